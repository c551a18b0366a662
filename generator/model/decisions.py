"""What is decided about the facts, each with its origin: what a thing is called, who spoke, which summary stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.errors import Problem
from generator.model.facts import Document, Doubt, Extract, Quote, Role, Span, TextForm
from generator.model.made import MACHINE, Decision, Maker, Origin
from generator.text import is_pronoun, squeeze

FOLDERS = {
    "PERSON": "people", "ORG": "organisations", "GPE": "places", "LOC": "places", "FAC": "places",
    "PRODUCT": "things", "EVENT": "things", "WORK_OF_ART": "things", "LAW": "things", "LANGUAGE": "things",
}  # fmt: skip
"""The labels of entities, and the folder that the pages of each stand in."""


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
    description: str | None = None
    links: tuple[str, ...] = ()
    """What an editor says of it, and where more is known: http or https, nothing else."""
    origin: Origin = MACHINE
    former: tuple[str, ...] = ()
    """Ids that it had, and addresses that led to it, before an editor gave it another label or joined two."""


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
    glossed: str | None = None
    """The same with names in brackets, "she [Mara Quill]", where the pronouns point out of the sentence."""

    @property
    def shown(self) -> str:
        """What stands alone."""
        return self.glossed or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The summary that stands."""

    items: tuple[SummaryItem, ...] = ()
    takeaway: SummaryItem | None = None
    """The one that says it best alone, for lists and feeds."""
    origin: Origin = MACHINE
    takeaway_origin: Origin | None = None
    """Who chose the takeaway, where it is not who chose the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The entity a quote's source comes down to, or None where nobody could say."""

    entity: str | None = None
    origin: Origin = MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words that are an editor's own."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Which story an editor says something belongs to; with neither a document nor a name, none."""

    document: str | None = None
    """The one that this document is in, by its id."""
    name: str | None = None
    """The one that editors call so."""
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What an editor decides of the front page."""

    title: Note | None = None
    lead: Note | None = None
    """What opens it."""
    order: tuple[str, ...] = ()
    """The documents that come first, with their stories, by id."""
    quotes: tuple[str, ...] = ()
    """The quotes that come first, by id."""
    stories: tuple[Matter, ...] = ()
    """The stories that come before all others."""


_AS_FOUND = Front()
_NOBODY = Maker()


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
    hidden: frozenset[str] = frozenset()
    """The quotes that are shown nowhere, by id."""
    pinned: tuple[str, ...] = ()
    """The quotes that stand before all others, by id, in an editor's order."""
    remarks: Mapping[str, Note] = field(default_factory=dict)
    """What an editor notes of a quote, by its id."""
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    texts: Mapping[str, TextForm] = field(default_factory=dict)
    """What an editor notes of a document, and how much of its text is published, by its id."""
    roles: Mapping[tuple[str, str], Note] = field(default_factory=dict)
    """What an editor says that a document's entity is, by the ids of both."""
    matters: Mapping[str, Matter] = field(default_factory=dict)
    """Which story an editor puts a document into, by its id."""
    front: Front = _AS_FOUND
    problems: tuple[Problem, ...] = ()
    """Decisions that fit nothing."""
    decisions: tuple[Decision, ...] = ()
    """Those that fit, by file and line."""
    added: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    """Of these, by entity, that words are its name: the machine took them for none, and did not say for what."""
    pins: Mapping[str, Origin] = field(default_factory=dict)
    """Of these, by quote, who put it before its document's others."""
    front_pins: Mapping[str, Origin] = field(default_factory=dict)
    """And who put it first on the front page."""
    maker: Maker = _NOBODY
    """Who decided all else."""

    def quotes(self, extract: Extract) -> tuple[Quote, ...]:
        """The quotes of a document that no editor hides, in reading order."""
        return tuple(quote for quote in extract.quotes if quote.id not in self.hidden)

    def said(self, extract: Extract) -> tuple[Quote, ...]:
        """Those of them that pages show and exports list."""
        return tuple(quote for quote in self.quotes(extract) if extract.is_said(quote))

    def called(self, extract: Extract, quote: Quote) -> str | None:
        """What the speaker is: what an editor says, or else this document's role in its words."""
        said = self.roles.get((extract.document.id, self.speaker(quote) or ""))
        role = None if said else self.role(extract, quote)
        return said.text if said else squeeze(extract.document.of(role.span)) if role else None

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
            for quote in self.said(extract)
            if quote.kind != "indirect" and not self.is_identified(extract.document, quote)
        ]
        return tuple(sorted([*extract.doubts, *unheard], key=lambda d: d.span))
