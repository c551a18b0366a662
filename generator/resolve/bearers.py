"""Which of several people a name means, by how often and in how many documents each is named, and as what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_CLEARLY = 3
"""How many times as often as the next somebody must be named to stand out."""
_KNOWN = 5
"""Documents that must name somebody in full for the surname alone to mean him or her beside others of the name."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody whom a form may mean, with what is known of all of his or her names."""

    name: str
    """The fullest of them."""
    names: tuple[str, ...]
    why: str
    mentions: int
    documents: frozenset[str]
    titles: Mapping[str, int]
    sex: str | None
    """ "f" or "m", where the first name tells."""

    def agrees(self, sex: str | None) -> bool:
        """Whether nothing tells that it is somebody of the other sex."""
        return sex is None or self.sex in {None, sex}


def titled(bearers: Sequence[Bearer], titles: Iterable[str]) -> Bearer | None:
    """The one who has one of the titles more often by far than any other."""
    return _by_far(bearers, [sum(b.titles.get(t, 0) for t in titles) for b in bearers])


def standing_out(bearers: Sequence[Bearer]) -> Bearer | None:
    """The one who is named more often by far than any other."""
    return _by_far(bearers, [b.mentions for b in bearers])


def best_known(bearers: Sequence[Bearer]) -> Bearer | None:
    """The one whom more documents name by far than any other, and not a few."""
    best = _by_far(bearers, [len(b.documents) for b in bearers])
    return best if best is not None and is_known(best) else None


def is_known(bearer: Bearer) -> bool:
    """Whether not a few documents name the bearer in full."""
    return len(bearer.documents) >= _KNOWN


def _by_far(bearers: Sequence[Bearer], numbers: Sequence[int]) -> Bearer | None:
    """The one with a number that is several times the next."""
    ranked = Counter(dict(enumerate(numbers))).most_common(2)
    if not ranked or ranked[0][1] == 0:
        return None
    most, after = ranked[0][1], ranked[1][1] if len(ranked) > 1 else 0
    return bearers[ranked[0][0]] if most >= _CLEARLY * after else None
