"""Beside whom an entity stands, and the passages that show it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Meeting, Relation
from generator.views.desk import Desk
from generator.views.network import other_of
from generator.views.parts import Passage, Together
from generator.views.pieces import highlighted

_MOST_PASSAGES = 3
"""Of a pair; the first of them is one link away in any case."""
_MOST_SHOWN = 12
"""Pairs whose passages stand on the page."""


def together(desk: Desk, entity_id: str) -> Iterator[Together]:
    """Those it appears with, the heaviest relation first."""
    for n, relation in enumerate(desk.related.get(entity_id, ())):
        first = relation.meetings[0]
        mine = relation.entities.index(entity_id)
        yield Together(
            entity=desk.refs[other_of(relation, entity_id)],
            weight=relation.weight,
            passages=tuple(_passages(desk, relation)) if n < _MOST_SHOWN else (),
            in_all=len(relation.meetings),
            to=desk.texts[first.document].place(first.mentions[1 - mine]),
        )


def _passages(desk: Desk, relation: Relation) -> Iterator[Passage]:
    """The first passages that show a relation, as far as they are published.

    One that stands alone is named by the link to it: the entity's own mentions show its words.
    """
    if len(relation.meetings) > 1:
        for meeting in relation.meetings[:_MOST_PASSAGES]:
            if desk.texts[meeting.document].is_shown(meeting.span):
                yield _passage(desk, meeting)


def _passage(desk: Desk, meeting: Meeting) -> Passage:
    text = desk.texts[meeting.document]
    mentions = text.extract.mentions
    inside = {at: mentions[at].span for at in meeting.mentions}
    pieces = tuple(highlighted(text.extract.document, meeting.span, inside))
    return Passage(pieces, to=text.place(min(meeting.mentions)))
