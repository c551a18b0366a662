"""Which documents belong together: the likest two groups are joined, until no two are alike enough.

Groups are as alike as their documents are on average (Sokal and Michener 1958), so that one document between two
matters cannot chain them; and the less, the more days lie between them (Miranda et al. 2018), counted from the one's
last day to the other's first, so that a matter may go on for weeks.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from generator.stories.pairs import Pair

ENOUGH = 0.14
"""The likeness from which on two groups are one matter: chosen on one half of the pairs of `benchmarks.stories`, where
eleven of twelve joins are right."""
_FADES = 5.0
"""Days after which likeness has lost two thirds; chosen with it. A bell curve instead loses the same pairs later, and
then all at once."""
_UNKNOWN = 0.6
"""What is left of likeness where one has no date: as if two or three days lay between."""


@dataclass(slots=True)
class _Group:
    members: list[int]
    first: float = math.inf
    last: float = -math.inf
    """The days of its dated documents."""
    alike: dict[int, float] = field(default_factory=dict)
    """Of each other group that has like documents: the sum over all pairs."""


def groups(
    days: Sequence[int | None], alike: Mapping[Pair, float], enough: float = ENOUGH
) -> list[list[int]]:
    """The documents of each group of two or more, by their places, in order; `days` are the documents'.

    `enough` is the likeness from which on groups are joined. Of those equally alike the earlier places go first.
    """
    found = {n: _group(n, day) for n, day in enumerate(days)}
    for (one, other), value in alike.items():
        found[one].alike[other] = found[other].alike[one] = value
    heap = [(-_score(found[a], found[b]), a, b) for a, b in alike]
    heapify(heap)
    while heap:
        score, a, b = heappop(heap)
        if -score < enough:
            break
        # A group that has grown since has its likenesses of now further on in the heap.
        if a in found and b in found and -score == _score(found[a], found[b]):
            _join(found, a, b)
            for c in found[a].alike:
                heappush(heap, (-_score(found[a], found[c]), min(a, c), max(a, c)))
    return sorted(sorted(group.members) for group in found.values() if len(group.members) > 1)


def _group(n: int, day: int | None) -> _Group:
    return _Group([n]) if day is None else _Group([n], first=day, last=day)


def _score(one: _Group, other: _Group) -> float:
    """How alike two groups are, after the days between them."""
    alike = one.alike[other.members[0]] / (len(one.members) * len(other.members))
    gap = max(0.0, one.first - other.last, other.first - one.last)
    return alike * (math.exp(-gap / _FADES) if math.isfinite(gap) else _UNKNOWN)


def _join(found: dict[int, _Group], a: int, b: int) -> None:
    """Puts the group of `b`, the later place, into that of `a`."""
    one, other = found[a], found.pop(b)
    one.members += other.members
    one.first, one.last = min(one.first, other.first), max(one.last, other.last)
    del one.alike[b], other.alike[a]
    for c, value in other.alike.items():
        one.alike[c] = one.alike.get(c, 0.0) + value
        del found[c].alike[b]
        found[c].alike[a] = one.alike[c]
