"""Which longer name an organisation's short one stands for, where the one document has both and no second such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.gazetteer import is_place, is_seat, territory
from generator.resolve import reasons
from generator.resolve.forms import Form
from generator.resolve.keys import SMALL
from generator.resolve.people import People

Shorts = Mapping[str, tuple[str, str]]
"""A short key to the one whole key, and why."""
_TAILS = frozenset(
    """department services service industries international association enterprises partners technologies systems
    investors ministry agency bank""".split()
)
"""Words that may be left out at the end of a name of several: "Homeland Security Department"."""
_FEW = 3
"""Letters from which on a word may be another cut short: "Fed" and "Federal Reserve"."""


def short_forms(forms: Sequence[Form], people: People) -> dict[str, tuple[str, str]]:
    """The organisations' and products' short keys of one document: "Kolbrand" after "Kolbrand Steel".

    A "person" of one word that no full name of a person has counts as the organisation.
    """
    wholes = _wholes(forms)
    plurals = {f.key for f in forms if f.label == "ORG"}
    found: dict[str, tuple[str, str]] = {}
    for form in forms:
        if form.label == "PERSON" and (" " in form.key or people.fitting(form.key)):
            continue
        if form.label == "ORG" and form.key.endswith("s") and form.key[:-1] in plurals:
            found[form.key] = form.key[:-1], reasons.PLURAL
        elif form.label in {"ORG", "PERSON", "PRODUCT"} and form.key in wholes:
            whole = _longest(wholes[form.key])
            why = wholes[form.key].get(whole or "")
            if whole and why and (form.label == "ORG" or why == reasons.BEGINNING):
                found[form.key] = whole, why
    return found


def _wholes(forms: Sequence[Form]) -> Mapping[str, dict[str, str]]:
    """Every short form that the long names may have, to the names and why."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    cut = [f.key for f in forms if f.label == "ORG" and _FEW <= len(f.key) < 2 * _FEW]
    for form in forms:
        if form.label == "ORG" and " " in form.key and not is_seat(form.key):
            for short, why in _shortenings(form.key.split()):
                found[short][form.key] = why
            for short in cut:
                if form.key.startswith(short) and form.key.split()[0] != short:
                    found[short][form.key] = reasons.BEGINNING
        elif form.label == "PRODUCT" and form.words[-1].isdigit():
            found[" ".join(form.words[:-1])][form.key] = reasons.BEGINNING
    return found


def _shortenings(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What a name may be cut to: its first word, its last, all but a generic tail, all but its country."""
    yield words[0], reasons.BEGINNING
    if words[-2] not in SMALL and not is_place(words[-1]):
        yield words[-1], reasons.ENDING
    for at in range(2, len(words)):
        if set(words[at:]) <= _TAILS:
            yield " ".join(words[:at]), reasons.BEGINNING
    rest = without_country(words)
    if rest:
        yield rest, reasons.WITH_COUNTRY


def without_country(words: Sequence[str]) -> str | None:
    """The name without a country before it: "U.S. Senate Budget Committee"."""
    for at in (1, 2):
        before = " ".join(words[:at])
        if at < len(words) and territory(before.upper()) is not None:
            return " ".join(words[at:])
    return None


def _longest(names: Mapping[str, str]) -> str | None:
    """The one name, or the one that all others are cut from."""
    ranked = sorted(names, key=len, reverse=True)
    whole = ranked[0]
    return whole if all(name in whole for name in ranked) else None


def elsewhere(
    here: Mapping[str, Shorts], common: frozenset[str], forms: Sequence[Form]
) -> dict[str, tuple[str, str]]:
    """What short forms stand for in documents that have no whole one: what they do in all that have.

    Never a word of the language ("Ministry"): each paper has its own.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for shorts in here.values():
        for short, (whole, _) in shorts.items():
            found[short].add(whole)
    sure = {s: (w.pop(), reasons.ELSEWHERE) for s, w in found.items() if len(w) == 1}
    return _national(forms) | {s: pair for s, pair in sure.items() if s not in common}


def _national(forms: Sequence[Form]) -> dict[str, tuple[str, str]]:
    """Names of three words and more to the one name that is theirs with a country before it."""
    known = {form.key for form in forms if form.label == "ORG"}
    found: dict[str, set[str]] = defaultdict(set)
    for name in known:
        rest = without_country(name.split())
        if rest in known and len(rest.split()) >= _FEW:
            found[rest].add(name)
    return {rest: (n.pop(), reasons.WITH_COUNTRY) for rest, n in found.items() if len(n) == 1}
