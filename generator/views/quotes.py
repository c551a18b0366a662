"""A quote as shown, and which quotes are shown first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from generator.model import Document, Extract, Quote
from generator.text import squeeze
from generator.views.addresses import Place, document_page
from generator.views.desk import Desk
from generator.views.parts import QuoteView

_FRONT_QUOTES = 5
_LEAST_KEY_WORDS = 4


def quote_view(desk: Desk, document: Document, quote: Quote) -> QuoteView:
    """The quote as shown."""
    return QuoteView(
        id=quote.id,
        kind=quote.kind,
        parts=tuple(squeeze(document.of(part)) for part in quote.content),
        speaker=desk.refs.get(desk.speaker(quote) or ""),
        source=squeeze(" ".join(document.of(s) for s in quote.source)) or None,
        cue=squeeze(" ".join(document.of(s) for s in quote.cue)) or None,
        to=Place(document_page(document.id), quote.id),
        line=desk.lines[document.id],
        origin=desk.briefing.speakers[quote.id].origin,
    )


def key_quotes(desk: Desk, document: Document, most: int) -> Iterator[QuoteView]:
    """The document's quotes that matter most, in reading order."""
    best = [q for q in desk.ranked[document.id] if _is_key(document, q)][:most]
    for quote in sorted(best, key=lambda q: q.span):
        yield quote_view(desk, document, quote)


def front_quotes(desk: Desk) -> Iterator[QuoteView]:
    """The best quote of each document, latest first, then second bests, each speaker once if possible."""
    ranked = [list(_spoken(desk, extract)) for extract in desk.latest]
    heard: set[str | None] = set()
    fresh: list[tuple[Document, Quote]] = []
    again: list[tuple[Document, Quote]] = []
    for found in (found for rank in zip_longest(*ranked) for found in rank if found):
        speaker = desk.speaker(found[1])
        (again if speaker in heard else fresh).append(found)
        heard.add(speaker)
    for document, quote in (fresh + again)[:_FRONT_QUOTES]:
        yield quote_view(desk, document, quote)


def _spoken(desk: Desk, extract: Extract) -> Iterator[tuple[Document, Quote]]:
    """The document's key quotes whose speaker is known, those that matter most first."""
    document = extract.document
    for quote in desk.ranked[document.id]:
        if _is_key(document, quote) and desk.speaker(quote):
            yield document, quote


def _is_key(document: Document, quote: Quote) -> bool:
    """Whether it says enough by itself: "full confidence" does not."""
    words = sum(len(document.of(part).split()) for part in quote.content)
    return quote.kind != "indirect" and words >= _LEAST_KEY_WORDS
