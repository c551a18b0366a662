"""A time as people write it, no more exact than it was told."""

from __future__ import annotations

import datetime as dt

from generator.model import Precision
from generator.views.lines import long_date

_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}
_YEAR, _MONTH, _DAY = len("2031"), len("2031-05"), len("2031-05-14")


def when(iso: str, precision: Precision, first: str) -> str:
    """The value of an event's date, which begins on the day `first`.

    >>> when("2031-05-14", "day", "2031-05-14"), when("2031-W20", "week", "2031-05-12")
    ('14 May 2031', 'Week of 12 May 2031')
    >>> when("2031-24", "season", "2031-12-01"), when("2031-05/2032", "stretch", "2031-05-01")
    ('Winter 2031–32', 'May 2031 – 2032')
    """
    if precision == "week":
        return f"Week of {long_date(first)}"
    if precision == "season":
        year, _, code = iso.partition("-")
        over = f"–{(int(year) + 1) % 100:02}" if code == "24" else ""
        return f"{_SEASONS[code]} {year}{over}"
    start, _, end = iso.partition("/")
    if len(end) == _DAY and start[:_MONTH] == end[:_MONTH]:
        return f"{int(start[-2:])}–{long_date(end)}"
    return f"{_exact(start)} – {_exact(end)}" if end else _exact(iso)


def _exact(iso: str) -> str:
    if len(iso) == _YEAR:
        return iso
    if len(iso) == _MONTH:
        day = dt.date.fromisoformat(f"{iso}-01")
        return f"{day:%B} {day.year}"
    return long_date(iso)


def month(iso: str, precision: Precision, first: str) -> str | None:
    """The month that holds all of it, as ISO 8601 has it; None where it reaches further.

    A week belongs to the month in which it begins.
    """
    if precision in {"year", "season"}:
        return None
    ends = {end[:_MONTH] for end in iso.split("/")} if precision == "stretch" else {first[:_MONTH]}
    return ends.pop() if len(ends) == 1 and iso[_YEAR : _YEAR + 1] == "-" else None


def month_name(iso: str) -> str:
    """The name of a month with its year."""
    return _exact(iso)


def for_machines(iso: str, precision: Precision) -> str | None:
    """The value as HTML's `time` has it; None where that has none."""
    return None if precision in {"season", "stretch"} else iso
