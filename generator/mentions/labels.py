"""Which label each form of a name has in one document.

One form keeps one label (Gale, Church and Yarowsky, "One sense per discourse", 1992): the words in or beside it
decide, then the lists, then the votes of all its places.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from generator.gazetteer import gender, is_place, is_seat, territory
from generator.mentions.names import Name, key_of
from generator.text import fold

_INSIDE = frozenset("in near outside across throughout around".split())
"""Nobody is in, near or across a person."""
_TRUSTED = frozenset(
    "confidence faith trust interest believe believes believed trusts trusted rooted rise change".split()
)
"""… but for "confidence in Hadrane"."""
_PEOPLE_OF = re.compile(r"(?:n|ns|an|ans|ian|ians|ese|ish|er|ers|i|is)")


def labels(doc: Doc, names: Sequence[Name]) -> dict[str, str]:
    """One label for each form: the words beside it decide, then the lists, then the votes."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    sure: dict[str, Counter[str]] = defaultdict(Counter)
    inside: Counter[str] = Counter()
    for name in names:
        key = key_of(doc, name)
        votes[key][name.label] += 1
        inside[key] += is_inside(doc, name)
        if name.sure:
            sure[_singular(key)][name.label] += 1
    surnames = _surnames(doc, names, votes)
    found = {
        key: _most(sure[_singular(key)])
        or ("PERSON" if _is_of_family(key, surnames) else None)
        or _by_list(key, counts)
        or _by_place(key, counts, inside[key])
        for key, counts in votes.items()
    }
    found |= {key: "GPE" for key in found if _has_people(key, found)}
    found |= {
        key: "NORP" for key in found if key.removesuffix("s") in surnames and key not in surnames
    }
    places = {key for key, label in found.items() if label in {"GPE", "LOC"}}
    return {key: "NORP" if _is_people_of(key, places) else label for key, label in found.items()}


def _is_of_family(key: str, surnames: set[str]) -> bool:
    """A known surname alone, or with one word before it: "Ilse Hadrane" beside "Tobin Hadrane"."""
    words = key.split()
    return words[-1] in surnames and len(words) <= 2 and not is_place(key)


def _surnames(doc: Doc, names: Sequence[Name], votes: dict[str, Counter[str]]) -> set[str]:
    """The last words of the full names of people; a form seen as something else more often is none."""
    return {
        fold(doc[n.last - 1].text)
        for n in names
        if n.label == "PERSON" and n.last - n.first > 1 and _most(votes[key_of(doc, n)]) == "PERSON"
    }


def _most(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda label: (-counts[label], label)) if counts else None


def _singular(key: str) -> str:
    return key.removesuffix("s") if len(key) > 4 else key


def _by_list(key: str, counts: Counter[str]) -> str | None:
    """A seat of power is an organisation; a country is a place, but for its team ("England beat Pakistan")."""
    if is_seat(key):
        return "ORG"
    return "GPE" if territory(key) and _most(counts) != "ORG" else None


def _by_place(key: str, counts: Counter[str], inside: int) -> str:
    """The most frequent label; a "person" that things are mostly in is a place."""
    label = _most(counts) or "ORG"
    is_known = gender(key.split(maxsplit=1)[0]) is not None and " " in key
    return (
        "GPE" if label == "PERSON" and not is_known and 2 * inside >= counts.total() > 0 else label
    )


def is_inside(doc: Doc, name: Name) -> bool:
    """Whether something is said to be in it: "in Skerrin", not "in Skerrin’s view"."""
    before = name.first - 1
    if before < 1 or doc[before].lower_ not in _INSIDE or doc[before - 1].lower_ in _TRUSTED:
        return False
    return name.last >= len(doc) or doc[name.last].lower_ not in {"'s", "’s", "'", "’"}


def _has_people(key: str, labels: dict[str, str]) -> bool:
    """Whether the document names a people after it: a place, then, not a person: Sarrovia, Sarrovians."""
    return key.endswith("a") and (f"{key}n" in labels or f"{key}ns" in labels)


def _is_people_of(key: str, places: set[str]) -> bool:
    """Whether it is made from the name of a place of the document: Sarrovia, Sarrovian, Sarrovians; but Iraq, Iran."""
    return not is_place(key) and any(
        len(place) > 3
        and key.startswith(place[:-1])
        and key != place
        and _PEOPLE_OF.fullmatch(key.removeprefix(place[:-1]).removeprefix(place[-1]) or "-")
        is not None
        for place in places
    )
