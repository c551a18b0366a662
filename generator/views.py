"""What each page shows, in which order: everything a template may say, and nothing of how it looks.

Text in a view is always plain and verbatim; only `render` turns it into Markdown. A `Place` is a page and an
anchor in it; templates turn it into an address relative to their own page.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from generator.model import (
    Block,
    BlockKind,
    Briefing,
    Entity,
    Extract,
    Mention,
    MentionKey,
    Origin,
    Quote,
    QuoteKind,
    Span,
)
from generator.text import fold, initials, short_hash, shorten, squeeze

_WORDS_A_MINUTE = 230
"""Silent reading of English: Brysbaert, "How many words do we read per minute?" (2019), finds 238."""
_MOST_CONTEXTS = 12
"""Passages an entity's page shows of one document; the rest are one link away, in the text."""
_FRONT = 8
"""Names of one kind on the front page."""
_FRONT_QUOTES = 5
_LEAST_KEY_WORDS = 4
_CONTEXT = 240
"""Characters of a passage around a mention where its sentence is longer."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: people, organisations, places, things."""

    folder: str
    title: str
    """Of the index page."""
    one: str
    """What one of them is called."""
    labels: tuple[str, ...]


KINDS = (
    Kind("people", "People", "Person", ("PERSON",)),
    Kind("organisations", "Organisations", "Organisation", ("ORG",)),
    Kind("places", "Places", "Place", ("GPE", "LOC", "FAC")),
    Kind("things", "Things", "Thing", ("PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")),
)
_KIND_OF = {label: kind for kind in KINDS for label in kind.labels}
_LABEL_WORDS = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Region", "FAC": "Building or site",
    "PRODUCT": "Product", "EVENT": "Event", "WORK_OF_ART": "Work", "LAW": "Law", "LANGUAGE": "Language",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link leads: a page's path below `docs/`, and an anchor in it."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """A link's words and where it leads."""

    text: str
    to: Place | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is all one thing: plain, or a link, or part of what is anchored."""

    text: str
    to: Place | None = None
    id: str = ""
    """The anchor that begins here."""
    of: tuple[str, ...] = ()
    """Every anchored summary sentence ("s-…"), quote ("q-…") or mention ("m-…") it is part of."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document's text, or a sentence of it."""

    pieces: tuple[Piece, ...]
    kind: BlockKind = "paragraph"
    to: Place | None = None
    """Its place in the document, where it stands elsewhere."""
    is_cut: bool = False
    """Whether what was left out (by `text: excerpts`) stood before it."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document in one line: where from, when, by whom, how long."""

    document: Ref
    published: str | None
    """ISO 8601."""
    date: str | None
    """As people write it: 16 December 2022."""
    publisher: str | None
    author: str | None
    url: str | None
    minutes: int


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity in a list."""

    name: str
    initials: str
    to: Place
    label: str
    """In words: Person, Place …"""
    role: str | None
    mentions: int
    documents: int


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote as shown."""

    id: str
    kind: QuoteKind
    parts: tuple[str, ...]
    """Verbatim, marks included for direct and mixed ones."""
    speaker: EntityRef | None
    source: str | None
    """The words that name the speaker in the text."""
    cue: str | None
    to: Place
    """Its highlighted place in the document."""
    line: SourceLine
    origin: Origin


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of a summary."""

    text: str
    to: Place | None
    """None for an editor's own words."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entities of one kind, most salient first."""

    kind: Kind
    entities: tuple[EntityRef, ...]
    in_all: int
    """How many there are, with those that are not shown."""
    index: Place


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document's page."""

    path: str
    title: str
    title_origin: Origin
    headline: Passage | None
    """The title where the document itself has it, anchored."""
    deck: str | None
    standfirst: Passage | None
    """The deck, anchored."""
    line: SourceLine
    summary: tuple[SummaryLine, ...]
    summary_origin: Origin
    quotes: tuple[QuoteView, ...]
    """The key ones."""
    quotes_in_all: int
    named: tuple[Group, ...]
    body: tuple[Passage, ...]
    is_whole: bool
    """Whether the body is the full text."""
    is_searched: bool
    """Whether search finds the body's words."""
    doubts: tuple[str, ...]
    tags: tuple[str, ...]
    data: Place


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role with where it was said."""

    text: str
    to: Place
    line: SourceLine


@dataclass(frozen=True, slots=True)
class Appearance:
    """What one document says of an entity."""

    line: SourceLine
    passages: tuple[Passage, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class Together:
    """Another entity that stands in the same sentences."""

    entity: EntityRef
    sentences: int
    to: Place
    """The first such sentence."""


@dataclass(frozen=True, slots=True)
class EntityView:
    """The page of a person, organisation, place or thing."""

    path: str
    kind: Kind
    entity: EntityRef
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    quotes: tuple[QuoteView, ...]
    appearances: tuple[Appearance, ...]
    together: tuple[Together, ...]
    origin: Origin
    index: Place


@dataclass(frozen=True, slots=True)
class IndexView:
    """All entities of one kind."""

    path: str
    kind: Kind
    entities: tuple[EntityRef, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A document in a list."""

    line: SourceLine
    takeaway: str | None
    people: tuple[Ref, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """All documents, latest first."""

    path: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class QuotesView:
    """All quotes, by document, latest first."""

    path: str
    by_document: tuple[tuple[SourceLine, tuple[QuoteView, ...]], ...]
    quotes: int
    speakers: tuple[EntityRef, ...]


@dataclass(frozen=True, slots=True)
class FrontView:
    """The briefing itself."""

    path: str
    site_name: str
    lead: DocumentView
    """The document that the page opens with: the latest."""
    cards: tuple[Card, ...]
    """The other documents."""
    quotes: tuple[QuoteView, ...]
    groups: tuple[Group, ...]
    documents: int
    quotes_in_all: int
    period: str | None
    """From the first date to the last, as people write it."""


View = FrontView | DocumentView | DocumentsView | EntityView | IndexView | QuotesView

Salience = Callable[[Extract, Mapping[MentionKey, str]], Mapping[str, float]]
"""How much a document is about each of its entities, 0 to 1, by entity id."""
QuoteSalience = Callable[[Extract, Mapping[str, float], Quote, str | None], float]
"""How much a quote matters in its document, given the entities' salience and its speaker."""


def views(
    briefing: Briefing,
    *,
    site_name: str,
    is_whole: bool,
    is_searched: bool,
    key_quotes: int,
    entity_salience: Salience,
    quote_salience: QuoteSalience,
) -> Iterator[View]:
    """Every page of the site; the front page first, none without a document."""
    desk = _Desk(
        briefing,
        is_whole=is_whole,
        is_searched=is_searched,
        key_quotes=key_quotes,
        entity_salience=entity_salience,
        quote_salience=quote_salience,
    )
    documents = [desk.document(extract) for extract in desk.latest]
    if documents:
        yield desk.front(site_name, documents)
    yield from documents
    yield DocumentsView(path="documents/index.md", cards=tuple(map(desk.card, desk.latest)))
    for kind in KINDS:
        yield IndexView(path=f"{kind.folder}/index.md", kind=kind, entities=desk.of_kind(kind))
    for entity in desk.shown:
        yield desk.entity(entity)
    yield desk.all_quotes()


def document_page(document_id: str) -> str:
    """The page of a document, below `docs/`."""
    return f"documents/{document_id}.md"


def entity_page(entity_id: str) -> str:
    """The page of an entity, below `docs/`."""
    return f"{entity_id}.md"


def summary_anchor(document_id: str, text: str) -> str:
    """The anchor of a summary sentence in its document's text."""
    return f"s-{short_hash(document_id, fold(text))}"


def long_date(iso: str) -> str:
    """As people write it.

    >>> long_date("2022-12-16"), long_date("2022-12-16T18:30:00+00:00")
    ('16 December 2022', '16 December 2022')
    """
    day = dt.date.fromisoformat(iso[:10])
    return f"{day.day} {day:%B} {day.year}"


class _Desk:
    """The briefing with what several pages need of it worked out once."""

    def __init__(
        self,
        briefing: Briefing,
        *,
        is_whole: bool,
        is_searched: bool,
        key_quotes: int,
        entity_salience: Salience,
        quote_salience: QuoteSalience,
    ) -> None:
        self.briefing = briefing
        self.is_whole = is_whole
        self.is_searched = is_searched
        self.key_quotes = key_quotes
        self.quote_salience = quote_salience
        self.extracts = {extract.document.id: extract for extract in briefing.extracts}
        self.salience = {
            e.document.id: entity_salience(e, briefing.links) for e in briefing.extracts
        }
        self.latest = sorted(
            sorted(briefing.extracts, key=lambda e: e.document.id),
            key=lambda e: e.document.metadata.published or "",
            reverse=True,
        )
        self.keys: dict[str, list[MentionKey]] = defaultdict(list)
        for key, entity_id in briefing.links.items():
            self.keys[entity_id].append(key)

    # ------------------------------------------------------------ small parts

    @cached_property
    def shown(self) -> list[Entity]:
        """The entities that have a page, by id."""
        return [
            e for e in self.briefing.entities.values() if e.label in _KIND_OF and self.names_of(e)
        ]

    @cached_property
    def _shown_ids(self) -> frozenset[str]:
        return frozenset(entity.id for entity in self.shown)

    def names_of(self, entity: Entity) -> list[MentionKey]:
        """The mentions that name it, documents latest first, in reading order."""
        order = {extract.document.id: n for n, extract in enumerate(self.latest)}
        names = [k for k in self.keys[entity.id] if self._mention(k).kind == "name"]
        return sorted(names, key=lambda k: (order[k.document], k.at))

    def _mention(self, key: MentionKey) -> Mention:
        return self.extracts[key.document].mentions[key.at]

    @cached_property
    def _refs(self) -> dict[str, EntityRef]:
        return {entity.id: self._ref(entity) for entity in self.shown}

    def _ref(self, entity: Entity) -> EntityRef:
        names = self.names_of(entity)
        roles = self._roles(entity)
        return EntityRef(
            name=entity.name,
            initials=initials(entity.name),
            to=Place(entity_page(entity.id)),
            label=_LABEL_WORDS[entity.label],
            role=roles[0].text if roles else None,
            mentions=len(names),
            documents=len({key.document for key in names}),
        )

    @cached_property
    def _importance(self) -> dict[str, float]:
        """The sum of an entity's salience over the documents."""
        total: Counter[str] = Counter()
        for salience in self.salience.values():
            total.update(salience)
        return dict(total)

    def of_kind(self, kind: Kind) -> tuple[EntityRef, ...]:
        """The entities of one kind, those that matter most first."""
        found = [e for e in self.shown if _KIND_OF[e.label] is kind]
        return tuple(self._refs[e.id] for e in self._by_importance(found, self._importance))

    def _by_importance(
        self, entities: Iterable[Entity], weight: Mapping[str, float]
    ) -> list[Entity]:
        return sorted(entities, key=lambda e: (-weight.get(e.id, 0.0), e.id))

    def groups(self, weight: Mapping[str, float], most: int | None = None) -> tuple[Group, ...]:
        """The entities that `weight` knows, by kind, heaviest first."""
        found = self._by_importance((e for e in self.shown if e.id in weight), weight)
        groups = []
        for kind in KINDS:
            of_kind = [self._refs[e.id] for e in found if _KIND_OF[e.label] is kind]
            if of_kind:
                index = Place(f"{kind.folder}/index.md")
                groups.append(Group(kind, tuple(of_kind[:most]), len(of_kind), index))
        return tuple(groups)

    def line(self, extract: Extract) -> SourceLine:
        """The document in one line."""
        document = extract.document
        about = document.metadata
        words = sum(len(document.of(b.span).split()) for b in document.blocks)
        return SourceLine(
            document=Ref(self.briefing.titles[document.id].text, Place(document_page(document.id))),
            published=about.published,
            date=long_date(about.published) if about.published else None,
            publisher=about.publisher,
            author=about.author,
            url=about.url,
            minutes=max(1, round(words / _WORDS_A_MINUTE)),
        )

    def card(self, extract: Extract) -> Card:
        """The document in a list."""
        summary = self.briefing.summaries[extract.document.id]
        salience = self.salience[extract.document.id]
        people = [e for e in self.shown if e.label == "PERSON" and e.id in salience]
        return Card(
            line=self.line(extract),
            takeaway=squeeze(summary.items[0].text) if summary.items else None,
            people=tuple(
                Ref(e.name, Place(entity_page(e.id)))
                for e in self._by_importance(people, salience)[:4]
            ),
            quotes=sum(quote.kind != "indirect" for quote in extract.quotes),
        )

    def quote(self, extract: Extract, quote: Quote) -> QuoteView:
        """The quote as shown."""
        document = extract.document
        decided = self.briefing.speakers[quote.id]
        return QuoteView(
            id=quote.id,
            kind=quote.kind,
            parts=tuple(squeeze(document.of(part)) for part in quote.content),
            speaker=self._refs.get(decided.entity or ""),
            source=squeeze(" ".join(document.of(s) for s in quote.source)) or None,
            cue=squeeze(" ".join(document.of(s) for s in quote.cue)) or None,
            to=Place(document_page(document.id), quote.id),
            line=self.line(extract),
            origin=decided.origin,
        )

    def ranked_quotes(self, extract: Extract) -> list[Quote]:
        """The document's quotes, those that matter most first."""
        salience = self.salience[extract.document.id]

        def weight(quote: Quote) -> tuple[float, int]:
            speaker = self.briefing.speakers[quote.id].entity
            return -self.quote_salience(extract, salience, quote, speaker), quote.span.start

        return sorted(extract.quotes, key=weight)

    def _is_key(self, extract: Extract, quote: Quote) -> bool:
        """Whether it says enough by itself: "full confidence" does not."""
        words = sum(len(extract.document.of(part).split()) for part in quote.content)
        return quote.kind != "indirect" and words >= _LEAST_KEY_WORDS

    def _key_quotes(self, extract: Extract) -> list[Quote]:
        best = [q for q in self.ranked_quotes(extract) if self._is_key(extract, q)][
            : self.key_quotes
        ]
        return sorted(best, key=lambda q: q.span)

    # ------------------------------------------------------------ pages

    def front(self, site_name: str, documents: Sequence[DocumentView]) -> FrontView:
        """The front page: the latest document in full, then what matters in all."""
        dates = sorted(
            e.document.metadata.published for e in self.latest if e.document.metadata.published
        )
        quotes = [q for e in self.latest for q in e.quotes if q.kind != "indirect"]
        return FrontView(
            path="index.md",
            site_name=site_name,
            lead=documents[0],
            cards=tuple(map(self.card, self.latest[1:])),
            quotes=tuple(self._front_quotes()),
            groups=self.groups(self._importance, _FRONT),
            documents=len(documents),
            quotes_in_all=len(quotes),
            period=_period(dates),
        )

    def _front_quotes(self) -> Iterator[QuoteView]:
        """The best quote of each document, latest first, then second bests, each speaker once if possible."""
        ranked = [
            [
                (e, q)
                for q in self.ranked_quotes(e)
                if self._is_key(e, q) and self.briefing.speakers[q.id].entity
            ]
            for e in self.latest
        ]
        rows = [
            row[n]
            for n in range(max(map(len, ranked), default=0))
            for row in ranked
            if n < len(row)
        ]
        heard: set[str | None] = set()
        fresh: list[tuple[Extract, Quote]] = []
        again: list[tuple[Extract, Quote]] = []
        for extract, quote in rows:
            speaker = self.briefing.speakers[quote.id].entity
            (again if speaker in heard else fresh).append((extract, quote))
            heard.add(speaker)
        for extract, quote in (fresh + again)[:_FRONT_QUOTES]:
            yield self.quote(extract, quote)

    def document(self, extract: Extract) -> DocumentView:
        """A document's page."""
        document = extract.document
        title = self.briefing.titles[document.id]
        summary = self.briefing.summaries[document.id]
        page = document_page(document.id)
        deck = document.block("deck")
        named = self.groups(self.salience[document.id])
        return DocumentView(
            path=page,
            title=title.text,
            title_origin=title.origin,
            headline=self._unlinked(extract, title.span) if title.span else None,
            deck=squeeze(document.of(deck)) if deck else None,
            standfirst=self._unlinked(extract, deck) if deck else None,
            line=self.line(extract),
            summary=tuple(
                SummaryLine(
                    squeeze(item.text),
                    Place(page, summary_anchor(document.id, item.text)) if item.span else None,
                )
                for item in summary.items
            ),
            summary_origin=summary.origin,
            quotes=tuple(self.quote(extract, q) for q in self._key_quotes(extract)),
            quotes_in_all=len(extract.quotes),
            named=named,
            body=tuple(self._body(extract)),
            is_whole=self.is_whole,
            is_searched=self.is_searched,
            doubts=tuple(
                f"{d.message}: {shorten(document.text[d.span.start :], 60)}" for d in extract.doubts
            ),
            tags=tuple(ref.name for group in named for ref in group.entities[:3]),
            data=Place(f"data/documents/{document.id}.json"),
        )

    def entity(self, entity: Entity) -> EntityView:
        """An entity's page."""
        kind = _KIND_OF[entity.label]
        return EntityView(
            path=entity_page(entity.id),
            kind=kind,
            entity=self._refs[entity.id],
            aliases=entity.aliases,
            roles=tuple(self._roles(entity)),
            quotes=tuple(
                self.quote(extract, quote)
                for extract in self.latest
                for quote in extract.quotes
                if self.briefing.speakers[quote.id].entity == entity.id
            ),
            appearances=tuple(self._appearances(entity)),
            together=tuple(self._together(entity)),
            origin=entity.origin,
            index=Place(f"{kind.folder}/index.md"),
        )

    def all_quotes(self) -> QuotesView:
        """The page of all quotes."""
        rows = []
        speakers: Counter[str] = Counter()
        for extract in self.latest:
            quotes = tuple(self.quote(extract, quote) for quote in extract.quotes)
            if quotes:
                rows.append((self.line(extract), quotes))
            speakers.update(
                e
                for q in extract.quotes
                if (e := self.briefing.speakers[q.id].entity) in self._shown_ids and e
            )
        return QuotesView(
            path="quotes/index.md",
            by_document=tuple(rows),
            quotes=sum(len(quotes) for _, quotes in rows),
            speakers=tuple(
                self._refs[e] for e, _ in sorted(speakers.items(), key=lambda p: (-p[1], p[0]))
            ),
        )

    # ------------------------------------------------------------ an entity's parts

    def _roles(self, entity: Entity) -> list[RoleView]:
        """Each role once, from the latest document that says it; the longest of a document first."""
        found: dict[str, RoleView] = {}
        mine = set(self.keys[entity.id])
        for extract in self.latest:
            document = extract.document
            here = [r for r in extract.roles if MentionKey(document.id, r.mention) in mine]
            for role in sorted(here, key=lambda r: (r.span.start - r.span.end, r.span)):
                words = squeeze(document.of(role.span))
                view = RoleView(words, self._place(extract, role.mention), self.line(extract))
                if not any(fold(words) in known for known in found):
                    found[fold(words)] = view
        return list(found.values())

    def _appearances(self, entity: Entity) -> Iterator[Appearance]:
        by_document: dict[str, list[int]] = defaultdict(list)
        for key in self.names_of(entity):
            by_document[key.document].append(key.at)
        for document_id, indexes in by_document.items():
            extract = self.extracts[document_id]
            passages = self._contexts(extract, indexes)
            yield Appearance(self.line(extract), tuple(passages)[:_MOST_CONTEXTS], len(indexes))

    def _contexts(self, extract: Extract, indexes: Sequence[int]) -> Iterator[Passage]:
        """The sentences that hold these mentions, each once."""
        seen: set[Span] = set()
        for index in indexes:
            mention = extract.mentions[index].span
            around = self._around(extract, mention)
            is_shown = index in self._shown_mentions[extract.document.id]
            if is_shown and around not in seen:
                seen.add(around)
                inside = {i for i in indexes if around.covers(extract.mentions[i].span)}
                to = self._place(extract, index)
                yield Passage(tuple(self._highlighted(extract, around, inside)), to=to)

    def _around(self, extract: Extract, mention: Span) -> Span:
        """The sentence of a mention, or the headline's block."""
        spans = [*extract.sentences, *(b.span for b in extract.document.blocks)]
        return next((s for s in spans if s.covers(mention)), mention)

    def _highlighted(self, extract: Extract, around: Span, inside: set[int]) -> Iterator[Piece]:
        at = around.start
        document = extract.document
        for index in sorted(inside):
            span = extract.mentions[index].span
            if span.start > at:
                yield Piece(document.text[at : span.start])
            yield Piece(document.of(span), of=(mention_anchor(index),))
            at = span.end
        if at < around.end:
            yield Piece(document.text[at : around.end])

    def _together(self, entity: Entity) -> Iterator[Together]:
        """Who stands in the same sentences, those with most of them first."""
        counts: Counter[str] = Counter()
        first: dict[str, Place] = {}
        mine = self.keys[entity.id]
        for document_id in dict.fromkeys(key.document for key in mine):
            extract = self.extracts[document_id]
            here = [extract.mentions[k.at].span for k in mine if k.document == document_id]
            for sentence in extract.sentences:
                if not any(sentence.covers(span) for span in here):
                    continue
                others = {
                    other: index
                    for index, m in reversed(list(enumerate(extract.mentions)))
                    if sentence.covers(m.span)
                    and (other := self.briefing.links.get(MentionKey(document_id, index)))
                    in self._shown_ids
                    and other != entity.id
                    and other is not None
                }
                counts.update(others.keys())
                for other, index in others.items():
                    first.setdefault(other, self._place(extract, index))
        for other, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
            yield Together(self._refs[other], count, first[other])

    # ------------------------------------------------------------ a document's text

    def _body(self, extract: Extract) -> Iterator[Passage]:
        """The text below headline and standfirst, every mention linked, every claim anchored."""
        anchored = self._anchored(extract)
        is_cut = False
        for block, kept in self._shown_spans(extract):
            if self._is_above(extract, block):
                continue
            for span in kept:
                pieces = tuple(self._pieces(extract, span, anchored))
                is_cut = is_cut or span.start > block.span.start
                yield Passage(pieces, kind=block.kind, is_cut=is_cut)
                is_cut = False
            is_cut = is_cut or not kept or kept[-1].end < block.span.end

    def _is_above(self, extract: Extract, block: Block) -> bool:
        """Whether the block stands above the text: the standfirst, and the headline unless another is shown."""
        title = self.briefing.titles[extract.document.id].span
        return block.kind == "deck" or block.span == title

    def _shown_spans(self, extract: Extract) -> Iterator[tuple[Block, list[Span]]]:
        """Each block with what of it is published: all of it, or the excerpts."""
        anchored = self._anchored(extract)
        for block in extract.document.blocks:
            is_all = self.is_whole or self._is_above(extract, block)
            yield block, [block.span] if is_all else self._excerpts(extract, block, anchored)

    def _place(self, extract: Extract, index: int) -> Place:
        """Where a mention stands; where that is not published, the document's page."""
        page = document_page(extract.document.id)
        is_shown = index in self._shown_mentions[extract.document.id]
        return Place(page, mention_anchor(index) if is_shown else "")

    @cached_property
    def _shown_mentions(self) -> dict[str, frozenset[int]]:
        """By document: the mentions that its page publishes."""
        found = {}
        for id, extract in self.extracts.items():
            spans = [span for _, kept in self._shown_spans(extract) for span in kept]
            found[id] = frozenset(
                i for i, m in enumerate(extract.mentions) if any(s.covers(m.span) for s in spans)
            )
        return found

    def _unlinked(self, extract: Extract, span: Span) -> Passage:
        """A passage with its anchors but without links: a headline is no place for them."""
        pieces = self._pieces(extract, span, self._anchored(extract))
        return Passage(tuple(replace(piece, to=None) for piece in pieces))

    def _excerpts(
        self, extract: Extract, block: Block, anchored: Mapping[str, Sequence[Span]]
    ) -> list[Span]:
        """The sentences of a block that a summary or a quote needs, and the first of each name."""
        firsts: dict[str, Span] = {}
        for index, mention in enumerate(extract.mentions):
            entity = self.briefing.links.get(MentionKey(extract.document.id, index))
            if entity in self._shown_ids and entity is not None:
                firsts.setdefault(entity, mention.span)
        claims = [s for id, spans in anchored.items() if id[0] in "sq" for s in spans] + list(
            firsts.values()
        )
        inside = [s for s in extract.sentences if block.span.covers(s)] or [block.span]
        kept: list[Span] = []
        for span in (s for s in inside if any(s.meets(claim) for claim in claims)):
            # Sentences that follow one another stay one passage: nothing is cut between them.
            if kept and not extract.document.text[kept[-1].end : span.start].strip():
                span = Span(kept.pop().start, span.end)  # noqa: PLW2901
            kept.append(span)
        return kept

    def _anchored(self, extract: Extract) -> dict[str, Sequence[Span]]:
        """Anchor to the ranges it stands for: summary sentences, quotes, mentions."""
        document = extract.document
        found: dict[str, Sequence[Span]] = {}
        for item in self.briefing.summaries[document.id].items:
            if item.span:
                found[summary_anchor(document.id, item.text)] = (item.span,)
        found |= {quote.id: quote.content for quote in extract.quotes}
        found |= {mention_anchor(i): (m.span,) for i, m in enumerate(extract.mentions)}
        return found

    def _pieces(
        self, extract: Extract, span: Span, anchored: Mapping[str, Sequence[Span]]
    ) -> Iterator[Piece]:
        """`span` cut wherever something begins or ends, so that pieces never overlap."""
        here = [(id, part) for id, parts in anchored.items() for part in parts if part.meets(span)]
        cuts = {span.start, span.end} | {
            at for _, part in here for at in part if span.start < at < span.end
        }
        bounds = sorted(cuts)
        for start, end in pairwise(bounds):
            piece = Span(start, end)
            of = tuple(id for id, part in here if part.covers(piece))
            begins = [id for id in of if anchored[id][0].start == start]
            link = next((id for id in of if id.startswith("m-")), None)
            yield from self._split_ids(
                Piece(extract.document.of(piece), to=self._target(extract, link), of=of), begins
            )

    def _split_ids(self, piece: Piece, begins: Sequence[str]) -> Iterator[Piece]:
        """An element has one id: further anchors that begin here get empty pieces before it."""
        for id in begins[:-1]:
            yield Piece("", id=id)
        yield Piece(piece.text, piece.to, begins[-1] if begins else "", piece.of)

    def _target(self, extract: Extract, link: str | None) -> Place | None:
        if link is None:
            return None
        entity = self.briefing.links.get(MentionKey(extract.document.id, int(link[2:])))
        return Place(entity_page(entity)) if entity in self._shown_ids and entity else None


def mention_anchor(index: int) -> str:
    """The anchor of a document's mention."""
    return f"m-{index}"


def _period(dates: Sequence[str]) -> str | None:
    """The days that the documents span."""
    if not dates:
        return None
    first, last = long_date(dates[0]), long_date(dates[-1])
    return first if first == last else f"{first} – {last}"
