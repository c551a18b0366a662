"""A document's text as its page publishes it: all of it, excerpts or nothing, anchored and linked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model import Block, Extract, Span, SummaryItem, TextForm
from generator.views.addresses import (
    Place,
    document_page,
    entity_page,
    mention_anchor,
    summary_anchor,
)
from generator.views.parts import Passage
from generator.views.pieces import Anchored, pieces


@dataclass(frozen=True, kw_only=True)
class Text:
    """The text of one document. It has no slots, so that what is asked often is worked out once."""

    extract: Extract
    title: Span | None
    """Where the document itself has the headline that is shown."""
    summary: tuple[SummaryItem, ...]
    linked: Mapping[int, str]
    """The entity of each mention that is linked, in reading order: those with a page."""
    told_of: Mapping[str, Span]
    """What the timeline and the list of figures lead to, by anchor."""
    hidden: frozenset[str] = frozenset()
    """The quotes that an editor hides, by id."""
    form: TextForm
    """How much of it is published."""

    def body(self) -> Iterator[Passage]:
        """The text below headline and standfirst, every mention linked, every claim anchored."""
        is_cut = False
        for block, kept in self._shown_spans:
            if self._is_above(block):
                continue
            for span in kept:
                is_cut = is_cut or span.start > block.span.start
                yield replace(self._passage(span), kind=block.kind, is_cut=is_cut)
                is_cut = False
            is_cut = is_cut or not kept or kept[-1].end < block.span.end

    def unlinked(self, span: Span) -> Passage:
        """A passage with its anchors but without links: a headline is no place for them."""
        passage = self._passage(span)
        return Passage(tuple(replace(piece, to=None) for piece in passage.pieces))

    def told(self, span: Span, marks: Anchored) -> Passage:
        """A passage as another page has it: names linked, `marks` marked, nothing anchored."""
        first, last = (bisect_left(self._in_order, at, key=lambda m: m[0].start) for at in span)
        names = {mention_anchor(at): (mention,) for mention, at in self._in_order[first:last]}
        found = pieces(self.extract.document, span, {**names, **marks}, self._links)
        return Passage(
            tuple(replace(p, id="", of=tuple(id for id in p.of if id in marks)) for p in found)
        )

    def place(self, index: int) -> Place:
        """Where a mention stands; where that is not published, the document's page."""
        is_shown = index in self.shown_mentions
        page = document_page(self.extract.document.id)
        return Place(page, mention_anchor(index) if is_shown else "")

    def is_shown(self, span: Span) -> bool:
        """Whether the page publishes all of `span`."""
        return any(s.covers(span) for _, kept in self._shown_spans for s in kept)

    @cached_property
    def shown_mentions(self) -> frozenset[int]:
        """The mentions that the page publishes, by index."""
        spans = [span for _, kept in self._shown_spans for span in kept]
        mentions = enumerate(self.extract.mentions)
        return frozenset(i for i, m in mentions if any(s.covers(m.span) for s in spans))

    def _passage(self, span: Span) -> Passage:
        return Passage(tuple(pieces(self.extract.document, span, self._anchored, self._links)))

    @cached_property
    def _anchored(self) -> Anchored:
        """What has an anchor: summary sentences, quotes, events, figures, mentions."""
        document = self.extract.document
        sentences = {
            summary_anchor(document.id, item.text): (item.span,)
            for item in self.summary
            if item.span
        }
        quotes = {
            quote.id: quote.content for quote in self.extract.said if quote.id not in self.hidden
        }
        others = {id: (span,) for id, span in self.told_of.items()}
        shown = self.extract.names_and_sources
        mentions = {
            mention_anchor(i): (m.span,) for i, m in enumerate(self.extract.mentions) if i in shown
        }
        return {**sentences, **quotes, **others, **mentions}

    @cached_property
    def _in_order(self) -> Sequence[tuple[Span, int]]:
        """The mentions that are linked, in reading order."""
        return sorted((self.extract.mentions[at].span, at) for at in self.linked)

    @cached_property
    def _links(self) -> Mapping[str, Place]:
        """Where each mention's anchor leads."""
        return {mention_anchor(i): Place(entity_page(e)) for i, e in self.linked.items()}

    @cached_property
    def _shown_spans(self) -> tuple[tuple[Block, list[Span]], ...]:
        """Each block with what of it is published."""
        return tuple((block, self._kept(block)) for block in self.extract.document.blocks)

    def _kept(self, block: Block) -> list[Span]:
        """Of a document without its text the headline is left: it is what people call it."""
        if self.form == "none":
            return [block.span] * (block.span == self.title)
        is_all = self.form == "full" or self._is_above(block)
        return [block.span] if is_all else self._excerpts(block)

    def _is_above(self, block: Block) -> bool:
        """Whether the block stands above the text: the standfirst, and the headline unless another is shown."""
        return block.kind == "deck" or block.span == self.title

    def _excerpts(self, block: Block) -> list[Span]:
        """The sentences of a block that hold a claim."""
        inside = [s for s in self.extract.sentences if block.span.covers(s)] or [block.span]
        kept: list[Span] = []
        for span in (s for s in inside if any(s.meets(claim) for claim in self._claims)):
            # Sentences that follow one another stay one passage: nothing is cut between them.
            if kept and not self.extract.document.text[kept[-1].end : span.start].strip():
                kept[-1] = Span(kept[-1].start, span.end)
            else:
                kept.append(span)
        return kept

    @cached_property
    def _claims(self) -> list[Span]:
        """What an excerpt must hold: each summary sentence, each quote, and the first of each name."""
        firsts: dict[str, Span] = {}
        for index, entity in self.linked.items():
            firsts.setdefault(entity, self.extract.mentions[index].span)
        said = [s for id, spans in self._anchored.items() if id[0] in "sq" for s in spans]
        return [*said, *firsts.values()]
