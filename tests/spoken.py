"""Quotes by hand, on documents by hand."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Extract, Quote, QuoteKind, Span

GAP = " / "
"""Between the parts of a quote."""


def spoken(made: Extract, *quotes: tuple[QuoteKind, str, str]) -> Extract:
    """The extract with quotes: kind, content (parts parted by " / "), source ("" for none).

    A source that is a name of the document has it for its speaker.
    """
    return replace(made, quotes=tuple(_quote(made, n, *quote) for n, quote in enumerate(quotes)))


def _quote(made: Extract, number: int, kind: QuoteKind, content: str, source: str) -> Quote:
    names = {made.document.of(m.span): index for index, m in enumerate(made.mentions)}
    return Quote(
        id=f"q-{made.document.id}-{number}",
        kind=kind,
        content=tuple(_found(made, part) for part in content.split(GAP)),
        source=(_found(made, source),) if source else (),
        speaker=names.get(source),
    )


def _found(made: Extract, words: str) -> Span:
    start = made.document.text.index(words)
    return Span(start, start + len(words))
