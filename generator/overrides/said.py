"""What an editor can have said: plain values, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import NOTHING_KNOWN, Location, Metadata, TextForm

LABELS: Mapping[str, str] = {
    "person": "PERSON", "organisation": "ORG", "place": "GPE", "region": "LOC", "building": "FAC",
    "product": "PRODUCT", "event": "EVENT", "work": "WORK_OF_ART", "law": "LAW", "language": "LANGUAGE",
}  # fmt: skip
"""What an editor calls the labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Something an editor wrote, and where."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Was:
    """What a decision replaced when it was last looked at."""

    hash: str
    of: str | None
    """A hash of the decision's own words, where it is by them that it is known what it replaced."""
    words: str
    """Its first words, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSaid:
    """What is decided of one quote."""

    quote: Words
    """Its id, or enough of its words."""
    pin: bool | None = None
    hide: bool | None = None
    speaker: Words | None = None
    """Any name of an entity."""
    note: Words | None = None
    was: Was | None = None
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSaid:
    """What is decided of one entity in one document."""

    name: Words
    """Any name of it; with `add`, the words as the document has them."""
    hide: bool | None = None
    add: str | None = None
    """The label of a name that the machine overlooked."""
    role: Words | None = None
    was: Was | None = None
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedOverrides:
    """The decisions of one `seeds/NAME.yml`; None, or an empty tuple, where it says nothing."""

    metadata: Metadata = NOTHING_KNOWN
    title: Words | None = None
    takeaway: Words | None = None
    """A sentence, like one of the summary."""
    summary: tuple[Words, ...] | None = None
    """Sentences of the document, numbers of the machine's summary, or an editor's own words, in the order to show
    them; none to show none."""
    summary_location: Location | None = None
    quotes: tuple[QuoteSaid, ...] = ()
    entities: tuple[NameSaid, ...] = ()
    boilerplate: tuple[Words, ...] = ()
    """Words of each paragraph that is not the document's own."""
    text: TextForm | None = None
    text_location: Location | None = None
    notes: tuple[Words, ...] = ()
    given: tuple[tuple[str, Words], ...] = ()
    """The particulars and `text`, each by the name of its field, as written and where."""
    story: Words | None = None
    """The id or headline of a document that is in the same story, a name for it, or "none"."""
    was: Mapping[str, Was] = field(default_factory=dict)
    """What single fields replaced, by their names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitySaid:
    """What is decided of one entity in all documents."""

    entity: Words
    """Any name of it."""
    same_as: tuple[Words, ...] | None = None
    different_from: tuple[Words, ...] | None = None
    name: Words | None = None
    label: str | None = None
    description: Words | None = None
    links: tuple[str, ...] = ()
    hide: bool | None = None
    was: Was | None = None
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesSaid:
    """The decisions of `seeds/entities.yml`."""

    entities: tuple[EntitySaid, ...] = ()
    never: tuple[Words, ...] = ()
    """Words that are no names."""
    was: Mapping[str, Was] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontSaid:
    """The decisions of `seeds/briefing.yml`."""

    title: Words | None = None
    lead: Words | None = None
    order: tuple[Words, ...] = ()
    """Ids or headlines of documents."""
    quotes: tuple[Words, ...] = ()
    """Ids or words of quotes."""
    stories: tuple[Words, ...] = ()
    """Each by the id or headline of a document in it, its address, or a name that editors gave it."""
    was: Mapping[str, Was] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSaid:
    """What concerns all documents."""

    entities: EntitiesSaid = EntitiesSaid()
    front: FrontSaid = FrontSaid()
