"""Two expressions that are the ends of one stretch of time, or share a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.dates.grammar import Expression
from generator.dates.words import month
from generator.model import Span

_BOUNDED = re.compile(r"\b(?:[Ff]rom|[Bb]etween) $")
_TO = re.compile(r" (?:to|until|till|through) ")
_DASH = re.compile(r" ?[-–—] ?")
_AND = re.compile(r" and ")
_LISTED = re.compile(r"(?:,? (?:and|or|to|until|through|nor) |, | ?[-–—] ?)(?:on |in |again in )?")
_ENDS = {"day", "month", "year", "weekday", "decade"}
"""Kinds that may bound a stretch."""


def shared_years(text: str, found: Sequence[Expression]) -> list[Expression]:
    """A month or day right before one with a year is of that year, too: "in May and June 2031"."""
    told = list(found)
    for n in range(len(told) - 2, -1, -1):
        one, other = told[n], told[n + 1]
        between = text[one.span.end : other.span.start]
        if _lacks_year(one) and "year" in other.says and _LISTED.fullmatch(between):
            told[n] = replace(one, says={**one.says, "year": _year(one, other)})
    return told


def _lacks_year(one: Expression) -> bool:
    return one.kind in {"day", "month"} and not {"year", "which"} & one.says.keys()


def _year(one: Expression, other: Expression) -> str:
    year = int(other.says["year"])
    is_before = "month" in other.says and month(one.says["month"]) > month(other.says["month"])
    return str(year - is_before)


def stretches(text: str, found: Sequence[Expression]) -> Iterator[tuple[Expression, ...]]:
    """The expressions, one by one, or two together where they are the ends of a stretch."""
    n = 0
    while n < len(found):
        pair = tuple(found[n : n + 2])
        is_stretch = len(pair) == 2 and _is_stretch(text, *pair)
        yield pair if is_stretch else pair[:1]
        n += 2 if is_stretch else 1


def _is_stretch(text: str, one: Expression, other: Expression) -> bool:
    if one.kind != other.kind or one.kind not in _ENDS:
        return False
    between = text[one.span.end : other.span.start]
    is_bounded = bool(_BOUNDED.search(text, max(0, one.span.start - 8), one.span.start))
    if _AND.fullmatch(between):
        return is_bounded and text[: one.span.start].endswith("etween ")
    return bool(_DASH.fullmatch(between)) or (bool(_TO.fullmatch(between)) and is_bounded)


def around(expressions: Sequence[Expression]) -> Span:
    """From the first word to the last."""
    return Span(expressions[0].span.start, expressions[-1].span.end)
