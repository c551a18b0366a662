"""How many of something there are over time, as a small picture of bars with a table beside it.

The picture is made with the page: no script draws it, and the same numbers stand in a table for those who cannot see.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from generator.views.lines import long_date
from generator.views.parts import Bar, Chart

_LEAST = 3
"""Days: two bars tell no more than two dates."""
_MOST_BARS = 45
"""More could not be told apart on a phone: beyond so many days the bars are weeks, then months, then years."""
_STEP, _HEIGHT = 12, 60
"""A bar with the gap beside it, and the tallest, in the picture's own units."""
_GAP = 2
_FULL = 3
"""What a bar of full height counts at least: a row of single documents is no row of peaks."""
_LOWEST = 2
"""The height of one among many, so that it is seen."""
_WEEK = 7
_MONTHS, _DAYS_A_YEAR = 12, 365.25

Start = Callable[[dt.date], dt.date]


def chart(counts: Mapping[str, int]) -> Chart | None:
    """Bars of what is counted by day (ISO 8601); None where the days are too few for a picture."""
    days = {dt.date.fromisoformat(day[:10]): 0 for day in counts}
    for day, count in counts.items():
        days[dt.date.fromisoformat(day[:10])] += count
    if len(days) < _LEAST:
        return None
    unit, start, after, name = _unit(min(days), max(days))
    totals = Counter[dt.date]()
    for date, count in days.items():
        totals[start(date)] += count
    most = max(totals.values())
    full = max(most, _FULL)
    spans = list(_periods(start(min(days)), max(days), after))
    bars = tuple(_bar(n, name(day), totals[day], full) for n, day in enumerate(spans))
    return Chart(unit=unit, bars=bars, width=_STEP * len(bars), height=_HEIGHT, most=most)


def _bar(n: int, label: str, count: int, full: int) -> Bar:
    height = max(_LOWEST, round(_HEIGHT * count / full)) if count else 0
    return Bar(label, count, n * _STEP + _GAP // 2, _HEIGHT - height, _STEP - _GAP, height)


def _periods(first: dt.date, last: dt.date, after: Start) -> Iterator[dt.date]:
    """The first days of all periods, empty ones too: a gap is news."""
    while first <= last:
        yield first
        try:
            first = after(first)
        except (OverflowError, ValueError):  # the calendar ends with the year 9999
            return


def _unit(first: dt.date, last: dt.date) -> tuple[str, Start, Start, Callable[[dt.date], str]]:
    """What one bar stands for: its name, where it begins, where the next one does, and how it is called."""
    days = (last - first).days
    if days < _MOST_BARS:
        return "day", lambda d: d, lambda d: d + dt.timedelta(days=1), _day
    if days < (_MOST_BARS - 1) * _WEEK:
        return "week", _monday, lambda d: d + dt.timedelta(weeks=1), _week
    if days < (_MOST_BARS - 1) * _DAYS_A_YEAR / _MONTHS:
        return "month", lambda d: d.replace(day=1), _next_month, lambda d: f"{d:%B} {d.year}"
    return _years(1 + int(days / _DAYS_A_YEAR) // _MOST_BARS)


def _years(step: int) -> tuple[str, Start, Start, Callable[[dt.date], str]]:
    unit = "year" if step == 1 else f"{step} years"

    def start(day: dt.date) -> dt.date:
        return dt.date(max(1, day.year // step * step), 1, 1)

    def after(day: dt.date) -> dt.date:
        return dt.date(day.year // step * step + step, 1, 1)

    def name(day: dt.date) -> str:
        return str(day.year) if step == 1 else f"{day.year}–{day.year + step - 1}"

    return unit, start, after, name


def _day(day: dt.date) -> str:
    return long_date(day.isoformat())


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _week(day: dt.date) -> str:
    return f"Week of {_day(day)}"


def _next_month(day: dt.date) -> dt.date:
    return dt.date(day.year + day.month // _MONTHS, day.month % _MONTHS + 1, 1)
