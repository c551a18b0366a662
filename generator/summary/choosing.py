"""Which of the able sentences to take: each the best beside those taken, none that says the same again.

Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998), with a cost for words beyond what people write.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from generator.summary.able import Able
from generator.summary.words import Vector, likeness
from generator.text import is_near

_PLACE, _LASTS = 1.5, 6.0
"""What the lead is worth beside a score, and sentences after which it has lost two thirds of that."""
_REPEATS = 2.0
"""How much likeness to a sentence already taken costs."""
_SAME = 0.4
"""Likeness from which on two sentences tell the same."""
_ENOUGH, _WORDY = 45, 0.1
"""Words that people's summaries of GUM have, and what each word beyond costs a further sentence."""
_BRIEF, _LONG = 25, 0.05
"""Words of a takeaway, and what each word beyond costs it."""


def chosen(
    scores: Sequence[float],
    vectors: Sequence[Vector],
    substances: Sequence[frozenset[str]],
    lengths: Sequence[int],
    able: Mapping[int, Able],
    most: int,
    given: Collection[object] = (),
) -> list[int]:
    """The places of at most `most` sentences, the best first; ties go to the earlier one.

    What is `given` before the first of them, none needs to give.

    What says in other words what one taken says is left out, by the `substances` of the two. A sentence may be taken
    once those taken before it have given what it needs.
    """
    taken: list[int] = []
    again = [0.0] * len(scores)
    rest, told = sorted(able), set(given)
    words = 0

    def worth(at: int) -> float:
        over = max(0, words + lengths[at] - _ENOUGH)
        return scores[at] + lead(at) - _WORDY * over - _REPEATS * again[at]

    while len(taken) < most:
        ready = [at for at in rest if again[at] < _SAME and able[at].needs <= told]
        if not ready:
            break
        best = max(ready, key=lambda at: (worth(at), -at))
        rest.remove(best)
        taken.append(best)
        told |= able[best].gives
        words += lengths[best]
        again = [max(a, likeness(v, vectors[best])) for a, v in zip(again, vectors, strict=True)]
        rest = [at for at in rest if not is_near(substances[at], substances[best])]
    return taken


def briefest(
    scores: Sequence[float], lengths: Sequence[int], able: Mapping[int, Able], taken: Sequence[int]
) -> int | None:
    """Of those taken the best that stands alone, long ones being worth less; None where none does."""
    free = [at for at in taken if able[at].is_free]

    def worth(at: int) -> float:
        return scores[at] + lead(at) - _LONG * max(0, lengths[at] - _BRIEF)

    return max(free, key=lambda at: (worth(at), -at), default=None)


def lead(at: int) -> float:
    """What its place is worth to a sentence."""
    return _PLACE * math.exp(-at / _LASTS)


__all__ = ["briefest", "chosen"]
