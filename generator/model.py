"""The words of the briefing: plain frozen values, from a seed as read to the briefing as decided.

Facts (a document, its sentences, mentions and quotes) are found once and never changed. Decisions
(what a thing is called, who spoke, which summary stands) are laid beside them, each with its origin.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.errors import Problem
from generator.text import is_pronoun, squeeze

BlockKind = Literal["title", "deck", "byline", "heading", "paragraph", "item", "caption"]
MentionKind = Literal["name", "nominal", "pronoun"]
ATTRIBUTIONS = "attributions"
"""The key in a Doc's spans of sources, cues and contents; spans of one attribution share their id."""
QuoteKind = Literal["direct", "mixed", "indirect"]


class Span(NamedTuple):
    """A half-open range of code points of a document's text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Location(NamedTuple):
    """A place in a file, for people."""

    path: str
    line: int


# ---------------------------------------------------------------- facts: one document


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known about a document besides its text; None where nobody said."""

    title: str | None = None
    published: str | None = None
    """ISO 8601: a day, or a day with its time."""
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    """http or https, nothing else."""
    language: str | None = None


NOTHING_KNOWN = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or what stands in a paragraph's place. Blocks lie in reading order, apart."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A seed, read."""

    id: str
    """From its path below the seeds folder, never from its order."""
    path: str
    sha256: str
    """Of the file's bytes."""
    text: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    """The document's own; what is boilerplate has none."""
    boilerplate: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, span: Span) -> str:
        """The words of `span`."""
        return self.text[span.start : span.end]

    def words(self, spans: Sequence[Span]) -> str:
        """The words of several spans on one line."""
        return squeeze(" ".join(map(self.of, spans)))

    def block(self, kind: BlockKind) -> Span | None:
        """The first block of that kind."""
        return next((block.span for block in self.blocks if block.kind == kind), None)

    def block_at(self, offset: int) -> Block | None:
        """The block that the offset is in."""
        n = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[n] if n >= 0 and offset < self.blocks[n].span.end else None

    def line(self, offset: int) -> int:
        """The line of the text that holds `offset`, counted from 1."""
        return self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence:
    """A sentence chosen for the summary."""

    span: Span
    score: float
    """Higher is better; comparable within one document only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names an entity, or refers to one named elsewhere."""

    span: Span
    label: str
    """OntoNotes 5: PERSON, ORG, GPE, …"""
    kind: MentionKind = "name"
    antecedent: int | None = None
    """For nominals and pronouns: which of the document's mentions they stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What the text calls someone beside the name: "Pentagon spokesman"."""

    span: Span
    mention: int
    """Which of the document's mentions has this role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One attribution: what was said (content), the words of saying (cue), who said it (source).

    The terms are those of PARC 3.0 (Pareti 2016). Content of direct and mixed quotes includes its marks.
    """

    id: str
    """Stable: from the document's id and the words, not from order or place."""
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: int | None = None
    """Which of the document's mentions the source comes down to."""
    is_assertion: bool = True
    """Whether words were said, as against wishes and attitudes told of: "warned that", not "wants to"."""

    @property
    def span(self) -> Span:
        """From the first word of the content to its last."""
        return Span(self.content[0].start, self.content[-1].end)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date expression, resolved against the document's date where it can be."""

    span: Span
    iso: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What the reader of the site should not trust: an unclosed mark, a source nobody can name."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """All that is found in one document, in reading order."""

    document: Document
    sentences: tuple[Span, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateMention, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def said(self) -> tuple[Quote, ...]:
        """The quotes that pages show and exports list, in reading order."""
        return tuple(quote for quote in self.quotes if self.is_said(quote))

    def is_said(self, quote: Quote) -> bool:
        """Whether it tells what was said, and not in a headline, which cuts short what the text has in full."""
        title = self.document.block("title")
        return quote.is_assertion and not (title and title.meets(quote.span))


# ---------------------------------------------------------------- decisions: the corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who decided: the machine, or an editor in a file."""

    editor: Location | None = None

    @property
    def is_editorial(self) -> bool:
        """Whether an editor said so."""
        return self.editor is not None


MACHINE = Origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why a form of a name was taken for an entity's."""

    form: str
    reason: str
    """In a few fixed words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """What mentions refer to, across documents."""

    id: str
    """Also its address: folder and slug, "people/maria-zakharova"."""
    name: str
    label: str
    aliases: tuple[str, ...] = ()
    """Other forms, most frequent first."""
    joins: tuple[Join, ...] = ()
    """Why each of these is a form of it, in their order."""
    origin: Origin = MACHINE


class MentionKey(NamedTuple):
    """One mention among all documents'."""

    document: str
    at: int
    """Its index among the document's mentions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A document's headline as shown."""

    text: str
    span: Span | None = None
    """Where the document itself has it."""
    origin: Origin = MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryItem:
    """One sentence of a summary as shown; without a span it is an editor's own."""

    text: str
    span: Span | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The summary that stands."""

    items: tuple[SummaryItem, ...] = ()
    origin: Origin = MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The entity a quote's source comes down to, or None where nobody could say."""

    entity: str | None = None
    origin: Origin = MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Every document's facts, and what was decided about them."""

    extracts: tuple[Extract, ...]
    entities: Mapping[str, Entity] = field(default_factory=dict)
    """By id, in order of the id."""
    links: Mapping[MentionKey, str] = field(default_factory=dict)
    """Which entity a mention refers to; a mention without one has no entry."""
    titles: Mapping[str, Title] = field(default_factory=dict)
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    """Titles and summaries by the document's id."""
    speakers: Mapping[str, Speaker] = field(default_factory=dict)
    """By the quote's id."""
    problems: tuple[Problem, ...] = ()

    def is_identified(self, document: Document, quote: Quote) -> bool:
        """Whether it can be said who speaks: an entity, or a source that tells ("a spokesman for Putin").

        A source that is missing or a bare pronoun ("he") tells nobody.
        """
        source = document.words(quote.source)
        is_told = bool(source) and not is_pronoun(source)
        return is_told or self.speaker(quote) is not None

    def speaker(self, quote: Quote) -> str | None:
        """The id of the entity that said it."""
        return self.speakers[quote.id].entity

    def role(self, extract: Extract, quote: Quote) -> Role | None:
        """What this document calls the speaker: beside the quote if it does so there, else at its longest.

        Another document's role is no answer: a minister of March may be a prisoner in May.
        """
        speaker = self.speaker(quote)
        keys = ((MentionKey(extract.document.id, r.mention), r) for r in extract.roles)
        roles = [role for key, role in keys if speaker and self.links.get(key) == speaker]
        beside = [r for r in roles if any(part.meets(r.span) for part in quote.source)]
        return max(beside or roles, key=lambda r: r.span.end - r.span.start, default=None)

    def doubts(self, extract: Extract) -> tuple[Doubt, ...]:
        """What readers should not trust in a document, in reading order.

        To what was found in it comes each quote in marks that pages show and for which nobody can be named.
        """
        unheard = [
            Doubt(span=quote.span, message="speaker not identified")
            for quote in extract.said
            if quote.kind != "indirect" and not self.is_identified(extract.document, quote)
        ]
        return tuple(sorted([*extract.doubts, *unheard], key=lambda d: d.span))


# ---------------------------------------------------------------- worked out, never stored


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedQuote:
    """A quote with what it is worth in its document."""

    quote: Quote
    score: float
    """0 to 1."""
    why: tuple[str, ...] = ()
    """What speaks for it, in a few fixed words each."""
    names: tuple[str, ...] = ()
    """The entities that its content names, by id, in reading order."""
    rank: int | None = None
    """1 for the quote that carries the document best; None where it is no key quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A passage in which two entities stand together."""

    document: str
    span: Span
    """Whole sentences of one paragraph: the one that has both, or from that of the one to that of the other."""
    mentions: tuple[int, int]
    """Which of the document's mentions these are, in the order of the relation's entities."""
    is_close: bool
    """Whether one sentence has both, not merely one paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two entities that appear together."""

    entities: tuple[str, str]
    """Their ids, in order."""
    weight: float
    """0 to 1: how much oftener they meet than chance would have it."""
    meetings: tuple[Meeting, ...]
    """Those that show most first."""
