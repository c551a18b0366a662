"""What is worked out of facts and decisions whenever it is shown, and never stored: what matters how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.facts import Quote, Span

Weights = Mapping[str, float]
"""How much each entity matters, by its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedQuote:
    """A quote with what it is worth in its document."""

    quote: Quote
    score: float
    """0 to 1."""
    why: tuple[str, ...] = ()
    """What speaks for it, in a few fixed words each."""
    names: tuple[str, ...] = ()
    """The entities that its content names, by id, in reading order."""
    rank: int | None = None
    """1 for the quote that carries the document best; None where it is no key quote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A passage in which two entities stand together."""

    document: str
    span: Span
    """Whole sentences of one paragraph: the one that has both, or from that of the one to that of the other."""
    mentions: tuple[int, int]
    """Which of the document's mentions these are, in the order of the relation's entities."""
    is_close: bool
    """Whether one sentence has both, not merely one paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two entities that appear together."""

    entities: tuple[str, str]
    """Their ids, in order."""
    weight: float
    """0 to 1: how much oftener they meet than chance would have it."""
    meetings: tuple[Meeting, ...]
    """Those that show most first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All that is worked out of a briefing."""

    salience: Mapping[str, Weights]
    """Of entities, by the document's id."""
    quotes: Mapping[str, Sequence[WeighedQuote]]
    """Those that matter most first, by the document's id."""
    relations: Sequence[Relation] = ()
    """The heaviest first."""
