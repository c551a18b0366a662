"""Which quotation marks belong together: every style, nested, across paragraphs, unclosed.

An unclosed mark loses its own paragraph's quote at most, never the document (textacy gives up there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Span

_MARK = re.compile("[“”„«»‹›‘’\"'`]")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", '"': '"', "'": "'", "`": "`'"}
_BEFORE_OPENING = ' \t\n\u00a0([{—–-/“‘"«„…:*_>'
_ELISION = re.compile(r"(?:em|tis|twas|til|cause|bout|n)\b|\d\ds?\b", re.IGNORECASE)
"""What an apostrophe opens: 'em, 'tis, '90s."""
_SINGLE = "‘'`"
_FRENCH_SPACES = "\u00a0\u202f"
"""Between « and the first word; a plain space there is a link's: "« Older posts"."""
_NEXT = {"‘": re.compile("‘"), "`": re.compile("`")} | {
    mark: re.compile(rf"(?<=[\s(\[{{—–-]){mark}(?=\S)") for mark in "'\""
}
"""Where the next quotation of that mark opens."""
_SURELY_CLOSES = {
    mark: re.compile(r"[^\s'’sS\d]['’](?!\w)|[sS\d]['’](?![\w ])") for mark in _SINGLE
}
_SURELY_CLOSES['"'] = re.compile(r'[^\s"\d]"(?!\w)|\d"(?![\w ])')
"""Can be no possessive ("the farmers' plan") and no measure ('6" wide')."""


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
    found = [list(_outermost(text, block)) for block in blocks]
    openings = [
        text[block.start] if spans and spans[0][0].start == block.start else ""
        for block, spans in zip(blocks, found, strict=True)
    ]
    parts: list[Span] = []
    for spans, next_opening in zip(found, [*openings, ""][1:], strict=True):
        for span, is_closed in spans:
            parts.append(span)
            if is_closed or next_opening != text[span.start]:
                yield Marked(tuple(parts), is_closed)
                parts = []


def _outermost(text: str, block: Span) -> Iterator[tuple[Span, bool]]:
    """Each outermost quotation of one block and whether it is closed."""
    at = block.start
    for opening, end in _pairs(text, block):
        if opening < at:
            continue
        if end is not None:
            yield Span(opening, end), True
            at = end
        elif (
            text[opening] not in _SINGLE
            or _width(text, opening, block) == 2
            or opening == block.start
        ):
            yield Span(opening, block.end), False
            return
        # Else an apostrophe, or a mark nobody will miss.


def _pairs(text: str, block: Span) -> Iterator[tuple[int, int | None]]:
    """Each opening mark, nested ones too, and the offset after the mark that closes it, if any.

    Looked for from the last to the first: so each inner pair is known when its outer one is sought, and
    a page of unclosed marks takes no longer than its length squared.
    """
    found: dict[int, int | None] = {}
    for match in reversed(list(_MARK.finditer(text, block.start, block.end))):
        if _is_opening(text, match.start(), block):
            found[match.start()] = _close(text, match.start(), block, found)
    yield from reversed(found.items())


def _width(text: str, at: int, block: Span) -> int:
    return 2 if text.startswith(("``", "''"), at, block.end) else 1


def _close(text: str, opening: int, block: Span, inner: Mapping[int, int | None]) -> int | None:
    """The offset after the mark that closes the one at `opening`; `inner` holds the pairs after it."""
    mark, width = text[opening], _width(text, opening, block)
    free = opening + width
    for match in _MARK.finditer(text, free, block.end):
        at = match.start()
        if at < free:
            continue
        if width == 2 and text.startswith("''", at, block.end):
            return at + 2
        if width == 1 and text[at] in _CLOSERS[mark] and _is_closing(text, at, mark, block):
            return at + 1
        if text[at] != mark:
            free = inner.get(at) or free
    return None


def _is_opening(text: str, at: int, block: Span) -> bool:
    char = text[at]
    if char not in _CLOSERS:
        return False
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if char == "`":
        return after == "`" or before in _BEFORE_OPENING
    if char in "«‹" and after in _FRENCH_SPACES:
        return True
    if after.isspace() or (char in "\"'‘" and before not in _BEFORE_OPENING):
        return False
    return char not in _SINGLE or not _ELISION.match(text, at + 1)


def _is_closing(text: str, at: int, mark: str, block: Span) -> bool:
    before = text[at - 1]
    after = text[at + 1] if at + 1 < block.end else " "
    if mark != '"' and mark not in _SINGLE:
        return True
    if mark == '"' and before.isspace() and after.isalnum():
        return False
    if mark in _SINGLE and (before.isspace() or after.isalnum() or _ends_elision(text, at)):
        return False  # an apostrophe: don’t, ’em, rock ’n’ roll
    if after == " " and (before.isdigit() or (mark in _SINGLE and before in "sS")):
        # The Russians’ plan, a board 6" wide, or the end: a later mark decides.
        rest = _NEXT[mark].split(text[at + 1 : block.end], maxsplit=1)[0]
        return not _SURELY_CLOSES[mark].search(rest)
    return True


def _ends_elision(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].lower() in {"'n", "’n", "‘n"}
