"""Whether an attribution tells of words that were said, and not of a wish, an attitude or an act.

The types of attribution are those of Prasad et al., "Attribution and its Annotation in the Penn Discourse
TreeBank" (TAL 2007): assertions, beliefs, facts, eventualities.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from generator.model import QuoteKind, Span
from generator.quotes.body import Body
from generator.quotes.cues import ASSERTING, OF_CLAUSES, TOLD_OF
from generator.quotes.sayings import is_perfect

_UNNAMED = re.compile(
    r"(?:not to be (?:named|identified)|to (?:speak|remain) (?:anonymous|on condition))"
)
"""What is asked for by who wants to stay without a name, and told in passing."""
_WITHOUT_VERB = frozenset("according per".split())
_FEWEST = 3
"""Words without a verb; fewer are whom somebody spoke to or of."""
_SAID = 4
"""Words in marks that are nobody's label or scare quote: "the girls were granted “parole” status"."""


def is_assertion(body: Body, kind: QuoteKind, cue: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether words were said: "warned that", not "wants to", "was denied entry" or "agreed to the terms"."""
    words = [token for span in cue for token in body.words(span)]
    if _UNNAMED.match(body.text, content[0].start):
        return False
    if not words or any(token.lower_ in _WITHOUT_VERB for token in words):
        return True
    if kind == "indirect":
        return _tells(body, words, content)
    own = sum(body.is_marked(token) for part in content for token in body.words(part))
    return own >= _SAID or _lemmas(words) & ASSERTING != set()


def _tells(body: Body, cue: Sequence[Token], content: Sequence[Span]) -> bool:
    """Whether the cue's verb tells of words, with what it needs for that."""
    said = [token for part in content for token in body.words(part)]
    has_clause = any(token.pos_ in {"VERB", "AUX"} for token in said)
    if not has_clause and len(said) < _FEWEST:
        return False
    telling = ASSERTING if has_clause else ASSERTING - OF_CLAUSES
    is_passive = any(t.tag_ == "VBN" and t.pos_ == "VERB" and not is_perfect(t) for t in cue)
    return bool(_lemmas(cue) & (TOLD_OF if is_passive else telling))


def _lemmas(words: Sequence[Token]) -> set[str]:
    return {token.lemma_.lower() for token in words}
