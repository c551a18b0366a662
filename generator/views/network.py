"""Who and what appears together: the whole site's relations, and those around one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import Relation
from generator.views.addresses import network_page
from generator.views.desk import Desk
from generator.views.layout import ring
from generator.views.parts import Graph, Pair
from generator.views.picture import graph, node, picture
from generator.views.shown import NetworkView

_MOST_NODES = 200
"""With more of them no name could be read; the others' relations are on their own pages."""
_MOST_LINES = 2
"""A node's heaviest relations; a lighter one is drawn if it is among the heaviest of the other node."""
_MOST_PAIRS = 100
"""In the table, where nothing can be drawn."""
_LEAST_AROUND, _MOST_AROUND = 3, 12
"""Nodes around an entity: two need no picture, and more could not all have their names beside them."""
_WIDTH, _HEIGHT = 6_400, 3_400
_ACROSS, _DOWN = 1_500, 300
"""What a picture around an entity leaves free beside, over and under the ring, for names."""
_HERE, _OTHER = 110, 70
"""The sizes of its nodes."""


def network_view(desk: Desk) -> NetworkView:
    """The page of all relations: the heaviest of those that matter most."""
    drawn = tuple(_backbone(desk))
    shown = drawn or tuple(desk.relations.values())[:_MOST_PAIRS]
    return NetworkView(
        path=network_page(),
        graph=picture(desk, drawn) if drawn else None,
        pairs=tuple(_pair(desk, relation) for relation in shown),
        in_all=len(desk.relations),
    )


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


def around(desk: Desk, entity_id: str) -> Graph | None:
    """An entity in the middle of those it appears with; None where they are too few for a picture."""
    related = [r for r in desk.related.get(entity_id, ()) if r.weight > 0][:_MOST_AROUND]
    if len(related) < _LEAST_AROUND:
        return None
    others = _circle(desk, [other_of(r, entity_id) for r in related])
    across, down = _WIDTH // 2, _HEIGHT // 2
    nodes = [node(desk, entity_id, (across, down, _HERE), ("under", 1), is_here=True)]
    points = ring(len(others), _WIDTH - 2 * _ACROSS, _HEIGHT - 2 * _DOWN)
    for id, (x, y) in zip(others, points, strict=True):
        spot = (x + _ACROSS, y + _DOWN, _OTHER)
        nodes.append(node(desk, id, spot, (_outward(spot[0] - across, spot[1] - down), 1)))
    ids = [entity_id, *others]
    return graph(ids, nodes, _among(desk, ids), (_WIDTH, _HEIGHT))


def other_of(relation: Relation, entity_id: str) -> str:
    """The other end."""
    one, other = relation.entities
    return other if one == entity_id else one


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


def _outward(right: int, down: int) -> str:
    """The side of a ring's node that looks away from its middle."""
    if right:
        return "start" if right > 0 else "end"
    return "under" if down > 0 else "over"
