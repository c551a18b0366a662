"""Which person's full name a shorter form or a variant of it stands for, where only one is left.

The order of the rules follows Cucerzan, "Large-Scale Named Entity Disambiguation Based on Wikipedia Data" (EMNLP
2007): the longest form first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.gazetteer import is_short_for
from generator.resolve import reasons
from generator.resolve.forms import Form, is_full
from generator.resolve.keys import PARTICLES, generation, names
from generator.resolve.spellings import has_like_sound, skeleton

_CLEARLY = 3
"""How many times as often as the next a full name must stand for a bare surname to be its bearer's."""


@dataclass(slots=True)
class People:
    """Full names of one document or of all, found by the sound of surname and of first name."""

    counts: Counter[str] = field(default_factory=Counter)
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _by_last: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _by_first: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, forms: Iterable[Form]) -> People:
        """The people whom the forms name in full."""
        found = cls()
        for form in forms:
            if form.is_full_name:
                found.counts[form.key] += len(form.indexes)
                found.roles[form.key] |= form.roles
        for name in sorted(found.counts):
            words = names(name)
            found._by_last[skeleton(words[-1])].append(name)
            found._by_first[words[0]].append(name)
        return found

    def fitting(self, name: str) -> dict[str, str]:
        """The full names that `name` may be a form of, and why."""
        words = names(name)
        if len(words) == 1:
            near = [*self._by_last[skeleton(words[0])], *self._by_first[words[0]]]
        else:
            near = [n for n in self._by_last[skeleton(words[-1])] if _may_begin(words[0], n)]
        found = ((other, fits(name, other)) for other in near)
        return {other: why for other, why in found if why is not None}


def _may_begin(first: str, name: str) -> bool:
    """Whether it is worth a closer look: nicknames and other spellings differ in the first letter too."""
    other = name.split(" ", 1)[0]
    is_initial = len(first) == 1 or len(other) == 1
    return first[0] == other[0] or not is_initial or first in PARTICLES


def longest(names: Iterable[str]) -> list[str]:
    """The names without those that are a shorter form of another of them."""
    known = list(names)
    return [
        name
        for name in known
        if not any(len(other) > len(name) and fits(name, other) for other in known)
    ]


def only(fitting: Iterable[str], counts: Mapping[str, int]) -> tuple[str | None, bool]:
    """The one candidate, or one that stands out among several by far, and whether it does the latter."""
    ranked = sorted(longest(fitting), key=lambda name: (-counts.get(name, 0), name))
    if len(ranked) == 1:
        return ranked[0], False
    most = counts.get(ranked[0], 0) if ranked else 0
    if most > _CLEARLY * max((counts.get(name, 0) for name in ranked[1:]), default=most):
        return ranked[0], True
    return None, False


def of_role(form: Form, fitting: Iterable[str], people: People) -> list[str]:
    """Those of the full names whose roles share a word with this form's."""
    return [name for name in fitting if form.roles & people.roles.get(name, set())]


def fits(short: str, full: str) -> str | None:
    """Why the one name may be a form of the other, or None.

    >>> fits("biden", "joe biden"), fits("j biden", "joe biden") == reasons.INITIALS
    ('surname of the only such person', True)
    >>> fits("jill biden", "joe biden"), fits("george bush sr", "george bush jr")
    (None, None)
    """
    mine, theirs = names(short), names(full)
    marks = {generation(short), generation(full)} - {None}
    if short == full or len(marks) > 1 or not is_full(full):
        return None
    if mine == theirs:
        return reasons.GENERATION
    if not is_full(short):
        return _bare(mine, theirs)
    if mine[-1] != theirs[-1] and not has_like_sound(mine[-1], theirs[-1]):
        return None
    return _inner(mine, theirs) and _first(mine, theirs)


def _bare(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """A surname, with its particle or without, or a first name."""
    if list(theirs[-len(mine) :]) == list(mine) and len(mine) < len(theirs):
        return reasons.SURNAME
    if mine == list(theirs[:1]):
        return reasons.FIRST_NAME
    if len(mine) == 1 and has_like_sound(mine[0], theirs[-1]):
        return reasons.TRANSLITERATION
    return None


def _inner(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """Middle names may be left out or cut to initials, never others."""
    inner, outer = ([w[0] for w in words[1:-1] if w not in PARTICLES] for words in (mine, theirs))
    is_right = not inner or not outer or inner == outer
    spelled = list(zip(mine[1:-1], theirs[1:-1], strict=False))
    clash = any(len(a) > 1 and len(b) > 1 and a != b for a, b in spelled) and inner and outer
    return reasons.MIDDLE if is_right and not clash else None


def _first(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """Why two first names before one surname are one person's."""
    first, other = mine[0], theirs[0]
    if first == other:
        return _same_first(mine, theirs)
    if len(first) == 1 or len(other) == 1:
        return reasons.INITIALS if first[0] == other[0] else None
    if mine[-1] == theirs[-1] and (is_short_for(first, other) or is_short_for(other, first)):
        return reasons.NICKNAME
    return reasons.TRANSLITERATION if has_like_sound(first, other, is_first=True) else None


def _same_first(mine: Sequence[str], theirs: Sequence[str]) -> str:
    if mine[-1] != theirs[-1]:
        return reasons.TRANSLITERATION
    return reasons.MIDDLE if len(mine) != len(theirs) else reasons.INITIALS
