"""What each page shows, in which order: everything a template may say, and nothing of how it looks.

`kinds`, `addresses`, `parts` and `shown` are what a template sees; `pieces` and `passages` make a document's text of
it, `said` the words of a quote, `lines` and `named` say what lists say of documents and entities; `desk` is all that,
worked out once; of it `lists`, `quotes`, `entities` and `pages` make the pages. Each imports only from those named
before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Briefing, Weighed
from generator.settings import Settings
from generator.views.addresses import Place, index_page
from generator.views.desk import desk
from generator.views.entities import entity_view
from generator.views.kinds import KINDS, Kind
from generator.views.lists import card, listed, of_kind
from generator.views.network import network_view
from generator.views.pages import document_view, front_view, quotes_view
from generator.views.parts import Passage, Piece
from generator.views.redirects import redirects
from generator.views.shown import (
    DocumentsView,
    DocumentView,
    EntityView,
    FrontView,
    IndexView,
    NetworkView,
    QuotesView,
    RedirectView,
    View,
)

__all__ = [
    "KINDS",
    "DocumentView",
    "DocumentsView",
    "EntityView",
    "FrontView",
    "IndexView",
    "Kind",
    "NetworkView",
    "Passage",
    "Piece",
    "Place",
    "QuotesView",
    "RedirectView",
    "View",
    "views",
]


def views(briefing: Briefing, weighed: Weighed, settings: Settings) -> Iterator[View]:
    """Every page of the site; the front page first, none without a document."""
    whole = desk(briefing, weighed, settings)
    documents = [document_view(whole, extract) for extract in whole.latest]
    if documents:
        yield front_view(whole, documents)
    yield from documents
    cards = tuple(card(whole, extract) for extract in whole.latest)
    yield DocumentsView(path="documents/index.md", cards=cards)
    for kind in KINDS:
        yield IndexView(index_page(kind), kind, of_kind(whole, kind), tuple(listed(whole, kind)))
    for entity in whole.shown:
        yield entity_view(whole, entity)
    yield network_view(whole)
    yield from redirects(whole)
    yield quotes_view(whole)
