"""Who and what appears together, as pictures: one of the whole site, one around each entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from generator.model import Relation
from generator.text import shorten
from generator.views.addresses import network_page
from generator.views.desk import Desk
from generator.views.kinds import KINDS
from generator.views.layout import Box, labelled, placed, ring
from generator.views.parts import Graph, Line, Node, Pair
from generator.views.shown import NetworkView

_MOST_NODES = 200
"""With more of them no name could be read; the others' relations are on their own pages."""
_MOST_LINES = 3
"""A node's heaviest relations; a lighter one is drawn if it is among the heaviest of the other node."""
_MOST_PAIRS = 100
"""In the table, where nothing can be drawn."""
_LEAST_AROUND, _MOST_AROUND = 3, 12
"""Nodes around an entity: two need no picture, and more could not all have their names beside them."""
_LABEL = 24
"""Characters of a name in a picture."""
_MARGIN = 300
_WIDTH, _HEIGHT = 10_000, 6_400
_ROOMY = 120
"""Nodes that fill the whole height."""
_AROUND_WIDTH, _AROUND_HEIGHT, _AROUND_MARGIN = 6_400, 3_400, 1_500
_SMALL, _LARGE = 45, 110
"""The sizes of nodes."""
_WIDTHS = (0.25, 0.4)
"""Weights above which a line is thicker: one meeting of two that are named nowhere else gives 0.25."""


def network_view(desk: Desk) -> NetworkView:
    """The page of all relations: the heaviest of those that matter most."""
    drawn = tuple(_backbone(desk))
    shown = drawn or tuple(desk.relations.values())[:_MOST_PAIRS]
    return NetworkView(
        path=network_page(),
        graph=_graph(desk, drawn) if drawn else None,
        pairs=tuple(_pair(desk, relation) for relation in shown),
        in_all=len(desk.relations),
    )


def around(desk: Desk, entity_id: str) -> Graph | None:
    """An entity in the middle of those it appears with; None where they are too few for a picture."""
    related = [r for r in desk.related.get(entity_id, ()) if r.weight > 0][:_MOST_AROUND]
    if len(related) < _LEAST_AROUND:
        return None
    others = _circle(desk, [other_of(r, entity_id) for r in related])
    ids = [entity_id, *others]
    points = ring(len(others), _AROUND_WIDTH - 2 * _AROUND_MARGIN, _AROUND_HEIGHT - 2 * _MARGIN)
    middle = (_AROUND_WIDTH // 2, _AROUND_HEIGHT // 2)
    places = [middle, *((x + _AROUND_MARGIN, y + _MARGIN) for x, y in points)]
    sides = ["under", *(_outward(x - middle[0]) for x, _ in places[1:])]
    nodes = [
        _node(desk, id, place, _LARGE if n == 0 else 70, (side, 1), is_here=n == 0)
        for n, (id, place, side) in enumerate(zip(ids, places, sides, strict=True))
    ]
    return _made(ids, nodes, _among(desk, ids), (_AROUND_WIDTH, _AROUND_HEIGHT))


def other_of(relation: Relation, entity_id: str) -> str:
    """The other end."""
    one, other = relation.entities
    return other if one == entity_id else one


def _backbone(desk: Desk) -> Iterator[Relation]:
    """Among the entities that matter most, each one's heaviest relations."""
    known = sorted(desk.related, key=lambda id: (-desk.importance.get(id, 0.0), id))
    kept = frozenset(known[:_MOST_NODES])
    lines: Counter[str] = Counter()
    for relation in desk.relations.values():
        one, other = relation.entities
        if relation.weight > 0 and one in kept and other in kept:
            if min(lines[one], lines[other]) < _MOST_LINES:
                yield relation
            lines.update(relation.entities)


def _graph(desk: Desk, relations: Sequence[Relation]) -> Graph:
    """The picture of these relations."""
    found = {id for relation in relations for id in relation.entities}
    ids = sorted(found, key=lambda id: (-desk.importance.get(id, 0.0), id))
    at = {id: n for n, id in enumerate(ids)}
    most = max(desk.importance.get(ids[0], 0.0), 1e-9)
    shares = [(desk.importance.get(id, 0.0) / most) ** 0.5 for id in ids]
    sizes = [round(_SMALL + (_LARGE - _SMALL) * share) for share in shares]
    height = round(_HEIGHT * min(1.0, max(0.45, (len(ids) / _ROOMY) ** 0.5)))
    links = [(at[r.entities[0]], at[r.entities[1]], r.weight) for r in relations]
    points = placed(sizes, links, _WIDTH - 4 * _MARGIN, height - 2 * _MARGIN)
    places = [(x + 2 * _MARGIN, y + _MARGIN) for x, y in points]
    names = [shorten(desk.refs[id].name, _LABEL) for id in ids]
    spots = [(x, y, size) for (x, y), size in zip(places, sizes, strict=True)]
    sides = labelled(spots, names, Box(0, 0, _WIDTH, height))
    nodes = [
        _node(desk, id, place, size, side)
        for id, place, size, side in zip(ids, places, sizes, sides, strict=True)
    ]
    return _made(ids, nodes, relations, (_WIDTH, height))


def _made(
    ids: Sequence[str],
    nodes: Sequence[Node],
    relations: Collection[Relation],
    size: tuple[int, int],
) -> Graph:
    at = {id: n for n, id in enumerate(ids)}
    folders = {node.folder for node in nodes}
    lines = (Line(at[r.entities[0]], at[r.entities[1]], _width(r.weight)) for r in relations)
    kinds = tuple(kind for kind in KINDS if kind.folder in folders)
    return Graph(*size, tuple(nodes), tuple(lines), kinds)


def _node(
    desk: Desk,
    id: str,
    place: tuple[int, int],
    size: int,
    label: tuple[str, int],
    *,
    is_here: bool = False,
) -> Node:
    ref = desk.refs[id]
    folder = id.partition("/")[0]
    return Node(ref, folder, *place, size, shorten(ref.name, _LABEL), *label, is_here)


def _circle(desk: Desk, ids: Sequence[str]) -> list[str]:
    """The ids in an order that brings those together that are related: few lines cross the picture."""
    left = list(ids)
    found = [left.pop(0)]
    while left:
        nearest = max(left, key=lambda id: _weight(desk, found[-1], id))
        left.remove(nearest)
        found.append(nearest)
    return found


def _weight(desk: Desk, one: str, other: str) -> float:
    relation = desk.relations.get((min(one, other), max(one, other)))
    return relation.weight if relation else 0.0


def _among(desk: Desk, ids: Sequence[str]) -> list[Relation]:
    """The relations that have both ends among these."""
    pairs = ((a, b) for a in ids for b in ids if a < b)
    found = (desk.relations.get(pair) for pair in pairs)
    return [relation for relation in found if relation and relation.weight > 0]


def _outward(right: int) -> str:
    return "over" if right == 0 else "start" if right > 0 else "end"


def _width(weight: float) -> int:
    return 1 + sum(weight > limit for limit in _WIDTHS)


def _pair(desk: Desk, relation: Relation) -> Pair:
    one, other = relation.entities
    first = relation.meetings[0]
    return Pair(
        one=desk.refs[one],
        other=desk.refs[other],
        weight=relation.weight,
        in_all=len(relation.meetings),
        to=desk.texts[first.document].place(max(first.mentions)),
    )
