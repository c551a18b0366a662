"""Which decisions to look at again: those under which the document, the model or what was found has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import Problem
from generator.merge.noted import Replaced
from generator.overrides import remembered
from generator.text import shorten

_MOST = 400
"""Characters of what stands now, where its first words do not tell what is new."""
_FIX = "look at it again, then run `briefing check --accept`"


def drifted(found: Iterable[Replaced]) -> Iterator[Problem]:
    """A problem for each decision that remembers something else than what the machine says today."""
    for one in found:
        if not one.is_as_it_was:
            path, line = one.location
            message = f"{one.about} has changed underneath: {_change(one)}"
            yield Problem(path=path, line=line, message=message, fix=_FIX)


def _change(one: Replaced) -> str:
    before = one.was.words if one.was else ""
    now = remembered(one.value, one.words).partition(" ")[2]
    if before == now:
        whole = shorten(" / ".join(one.value.splitlines()), _MOST)
        return f"what began {before!r} goes on otherwise, and is now {whole!r}"
    return f"it was {before!r} and is now {now!r}"
