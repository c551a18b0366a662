"""What reads as a date: a pattern for each way of writing one, after the types of TIMEX3.

The ways are those of HeidelTime's rules for English news (Strötgen and Gertz, SemEval 2010). As in TIMEX3 a
preposition is no part of an expression ("on Thursday"), what chooses among days is ("last Thursday").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.dates.words import NUMBERS
from generator.model import Span

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = rf"(?P<month>{_FULL}|(?:{_SHORT})\b\.?)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[,.:/%]\d)"
_TO_DAY = r"(?P<to>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w|[,.:/%]\d)"
_FROM_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_YEAR = rf"{_FROM_YEAR}(?!\w|[,.:/]\d|%|-\d)"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_NAMED = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,? )?"
"""A weekday before a date: "Thursday, Dec. 15"."""
_WHICH = r"(?P<which>[Ll]ast|[Tt]his past|[Tt]his coming|[Tt]his|[Nn]ext|[Pp]ast|[Cc]oming)"
_PART = r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]|(?:[Tt]he )?(?:start|beginning|middle|end) of )"
_OF_DAY = r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
_UNIT = "day|week|month|year|decade"
_WORD = "|".join(sorted(NUMBERS, key=len, reverse=True))
_COUNT = rf"(?P<count>\d{{1,3}}|(?i:(?:{_WORD})(?:-(?:{_WORD}))?))(?: of)?"
_DASH = r"(?: ?[-–—] ?| to | through | until )"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"

_WAYS = {
    "day": (
        r"(?P<year>\d{4})[-/](?P<month>0[1-9]|1[0-2])[-/](?P<day>0[1-9]|[12]\d|3[01])(?!\w|-)",
        rf"{_NAMED}(?:[Tt]he )?{_DAY}(?: of)? {_MONTH}(?:(?:,| of)? {_YEAR})?",
        rf"{_NAMED}{_MONTH} {_DAY}(?:,? {_YEAR})?",
        rf"{_DAY}(?:{_DASH}| and ){_TO_DAY} {_MONTH}(?:,? {_YEAR})?",
        rf"{_MONTH} {_DAY}{_DASH}{_TO_DAY}(?:,? {_YEAR})?",
    ),
    "figures": (
        r"(?P<one>\d\d?)(?P<mark>[/.])(?P<two>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/])",
    ),
    "month": (
        rf"{_PART}?{_MONTH},?(?: of)? {_YEAR}",
        rf"{_PART}?{_MONTH}(?: of)? (?P<of>last|this|next) year",
        rf"(?:{_WHICH} |{_PART})?(?P<month>{_FULL}|(?:{_SHORT})\.)",
    ),
    "year": (rf"{_PART}?{_YEAR}",),
    "years": (
        rf"{_FROM_YEAR}[-–](?P<to>\d\d)(?!\w|[,.:/-]\d|%)",
        rf"{_FROM_YEAR}(?:{_DASH}|(?<=[Bb]etween \d{{4}}) and )(?P<to>(?:1[5-9]|20)\d\d)(?!\w|[,.:/-]\d|%)",
    ),
    "decade": (
        rf"(?:[Tt]he )?{_PART}?(?P<decade>1[5-9]\d|20\d)0[’']?s\b",
        rf"(?:[Tt]he )?{_PART}?[’'](?P<short>[2-9])0s\b",
    ),
    "century": (
        r"(?:[Tt]he )?(?:(?:early|late|mid)[ -])?(?P<century>1[5-9]th|20th|21st)[ -]century",
    ),
    "weekday": (
        rf"(?:{_WHICH} |[Ee]arly |[Ll]ate )?{_WEEKDAY}{_OF_DAY}(?!\w)",
        rf"{_WEEKDAY}(?: of)? (?P<week>last|this|next) week",
    ),
    "weekend": (rf"{_WHICH} weekend",),
    "shift": (
        (
            r"(?P<word>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night|"
            rf"[Tt]his (?:morning|afternoon|evening)){_OF_DAY}(?!\w)"
        ),
        rf"(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?{_WHICH} (?P<unit>week|month|year|decade)(?!\w|-)",
        rf"{_COUNT} (?P<unit>{_UNIT})s? (?P<side>ago|from now)",
    ),
    "season": (
        rf"{_WHICH} {_SEASON}(?!\w)",
        rf"(?:[Tt]he )?{_SEASON}(?: of)? (?:{_YEAR}|(?P<of>last|this|next) year)",
    ),
    "part": (
        (
            r"(?:[Tt]he )?(?P<nth>first|second|third|fourth|final|last) (?P<size>quarter|half) of "
            rf"(?:{_YEAR}|(?P<of>last|this|next) year)"
        ),
        rf"Q(?P<q>[1-4]) (?:of )?{_YEAR}",
    ),
    "told": (
        r"(?:[Tt]he |[Tt]hat )(?:very )?(?:day|night|week|month|year) (?:before|after)(?= [a-z]+|[.,;])",
        r"[Tt]he (?:next|following|previous|same) (?:day|night|morning|week|weekend|month|year)(?!\w)",
        rf"(?:[Aa]|{_COUNT}) (?P<unit>{_UNIT})s? (?:earlier|later)(?!\w)",
    ),
}
"""Each kind of expression with its patterns; a day "told" is counted from another day that the text tells of."""
_PATTERNS = tuple(
    (kind, re.compile(rf"(?<![\w$£€#/.-])(?:{way})"))
    for kind, ways in _WAYS.items()
    for way in ways
)


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that read as a date."""

    span: Span
    kind: str
    says: Mapping[str, str]
    """The words of it by what they tell: "year", "month", "which"."""


def expressions(text: str, start: int, end: int) -> Iterator[Expression]:
    """Those of a range, in reading order, apart: of two that share words the one that begins first, or the longer."""
    found = [
        Expression(Span(*match.span()), kind, {k: v for k, v in match.groupdict().items() if v})
        for kind, pattern in _PATTERNS
        for match in pattern.finditer(text, start, end)
    ]
    at = start
    for expression in sorted(found, key=lambda e: (e.span.start, -e.span.end)):
        if expression.span.start >= at:
            yield expression
            at = expression.span.end
