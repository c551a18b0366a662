"""Who says what nobody is said to say: a speech that goes on, a turn in a conversation.

After the sieves of Muzny et al., "A Two-stage Sieve Approach for Quote Attribution" (EACL 2017): the paragraph's one
person, the run of one speaker's paragraphs, the conversation of two by turns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.coreference.discourse import Discourse
from generator.coreference.reader import Reader
from generator.coreference.replies import REPLIES
from generator.model import Quote, Span

_TURNS = 3
"""Quotes by two in turn that make a conversation: one, the other, and the one again."""
_LONGEST = 600
"""Characters of a paragraph that are looked at for whom it is about."""
_NOTHING = re.compile(r"[\s,.;:—–-]*")
_QUESTION = re.compile(r"\?\W*$")


class Said(NamedTuple):
    """A quote before, and whose it is."""

    quote: Quote
    speaker: int | None


def carried(here: Discourse, quote: Quote, before: Sequence[Said]) -> int | None:
    """The speaker of a quote that has no source of its own."""
    reader = here.reader
    if before and _follows(reader, before[-1].quote, quote):
        return before[-1].speaker
    if before and _opens_next(reader, before[-1].quote, quote):
        return _next_turn(reader, before, quote)
    return _beat(here, quote)


def end_of(quote: Quote) -> int:
    """The offset after the last word of content, cue and source."""
    return max(span.end for spans in (quote.content, quote.cue, quote.source) for span in spans)


def _follows(reader: Reader, last: Quote, quote: Quote) -> bool:
    """Whether nothing stands between the quotes in one paragraph: "…,” he said. “…"."""
    end, start = end_of(last), quote.span.start
    between = reader.document.text[end:start]
    return (
        end <= start and reader.distance(end - 1, start) == 0 and bool(_NOTHING.fullmatch(between))
    )


def _opens_next(reader: Reader, last: Quote, quote: Quote) -> bool:
    """Whether the quote opens the paragraph right after one that ends with a quote."""
    if not reader.opens_block(quote.span.start):
        return False
    return reader.distance(end_of(last) - 1, quote.span.start) == 1


def _next_turn(reader: Reader, before: Sequence[Said], quote: Quote) -> int | None:
    """Whose turn it is: the other's in a conversation, nobody's after a question, else still the last one's."""
    last = before[-1]
    turns = _turns(reader, before)
    people = [reader.bearer(turn) for turn in turns[-_TURNS:]]
    is_by_turns = len(people) > 1 and all(one != other for one, other in pairwise(people))
    if len(people) == _TURNS and len(set(people)) == 2:
        return turns[-2] if is_by_turns else None
    if _QUESTION.search(reader.document.of(last.quote.content[-1])):
        return turns[-2] if is_by_turns else None
    if is_by_turns and _QUESTION.search(reader.document.of(quote.content[-1])):
        return turns[-2] if _is_reply(reader, last.quote) else None
    return last.speaker


def _is_reply(reader: Reader, quote: Quote) -> bool:
    return any(reader.document.of(cue).lower() in REPLIES for cue in quote.cue)


def _turns(reader: Reader, before: Sequence[Said]) -> list[int]:
    """The speakers of the paragraphs up to here, one a paragraph, as long as each has a quote and it is somebody's."""
    found: list[int] = []
    block = None
    for said in reversed(before):
        here = reader.block(end_of(said.quote) - 1)
        if here is None or said.speaker is None or (block is not None and block - here > 1):
            break
        if here != block:
            found.append(said.speaker)
        block = here
    return found[::-1]


def _beat(here: Discourse, quote: Quote) -> int | None:
    """The subject of the sentence right before, if the paragraph is about nobody else: "Quill nodded. “Yes.”"."""
    reader = here.reader
    block = reader.block(quote.span.start)
    if block is None:
        return None
    paragraph = reader.block_span(block)
    inside = Span(max(paragraph.start, quote.span.start - _LONGEST), quote.span.start)
    keys = here.keys_in(inside)
    if len(keys) != 1:
        return None
    (key,) = keys
    who = here.known(key)
    sentence = _sentence_before(reader, quote.span.start)
    if (
        who is None
        or who.last.role != "subject"
        or sentence is None
        or who.last.token.idx < sentence.start
    ):
        return None
    return here.name_of(key)


def _sentence_before(reader: Reader, offset: int) -> Span | None:
    """The sentence that ends right before the offset."""
    tokens = reader.tokens(Span(max(0, offset - 2), max(1, offset - 1)))
    if not tokens:
        return None
    sentence = tokens[0].sent
    return Span(sentence.start_char, sentence.end_char)
