"""What an expression means on a given day: its value in ISO 8601, one rule for each kind.

The rules are HeidelTime's for news: what is not said is taken from the day of publication, and from the tense where
two days could be meant.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from generator.dates import calendar, nearby
from generator.dates.grammar import Expression
from generator.dates.words import ORDINALS, month, which

Says = Mapping[str, str]
Rule = Callable[[Says, dt.date, int], str | None]

_ABSOLUTE = dt.date.min
"""Stands for today where nobody knows it: only what tells its own year is resolved."""
_MONTHS_OF = {"quarter": 3, "half": 6}
_SHORT_DECADES = 1900


def resolved(expression: Expression, today: dt.date | None, direction: int) -> str | None:
    """The value; None where it takes a day of publication that nobody gave, or where there is no such day.

    `direction` is -1 where the text looks back, 1 where it looks ahead, 0 where it does not say.
    """
    says = expression.says
    if today is None and not _tells_year(says):
        return None
    return _RULES[expression.kind](says, today or _ABSOLUTE, direction)


def _tells_year(says: Says) -> bool:
    return any(key in says for key in ("year", "decade", "short", "century"))


def _day(says: Says, today: dt.date, direction: int) -> str | None:
    word = says["month"]
    number_of = int(word) if word.isdigit() else month(word)
    of_month, to = int(says["day"]), int(says.get("to", says["day"]))
    year = (
        int(says["year"])
        if "year" in says
        else calendar.nearest_year(today, number_of, of_month, direction)
    )
    first, last = calendar.day(year, number_of, of_month), calendar.day(year, number_of, to)
    if first is None or last is None or first > last:
        return None
    return first if first == last else f"{first}/{last}"


def _figures(says: Says, _: dt.date, __: int) -> str | None:
    """Day and month in figures where only one reading is a date: "15/12/2022"; with full stops the day is first."""
    one, two, year = int(says["one"]), int(says["two"]), int(says["year"])
    if says["mark"] == "." or one == two:
        return calendar.day(year, two, one)
    readings = {calendar.day(year, two, one), calendar.day(year, one, two)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _month(says: Says, today: dt.date, direction: int) -> str:
    wanted = month(says["month"])
    if "year" in says:
        return calendar.month(int(says["year"]), wanted)
    if "of" in says:
        return calendar.month(today.year + which(says["of"]), wanted)
    if "which" in says and which(says["which"]) == 0 and " " not in says["which"]:
        return calendar.month(today.year, wanted)
    if "which" in says:
        is_here = wanted == today.month
        step = -1 if which(says["which"]) <= 0 else 1
        year = calendar.nearest_year(today, wanted, today.day, step)
        return calendar.month(year + step * is_here, wanted)
    return calendar.month(calendar.nearest_year(today, wanted, today.day, direction), wanted)


def _year(says: Says, _: dt.date, __: int) -> str:
    return says["year"]


def _years(says: Says, _: dt.date, __: int) -> str | None:
    first, last = says["year"], says["to"]
    last = last if len(last) == len(first) else first[:2] + last
    return f"{first}/{last}" if first < last else None


def _decade(says: Says, _: dt.date, __: int) -> str:
    return f"{says['decade']}X" if "decade" in says else f"{_SHORT_DECADES // 100}{says['short']}X"


def _century(says: Says, _: dt.date, __: int) -> str:
    return f"{int(says['century'][:2]) - 1}XX"


def _part(says: Says, today: dt.date, _: int) -> str:
    year = int(says["year"]) if "year" in says else today.year + which(says["of"])
    size = _MONTHS_OF[says.get("size", "quarter")]
    nth = int(says["q"]) if "q" in says else ORDINALS[says["nth"]]
    last = min(nth * size, 12)
    return f"{calendar.month(year, last - size + 1)}/{calendar.month(year, last)}"


_RULES: Mapping[str, Rule] = {
    "day": _day, "figures": _figures, "month": _month, "year": _year, "years": _years, "decade": _decade,
    "century": _century, "part": _part, "weekday": nearby.weekday, "weekend": nearby.weekend, "shift": nearby.shift,
    "season": nearby.season, "told": nearby.told,
}  # fmt: skip
