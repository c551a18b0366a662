"""The best sequence of tags that BIOES allows (Viterbi, IEEE Transactions on Information Theory 1967)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

OUTSIDE = "O"


class Run(NamedTuple):
    """items[first:last] have one label."""

    first: int
    last: int
    label: str


class Chain:
    """Tags in BIOES, with OUTSIDE among them, and how well each follows each."""

    def __init__(self, tags: Sequence[str], moves: NDArray[np.float32] | None = None) -> None:
        self.tags = tuple(tags)
        allowed = _penalties([[follows(a, b) for b in tags] for a in tags])
        self._moves = allowed if moves is None else allowed + moves
        self._opening = _penalties([follows(OUTSIDE, tag) for tag in tags])
        self._closing = _penalties([follows(tag, OUTSIDE) for tag in tags])

    def best(self, scores: NDArray[np.float32]) -> list[Run]:
        """The labelled runs of the best path through (N, T) scores; minus infinity forbids a tag.

        Of two tags as good the earlier is taken.
        """
        if not len(scores):
            return []
        back = np.zeros(scores.shape, dtype=np.int16)
        total = scores[0] + self._opening
        columns = np.arange(scores.shape[1])
        for i in range(1, len(scores)):
            through = total[:, None] + self._moves
            back[i] = through.argmax(0)
            total = through[back[i], columns] + scores[i]
        at = int((total + self._closing).argmax())
        path = [at]
        for i in range(len(scores) - 1, 0, -1):
            at = int(back[i, at])
            path.append(at)
        return list(_runs([self.tags[t] for t in reversed(path)]))


def follows(tag: str, following: str) -> bool:
    """Whether BIOES lets `following` stand after `tag`.

    >>> follows("O", "B-cue"), follows("B-cue", "O"), follows("B-cue", "E-cue"), follows("B-cue", "E-source")
    (True, False, True, False)
    """
    if tag[0] in "BI":
        return following[0] in "IE" and following[1:] == tag[1:]
    return following[0] in "OBS"


def _penalties(allowed: Sequence[bool] | Sequence[Sequence[bool]]) -> NDArray[np.float64]:
    """0 for what is allowed, minus infinity for what is not.

    In double precision, and so all sums with it: over a long document single precision loses the last word's say.
    """
    return np.where(allowed, 0.0, -np.inf)


def _runs(tags: Sequence[str]) -> Iterator[Run]:
    """The labelled runs of a path that is well formed."""
    first = 0
    for i, tag in enumerate(tags):
        if tag[0] in "BS":
            first = i
        if tag[0] in "ES":
            yield Run(first, i + 1, tag[2:])


__all__ = ["OUTSIDE", "Chain", "Run"]
