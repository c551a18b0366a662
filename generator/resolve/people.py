"""Which person's full name a shorter form of it stands for, where only one is left.

The order of the rules follows Cucerzan, "Large-Scale Named Entity Disambiguation Based on Wikipedia Data" (EMNLP
2007): the longest form first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.resolve.forms import Form

FullNames = Mapping[str, Counter[str]]
"""Last or first word of a person's name to the full names that have it, with their counts."""

_PARTICLES = frozenset("van von der den de di da del la le al el bin ibn ben ter ten st".split())
"""What a surname may begin with: "von der Leyen"."""
_CLEARLY = 3
"""How many times as often as the next a full name must stand for a bare surname to be its bearer's."""


def full_names(forms: Iterable[Form]) -> FullNames:
    """The full names of the forms by their last and first words."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        if form.is_full_name:
            for word in {form.words[0], form.words[-1]}:
                found[word][form.key] += len(form.indexes)
    return found


def roles(forms: Iterable[Form]) -> dict[str, set[str]]:
    """The words of the roles beside each full name, in any document."""
    found: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        if form.is_full_name:
            found[form.key] |= form.roles
    return found


def full_name(form: Form, known: Sequence[FullNames], roles: Mapping[str, set[str]]) -> str:
    """The full name that the form is a part or a variant of, where only one is left.

    `known` are the full names of its document, then those of all: first in its own document, then, for what was
    found there, in all: "Barrasch" → "Leontine Barrasch" → "Leontine V. Barrasch".
    """
    key = form.key
    for names in known:
        fitting = _fitting(key.split(), names)
        full = _only(longest(fitting)) or _only(_of_role(form, fitting, roles))
        if full is None and fitting and " " not in key:
            return key
        key = full or key
    return key


def _of_role(form: Form, names: Counter[str], roles: Mapping[str, set[str]]) -> Counter[str]:
    """Those of the full names whose roles in any document share a word with this form's."""
    return Counter({name: 1 for name in names if form.roles & roles.get(name, set())})


def _fitting(words: Sequence[str], known: FullNames) -> Counter[str]:
    """The full names that `words` may be a form of, with their counts."""
    found = known.get(words[-1], Counter())
    if len(words) == 1:
        found = found | known.get(words[0], Counter())
    return Counter({name: count for name, count in found.items() if _fits(words, name.split())})


def longest(names: Counter[str]) -> Counter[str]:
    """The names without those that are a shorter form of another of them."""
    return Counter(
        {
            name: count
            for name, count in names.items()
            if not any(
                other != name and len(other) > len(name) and _fits(name.split(), other.split())
                for other in names
            )
        }
    )


def _only(names: Counter[str]) -> str | None:
    """The one candidate, or one that stands out among several by far."""
    ranked = names.most_common(2)
    if len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] >= _CLEARLY * ranked[1][1] + 1):
        return ranked[0][0]
    return None


def _fits(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the one name may be a form of the other.

    Surname or first name alone, initials, a middle name left out; never another first name.

    >>> _fits(["biden"], ["joe", "biden"]), _fits(["j", "biden"], ["joe", "biden"])
    (True, True)
    >>> _fits(["joe", "biden"], ["joe", "r", "biden"]), _fits(["jill", "biden"], ["joe", "biden"])
    (True, False)
    """
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    if (
        len(full) > len(short)
        and list(full[-len(short) :]) == list(short)
        and short[0] in _PARTICLES
    ):
        return True
    if short[-1] != full[-1]:
        return False
    first, other = short[0], full[0]
    if first == other:
        inner = [w[0] for w in short[1:-1]]
        return not inner or inner == [w[0] for w in full[1:-1]] or not full[1:-1]
    return (len(first) == 1 or len(other) == 1) and first[0] == other[0]
