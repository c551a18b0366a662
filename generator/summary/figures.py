"""The numbers that matter in a document, each with the words around it: money, shares, counts.

Which numbers of a text are worth a line of their own: those with a unit or with things counted, as in the quantities of
Roy, Vieira and Roth, "Reasoning about Quantities in Natural Language" (TACL 2015); no dates, ages, clock times, results
of games or numbers of lists.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from generator.model import DateMention, Document, Figure, FigureKind, Span
from generator.summary.phrases import around
from generator.summary.sentences import Sentence
from generator.text import fold

_MOST = 8
"""Figures of a document: a list longer than that is read by nobody."""
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_LARGE = r"(?:[ -]?(?:thousand|million|billion|trillion|bn|mn))"
_MONEY = re.compile(
    rf"(?:US|A|C|HK|NZ)?[$£€¥] ?(?:{_NUMBER}){_LARGE}?(?:[KMB]\b)?|"
    rf"\b(?:{_NUMBER}){_LARGE}? (?:dollars|euros|pounds|roubles|rubles|yen|cents)\b"
)
_SHARE = re.compile(rf"(?<![\w.,$£€])(?:{_NUMBER}) ?(?:%|per ?cent\b|percentage points?\b)")
_COUNT = re.compile(rf"(?<![\w.,$£€:/–-])(?:{_NUMBER}){_LARGE}?(?![\w%:/]|[-–]\d|[.,]\d)")
_TIMES = frozenset(
    """year month week day hour minute second decade century p.m. a.m. pm am percent percentage point vote-point
    o'clock degree""".split()
)
"""Nouns that are counted to say when, or how long."""
_LEAST = 10
"""Of what is counted in digits, unless they are people."""
_PEOPLE = frozenset(
    "people person death victim child soldier civilian injury arrest officer worker student patient life".split()
)
_WEIGHT = {"money": 0.3, "share": 0.2, "count": 0.0}
"""What a kind of figure is worth beside the score of its sentence."""


class _Found(NamedTuple):
    score: float
    figure: Figure
    value: str


def figures(
    document: Document,
    known: Sequence[Sentence],
    scores: Sequence[float],
    dates: Sequence[DateMention],
) -> tuple[Figure, ...]:
    """At most eight in reading order, those of the best sentences; each number once, and not in direct speech."""
    days = [date.span for date in dates]
    found = [one for s in known for one in _in(document, s, scores[s.place], days)]
    taken: list[_Found] = []
    values, places = set[str](), set[Span]()
    for one in sorted(found, key=lambda f: (-f.score, f.figure.span)):
        if len(taken) < _MOST and one.value not in values and one.figure.around not in places:
            taken.append(one)
            values.add(one.value)
            places.add(one.figure.around)
    return tuple(sorted((one.figure for one in taken), key=lambda figure: figure.span))


def _in(
    document: Document, sentence: Sentence, score: float, days: Sequence[Span]
) -> Iterator[_Found]:
    """The figures of a sentence, apart."""
    own = {token.idx for token in sentence.own}
    last = sentence.span.start
    for span, kind in sorted(_matches(sentence)):
        word = _word(sentence, span)
        if span.start < last or word is None or word.idx not in own or _is_dated(days, span):
            continue
        last = span.end
        figure = Figure(span=span, kind=kind, around=around(document, sentence, span))
        value = re.sub(r"[\s,]", "", fold(document.of(span)).replace("percent", "%"))
        yield _Found(score + _WEIGHT[kind], figure, value)


def _matches(sentence: Sentence) -> Iterator[tuple[Span, FigureKind]]:
    start = sentence.span.start
    patterns: tuple[tuple[re.Pattern[str], FigureKind], ...] = (
        (_MONEY, "money"), (_SHARE, "share"), (_COUNT, "count"),
    )  # fmt: skip
    for pattern, kind in patterns:
        for match in pattern.finditer(sentence.text):
            span = Span(start + match.start(), start + match.end())
            if kind != "count":
                yield span, kind
            elif (noun := _counted(sentence, span)) is not None:
                yield Span(span.start, noun.idx + len(noun)), kind


def _counted(sentence: Sentence, span: Span) -> Token | None:
    """The noun for what is counted, at most three words after its number."""
    word = _word(sentence, span)
    if word is None:
        return None
    after = [t for t in sentence.words if t.idx >= span.end][:4]
    noun = next((t for t in after if t.tag_ in {"NNS", "NNPS"} or t.lower_ == "people"), None)
    if noun is None or any(t.pos_ not in {"ADJ", "NOUN", "PROPN"} for t in after if t.i < noun.i):
        return None
    lemma = noun.lemma_.lower()
    number = re.match(r"[\d,.]+", sentence.text[span.start - sentence.span.start :])
    value = float(number.group().replace(",", "").rstrip(".")) if number else 0.0
    is_large = value >= _LEAST or any(
        c.isalpha()
        for c in sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    )
    is_year = 1800 <= value <= 2100 and "," not in (number.group() if number else "")
    return noun if lemma not in _TIMES and not is_year and (is_large or lemma in _PEOPLE) else None


def _word(sentence: Sentence, span: Span) -> Token | None:
    """The first word of the span."""
    return next((t for t in sentence.words if t.idx + len(t) > span.start), None)


def _is_dated(days: Sequence[Span], span: Span) -> bool:
    at = bisect_right(days, span.start, key=lambda day: day.start)
    return any(day.meets(span) for day in days[max(0, at - 1) : at + 1])


__all__ = ["figures"]
