"""What a thing that is shown rests on, told on demand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import MACHINE, Origin
from generator.views.addresses import Place


@dataclass(frozen=True, slots=True)
class Ground:
    """One of the things it rests on, in a few words."""

    says: str
    at: str = ""
    """The last words, which lead to the place: "line 14"."""
    to: Place | None = None
    origin: Origin = MACHINE
    """An editor, if it was decided by one."""
