"""The words of a sentence as numbers: content words weighed by rarity, and how alike two sentences are.

TF-IDF after Salton and Buckley, "Term-Weighting Approaches in Automatic Text Retrieval" (1988), with the document's
sentences for a collection.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.text import fold

Vector = Mapping[str, float]
"""By word: its weight; as long as 1, or empty."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STEM = 6
"""Letters that forms of a word share: "inspected", "inspection"."""
_STOP = frozenset(
    """a about after again against all am an and any are as at be because been before being below between both but by
    can could did do does doing down during each few for from further had has have having he her here hers him his
    how i if in into is it its itself just me more most my no nor not now of off on once only or other our out over own
    said same say says she should so some such than that the their them then there these they this those through to
    too under until up us very was we were what when where which while who whom why will with would you your""".split()
)


class Words:
    """Vectors of a document's sentences, and of anything beside them."""

    def __init__(self, texts: Sequence[str]) -> None:
        bags = [_bag(text) for text in texts]
        seen = Counter(word for bag in bags for word in bag)
        self._rarity = {word: math.log(1 + len(bags) / count) for word, count in seen.items()}
        self.vectors = [self._unit(bag) for bag in bags]
        """Of each text."""
        whole: Counter[str] = Counter()
        for bag in bags:
            whole.update(bag)
        self.whole = self._unit(whole)
        """Of all of them."""

    def vector(self, text: str) -> Vector:
        """Of another text; a word that the document has not counts as one that it has everywhere."""
        return self._unit(_bag(text))

    def _unit(self, bag: Mapping[str, int]) -> Vector:
        weighed = {word: n * self._rarity.get(word, math.log(2)) for word, n in bag.items()}
        length = math.sqrt(sum(w * w for w in weighed.values()))
        return {word: w / length for word, w in weighed.items()} if length else {}


def likeness(one: Vector, other: Vector) -> float:
    """Their cosine, 0 to 1."""
    small, large = sorted((one, other), key=len)
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def _bag(text: str) -> Counter[str]:
    return Counter(_content(text))


def _content(text: str) -> Iterable[str]:
    return (word[:_STEM] for word in _WORD.findall(fold(text)) if word not in _STOP)


__all__ = ["Vector", "Words", "likeness"]
