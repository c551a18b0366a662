"""A line of the list."""

from __future__ import annotations

from generator.model import Decision, Location
from generator.overrides import Words


def entry(
    words: Words | Location, what: str, before: str | None = None, after: str | None = None
) -> Decision:
    """What is said at the place of the words, or at the place itself."""
    location = words.location if isinstance(words, Words) else words
    return Decision(location=location, what=what, before=before, after=after)
