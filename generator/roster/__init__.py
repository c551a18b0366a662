"""All that is known of each entity, as JSON: `docs/data/entities.json` (`briefing/entities@2`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model import Briefing, Entity, Extract, Meeting, Relation, Role, Weighed, Weights
from generator.roster.known import Known, known_of

__all__ = ["SCHEMA", "Json", "roster"]

SCHEMA = "briefing/entities@2"

Json = dict[str, Any]


def roster(briefing: Briefing, weighed: Weighed) -> Json:
    """Every entity, with a page or without.

    Offsets are code points of the document's text. A relation stands with each of its two, its passages at the one
    whose id comes first; documents are by id, relations the heaviest first, passages those that show most first.
    """
    known = known_of(briefing, weighed.quotes, weighed.relations)
    return {
        "schema": SCHEMA,
        "entities": [
            _entity(entity, known, weighed.salience) for entity in briefing.entities.values()
        ],
    }


def _entity(entity: Entity, known: Known, salience: Mapping[str, Weights]) -> Json:
    documents = known.documents.get(entity.id, [])
    dates = sorted(d for e, _ in documents if (d := e.document.metadata.published))
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "aliases": list(entity.aliases),
        "joins": [{"form": join.form, "reason": join.reason} for join in entity.joins],
        "names": known.names.get(entity.id, 0),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
        "roles": [_role(*found) for found in known.roles.get(entity.id, [])],
        "documents": [_document(e, n, salience, entity.id) for e, n in documents],
        "quotes": known.said.get(entity.id, []),
        "quotes_about": known.about.get(entity.id, []),
        "relations": [_relation(r, entity.id) for r in known.relations.get(entity.id, [])],
    }


def _role(extract: Extract, role: Role) -> Json:
    document, span = extract.document, role.span
    return {
        "document": document.id,
        "start": span.start,
        "end": span.end,
        "text": document.of(span),
        "date": document.metadata.published,
    }


def _document(
    extract: Extract, mentions: int, salience: Mapping[str, Mapping[str, float]], id: str
) -> Json:
    document = extract.document
    return {
        "id": document.id,
        "date": document.metadata.published,
        "mentions": mentions,
        "salience": round(min(1.0, salience[document.id].get(id, 0.0)), 4),
    }


def _relation(relation: Relation, id: str) -> Json:
    one, other = relation.entities
    made = {"id": other if id == one else one, "weight": relation.weight}
    count = {"count": len(relation.meetings)}
    passages = {"passages": [_passage(m) for m in relation.meetings]} if id == one else {}
    return made | count | passages


def _passage(meeting: Meeting) -> Json:
    return {
        "document": meeting.document,
        "start": meeting.span.start,
        "end": meeting.span.end,
        "window": "sentence" if meeting.is_close else "paragraph",
    }
