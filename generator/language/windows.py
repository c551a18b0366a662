"""How a document of any length is cut into what the encoder reads at once.

Each window has a core, whose words it answers for, and a margin on both sides, which only is seen.  Cores end where
a paragraph or a sentence seems to, so that a sentence's words see one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.language.pieces import BREAK

_CORE, _MARGIN = 240, 40
"""Pieces of a core at most, and of a margin."""
_ENDS = frozenset(".?!")
_CLOSING = frozenset("”’\"')]»")
"""What may stand between a sentence's full stop and the next."""


class Window(NamedTuple):
    """words[first:last] are read, words[core_first:core_last] are answered for."""

    first: int
    core_first: int
    core_last: int
    last: int


def windows(words: Sequence[str], sizes: Sequence[int]) -> Iterator[Window]:
    """Windows whose cores are together the words; `sizes` are the pieces of each word."""
    start = 0
    while start < len(words):
        end = _core_end(words, sizes, start)
        first = start - _fitting(sizes, range(start - 1, -1, -1))
        yield Window(first, start, end, end + _fitting(sizes, range(end, len(sizes))))
        start = end


def _core_end(words: Sequence[str], sizes: Sequence[int], start: int) -> int:
    """Where the core from `start` ends: as late as a paragraph does, else a sentence, else anywhere.

    A paragraph or sentence that ends in the core's first half would leave it too small.
    """
    total, end, best, rank = 0, start, 0, -1
    while end < len(words) and (end == start or total + sizes[end] <= _CORE):
        total += sizes[end]
        end += 1
        now = 2 if words[end - 1] == BREAK else 1 if _ends_sentence(words, end) else 0
        if total * 2 > _CORE and now and now >= rank:
            best, rank = end, now
    return best if best and end < len(words) else end


def _ends_sentence(words: Sequence[str], end: int) -> bool:
    """Whether a sentence may end before words[end]."""
    last = words[end - 1]
    if last in _CLOSING and end > 1:
        last = words[end - 2]
    return last in _ENDS and not _CLOSING.intersection(words[end : end + 1])


def _fitting(sizes: Sequence[int], places: range) -> int:
    """How many words in the order of `places` fit a margin."""
    total = 0
    for count, place in enumerate(places):
        total += sizes[place]
        if total > _MARGIN:
            return count
    return len(places)


__all__ = ["Window", "windows"]
