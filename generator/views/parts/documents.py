"""Documents in lists, and what is told of them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Origin
from generator.views.addresses import Place
from generator.views.parts.grounds import Ground
from generator.views.parts.text import Ref, SourceLine


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of a summary."""

    text: str
    to: Place | None
    """None for an editor's own words."""
    ground: Ground


@dataclass(frozen=True, slots=True)
class Retold:
    """A sentence of a document's summary on another page."""

    text: str
    to: Place | None
    """None for an editor's own words."""
    line: SourceLine
    origin: Origin
    """Who chose it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A document in a list."""

    line: SourceLine
    takeaway: str | None
    origin: Origin
    """Who chose the takeaway."""
    to: Place | None
    """Where the takeaway stands; None for an editor's own words."""
    people: tuple[Ref, ...]
    quotes: int
