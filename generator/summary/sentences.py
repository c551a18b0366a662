"""The body's sentences as candidates for a summary: where each may begin, its words, and which of them are spoken."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc, Token

from generator.model import Document, Extract, Span
from generator.text import latin

_LEADS_IN = re.compile(
    latin(
        r"(?:[A-Z][\w.’' -]{1,40}(?:, [\w. ]{2,30}){0,3} )?"
        r"\((?:[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\)\s*(?:[—–―]|--?)\s*|"
        r"[A-Z][A-Z.’' -]+[A-Z](?:, [\w. ]{2,30}){0,3}(?: \([^)]{2,40}\))?\s(?:[—–―]\s*|--?\s+)|"
        r"(?:[A-Z0-9’'.,&-]+ ){3,}(?=[A-Z][a-z])|(?:[A-Z]{4,} ){2,}(?=[A-Z][a-z])|"
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}\s+"
        r"(?:[—–―-]+\s+)?(?=[A-Z“\"])|"
        r"[-*•·▪–—]\s+|\(?\d{1,2}[.)]\s+(?=[A-Z“\"])|[>»#]+\s+"
    )
)
"""What stands before a sentence: "KESSHOLM, Norway (Tern Wire) — ", "HARBOUR CLOSES QUICKLY Quill …",
"Thursday, May 7, 2015 On Tuesday …", "3) "."""
_STOPS = re.compile(r"[.!?…:;*][\"”’')\]]*$")
_TURN = re.compile(latin(r"(?:[A-Z][A-Z.’'-]+ ){0,3}[A-Z][A-Z’'-]+(?: \([^)\n]{1,40}\))?:\s"))
"""What opens a turn of a transcript: "QUILL: "."""
_IN_MARKS = re.compile(r"“[^”]*”|\"[^\"]*\"|''[^']*''|``[^']*''")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body."""

    span: Span
    """Without dateline or bullet."""
    text: str
    words: tuple[Token, ...]
    """Tokens that are no white space."""
    own: tuple[Token, ...]
    """Those outside quotation marks and outside a transcript's turns."""
    place: int
    """Among the body's sentences, from 0."""
    block: int
    """Which of the document's blocks it lies in."""
    people: frozenset[int]
    """Tokens that are a person's name."""

    @property
    def length(self) -> int:
        """Words between spaces."""
        return len(self.text.split())

    @property
    def spoken(self) -> float:
        """The share of its words that are spoken."""
        count = sum(_is_word(t) for t in self.words)
        return 1 - sum(_is_word(t) for t in self.own) / count if count else 0.0


def sentences(found: Extract, doc: Doc) -> tuple[Sentence, ...]:
    """The body's sentences in reading order."""
    document = found.document
    said = [p for q in found.quotes if q.kind == "direct" for p in q.content]
    turns = [b.span for b in document.blocks if _TURN.match(document.text, b.span.start)]
    people = [m.span for m in found.mentions if m.kind == "name" and m.label == "PERSON"]
    ranges = _Ranges([*said, *turns]), _Ranges(people)
    starts = [block.span.start for block in document.blocks]
    return tuple(
        _sentence(document, doc, ranges, span, place, block)
        for place, (span, block) in enumerate(_mended(document, found.sentences, starts))
    )


def _mended(
    document: Document, spans: Sequence[Span], starts: Sequence[int]
) -> list[tuple[Span, int]]:
    """The sentences with their blocks; what was cut in the middle is made whole: "On May 4," and "Quill closed …"."""
    found: list[tuple[Span, int]] = []
    for span in spans:
        block = bisect_right(starts, span.start) - 1
        if found and found[-1][1] == block and _goes_on(document, found[-1][0], span):
            found[-1] = (Span(found[-1][0].start, span.end), block)
        else:
            found.append((span, block))
    return found


def _goes_on(document: Document, one: Span, other: Span) -> bool:
    """Whether the second is the rest of the first: that one ends without a stop, or this one begins small."""
    begins = document.text[other.start]
    if _LEADS_IN.fullmatch(document.text, one.start, min(other.start, len(document.text))):
        return False
    is_wrapped = "\n" in document.text[one.end : other.start]
    return begins.islower() or not (is_wrapped or _STOPS.search(document.of(one)))


def _sentence(
    document: Document,
    doc: Doc,
    ranges: tuple[_Ranges, _Ranges],
    whole: Span,
    place: int,
    block: int,
) -> Sentence:
    spoken, people = ranges
    span = _bare(document.text, whole)
    text = document.of(span)
    tokens = doc.char_span(*span, alignment_mode="expand") or ()
    words = tuple(t for t in tokens if not t.is_space)
    marked = [Span(span.start + m.start(), span.start + m.end()) for m in _IN_MARKS.finditer(text)]
    inner = _Ranges(marked)
    own = tuple(t for t in words if not (spoken.hold(t.idx) or inner.hold(t.idx)))
    named = frozenset(t.i for t in words if people.hold(t.idx))
    return Sentence(span, text, words, own, place, block, named)


def _bare(text: str, span: Span) -> Span:
    """The sentence without what leads in to it."""
    lead = _LEADS_IN.match(text, span.start, span.end)
    return Span(lead.end(), span.end) if lead and lead.end() < span.end else span


def _is_word(token: Token) -> bool:
    return any(c.isalnum() for c in token.text)


class _Ranges:
    """Whether an offset lies in one of many ranges, which may overlap."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def hold(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._ends[at]


__all__ = ["Sentence", "sentences"]
