"""What speaks for somebody as the one whom a pronoun means, as figures that a table of weights adds up."""

from __future__ import annotations

import math
from collections.abc import Iterator

from spacy.tokens import Token

from generator.coreference.discourse import Discourse, Referent, role_of

Features = dict[str, float]
_ARGUMENTS = frozenset("nsubj nsubj:pass nsubjpass obj iobj dobj".split())
_CLAUSES = frozenset("ccomp parataxis advcl acl acl:relcl relcl csubj xcomp conj root ROOT".split())
_LATEST = 3
"""Names that are looked for in what the pronoun says."""
NOBODY: Features = {"nobody": 1.0}
"""That the pronoun means none of those who came up."""


def features(here: Discourse, pronoun: Token, who: Referent) -> Features:
    """The figures for one of those in mind; what is not named is nought."""
    reader = here.reader
    is_spoken = reader.is_spoken(pronoun.idx)
    token, role, is_pronoun, _ = who.last if is_spoken or who.told is None else who.told
    passed = reader.sentence(pronoun) - reader.sentence(token)
    far = reader.distance(token.idx, pronoun.idx)
    found = {
        "same sentence": passed == 0,
        "sentence before": passed == 1,
        "sentences": math.log1p(passed),
        "paragraphs": min(3, far),
        "subject to subject": role == "subject" and role_of(pronoun) == "subject",
        "owner": role == "owner",
        "mentions": math.log1p(who.count),
        "pronoun before": is_pronoun,
        "leads the sentence": not is_spoken and here.leads_sentence(pronoun) == who.key,
        "leads the paragraph": not is_spoken and here.leads_block(pronoun) == who.key,
        "governs": key_of_governor(here, pronoun) == who.key,
        "gender unknown": who.gender is None,
        "spoken of": not is_spoken and who.told is None,
        "nameless": not who.names,
        "named in what is said": any(_named_in(here, pronoun, who)),
    } | _speaking(here, pronoun, who.key)
    return {name: float(value) for name, value in found.items() if value}


def _speaking(here: Discourse, pronoun: Token, key: int) -> dict[str, bool]:
    """Whether who spoke last is the source of the next quote: "Quill said. … she said"."""
    reader = here.reader
    last = here.last_speaker(pronoun.idx)
    if last is None or reader.bearer(last) != key or not reader.said_by(pronoun):
        return {}
    is_interrupted = here.has_come_since(pronoun.idx, key)
    return {
        "spoke last": not is_interrupted,
        "spoke before another came": is_interrupted,
    }


def key_of_governor(here: Discourse, pronoun: Token) -> int | None:
    """The subject of the clause that the pronoun's clause hangs on, or, for "his", of its own: "Quill said she"."""
    clause = pronoun.head
    is_own = pronoun.dep_ not in _ARGUMENTS
    while True:
        if clause.pos_ in {"VERB", "AUX"} or clause.dep_ in _CLAUSES:
            if is_own:
                for child in clause.children:
                    if child.dep_.startswith("nsubj") and child.i < pronoun.i:
                        return here.key_at(child)
            is_own = True
        if clause.head.i == clause.i:
            return None
        clause = clause.head


def is_excluded(here: Discourse, pronoun: Token, who: Referent) -> bool:
    """Whether grammar forbids it: another argument of the pronoun's own verb ("Quill told her").

    Nor do people speak of themselves by name in a quotation: "“Tern sank the ferry,” he said"; but one may be called
    by it: "“They said, ‘Tern, come home,’” he said".
    """
    if any(
        here.reader.is_spoken(name.idx) and role_of(name) != "other"
        for name in _named_in(here, pronoun, who)
    ):
        return True
    return pronoun.dep_ in _ARGUMENTS and any(
        child.i != pronoun.i and child.dep_ in _ARGUMENTS and here.key_at(child) == who.key
        for child in pronoun.head.children
    )


def _named_in(here: Discourse, pronoun: Token, who: Referent) -> Iterator[Token]:
    """Somebody's names in what the pronoun says."""
    content = here.reader.said_by(pronoun)
    for index in who.names[-_LATEST:] if content else ():
        root = here.reader.root(index)
        if root is not None and any(part.start <= root.idx < part.end for part in content):
            yield root
