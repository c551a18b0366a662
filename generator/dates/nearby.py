"""What an expression means that is counted from the day of publication: "Monday", "last winter", "two years ago"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from generator.dates import calendar
from generator.dates.words import SEASONS, WEEKDAYS, number, which

Says = Mapping[str, str]

_SHIFTS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
_FRESH = 2
"""Days of a new week, Monday and Tuesday, on which papers still tell of the weekend."""


def weekday(says: Says, today: dt.date, direction: int) -> str:
    """A weekday's day: "Monday", "last Monday", "Monday of next week"."""
    wanted = WEEKDAYS[says["weekday"].lower()]
    this_week = today + dt.timedelta(days=wanted - today.weekday())
    if "week" in says:
        return (this_week + dt.timedelta(weeks=which(says["week"]))).isoformat()
    if "which" not in says:
        return calendar.weekday(today, wanted, direction).isoformat()
    if says["which"].lower() == "this":
        return _not_ahead(this_week, today, direction).isoformat()
    step = which(says["which"])
    return calendar.weekday(today + dt.timedelta(days=step), wanted, step).isoformat()


def _not_ahead(day: dt.date, today: dt.date, direction: int) -> dt.date:
    """`day`, or, where the text looks back and it is still to come, the same of the week before."""
    return day - dt.timedelta(weeks=direction < 0 and day > today)


def weekend(says: Says, today: dt.date, direction: int) -> str:
    """Its Saturday and Sunday; early in a week "this weekend" is the one just over, unless the text looks ahead."""
    saturday = today + dt.timedelta(days=5 - today.weekday(), weeks=which(says["which"]))
    is_just_over = direction == 0 and today.weekday() < _FRESH
    saturday = _not_ahead(saturday, today, -1 if is_just_over else direction)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(days=1)).isoformat()}"


def shift(says: Says, today: dt.date, _: int) -> str | None:
    """A day, week, month, year or decade so far away: "tomorrow", "last week", "two years ago"."""
    if "word" in says:
        return calendar.shifted(today, "day", _SHIFTS.get(says["word"].lower(), 0))
    if "side" in says:
        count = number(says["count"]) * (-1 if says["side"] == "ago" else 1)
        return calendar.shifted(today, says["unit"], count)
    return calendar.shifted(today, says["unit"], which(says["which"]))


def season(says: Says, today: dt.date, _: int) -> str:
    """The season that began in a year; "last winter" began in the year before, or ended in it."""
    code = SEASONS[says["season"]]
    if "year" in says:
        return f"{says['year']}-{code}"
    if "of" in says:
        return f"{today.year + which(says['of'])}-{code}"
    ends = {21: 5, 22: 8, 23: 11, 24: 14}[code]
    ended = today.year - (ends >= today.month) if which(says["which"]) < 0 else today.year
    begun = today.year + (ends - 2 <= today.month) if which(says["which"]) > 0 else ended
    return f"{begun}-{code}"


def told(_: Says, __: dt.date, ___: int) -> None:
    """What is counted from another day that the text tells of stays open: "two days later"."""
