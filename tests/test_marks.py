"""Which quotation marks belong together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Span
from generator.quotes.marks import marked
from generator.readers.plain import plain
from tests.cases import cases


def _blocks(text: str) -> list[Span]:
    _, blocks, _ = plain(text, "seeds/well.txt", [])
    return [block.span for block in blocks]


def _found(text: str) -> list[object]:
    """The quotations as the tables write them."""
    found: list[object] = []
    for mark in marked(text, _blocks(text)):
        parts = [text[part.start : part.end] for part in mark.parts]
        words = parts if len(parts) > 1 else parts[0]
        found.append(words if mark.is_closed else {"unclosed": words})
    return found


@cases("marks", "styles")
def test_styles(text: str, expected: list[object]) -> None:
    """Each style of marks is known, and each opening mark closes with its own."""
    assert _found(text) == expected


@cases("marks", "nested")
def test_nested(text: str, expected: list[object]) -> None:
    """A quotation within another belongs to it."""
    assert _found(text) == expected


@cases("marks", "apostrophes")
def test_apostrophes(text: str, expected: list[object]) -> None:
    """An apostrophe neither opens a quotation nor closes one."""
    assert _found(text) == expected


@cases("marks", "measures")
def test_measures(text: str, expected: list[object]) -> None:
    """Feet and inches neither open a quotation nor close one."""
    assert _found(text) == expected


@cases("marks", "paragraphs")
def test_paragraphs(text: str, expected: list[object]) -> None:
    """A speech of several paragraphs opens each of them and closes the last: it is one quotation."""
    assert _found(text) == expected


@cases("marks", "unclosed")
def test_unclosed(text: str, expected: list[object]) -> None:
    """A mark that nothing closes loses its own paragraph at most, and says so."""
    assert _found(text) == expected


def test_span_of_a_speech_of_several_paragraphs() -> None:
    """Its span runs from the first mark to the last."""
    text = "He said: “One.\n\n“Two,” and left."
    (mark,) = marked(text, _blocks(text))
    assert text[mark.span.start : mark.span.end] == "“One.\n\n“Two,”"


@pytest.mark.parametrize("marks", ["“‘", "«‹", "«“‘", "‹„"])
def test_many_marks_that_nothing_closes(marks: str) -> None:
    """Hundreds of unclosed marks in one paragraph are one doubt, neither a crash nor an endless search."""
    text = f"{marks * 300}The well is dry."
    assert [mark.is_closed for mark in marked(text, [Span(0, len(text))])] == [False]


PIECES = [*"“”„«»‹›‘’\"'` \nsna6,.", "``", "''", "\n\n", "em", "90s", "Well"]
WORDS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.one_of(WORDS, st.text()))
def test_spans_are_sound(text: str) -> None:
    """Whatever the text, quotations lie inside their blocks, in order, apart, and open with a mark."""
    blocks = _blocks(text)
    parts = [part for mark in marked(text, blocks) for part in mark.parts]
    assert all(any(block.covers(part) for block in blocks) for part in parts)
    assert all(before.end <= after.start for before, after in pairwise(parts))
    assert all(text[part.start] in "“”„«»‹›‘\"'`" and part.end > part.start for part in parts)


@given(WORDS)
def test_each_part_has_a_block_of_its_own(text: str) -> None:
    """The parts of one quotation are in blocks that follow each other."""
    blocks = _blocks(text)
    for mark in marked(text, blocks):
        at = [
            next(i for i, block in enumerate(blocks) if block.covers(part)) for part in mark.parts
        ]
        assert at == list(range(at[0], at[0] + len(at)))
