"""How much a sentence says of its document.

The lead is hard to beat on news (Nenkova, "Automatic Text Summarization of Newswire", AAAI 2005), so place weighs;
centrality (Radev et al., "Centroid-based Summarization of Multiple Documents", 2004), the headline's words (Edmundson,
"New Methods in Automatic Extracting", JACM 1969), length and whom a sentence names choose among the rest.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from statistics import fmean, pstdev

from generator.model import Document, Span
from generator.summary.sentences import Sentence
from generator.summary.words import Words, likeness

WEIGHTS = {"place": 0.053, "central": 0.247, "headline": 0.154, "length": 0.042, "named": 0.032}
"""What the features count for: `python -m benchmarks.summaries --fit` learns them on GUM's train part."""
_FADES = 2.0
"""Sentences after which place has lost two thirds of its weight."""

Features = Mapping[str, float]


def scores(given: Sequence[Features], weights: Mapping[str, float] = WEIGHTS) -> list[float]:
    """A score for each sentence: with mean 0 and deviation 1, so that costs weigh alike in every document."""
    raw = [sum(weights[name] * value for name, value in one.items()) for one in given]
    if not raw:
        return []
    mean, deviation = fmean(raw), pstdev(raw) or 1.0
    return [(score - mean) / deviation for score in raw]


def features(
    document: Document, known: Sequence[Sentence], words: Words, names: Mapping[Span, float]
) -> list[Features]:
    """The features of each sentence; `names` says how much each name matters in the document, 0 to 1."""
    title = document.block("title")
    headline = words.vector(document.of(title)) if title else {}
    named = sorted(names)
    return [
        {
            "place": math.exp(-sentence.place / _FADES),
            "central": likeness(vector, words.whole),
            "headline": likeness(vector, headline),
            "length": math.log(max(1, sentence.length)),
            "named": max((names[n] for n in _within(named, sentence.span)), default=0.0),
        }
        for sentence, vector in zip(known, words.vectors, strict=True)
    ]


def _within(named: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those that begin in the span."""
    return named[bisect_left(named, (span.start,)) : bisect_left(named, (span.end,))]


__all__ = ["WEIGHTS", "Features", "features", "scores"]
