"""The pages as a template sees them: every name that it may say of its `view`.

Text in a view is always plain and verbatim; only `render` turns it into Markdown. A `Place` is a page and an
anchor in it; templates turn it into an address relative to their own page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Origin
from generator.views.addresses import Place
from generator.views.kinds import Kind
from generator.views.parts import (
    Appearance,
    Card,
    EntityRef,
    Graph,
    Group,
    Listed,
    Pair,
    Passage,
    QuoteGroup,
    QuoteView,
    Ref,
    RoleView,
    SourceLine,
    SummaryLine,
    Together,
)


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
    """The key ones, the best first."""
    quotes_in_all: int
    all_quotes: Place
    """Where all of them are."""
    named: tuple[Group, ...]
    body: tuple[Passage, ...]
    is_whole: bool
    """Whether the body is the full text."""
    is_searched: bool
    """Whether search finds the body's words."""
    doubts: tuple[str, ...]
    tags: tuple[str, ...]
    data: Place
    schema: Mapping[str, object]
    """The same for machines, as schema.org has it."""


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """All documents, latest first."""

    path: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """The page of a person, organisation, place or thing."""

    path: str
    kind: Kind
    entity: EntityRef
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    quotes: tuple[QuoteGroup, ...]
    """By it."""
    subjects: Mapping[str, str]
    """The names of all that its quotes name, by id."""
    about: tuple[QuoteView, ...]
    """By others, naming it."""
    about_in_all: int
    all_about: Place
    """Where all of them are."""
    appearances: tuple[Appearance, ...]
    together: tuple[Together, ...]
    graph: Graph | None
    """Those it appears with, around it; None for fewer than a picture needs."""
    network: Place
    """Where all relations are."""
    origin: Origin
    index: Place
    schema: Mapping[str, object]
    """The same for machines, as schema.org has it."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """All entities of one kind."""

    path: str
    kind: Kind
    entities: tuple[EntityRef, ...]
    listed: tuple[Listed, ...] = ()
    """Those without a page of their own, by name."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """Who and what appears together, on the whole site."""

    path: str
    graph: Graph | None
    pairs: tuple[Pair, ...]
    """The relations of the picture, the heaviest first."""
    in_all: int


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An alias's address, which leads to whom it means."""

    path: str
    name: str
    targets: tuple[Ref, ...]
    """One, or all that it may mean."""


@dataclass(frozen=True, slots=True)
class QuotesView:
    """All quotes, by document, latest first."""

    path: str
    groups: tuple[QuoteGroup, ...]
    subjects: Mapping[str, str]
    """The names of all that the quotes name, by id."""
    quotes: int
    """In marks, whole or in part."""
    reported: int
    data: tuple[Place, Place]
    """The same as CSV and as JSON."""
    speakers: tuple[EntityRef, ...]


View = (
    FrontView
    | DocumentView
    | DocumentsView
    | EntityView
    | IndexView
    | NetworkView
    | RedirectView
    | QuotesView
)
