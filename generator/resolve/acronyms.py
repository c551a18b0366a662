"""Which name an acronym stands for: given in brackets beside it, or its initials in the same document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model import Extract, Mention
from generator.resolve import reasons
from generator.resolve.keys import SMALL, key
from generator.text import fold, squeeze

Expansions = Mapping[str, tuple[str, str]]
"""An acronym's key to that of the one organisation it stands for, and why."""
_MOST_LETTERS = 7
_BRACKETS = frozenset({"(", "(the", ", or"})
_MOST_BETWEEN = 5


def expansions(extracts: Sequence[Extract]) -> tuple[dict[str, Expansions], Expansions]:
    """The acronyms of each document, by its id, and those that have one meaning in all."""
    here: dict[str, Expansions] = {}
    meanings: dict[str, dict[str, str]] = defaultdict(dict)
    for extract in extracts:
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for acronym, whole, why in _expanded(extract):
            found[acronym].setdefault(whole, why)
            meanings[acronym].setdefault(whole, why)
        here[extract.document.id] = _sure(found)
    return here, _sure(meanings)


def _sure(found: Mapping[str, Mapping[str, str]]) -> Expansions:
    """Those with one meaning; of several the one that stands in brackets."""
    sure: dict[str, tuple[str, str]] = {}
    for acronym, wholes in found.items():
        given = [pair for pair in wholes.items() if pair[1] == reasons.GIVEN]
        pairs = given or list(wholes.items())
        if len(pairs) == 1:
            sure[acronym] = pairs[0]
    return sure


def _expanded(extract: Extract) -> Iterator[tuple[str, str, str]]:
    """The keys of each acronym in the document and of each name that it may stand for, and why."""
    named = [
        (m, squeeze(extract.document.of(m.span)))
        for m in extract.mentions
        if m.kind == "name" and m.label == "ORG"
    ]
    initials = _by_initials([text for _, text in named])
    for _, text in named:
        if is_acronym(text):
            for whole in sorted(initials.get(_letters(text), ())):
                yield key(text, "ORG"), whole, reasons.ACRONYM
    for (one, text), (other, after) in pairwise(named):
        if _is_given(extract.document.text, one, other) and is_acronym(text) != is_acronym(after):
            short, whole = (after, text) if is_acronym(after) else (text, after)
            yield key(short, "ORG"), key(whole, "ORG"), reasons.GIVEN


def _by_initials(texts: Sequence[str]) -> Mapping[str, set[str]]:
    """The keys of the names by the acronyms that they may have."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in dict.fromkeys(texts):
        for letters in _initials(text):
            found[letters].add(key(text, "ORG"))
    return found


def is_acronym(text: str) -> bool:
    """Whether it is capitals alone, stops aside: "N.H.T."."""
    letters = text.replace(".", "").replace("&", "")
    return letters.isupper() and letters.isalpha() and 2 <= len(letters) <= _MOST_LETTERS


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").replace("&", "").lower()


def _initials(words: str) -> set[str]:
    """The acronyms that a name may have: with and without its small words and its legal form."""
    found: set[str] = set()
    for text in (
        fold(words).removeprefix("the "),
        fold(words).rsplit(" ", 1)[0],
        key(words, "ORG"),
    ):
        if text != fold(words).rsplit(" ", 1)[0] or key(text, "ORG") == key(words, "ORG"):
            parts = [w for w in re.split(r"[\s-]+", text) if w[:1].isalnum()]
            telling = [w[0] for w in parts if w not in SMALL]
            found |= {"".join(w[0] for w in parts), "".join(telling)}
    return {letters for letters in found if len(letters) > 1}


def _is_given(text: str, one: Mention, other: Mention) -> bool:
    """Whether the one stands in brackets right after the other."""
    between = text[one.span.end : other.span.start]
    return len(between) <= _MOST_BETWEEN and between.strip() in _BRACKETS
