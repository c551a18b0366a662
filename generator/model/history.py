"""What is kept from build to build, so that a briefing can say what is new in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A briefing, as far as the next one is compared with it."""

    documents: Mapping[str, str] = field(default_factory=dict)
    """The hash of each document's file, by its id."""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What each entity is called, by its id: its name first."""
    summaries: Mapping[str, str] = field(default_factory=dict)
    """A hash of each document's summary, by the document's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The latest briefing, and the one before it that differed."""

    latest: State
    before: State | None = None
    """None where the latest is the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs between two briefings; all by id, in order of the id."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    """Documents whose file is another."""
    names: tuple[str, ...] = ()
    """The entities that nothing named before."""
    summaries: tuple[str, ...] = ()
    """Documents of both whose summary is another, whether the machine or an editor changed it."""

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return any((self.added, self.removed, self.edited, self.names, self.summaries))
