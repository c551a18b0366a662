"""Quotes as shown."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Note, Origin, QuoteKind
from generator.views.addresses import Place
from generator.views.parts.grounds import Ground
from generator.views.parts.names import EntityRef, Subject
from generator.views.parts.text import SourceLine


@dataclass(frozen=True, slots=True)
class Said:
    """A part of a quote."""

    runs: tuple[Run, ...]
    is_cut: bool
    """Whether the document has other words between it and the part before."""
    hangs: bool
    """Whether it begins with a mark, which stands out to the left."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a quote that are all the speaker's own, or all the writer's."""

    text: str
    """Verbatim; the speaker's with the marks around them."""
    is_own: bool


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote as shown."""

    id: str
    kind: QuoteKind
    parts: tuple[Said, ...]
    speaker: EntityRef | None
    """None also where who said it has no page."""
    name: str | None
    """Who said it: the speaker's name, else the words that name somebody; None where neither tells."""
    role: str | None
    """What this document calls the speaker."""
    source: str | None
    """The words that stand for the speaker in the text."""
    manner: str | None
    """The verb of saying where the words alone would mislead: "denied"."""
    to: Place
    """Its address for good: its highlighted place in the document."""
    line: SourceLine
    origin: Origin
    subjects: tuple[Subject, ...]
    """Whom and what it names."""
    why: tuple[str, ...]
    """What speaks for it as a key quote."""
    is_key: bool
    note: Note | None
    """An editor's own words on it."""
    role_origin: Origin
    pin: Origin | None
    """Who put it before others."""
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """Quotes of one document, in reading order."""

    line: SourceLine
    document: str
    """Its id."""
    quotes: tuple[QuoteView, ...]
