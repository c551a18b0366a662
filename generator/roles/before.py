"""The words before a name as its title: "Russian Foreign Ministry spokeswoman"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from generator.model import Span
from generator.roles.nouns import is_inside, is_role_noun, span_of

_NO_ROLE = frozenset(
    """other such many several last next ex uncle aunt today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday""".split()
)
_JOINING = frozenset("of for and to at on in with by from".split())
_STATES = frozenset(
    "retired elected appointed convicted accused disgraced exiled renowned ousted".split()
)
"""Participles that begin a role; any other is the verb before it."""
_TITLE_CLASSES = {"NOUN", "PROPN", "ADJ", "NUM"}
_TITLE_TAGS = {"JJ", "NN", "NNP", "NNPS", "VBN"}
_NOT_FIRST = {"VERB", "ADP", "SCONJ", "CCONJ"}
_MOST_BEFORE = 12
"""Tokens of a title."""
_INNER = {"of", "for", "and", "the", "to", "at", "on", "&", "-", "’s", "'s", ",", "/"}


def title(doc: Doc, start: int, label: str, others: Sequence[Span]) -> Span | None:
    """The words that stand before a name as its title: "Russian Foreign Ministry spokeswoman"."""
    first = start
    floor = max(doc[start].sent.start, start - _MOST_BEFORE)
    while first > floor and _is_before(doc[first - 1]) and not is_inside(doc[first - 1], others):
        first -= 1
    run = list(doc[first:start])
    if run and run[-1].lower_ in _JOINING:  # "a spokesman for Quill", "the mayor and Quill"
        return None
    while run and (run[0].lower_ in _INNER or run[0].is_punct or run[0].pos_ == "DET"):
        run.pop(0)
    while run and (run[-1].lower_ in _INNER or run[-1].is_punct or _is_short_rank(run)):
        run.pop()
    run = _own_part(run, label)
    if not any(is_role_noun(token, label) for token in run):
        return None
    if label != "ORG":
        span = span_of(_without_ranks(_of_the_name(run)))
        return None if any(span.meets(other) for other in others) else span
    # "private intelligence firm The Soufan Center": the noun itself ends the run.
    return span_of(run) if run[-1].text.islower() and is_role_noun(run[-1], label) else None


def _is_before(token: Token) -> bool:
    """Whether the word may be of a title: nouns, adjectives, and the small words between them."""
    if token.is_space or (token.is_sent_start and token.pos_ in _NOT_FIRST):
        return False
    if token.pos_ in _TITLE_CLASSES or token.tag_ in _TITLE_TAGS:
        return token.lower_ not in _NO_ROLE and (token.tag_ != "VBN" or token.lower_ in _STATES)
    if token.lower_ == "the":
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text[:1].isupper()
    return token.lower_ in {"of", "for", "and", "'s", "’s", "-", "&", "."} or token.text in {
        "Lt.",
        "Gen.",
    }


def _own_part(run: list[Token], label: str) -> list[Token]:
    """The run without what only stands before it: "the recommendation | Attorney General", "cells and | President".

    A plain noun before a capital, and several things joined on by "and", belong to the sentence.
    """
    cuts = [0]
    for n, (token, after) in enumerate(pairwise(run), 1):
        is_plain = token.pos_ == "NOUN" and token.text.islower() and not is_role_noun(token, label)
        begins_title = is_plain and after.text[:1].isupper()
        things = any(t.tag_ in {"NNS", "CD"} for t in run[: n - 1])
        is_joined = token.lower_ == "and" and things
        if (begins_title or is_joined) and any(is_role_noun(t, label) for t in run[n:]):
            cuts.append(n)
    return run[cuts[-1] :]


def _of_the_name(run: list[Token]) -> list[Token]:
    """Of "funeral of President" the part that is the name's own: after an "of" with no role before it."""
    joints = [n for n, t in enumerate(run) if t.lower_ in {"of", "for"}]
    if joints and not any(is_role_noun(t, "PERSON") for t in run[: joints[-1]]):
        return run[joints[-1] + 1 :]
    return run


def _is_short_rank(run: Sequence[Token]) -> bool:
    """Whether a rank in short closes a title: of "panel Chairman Rep." the "Rep."."""
    return len(run) > 1 and run[-1].text.endswith(".") and run[-1].text[:1].isupper()


def _without_ranks(run: list[Token]) -> list[Token]:
    """Of "Pentagon spokesman Air Force Brig. Gen." the part up to the last plain role noun."""
    plain = [n for n, t in enumerate(run) if t.text.islower() and is_role_noun(t, "PERSON")]
    is_cut = plain and "of" not in [t.lower_ for t in run[plain[-1] :]]
    return run[: plain[-1] + 1] if is_cut else run
