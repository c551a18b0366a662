"""What an expression means on a given day: its value in ISO 8601, one rule for each kind.

The rules are HeidelTime's for news: what is not said is taken from the day of publication, and from the tense where
two days could be meant.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from generator.dates import calendar
from generator.dates.grammar import Expression
from generator.dates.words import ORDINALS, SEASONS, WEEKDAYS, WHICH, month, number

Says = Mapping[str, str]
Rule = Callable[[Says, dt.date, int], str | None]

_ABSOLUTE = dt.date.min
"""Stands for today where nobody knows it: only what tells its own year is resolved."""
_SHIFTS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
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


def _which(says: Says, key: str = "which") -> int:
    return WHICH[says[key].lower().split()[-1]]


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
        return calendar.month(today.year + _which(says, "of"), wanted)
    if "which" in says and _which(says) == 0 and " " not in says["which"]:
        return calendar.month(today.year, wanted)
    if "which" in says:
        is_here = wanted == today.month
        step = -1 if _which(says) <= 0 else 1
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


def _weekday(says: Says, today: dt.date, direction: int) -> str:
    wanted = WEEKDAYS[says["weekday"].lower()]
    this_week = today + dt.timedelta(days=wanted - today.weekday())
    if "week" in says:
        return (this_week + dt.timedelta(weeks=_which(says, "week"))).isoformat()
    if "which" not in says:
        return calendar.weekday(today, wanted, direction).isoformat()
    if says["which"].lower() == "this":
        return _not_ahead(this_week, today, direction).isoformat()
    step = _which(says)
    return calendar.weekday(today + dt.timedelta(days=step), wanted, step).isoformat()


def _not_ahead(day: dt.date, today: dt.date, direction: int) -> dt.date:
    """`day`, or, where the text looks back and it is still to come, the same of the week before."""
    return day - dt.timedelta(weeks=direction < 0 and day > today)


def _weekend(says: Says, today: dt.date, direction: int) -> str:
    saturday = today + dt.timedelta(days=5 - today.weekday(), weeks=_which(says))
    saturday = _not_ahead(saturday, today, direction)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(days=1)).isoformat()}"


def _shift(says: Says, today: dt.date, _: int) -> str | None:
    if "word" in says:
        return calendar.shifted(today, "day", _SHIFTS.get(says["word"].lower(), 0))
    if "side" in says:
        count = number(says["count"]) * (-1 if says["side"] == "ago" else 1)
        return calendar.shifted(today, says["unit"], count)
    return calendar.shifted(today, says["unit"], _which(says))


def _season(says: Says, today: dt.date, _: int) -> str:
    """The season that began in a year; "last winter" began in the year before, or ended in it."""
    code = SEASONS[says["season"]]
    if "year" in says:
        return f"{says['year']}-{code}"
    if "of" in says:
        return f"{today.year + _which(says, 'of')}-{code}"
    ends = {21: 5, 22: 8, 23: 11, 24: 14}[code]
    ended = today.year - (ends >= today.month) if _which(says) < 0 else today.year
    begun = today.year + (ends - 2 <= today.month) if _which(says) > 0 else ended
    return f"{begun}-{code}"


def _part(says: Says, today: dt.date, _: int) -> str:
    year = int(says["year"]) if "year" in says else today.year + _which(says, "of")
    size = _MONTHS_OF[says.get("size", "quarter")]
    nth = int(says["q"]) if "q" in says else ORDINALS[says["nth"]]
    last = min(nth * size, 12)
    return f"{calendar.month(year, last - size + 1)}/{calendar.month(year, last)}"


def _told(_: Says, __: dt.date, ___: int) -> None:
    return None


_RULES: Mapping[str, Rule] = {
    "day": _day, "figures": _figures, "month": _month, "year": _year, "years": _years, "decade": _decade,
    "century": _century, "weekday": _weekday, "weekend": _weekend, "shift": _shift, "season": _season, "part": _part,
    "told": _told,
}  # fmt: skip
