"""The pages that brief: the front page, stories, months."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Note, Origin
from generator.views.addresses import Place
from generator.views.parts import Card, Day, Edit, EntityRef, Ground, Group, QuoteView, Ref, Retold
from generator.views.shown.documents import DocumentView


@dataclass(frozen=True, slots=True)
class NewsView:
    """What is new since the briefing before."""

    documents: tuple[Ref, ...]
    """New ones, latest first."""
    edited: tuple[Ref, ...]
    names: tuple[EntityRef, ...]
    """New ones that have a page, those that matter most first."""
    names_in_all: int
    summaries: tuple[Ref, ...]
    """Documents that were there before, and have another summary."""
    removed: int


@dataclass(frozen=True, slots=True)
class FrontView:
    """The briefing itself."""

    path: str
    site_name: str
    title: Note | None
    lead_words: Note | None
    """An editor's own words, in the place of the site's name and below it."""
    stories: tuple[StoryView, ...]
    """Those that the page tells."""
    more: tuple[StoryView, ...]
    """The other stories."""
    lead: DocumentView | None
    """The latest document, which the page opens with where there is no story."""
    cards: tuple[Card, ...]
    """The documents that are in none of these stories."""
    quotes: tuple[QuoteView, ...]
    groups: tuple[Group, ...]
    news: NewsView | None
    documents: int
    quotes_in_all: int
    period: str | None
    """From the first date to the last, as people write it."""
    edit: Edit | None = None
    """Where an editor changes what it says."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """What several documents tell of one matter."""

    path: str
    here: Place
    headline: Ref
    """Of the document that stands for all, and where it is; or an editor's."""
    origin: Origin
    """Who brought its documents together."""
    period: str | None
    """From the first date to the last, as people write it."""
    takeaway: Retold | None
    bullets: tuple[Retold, ...]
    """In the order of time."""
    quotes: tuple[QuoteView, ...]
    who: tuple[EntityRef, ...]
    """With what the story calls each, the most salient first."""
    days: tuple[Day, ...]
    """What happened when, as its documents tell it."""
    sources: tuple[Card, ...]
    """Its documents, latest first."""
    grounds: tuple[Ground, ...]
    """Why its documents are together, and where its sentences stand."""
    feed: Place | None
    """What to subscribe to, where it is known where the site will be."""
    edit: Edit | None = None
    """Where an editor changes what it says."""


@dataclass(frozen=True, slots=True)
class StoriesView:
    """All stories, those that matter most first."""

    path: str
    stories: tuple[StoryView, ...]


@dataclass(frozen=True, slots=True)
class MonthView:
    """What was published in a month."""

    path: str
    here: Place
    title: str
    stories: tuple[StoryView, ...]
    """Those with a document of the month, those that matter most first."""
    cards: tuple[Card, ...]
    """Its documents, latest first."""
    quotes: tuple[QuoteView, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """All months, latest first."""

    path: str
    months: tuple[MonthView, ...]
