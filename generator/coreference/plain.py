"""Whether a pronoun can hardly mean another than the one for whom most speaks."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from generator.coreference.discourse import Discourse
from generator.text import fold

_PLAIN = 0.8
"""Probability from which on it is plain, if nobody else comes between.

Nothing beside such a pronoun says who is spoken of, as a quote does of its source: of 25 read between .7 and .9 two
were wrong, both below .8.
"""
_SOMEBODY = frozenset(
    """child kid baby infant toddler newborn adult employee worker staffer voter supporter protester demonstrator
    student pupil patient victim suspect passenger viewer listener reader user fan follower customer client resident
    citizen migrant immigrant refugee soldier veteran volunteer member someone somebody anyone anybody everyone
    everybody""".split()
)
"""Words for one person that nobody is looked up by, but whom "she" may mean."""


def is_plain(
    here: Discourse, pronoun: Token, key: int, chances: Mapping[int | None, float]
) -> bool:
    """Whether nobody else who may be meant has come up since, and what came up last was surely theirs.

    "Quill praised Brand, who was blamed for his silence" may be Brand's; a doubtful "she" makes the next one doubtful.
    `chances` are those of all who may be meant, the latest first.
    """
    who = here.known(key)
    latest = next((other for other in chances if other is not None), None)
    if who is None or latest != key or chances[key] < _PLAIN:
        return False
    last = who.told or who.last
    between = pronoun.doc[last.token.i + 1 : pronoun.i]
    return last.is_sure and not any(map(_is_somebody, between))


def _is_somebody(token: Token) -> bool:
    """Whether the word brings up one person without a name: "the child", "one said", not "one of them"."""
    if token.lower_ in {"one", "another"}:
        is_of = any(child.dep_.startswith("nmod") for child in token.children)
        return token.dep_.startswith("nsubj") and not is_of
    return token.tag_ == "NN" and token.dep_ != "compound" and fold(token.text) in _SOMEBODY
