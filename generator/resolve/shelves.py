"""Where full names are kept so that those of one person are found without looking at all: by what they may share."""

from __future__ import annotations

from collections.abc import Iterator

from generator.gazetteer import relatives
from generator.resolve.fits import middles
from generator.resolve.keys import is_full, names
from generator.resolve.spellings import skeleton

Shelf = tuple[str, ...]
"""The surname's sound, something of the first name, and the middle names' initials or "*" for any."""


def stands_on(name: str) -> Iterator[Shelf]:
    """The shelves of a full name, by each of which it may be asked for."""
    words = names(name)
    first, last, inner = words[0], skeleton(words[-1]), "".join(middles(words))
    for own in (inner, "*"):
        yield last, "first", first, own
        yield last, "letter", first[0], own
        yield last, "sound", skeleton(first), own
        if len(first) == 1:
            yield last, "initial", first, own
    yield last, "any"
    yield "first", first
    if len(words) > 2:
        yield last, "before", words[-2]


def looks_on(name: str) -> Iterator[Shelf]:
    """The shelves on which the full names stand that `name` may be a form of."""
    words = names(name)
    first, last = words[0], skeleton(words[-1])
    if not is_full(name):
        yield last, "any"
        yield "first", first
        return
    yield last, "before", first
    inner = "".join(middles(words))
    for own in ("", inner) if inner else ("*",):
        yield from _of_first(last, first, own)


def _of_first(last: str, first: str, own: str) -> Iterator[Shelf]:
    """The shelves of one surname and middle name, by the first name."""
    if len(first) == 1:
        yield last, "letter", first, own
        return
    yield last, "first", first, own
    yield last, "initial", first[0], own
    yield last, "sound", skeleton(first), own
    yield from ((last, "first", other, own) for other in sorted(relatives(first)))
