"""The words before a name that stands in apposition to them: "the harbour's master, Mara Quill, …"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.model import Span
from generator.roles.before import before
from generator.roles.nouns import is_inside, is_role_noun, span_of
from generator.roles.own import of_the_name, own_part

_OPENING = frozenset("the his her their our my its another".split())
_CLOSING = frozenset(", . ) — – -- : ;".split())
_RANKS = frozenset("mr. mrs. ms. dr. sen. rep. gov. gen. rev.".split())
_LINKING = frozenset("and or but along".split())


def apposed(doc: Doc, start: int, end: int, others: Sequence[Span]) -> Span | None:
    """The role before a person's name that commas set apart: "the harbour's master, Mara Quill, left"."""
    comma = start - 2 if start > 1 and doc[start - 1].lower_ in _RANKS else start - 1
    if comma < 2 or doc[comma].text != "," or not _is_closed(doc, end, others):
        return None
    run = before(doc, comma, others)
    opener = doc[run[0].i - 1] if run and run[0].i else None
    is_owned = any(t.tag_ == "POS" for t in run) or (opener is not None and opener.tag_ == "POS")
    if run and run[0].lower_ in _OPENING:
        opener = run.pop(0)
    if not run or not (is_owned or (opener is not None and opener.lower_ in _OPENING)):
        return None
    return _own(run, others)


def _own(run: list[Token], others: Sequence[Span]) -> Span | None:
    """Of what stands before the comma the role; it ends with its noun, or with what that is of."""
    while run and (run[0].tag_ == "POS" or run[0].lower_ in {"of", "for", "and", "-"}):
        run.pop(0)
    run = of_the_name(own_part(run, "PERSON"), "PERSON") if run else run
    nouns = [n for n, t in enumerate(run) if is_role_noun(t, "PERSON")]
    if not nouns or any(is_inside(token, others) for token in run):
        return None
    tail = run[nouns[-1] + 1 :]
    return span_of(run) if not tail or tail[0].lower_ in {"of", "for"} else None


def _is_closed(doc: Doc, end: int, others: Sequence[Span]) -> bool:
    """Whether the name ends there and no list goes on: "the mayor, Mara Quill, and Odile Brand"."""
    if end >= len(doc) or doc[end].text not in _CLOSING:
        return end >= len(doc)
    rest = doc[end + 1 : end + 3]
    if doc[end].text != "," or not len(rest):
        return True
    return rest[0].lower_ not in _LINKING and not any(is_inside(t, others) for t in rest)
