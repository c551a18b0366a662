"""Which of the words before a name are of its title, and which are the sentence's or another's."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.roles.nouns import is_role_noun

_APART = {
    "ADJ": {"xcomp"},
    "NOUN": {"nmod", "nmod:poss", "conj", "nsubj", "nsubj:pass", "obj", "obl"},
    "PRON": {"nsubj", "nsubj:pass", "obj", "obl", "nmod"},
}
"""What a word of the sentence is to what it hangs on, by its class: "make *sure* President …"."""
_PERSONS = ("er", "or", "ian", "ist")
"""Endings of a noun that with "and" is half of a role: "comedian and actor Mara Quill"."""
_ORDINALS = frozenset("first second third new".split())
"""Words before a title in capitals that count its bearers: "the *first* President Quill"."""
_STILL = frozenset("former late then current acting interim outgoing incoming vice deputy".split())
"""Words that may open a title of its own inside a phrase: "aide to *former* President …"."""
_KIN = frozenset(
    """wife husband widow widower father mother son daughter brother sister nephew niece uncle aunt cousin grandson
    granddaughter friend""".split()
)
"""Whose "of" leads to somebody else."""
_FIELDS = {"Justice"}
"""Nouns of a role that are what another role is of: "Minister of Justice Mara Quill"."""


def own_part(run: list[Token], label: str) -> list[Token]:
    """The run without what only stands before it: "the recommendation | Attorney General", "cells and | President".

    A plain noun before a capital, several things joined on by "and", a word that hangs on the sentence
    and an ordinal before a capital belong to the sentence.
    """
    start = 0
    for n in range(1, len(run)):
        if _begins_anew(run, n, start, label) and any(is_role_noun(t, label) for t in run[n:]):
            start = n
    return run[start:]


def _begins_anew(run: Sequence[Token], n: int, start: int, label: str) -> bool:
    """Whether what stands before the word with this number, since the start, is not of its title."""
    token, after = run[n - 1], run[n]
    if token.lower_ == "and":
        return n - 1 == start or _joins_another(run, n, label)
    if is_role_noun(token, label):
        return False
    if token.text.islower() and token.pos_ == "NOUN" and after.text[:1].isupper():
        return True
    is_nth = token.lower_ in _ORDINALS and is_role_noun(after, label) and after.text.istitle()
    is_away = token.text.islower() and _is_away(token, run[start:])
    return (is_nth or is_away) and not any(is_role_noun(t, label) for t in run[:n])


def _joins_another(run: Sequence[Token], n: int, label: str) -> bool:
    """Whether the "and" before the word joins two: "ferry lines and | President", "her husband and | President"."""
    if any(t.tag_ in {"NNS", "CD"} for t in run[: n - 1]):
        return True
    before, after = run[n - 2], run[n]
    if not before.text.islower() or not after.text[:1].isupper():
        return False
    has_role = any(is_role_noun(t, label) for t in run[: n - 1])
    return not has_role or (after.text.istitle() and is_role_noun(after, label))


def _is_away(token: Token, run: Sequence[Token]) -> bool:
    """Whether the word hangs on one outside: "make sure | President", "attacks by the media | and rival Quill"."""
    is_within = run[0].i <= token.head.i <= run[-1].i
    is_person = token.text.endswith(_PERSONS) and token.nbor().lower_ == "and"
    return token.dep_ in _APART.get(token.pos_, ()) and not is_within and not is_person


def of_the_name(run: list[Token], label: str) -> list[Token]:
    """Of "funeral of President" the part that is the name's own.

    That is after an "of" with no role before it, and where a title begins: "spokesman for | President".
    """
    joints = [n for n, t in enumerate(run) if t.lower_ in {"of", "for"}]
    if joints and not any(is_role_noun(t, label) for t in run[: joints[-1]]):
        return run[joints[-1] + 1 :]
    opening = [n + 1 for n in joints if _is_anothers(run[:n], run[n].lower_, run[n + 1 :])]
    return run[opening[-1] :] if opening else run


def _is_anothers(before: Sequence[Token], joint: str, after: Sequence[Token]) -> bool:
    """Whether the role before an "of" or "for" is somebody else's, who is the name's: "daughter of Speaker | Quill"."""
    if not before or not after:
        return False
    if before[-1].lower_ in _KIN:  # "cousin of ferry star | Mara Quill"
        return True
    last = after[-1]
    ends_title = is_role_noun(last, "PERSON") and last.text.istitle() and last.text not in _FIELDS
    is_plain = joint == "for" or before[-1].text.islower()
    return _opens_title(after) or (ends_title and is_plain)


def _opens_title(run: Sequence[Token]) -> bool:
    """Whether it is a title in capitals from its first word: "former Vice President", not "Interior nominee"."""
    rest = [t for t in run if t.lower_ not in _STILL]
    is_title = rest and rest[0].text.istitle() and is_role_noun(rest[0], "PERSON")
    return bool(is_title) and rest[0].text not in _FIELDS


def without_ranks(run: list[Token]) -> list[Token]:
    """Of "Pentagon spokesman Air Force Brig. Gen." the part up to the last plain role noun.

    None of it where that noun only describes another: "a major address Quill gave", "the mayor's speech".
    """
    plain = [n for n, t in enumerate(run) if t.text.islower() and is_role_noun(t, "PERSON")]
    after = run[plain[-1] + 1 :] if plain else []
    words = {t.lower_ for t in after}
    if "of" in words or "and" in words or not plain:
        return run
    if words & {"'s", "’s"}:
        return []
    if after and after[0].text.islower() and after[-1].tag_ == "NN":
        # "veteran comedian | Mara Quill", but not "a major address | Quill gave"
        return run if after[-1].dep_ in {"nmod:desc", "appos"} else []
    return run[: plain[-1] + 1]
