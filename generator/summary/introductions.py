"""Who is called by the last name alone, and which sentence tells who that is: "Quill said" needs "Mara Quill, …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from generator.model import Document, Mention, Span
from generator.summary.sentences import Sentence
from generator.text import fold

_KNOWN = 0.65
"""Salience from which on a document takes a person for known, or is about nobody else."""


_TITLES = frozenset("mr. mrs. ms. dr. mr mrs ms dr sen. rep. gov. gen. sir lord lady".split())


class Introductions:
    """The people that sentences name in full, and by the last name alone; each by the last name's fold."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        names: Mapping[Span, float],
        known: Sequence[Sentence],
    ) -> None:
        self.given: dict[int, set[str]] = {}
        """By the place of a sentence."""
        self.needed: dict[int, set[str]] = {}
        starts = [s.span.start for s in known]
        title = document.block("title")
        headline = set(fold(document.of(title)).replace("'s", "").split()) if title else set()
        named = [
            (m.span, words)
            for m in mentions
            if m.kind == "name" and m.label == "PERSON" and (words := _words(document.of(m.span)))
        ]
        longest: dict[str, int] = {}
        for _, words in named:
            longest[words[-1]] = max(longest.get(words[-1], 0), len(words))
        for span, words in named:
            at, last = bisect_right(starts, span.start) - 1, words[-1]
            if len(words) == longest[last]:
                self.given.setdefault(at, set()).add(last)
            elif last not in headline and names.get(span, 0) < _KNOWN:
                self.needed.setdefault(at, set()).add(last)
        for at in self.needed:
            self.needed[at] -= self.given.get(at, set())


def _words(name: str) -> list[str]:
    """Without titles: "Mrs. Quill" is as short as "Quill"."""
    return [w for w in fold(name).removesuffix("'s").split() if w not in _TITLES]


__all__ = ["Introductions"]
