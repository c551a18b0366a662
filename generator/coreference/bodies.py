"""The organisation that "it", "they" or "the company" means, where only one is spoken of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.coreference.nominals import bearers
from generator.coreference.reader import Reader
from generator.text import fold

BODY_PRONOUNS = frozenset("it they".split())
_LABELS = {"ORG", "GPE"}
_FIRMS = frozenset(
    """company firm manufacturer maker bank carmaker automaker airline retailer supplier startup start-up business
    corporation conglomerate lender insurer utility""".split()
)
"""What any firm may be called."""
BODY_NOUNS = _FIRMS | frozenset(
    """agency group ministry department authority commission committee council institute university party union
    association organization organisation foundation charity court newspaper magazine network broadcaster campaign
    administration government bureau office board federation society league club team school hospital regulator
    watchdog operator centre center campus police army navy force fund bloc alliance panel""".split()
)
"""Nouns for what is not a person and says things."""


def pronoun_body(reader: Reader, pronoun: Token, last: int | None) -> int | None:
    """The organisation that spoke last, else the subject before, if that is one."""
    if last is not None and reader.names[last].label == "ORG":
        return last
    for subject in _subjects_before(reader, pronoun):
        if subject.lower_ == pronoun.lower_:
            return pronoun_body(reader, subject, None)
        index = reader.name_at(subject)
        label = reader.names[index].label if index is not None else ""
        if label == "PERSON":
            continue
        has_others = any(child.dep_ == "conj" for child in subject.children)
        return index if label in _LABELS and not has_others else None
    return None


def _subjects_before(reader: Reader, pronoun: Token) -> Iterator[Token]:
    """The subjects of this sentence before the pronoun and of the sentence before it, the nearest first."""
    here = reader.sentence(pronoun)
    for token in reversed(pronoun.doc[: pronoun.i]):
        if here - reader.sentence(token) > 1 or reader.distance(token.idx, pronoun.idx) > 0:
            return
        is_other = token.pos_ == "PRON" and token.lower_ != pronoun.lower_
        if token.dep_.startswith("nsubj") and not is_other and not reader.is_spoken(token.idx):
            yield token


def noun_body(reader: Reader, noun: Token, last: int | None) -> int | None:
    """The organisation that "the company" or "the ministry" means.

    The one that was given the noun, else the one with the noun in its name; of several the one that spoke last.
    A firm need not be called one: "the company" is the only organisation named so far, too.
    """
    word = fold(noun.text)
    before = {i: form for i, form in reader.bodies.items() if reader.names[i].span.start < noun.idx}
    # "The company’s owner, Wendle Holding": what is named after the noun is not what it means.
    given = {i for i in bearers(reader, noun).values() if i in before}
    so_named = {i for i, form in before.items() if word in form.split()}
    possible = given or so_named or (set(before) if word in _FIRMS else set())
    found = {before[i]: i for i in sorted(possible)}
    if last is not None and before.get(last) in found:
        return last
    return next(iter(found.values())) if len(found) == 1 else None
