"""The months of a briefing: what was published in each, as a short briefing of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model import Extract
from generator.views.addresses import Place, archive_page, month_page
from generator.views.desk import Desk
from generator.views.lists import card, groups
from generator.views.quotes import best_quotes
from generator.views.shown import ArchiveView, MonthView, StoryView
from generator.views.when import month_name

_NAMES = 6
"""Of one kind in a month."""


def archive_views(desk: Desk, stories: Sequence[StoryView]) -> Iterator[ArchiveView | MonthView]:
    """A page for each month and one that lists them, latest first; none where all is of one month."""
    dated = [e for e in desk.latest if e.document.metadata.published]
    months = [(month, list(found)) for month, found in groupby(dated, key=_month)]
    if len(months) > 1:
        views = [_view(desk, month, found, stories) for month, found in months]
        yield ArchiveView(path=archive_page(), months=tuple(views))
        yield from views


def _month(extract: Extract) -> str:
    return (extract.document.metadata.published or "")[: len("2031-05")]


def _view(
    desk: Desk, month: str, found: Sequence[Extract], stories: Sequence[StoryView]
) -> MonthView:
    weight: Counter[str] = Counter()
    for extract in found:
        weight.update(desk.salience[extract.document.id])
    lines = {desk.lines[e.document.id] for e in found}
    return MonthView(
        path=month_page(month),
        here=Place(month_page(month)),
        title=month_name(month),
        stories=tuple(s for s in stories if any(card.line in lines for card in s.sources)),
        cards=tuple(card(desk, extract) for extract in found),
        quotes=tuple(best_quotes(desk, found)),
        groups=tuple(groups(desk, weight, _NAMES)),
    )
