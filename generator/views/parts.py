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


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity as one filters by it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class QuoteGroup:
    """Quotes of one document, in reading order."""

    line: SourceLine
    document: str
    """Its id."""
    quotes: tuple[QuoteView, ...]


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
    """Another entity that appears together with the page's own."""

    entity: EntityRef
    weight: float
    """0 to 1: how much oftener they meet than chance would have it."""
    passages: tuple[Passage, ...]
    """The first that show it."""
    in_all: int
    to: Place
    """The first of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that appear together."""

    one: EntityRef
    other: EntityRef
    weight: float
    in_all: int
    """Passages."""
    to: Place
    """The first of them."""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in a picture of relations; lengths are in hundredths of the picture's type size."""

    entity: EntityRef
    folder: str
    """Of its kind, which says its shape and colour."""
    x: int
    y: int
    size: int
    """From its middle to its edge."""
    label: str
    """Its name, shortened."""
    side: str
    """Where the label stands: start (to the right), end (to the left), over or under."""
    tier: int
    """How many times the picture must be enlarged for the label to stand clear of others."""
    is_here: bool = False
    """Whether it is the page's own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A relation in a picture: two of its nodes."""

    one: int
    other: int
    width: int
    """1 to 3, by weight."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A picture of relations."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    """Those that matter most first."""
    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    """Those in it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity without a page of its own: too seldom named."""

    name: str
    label: str
    mentions: int
    places: tuple[Ref, ...]
    """In each document, latest first: where it is named."""


@dataclass(frozen=True, slots=True)
class Card:
    """A document in a list."""

    line: SourceLine
    takeaway: str | None
    people: tuple[Ref, ...]
    quotes: int
