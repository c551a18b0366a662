"""Windows of articles as arrays: what the network reads and what it should say, layer by layer.

A layer that a window's corpus lacks is UNLABELLED throughout, and costs nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.language.pieces import BREAK, Reader
from generator.language.rules import lemma_rule
from training.corpora import Name, Sentence
from training.labels import LABELS

UNLABELLED = -1
NAME_TAGS = ["O", *(f"{place}-{label}" for label in LABELS for place in "BIES")]
ROLES = ("source", "cue", "content")
ATTRIBUTION_TAGS = ["O", *(f"{place}-{role}" for role in ROLES for place in "BIES")]
_RAREST = 3
"""Times a tag or lemma rule must occur to be learned."""
_SILVER = 0.3
"""What a name that a machine found weighs beside one that a person found."""


@dataclass(frozen=True)
class Inventory:
    """The labels of the layers that the corpora decide, most frequent first."""

    tags: list[str]
    morphs: list[str]
    """part of speech and features: "NOUN Number=Plur"."""
    lemmas: list[str]
    deps: list[str]

    @classmethod
    def of(cls, articles: Iterable[Sequence[Sentence]]) -> Inventory:
        """All labels that occur often enough in the articles."""
        counts: dict[str, Counter[str]] = {
            layer: Counter() for layer in ("tags", "morphs", "lemmas", "deps")
        }
        for article in articles:
            for sentence in article:
                for layer, count in counts.items():
                    count.update(_column(sentence, layer))
        return cls(
            **{
                layer: [
                    x for x, n in sorted(c.items(), key=lambda i: (-i[1], i[0])) if n >= _RAREST
                ]
                for layer, c in counts.items()
            }
        )


def _column(sentence: Sentence, layer: str) -> list[str]:
    if layer == "morphs":
        pairs = zip(sentence.pos, sentence.morphs, strict=True)
        return [f"{pos} {morph}".strip() for pos, morph in pairs]
    if layer == "lemmas":
        both = zip(sentence.words, sentence.lemmas, strict=False)
        return [lemma_rule(word, lemma) for word, lemma in both]
    return list(getattr(sentence, layer))


class Window(NamedTuple):
    """N words in P pieces; every array of targets is (N,)."""

    pieces: NDArray[np.int64]
    shapes: NDArray[np.int64]
    firsts: NDArray[np.int64]
    names: NDArray[np.int64]
    """A bit for each of NAME_TAGS that may be right; 0 is unlabelled."""
    trust: NDArray[np.float32]
    """What the word weighs in the loss over names."""
    attribution: NDArray[np.int64]
    cues: NDArray[np.int64]
    """The word at which the cue begins that a word of a source or content belongs to."""
    tags: NDArray[np.int64]
    morphs: NDArray[np.int64]
    lemmas: NDArray[np.int64]
    heads: NDArray[np.int64]
    """The word itself for a root."""
    deps: NDArray[np.int64]
    starts: NDArray[np.int64]
    """1 where a sentence begins, 0 where none does."""


class Windows:
    """Cuts articles into windows of whole sentences, as many as fit."""

    def __init__(self, reader: Reader, inventory: Inventory) -> None:
        self._reader = reader
        self._index = {
            layer: {label: i for i, label in enumerate(getattr(inventory, layer))}
            for layer in ("tags", "morphs", "lemmas", "deps")
        }

    def of(
        self, article: Sequence[Sentence], limits: tuple[int, int], chance: random.Random
    ) -> Iterator[Window]:
        """The article's windows, each of at most so many pieces as is drawn between the limits."""
        chosen: list[Sentence] = []
        size, limit = 0, chance.randint(*limits)
        for sentence in article:
            length = 1 + sum(len(self._reader.of_word(w)[0]) for w in sentence.words)
            if chosen and size + length > limit:
                yield self.window(chosen)
                chosen, size, limit = [], 0, chance.randint(*limits)
            if length <= limits[1]:
                chosen.append(sentence)
                size += length
        if chosen:
            yield self.window(chosen)

    def window(self, sentences: Sequence[Sentence]) -> Window:
        """One window of the sentences, with a break where a paragraph opens."""
        words: list[str] = []
        bases = []
        for number, sentence in enumerate(sentences):
            if number and sentence.opens_paragraph:
                words.append(BREAK)
            bases.append(len(words))
            words += sentence.words
        count = len(words)
        layers = {
            field: np.full(count, UNLABELLED, dtype=np.int64)
            for field in Window._fields
            if field not in {"pieces", "shapes", "firsts", "names", "trust"}
        }
        names, trust = np.zeros(count, dtype=np.int64), np.ones(count, dtype=np.float32)
        for base, sentence in zip(bases, sentences, strict=True):
            span = slice(base, base + len(sentence.words))
            if sentence.names is not None:
                names[span] = _name_targets(sentence.names, len(sentence.words))
                trust[span] = _SILVER if sentence.is_silver else 1.0
            if sentence.tags:
                for layer, index in self._index.items():
                    column = _column(sentence, layer)
                    layers[layer][span] = [index.get(x, UNLABELLED) for x in column]
                layers["heads"][span] = [base + head for head in sentence.heads]
                layers["starts"][span] = 0
                layers["starts"][base] = 1
        if all(s.parts is not None for s in sentences):
            _attribute(layers["attribution"], layers["cues"], bases, sentences)
        return Window(*self._reader.read(words), names=names, trust=trust, **layers)


def _bioes(first: int, last: int) -> Iterator[tuple[int, str]]:
    """Each place of first:last with its letter."""
    for i in range(first, last):
        if last - first == 1:
            yield i, "S"
        else:
            yield i, "B" if i == first else "E" if i == last - 1 else "I"


def _name_targets(names: Sequence[Name], count: int) -> NDArray[np.int64]:
    allowed = np.ones(count, dtype=np.int64)  # O is NAME_TAGS[0]
    for name in names:
        for i, letter in _bioes(name.first, name.last):
            allowed[i] = sum(1 << NAME_TAGS.index(f"{letter}-{x}") for x in name.labels)
    return allowed


def _attribute(
    tags: NDArray[np.int64],
    cues: NDArray[np.int64],
    bases: Sequence[int],
    sentences: Sequence[Sentence],
) -> None:
    """Sets the attribution tags and cues of the window; parts of one attribution that touch are one."""
    runs: list[list[int]] = []  # first, last, role, number
    for base, sentence in zip(bases, sentences, strict=True):
        for part in sorted(sentence.parts or ()):
            role, first, last = ROLES.index(part.role), base + part.first, base + part.last
            before = runs[-1] if runs else [0, -9, -1, -1]
            if before[2:] == [role, part.number] and first - before[1] <= (base == first):
                before[1] = last
            else:
                runs.append([first, last, role, part.number])
    tags[:] = 0
    cue_of = {number: first for first, _, role, number in reversed(runs) if ROLES[role] == "cue"}
    for first, last, role, number in runs:
        if tags[
            first:last
        ].any():  # of parts that overlap the first: two would break the tags' grammar
            continue
        for i, letter in _bioes(first, last):
            tags[i] = ATTRIBUTION_TAGS.index(f"{letter}-{ROLES[role]}")
            cues[i] = cue_of.get(number, UNLABELLED) if ROLES[role] != "cue" else UNLABELLED
