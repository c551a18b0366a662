"""The name that a relative pronoun hangs on: "Barkley, who said …"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.coreference.reader import Reader

RELATIVES = frozenset("who which that whom".split())
_CLAUSES = {"acl:relcl", "relcl", "acl"}
_OF_PEOPLE = {"who", "whom"}
_NEAR = 3
"""Tokens from a name's end to its "who": a comma, a bracket."""


def relative(reader: Reader, pronoun: Token) -> int | None:
    """The name that the relative clause is about; nobody where it is about a noun or several."""
    clause = pronoun.head
    while clause.dep_ not in _CLAUSES and clause.head.i != clause.i:
        clause = clause.head
    noun = clause.head
    index = reader.name_at(noun) if clause.dep_ in _CLAUSES and noun.i < pronoun.i else None
    if index is None and pronoun.lower_ in _OF_PEOPLE:
        index = _just_before(reader, pronoun)
    if index is None or _is_joined(reader, index, pronoun):
        return None
    return index


def _just_before(reader: Reader, pronoun: Token) -> int | None:
    """The person named right before, where the tree does not tell whom the clause is about: "Quill, who"."""
    for token in reversed(pronoun.doc[max(0, pronoun.i - _NEAR) : pronoun.i]):
        if not token.is_punct:
            index = reader.name_at(token)
            return index if index in reader.people.of_name else None
    return None


def _is_joined(reader: Reader, index: int, pronoun: Token) -> bool:
    """Whether the clause may be about several: "Quill and Brand, who said"."""
    root = reader.root(index)
    if root is None:
        return True
    is_second = root.dep_ == "conj" and pronoun.head.tag_ != "VBZ"
    return is_second or any(c.dep_ == "conj" and c.i < pronoun.i for c in root.children)
