"""What the document calls each name: its roles, and the nouns that the tree ties to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from generator.gazetteer import ROLE_NOUNS
from generator.model import Document, Mention, Role
from generator.text import fold, latin

PERSON_NOUNS = ROLE_NOUNS | frozenset(
    """man woman boy girl guy lady gentleman mom dad mum grandmother grandfather friend neighbour neighbor
    colleague policeman policewoman gunman shooter teen teenager bride groom person frontrunner front-runner
    runner-up hopeful incumbent contender""".split()
)
"""What one person may be called."""
_TITLE = re.compile(latin(r"\b([A-Z][a-z]+)\.\s*$"))
_LONGEST_TITLE = 10
_CLAUSES = frozenset("acl:relcl relcl".split())
_SAYS_OF = frozenset("appos nmod:appos".split())


class Called(NamedTuple):
    """That a name's bearer is called something."""

    start: int
    """Where that is said."""
    name: int
    words: frozenset[str]
    """Folded."""


def called(
    document: Document, doc: Doc, names: Sequence[Mention], roles: Sequence[Role]
) -> list[Called]:
    """All that the document calls its names, in reading order."""
    found = [Called(r.span.start, r.mention, _words(document.of(r.span))) for r in roles]
    for index, name in enumerate(names):
        tokens = doc.char_span(*name.span, alignment_mode="expand")
        if name.label == "PERSON" and tokens is not None:
            if (title := _title(document, name)) is not None:
                found.append(Called(name.span.start, index, title))
            for noun in _nouns(tokens.root):
                said = [*(c for c in noun.lefts if c.pos_ in {"ADJ", "NOUN", "PROPN"}), noun]
                words = _words(" ".join(token.text for token in said))
                found.append(Called(max(noun.idx, name.span.start), index, words))
    return sorted(found, key=lambda one: one[:2])


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w'-]+", fold(text)))


def _title(document: Document, name: Mention) -> frozenset[str] | None:
    """The title in short before a name: "gov" of "Gov. Quill"."""
    before = document.text[max(0, name.span.start - _LONGEST_TITLE) : name.span.start]
    found = _TITLE.search(before)
    return _words(found[1]) if found else None


def _nouns(name: Token) -> Iterator[Token]:
    """The nouns that the tree ties to a name.

    "Quill, then an engineer"; "Quill is a baker"; "Quill, who was a baker"; "Quill resigned as minister".
    """
    for child in name.children:
        if child.dep_ in _SAYS_OF and fold(child.text) in PERSON_NOUNS:
            yield child
        if child.dep_ in _CLAUSES:
            yield from _predicates(child)
    if name.dep_.startswith("nsubj"):
        yield from _predicates(name.head)


def _predicates(clause: Token) -> Iterator[Token]:
    """What a clause makes of its subject."""
    if any(c.dep_ == "cop" for c in clause.children) and fold(clause.text) in PERSON_NOUNS:
        yield clause
    for child in clause.children:
        is_as = child.dep_.startswith("obl") and any(c.lower_ == "as" for c in child.lefts)
        if is_as and fold(child.text) in PERSON_NOUNS:
            yield child
