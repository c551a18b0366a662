"""Whether two words are one name as written by two desks: Zelensky, Zelenskyy, Zelenskiy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from generator.gazetteer import gender

_ROUGH = (
    ("tch", "c"), ("tsch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("zh", "j"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("yo", "o"), ("ye", "e"),
    ("ya", "a"), ("yu", "u"), ("ia", "a"), ("iu", "u"), ("io", "o"), ("ie", "e"), ("w", "v"), ("q", "k"),
    ("y", "i"), ("j", "i"),
)  # fmt: skip
"""Letters that transliterations write one sound with, the longest first."""
_TWICE = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou']")
_SONS = re.compile(r"s[eo]n$")
_ALIKE = 90
"""Per cent of likeness from which on two surnames of one skeleton are one: Lukashenko and Lukashenka; Andersen and
Anderson have 87."""
_ALIKE_FIRST = 85
_LETTERS = 5
"""Letters, doubled ones counted once, below which a word has too many neighbours."""
_CONSONANTS = 4
"""Consonants in order by which alone first names are one: Mohammed, Muhammad."""
_LONG = 7
"""Letters from which on a word of a longer name has a neighbour one letter away by a slip only: "Digtial"."""


@lru_cache(maxsize=200_000)
def rough(word: str) -> str:
    """The word with one letter for each sound that transliterations write in several ways.

    >>> rough("zelenskyy") == rough("zelensky") == rough("zelenskiy"), rough("tchaikovsky")
    (True, 'caikovski')
    """
    for letters, one in _ROUGH:
        word = word.replace(letters, one)
    return _TWICE.sub(r"\1", word)


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of the word, by which spellings of it are found; a short word is its own."""
    plain = rough(word)
    return _VOWELS.sub("", plain) if len(plain) >= _LETTERS else word


def has_like_sound(one: str, other: str, *, is_first: bool = False) -> bool:
    """Whether two words are spellings of one; first names that tell different genders never are.

    >>> has_like_sound("zelensky", "zelenskyy"), has_like_sound("andersen", "anderson")
    (True, False)
    >>> has_like_sound("mohammed", "muhammad", is_first=True), has_like_sound("putin", "potanin")
    (True, False)
    """
    mine, theirs = rough(one), rough(other)
    if min(len(mine), len(theirs)) < _LETTERS or skeleton(one) != skeleton(other):
        return False
    if is_first:
        return {gender(one), gender(other)} != {"f", "m"} and (
            len(skeleton(one)) >= _CONSONANTS or fuzz.ratio(mine, theirs) >= _ALIKE_FIRST
        )
    is_son = _SONS.search(one) and _SONS.search(other) and one[-2] != other[-2]
    return not is_son and fuzz.ratio(mine, theirs) >= _ALIKE


def misspelled(counts: Mapping[str, int]) -> dict[str, str]:
    """Names of several words to the more frequent one that a single long word differs from by one letter.

    Blocks: names that are the same but for one word, by that word with a letter left out (SymSpell, Garbe 2012).
    """
    blocks: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in counts:
        for rest, variant in _variants(name):
            blocks[rest, variant].add(name)
    found: dict[str, set[str]] = defaultdict(set)
    for near in blocks.values():
        if 1 < len(near) <= _MOST_NEAR:
            best = min(near, key=lambda name: (-counts[name], name))
            for name in near - {best}:
                if OSA.distance(name, best) == 1:
                    found[name].add(best)
    return {name: best.pop() for name, best in found.items() if len(best) == 1 and name not in best}


_MOST_NEAR = 20
"""Names that differ in one place and are more than these are a series, not slips."""


def _variants(name: str) -> Iterator[tuple[str, str]]:
    words = name.split()
    if len(words) < 2:
        return
    for at, word in enumerate(words):
        if len(word) >= _LONG and word.isalpha():
            rest = " ".join([*words[:at], "*", *words[at + 1 :]])
            yield from ((rest, variant) for variant in _shortened(word))


def _shortened(word: str) -> Iterable[str]:
    """The word, and the word with each of its letters left out but the first."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(1, len(word)))}
