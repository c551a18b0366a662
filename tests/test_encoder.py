"""What the exported network says of words, window by window."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import WEIGHTS
from generator.language.component import NAME
from generator.language.encoder import Encoder, Said
from generator.language.pieces import BREAK, Reader

pytestmark = pytest.mark.model

SENTENCE = "Harbour master Ada Quill said that the cranes of Wendle were safe .".split()
LAYERS = "names attribution tags morphs lemmas starts arcs dependents governors links".split()


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The bundled network."""
    folder = WEIGHTS / NAME
    return Encoder(folder / "network.onnx", Reader(folder / "vocabulary.json"), threads=0)


def _is_same(one: Said, other: Said) -> bool:
    return all(np.array_equal(getattr(one, layer), getattr(other, layer)) for layer in LAYERS)


def test_no_words(encoder: Encoder) -> None:
    """Of nothing nothing is said."""
    assert list(encoder.said([])) == []


def test_shapes(encoder: Encoder) -> None:
    """Every layer has a row for each word that is answered for, and links a column for each word read."""
    before, said, after = encoder.said(SENTENCE * 40)
    count = said.last - said.first
    assert {len(getattr(said, layer)) for layer in LAYERS} == {count}
    assert said.arcs.shape == (count, count)
    assert said.dependents.shape == said.governors.shape
    assert before.seen == 0
    assert before.last > said.seen > before.first
    assert after.first < said.seen + said.links.shape[1] < after.last


@settings(max_examples=20)
@given(words=st.lists(st.sampled_from([*SENTENCE, BREAK, "", "🚢", "x" * 999]), max_size=400))
def test_every_word_is_answered_for_once(encoder: Encoder, words: list[str]) -> None:
    """Runs of words follow each other from the first to the last."""
    bounds = [(said.first, said.last) for said in encoder.said(words)]
    assert [0, *(last for _, last in bounds)] == [*(first for first, _ in bounds), len(words)]
    assert all(one[1] == other[0] for one, other in pairwise(bounds))


def test_what_comes_much_later_changes_nothing(encoder: Encoder) -> None:
    """A window is read alike whatever stands beyond it."""
    first = next(encoder.said(SENTENCE * 40))
    other = next(encoder.said([*SENTENCE * 30, "Ferries", "sailed", "."]))
    assert _is_same(first, other)
