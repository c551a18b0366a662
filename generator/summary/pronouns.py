"""Pronouns that point out of their sentence, and the names to lay beside them.

What a sentence can answer itself is a shallow form of the agreement filters of Lappin and Leass, "An Algorithm for
Pronominal Anaphora Resolution" (Computational Linguistics, 1994); whom a pronoun of another sentence means is left to
`coreference`, which names nobody where it is not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.summary.nouns import SOMEBODY
from generator.summary.sentences import Sentence

ONE = frozenset("he she him her his hers himself herself".split())
_MANY = frozenset("they them their theirs themselves".split())
_THING = frozenset("it its itself".split())
_SHE = frozenset("she her hers herself".split())
_OF_MEN = frozenset("mr. mr sir lord".split())
_OF_WOMEN = frozenset("mrs. mrs ms. ms miss lady madam".split())
_CLAUSES = ("csubj", "ccomp", "xcomp", "advcl")
_OPENERS = frozenset("that to whether if how what why".split())
"""Words that open the clause for which an empty "it" stands."""
_OBJECTS = {"obj", "dobj", "iobj"}
_IN_NAMES = {"compound", "flat", "amod"}
_BODIES = {"ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART"}


def unanswered(sentence: Sentence) -> Iterator[Token]:
    """The pronouns of the third person that nothing in the sentence answers, in reading order."""
    for token in sentence.words:
        word = token.lower_
        is_pronoun = token.tag_ in {"PRP", "PRP$"} or token.pos_ == "PRON"
        if not is_pronoun or word not in ONE | _MANY | _THING:
            continue
        if word in _THING and _is_empty(token):
            continue
        others = (t for t in _nearby(sentence.words, token) if not _is_beside(t, token))
        if not any(answers(other, word, sentence) for other in others):
            yield token


def answers(noun: Token, pronoun: str, sentence: Sentence) -> bool:
    """Whether a noun or pronoun may be what the pronoun means."""
    if pronoun in ONE:
        return _is_of_gender(noun, pronoun, sentence) or (
            noun.pos_ == "NOUN" and noun.lemma_.lower() in SOMEBODY
        )
    if pronoun in _MANY:
        return (
            noun.tag_ in {"NNS", "NNPS"}
            or noun.ent_type_ in _BODIES
            or noun.lower_ in {"everyone", "everybody", "people", "anyone", "someone", "who"}
            or (noun.pos_ in {"NOUN", "PROPN"} and any(c.dep_ == "conj" for c in noun.children))
        )
    is_name = noun.tag_ == "NNP" and noun.i not in sentence.people
    return (noun.pos_ == "NOUN" and noun.tag_ == "NN") or noun.ent_type_ in _BODIES or is_name


def _is_of_gender(name: Token, pronoun: str, sentence: Sentence) -> bool:
    """Whether it is a person's name, and no "Mr." before it makes "she" another's."""
    if name.dep_ == "compound" and name.head.pos_ == "NOUN":
        return False  # "the Quill letters"
    before = name.nbor(-1).lower_ if name.i else ""
    others = _OF_MEN if pronoun in _SHE else _OF_WOMEN
    return name.i in sentence.people and before not in others and name.lower_ not in others


def told_by(before: Sentence, pronoun: str) -> bool:
    """Whether the sentence before has for its subject what the pronoun may mean."""
    subjects = [t for t in before.own if t.dep_.startswith("nsubj")]
    main = [t for t in subjects if t.head.head == t.head][:1] or subjects[:1]
    if pronoun not in ONE:
        return any(answers(t, pronoun, before) for t in before.words) or any(
            t.lower_ in _MANY | _THING for t in main
        )
    return any(answers(t, pronoun, before) or t.lower_ in ONE for t in main)


def _nearby(words: Sequence[Token], pronoun: Token) -> Iterator[Token]:
    """What stands before the pronoun, and the subject that a clause before it leads to: "In her letter, Quill …"."""
    yield from (t for t in words if t.i < pronoun.i and t.pos_ != "PRON")
    clause = _clause(pronoun)
    if clause is not None:
        yield from (
            c
            for c in clause.head.children
            if c.dep_.startswith("nsubj") and c.i > pronoun.i and clause.i < c.i
        )


def _is_beside(noun: Token, pronoun: Token) -> bool:
    """Whether the noun is the subject of what is done to the pronoun, and so another: "The court sided with them."."""
    is_them = pronoun.lower_ == "them"
    if pronoun.dep_ not in (_OBJECTS | {"obl"} if is_them else _OBJECTS) or "sel" in pronoun.lower_:
        return False
    inside = [noun, *noun.ancestors]
    doer = next((n for n, t in enumerate(inside) if t.dep_.startswith("nsubj")), None)
    if doer is None or inside[doer].head != pronoun.head:
        return False
    return is_them or doer == 0 or (doer == 1 and noun.dep_ in _IN_NAMES)


def _clause(pronoun: Token) -> Token | None:
    """The phrase with the pronoun that stands before the sentence's verb, if it does."""
    up = pronoun
    while up.head not in (up, up.head.head):
        up = up.head
    is_before = up.dep_.startswith(("obl", "advcl", "nmod", "advmod")) and up.i < up.head.i
    return up if is_before and up != pronoun else None


def _is_empty(token: Token) -> bool:
    """Whether "it" means nothing: "it is unclear whether", "it took years to"; not "it was a blow"."""
    if token.lower_ != "it":
        return False
    clauses = [c for c in token.head.children if c.i > token.i and c.dep_.startswith(_CLAUSES)]
    return any(t.lower_ in _OPENERS for c in clauses for t in c.children if t.i < c.i)


__all__ = ["ONE", "answers", "told_by", "unanswered"]
