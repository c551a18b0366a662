"""The quotes that the language model tells of, their borders set right by quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.model import ATTRIBUTIONS, Quote, QuoteKind, Span
from generator.quotes.body import Body

Parts = tuple[Span, ...]


def attributed(body: Body) -> Iterator[Quote]:
    """The quotes of the Doc's attributions in reading order; none where its pipeline gives no attributions."""
    found: dict[str, dict[str, list[Span]]] = {}
    for span in body.doc.spans.get(ATTRIBUTIONS, ()):
        roles = found.setdefault(span.id_, {"source": [], "cue": [], "content": []})
        roles[span.label_] += _in_blocks(body, Span(span.start_char, span.end_char))
    for roles in found.values():
        content = _bordered(body, roles["content"])
        if content:
            yield Quote(
                id="",
                kind=kind(body, content),
                content=content,
                cue=tuple(roles["cue"]),
                source=tuple(roles["source"]),
            )


def _in_blocks(body: Body, span: Span) -> Iterator[Span]:
    """The span without what lies between blocks."""
    for block in body.blocks:
        if block.meets(span):
            start, end = max(block.start, span.start), min(block.end, span.end)
            text = body.text[start:end]
            start += len(text) - len(text.lstrip())
            if text.strip():
                yield Span(start, start + len(text.strip()))


def _bordered(body: Body, content: Sequence[Span]) -> Parts:
    """The content with whole quotations: what holds most of one takes in its marks, and what is said in them."""
    parts = list(content)
    for marked in body.parts:
        for n, part in enumerate(parts):
            shared = min(part.end, marked.end) - max(part.start, marked.start)
            if shared * 2 > marked.end - marked.start:
                parts[n] = Span(min(part.start, marked.start), max(part.end, marked.end))
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


def kind(body: Body, content: Sequence[Span]) -> QuoteKind:
    """Direct if all words are in marks, mixed if at least two in a row are, else indirect."""
    inside = [
        [body.is_marked(t) for t in body.tokens(part) if t.text[0].isalnum()] for part in content
    ]
    words = [is_marked for part in inside for is_marked in part]
    if words and all(words):
        return "direct"
    pairs = (one and other for part in inside for one, other in pairwise(part))
    return "mixed" if any(pairs) else "indirect"
