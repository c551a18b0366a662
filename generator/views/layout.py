"""Where the nodes of a picture stand: the same on every build.

Forces as in Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991), from a spiral and not from
chance; after each step positions are rounded, so that the last bit of a sum, which differs between processors, never
grows into another picture. Then the boxes of nodes with their names are pushed apart, as in Dwyer, Marriott and
Stuckey, "Fast node overlap removal" (2005): along whichever axis they overlap less.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from generator.views.labels import Box

Points = NDArray[np.float64]

_STEPS = 220
_GOLDEN = pi * (3 - sqrt(5))
_GRAVITY = 0.06
"""What draws all to the middle: without it parts that nothing joins would drift away."""
_EVEN = 0.6
"""How far the points are spread evenly over the frame: forces alone crowd the middle and leave the corners empty."""
_GAP = 30
"""Between two boxes."""
_TOUCH = 10
"""What may lack of a gap in the end."""
_PUSHES = 400
_PUSH = 0.8
"""The share of an overlap that one push undoes: whole ones would throw a crowd to and fro."""


def placed(
    boxes: Sequence[Box], links: Sequence[tuple[int, int, float]], width: int, height: int
) -> list[tuple[int, int]]:
    """Where nodes stand in a frame, those that are linked (with a weight, 0 to 1) near one another.

    Each with its box, seen from its middle, inside the frame and clear of the others' as far as there is room.
    """
    count = len(boxes)
    points = _spiral(count)
    pull = np.zeros((count, count))
    for one, other, weight in links:
        pull[one, other] = pull[other, one] = 0.4 + weight
    ideal = 1.4 / sqrt(max(count, 1))
    for step in range(_STEPS):
        points = _step(points, pull, ideal, 0.12 * (1 - step / _STEPS))
    reach = np.array(boxes, dtype=np.float64).reshape(count, 4)
    low, high = -reach[:, :2], np.array([width, height]) - reach[:, 2:]
    apart = _apart(low + _even(points) * (high - low), reach, low, high)
    return [(int(x), int(y)) for x, y in np.rint(apart)]


def _spiral(count: int) -> Points:
    turns = [(sqrt((n + 0.5) / count), n * _GOLDEN) for n in range(count)]
    return np.array([(r * cos(a), r * sin(a)) for r, a in turns]).reshape(count, 2)


def _step(points: Points, pull: Points, ideal: float, most: float) -> Points:
    """One step of all nodes, none farther than `most`."""
    across, down = (column[:, None] - column[None, :] for column in points.T)
    distance = np.maximum(np.sqrt(across**2 + down**2), 0.01)
    force = ((ideal / distance) ** 2 - pull * distance / ideal) * ideal
    forces = np.stack([(across * force).sum(axis=1), (down * force).sum(axis=1)], axis=1)
    move = forces - points * _GRAVITY
    length = np.maximum(np.sqrt(move[:, :1] ** 2 + move[:, 1:] ** 2), 1e-9)
    moved: Points = np.round(points + move / length * np.minimum(length, most), 6)
    return moved


def _even(points: Points) -> Points:
    """The points over the whole unit square, partly as they lie and partly as they are ranked."""
    low, high = points.min(axis=0), points.max(axis=0)
    lying = (points - low) / np.maximum(high - low, 1e-9)
    ranks = points.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
    spread: Points = lying * (1 - _EVEN) + ranks / max(len(points) - 1, 1) * _EVEN
    return spread


def _apart(points: Points, reach: Points, low: Points, high: Points) -> Points:
    """The points pushed from one another until no two boxes touch, or the pushes are used up."""
    offset = (reach[:, :2] + reach[:, 2:]) / 2
    half = (reach[:, 2:] - reach[:, :2]) / 2 + _GAP / 2
    tall = np.triu(half[:, None, 1] + half[None, :, 1], 1)
    for _ in range(_PUSHES):
        middle = points + offset
        # Few share a line, and only those are looked at from left to right.
        one, other = np.nonzero(np.abs(middle[:, None, 1] - middle[None, :, 1]) < tall)
        apart = middle[one] - middle[other]
        lack = half[one] + half[other] - np.abs(apart)
        if not (lack > _TOUCH).all(axis=1).any():
            break
        push = _pushed(apart, np.where((lack > 0).all(axis=1, keepdims=True), lack, 0))
        moved = points.copy()
        np.add.at(moved, one, push)
        np.add.at(moved, other, -push)
        room: Points = np.clip(moved, low, high)
        points = np.around(room, 3)
    return points


def _pushed(apart: Points, lack: Points) -> Points:
    """How far the first of each two goes: along the axis on which they overlap less."""
    along = lack <= lack.min(axis=1, keepdims=True)
    push: Points = lack * along * np.where(apart < 0, -1, 1) * (_PUSH / 2)
    return push


def ring(count: int, width: int, height: int) -> list[tuple[int, int]]:
    """So many places on the ellipse within a box, clockwise from near the top.

    By a quarter of a step beyond it, so that no two are level and names over and under them stay apart.
    """
    turns = [2 * pi * (n + 0.25) / count - pi / 2 for n in range(count)]
    return [(round(width / 2 * (1 + cos(a))), round(height / 2 * (1 + sin(a)))) for a in turns]
