"""The best sequence of tags."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from generator.language.chains import OUTSIDE, Chain, Run, follows

TAGS = ["O", *(f"{place}-{label}" for label in ("cue", "source") for place in "BIES")]
Floats = NDArray[np.float32]


def _scores(words: int, seed: int) -> Floats:
    """Scores of a few values, so that there are ties as well."""
    chance = np.random.default_rng(seed)
    return chance.integers(-3, 4, (words, len(TAGS))).astype(np.float32)


def _moves(seed: int) -> Floats:
    return np.random.default_rng(seed).normal(size=(len(TAGS), len(TAGS))).astype(np.float32)


def _path(runs: Sequence[Run], words: int) -> list[str]:
    """The tags of the runs."""
    tags = [OUTSIDE] * words
    for first, last, label in runs:
        tags[first:last] = [f"I-{label}"] * (last - first)
        tags[first], tags[last - 1] = f"B-{label}", f"E-{label}"
        if last - first == 1:
            tags[first] = f"S-{label}"
    return tags


def _worth(path: Sequence[str], scores: Floats, moves: Floats) -> float:
    """What a path gains, minus infinity if BIOES forbids it."""
    if not all(follows(a, b) for a, b in pairwise([OUTSIDE, *path, OUTSIDE])):
        return -np.inf
    at = [TAGS.index(tag) for tag in path]
    own = sum(float(scores[i, tag]) for i, tag in enumerate(at))
    return own + sum(float(moves[a, b]) for a, b in pairwise(at))


@pytest.mark.parametrize(
    "tag, following, expected",
    [
        ("O", "O", True),
        ("O", "B-cue", True),
        ("O", "S-cue", True),
        ("O", "I-cue", False),
        ("O", "E-cue", False),
        ("B-cue", "E-cue", True),
        ("B-cue", "I-cue", True),
        ("B-cue", "O", False),
        ("B-cue", "B-cue", False),
        ("B-cue", "E-source", False),
        ("I-cue", "I-cue", True),
        ("I-cue", "I-source", False),
        ("I-cue", "S-cue", False),
        ("E-cue", "O", True),
        ("E-cue", "B-source", True),
        ("E-cue", "E-cue", False),
        ("S-cue", "S-source", True),
        ("S-cue", "I-cue", False),
    ],
)
def test_follows(tag: str, following: str, expected: bool) -> None:  # noqa: FBT001
    """BIOES: what begins must end, and with its own label."""
    assert follows(tag, following) is expected


def test_runs() -> None:
    """Runs have their first word, the one after their last, and their label."""
    path = ["B-source", "E-source", "O", "S-cue", "S-cue", "B-cue", "I-cue", "E-cue"]
    scores = np.array([[float(tag == best) for tag in TAGS] for best in path], dtype=np.float32)
    assert Chain(TAGS).best(scores) == [
        Run(0, 2, "source"),
        Run(3, 4, "cue"),
        Run(4, 5, "cue"),
        Run(5, 8, "cue"),
    ]


def test_no_words() -> None:
    """Without words there are no runs."""
    assert Chain(TAGS).best(np.empty((0, len(TAGS)), dtype=np.float32)) == []


@pytest.mark.parametrize("only", [tag for tag in TAGS if tag[0] in "BIE"])
def test_one_word(only: str) -> None:
    """One word neither begins nor ends a run of several, however well it is spoken for."""
    scores = np.array([[9.0 if tag == only else 0.0 for tag in TAGS]], dtype=np.float32)
    assert Chain(TAGS).best(scores) in ([], [Run(0, 1, only[2:])])


@given(st.integers(1, 4), st.integers(0, 2**32), st.booleans())
def test_no_path_is_better(words: int, seed: int, is_taught: bool) -> None:  # noqa: FBT001
    """Of all sequences that BIOES allows, none gains more."""
    scores = _scores(words, seed)
    moves = _moves(seed) if is_taught else np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    found = _path(Chain(TAGS, moves if is_taught else None).best(scores), words)
    paths = product([tag for tag in TAGS if tag != "I-source"], repeat=words)
    assert _worth(found, scores, moves) >= max(_worth(p, scores, moves) for p in paths) - 1e-4


@given(st.integers(0, 60), st.integers(0, 2**32))
def test_runs_are_sound(words: int, seed: int) -> None:
    """Whatever the scores, runs lie in order, apart, and inside."""
    runs = Chain(TAGS, _moves(seed)).best(_scores(words, seed))
    bounds = [bound for run in runs for bound in run[:2]]
    assert bounds == sorted(bounds)
    assert all(0 <= run.first < run.last <= words for run in runs)


@given(st.integers(1, 30), st.integers(0, 2**32))
def test_minus_infinity_forbids(words: int, seed: int) -> None:
    """A word that may be outside only is in no run, and runs around it are as sound as others."""
    scores = _scores(words, seed)
    closed = seed % words
    scores[closed, 1:] = -np.inf
    runs = Chain(TAGS, _moves(seed)).best(scores)
    assert not any(run.first <= closed < run.last for run in runs)


def test_a_long_text_ends_as_a_short_one() -> None:
    """What many words gain together does not drown what the last one says."""
    scores = np.full((20_000, len(TAGS)), -9.0, dtype=np.float32)
    scores[:, 0] = 900.0
    scores[-1, TAGS.index("S-cue")] = 900.25
    assert Chain(TAGS).best(scores) == [Run(19_999, 20_000, "cue")]
