"""A picture of relations: its nodes, what each is called in it and on which side, and its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from generator.model import Relation
from generator.text import shorten
from generator.views.desk import Desk
from generator.views.kinds import KINDS
from generator.views.labels import Box, extent, labelled
from generator.views.layout import placed
from generator.views.parts import Graph, Line, Node

_LABEL = 24
"""Characters of a name in a picture."""
_MARGIN = 120
_WIDTH = 10_000
_LEAST, _SCREEN, _MOST = 2_900, 6_400, 9_000
"""Heights: lower, and lines would cross names; what a screen shows; and how far many long names may go beyond it."""
_AIR = 580
"""Height by the square root of the nodes: it keeps a few apart."""
_FULL = 0.35
"""The share of the picture that names may fill: from about half on, they cannot be pushed apart."""
_SMALL, _LARGE = 45, 110
"""The sizes of nodes."""
_WIDTHS = (0.13, 0.3)
"""Weights above which a line is thicker: one meeting of two that are named nowhere else gives 0.125."""


def picture(desk: Desk, relations: Sequence[Relation]) -> Graph:
    """All who have one of these relations, those that matter most the largest."""
    found = {id for relation in relations for id in relation.entities}
    ids = sorted(found, key=lambda id: (-desk.importance.get(id, 0.0), id))
    labels = [label(desk, id) for id in ids]
    sizes = _sizes([desk.importance.get(id, 0.0) for id in ids])
    boxes = [extent(size, words) for size, words in zip(sizes, labels, strict=True)]
    height = _height(boxes)
    at = {id: n for n, id in enumerate(ids)}
    links = [(at[r.entities[0]], at[r.entities[1]], r.weight) for r in relations]
    places = placed(boxes, links, _WIDTH - 2 * _MARGIN, height - 2 * _MARGIN)
    spots = [(x + _MARGIN, y + _MARGIN, s) for (x, y), s in zip(places, sizes, strict=True)]
    sides = labelled(spots, labels, Box(0, 0, _WIDTH, height))
    nodes = [node(desk, *known) for known in zip(ids, spots, sides, strict=True)]
    return graph(ids, nodes, relations, (_WIDTH, height))


def _height(boxes: Sequence[Box]) -> int:
    area = sum((box.right - box.left) * (box.bottom - box.top) for box in boxes)
    airy = min(max(_LEAST, _AIR * sqrt(len(boxes))), _SCREEN)
    return round(min(max(airy, area / _FULL / _WIDTH), _MOST))


def _sizes(importance: Sequence[float]) -> list[int]:
    """By importance, which is given with the greatest first: its areas, and not its lengths, are compared."""
    most = max(importance[0], 1e-9)
    return [round(_SMALL + (_LARGE - _SMALL) * sqrt(share / most)) for share in importance]


def label(desk: Desk, id: str) -> str:
    """What an entity is called in a picture."""
    return shorten(desk.refs[id].name, _LABEL)


def node(
    desk: Desk, id: str, spot: tuple[int, int, int], side: tuple[str, int], *, is_here: bool = False
) -> Node:
    """An entity at its place and size, with the side and the tier of its name."""
    return Node(desk.refs[id], _folder(id), *spot, label(desk, id), *side, is_here)


def _folder(id: str) -> str:
    return id.partition("/")[0]


def graph(
    ids: Sequence[str], nodes: Sequence[Node], relations: Iterable[Relation], size: tuple[int, int]
) -> Graph:
    """The nodes of these ids, in the same order, joined by the relations."""
    at = {id: n for n, id in enumerate(ids)}
    folders = set(map(_folder, ids))
    lines = (Line(at[r.entities[0]], at[r.entities[1]], _thickness(r.weight)) for r in relations)
    kinds = tuple(kind for kind in KINDS if kind.folder in folders)
    return Graph(*size, tuple(nodes), tuple(lines), kinds)


def _thickness(weight: float) -> int:
    return 1 + sum(weight > limit for limit in _WIDTHS)
