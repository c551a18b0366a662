"""How much a document is about an entity.

The features are those of Dunietz and Gillick, "A New Entity Salience Task" (EACL 2014): how often and how early an
entity is named, and whether the headline names it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from generator.model import Extract, MentionKey, Span

_OFTEN, _EARLY, _HEADLINE, _LEAD = 0.5, 0.2, 0.2, 0.1


def entity_salience(extract: Extract, links: Mapping[MentionKey, str]) -> dict[str, float]:
    """By entity id, 0 to 1; every entity that the document names, none else."""
    document = extract.document
    found: dict[str, list[Span]] = defaultdict(list)
    for index, mention in enumerate(extract.mentions):
        entity = links.get(MentionKey(document.id, index))
        if entity is not None:
            found[entity].append(mention.span)
    most = max(map(len, found.values()), default=1)
    heads = [span for kind in ("title", "deck") if (span := document.block(kind))]
    lead = extract.sentences[0] if extract.sentences else None
    length = max(1, len(document.text))
    return {
        entity: round(
            _OFTEN * math.log1p(len(spans)) / math.log1p(most)
            + _EARLY * (1 - spans[0].start / length)
            + _HEADLINE * any(head.covers(s) for head in heads for s in spans)
            + _LEAD * any(lead.covers(s) for s in spans if lead),
            4,
        )
        for entity, spans in found.items()
    }
