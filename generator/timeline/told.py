"""Whether a date says when something happened, as against which of several things is meant.

"The 2016 campaign" and "Monday's debate" name a thing by its date, "than in 2012" compares: in TimeML (Pustejovsky et
al., "TimeML: Robust Specification of Event and Temporal Expressions in Text", 2003) no event is anchored to these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Document, Precision, Span

_DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Ee]ach|[Aa]ny|"
    r"[Aa]nother)"
)
_WHICH = re.compile(rf"(?:\b{_DETERMINER}|[’']s|s[’']) $")
"""Right before a date: "the Nov. 8 election", "its 2016 report"."""
_WHICH_ONE = re.compile(rf"(?:\b{_DETERMINER}|[’']s|s[’'])(?: [\w’'-]+){{1,2}} $")
"""Words before: "a rousing Tuesday speech"."""
_THING = re.compile(r"[’'/-]")
"""Right after: "Monday’s debate", "2016-bound"."""
_CONTENT = re.compile(r" (?!(?:{})\b)[a-z]+".format(
    "a|about|across|ahead|alone|along|amid|among|an|and|around|as|at|because|before|but|by|during|for|from|he|her|his|if|"
    "in|into|is|it|its|more|near|not|of|on|only|or|our|out|outside|over|she|shortly|since|so|some|than|that|the|their|"
    "there|they|this|through|to|told|under|until|up|was|we|were|when|where|whether|which|while|who|will|with|without|"
    "would|had|has|have|after|against|announced|said|saying"
))  # fmt: skip
"""A word that may be the thing which the date tells apart: "speech", not "that"."""
_OWN = re.compile(
    r"(?:early |late |earlier |later )?(?:last|this|next|past|yesterday|today|tonight|tomorrow)\b|.+ (?:ago|from now)$",
    re.IGNORECASE,
)
"""Expressions that stand by themselves, without a preposition."""
_IN = re.compile(
    r"\b(?:in|on|since|by|until|till|during|through|throughout|around|between|from|beginning|starting|"
    r"early in|late in|back in|as of|(?:night|morning|afternoon|evening|day) of)"
    r"(?: (?:early|late|mid|about|around|at least|or around))? $",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:scheduled|set|planned|expected|slated|due|scheduled to \w+|date|trial|hearing|vote|elections?) for $"
)
_ELSE = re.compile(
    r"\b(?:than|before|after|like|unlike|of|about|to|with|versus|against|compared \w+|"
    r"(?:up|down|back|dating|letter|memo|video|tape|email|e-mail|article|report|poll|photo|interview|left over) from|"
    r"from|dated|over|into|except|every|each|aged?|per) $",
    re.IGNORECASE,
)
"""What stands before a date that something is compared with, or counted or taken from."""
_COMPARED = re.compile(
    r"\b(?:than|like|unlike|as) (?:in|on|by|during) $|\bcompared (?:to|with)\b[^;:]*$|"
    r"(?:\bthan|\b[Uu]nlike)\b[^,;:]{1,60}$|\b(?:up|down|rose|fell|risen|fallen) from\b[^;:]{1,40}$"
)
"""The value of another time: "up from 37 percent in January"."""
_BEST_SINCE = re.compile(
    r"\b(?:first|lowest|highest|most|worst|best|only|\w+est|\w+ since)\b[^,;]* since $"
)
"""A comparison again: "the highest tide since 1962"."""
_SUPPOSED = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|as if|as though)\b[^,;:]*$|^If\b.*\b(?:would|could|might)\b",
    re.DOTALL,
)
"""A condition, in the clause of the date, or what would follow: "If she wins, it would be the first race in 2032"."""
_MARKED = re.compile(
    r"“[^”]*”|\"[^\"]*\"|''[^']*(?:'(?!')[^']*)*''|‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)"
)
"""What stands in marks; nobody knows on which day its speaker said "today"."""
_NOWADAYS = re.compile(
    r"\b(?:\w{2,}ed|said|told|was|were|had|did|went|came|took|made|gave|met|held|won|lost|left|began|will|spoke|wrote|"
    r"found|became|put|set|sent|paid|brought|rose|fell|won’t|won't)\b"
)
"""Without one of these "today" is no day: "so that’s the picture today"."""
_ALWAYS = re.compile(r"\b(?:even|still|as of|like|until|exist|here|world|life) $", re.IGNORECASE)
"""Before "today": "which, even today, inflame the streets"."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""News leaves out the preposition before days: "said Thursday"."""
_OPENS = re.compile(r"[(\[]$")


class Dated(NamedTuple):
    """A date that says when, in its sentence."""

    span: Span
    iso: str
    precision: Precision


def tells_when(document: Document, sentence: Span, date: Dated, names: Sequence[Span]) -> bool:
    """Whether what the sentence tells happened then, or will; `names` are those in the sentence."""
    before = document.text[sentence.start : date.span.start]
    after = document.text[date.span.end : sentence.end]
    words = document.of(date.span)
    if any(name.meets(date.span) and not date.span.covers(name) for name in names):
        return False
    if _is_marked(document.of(sentence), len(before)) or _is_nowadays(words, before, after):
        return False
    if _tells_apart(before, after) or _SUPPOSED.search(before) or _is_compared(before):
        return False
    if _IN.search(before) or _PLANNED.search(before):
        return not (before.endswith(("from ", "From ")) and date.precision != "stretch")
    if _ELSE.search(before) or _OPENS.search(before):
        return False
    return bool(_OWN.match(words) or _DAY.match(date.iso))


def _is_nowadays(words: str, before: str, after: str) -> bool:
    if words.lower() != "today":
        return False
    if before.endswith(", ") and after.startswith(","):
        return True
    return bool(_ALWAYS.search(before)) or not _NOWADAYS.search(before + after)


def _is_marked(words: str, at: int) -> bool:
    return any(found.start() < at < found.end() for found in _MARKED.finditer(words))


def _is_compared(before: str) -> bool:
    return bool(_COMPARED.search(before) or _BEST_SINCE.search(before))


def _tells_apart(before: str, after: str) -> bool:
    if _THING.match(after) or _WHICH.search(before):
        return True
    is_before_noun = bool(_CONTENT.match(after))
    return is_before_noun and bool(_WHICH_ONE.search(before)) and not _IN.search(before)
