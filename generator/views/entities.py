"""An entity's page: what is said of it and by it, where, and beside whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.model import Entity, Extract, Origin, Span
from generator.views.addresses import (
    Place,
    entity_page,
    feed_of,
    index_page,
    network_page,
    quotes_about,
    timeline_page,
)
from generator.views.desk import Desk
from generator.views.evidence import apart, forms
from generator.views.kinds import KIND_OF
from generator.views.network import around
from generator.views.parts import EDIT_NAMES, Appearance, Passage
from generator.views.passages import Text
from generator.views.pieces import highlighted
from generator.views.quotes import about, by_document, subjects
from generator.views.related import together
from generator.views.schema import entity_schema
from generator.views.shown import EntityView
from generator.views.timeline import events_of, mentions_over_time

_MOST_ABOUT = 12
"""Quotes about an entity on its page; the rest are one link away, on the page of all quotes."""
_MOST_CONTEXTS = 12
"""Passages an entity's page shows of one document; the rest are one link away, in the text."""


def entity_view(desk: Desk, entity: Entity) -> EntityView:
    """An entity's page."""
    kind = KIND_OF[entity.label]
    groups = tuple(by_document(desk, desk.by.get(entity.id, ())))
    appearances = tuple(_appearances(desk, entity))
    called = desk.roles.get(entity.id, ())
    return EntityView(
        path=entity_page(entity.id),
        kind=kind,
        entity=desk.refs[entity.id],
        aliases=entity.aliases,
        description=entity.description,
        links=tuple((urlsplit(link).hostname or link, link) for link in entity.links),
        roles=called,
        quotes=groups,
        subjects=subjects(groups),
        about=tuple(about(desk, entity.id, _MOST_ABOUT)),
        about_in_all=len(desk.about.get(entity.id, ())),
        all_about=quotes_about(entity.id),
        events=events_of(desk, entity.id),
        events_in_all=len(desk.happened.get(entity.id, ())),
        timeline=Place(timeline_page()),
        chart=mentions_over_time(desk, entity.id),
        appearances=appearances,
        together=tuple(together(desk, entity.id)),
        graph=around(desk, entity.id),
        network=Place(network_page()),
        forms=tuple(forms(desk, entity)),
        apart=tuple(apart(desk, entity)),
        origin=entity.origin,
        added=tuple(Origin(editor=d.location) for d in desk.briefing.added.get(entity.id, ())),
        index=Place(index_page(kind)),
        feed=_feed(desk, entity),
        schema=entity_schema(
            page=entity_page(entity.id),
            name=entity.name,
            label=entity.label,
            aliases=entity.aliases,
            description=entity.description or (called[0].text if called else None),
            links=entity.links,
            lines=[appearance.line for appearance in appearances],
        ),
        edit=desk.edits.get(EDIT_NAMES),
    )


def _feed(desk: Desk, entity: Entity) -> Place | None:
    is_fed = desk.settings.site_url is not None and entity.label == "PERSON"
    return Place(f"{feed_of(entity.id)}.xml") if is_fed else None


def _appearances(desk: Desk, entity: Entity) -> Iterator[Appearance]:
    """What each document says of it, latest first."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for key in desk.names[entity.id]:
        by_document[key.document].append(key.at)
    for document_id, indexes in by_document.items():
        passages = tuple(_contexts(desk.texts[document_id], indexes))
        yield Appearance(desk.lines[document_id], passages[:_MOST_CONTEXTS], len(indexes))


def _contexts(text: Text, indexes: Sequence[int]) -> Iterator[Passage]:
    """The sentences that hold these mentions, each once."""
    extract = text.extract
    spans = {index: extract.mentions[index].span for index in indexes}
    seen: set[Span] = set()
    for index, span in spans.items():
        around = _around(extract, span)
        if index in text.shown_mentions and around not in seen:
            seen.add(around)
            inside = {i: s for i, s in spans.items() if around.covers(s)}
            pieces = tuple(highlighted(extract.document, around, inside))
            yield Passage(pieces, to=text.place(index))


def _around(extract: Extract, mention: Span) -> Span:
    """The sentence of a mention, or the headline's block."""
    spans = [*extract.sentences, *(b.span for b in extract.document.blocks)]
    return next((s for s in spans if s.covers(mention)), mention)
