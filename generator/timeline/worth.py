"""How much an event matters: what it is told as, of whom, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Extract, Span
from generator.timeline.told import Dated

_LEADING = 3
"""Sentences of the body that open a document."""
_LEAD, _SUMMARY, _SALIENCE = 0.2, 0.25, 0.35
"""What a report opens with, what stands for it, and whom it is about; set by reading what they put first in the
examples and in a hundred newspaper articles."""
_ENTITIES = 2
"""Of whom it tells the two most salient count: a report on two is about both."""
_EXACT = {"day": 0.2, "month": 0.15, "week": 0.12, "season": 0.1, "year": 0.1, "stretch": 0.1}
"""The better one knows when, the more a line of a timeline says."""
_SAYING_COSTS = 0.25
"""A day on which something was merely said is news if it opens a document, and else seldom."""
_LEANING_COSTS = 0.15
_PUBLICATION_COSTS = 0.05
"""The day of publication is no event's own so often as another: "today" may be nowadays."""
_LEANS = re.compile(
    r"[“\"‘(]?(?:he|she|they|it|this|that|these|those|his|her|their|its|but|and|or|so|still|then|however|I|we|my|our|you|"
    r"instead|there|here|such|both|another)\b",
    re.IGNORECASE,
)
"""A sentence that opens so leans on the one before it."""


def worth(
    extract: Extract, sentence: Span, dated: Dated, weights: Iterable[float], *, is_saying: bool
) -> float:
    """0 to 1; `weights` are the salience of whom it tells, `is_saying` whether something was merely said then."""
    published = (extract.document.metadata.published or "")[:10]
    score = (
        _LEAD * (sentence in extract.sentences[:_LEADING])
        + _SUMMARY * any(item.span.meets(sentence) for item in extract.summary)
        + _SALIENCE * sum(sorted(weights)[-_ENTITIES:]) / _ENTITIES
        + _EXACT[dated.precision]
        - _SAYING_COSTS * is_saying
        - _LEANING_COSTS * bool(_LEANS.match(extract.document.of(sentence)))
        - _PUBLICATION_COSTS * (dated.iso == published)
    )
    return round(max(0.0, score), 4)
