"""The words around a part of a sentence: the whole sentence where it is short, else the clauses next to it."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model import Document, Span
from generator.summary.sentences import Sentence

_MOST = 24
"""Words of a phrase that is taken in at a glance."""
_JOINT = re.compile(r"(?<=[,;:])\s+|\s+(?=[—–―(])|\s+--\s+|(?<=\))\s+")
_EDGES = " ,;:—–―-\n\t"


def around(document: Document, sentence: Sentence, part: Span) -> Span:
    """The run of whole clauses with the part in it, verbatim, as long as it may be; the part's own in any case."""
    if sentence.length <= _MOST:
        return sentence.span
    start = sentence.span.start
    cuts = [0, *(m.end() for m in _JOINT.finditer(sentence.text)), len(sentence.text)]
    pieces = [Span(start + a, start + b) for a, b in pairwise(cuts) if b > a]
    first = max(n for n, piece in enumerate(pieces) if piece.start <= part.start)
    last = next(n for n, piece in enumerate(pieces) if part.end <= piece.end)
    while last + 1 < len(pieces) and _words(document, pieces[first].start, pieces[last + 1].end):
        last += 1
    while first > 0 and _words(document, pieces[first - 1].start, pieces[last].end):
        first -= 1
    return _trimmed(document.text, Span(pieces[first].start, pieces[last].end))


def _words(document: Document, start: int, end: int) -> bool:
    """Whether the range is short enough."""
    return len(document.text[start:end].split()) <= _MOST


def _trimmed(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip(_EDGES))
    return Span(start, span.end - len(inside) + len(inside.rstrip(_EDGES)))


__all__ = ["around"]
