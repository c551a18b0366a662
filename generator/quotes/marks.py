"""Which quotation marks belong together: every style, nested, across paragraphs, unclosed.

An unclosed mark loses its own paragraph's quote at most, never the document (textacy gives up there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.model import Span

_MARK = re.compile("[“”„«»‹›‘’\"'`]")
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "‹": "›",
    "‘": "’",
    '"': '"',
    "'": "'",
    "`": "`'",
    "”": "”",
    "»": "«»",
    "›": "‹›",
}
_TURNED = "”»›"
"""Marks that close in most languages and open in some (»German«, ”Swedish”), or by a writer's mistake."""
_NESTING = "“„«‹"
"""Marks that may stand in a quotation of their own kind: what opens and what closes look different."""
_BEFORE_OPENING = ' \t\n\u00a0([{—–-/“‘"«„…:*_>'
_ELISION = re.compile(r"(?:em|tis|twas|til|cause|bout|n)\b|\d\ds?\b", re.IGNORECASE)
"""What an apostrophe opens: 'em, 'tis, '90s."""
_SINGLE = "‘'`"
_MOST_INSIDE = 400
"""Marks that one quotation is searched over for its end: a page of marks that nothing closes is no quotation."""
_TURN = re.compile(r"[A-Z][A-Z.’' -]+:")
"""Who speaks in a transcript: a mark before it that nothing closes is a slip, the words are no one's speech of it."""
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
    first = [text[b.start] if _is_opening(text, b.start, b) else "" for b in blocks]
    found = [list(_outermost(text, *pair)) for pair in zip(blocks, [*first, ""][1:], strict=True)]
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


def _outermost(text: str, block: Span, following: str) -> Iterator[tuple[Span, bool]]:
    """Each outermost quotation of one block and whether it is closed; `following` is the next one's opening mark."""
    at = block.start
    for opening, end in _pairs(text, block):
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
    if text[opening] in _TURNED or _TURN.match(text, opening + 1, block.end):
        return False
    is_wide = text[opening] not in _SINGLE or _width(text, opening, block) == 2
    return is_wide or opening == block.start


def _pairs(text: str, block: Span) -> Iterator[tuple[int, int | None]]:
    """Each opening mark, nested ones too, and the offset after the mark that closes it, if any.

    Looked for from the last to the first: so each inner pair is known when its outer one is sought.
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
    first = None
    for match in islice(_MARK.finditer(text, free, block.end), _MOST_INSIDE):
        at = match.start()
        if at < free:
            first = first or (at + 1 if mark in _NESTING and text[at] in _CLOSERS[mark] else None)
        elif width == 2 and text.startswith("''", at, block.end):
            return at + 2
        elif width == 1 and text[at] in _CLOSERS[mark] and _is_closing(text, at, mark, block):
            return at + 1
        elif text[at] != mark or mark in _NESTING:
            free = inner.get(at) or free
    # “He calls it “hell” and goes” has an outer pair; “A, he said. “B” has lost its closing mark.
    return first


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
    if char in _TURNED:
        return (before.isspace() or before in "([{") and after.isalnum()
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
