"""What an ISO 8601 value of a date says: how exact it is, and where it begins."""

from __future__ import annotations

import datetime as dt
import re

from generator.model import Precision

_SHAPES: tuple[tuple[Precision, re.Pattern[str]], ...] = (
    ("day", re.compile(r"\d{4}-\d\d-\d\d")),
    ("week", re.compile(r"\d{4}-W\d\d")),
    ("season", re.compile(r"\d{4}-2[1-4]")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("year", re.compile(r"\d{4}")),
    ("stretch", re.compile(r"\d{4}[^X/]*/\d{4}[^X/]*")),
)
_BEGINS = {"21": 3, "22": 6, "23": 9, "24": 12}
"""The month that a season of ISO 8601-2 begins with, north of the equator."""


def precision(iso: str) -> Precision | None:
    """None for what no timeline has a place for: a decade, a century.

    >>> precision("2031-05-14"), precision("2031-21"), precision("2031-05/2031-07"), precision("199X")
    ('day', 'season', 'stretch', None)
    """
    return next((name for name, shape in _SHAPES if shape.fullmatch(iso)), None)


def begins(iso: str) -> str:
    """The first day of it.

    >>> begins("2031"), begins("2031-24"), begins("2022-W50"), begins("2031-05/2031-07")
    ('2031-01-01', '2031-12-01', '2022-12-12', '2031-05-01')
    """
    start = iso.partition("/")[0]
    year, _, rest = start.partition("-")
    if rest.startswith("W"):
        return dt.date.fromisocalendar(int(year), int(rest[1:]), 1).isoformat()
    if rest in _BEGINS:
        return f"{year}-{_BEGINS[rest]:02}-01"
    return start + "-01-01"[len(start) - 4 :]
