"""Whether a text looks back or ahead where it tells of a day."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from generator.model import Span

_BACK = re.compile(r"\b(?:since|after|ago|past|last)(?: \w+)? $", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:by|until|till|starting|beginning|effective|due|scheduled|set|planned|expected|slated|"
    r"(?:scheduled|set|planned|expected|due|slated|postponed|delayed|deadline) (?:for|on|in|to))(?: \w+)? $",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:until|till) $|(?:^|[.!?,;:—]\s+|\b(?:and|but) )[Bb]y $")
"""Before these what is past stays past: "By Sunday she had canceled", and not "asked for an account by Friday"."""
_MODALS = frozenset("will shall 'll ’ll would wo ’d can may might should must could".split())
_PLANS = frozenset(
    """agree aim announce arrange ask call demand due expect go hope intend invite likely need oblige order plan pledge
    postpone prepare promise ready request require schedule seek set slate threaten urge vow want wait warn
    delay deadline plan proposal be""".split()
)
"""What is told to be done is still to come: "promised to have it scanned", "are to meet"."""
_PERFECT = frozenset("have has had ’ve 've ’d".split())
_HABITS = frozenset(
    "usually normally typically generally always annually traditionally ordinarily often sometimes every".split()
)
_WILL = frozenset("will shall 'll ’ll wo".split())
_OF_ITS_NOUN = re.compile(r"\b(?:[Aa]n?|[Tt]he|its|his|her|their|our) $|[’']s $")
_ITS_OWN = re.compile(r"[’']s?\b")
_QUOTES = '“”"'
_FAR = 8
"""Steps up a tree: a date seldom hangs deeper below its verb."""


def direction(doc: Doc, text: str, span: Span) -> int | None:
    """-1 back, 1 ahead, 0 unknown; None where what is told happens again and again."""
    tokens = doc.char_span(*span, alignment_mode="expand")
    verb = _verb(tokens.root, text, span) if tokens else None
    if verb is not None and any(child.lower_ in _HABITS for child in verb.children):
        return None
    before = text[max(0, span.start - 40) : span.start]
    if _OF_ITS_NOUN.search(before) or _ITS_OWN.match(text, span.end):
        # "Monday's debate" may be past where its sentence looks ahead, and the other way round.
        return int(verb is not None and any(child.lower_ in _WILL for child in verb.children))
    if _BACK.search(before):
        return -1
    told = _tense(verb) if verb is not None else 0
    if _AHEAD.search(before):
        return -1 if told < 0 and _UP_TO.search(before) else 1
    return told


def _verb(token: Token, text: str, span: Span) -> Token | None:
    """The verb that the date hangs on; none in marks that the date is outside of: "tweeted, “Thank you” on Friday"."""
    for _ in range(_FAR):
        if token.pos_ in {"VERB", "AUX"} and not _is_across(text, token.idx, span.start):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_across(text: str, one: int, other: int) -> bool:
    """Whether a quotation begins or ends between the two."""
    between = text[min(one, other) : max(one, other)]
    return sum(map(between.count, _QUOTES)) % 2 == 1


def _tense(verb: Token) -> int:  # noqa: PLR0911 - a row of rules, the first that fits
    """-1, 0 or 1 by the verb's own form, its auxiliaries, and, where it has no tense, the word it hangs on."""
    aids = {child.lower_ for child in verb.children if child.i < verb.i} & _AIDS
    if aids & _PERFECT and "will" not in aids:
        return -1
    if aids & _MODALS:
        return 1
    if verb.lemma_ in _PLANS and verb.lemma_ != "be" and verb.tag_ in {"VBN", "JJ"}:
        return 1
    if verb.tag_ == "VBD" or aids & {"was", "were", "did", "been"}:
        return -1
    if verb.tag_ in {"VBZ", "VBP"} and verb.lower_.endswith("ed"):
        return -1  # "vied", mistagged
    if verb.tag_ in {"VBZ", "VBP"} or aids & {"is", "are", "am"}:
        return 1 if verb.tag_ != "VBN" else 0
    return _below(verb, is_infinitive="to" in aids)


_AIDS = _MODALS | _PERFECT | frozenset("to was were did been is are am be".split())


def _below(verb: Token, *, is_infinitive: bool) -> int:
    """The time of an infinitive or participle: that of its head; what is planned or asked for is still to come."""
    head = verb.head
    if head.i == verb.i:
        return 1 if is_infinitive else -1 if verb.tag_ == "VBN" else 0
    if is_infinitive and head.lemma_ in _PLANS:
        return 1
    if head.pos_ in {"VERB", "AUX"}:
        return _tense(head)
    return -1 if verb.tag_ == "VBN" else 0
