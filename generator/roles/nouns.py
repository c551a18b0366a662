"""Which nouns say what somebody does or is."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.gazetteer import ROLE_NOUNS
from generator.model import Span
from generator.text import fold

_ORGANISATION_NOUNS = frozenset(
    """firm company group agency newspaper magazine network think-tank charity nonprofit startup bank union party
    militia organization organisation site website broadcaster airline manufacturer maker retailer supplier
    operator watchdog regulator consultancy shipyard utility foundry institute""".split()
)
_ENDINGS = tuple("man woman person ist ologist or eer ier crat ician official".split())

_DESCRIBING = frozenset("major general principal chief fellow".split())
"""Nouns that are adjectives too: "a major concern for Quill", "fellow Quill supporters"."""


def is_role_noun(token: Token, label: str) -> bool:
    """Whether the word may be what a person, or by its label an organisation, is called by."""
    word = fold(token.text)
    if label == "ORG":
        return word in _ORGANISATION_NOUNS
    if word in _DESCRIBING and token.tag_ == "JJ" and token.text.islower():
        return False
    return word in ROLE_NOUNS or (
        token.pos_ == "NOUN" and len(word) > 5 and word.endswith(_ENDINGS)
    )


def is_inside(token: Token, spans: Sequence[Span]) -> bool:
    """Whether the word stands in one of the spans."""
    return any(span.start <= token.idx < span.end for span in spans)


def span_of(run: Sequence[Token]) -> Span:
    """From the first of the tokens to the last."""
    return Span(int(run[0].idx), int(run[-1].idx) + len(run[-1].text))
