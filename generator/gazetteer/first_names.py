"""Whose first names they are: of women or men, and in short of what (the `nicknames` package)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from nicknames import NickNamer

from generator.text import fold

_NICKNAMES = NickNamer()
_DIMINUTIVES = ("y", "ie", "ey")
_LETTERS = 4
"""Letters up to which a word is no diminutive: "Barty" may be one, "Joey" is a name."""


def gender(first_name: str) -> str | None:
    """ "f" or "m" for a first name borne nearly by one gender only (US census of 1990).

    >>> gender("Maria"), gender("Thomas"), gender("Kolbrand")
    ('f', 'm', None)
    """
    return _first_names("firstnames.txt").get(fold(first_name))


def gender_abroad(first_name: str) -> str | None:
    """ "f" or "m" for a first name that the census does not have and many languages' lists agree on.

    Too many to tell a person's name from another thing's by them.

    >>> gender_abroad("Sanna"), gender_abroad("Recep"), gender_abroad("Maria")
    ('f', 'm', None)
    """
    return _first_names("firstnames_abroad.txt").get(fold(first_name))


@cache
def _first_names(file: str) -> dict[str, str]:
    lines = files("generator.gazetteer").joinpath(file).read_text(encoding="utf-8").splitlines()
    return {name: line[0] for line in lines for name in line.split()[1:]}


@cache
def is_short_for(short: str, first_name: str) -> bool:
    """Whether people called `first_name` are called `short`.

    Pairs are of the list, also with another diminutive's ending ("Barty" is "Bart" there). The list has some that no
    ear would join ("Bill" for Robert): a short form begins as the name does, or is part of it, or rhymes with one
    that begins so ("Bill" and "Will", "Dick" and "Rick").

    >>> is_short_for("Josie", "Josephine"), is_short_for("Barty", "Bartholomew"), is_short_for("Bill", "William")
    (True, True, True)
    >>> is_short_for("Bill", "Robert"), is_short_for("Joe", "Jane")
    (False, False)
    """
    short, full = fold(short), fold(first_name)
    stems = _stems(short)
    known = _NICKNAMES.nicknames_of(full)
    rhymes = {other[1:] for other in known if other[:1] == full[:1]}
    return any(
        stem in known and (stem[0] == full[0] or stem[1:] in full or stem[1:] in rhymes)
        for stem in stems
    )


@cache
def relatives(first_name: str) -> frozenset[str]:
    """The folded names that people of that first name are called in short, and those that it is short for.

    >>> "josie" in relatives("Josephine"), "josephine" in relatives("Josie"), relatives("Kolbrand")
    (True, True, frozenset())
    """
    name = fold(first_name)
    shorter = {
        short + end for short in _NICKNAMES.nicknames_of(name) for end in ("", *_DIMINUTIVES)
    }
    longer = {whole for stem in _stems(name) for whole in _NICKNAMES.canonicals_of(stem)}
    return frozenset(n for n in shorter if is_short_for(n, name)) | frozenset(
        n for n in longer if is_short_for(name, n)
    )


def _stems(short: str) -> set[str]:
    """The word, and what is left of it without a diminutive's ending."""
    return {short, *(short.removesuffix(end) for end in _DIMINUTIVES if len(short) > _LETTERS)}
