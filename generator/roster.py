"""All that is known of each entity, as JSON: `docs/data/entities.json` (`briefing/entities@2`)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import (
    Briefing,
    Entity,
    Extract,
    Meeting,
    MentionKey,
    Relation,
    Role,
    WeighedQuote,
)

SCHEMA = "briefing/entities@2"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The facts by the entity's id, in the order of the documents."""

    documents: Mapping[str, list[tuple[Extract, int]]]
    """With how many mentions."""
    names: Mapping[str, int]
    """How many of the mentions are names."""
    roles: Mapping[str, list[tuple[Extract, Role]]]
    said: Mapping[str, list[str]]
    about: Mapping[str, list[str]]
    """Ids of quotes by it and of others that name it."""
    relations: Mapping[str, list[Relation]]


def roster(
    briefing: Briefing,
    salience: Mapping[str, Mapping[str, float]],
    quotes: Mapping[str, Sequence[WeighedQuote]],
    relations: Iterable[Relation],
) -> Json:
    """Every entity, with a page or without; `salience` and `quotes` are by the document's id.

    Offsets are code points of the document's text. A relation stands with each of its two, its passages at the one
    whose id comes first; documents are by id, relations the heaviest first, passages those that show most first.
    """
    known = _known(briefing, quotes, relations)
    return {
        "schema": SCHEMA,
        "entities": [_entity(entity, known, salience) for entity in briefing.entities.values()],
    }


def _known(
    briefing: Briefing,
    quotes: Mapping[str, Sequence[WeighedQuote]],
    relations: Iterable[Relation],
) -> _Known:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    extracts = {e.document.id: e for e in sorted(briefing.extracts, key=lambda e: e.document.id)}
    for key, entity in briefing.links.items():
        counts[entity][key.document] += 1
        names[entity] += extracts[key.document].mentions[key.at].kind == "name"
    roles = _grouped(r for e in extracts.values() for r in _roles(briefing, e))
    said = _grouped((briefing.speaker(q) or "", q.id) for e in extracts.values() for q in e.said)
    about = _grouped(p for e in extracts.values() for p in _about(briefing, e, quotes))
    return _Known(
        documents={
            id: [(extracts[d], n) for d, n in sorted(found.items())] for id, found in counts.items()
        },
        names=names,
        roles=roles,
        said=said,
        about=about,
        relations=_grouped((id, r) for r in relations for id in r.entities),
    )


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)


def _roles(briefing: Briefing, extract: Extract) -> Iterator[tuple[str, tuple[Extract, Role]]]:
    for role in extract.roles:
        entity = briefing.links.get(MentionKey(extract.document.id, role.mention))
        if entity is not None:
            yield entity, (extract, role)


def _about(
    briefing: Briefing, extract: Extract, quotes: Mapping[str, Sequence[WeighedQuote]]
) -> Iterator[tuple[str, str]]:
    """In reading order, like the quotes that pages show."""
    for weighed in sorted(quotes[extract.document.id], key=lambda w: w.quote.span):
        for entity in weighed.names:
            if extract.is_said(weighed.quote) and entity != briefing.speaker(weighed.quote):
                yield entity, weighed.quote.id


def _entity(entity: Entity, known: _Known, salience: Mapping[str, Mapping[str, float]]) -> Json:
    documents = known.documents.get(entity.id, [])
    dates = sorted(d for e, _ in documents if (d := e.document.metadata.published))
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "aliases": list(entity.aliases),
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
