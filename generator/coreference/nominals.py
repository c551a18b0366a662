"""People and bodies that a noun stands for: "the engineer", "the minister", "the company"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.coreference.called import PERSON_NOUNS
from generator.coreference.genders import of_role
from generator.coreference.reader import Reader
from generator.text import fold

_SHORT = {
    "governor": "gov",
    "senator": "sen",
    "representative": "rep",
    "congressman": "rep",
    "congresswoman": "rep",
    "general": "gen",
    "colonel": "col",
    "lieutenant": "lt",
    "sergeant": "sgt",
    "captain": "capt",
    "major": "maj",
    "admiral": "adm",
    "professor": "prof",
    "doctor": "dr",
    "reverend": "rev",
    "superintendent": "supt",
    "detective": "det",
}
_PART_OF_NAME = frozenset("compound amod flat appos nmod:desc nmod:npmod attr acomp".split())
_OWNERS = {"nmod:poss", "poss"}
_DEFINITE = frozenset("the this that".split())


def is_person(token: Token) -> bool:
    """Whether the word is a noun for one person, and not a part or the predicate of another's name."""
    if token.tag_ != "NN" or token.dep_ in _PART_OF_NAME or fold(token.text) not in PERSON_NOUNS:
        return False
    return not any(child.dep_ in {"cop", "appos"} for child in token.children)


def is_definite(token: Token) -> bool:
    """Whether the noun stands for somebody who is known: "the engineer"."""
    return any(child.lower_ in _DEFINITE and child.i < token.i for child in token.children)


def gender_of(token: Token) -> str | None:
    """The gender that the noun itself tells."""
    return of_role(fold(token.text))


def bearers(reader: Reader, noun: Token) -> dict[int, int]:
    """Who was given the role before, as "the minister" says it: by person, the last such name.

    Of several, those whose role has all the words of the phrase: "the Democratic nominee".
    """
    found: dict[int, int] = {}
    closer: dict[int, int] = {}
    said = set(_modifiers(noun))
    for word in _spellings(fold(noun.text)):
        for start, name, words in reader.called.get(word, ()):
            if start >= noun.idx:
                break
            found[reader.bearer(name)] = name
            if said and said <= words:
                closer[reader.bearer(name)] = name
    return closer or found


def _spellings(word: str) -> tuple[str, ...]:
    """The noun, and what stands before a name in its place: "Gov." for the governor."""
    return (word, _SHORT[word]) if word in _SHORT else (word,)


def _modifiers(noun: Token) -> Iterator[str]:
    """What the phrase says of the noun: of "the Democratic nominee" "democratic"."""
    for child in noun.children:
        is_owner = child.dep_ in _OWNERS
        if child.i < noun.i and child.pos_ in {"ADJ", "NOUN", "PROPN"} and not is_owner:
            yield fold(child.text)


def bearer(reader: Reader, noun: Token, last: int | None) -> int | None:
    """The name of the one who has the role; of two the one who spoke last, else nobody."""
    found = bearers(reader, noun) or _later(reader, noun)
    of_last = reader.bearer(last) if last is not None else None
    if of_last in found:
        return last
    return next(iter(found.values())) if len(found) == 1 else None


def _later(reader: Reader, noun: Token) -> dict[int, int]:
    """Who is given the role only afterwards, in all the words of the phrase: a lead's "the works minister"."""
    said = set(_modifiers(noun))
    called = reader.called.get(fold(noun.text), ())
    return {
        reader.bearer(one.name): one.name for one in reversed(called) if said and said <= one.words
    }


def is_phrase(source: Tokens) -> bool:
    """Whether a source is one definite noun: "the minister", "this company", "Velmora’s mayor"."""
    head = source.root
    is_of_name = any(c.dep_ in _OWNERS and c.pos_ == "PROPN" for c in head.lefts)
    is_known = source[0].lower_ in _DEFINITE or is_of_name
    return is_known and head.pos_ == "NOUN" and head.tag_ != "NNS"
