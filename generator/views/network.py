"""Who and what appears together: the whole site's relations, and those around one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model import Relation
from generator.views.addresses import network_page
from generator.views.desk import Desk
from generator.views.labels import Box, labelled
from generator.views.layout import ring
from generator.views.parts import Graph, Pair
from generator.views.picture import graph, label, node, picture
from generator.views.shown import NetworkView

_MOST_NODES = 200
"""With more of them no name could be read; the others' relations are on their own pages."""
_MOST_LINES = 2
"""A node's heaviest relations; a lighter one is drawn if it is among the heaviest of the other node."""
_MOST_PAIRS = 100
"""In the table, where nothing can be drawn."""
_LEAST_AROUND, _MOST_AROUND = 3, 12
"""Nodes around an entity: two need no picture, and more could not all have their names beside them."""
_WIDTH, _HEIGHT = 3_300, 4_000
"""Of a picture around an entity: higher than wide, so that a phone shows all of it with names one can read."""
_ACROSS, _DOWN = 700, 280
"""What it leaves free beside, over and under the ring: half a name, and a line."""
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
    points = ring(len(others), _WIDTH - 2 * _ACROSS, _HEIGHT - 2 * _DOWN)
    ids = [entity_id, *others]
    spots = [(_WIDTH // 2, _HEIGHT // 2, _HERE)]
    spots += [(x + _ACROSS, y + _DOWN, _OTHER) for x, y in points]
    names = [label(desk, id) for id in ids]
    sides = labelled(spots, names, Box(0, 0, _WIDTH, _HEIGHT), ("under", "over", "start", "end"))
    nodes = [
        node(desk, *known, is_here=known[0] == entity_id)
        for known in zip(ids, spots, sides, strict=True)
    ]
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
