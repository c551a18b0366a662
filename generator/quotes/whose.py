"""Whose words they are: an attribution's source, set right by the tree of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from generator.model import Span
from generator.quotes.body import Body, end_of, meeting
from generator.quotes.cues import ASKING
from generator.quotes.sayings import is_perfect, saying

_ASIDE = {"appos", "acl:relcl", "relcl"}
"""What follows a name and still belongs to who is named: "the officer, Sana Mirzaei", "Mbelwa, who drives a bus"."""


def whose(
    body: Body, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> tuple[Span, ...]:
    """The source as told, whole; the subject of the cue's verb where none is told; none where it is who was asked."""
    verb = next((t for span in cue for t in body.tokens(span) if t.pos_ == "VERB"), None)
    if not source:
        return _subject(body, verb, content) if verb is not None else ()
    if verb is not None and _is_passive(body, verb, source[0]):
        return ()
    return (*source[:-1], _whole(body, source[-1], (*cue, *content)))


def is_hearer(body: Body, part: Span, cue: Sequence[Span]) -> bool:
    """Whether the part names who was told, in the passive: "Passengers were told that …"."""
    tokens = body.doc.char_span(part.start, part.end, alignment_mode="expand")
    if tokens is None or tokens.root.dep_ not in {"nsubj:pass", "nsubjpass"}:
        return False
    verb = tokens.root.head
    is_cue = any(span.start <= verb.idx < span.end for span in cue)
    return is_cue and verb.lemma_.lower() in ASKING


def _subject(body: Body, verb: Token, content: Sequence[Span]) -> tuple[Span, ...]:
    """The verb's subject: "Brand urged the crew to “stay”"."""
    source = saying(body, verb).source
    if source is None or any(part.meets(source) for part in content):
        return ()
    return (source,)


def _is_passive(body: Body, verb: Token, source: Span) -> bool:
    """Whether the source is whom it is done to: "Asked whether he would go, Ashdell …", "Ashdell is said to have …"."""
    if verb.tag_ != "VBN" or is_perfect(verb):
        return False
    before = body.text[max(0, source.start - 4) : source.start].lower().split()
    has_subject = any(child.dep_ in {"nsubj:pass", "nsubjpass"} for child in verb.children)
    is_asked = verb.lemma_.lower() in ASKING
    # "Ashdell was quoted as saying" has him say it.
    is_done_to = has_subject and verb.lemma_.lower() not in {"quote", "cite"}
    return (is_asked or is_done_to) and before[-1:] != ["by"]


def _whole(body: Body, source: Span, others: Sequence[Span]) -> Span:
    """The source with the apposition or the relative clause that goes on right after it."""
    tokens = body.doc.char_span(source.start, source.end, alignment_mode="expand")
    if tokens is None:
        return source
    block = body.block(source.start)
    for child in tokens.root.children:
        gap = body.text[source.end : child.left_edge.idx]
        wider = Span(source.start, end_of(child.right_edge))
        is_next = child.dep_ in _ASIDE and child.i >= tokens.end and not gap.strip(" ,")
        is_free = not any(wider.meets(other) for other in (*others, *meeting(body.parts, wider)))
        if is_next and is_free and block.covers(wider):
            return wider
    return source
