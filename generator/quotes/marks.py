"""Which quotation marks belong together: every style, nested, across paragraphs, unclosed.

An unclosed mark loses its own paragraph's quote at most, never the document (textacy gives up there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Span
from generator.quotes.pairs import CLOSERS, NESTING, SINGLE, TURNED, is_opening, pairs, width
from generator.text import latin

_TURN = re.compile(latin(r"[A-Z][A-Z.’' -]+:"))
"""Who speaks in a transcript: a mark before it that nothing closes is a slip, the words are no one's speech of it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Text between quotation marks, marks included; one part a paragraph."""

    parts: tuple[Span, ...]
    is_closed: bool = True

    @property
    def span(self) -> Span:
        """From the first mark to the last."""
        return Span(self.parts[0].start, self.parts[-1].end)


def marked(text: str, blocks: Sequence[Span]) -> Iterator[Marked]:
    """The outermost quotations of the blocks in reading order.

    Where a block ends inside a quotation and the next opens with the same mark, they are one quotation
    (the printers' rule for several paragraphs of one speech).
    """
    first = [text[b.start] if is_opening(text, b.start, b) else "" for b in blocks]
    found = [list(_outermost(text, *pair)) for pair in zip(blocks, [*first, ""][1:], strict=True)]
    openings = [
        text[block.start] if spans and spans[0][0].start == block.start else ""
        for block, spans in zip(blocks, found, strict=True)
    ]
    parts: list[Span] = []
    for n, spans in enumerate(found):
        for span, is_closed in spans:
            parts.append(span)
            goes_on = not is_closed and [*openings, ""][n + 1] == text[span.start]
            rest = None if is_closed or goes_on else _rest(text, span, blocks, found, n + 1)
            if not goes_on:
                yield Marked(
                    (*parts, rest) if rest else tuple(parts), is_closed or rest is not None
                )
                parts = []


def _rest(
    text: str,
    open_span: Span,
    blocks: Sequence[Span],
    found: Sequence[Sequence[tuple[Span, bool]]],
    n: int,
) -> Span | None:
    """What of block `n` goes on with the words in marks before it and closes them, without a mark that opens again."""
    mark = text[open_span.start]
    if n == len(blocks) or mark not in NESTING:
        return None
    until = found[n][0][0].start if found[n] else blocks[n].end
    at = min(
        (p for p in (text.find(c, blocks[n].start, until) for c in CLOSERS[mark]) if p >= 0),
        default=-1,
    )
    return Span(blocks[n].start, at + 1) if at > blocks[n].start else None


def _outermost(text: str, block: Span, following: str) -> Iterator[tuple[Span, bool]]:
    """Each outermost quotation of one block and whether it is closed; `following` is the next one's opening mark."""
    at = block.start
    for opening, end in pairs(text, block):
        if opening < at:
            continue
        if end is not None:
            yield Span(opening, end), True
            at = end
        elif text[opening] == following or _is_missed(text, opening, block):
            yield Span(opening, block.end), False
            return
        # Else an apostrophe, or a mark nobody will miss.


def _is_missed(text: str, opening: int, block: Span) -> bool:
    """Whether a mark that nothing closes is one all the same."""
    if text[opening] in TURNED or _TURN.match(text, opening + 1, block.end):
        return False
    is_wide = text[opening] not in SINGLE or width(text, opening, block) == 2
    return is_wide or opening == block.start
