"""Which sentences of several documents tell the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model import Document, Event
from generator.text import is_near, substance

_COMMON = 50
"""Events that share a word, above which the word tells none of them apart: the work stays in line with the events."""
_MOST_ALSO = 6
"""Documents of which an event says that they tell it, too."""
_LEAST = 3
"""Words of substance without which nearness says little."""


def each_once(events: Sequence[Event], documents: Mapping[str, Document]) -> Iterator[Event]:
    """Events of one time; of those that say nearly the same the best, with the others of other documents beside it."""
    kept: list[tuple[Event, frozenset[str]]] = []
    others: dict[int, dict[str, Event]] = defaultdict(dict)
    index: dict[str, list[int]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (-e.score, e.id)):
        words = substance(documents[event.document].of(event.span))
        twin = _twin(words, kept, index)
        if twin is None:
            for word in words:
                index[word].append(len(kept))
            kept.append((event, words))
        elif event.document != kept[twin][0].document:
            others[twin].setdefault(event.document, event)
    for at, (event, _) in enumerate(kept):
        yield replace(event, also=tuple(others[at].values())[:_MOST_ALSO])


def _twin(
    words: frozenset[str],
    kept: Sequence[tuple[Event, frozenset[str]]],
    index: Mapping[str, Sequence[int]],
) -> int | None:
    """The first of those kept that says nearly the same."""
    shared = Counter(n for word in words for n in index.get(word, ())[:_COMMON])
    likely = (n for n in sorted(shared) if shared[n] >= min(_LEAST, len(words)))
    return next((n for n in likely if is_near(words, kept[n][1])), None)
