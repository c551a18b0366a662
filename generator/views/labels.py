"""Which names of a picture can be read, and on which side of its node each stands; lengths in hundredths of its type.

A name that has no room in the whole picture may have it in an enlarged one, where its letters take less of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

Spot = tuple[int, int, int]
"""A node: x, y, and from its middle to its edge."""

_LETTER = 56
"""A letter's width on average: a sans-serif's."""
_LINE = 110
"""A label's height."""
_GAP = 30
"""Between a node and its label."""
TIERS = (1, 2, 4)
"""How many times the picture may be enlarged."""
NEVER = 8
"""The tier of a label that no enlargement gives room: it is read by pointing at its node."""
_SIDES = ("start", "end", "over", "under")
"""The best first: to the right of a node, as one reads."""


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box) -> bool:
        """Whether `other` lies inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: Box) -> bool:
        """Whether the two share a point."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def extent(size: int, label: str) -> Box:
    """What a node takes with its label on the best side, seen from its middle."""
    name = _box((0, 0, size), label, _SIDES[0], 1)
    return Box(-size, min(-size, name.top), name.right, max(size, name.bottom))


def labelled(
    nodes: Sequence[Spot], labels: Sequence[str], frame: Box, sides: Sequence[str] = _SIDES
) -> list[tuple[str, int]]:
    """For each node the side its label stands on and the tier from which on it stands clear.

    Those first in order take their places first; none stands over the edge of `frame`. `sides` are the best first.
    """
    taken: dict[int, list[Box]] = {
        tier: [Box(x - s, y - s, x + s, y + s) for x, y, s in nodes] for tier in TIERS
    }
    found = []
    for node, label in zip(nodes, labels, strict=True):
        free = (
            (side, tier)
            for tier, side in product(TIERS, sides)
            if frame.holds(box := _box(node, label, side, tier))
            and not any(box.meets(b) for b in taken[tier])
        )
        side, tier = next(free, (sides[0], NEVER))
        found.append((side, tier))
        for larger in (t for t in TIERS if t >= tier):
            taken[larger].append(_box(node, label, side, larger))
    return found


def _box(node: Spot, label: str, side: str, tier: int) -> Box:
    """Where a label stands; enlarged, it takes less of the picture."""
    x, y, size = node
    width, height = len(label) * _LETTER / tier, _LINE / tier
    gap = size + _GAP / tier
    if side == "start":
        return Box(x + gap, y - height / 2, x + gap + width, y + height / 2)
    if side == "end":
        return Box(x - gap - width, y - height / 2, x - gap, y + height / 2)
    top = y - gap - height if side == "over" else y + gap
    return Box(x - width / 2, top, x + width / 2, top + height)
