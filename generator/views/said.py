"""What was said, as a page sets it: outer marks of one style, and cuts that show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model import Document, Quote, QuoteKind
from generator.text import fold, squeeze
from generator.views.parts import Run, Said

_DOUBLE = re.compile(r"(?:``|''|[“„\"«])[\s\u202f]*(.+?)[\s\u202f]*(''|[”“\"»]|$)", re.DOTALL)
"""What the marks hold, and the mark that closes them: missing where the quotation goes on after a break."""
_SINGLE = re.compile(r"[‘'`‹]\s*(.+?)\s*([’'›])", re.DOTALL)
_INNER = re.compile(r"[“”„\"«»]|``|''")
_OWN = re.compile(
    r"(``.*?(?:''|$)|“[^“”]*(?:”|$)|„[^„“”]*(?:[“”]|$)|\"[^\"]*(?:\"|$)|«[^«»]*(?:»|$)|(?<!\w)‘[^‘]+?’(?!\w))"
)
"""In a mixed quote, the speaker's own words."""
_PLAIN = frozenset("said says say saying told tells tell according wrote writes added adds".split())
"""Verbs that tell no more of how a thing was said than a quotation does."""
_REVERSING = frozenset("not n't never no nor neither".split())
_OPENING = ("“", '"', "‘", "'", "«", "„", "‹", "`")


def said(document: Document, quote: Quote) -> Iterator[Said]:
    """The parts of a quote; only the marks around the speaker's words are set anew, no word is.

    A reported one has the document's marks, and gets none.
    """
    gaps = [document.text[a.end : b.start].strip() for a, b in pairwise(quote.content)]
    for part, gap in zip(quote.content, ["", *gaps], strict=True):
        found = tuple(runs(quote.kind, squeeze(document.of(part))))
        yield Said(found, is_cut=bool(gap), hangs=found[0].text.startswith(_OPENING))


def runs(kind: QuoteKind, words: str) -> Iterator[Run]:
    """`words` parted into the speaker's and the writer's."""
    if kind != "mixed":
        yield Run(curled(words) if kind == "direct" else words, is_own=kind == "direct")
        return
    # What the pattern holds stands at the odd places.
    for at, text in enumerate(_OWN.split(words)):
        if text:
            is_own = at % 2 == 1
            yield Run(curled(text) if is_own else text, is_own)


def manner(cue: str) -> str | None:
    """The words of saying where the quote would be taken wrongly without them: "denied", "would not say"; else None."""
    words = set(fold(cue).replace("n't", " n't").split())
    is_plain = not words or (words & _PLAIN and not words & _REVERSING)
    return None if is_plain or not any(map(str.isalpha, cue)) else cue.rstrip(":")


def curled(words: str) -> str:
    """`words` with their outer marks as “ and ”, if they are one quotation from end to end.

    With marks inside that could be taken for these, or none, they stay as they are.

    >>> curled('"We rowed."'), curled("‘We ‘rowed’.’"), curled('a "no" vote')
    ('“We rowed.”', '“We ‘rowed’.”', 'a "no" vote')
    """
    found = _DOUBLE.fullmatch(words) or _SINGLE.fullmatch(words)
    if found is None or _INNER.search(found[1]):
        return words
    return f"“{found[1]}{'”' if found[2] else ''}"
