"""What each page shows, in which order: everything a template may say, and nothing of how it looks.

`kinds`, `addresses`, `parts` and `shown` are what a template sees; `pieces` and `passages` make a document's text of
it, `said` the words of a quote; `lines`, `called`, `named`, `happened` and `when` say what lists say of documents,
entities and events, `chart` how many there are over time, `labels`, `layout` and `picture` draw who stands beside whom.
`desk` is all that is by document or entity, worked out once (`gathered` turns the one into the other); of it `lists`,
`grounds` and `reasons` (what it all rests on), `quotes`, `timeline`, `stories`, `evidence`, `network`, `entities`,
`index`, `archive`, `pages`, `all_quotes`, `made`, `redirects` and `feeds` make the pages. Each imports only from those
named before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.memory import Recall, anew
from generator.model import Briefing, Weighed
from generator.settings import Settings
from generator.views.addresses import Place, built, model_page
from generator.views.all_quotes import quotes_views
from generator.views.archive import archive_views
from generator.views.desk import Desk, desk
from generator.views.entities import entity_view
from generator.views.feeds import FeedItem, FeedView, feeds
from generator.views.index import index_view
from generator.views.kinds import KINDS, Kind
from generator.views.lists import card
from generator.views.made import made_view
from generator.views.network import network_view
from generator.views.pages import document_view, front_view
from generator.views.parts import EDIT_FRONT, EDIT_NAMES, Edit, Passage, Piece
from generator.views.redirects import redirects
from generator.views.shown import (
    ArchiveView,
    DocumentsView,
    DocumentView,
    EntityView,
    FrontView,
    IndexView,
    MadeView,
    MonthView,
    NetworkView,
    QuotesView,
    RedirectView,
    StoriesView,
    StoryView,
    TimelineView,
    View,
)
from generator.views.stories import stories_view, story_views
from generator.views.timeline import timeline_view

_NOT_EDITED: Mapping[str, Edit] = MappingProxyType({})

__all__ = [
    "EDIT_FRONT",
    "EDIT_NAMES",
    "KINDS",
    "ArchiveView",
    "Desk",
    "DocumentView",
    "DocumentsView",
    "Edit",
    "EntityView",
    "FeedItem",
    "FeedView",
    "FrontView",
    "IndexView",
    "Kind",
    "MadeView",
    "MonthView",
    "NetworkView",
    "Passage",
    "Piece",
    "Place",
    "QuotesView",
    "RedirectView",
    "StoriesView",
    "StoryView",
    "TimelineView",
    "View",
    "built",
    "desk",
    "first_views",
    "last_views",
    "model_page",
    "views",
]


def views(
    briefing: Briefing,
    weighed: Weighed,
    settings: Settings,
    edits: Mapping[str, Edit] = _NOT_EDITED,
) -> Iterator[View | FeedView]:
    """Every page of the site, the front page first, none without a document; its feeds; what tells of all of it.

    `edits` are where editors change what a page says: by a document's id, or EDIT_NAMES, or EDIT_FRONT.
    """
    whole = desk(briefing, weighed, settings, edits)
    yield from first_views(whole)
    yield from last_views(whole)


def first_views(whole: Desk, recall: Recall = anew) -> Iterator[View | FeedView]:
    """All but the last."""
    stories = recall("stories shown", story_views, whole)
    documents = [recall(("document", e.document.id), document_view, whole, e) for e in whole.latest]
    if documents:
        yield front_view(whole, documents, stories)
    yield from documents
    yield from stories
    yield stories_view(stories)
    cards = tuple(recall(("card", e.document.id), card, whole, e) for e in whole.latest)
    archive = tuple(archive_views(whole, stories))
    yield from archive
    to_archive = Place(archive[0].path) if archive else None
    yield DocumentsView(path="documents/index.md", cards=cards, archive=to_archive)
    for kind in KINDS:
        yield recall(("index", kind.folder), index_view, whole, kind)
    for entity in whole.shown:
        yield recall(("entity", entity.id), entity_view, whole, entity)
    yield recall("timeline shown", timeline_view, whole)
    yield recall("network", network_view, whole)
    yield from redirects(whole)
    if whole.settings.site_url and documents:
        yield from feeds(whole, recall)


def last_views(whole: Desk) -> Iterator[View]:
    """What has so much of all documents that any edit changes it, and takes long."""
    yield from quotes_views(whole)
    yield made_view(whole)
