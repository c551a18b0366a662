"""What reads as a date and is none: names, recurring days, figures, verbs."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.dates.grammar import Expression
from generator.model import Span

_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|by|until|till|before|after|during|from|to|through|of|for|between|around|circa|about|year|"
    r"early|late|mid|back in|[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Ff]or|[Bb]etween)"
    r"(?: (?:early|late|mid|about|around))?[ -]$|\b\d{4}(?:,|,? and|,? or) $"
)
_BEFORE_ITS_NOUN = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|its|his|her|their|our|my)|[’']s|s[’'])"
    r"(?! (?:first|last|next|nearly|some|about|over|other|top|more|almost))(?: [a-z]+)? $"
)
_OPENS = re.compile(r"[(\[]$")
_NOUN = re.compile(r" [“‘\"']?[^\W\d]")
_CLOSES = re.compile(r"[)\],;:–—-]|\)")
_COUNTED = re.compile(
    r" (?:people|men|women|children|troops|soldiers|workers|jobs|homes|houses|votes|dollars|euros|pounds|crowns|"
    r"feet|foot|miles|metres?|meters?|kilomet\w+|km|kg|tonn?es?|tons?|acres?|hours?|GMT|hrs|words|pages|copies|"
    r"points?|percent|per|million|billion|years|calories|seats|vision|horsepower|watts?|degrees)\b"
)
_BEFORE_SHY_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Oo]f|[Ff]rom|[Tt]hrough|[Tt]hroughout|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|"
    r"[Tt]his|and|or|to) $"
)
_SHY = {"May", "March", "Mar.", "Jan.", "August", "April", "June"}
"""Months that are also verbs, adjectives or first names."""
_NAMED_DAY = re.compile(
    r"\b(?:Black|Good|Bloody|Ash|Palm|Easter|Cyber|Super|Fat|Giving|Shrove|Maundy|Holy|Happy|Whit|Super-|Casual) $"
)
_RECURS = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Aa]n?|[Oo]ne|[Nn]o|[Mm]ost|[Aa]lternate|[Tt]ypical) (?:other )?$"
)
_DETERMINED = re.compile(r"\b(?:the|these|those|over|for|every|each) $")
_HOPED = re.compile(r"\b(?:a|an|the|our|their|\w+er) $")
_PAPER = re.compile(
    r"[’']?s? (?:Times|Mirror|Telegraph|Post|Express|Mail|Mass|Herald|Star|Sun|People|Business|Night Football|"
    r"Night Live|Night Lights|Review|World|the 13th|the thirteenth|school|roast|best)\b"
)
_MANY = re.compile(r"s\b(?![’'])| (?:mornings|afternoons|evenings|nights)\b")
_MID_SENTENCE = re.compile(r"\w,? $")
"""A capital here is a name's: "an interview with USA Today"."""
_ADDRESS = re.compile(r"(?:https?://|www\.|\w@)\S*$")
_FISCAL = re.compile(
    r"\b(?:[Pp]age|[Rr]oom|[Ff]light|[Rr]oute|[Hh]ighway|[Nn]o\.|[Nn]umber|[Cc]hapter|[Ss]ection|[Mm]odel|[Tt]op) $"
)
_AFTER_VERB_MONTH = re.compile(r" (?:on|against|for|in|through|to|towards?|past|over|across)\b")
_FAR = 40
"""Characters looked back on: an address in the text has no space, and seldom more."""


def is_trap(text: str, expression: Expression) -> bool:
    """Whether the words are no date where they stand."""
    start, end = expression.span
    before, after = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    if _ADDRESS.search(before):
        return True
    rule = _TRAPS.get(expression.kind)
    return rule is not None and rule(text[start:end], before, after)


def _is_no_year(words: str, before: str, after: str) -> bool:
    """A bare number of four figures is a year after a preposition, in brackets, or before what it tells apart."""
    if _COUNTED.match(after) or _FISCAL.search(before):
        return True
    if _BEFORE_YEAR.search(before) or not words[0].isdigit():
        return False
    if _OPENS.search(before):
        return not _CLOSES.match(after)
    return not (
        _BEFORE_ITS_NOUN.search(before) and (_NOUN.match(after) or after[:2] in {"’s", "'s"})
    )


def _is_no_month(words: str, before: str, after: str) -> bool:
    if _RECURS.search(before) or (" " in words and words.rsplit(maxsplit=1)[-1] not in _SHY):
        return bool(re.match(r"(?:[Ee]very|[Ee]ach)\b", words))
    if words.rsplit(maxsplit=1)[-1] in _SHY and " " not in words:
        is_placed = _BEFORE_SHY_MONTH.search(before)
        return not is_placed or (
            words == "March" and bool(_AFTER_VERB_MONTH.match(after)) and before.endswith("to ")
        )
    return False


def _is_no_weekday(words: str, before: str, after: str) -> bool:
    if _NAMED_DAY.search(before) or _PAPER.match(after) or _MANY.match(after):
        return True
    return " " not in words and bool(_RECURS.search(before))


def _is_stretch(words: str, before: str, _: str) -> bool:
    """ "The last week", "over the past year" are as long as they say; "a better tomorrow" is no day."""
    if words == "tomorrow":
        return bool(_HOPED.search(before))
    if words in {"Today", "Tonight", "Tomorrow", "Yesterday"}:
        return bool(_MID_SENTENCE.search(before))
    return words[:4].lower() in {"last", "past", "next", "comi"} and bool(
        _DETERMINED.search(before)
    )


def _is_no_range(words: str, before: str, after: str) -> bool:
    """Figures of years that fall are a sum or a score: "2022-12"; with "and" between they must be bounds."""
    if " and " in words and not re.search(r"\b[Bb]etween $", before):
        return True
    return bool(_COUNTED.match(after))


_TRAPS: dict[str, Callable[[str, str, str], bool]] = {
    "year": _is_no_year,
    "years": _is_no_range,
    "month": _is_no_month,
    "weekday": _is_no_weekday,
    "shift": _is_stretch,
}


def names_it(name: Span, label: str, words: str, expression: Expression) -> bool:
    """Whether the expression is a part of a name: "Sunday Times". A year of an event is a year: "2022 World Cup"."""
    if not name.meets(expression.span) or expression.span.covers(name):
        return False
    return not (label == "EVENT" and expression.kind == "year") and words != ""
