"""Where what is said begins and ends: the clause below a verb of saying, or the sentence before it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.model import Span
from generator.quotes.body import FINITE, Body, end_of, span_of
from generator.quotes.cues import HEARERS

_CLAUSES = {"ccomp", "ccomp:pmod"}
_OBJECTS = {"obj", "iobj", "dobj", "dative"}
_OPENING = "“\"„«‹‘'`"


def around(body: Body, verb: Token, marked: Span) -> Span:
    """The clause that the verb introduces and the marks stand in: 'the plan was “a disgrace”'."""
    start = _start(verb, marked.start)
    return Span(start, max(marked.end, _end(body, verb, marked.end)))


def _start(verb: Token, most: int) -> int:
    """Where what is said begins: the clause below the verb, or the word after it and its hearer."""
    for child in verb.children:
        if child.dep_ in _CLAUSES and child.left_edge.idx <= most and child.left_edge.i > verb.i:
            return int(child.left_edge.idx)
    first = verb.i + 1
    if verb.lemma_.lower() in HEARERS:
        hearers = [c for c in verb.children if c.dep_ in _OBJECTS and c.i > verb.i]
        ends = [c.right_edge.i + 1 for c in hearers if end_of(c.right_edge) < most]
        first = min(ends, default=first)
    doc = verb.doc
    while first < len(doc) and doc[first].is_punct and doc[first].text not in _OPENING:
        first += 1
    return min(int(doc[first].idx), most)


def _end(body: Body, verb: Token, least: int) -> int:
    """Where the clause ends that goes on after the marks; never after the block's end."""
    for child in verb.children:
        if child.dep_ in _CLAUSES and child.left_edge.idx < least <= end_of(child.right_edge):
            edge = child.right_edge
            while edge.is_punct and edge.i > verb.i and edge.text not in '”"’»':
                edge = edge.nbor(-1)
            return min(end_of(edge), body.block(least - 1).end)
    return least


def reported(verb: Token, source: Span) -> Span | None:
    """The clause said: below the verb, or the sentence before "…, officials said"."""
    clause = next((c for c in verb.children if c.dep_ in _CLAUSES), None)
    if clause is not None and clause.i > verb.i:
        return trimmed(
            [t for t in clause.subtree if t.i > verb.i and not source.start <= t.idx < source.end]
        )
    at = min(source.start, verb.idx)
    comma = verb.doc[verb.i - 1] if verb.idx == at else _token_before(verb, source.start)
    run = [t for t in verb.sent if t.i < comma.i] if comma is not None and comma.text == "," else []
    # "On the second day, the women said": what has no finite verb is not what was said.
    return trimmed(run) if any(t.tag_ in FINITE for t in run) else None


def _token_before(verb: Token, offset: int) -> Token | None:
    found = verb.doc.char_span(offset, offset + 1, alignment_mode="expand")
    return verb.doc[found.start - 1] if found is not None and found.start else None


def trimmed(run: Sequence[Token]) -> Span | None:
    """The words without punctuation at their ends; None of fewer than three."""
    tokens = [t for t in run if not t.is_space]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in '”"’»)':
        tokens.pop()
    while tokens and tokens[0].is_punct and tokens[0].text not in _OPENING + "(":
        tokens.pop(0)
    return span_of(tokens) if sum(t.is_alpha for t in tokens) > 2 else None
