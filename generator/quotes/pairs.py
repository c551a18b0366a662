"""Which mark opens and which closes: every style, nested, with apostrophes and inches left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from generator.model import Span

_MARK = re.compile("[“”„«»‹›‘’\"'`]")
CLOSERS = {
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
TURNED = "”»›"
"""Marks that close in most languages and open in some (»German«, ”Swedish”), or by a writer's mistake."""
NESTING = "“„«‹"
"""Marks that may stand in a quotation of their own kind: what opens and what closes look different."""
_BEFORE_OPENING = ' \t\n\u00a0([{—–-/“‘"«„…:*_>'
_ELISION = re.compile(r"(?:em|tis|twas|til|cause|bout|n)\b|\d\ds?\b", re.IGNORECASE)
"""What an apostrophe opens: 'em, 'tis, '90s."""
SINGLE = "‘'`"
_MOST_INSIDE = 400
"""Marks that one quotation is searched over for its end: a page of marks that nothing closes is no quotation."""
_FRENCH_SPACES = "\u00a0\u202f"
"""Between « and the first word; a plain space there is a link's: "« Older posts"."""
_NEXT = {"‘": re.compile("‘"), "`": re.compile("`")} | {
    mark: re.compile(rf"(?<=[\s(\[{{—–-]){mark}(?=\S)") for mark in "'\""
}
"""Where the next quotation of that mark opens."""
_SURELY_CLOSES = {mark: re.compile(r"[^\s'’sS\d]['’](?!\w)|[sS\d]['’](?![\w ])") for mark in SINGLE}
_SURELY_CLOSES['"'] = re.compile(r'[^\s"\d]"(?!\w)|\d"(?![\w ])')
"""Can be no possessive ("the farmers' plan") and no measure ('6" wide')."""


def pairs(text: str, block: Span) -> Iterator[tuple[int, int | None]]:
    """Each opening mark, nested ones too, and the offset after the mark that closes it, if any.

    Looked for from the last to the first: so each inner pair is known when its outer one is sought.
    """
    found: dict[int, int | None] = {}
    for match in reversed(list(_MARK.finditer(text, block.start, block.end))):
        if is_opening(text, match.start(), block):
            found[match.start()] = _close(text, match.start(), block, found)
    yield from reversed(found.items())


def width(text: str, at: int, block: Span) -> int:
    """The characters of the mark there: two of a typewriter's ``…''."""
    return 2 if text.startswith(("``", "''"), at, block.end) else 1


def _close(text: str, opening: int, block: Span, inner: Mapping[int, int | None]) -> int | None:
    """The offset after the mark that closes the one at `opening`; `inner` holds the pairs after it."""
    mark, wide = text[opening], width(text, opening, block)
    free = opening + wide
    first = None
    for match in islice(_MARK.finditer(text, free, block.end), _MOST_INSIDE):
        at = match.start()
        if at < free:
            first = first or (at + 1 if mark in NESTING and text[at] in CLOSERS[mark] else None)
        elif wide == 2 and text.startswith("''", at, block.end):
            return at + 2
        elif wide == 1 and text[at] in CLOSERS[mark] and _is_closing(text, at, mark, block):
            return at + 1
        elif text[at] != mark or mark in NESTING:
            free = inner.get(at) or free
    # “He calls it “hell” and goes” has an outer pair; “A, he said. “B” has lost its closing mark.
    return first


def is_opening(text: str, at: int, block: Span) -> bool:
    """Whether a quotation opens there: a mark that does so, before a word and after what may stand before one."""
    char = text[at]
    if char not in CLOSERS:
        return False
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if char == "`":
        return after == "`" or before in _BEFORE_OPENING
    if char in "«‹" and after in _FRENCH_SPACES:
        return True
    if after.isspace() or (char in "\"'‘" and before not in _BEFORE_OPENING):
        return False
    if char in TURNED:
        return (before.isspace() or before in "([{") and after.isalnum()
    return char not in SINGLE or not _ELISION.match(text, at + 1)


def _is_closing(text: str, at: int, mark: str, block: Span) -> bool:
    before = text[at - 1]
    after = text[at + 1] if at + 1 < block.end else " "
    if mark != '"' and mark not in SINGLE:
        return True
    if mark == '"' and before.isspace() and after.isalnum():
        return False
    if mark in SINGLE and (before.isspace() or after.isalnum() or _ends_elision(text, at)):
        return False  # an apostrophe: don’t, ’em, rock ’n’ roll
    if after == " " and (before.isdigit() or (mark in SINGLE and before in "sS")):
        # The Russians’ plan, a board 6" wide, or the end: a later mark decides.
        rest = _NEXT[mark].split(text[at + 1 : block.end], maxsplit=1)[0]
        return not _SURELY_CLOSES[mark].search(rest)
    return True


def _ends_elision(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].lower() in {"'n", "’n", "‘n"}
