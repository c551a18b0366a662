"""What is by document, by entity."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.model import Briefing, Extract, Relation, WeighedQuote, Weights

Found = tuple[Extract, WeighedQuote]
"""A quote with its document."""
Quotes = Mapping[str, Sequence[Found]]
"""Quotes by the id of an entity; latest first, in reading order."""


def by_speaker(briefing: Briefing, quotes: Iterable[Found]) -> Quotes:
    """Quotes by the id of who said them; of nobody known, by the empty id."""
    found: dict[str, list[Found]] = defaultdict(list)
    for extract, weighed in quotes:
        found[briefing.speaker(weighed.quote) or ""].append((extract, weighed))
    return dict(found)


def by_subject(briefing: Briefing, quotes: Iterable[Found]) -> Quotes:
    """Quotes by the id of whom they name, without one's own."""
    found: dict[str, list[Found]] = defaultdict(list)
    for extract, weighed in quotes:
        for entity_id in weighed.names:
            if entity_id != briefing.speaker(weighed.quote):
                found[entity_id].append((extract, weighed))
    return dict(found)


def by_entity(relations: Iterable[Relation]) -> Mapping[str, Sequence[Relation]]:
    """Relations by the id of each of their two."""
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        for entity_id in relation.entities:
            found[entity_id].append(relation)
    return dict(found)


def importance(saliences: Iterable[Weights]) -> Weights:
    """The sum of each entity's salience over the documents."""
    total: Counter[str] = Counter()
    for salience in saliences:
        total.update(salience)
    return dict(total)
