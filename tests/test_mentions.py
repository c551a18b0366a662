"""Names: which spans, and of which label."""

from __future__ import annotations

from generator.mentions import mentions
from tests.cases import cases
from tests.docs import written


def _found(text: str) -> list[str]:
    document, doc = written(text)
    return [f"{m.label} {document.of(m.span)}" for m in mentions(document, doc)]


@cases("mentions", "finds")
def test_finds(text: str, expected: list[str]) -> None:
    """A name is cut to the name itself and has the label that the words in and beside it tell."""
    assert _found(text) == expected


@cases("mentions", "leaves alone")
def test_leaves_alone(text: str, expected: list[str]) -> None:
    """What deserves no page is no mention; what no rule concerns stays as the model has it."""
    assert _found(text) == expected
