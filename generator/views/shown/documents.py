"""The pages of documents: one, all of them, and their quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Note, Origin, TextForm
from generator.views.addresses import Place
from generator.views.parts import (
    Card,
    Edit,
    EntityRef,
    Ground,
    Group,
    Passage,
    QuoteGroup,
    QuoteView,
    SourceLine,
    SummaryLine,
)


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
    file: str
    """Where the document was read, as a person would type it."""
    summary_origin: Origin
    takeaway: Ground | None
    """What the sentence that lists show of it rests on."""
    figures: tuple[Passage, ...]
    """The numbers in it, each marked in the words that tell what it is."""
    quotes: tuple[QuoteView, ...]
    """The key ones, the best first; without the text, after them the others."""
    quotes_in_all: int
    all_quotes: Place
    """Where all of them are."""
    named: tuple[Group, ...]
    body: tuple[Passage, ...]
    form: TextForm
    """Whether the body is the full text, excerpts, or nothing; then the page has every quote."""
    is_searched: bool
    """Whether search finds the body's words."""
    doubts: tuple[str, ...]
    notes: tuple[Note, ...]
    """An editor's own words."""
    tags: tuple[str, ...]
    data: Place
    schema: Mapping[str, object]
    """The same for machines, as schema.org has it."""
    edit: Edit | None = None
    """Where an editor changes what it says."""


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """All documents, latest first."""

    path: str
    cards: tuple[Card, ...]
    archive: Place | None = None
    """Where they are by month."""


@dataclass(frozen=True, slots=True)
class QuotesPart:
    """One of the pages that all quotes are on."""

    to: Place
    title: str
    period: str


@dataclass(frozen=True, slots=True)
class QuotesView:
    """All quotes, by document, latest first; of very many, one page of them."""

    path: str
    title: str
    groups: tuple[QuoteGroup, ...]
    subjects: Mapping[str, str]
    """The names of all that the quotes name, by id."""
    quotes: int
    """In marks, whole or in part."""
    reported: int
    documents: int
    """As these two, of all pages on the first and of its own on each other."""
    period: str
    data: tuple[Place, Place]
    """The same as CSV and as JSON."""
    speakers: tuple[EntityRef, ...]
    parts: tuple[QuotesPart, ...] = ()
    """All pages, latest first, this one too; none where one holds all."""
    elsewhere: Mapping[str, object] | None = None
    """What the filters of the first page know of the quotes on the others; no other page has filters."""
