"""All that is known of each entity, as JSON: `docs/data/entities.json` (`briefing/entities@3`).

What would stand there again and again is told by its place in a list: documents and entities by number, passages by
offsets. Their words are in the documents' records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model import Briefing, Entity, Extract, Maker, Note, Relation, Role, Weighed, Weights
from generator.roster.known import Known, known_of

__all__ = ["SCHEMA", "Json", "roster"]

SCHEMA = "briefing/entities@3"

Json = dict[str, Any]
_COLUMNS = {
    "documents": ["id", "published"],
    "entities.documents": ["document", "mentions", "salience"],
    "relations": ["one", "other", "weight", "close", "passages"],
    "relations.passages": ["document", "start", "end"],
}
"""What stands in which place of each list of lists."""
_Numbers = Mapping[str, int]
"""Places in the list of documents, or of entities, by id."""


def roster(briefing: Briefing, weighed: Weighed) -> Json:
    """Every entity, with a page or without, and every relation once.

    Offsets are code points of the document's text. Documents and entities are in the order of their ids; relations the
    heaviest first; passages those that show most first, of which the first `close` are one sentence each.
    """
    known = known_of(briefing, weighed.quotes)
    extracts = sorted(briefing.extracts, key=lambda e: e.document.id)
    documents = {e.document.id: n for n, e in enumerate(extracts)}
    entities = {id: n for n, id in enumerate(briefing.entities)}
    return {
        "schema": SCHEMA,
        "columns": _COLUMNS,
        "documents": [[e.document.id, e.document.metadata.published] for e in extracts],
        "entities": [
            _entity(entity, known, documents, weighed.salience) | _said(entity, briefing.maker)
            for entity in briefing.entities.values()
        ],
        "relations": [_relation(r, entities, documents) for r in weighed.relations],
    }


def _entity(
    entity: Entity, known: Known, numbers: _Numbers, salience: Mapping[str, Weights]
) -> Json:
    documents = known.documents.get(entity.id, [])
    dates = sorted(d for e, _ in documents if (d := e.document.metadata.published))
    roles = known.roles.get(entity.id, [])
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "aliases": list(entity.aliases),
        "joins": {join.form: join.reason for join in entity.joins},
        "names": known.names.get(entity.id, 0),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
        "roles": [_role(*found, numbers) for found in roles]
        + list(_own_roles(known.own_roles.get(entity.id, ()), numbers)),
        "documents": [_document(e, n, numbers, salience, entity.id) for e, n in documents],
        "quotes": known.said.get(entity.id, []),
        "quotes_about": known.about.get(entity.id, []),
    }


def _said(entity: Entity, maker: Maker) -> Json:
    """What an editor says of it, and who decided what it is: of most a machine, which need not be told of each."""
    if not entity.origin.is_editorial:
        return {}
    told = {"description": entity.description, "links": list(entity.links)}
    known = {key: value for key, value in told.items() if value}
    return {**known, "origin": entity.origin.told(maker)}


def _role(extract: Extract, role: Role, numbers: _Numbers) -> Json:
    document, span = extract.document, role.span
    words = {"start": span.start, "end": span.end, "text": document.of(span)}
    return {"document": numbers[document.id], **words}


def _own_roles(notes: Sequence[tuple[str, Note]], numbers: _Numbers) -> Iterator[Json]:
    """An editor's own, which need not stand in the text."""
    for document, note in notes:
        yield {
            "document": numbers[document],
            "text": note.text,
            "origin": note.origin.told(Maker()),
        }


def _document(
    extract: Extract,
    mentions: int,
    numbers: _Numbers,
    salience: Mapping[str, Mapping[str, float]],
    id: str,
) -> list[float]:
    """Which document, how many mentions, how much it is about the entity."""
    weight = round(min(1.0, salience[extract.document.id].get(id, 0.0)), 4)
    return [numbers[extract.document.id], mentions, weight]


def _relation(relation: Relation, entities: _Numbers, documents: _Numbers) -> list[Any]:
    """In the order of its columns."""
    close = sum(meeting.is_close for meeting in relation.meetings)
    passages = [[documents[m.document], *m.span] for m in relation.meetings]
    return [*(entities[id] for id in relation.entities), relation.weight, close, passages]
