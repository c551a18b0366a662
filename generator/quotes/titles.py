"""Which words in marks are a name or a title, nobody's words: the yacht “Nirvana”, “The Steve Harvey Morning Show”."""

from __future__ import annotations

import re

from generator.model import Span
from generator.quotes.body import Body

_MOST_WORDS = 7
_SMALL = frozenset("with from over into upon than that about after for the and".split())
"""Words without a capital in a title of any house's style, besides those of three letters or fewer."""
_NOUNS = {"NOUN", "PROPN", "ADJ"}


def is_name(body: Body, marked: Span) -> bool:
    """Whether all longer words in the marks have capitals."""
    words = re.findall(r"[^\W_]+", body.text[marked.start : marked.end])
    telling = [w for w in words if len(w) > 3 and w not in _SMALL]
    is_capital = bool(telling) and all(not w[0].islower() for w in telling)
    return is_capital and len(words) <= _MOST_WORDS


def is_title(body: Body, marked: Span) -> bool:
    """Whether the marks hold a name that belongs to the noun beside them: "her documentary “The Weir”", "‘View’ host".

    After a verb of saying or a comma it is a cry, or what somebody called somebody.
    """
    if not is_name(body, marked):
        return False
    block = body.block(marked.start)
    before = body.tokens(Span(block.start, marked.start))[-1:]
    after = body.tokens(Span(marked.end, block.end))[:1]
    if body.text[marked.end - 2] in ",.!?":
        after = []
    return any(token.pos_ in _NOUNS for token in before + after)
