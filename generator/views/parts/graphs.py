"""Pictures of relations."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.addresses import Place
from generator.views.kinds import Kind
from generator.views.parts.names import EntityRef


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
