"""What is worked out of facts and decisions whenever it is shown, and never stored: what matters how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.decisions import SummaryItem
from generator.model.facts import Quote, Role, Span
from generator.model.history import Changes
from generator.model.made import MACHINE, Origin

Weights = Mapping[str, float]
"""How much each entity matters, by its id."""
_NOTHING_NEW = Changes()
Precision = Literal["day", "week", "month", "season", "year", "stretch"]


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
class Event:
    """A sentence that says what happened, or will happen, at a time."""

    id: str
    """Stable: from the document's id and the words."""
    document: str
    span: Span
    """The sentence."""
    dates: tuple[Span, ...]
    """The words that say when; the first of them has the value."""
    iso: str
    precision: Precision
    first: str
    """The day on which it begins, ISO 8601."""
    entities: tuple[str, ...]
    """Those it names or refers to, by id, in reading order."""
    score: float
    """Higher matters more; comparable over all documents."""
    also: tuple[Event, ...] = ()
    """Sentences that say nearly the same of the same time, in other documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of a document's summary that a story takes up."""

    document: str
    item: SummaryItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A key quote that a story takes up."""

    document: str
    quote: WeighedQuote


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person or an organisation that a story is about."""

    entity: str
    weight: float
    """How much of the story it is about it: the mean of its salience in the documents, 0 to 1."""
    documents: int
    """How many of the story's documents name it."""
    role: tuple[str, Role] | None = None
    """What the story's documents call it oftenest, and the document that does so last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Two documents or more about the same matter."""

    id: str
    """Also its address: "stories/" and the id of its earliest document, so that later ones leave it where it is, or
    an editor's name for it. Of one that the machine has found, what an editor adds or takes away leaves it, too."""
    documents: tuple[str, ...]
    """Its sources, the latest first; those without a date last."""
    headed: str
    """The document whose headline stands for all: of those nearest to all others the latest."""
    first: str | None
    last: str | None
    """The days of its first and last dated document, ISO 8601."""
    weight: float
    """Higher matters more: documents count, the more so the nearer they are to the briefing's last day."""
    takeaway: Told | None = None
    bullets: tuple[Told, ...] = ()
    """What else is to be told, in the order of time; none says the takeaway or another one again."""
    voices: tuple[Voice, ...] = ()
    """By different speakers in different documents; the best first."""
    actors: tuple[Actor, ...] = ()
    """Who's who, the most salient first."""
    names: tuple[str, ...] = ()
    """The entities, by id, that tell that its documents belong together, the most telling first."""
    words: tuple[str, ...] = ()
    """The words that do."""
    name: str | None = None
    """What an editor calls it."""
    origin: Origin = MACHINE
    """Who brought its documents together: an editor, where one named it or added one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All that is worked out of a briefing."""

    salience: Mapping[str, Weights]
    """Of entities, by the document's id."""
    quotes: Mapping[str, Sequence[WeighedQuote]]
    """Those that matter most first, by the document's id."""
    relations: Sequence[Relation] = ()
    """The heaviest first."""
    events: Sequence[Event] = ()
    """In the order of time; of one time the coarser first, then those that matter most."""
    changes: Changes = _NOTHING_NEW
    """Since the briefing before."""
    stories: Sequence[Story] = ()
    """Those that matter most first; a document is in one at most."""
