"""What a quote is weighed against: its document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.key_quotes import wording
from generator.model import Briefing, Extract, MentionKey, Quote, Span
from generator.text import substance

_LEADING = 3
"""Sentences of the body that open a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A document, as its quotes need it."""

    briefing: Briefing
    extract: Extract
    salience: Mapping[str, float]
    heads: Sequence[Span]
    """Headline and standfirst."""
    headlined: Sequence[frozenset[str]]
    """What the headline has in marks."""
    lead: int
    """Where the sentences that open the document end."""
    foremost: float
    """The highest salience of a speaker."""
    summary: Sequence[frozenset[str]]
    named: Sequence[tuple[int, int, str]]
    """Start, end and entity of each name, in reading order."""

    def words(self, quote: Quote) -> str:
        """What was said, on one line."""
        return self.extract.document.words(quote.content)

    def names(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """The entities named in the spans, each once."""
        found: dict[str, None] = {}
        for span in spans:
            first, last = (bisect_left(self.named, (at,)) for at in span)
            for _, end, entity in self.named[first:last]:
                if end <= span.end:
                    found[entity] = None
        return tuple(found)


def here(briefing: Briefing, extract: Extract, salience: Mapping[str, float]) -> Here:
    """What the quotes of `extract` are weighed against; `salience` is that of its entities."""
    document = extract.document
    speakers = (briefing.speaker(quote) for quote in briefing.quotes(extract))
    heads = [span for kind in ("title", "deck") if (span := document.block(kind))]
    opening = extract.sentences[:_LEADING]
    return Here(
        briefing=briefing,
        extract=extract,
        salience=salience,
        heads=heads,
        headlined=[substance(w) for head in heads for w in wording.quoted(document.of(head))],
        lead=opening[-1].end if opening else 0,
        foremost=max((salience.get(s, 0.0) for s in speakers if s), default=0.0),
        summary=[substance(item.text) for item in briefing.summaries[document.id].items],
        named=sorted(
            (*mention.span, entity)
            for index, mention in enumerate(extract.mentions)
            if mention.kind == "name"
            and (entity := briefing.links.get(MentionKey(document.id, index)))
        ),
    )
