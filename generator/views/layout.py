"""Where the nodes of a picture stand and which of their names can be read: the same on every build.

Forces as in Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991), from a spiral and not from
chance; after each step positions are rounded, so that the last bit of a sum, which differs between processors, never
grows into another picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import cos, pi, sin, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_STEPS = 220
_GOLDEN = pi * (3 - sqrt(5))
_GRAVITY = 0.06
"""What draws all to the middle: without it parts that nothing joins would drift away."""
_LETTER = 56
"""A letter's width on average, in hundredths of the type size: a sans-serif's."""
_LINE = 110
"""A label's height."""
_GAP = 30
"""Between a node and its label."""
TIERS = (1, 2, 4)
"""How many times the picture may be enlarged."""
_NEVER = 8
"""The tier of a label that no enlargement gives room: it is read by pointing at its node."""


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


def placed(
    sizes: Sequence[int], links: Sequence[tuple[int, int, float]], width: int, height: int
) -> list[tuple[int, int]]:
    """Where nodes of these sizes stand in a box, those that are linked (with a weight, 0 to 1) near one another."""
    count = len(sizes)
    points = _spiral(count)
    pull = np.zeros((count, count))
    for one, other, weight in links:
        pull[one, other] = pull[other, one] = 0.4 + weight
    ideal = 1.4 / sqrt(max(count, 1))
    for step in range(_STEPS):
        points = _step(points, pull, ideal, 0.12 * (1 - step / _STEPS))
    return _apart(_fitted(points, width, height), np.array(sizes, dtype=np.float64), width, height)


def _spiral(count: int) -> Points:
    turns = [(sqrt((n + 0.5) / count), n * _GOLDEN) for n in range(count)]
    return np.array([(r * cos(a), r * sin(a)) for r, a in turns]).reshape(count, 2)


def _step(points: Points, pull: Points, ideal: float, most: float) -> Points:
    """One step of all nodes, none farther than `most`."""
    apart = points[:, None, :] - points[None, :, :]
    distance = np.maximum(np.sqrt(apart[..., 0] ** 2 + apart[..., 1] ** 2), 0.01)
    force = (ideal / distance) ** 2 - pull * distance / ideal
    move = (apart * force[..., None]).sum(axis=1) * ideal - points * _GRAVITY
    length = np.maximum(np.sqrt(move[:, :1] ** 2 + move[:, 1:] ** 2), 1e-9)
    moved: Points = np.round(points + move / length * np.minimum(length, most), 6)
    return moved


def _fitted(points: Points, width: int, height: int) -> Points:
    """The points over the whole box."""
    low, high = points.min(axis=0), points.max(axis=0)
    scaled: Points = (points - low) / np.maximum(high - low, 1e-9) * np.array([width, height])
    return scaled


def _apart(points: Points, sizes: Points, width: int, height: int) -> list[tuple[int, int]]:
    """The points pushed from one another until no two nodes touch, or the box has no room for it."""
    least = (sizes[:, None] + sizes[None, :]) + _GAP
    for _ in range(40):
        apart = points[:, None, :] - points[None, :, :]
        distance = np.maximum(np.sqrt(apart[..., 0] ** 2 + apart[..., 1] ** 2), 1.0)
        lack = np.maximum(least - distance, 0)
        np.fill_diagonal(lack, 0)
        if not lack.any():
            break
        push: Points = (apart / distance[..., None] * lack[..., None] / 2).sum(axis=1)
        points = points + push
        room: Points = np.clip(points, 0.0, np.array([width, height], dtype=np.float64))
        points = np.around(room, 3)
    return [(int(x), int(y)) for x, y in np.rint(points)]


def ring(count: int, width: int, height: int) -> list[tuple[int, int]]:
    """So many places on the ellipse within a box, clockwise from the top."""
    turns = [2 * pi * n / count - pi / 2 for n in range(count)]
    return [(round(width / 2 * (1 + cos(a))), round(height / 2 * (1 + sin(a)))) for a in turns]


def labelled(
    nodes: Sequence[tuple[int, int, int]], labels: Sequence[str], frame: Box
) -> list[tuple[str, int]]:
    """For each node (x, y, size) the side its label stands on and the tier from which on it stands clear.

    Those first in order take their places first; none stands over the edge of `frame`.
    """
    taken: dict[int, list[Box]] = {
        tier: [Box(x - s, y - s, x + s, y + s) for x, y, s in nodes] for tier in TIERS
    }
    found = []
    for node, label in zip(nodes, labels, strict=True):
        free = (
            (side, tier)
            for tier, side in product(TIERS, ("start", "end", "over", "under"))
            if frame.holds(box := _box(node, label, side, tier))
            and not any(box.meets(b) for b in taken[tier])
        )
        side, tier = next(free, ("start", _NEVER))
        found.append((side, tier))
        for larger in (t for t in TIERS if t >= tier):
            taken[larger].append(_box(node, label, side, larger))
    return found


def _box(node: tuple[int, int, int], label: str, side: str, tier: int) -> Box:
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
