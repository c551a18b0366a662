"""Nouns that only "the" tells: which decision, captain or unit is meant, another sentence has said.

After the signs of discourse-new descriptions of Vieira and Poesio, "An Empirically Based System for Processing Definite
Descriptions" (Computational Linguistics, 2000): what follows the noun, and what all know.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.summary.nouns import KNOWN, NOW, SOMEBODY, TOLD
from generator.summary.sentences import Sentence

_TELLS = ("nmod", "acl", "appos", "flat")
"""Relations of what tells which one is meant: "the dean of the school", "the woman who rowed"."""
_BESIDE = frozenset("punct case cc conj".split())
"""Relations of what says nothing of a noun."""
_PERSON = "a person's name"
"""No noun's lemma."""


def definites(sentence: Sentence) -> Iterator[Token]:
    """The nouns in it that have only "the" to tell which they are: "Quill closed the unit.", "the unit's end"."""
    seen: set[str] = set()
    for token in sentence.own:
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        lemma = token.lemma_.lower()
        others = [c for c in token.children if c.dep_ not in _BESIDE]
        is_bare = len(others) == 1 and others[0].lower_ == "the" and token.pos_ == "NOUN"
        is_role = not seen & {_PERSON} and is_somebody(token, sentence)
        if (is_bare and lemma not in seen | KNOWN | NOW) or is_role:
            yield token
        if token.i in sentence.people:
            seen.add(_PERSON)
        seen.add(lemma)


def is_bare_subject(token: Token, sentence: Sentence) -> bool:
    """Whether a noun has only "the" to tell which it is: "The decision came on Monday.", "when the bill passed"."""
    if token.pos_ != "NOUN" or not any(c.lower_ == "the" for c in token.children):
        return False
    if any(t.i < token.i and t.lemma_ == token.lemma_ for t in sentence.words):
        return False
    others = [c for c in token.children if c.dep_ not in {"punct", "case", "cc", "det"}]
    if not others:
        return token.lemma_.lower() in TOLD or (
            is_main(token) and token.lemma_.lower() not in KNOWN
        )
    is_plain = all(c.dep_ in {"amod", "compound"} and c.pos_ != "PROPN" for c in others)
    return is_main(token) and is_plain and token.lemma_.lower() in TOLD


def is_somebody(token: Token, sentence: Sentence) -> bool:
    """Whether it is one person whom only the text tells: "The Democratic nominee left.", "The senator's call came."."""
    those = [token, *(c for c in token.children if c.dep_ == "nmod:poss")]
    return any(
        t.i not in sentence.people
        and t.lemma_.lower() in SOMEBODY - KNOWN
        and any(c.lower_ == "the" for c in t.children)
        and not any(c.i > t.i and _tells(c) for c in t.children)
        for t in those
    )


def is_main(token: Token) -> bool:
    """Whether it hangs on its sentence's root."""
    return token.head.head == token.head


def _tells(token: Token) -> bool:
    """Whether what hangs on a noun says which one is meant: "the dean of the school", "the dean, Mara Quill".

    What follows a comma says more of one who is known: "the dean, who rowed".
    """
    if token.dep_ == "acl:relcl" and any(c.lower_ == "," and c.i < token.i for c in token.children):
        return False
    return token.dep_.startswith(_TELLS) and (token.dep_ != "appos" or token.pos_ == "PROPN")


__all__ = ["definites", "is_bare_subject", "is_main", "is_somebody"]
