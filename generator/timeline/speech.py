"""How much of each sentence is somebody's words, and what is said in which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Extract, Quote, Span

_NEAR = 30
"""Characters between a verb of saying and the day that belongs to it: "told reporters at the gates on Thursday"."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a document quotes, by sentence."""

    spoken: Mapping[Span, int]
    """Characters of direct speech."""
    sayings: Mapping[Span, Sequence[tuple[Span, Quote]]]
    """The words of saying that stand in it, each with its quote."""

    def is_of_saying(self, sentence: Span, date: Span) -> bool:
        """Whether the day is that of an act of saying: near its verb, and not in what was said."""
        return any(
            _gap(cue, date) <= _NEAR and not any(part.covers(date) for part in quote.content)
            for cue, quote in self.sayings.get(sentence, ())
        )


def speech(extract: Extract) -> Speech:
    """The Speech of a document."""
    spoken: Counter[Span] = Counter()
    sayings: dict[Span, list[tuple[Span, Quote]]] = defaultdict(list)
    for quote in extract.quotes:
        for part in quote.content if quote.kind == "direct" else ():
            for sentence in _meeting(extract.sentences, part):
                spoken[sentence] += min(sentence.end, part.end) - max(sentence.start, part.start)
        for cue in quote.cue:
            for sentence in _meeting(extract.sentences, cue):
                sayings[sentence].append((cue, quote))
    return Speech(spoken, sayings)


def _meeting(sentences: Sequence[Span], span: Span) -> Iterator[Span]:
    """The sentences that share a character with the span."""
    first = bisect_right(sentences, span.start, key=lambda s: s.end)
    yield from sentences[first : bisect_left(sentences, span.end, key=lambda s: s.start)]


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)
