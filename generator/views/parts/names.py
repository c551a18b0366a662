"""Entities in lists, and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import MACHINE, Origin
from generator.views.addresses import Place
from generator.views.kinds import Kind
from generator.views.parts.text import Passage, Ref, SourceLine


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
    role_to: Place | None = None
    """Where the role is said."""
    role_origin: Origin = MACHINE


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity as one filters by it."""

    id: str
    name: str


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
    origin: Origin = MACHINE


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which documents name an entity."""

    text: str
    mentions: int
    reason: str | None
    """Why it was taken for the entity's; None for its name itself."""
    to: Place
    """Where the latest document has it."""


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
class Section:
    """Entities under one heading of an index page: a letter, or what they are."""

    title: str
    to: Place
    known: str
    """What its entities are, where the heading says so."""
    entities: tuple[EntityRef, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity without a page of its own: too seldom named."""

    name: str
    label: str
    mentions: int
    places: tuple[Ref, ...]
    """In each document, latest first: where it is named."""
