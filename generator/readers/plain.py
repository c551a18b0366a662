"""Plain text: paragraphs parted by blank lines, or by line ends where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Block, Metadata, Span

_RUN = re.compile(r"[^\s].*(?:\n[^\S\n]*[^\s].*)*")
"""Lines with no blank one between them."""
_LINE = re.compile(r"\S(?:.*\S)?")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 45
"""A hard-wrapped paragraph's lines are about equally long, between these."""
_RAGGED = 0.6
_ITEM = re.compile(r"(?:[-*•·▪–]|\d{1,2}[.)])\s+\S")


def plain(
    text: str, _path: str, _problems: list[Problem]
) -> tuple[str, tuple[Block, ...], Metadata]:
    """The text itself, unchanged, and its paragraphs."""
    blocks = tuple(
        Block(span=span, kind="item" if _ITEM.match(text, span.start) else "paragraph")
        for span in _paragraphs(text)
    )
    return text, blocks, Metadata()


def _paragraphs(text: str) -> Iterator[Span]:
    for run in _RUN.finditer(text):
        lines = [Span(*line.span()) for line in _LINE.finditer(text, run.start(), run.end())]
        if _is_wrapped(lines):
            yield Span(lines[0].start, lines[-1].end)
        else:
            yield from lines


def _is_wrapped(lines: list[Span]) -> bool:
    """Whether these lines are one paragraph, broken where the page was full."""
    lengths = [line.end - line.start for line in lines]
    longest = max(lengths)
    return (
        _NARROWEST_WRAP <= longest <= _WIDEST_WRAP
        and lengths[-1] <= longest
        and all(length >= _RAGGED * longest for length in lengths[:-1])
    )
