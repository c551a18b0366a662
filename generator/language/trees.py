"""The best dependency tree over a sentence (McDonald et al., "Non-projective Dependency Parsing", EMNLP 2005)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Heads = NDArray[np.int64]


def tree(scores: Floats) -> Heads:
    """The head of each of N words, one at least: (N, N) scores of each word under each; the root stands under itself.

    There is one root: the word that gains most by being it.
    """
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    root = int((np.diagonal(scores) - others.max(1)).argmax())
    return _spanning(others, root)


def _spanning(scores: Floats, root: int) -> Heads:
    """The maximum spanning arborescence from `root` (Chu and Liu, 1965; Edmonds, 1967).

    A circle is drawn together into one word until there is none, then let out again, opened at its best place.
    No word scores more than minus infinity under itself.
    """
    heads: Heads = scores.argmax(1)
    heads[root] = root
    circle = _circle(heads, root)
    if not circle:
        return heads
    members = np.array(circle)
    rest = np.setdiff1d(np.arange(len(scores)), members)
    # What each member gains by going under a word outside instead of under its own in the circle.
    entering = scores[np.ix_(members, rest)] - scores[members, heads[members]][:, None]
    leaving = scores[np.ix_(rest, members)]
    drawn = np.full((len(rest) + 1, len(rest) + 1), -np.inf, dtype=scores.dtype)
    drawn[:-1, :-1] = scores[np.ix_(rest, rest)]
    drawn[-1, :-1] = entering.max(0)
    drawn[:-1, -1] = leaving.max(1)
    *above, outer = _spanning(drawn, int(np.searchsorted(rest, root)))
    heads[rest] = [
        members[best] if word == len(rest) else rest[word]
        for word, best in zip(above, leaving.argmax(1), strict=True)
    ]
    heads[members[entering[:, outer].argmax()]] = rest[outer]
    return heads


def _circle(heads: Heads, root: int) -> list[int]:
    """Words that stand under one another in a circle; none where all stand under the root."""
    walks = [0] * len(heads)  # the walk on which each word was met, 0 for none
    walks[root] = -1
    for walk, start in enumerate(range(len(heads)), start=1):
        met = []
        at = start
        while not walks[at]:
            walks[at] = walk
            met.append(at)
            at = int(heads[at])
        if walks[at] == walk:
            return met[met.index(at) :]
    return []


__all__ = ["tree"]
