"""Which names are those of large cities (GeoNames), of seats of power, and of peoples."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from generator.gazetteer.territories import territory
from generator.text import fold

TOWN_FORMS = {
    "kiev": "kyiv", "odessa": "odesa", "kharkov": "kharkiv", "lvov": "lviv", "peking": "beijing",
    "bombay": "mumbai", "calcutta": "kolkata", "madras": "chennai", "bangalore": "bengaluru",
    "rangoon": "yangon", "saigon": "ho chi minh city", "canton": "guangzhou", "nyc": "new york city",
    "washington dc": "washington", "washington d c": "washington", "la": "los angeles",
}  # fmt: skip
"""Other names of towns that papers print; folded, without full stops."""

_SEATS = frozenset(
    """kremlin|white house|pentagon|downing street|whitehall|capitol hill|elysee|elysee palace|quai d'orsay|
    zhongnanhai|blue house|foggy bottom|holy see|buckingham palace|number 10|no. 10|state department|
    foreign office|home office""".replace("\n    ", "").split("|")
)
"""Buildings and streets that papers name for who governs there; folded."""

_DEMONYMS = ("n", "an", "ian", "ean", "ese", "ish", "i", "er", "ers", "ns", "ans", "ians", "is")
"""What a place's name takes to mean its people: "Canad-ian", "Tolmark-ish"."""


def places_of(demonym: str) -> frozenset[str]:
    """The folded names of places whose people `demonym` may mean, there or not.

    >>> {"tolmark"} <= places_of("Tolmarkish"), {"canada"} <= places_of("Canadian")
    (True, True)
    """
    form = fold(demonym)
    stems = {form.removesuffix(end) for end in _DEMONYMS if form.endswith(end)} - {""}
    return frozenset(stem + end for stem in stems if len(stem) > 2 for end in ("", "a", "e", "ia"))


@cache
def _cities() -> frozenset[str]:
    lines = (
        files("generator.gazetteer").joinpath("places.txt").read_text(encoding="utf-8").splitlines()
    )
    return frozenset(map(fold, lines))


def is_place(name: str) -> bool:
    """Whether `name` is that of a country or a large city, and seldom anything else."""
    form = fold(name)
    is_city = form in _cities() or form.removeprefix("the ") in _cities()
    return is_city or territory(name) is not None


def is_seat(name: str) -> bool:
    """Whether `name` is a building that stands for the power in it: the Kremlin, the White House."""
    return fold(name).removeprefix("the ") in _SEATS
