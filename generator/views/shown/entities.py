"""The pages of entities, and of what joins them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Origin
from generator.views.addresses import Place
from generator.views.kinds import Kind
from generator.views.parts import (
    Appearance,
    Chart,
    Day,
    Edit,
    EntityRef,
    Form,
    Graph,
    Listed,
    Pair,
    QuoteGroup,
    QuoteView,
    Ref,
    RoleView,
    Section,
    Together,
    Year,
)


@dataclass(frozen=True, slots=True)
class EntityView:
    """The page of a person, organisation, place or thing."""

    path: str
    kind: Kind
    entity: EntityRef
    aliases: tuple[str, ...]
    description: str | None
    """An editor's own words."""
    links: tuple[tuple[str, str], ...]
    """Where more is known: the host's name, and the address."""
    roles: tuple[RoleView, ...]
    quotes: tuple[QuoteGroup, ...]
    """By it."""
    subjects: Mapping[str, str]
    """The names of all that its quotes name, by id."""
    about: tuple[QuoteView, ...]
    """By others, naming it."""
    about_in_all: int
    all_about: Place
    """Where all of them are."""
    events: tuple[Day, ...]
    """What happened to it, or will: those that matter most, in the order of time."""
    events_in_all: int
    timeline: Place
    """Where all events are."""
    chart: Chart | None
    """Its mentions over time; None where the days are too few for a picture."""
    appearances: tuple[Appearance, ...]
    together: tuple[Together, ...]
    graph: Graph | None
    """Those it appears with, around it; None for fewer than a picture needs."""
    network: Place
    """Where all relations are."""
    forms: tuple[Form, ...]
    """The forms of its name, the most frequent first."""
    apart: tuple[EntityRef, ...]
    """Others of the same surname, who are somebody else."""
    origin: Origin
    added: tuple[Origin, ...]
    """The editors who added its name in documents where the machine found none."""
    index: Place
    feed: Place | None
    """What to subscribe to: of people, where it is known where the site will be."""
    schema: Mapping[str, object]
    """The same for machines, as schema.org has it."""
    edit: Edit | None = None
    """Where an editor changes what it says."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """All entities of one kind."""

    path: str
    kind: Kind
    sections: tuple[Section, ...] = ()
    """All of them: by what they are, those that matter most first; many, by letter."""
    first: tuple[EntityRef, ...] = ()
    """Of many, those that matter most."""
    entities: int = 0
    listed: tuple[Listed, ...] = ()
    """Those without a page of their own, by name."""
    edit: Edit | None = None
    """Where an editor changes what it says."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """Who and what appears together, on the whole site."""

    path: str
    graph: Graph | None
    pairs: tuple[Pair, ...]
    """The relations of the picture, the heaviest first."""
    in_all: int


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What happened when, the earliest first."""

    path: str
    years: tuple[Year, ...]
    shown: int
    in_all: int
    chart: Chart | None
    """Documents over time."""
    data: Place
    """All events as JSON."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An alias's address, which leads to whom it means."""

    path: str
    name: str
    targets: tuple[Ref, ...]
    """One, or all that it may mean."""
