"""The page that says how the site was made."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Maker, Origin
from generator.views.addresses import Place
from generator.views.parts import Ref


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something."""

    what: str
    number: int
    to: Place | None = None
    """Where they are."""


@dataclass(frozen=True, slots=True)
class Few:
    """The first of many, and how many there are."""

    refs: tuple[Ref, ...]
    in_all: int
    left: int
    """How many more of them there would be."""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What an editor decided."""

    what: str
    before: str | None
    after: str | None
    about: Ref
    """The page that it shows on; without an address where there is none."""
    origin: Origin


@dataclass(frozen=True, slots=True)
class MadeView:
    """What was read and found, by whom, how surely, and what editors changed."""

    path: str
    maker: Maker
    card: Place | None
    """The model's card, of the bundled one."""
    read: tuple[Count, ...]
    period: str | None
    publishers: Few
    found: tuple[Count, ...]
    quotes: tuple[tuple[str, int, int, int], ...]
    """Of each kind: how many, with a speaker of a name, and with nobody who could be told."""
    speakers: tuple[Count, ...]
    """How it is known who speaks."""
    decisions: tuple[DecisionView, ...]
    """The first of them, by file and line."""
    decided: int
    """All of them, but for particulars."""
    particulars: tuple[Count, ...]
    """What editors told of documents that these do not say."""
    unheard: Few
    """The documents with most quotes of which nobody could be told; `in_all` counts the quotes."""
    doubts: tuple[tuple[str, Few], ...]
    cut: tuple[Count, ...]
    data: tuple[Ref, ...]
