"""How much each name matters in its document, before names are joined to entities: forms with one last word are one's.

A smaller `salience`, with the features of Dunietz and Gillick, "A New Entity Salience Task" (EACL 2014), that need
no entities: how often and how early, and whether headline and first sentence have it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from generator.model import Extract, Span
from generator.text import fold

_OFTEN, _EARLY, _HEADLINE, _LEAD = 0.3, 0.3, 0.2, 0.2
"""Shares of the features, in about the proportions that `salience` has learned."""


def names(found: Extract) -> Mapping[Span, float]:
    """By the span of a name: 0 to 1."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for mention in found.mentions:
        words = fold(found.document.of(mention.span)).removesuffix("'s").split()
        if mention.kind == "name" and words:
            spans[words[-1]].append(mention.span)
    most = max(map(len, spans.values()), default=1)
    worth = {word: _matters(found, of, most) for word, of in spans.items()}
    return {span: worth[word] for word, of in spans.items() for span in of}


def _matters(found: Extract, spans: list[Span], most: int) -> float:
    title = found.document.block("title")
    lead = found.sentences[0] if found.sentences else None
    return (
        _OFTEN * math.log1p(len(spans)) / math.log1p(most)
        + _EARLY * (1 - spans[0].start / max(1, len(found.document.text)))
        + _HEADLINE * bool(title and title.covers(spans[0]))
        + _LEAD * bool(lead and any(lead.covers(span) for span in spans[:3]))
    )


__all__ = ["names"]
