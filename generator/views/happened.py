"""Which events the pages may show, and of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model import Event, Span
from generator.views.passages import Text


def sentences(events: Iterable[Event]) -> Mapping[str, Mapping[str, Span]]:
    """The sentences of events by document and anchor."""
    found: dict[str, dict[str, Span]] = defaultdict(dict)
    for event in events:
        for told in (event, *event.also):
            found[told.document][told.id] = told.span
    return found


def published(events: Iterable[Event], texts: Mapping[str, Text]) -> Iterator[Event]:
    """Each event from the first document that publishes its words, with the others that do."""
    for event in events:
        told = [e for e in (event, *event.also) if texts[e.document].is_shown(e.span)]
        if told:
            yield replace(told[0], also=tuple(told[1:]))


def happened(events: Iterable[Event]) -> Mapping[str, Sequence[Event]]:
    """The events by entity, in their order."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for entity_id in event.entities:
            found[entity_id].append(event)
    return dict(found)
