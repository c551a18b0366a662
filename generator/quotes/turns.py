"""Whose turn it is in a transcript: "OBUYA: Did you open it?", "Q: Which pays better?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.model import Quote, Span
from generator.quotes.body import Body
from generator.quotes.borders import kind
from generator.text import fold, latin

_TURN = re.compile(
    latin(r"[\"“]?(?P<label>[A-Z][\w.’'-]*(?:[^\S\n]+[\w.’'-]+){0,4})(?P<colon>:)\s+(?=\S)")
)
_ASKED = {"q", "a"}
_MOST_BETWEEN = 4
"""Paragraphs of one turn: a longer stretch without a label is the article again."""
_FAR = _MOST_BETWEEN + 1


class _Turn(NamedTuple):
    """A turn's label, its colon, and the paragraphs it has, the first without the label."""

    label: Span
    colon: Span
    said: tuple[Span, ...]


def turns(body: Body) -> Iterator[Quote]:
    """The turns of the body's transcripts, in reading order."""
    found = {
        n: turn
        for n, block in enumerate(body.blocks)
        if block not in body.titles and (turn := _turn(body, block))
    }
    known = _names(body)
    often = Counter(_word(body, turn) for turn in found.values())
    heard = [n for n, t in found.items() if _word(body, t) in known or often[_word(body, t)] > 1]
    gaps = [_FAR, *(b - a for a, b in pairwise(heard)), _FAR]
    for n, before, after in zip(heard, gaps, gaps[1:], strict=False):
        label, colon, said = found[n]
        if min(before, after) > _MOST_BETWEEN:
            continue
        if after <= _MOST_BETWEEN:
            said += body.blocks[n + 1 : n + after]
        yield Quote(id="", kind=kind(body, said, ()), content=said, cue=(colon,), source=(label,))


def _turn(body: Body, block: Span) -> _Turn | None:
    """The turn that a paragraph opens, if it opens with a label and a colon."""
    found = _TURN.match(body.text, block.start, block.end)
    if found is None:
        return None
    return _Turn(
        Span(*found.span("label")), Span(*found.span("colon")), (Span(found.end(), block.end),)
    )


def _word(body: Body, turn: _Turn) -> str:
    """What a label is known by: its last word, folded, which of a name is the surname."""
    return fold(body.text[turn.label.start : turn.label.end]).split()[-1]


def _names(body: Body) -> set[str]:
    """The last words of the people and organisations that the document names, and Q and A."""
    named = (e.text for e in body.doc.ents if e.label_ in {"PERSON", "ORG"})
    return _ASKED | {folded.split()[-1] for name in named if (folded := fold(name))}
