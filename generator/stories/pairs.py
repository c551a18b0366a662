"""Which documents are how much alike, in words and names.

An inverted index stands for comparing all with all: only documents that share what is weightiest in both are compared,
and of those that share what everybody has, only neighbours in time.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.stories.portraits import Portrait, Vector, likeness

Pair = tuple[int, int]
"""Two documents by their places, in order."""

_HEAVIEST_WORDS, _HEAVIEST_NAMES = 60, 20
"""The words and names of a document by which like ones are looked for."""
_BACK = 60
"""How many documents back in time each of them leads: one that stands in a thousand documents would lead to half a
million pairs."""
_NEAREST = 40
"""How many earlier documents one is compared with."""


def pairs(portraits: Sequence[Portrait]) -> dict[Pair, float]:
    """How much two documents are alike, 0 to 1, whenever they were written; those left out are not alike at all."""
    return {
        (one, other): alike(portraits[one], portraits[other])
        for one, other in sorted(_candidates(portraits))
    }


def alike(one: Portrait, other: Portrait) -> float:
    """The geometric mean of likeness in words and in names: neither may be missing.

    Alike in words alone are "Avnet said it filed a registration statement …" and what all other companies filed that
    day; in names alone, two reports of one campaign. Where neither document names anybody, words are all there is.
    """
    words = likeness(one.words, other.words)
    if not one.names and not other.names:
        return words
    return math.sqrt(words * likeness(one.names, other.names))


def _candidates(portraits: Sequence[Portrait]) -> Iterator[Pair]:
    """Each document with those of the earlier ones that share most with it."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for n in sorted(range(len(portraits)), key=lambda n: (portraits[n].day or 0, n)):
        shared: dict[int, float] = defaultdict(float)
        for what, weight in _weightiest(portraits[n]):
            for other, its in holders[what][-_BACK:]:
                shared[other] += weight * its
            holders[what].append((n, weight))
        for other in sorted(shared, key=lambda o: (-shared[o], o))[:_NEAREST]:
            yield min(n, other), max(n, other)


def _weightiest(portrait: Portrait) -> Iterator[tuple[str, float]]:
    yield from _heaviest(portrait.words, _HEAVIEST_WORDS)
    yield from _heaviest(portrait.names, _HEAVIEST_NAMES)


def _heaviest(vector: Vector, most: int) -> list[tuple[str, float]]:
    return sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:most]
