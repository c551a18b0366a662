"""Which names of people have a word before them that is none of theirs: "Team Hadrane", "Crooked Ilse"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from generator.resolve import reasons
from generator.resolve.fits import is_first_name
from generator.resolve.forms import Form
from generator.resolve.keys import is_full, names

_BY_FAR = 10
"""How many times as many documents must name somebody as do so with the word before: "Ash Carter" is no Jimmy."""


def without_plain_words(forms: Sequence[Form], common: AbstractSet[str]) -> list[Form]:
    """The forms, a name without the plain word before it where the rest is known to be a name.

    A plain word stands in small letters somewhere, and is no first name.
    """
    documents: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        if form.is_full_name:
            documents[form.key].add(form.document)
    known = {key: len(found) for key, found in documents.items()}
    ends = _by_ends(known, common)
    cut = {key: rest for key in known if (rest := _rest(key, known, ends, common))}
    for form in forms:
        if form.key in cut and form.label == "PERSON":
            form.given |= dict.fromkeys(form.texts, reasons.WORD_BEFORE)
            form.key = cut[form.key]
    return _together(forms)


def _by_ends(known: Mapping[str, int], common: AbstractSet[str]) -> dict[str, int]:
    """First and last words of names without plain words, each with the documents of the most frequent."""
    found: dict[str, int] = defaultdict(int)
    for key, number in known.items():
        words = names(key)
        if not _is_plain(words[0], common):
            for end in (words[0], words[-1]):
                found[end] = max(found[end], number)
    return found


def _rest(
    key: str, known: Mapping[str, int], ends: Mapping[str, int], common: AbstractSet[str]
) -> str | None:
    """The name without its first word, if that is a plain one and the rest better known."""
    first, _, rest = key.partition(" ")
    if not _is_plain(first, common):
        return None
    is_known = known.get(rest, 0) if is_full(rest) else ends.get(rest, 0) // _BY_FAR
    return rest if is_known >= known[key] else None


def _is_plain(word: str, common: AbstractSet[str]) -> bool:
    return word in common and not is_first_name(word)


def _together(forms: Sequence[Form]) -> list[Form]:
    """The forms, those of one document that have come to one key and folder joined."""
    found: dict[tuple[str, str, str], Form] = {}
    for form in forms:
        first = found.setdefault((form.document, *form.node), form)
        if first is not form:
            first.indexes = sorted([*first.indexes, *form.indexes])
            first.texts += form.texts
            first.roles |= form.roles
            first.titles += form.titles
            first.given |= form.given
    return list(found.values())
