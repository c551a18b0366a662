"""Where what is said begins and ends by its marks, and of which kind that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.model import QuoteKind, Span
from generator.quotes.body import Body, meeting, span_of

Parts = tuple[Span, ...]


def bordered(body: Body, content: Sequence[Span]) -> Parts:
    """The content with whole quotations: what holds most of one takes in its marks, and what is said in them."""
    parts = list(content)
    for n, part in enumerate(parts):
        for marked in meeting(body.parts, part):
            shared = min(part.end, marked.end) - max(part.start, marked.start)
            if shared * 2 > marked.end - marked.start:
                wider = parts[n]
                parts[n] = Span(min(wider.start, marked.start), max(wider.end, marked.end))
    return _joined(parts)


def _joined(parts: Sequence[Span]) -> Parts:
    """The parts in order; those that overlap are one."""
    joined: list[Span] = []
    for part in sorted(parts, key=lambda p: (p.start, p.end)):
        if joined and part.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(part.end, joined[-1].end))
        else:
            joined.append(part)
    return tuple(joined)


def kind(body: Body, content: Parts, titles: Sequence[Span]) -> QuoteKind:
    """Direct if all words are in marks, mixed if at least two in a row are, else indirect.

    The marks of `titles` are none of speech.
    """
    inside = [
        [body.is_marked(t) and not meeting(titles, span_of([t])) for t in tokens]
        for tokens in (body.words(part) for part in content)
    ]
    words = [is_marked for part in inside for is_marked in part]
    if words and all(words):
        return "direct"
    pairs = (one and other for part in inside for one, other in pairwise(part))
    return "mixed" if any(pairs) else "indirect"
