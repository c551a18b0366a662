"""What happened when, and how many there are over time."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.parts.grounds import Ground
from generator.views.parts.text import Passage, Ref, SourceLine


@dataclass(frozen=True, slots=True)
class EventView:
    """A sentence that says what happened, or will happen, at a time."""

    passage: Passage
    """The words that say when are marked."""
    line: SourceLine
    also: tuple[Ref, ...]
    """Other documents that say nearly the same."""
    ground: Ground
    """Which words were read as the time."""


@dataclass(frozen=True, slots=True)
class Day:
    """What happened at one time: a day, or whatever the documents say instead."""

    label: str
    """As people write it, no more exact than it was told."""
    iso: str | None
    """As HTML's `time` has it; None where that has no form for it."""
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in a month."""

    label: str | None
    """None for what is told by the year, and where a year needs no months."""
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """What happened in a year."""

    label: str
    months: tuple[Month, ...]
    events: int


@dataclass(frozen=True, slots=True)
class Bar:
    """How many there are in one period; lengths are in the picture's own units."""

    label: str
    """The period."""
    count: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Chart:
    """How many of something there are over time."""

    unit: str
    """What a bar stands for: day, week, month, year, 5 years."""
    bars: tuple[Bar, ...]
    width: int
    height: int
    most: int
    """What the tallest bar counts."""
