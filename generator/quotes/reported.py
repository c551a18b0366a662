"""Which clauses without marks say what somebody said: indirect quotes.

After the Gender Gap Tracker (Asr et al., PLOS ONE 2021): verbs of saying with a clause below them or before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.model import Quote
from generator.quotes import clauses
from generator.quotes.body import Body
from generator.quotes.cues import CLAUSAL
from generator.quotes.sayings import according, cues, is_cue, quote, saying


def reported(body: Body, spoken: Sequence[Quote]) -> Iterator[Quote]:
    """The quotes without marks; what the quotes in marks have already is left to them."""
    used = cues(body, spoken)
    taken = [part for one in spoken for part in one.content]
    for block in body.blocks:
        for token in body.tokens(block):
            one = None
            if token.lemma_.lower() in CLAUSAL and is_cue(body, token, used):
                one = _clause(body, token)
            elif token.lower_ == "according" and token.i not in used:
                one = _attributed_sentence(body, token)
            if one and not any(one.content[0].meets(part) for part in taken):
                # What is said to be believed is the one quote of who says so.
                taken += one.content
                yield one


def _clause(body: Body, verb: Token) -> Quote | None:
    """ "Officials said the pier would close", "The pier would close, officials said"."""
    found = saying(body, verb)
    content = clauses.reported(verb, found.source) if found.source else None
    return quote("indirect", (content,), found) if content else None


def _attributed_sentence(body: Body, token: Token) -> Quote | None:
    """ "…, according to the report": the rest of the sentence is what the report says."""
    tokens = [t for t in token.sent if not t.is_space]
    at = next(n for n, t in enumerate(tokens) if t.i == token.i)
    found = according(tokens[at:])
    if found is None or found.source is None:
        return None
    end = found.source.end
    content = clauses.trimmed(tokens[:at] if at else [t for t in tokens if t.idx >= end])
    if content is None or not body.block(token.idx).covers(content):
        return None
    return quote("indirect", (content,), found)
