"""Days, weeks, months and years in ISO 8601, reckoned from a day; seasons and decades as its part 2 writes them."""

from __future__ import annotations

import datetime as dt


def week(day: dt.date) -> str:
    """The week of a day.

    >>> week(dt.date(2022, 12, 16))
    '2022-W50'
    """
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def month(year: int, number: int) -> str:
    """A month, counted on over the ends of a year.

    >>> month(2022, 0), month(2022, 13)
    ('2021-12', '2023-01')
    """
    whole = year * 12 + number - 1
    return f"{whole // 12:04}-{whole % 12 + 1:02}"


def day(year: int, number: int, of_month: int) -> str | None:
    """A day; None where the month has no such day.

    >>> day(2031, 2, 28), day(2031, 2, 30)
    ('2031-02-28', None)
    """
    try:
        return dt.date(year, number, of_month).isoformat()
    except ValueError:
        return None


def shifted(today: dt.date, unit: str, count: int) -> str | None:
    """The day, week, month, year or decade so many of them away from today's; None beyond the calendar.

    >>> shifted(dt.date(2022, 12, 16), "week", -1), shifted(dt.date(2022, 12, 16), "decade", -1)
    ('2022-W49', '201X')
    """
    try:
        if unit == "day":
            return (today + dt.timedelta(days=count)).isoformat()
        if unit == "week":
            return week(today + dt.timedelta(weeks=count))
    except OverflowError:
        return None
    if unit == "month":
        return month(today.year, today.month + count)
    if unit == "decade":
        return f"{today.year // 10 + count}X"
    return f"{today.year + count:04}"


def weekday(today: dt.date, number: int, direction: int) -> dt.date:
    """The day of that name, today included: the next where the text looks ahead, the last where it looks back.

    A report names its own day so: "said on Thursday" in Thursday's paper. Where the text does not say, what is a few
    days past is meant sooner than what is to come: "Monday's debate".
    """
    ahead = (number - today.weekday()) % 7
    is_next = direction > 0 or (direction == 0 and 7 - ahead > _FRESH)
    return today + dt.timedelta(days=ahead if is_next or not ahead else ahead - 7)


def nearest_year(today: dt.date, number: int, of_month: int, direction: int) -> int:
    """The year that a date without one is of: the last that is not after today, the next, or the nearest.

    >>> nearest_year(dt.date(2031, 1, 5), 12, 30, 0), nearest_year(dt.date(2031, 1, 5), 12, 30, 1)
    (2030, 2031)
    """
    is_before = (number, of_month) < (today.month, today.day)
    is_after = (number, of_month) > (today.month, today.day)
    if direction < 0:
        return today.year - is_after
    if direction > 0:
        return today.year + is_before
    away = (number - today.month) * 30 + of_month - today.day
    return today.year + (away < -_HALF_A_YEAR) - (away > _HALF_A_YEAR)


_FRESH = 4
"""Days for which news tells of a day by its name alone, and does not mean the next one."""
_HALF_A_YEAR = 182
"""Days: a date without a year is taken for the one that is less than this away."""
