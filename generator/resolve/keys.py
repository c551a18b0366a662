"""What two names of one thing share: their words without what only dresses them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.gazetteer import PERSON_TITLES, TOWN_FORMS, state, territory
from generator.text import fold, squeeze

SMALL = frozenset("of the and for in on de la le du des et & -".split())
"""Words that tell nothing of a name or a role."""
GENERATIONS = frozenset("jr sr ii iii iv junior senior".split())
"""What tells father from son."""
PARTICLES = frozenset(
    "van von der den de di da del la le al el bin ibn ben ter ten st abu ul".split()
)
"""What a surname may begin with: "von der Leyen"."""
_FIRST_NAMES_TOO = frozenset({"al", "ben"})
"""Particles that are first names as well: "Ben Carson", "Al Sharpton". Only a capital and no hyphen tell."""
_LEGAL_FORMS = frozenset(
    """inc incorporated corp corporation co company cos ltd limited llc llp lp plc ag sa nv bv gmbh kg se spa srl ab
    as asa oy oyj pty group holding holdings and &""".split()
)
_BEFORE = frozenset("nv oao ooo pao pt".split())
"""Legal forms that stand before a name: "NV Philips"."""
_DOTTED = re.compile(r"(?<=\b\w)\.")
_POSSESSIVE = re.compile(r"(?<=\w)'s?$")
_PARTICLE = re.compile(r"\b(al|el|ul|abu|bin|ibn)-(?=\w)")
_GENERIC_DOTS = re.compile(r"\.(?=\s|$)")
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def key(text: str, label: str) -> str:
    """The name folded, without article, possessive, title, legal form, full stops and hyphens.

    >>> key("President Nouri al-Maliki's", "PERSON"), key("The Kidder, Peabody & Co. Inc.", "ORG")
    ('nouri al maliki', 'kidder peabody')
    >>> key("al-Maliki", "PERSON"), key("Al Sharpton", "PERSON")
    ('al-maliki', 'al sharpton')
    """
    bare = _POSSESSIVE.sub("", fold(text).removeprefix("the "))
    if label == "PERSON":
        return _person(text, bare) or bare
    if label in _PLACES:
        return _place(text, bare)
    plain = squeeze(_words(bare))
    return (_company(plain) if label == "ORG" else plain) or bare


def has_legal_form(text: str) -> bool:
    """Whether the name ends as a company's: "Kolbrand Inc.".

    >>> has_legal_form("Kolbrand Inc."), has_legal_form("Inc.")
    (True, False)
    """
    words = fold(text).replace(".", "").split()
    return len(words) > 1 and words[-1] in _LEGAL_FORMS


def generation(name: str) -> str | None:
    """The mark at the end of a person's key: "jr"."""
    last = name.rsplit(" ", 1)[-1]
    if " " not in name or last not in GENERATIONS:
        return None
    return {"junior": "jr", "senior": "sr"}.get(last, last)


@lru_cache(maxsize=200_000)
def names(name: str) -> tuple[str, ...]:
    """The words of a person's key without the mark of the generation."""
    words = tuple(_PARTICLE.sub(r"\1 ", name).split())
    return words[:-1] if len(words) > 1 and words[-1] in GENERATIONS else words


def is_full(person: str) -> bool:
    """Whether a person's key has first name and surname; "al-maliki" has none.

    >>> is_full("nouri al maliki"), is_full("al-maliki"), is_full("quill jr"), is_full("ben carson")
    (True, False, False, True)
    """
    words = names(person)
    first = person.split(" ", 1)[0]
    return len(words) > 1 and (words[0] not in PARTICLES or first in _FIRST_NAMES_TOO)


def _person(text: str, bare: str) -> str:
    # "U.N." is one word, but "L.V. Barrasch" has two initials.
    spread = _PARTICLE.sub(r"\1 ", _DOTTED.sub(" ", bare)).replace(",", " ").replace(".", "")
    words = spread.split()
    while len(words) > 1 and words[0] in PERSON_TITLES:
        del words[0]
    return _one_surname(text, words).strip(" -'")


def _one_surname(text: str, words: Sequence[str]) -> str:
    """The words, a particle before a surname alone tied to it where it might be a first name."""
    first = words[0] if len(words) > 1 else ""
    is_name = not {first.capitalize(), first.upper()}.isdisjoint(text.split())
    tie = "-" if first in _FIRST_NAMES_TOO and not is_name else " "
    return tie.join(words[:2]) + "".join(f" {word}" for word in words[2:])


def _place(text: str, bare: str) -> str:
    """A country by its one name; a town without the state it lies in."""
    known = territory(text) or territory(bare) or state(text) or state(bare)
    if known:
        return fold(known)
    town, comma, rest = bare.partition(", ")
    if comma and (territory(rest) or state(rest)):
        bare = town
    plain = squeeze(_words(bare)) or bare
    return TOWN_FORMS.get(plain, plain)


def _words(bare: str) -> str:
    """Without marks: "St. James's" is "st jamess", "U.N." is "un", "Prudential-Bache" two words."""
    plain = _GENERIC_DOTS.sub("", _DOTTED.sub("", bare)).replace("'", "")
    return re.sub(r"[-,()]", " ", plain).replace("&", " and ").strip(" .,-")


def _company(plain: str) -> str:
    words = plain.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        del words[-1]
    while len(words) > 1 and words[0] in _BEFORE:
        del words[0]
    return " ".join(words)
