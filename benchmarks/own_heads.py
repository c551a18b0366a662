"""Our own heads over frozen vectors: the package's linear and biaffine layers, decided as the package decides them.

Training is `training.fit`'s own, on windows whose "pieces" are rows of a table of vectors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from benchmarks.articles import Parsed, coarse
from benchmarks.vectors import Halves, Read
from generator.language.chains import Chain
from generator.language.pieces import BREAK, Reader
from generator.language.trees import tree
from training.corpora import Sentence
from training.examples import ATTRIBUTION_TAGS, NAME_TAGS, Inventory, Window, Windows
from training.fit import train
from training.network import Network, Said, Sizes

_STAND_INS = {"person": "PERSON", "organisation": "ORG", "location": "GPE", "misc": "NORP"}
"""CoNLL-2003's four labels among the heads' own ten: both kinds of head learn the same four."""
_BATCH = 2048
"""Words of a batch, as `training.fit` makes them."""


class _Table(nn.Module):
    """In the encoder's place: vectors made before, of whose rows its "pieces" are the numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.vectors = torch.empty(0)

    def forward(self, rows: Tensor, _shapes: Tensor, _hide: Tensor | None) -> Tensor:
        """(B, N) to (B, N, WIDTH)."""
        return self.vectors[rows].float()

    def show(self, vectors: Halves) -> None:
        """Has these rows from now on."""
        self.vectors = torch.from_numpy(vectors)


def network(inventory: Inventory) -> Network:
    """A network that has learned nothing, with heads for the labels."""
    layers = (inventory.tags, inventory.morphs, inventory.lemmas, inventory.deps)
    sizes = Sizes(len(NAME_TAGS), len(ATTRIBUTION_TAGS), *map(len, layers))
    return Network(sizes, ATTRIBUTION_TAGS)


class OwnHeads:
    """The heads of a network, whose encoder is taken out."""

    def __init__(self, whole: Network, inventory: Inventory) -> None:
        self._table = _Table()
        self._network = whole.eval()
        self._network.register_module("encoder", self._table)
        self._inventory = inventory
        self._names = Chain(NAME_TAGS)

    def train(self, reads: Sequence[Read], reader: Reader, epochs: int, seed: int) -> None:
        """Trains every head on the parts of articles that have its annotation."""
        self._table.show(np.concatenate([read.vectors for read in reads]))
        made = list(_windows(reads, Windows(reader, self._inventory)))
        steps = epochs * -(-len(self._table.vectors) // _BATCH)
        with TemporaryDirectory() as folder:
            train(self._network, lambda _: list(made), steps, Path(folder), seed)
        self._network.eval()

    def parsed(self, read: Read) -> Parsed:
        """What the heads say of the article."""
        self._table.show(read.vectors)
        is_break = np.array([word == BREAK for word in read.article.words])
        names, tags, heads, deps = [], [], [], []
        for first, last in read.cores:
            said = self._said(first, last)
            names.append(said.names[0].numpy())
            tags.append(said.tags[0].argmax(-1).numpy())
            above, relations = self._trees(said, is_break[first:last])
            heads.append(above + first)
            deps.append(relations)
        scores = np.concatenate(names)
        scores[is_break, 1:] = -np.inf
        return Parsed(
            {coarse(*run) for run in self._names.best(scores)},
            [self._inventory.tags[i] for i in np.concatenate(tags)],
            np.concatenate(heads).tolist(),
            [self._inventory.deps[i] for i in np.concatenate(deps)],
        )

    def _said(self, first: int, last: int) -> Said:
        """What the network says of the words, window by window as the package reads them."""
        rows = torch.arange(first, last)[None]
        with torch.inference_mode():
            said: Said = self._network(rows, rows, rows - first)
        return said

    def _trees(
        self, said: Said, is_break: NDArray[np.bool_]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The head of each of a window's words, and its relation."""
        arcs = said.arcs[0].numpy()
        bounds = [*_starts(said.starts[0].numpy() > 0, is_break), len(arcs)]
        heads = np.concatenate([a + tree(arcs[a:b, a:b]) for a, b in pairwise(bounds)])
        with torch.inference_mode():
            scores = self._network.relation(said.dependents[0] * said.governors[0][heads])
        hangs = heads != np.arange(len(heads))
        root = self._inventory.deps.index("ROOT")
        return heads, np.where(hangs, scores.numpy().argmax(-1), root)


def _starts(opens: NDArray[np.bool_], is_break: NDArray[np.bool_]) -> list[int]:
    """Where sentences begin: where the network says so, at a break and after it."""
    opens |= is_break
    opens[1:] |= is_break[:-1]
    opens[0] = True
    starts: list[int] = np.flatnonzero(opens).tolist()
    return starts


def _windows(reads: Iterable[Read], cut: Windows) -> Iterator[Window]:
    """A window for each part; its pieces are the rows that its words have in the table of all."""
    row = 0
    for read in reads:
        window = cut.window([_standing_in(sentence) for sentence in read.article.sentences])
        places = np.arange(len(read.vectors))
        yield window._replace(pieces=row + places, shapes=places, firsts=places)
        row += len(places)


def _standing_in(sentence: Sentence) -> Sentence:
    """The sentence with its names' labels among the heads' own."""
    if sentence.names is None:
        return sentence
    names = [name._replace(labels=(_STAND_INS[name.labels[0]],)) for name in sentence.names]
    return replace(sentence, names=names)


__all__ = ["OwnHeads", "network"]
