"""What happened when: the page of all events, and those of an entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby

from generator.model import Event
from generator.views.addresses import Place, document_page, timeline_page
from generator.views.chart import chart
from generator.views.desk import Desk
from generator.views.parts import Chart, Day, EventView, Month, Ref, Year
from generator.views.reasons import event_ground
from generator.views.shown import TimelineView
from generator.views.when import for_machines, month, month_name, when

_MOST, _MOST_AT_ONCE = 240, 4
"""Events of the page and of one time: what a reader goes through at one sitting, and no day that drowns the others."""
_MOST_OF_ENTITY, _MOST_OF_ENTITY_AT_ONCE = 12, 2
_MOST_OF_STORY = 4
_FEW = 8
"""Events of a year that need no headings for its months."""


def timeline_view(desk: Desk) -> TimelineView:
    """The page of all events, the earliest first."""
    shown = _best(desk.events, _MOST, _MOST_AT_ONCE)
    dates = [e.document.metadata.published for e in desk.latest]
    return TimelineView(
        path=timeline_page(),
        years=tuple(_years(desk, shown)),
        shown=len(shown),
        in_all=len(desk.events),
        chart=chart(Counter(date for date in dates if date)),
        data=Place("data/timeline.json"),
    )


def events_of(desk: Desk, entity_id: str) -> tuple[Day, ...]:
    """The events of an entity that matter most, in the order of time."""
    found = _best(desk.happened.get(entity_id, ()), _MOST_OF_ENTITY, _MOST_OF_ENTITY_AT_ONCE)
    return tuple(_days(desk, found))


def events_in(desk: Desk, documents: AbstractSet[str]) -> tuple[Day, ...]:
    """The events of these documents that matter most, in the order of time."""
    here = [event for event in desk.events if event.document in documents]
    return tuple(_days(desk, _best(here, _MOST_OF_STORY, 1)))


def mentions_over_time(desk: Desk, entity_id: str) -> Chart | None:
    """How often it is named, by the day of publication."""
    dates = (desk.lines[key.document].published for key in desk.names[entity_id])
    return chart(Counter(date for date in dates if date))


def _best(events: Sequence[Event], most: int, at_once: int) -> list[Event]:
    """The highest scores, in the order of time; ties go to the earlier."""
    seen: Counter[str] = Counter()
    kept: set[str] = set()
    for event in sorted(events, key=lambda e: -e.score):
        if len(kept) < most and seen[event.iso] < at_once:
            seen[event.iso] += 1
            kept.add(event.id)
    return [event for event in events if event.id in kept]


def _years(desk: Desk, events: Iterable[Event]) -> Iterator[Year]:
    for year, found in groupby(events, key=lambda e: e.first[:4]):
        here = list(found)
        months = (
            _months(desk, here) if len(here) > _FEW else [Month(None, tuple(_days(desk, here)))]
        )
        yield Year(year.lstrip("0"), tuple(months), len(here))


def _months(desk: Desk, events: Iterable[Event]) -> Iterator[Month]:
    """What is told by the year first, then month by month."""
    found = sorted(events, key=_month)
    for start, here in groupby(found, key=_month):
        yield Month(month_name(start) if start else None, tuple(_days(desk, here)))


def _month(event: Event) -> str:
    return month(event.iso, event.precision, event.first) or ""


def _days(desk: Desk, events: Iterable[Event]) -> Iterator[Day]:
    for (iso, precision, first), here in groupby(
        events, key=lambda e: (e.iso, e.precision, e.first)
    ):
        yield Day(
            label=when(iso, precision, first),
            iso=for_machines(iso, precision),
            events=tuple(_event(desk, event) for event in here),
        )


def _event(desk: Desk, event: Event) -> EventView:
    date = {"d-0": event.dates[:1]}
    return EventView(
        passage=replace(desk.texts[event.document].told(event.span, date), to=_place(event)),
        line=desk.lines[event.document],
        also=tuple(Ref(_called(desk, other), _place(other)) for other in event.also),
        ground=event_ground(desk, event),
    )


def _place(event: Event) -> Place:
    return Place(document_page(event.document), event.id)


def _called(desk: Desk, event: Event) -> str:
    line = desk.lines[event.document]
    return line.publisher or line.document.text
