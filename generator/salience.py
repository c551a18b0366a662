"""How much a document is about an entity.

The features are those of Dunietz and Gillick, "A New Entity Salience Task" (EACL 2014), and of the inverted pyramid:
how often, how early and how widely an entity is named, and whether headline, first and last sentences name it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.model import Extract, MentionKey, Span

WEIGHTS = {
    "often": 0.28,
    "early": 0.28,
    "headline": 0.18,
    "lead": 0.13,
    "spread": 0.09,
    "end": 0.04,
}
"""The shares of the features, which sum to 1: `python -m benchmarks.salience` fits them on GUM's news."""
_END = 3
"""Sentences that a report ends with."""


def entity_salience(extract: Extract, links: Mapping[MentionKey, str]) -> dict[str, float]:
    """By entity id, 0 to 1; every entity that the document names, none else."""
    return {
        entity: round(sum(WEIGHTS[name] * value for name, value in given.items()), 4)
        for entity, given in features(extract, links).items()
    }


def features(extract: Extract, links: Mapping[MentionKey, str]) -> dict[str, dict[str, float]]:
    """By entity id: each feature, 0 to 1."""
    found = _spans(extract, links)
    document = extract.document
    most = max(map(len, found.values()), default=1)
    heads = [span for kind in ("title", "deck") if (span := document.block(kind))]
    body = [b.span for b in document.blocks if b.kind in {"paragraph", "item"}]
    length = max(1, len(document.text))
    return {
        entity: {
            "often": math.log1p(len(spans)) / math.log1p(most),
            "early": 1 - spans[0].start / length,
            "headline": float(_has(heads, spans)),
            "lead": float(_has(extract.sentences[:1], spans)),
            "spread": sum(_has([block], spans) for block in body) / max(1, len(body)),
            "end": float(_has(extract.sentences[-_END:], spans)),
        }
        for entity, spans in found.items()
    }


def _spans(extract: Extract, links: Mapping[MentionKey, str]) -> dict[str, list[Span]]:
    """By entity id: where it is named or quoted, in reading order: with each "she" the figures tell gold less well."""
    found: dict[str, list[Span]] = defaultdict(list)
    shown = extract.names_and_sources
    for index, mention in enumerate(extract.mentions):
        entity = links.get(MentionKey(extract.document.id, index))
        if entity is not None and index in shown:
            found[entity].append(mention.span)
    return found


def _has(places: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Whether any of the spans lies in any of the places."""
    return any(place.covers(span) for place in places for span in spans)
