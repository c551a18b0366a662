"""Of an interview what introduces it: what is answered is somebody's word, and the document does not say whose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.summary.able import Able
from generator.summary.sentences import Sentence

_QUESTIONS, _SHARE = 3, 0.2
"""Paragraphs that end in a question, and their share of all, from which on a document is an interview."""
_SHORT = 3
"""Sentences of an interviewer's paragraph."""


def introduced(known: Sequence[Sentence], those: Mapping[int, Able]) -> Mapping[int, Able]:
    """Of `those` able, by place, the ones before the first question; all of them where none of these stands alone.

    "The future is only peace." reads as the document's own claim in a summary.
    """
    first = next(iter(_questions(known)), len(known))
    before = {place: able for place, able in those.items() if place < first}
    return before if any(not able.needs for able in before.values()) else those


def _questions(known: Sequence[Sentence]) -> list[int]:
    """The places at which an interviewer's paragraphs begin; none in what is no interview."""
    blocks = [list(inside) for _, inside in groupby(known, key=lambda sentence: sentence.block)]
    asking = [inside[0].place for inside in blocks if _asks(inside)]
    return asking if len(asking) >= max(_QUESTIONS, _SHARE * len(blocks)) else []


def _asks(paragraph: Sequence[Sentence]) -> bool:
    """Whether it is an interviewer's: short, and a question at its end."""
    return len(paragraph) <= _SHORT and paragraph[-1].text.rstrip("”\"’')").endswith("?")


__all__ = ["introduced"]
