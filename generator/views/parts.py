"""What pages are made of: passages, lines, references, quotes, as a template sees them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import BlockKind, Origin, QuoteKind
from generator.views.addresses import Place
from generator.views.kinds import Kind


@dataclass(frozen=True, slots=True)
class Ref:
    """A link's words and where it leads."""

    text: str
    to: Place | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is all one thing: plain, or a link, or part of what is anchored."""

    text: str
    to: Place | None = None
    id: str = ""
    """The anchor that begins here."""
    of: tuple[str, ...] = ()
    """Every anchored summary sentence ("s-…"), quote ("q-…") or mention ("m-…") it is part of."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document's text, or a sentence of it."""

    pieces: tuple[Piece, ...]
    kind: BlockKind = "paragraph"
    to: Place | None = None
    """Its place in the document, where it stands elsewhere."""
    is_cut: bool = False
    """Whether what was left out (by `text: excerpts`) stood before it."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document in one line: where from, when, by whom, how long."""

    document: Ref
    published: str | None
    """ISO 8601."""
    date: str | None
    """As people write it: 16 December 2022."""
    publisher: str | None
    author: str | None
    url: str | None
    minutes: int


@dataclass(frozen=True, slots=True)
class EntityRef:
    """An entity in a list."""

    name: str
    initials: str
    to: Place
    label: str
    """In words: Person, Place …"""
    role: str | None
    mentions: int
    documents: int


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote as shown."""

    id: str
    kind: QuoteKind
    parts: tuple[str, ...]
    """Verbatim, marks included for direct and mixed ones."""
    speaker: EntityRef | None
    source: str | None
    """The words that name the speaker in the text."""
    cue: str | None
    to: Place
    """Its highlighted place in the document."""
    line: SourceLine
    origin: Origin


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of a summary."""

    text: str
    to: Place | None
    """None for an editor's own words."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entities of one kind, most salient first."""

    kind: Kind
    entities: tuple[EntityRef, ...]
    in_all: int
    """How many there are, with those that are not shown."""
    index: Place


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role with where it was said."""

    text: str
    to: Place
    line: SourceLine


@dataclass(frozen=True, slots=True)
class Appearance:
    """What one document says of an entity."""

    line: SourceLine
    passages: tuple[Passage, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class Together:
    """Another entity that stands in the same sentences."""

    entity: EntityRef
    sentences: int
    to: Place
    """The first such sentence."""


@dataclass(frozen=True, slots=True)
class Card:
    """A document in a list."""

    line: SourceLine
    takeaway: str | None
    people: tuple[Ref, ...]
    quotes: int
