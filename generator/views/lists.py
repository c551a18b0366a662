"""What stands in a list: entities by kind, those that matter most first, and documents as cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Entity, Extract, SummaryItem, Weights
from generator.text import fold, squeeze
from generator.views.addresses import (
    Place,
    document_page,
    entity_page,
    index_page,
    summary_anchor,
)
from generator.views.desk import Desk
from generator.views.kinds import KIND_OF, KINDS, LABEL_WORDS, Kind
from generator.views.parts import Card, Group, Listed, Ref

_MOST_PEOPLE = 4
"""On a card."""


def listed(desk: Desk, kind: Kind) -> Iterator[Listed]:
    """The entities of one kind that are named too seldom to have a page, by name."""
    found = [
        e for id, e in desk.briefing.entities.items() if id in desk.names and id not in desk.refs
    ]
    for entity in sorted(found, key=lambda e: (fold(e.name), e.id)):
        if KIND_OF[entity.label] is kind:
            first = {key.document: key for key in reversed(desk.names[entity.id])}
            places = (
                Ref(desk.lines[id].document.text, desk.texts[id].place(first[id].at))
                for id in dict.fromkeys(key.document for key in desk.names[entity.id])
            )
            yield Listed(
                name=entity.name,
                label=LABEL_WORDS[entity.label],
                mentions=len(desk.names[entity.id]),
                places=tuple(places),
            )


def groups(desk: Desk, weight: Weights, most: int | None = None) -> Iterator[Group]:
    """The entities that `weight` knows, by kind, heaviest first, at most `most` of a kind."""
    found = heaviest((e for e in desk.shown if e.id in weight), weight)
    for kind in KINDS:
        refs = tuple(desk.refs[e.id] for e in found if KIND_OF[e.label] is kind)
        if refs:
            yield Group(kind, refs[:most], len(refs), Place(index_page(kind)))


def card(desk: Desk, extract: Extract) -> Card:
    """The document in a list."""
    document_id = extract.document.id
    summary = desk.briefing.summaries[document_id]
    salience = desk.salience[document_id]
    people = [e for e in desk.shown if e.label == "PERSON" and e.id in salience]
    return Card(
        line=desk.lines[document_id],
        takeaway=squeeze(summary.takeaway.shown) if summary.takeaway else None,
        origin=summary.takeaway_origin or summary.origin,
        people=tuple(
            Ref(e.name, Place(entity_page(e.id))) for e in heaviest(people, salience)[:_MOST_PEOPLE]
        ),
        to=_place(document_id, summary.takeaway) if summary.takeaway else None,
        quotes=sum(quote.kind != "indirect" for quote in desk.briefing.said(extract)),
    )


def _place(document_id: str, item: SummaryItem) -> Place | None:
    """Where the document has the sentence."""
    anchor = summary_anchor(document_id, item.text)
    return Place(document_page(document_id), anchor) if item.span else None


def heaviest(entities: Iterable[Entity], weight: Weights) -> list[Entity]:
    """In order of `weight`, ties by id."""
    return sorted(entities, key=lambda e: (-weight.get(e.id, 0.0), e.id))
