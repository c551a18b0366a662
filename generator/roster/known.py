"""What is known of each entity, gathered from all documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model import Briefing, Extract, MentionKey, Note, Role, WeighedQuote


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The facts by the entity's id, in the order of the documents."""

    documents: Mapping[str, list[tuple[Extract, int]]]
    """With how many mentions."""
    names: Mapping[str, int]
    """How many of the mentions are names."""
    roles: Mapping[str, list[tuple[Extract, Role]]]
    own_roles: Mapping[str, list[tuple[str, Note]]]
    """What an editor says that a document's is, with the document's id."""
    said: Mapping[str, list[str]]
    about: Mapping[str, list[str]]
    """Ids of quotes by it and of others that name it."""


def known_of(
    briefing: Briefing,
    quotes: Mapping[str, Sequence[WeighedQuote]],
) -> Known:
    """The facts of a briefing; `quotes` are by the document's id."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    names: Counter[str] = Counter()
    extracts = {e.document.id: e for e in sorted(briefing.extracts, key=lambda e: e.document.id)}
    for key, entity in briefing.links.items():
        counts[entity][key.document] += 1
        names[entity] += extracts[key.document].mentions[key.at].kind == "name"
    roles = _grouped(r for e in extracts.values() for r in _roles(briefing, e))
    said = _grouped(
        (briefing.speaker(q) or "", q.id) for e in extracts.values() for q in briefing.said(e)
    )
    about = _grouped(p for e in extracts.values() for p in _about(briefing, e, quotes))
    return Known(
        documents={
            id: [(extracts[d], n) for d, n in sorted(found.items())] for id, found in counts.items()
        },
        names=names,
        roles=roles,
        own_roles=_grouped((e, (d, note)) for (d, e), note in sorted(briefing.roles.items())),
        said=said,
        about=about,
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
