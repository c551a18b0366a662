"""The apposition after a name: ", a former top commander for operations in Europe,"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.gazetteer import ROLE_NOUNS
from generator.model import Span
from generator.roles.before import title
from generator.roles.nouns import is_inside, is_role_noun, span_of
from generator.roles.reach import is_relative, within
from generator.text import fold

_MOST_AFTER = 24
"""Tokens of an apposition; a longer one is a sentence of its own."""
_MOST_BRACKETS = 8
"""Tokens of a party and a state in brackets, and one more."""
_SINGLES = frozenset("only first last lone sole same kind sort very".split())
"""Words that need the clause after the noun: "the *only* senator who voted against"."""


def apposition(doc: Doc, end: int, label: str, others: Sequence[Span]) -> Span | None:
    """The apposition after a name: ", a former top commander for operations in Europe,"."""
    first = _first(doc, _past_brackets(doc, end))
    if first is None:
        return None
    run = within(doc[first : first + _MOST_AFTER])
    if not run or len(run) == _MOST_AFTER or not _opens_apposition(run):
        return None
    is_clause = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in run)
    if is_clause or _is_list(run, others) or _is_half(run) or not _has_role(run, label):
        return None
    return span_of(run[1:] if run[0].lower_ in {"a", "an", "the"} and len(run) > 1 else run)


def _first(doc: Doc, end: int) -> int | None:
    """The first word after the comma that stands at `end`, past an age and a "now"."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    first = end + 1
    if doc[first].like_num and first + 2 < len(doc) and doc[first + 1].text == ",":
        first += 2  # ", 61, a farmer"
    return first + (doc[first].lower_ == "now")  # ", now chair of the panel"


def _past_brackets(doc: Doc, end: int) -> int:
    """Where the name's party and state end: "Mara Quill (D-Skerrin), head of the panel"."""
    if end < len(doc) and doc[end].text == "(":
        inner = range(end + 1, min(len(doc), end + _MOST_BRACKETS))
        return next((n + 1 for n in inner if doc[n].text == ")"), end)
    return end


def _is_list(run: Sequence[Token], others: Sequence[Span]) -> bool:
    """Whether it goes on with other people: "the player Odile Brand and the justice", "Odile Brand and a lawyer".

    Not where another is the one whose it is: "Mrs. Brand’s lawyer", "former adviser to Odile Brand".
    """
    named = [n for n, token in enumerate(run) if is_inside(token, others)]
    if not named or _is_attribute(run, named):
        return False
    other = run[named[0]]
    theirs = title(other.doc, other.i, "PERSON", [o for o in others if not is_inside(other, [o])])
    if theirs is not None and theirs.start <= run[min(1, len(run) - 1)].idx:
        return True
    is_plain = run[0].pos_ != "DET" and run[0].lower_ != "one"
    return is_plain and not any(is_role_noun(token, "PERSON") for token in run[: named[0]])


def _is_half(run: Sequence[Token]) -> bool:
    """Whether it says nothing without the clause after it: "the only senator | who voted against"."""
    is_single = any(t.lower_ in _SINGLES or t.tag_ in {"JJS", "RBS"} for t in run)
    rest = run[-1].doc[run[-1].i + 1 :]
    return is_single and len(rest) > 0 and is_relative(rest[0])


def _is_attribute(run: Sequence[Token], named: Sequence[int]) -> bool:
    """Whether the first other has what follows, or tells of which kind it is: "a fellow Brand supporter"."""
    after = next(n for n in range(named[0] + 1, len(run) + 1) if n not in named)
    is_first = named[0] == 0 or (named[0] == 1 and run[0].text.endswith("."))
    if after == len(run):
        return False
    return run[after].pos_ == "NOUN" or (is_first and run[after].tag_ == "POS")


def _has_role(run: Sequence[Token], label: str) -> bool:
    """Whether a noun of the run is a role's; after "one of" it is in the plural, and "kin of the mayor" are many."""
    head = next((t.nbor(-1) for t in run[1:] if t.pos_ == "ADP"), run[-1])
    is_many = head.tag_ == "NNS" and head.text.endswith("s")
    if is_many and label == "PERSON" and run[0].lower_ != "one":
        return False
    nouns = [t for t in run if t.pos_ in {"NOUN", "PROPN"} and is_role_noun(t, label)]
    # "the World Trade Organization" after a treaty is the next of a list, and no role.
    if any(label != "ORG" or token.text.islower() for token in nouns):
        return True
    return run[0].lower_ == "one" and any(fold(t.text).removesuffix("s") in ROLE_NOUNS for t in run)


def _opens_apposition(run: Sequence[Token]) -> bool:
    """Whether an apposition may open so; "its director" would lose whose it is away from its text."""
    first = run[0]
    if first.lower_ in {"its", "his", "her", "their"}:
        return False
    if first.lower_ in {"a", "an", "the", "one", "then"} or first.pos_ in {"NOUN", "ADJ", "PROPN"}:
        return True
    # "managing director of the yard", but not "steering the owner's ferry"
    return first.tag_ == "VBG" and len(run) > 1 and is_role_noun(run[1], "PERSON")
