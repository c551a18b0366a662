"""Whether one name of a person may be a form of another, and why.

The order of the rules follows Cucerzan, "Large-Scale Named Entity Disambiguation Based on Wikipedia Data" (EMNLP
2007): the longest form first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.gazetteer import gender, gender_abroad, is_short_for
from generator.resolve import reasons
from generator.resolve.keys import PARTICLES, generation, is_full, names
from generator.resolve.spellings import has_like_sound, rough

_APART = frozenset({"jr", "sr"})
"""Marks without which a name is the other's in a document that has both; "III" may be left out."""


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
        # "George III" is no George of ours, "Donald Jr." no other Donald.
        is_marked = generation(short) is not None and generation(full) is None
        return None if is_marked else _bare(mine, theirs)
    if _is_double(mine, theirs):
        return reasons.SURNAME
    if mine[-1] != theirs[-1] and not has_like_sound(mine[-1], theirs[-1]):
        return None
    return _inner(mine, theirs) and _first(mine, theirs)


def _bare(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """A surname, with its particle or without, or a first name."""
    if theirs[-len(mine) :] == mine and len(mine) < len(theirs):
        return reasons.SURNAME
    if mine == theirs[:1]:
        return reasons.FIRST_NAME
    if len(mine) == 1 and not is_first_name(mine[0]) and has_like_sound(mine[0], theirs[-1]):
        # Alvin is no spelling of Alwyn, and a letter more at the end makes another word: Christ, Christie.
        one, other = sorted((rough(mine[0]), rough(theirs[-1])), key=len)
        return reasons.TRANSLITERATION if one == other or not other.startswith(one) else None
    return None


def _is_double(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the one is the other's surname of two words: "Wasserman Schultz", "Suu Kyi"."""
    is_end = len(mine) < len(theirs) and theirs[-len(mine) :] == mine
    return is_end and is_first_name(theirs[0]) and not is_first_name(mine[0])


def is_first_name(word: str) -> bool:
    """Whether the lists of first names have it."""
    return gender(word) is not None or gender_abroad(word) is not None


def _inner(mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """Middle names may be left out or cut to initials, never others."""
    inner, outer = middles(mine), middles(theirs)
    is_right = not inner or not outer or inner == outer
    spelled = list(zip(mine[1:-1], theirs[1:-1], strict=False))
    clash = any(len(a) > 1 and len(b) > 1 and a != b for a, b in spelled) and inner and outer
    return reasons.MIDDLE if is_right and not clash else None


def middles(words: Sequence[str]) -> tuple[str, ...]:
    """The initials of the names between first name and surname."""
    return tuple(word[0] for word in words[1:-1] if word not in PARTICLES)


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


def juniors(known: Sequence[str]) -> Iterator[str]:
    """Of one document's full names those with Jr. or Sr. beside the same name without: father and son."""
    for name in known:
        if generation(name) in _APART:
            plain = " ".join(names(name))
            others = (other for other in known if other != name)
            if any(n == plain or fits(plain, n) or fits(n, plain) for n in others):
                yield name
