"""What is new since the briefing before, as the front page tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.views.desk import Desk
from generator.views.lists import heaviest
from generator.views.parts import Ref
from generator.views.shown import NewsView

_MOST_NAMES = 12


def news(desk: Desk) -> NewsView | None:
    """None where nothing is, or where there was no briefing before."""
    found = desk.changes
    if not found:
        return None
    entities = desk.briefing.entities
    known = heaviest((entities[id] for id in found.names if id in desk.refs), desk.importance)
    return NewsView(
        documents=tuple(_refs(desk, found.added)),
        edited=tuple(_refs(desk, found.edited)),
        names=tuple(desk.refs[entity.id] for entity in known[:_MOST_NAMES]),
        names_in_all=len(known),
        summaries=tuple(_refs(desk, set(found.summaries) - set(found.edited))),
        removed=len(found.removed),
    )


def _refs(desk: Desk, ids: Iterable[str]) -> Iterator[Ref]:
    wanted = frozenset(ids)
    for extract in desk.latest:
        if extract.document.id in wanted:
            yield desk.lines[extract.document.id].document
