"""spaCy's own heads over frozen vectors: the transition-based `ner` and `parser`, and `tagger`.

Each has the vectors as its `tok2vec`, which is what listening to a frozen component comes to.  All else is spaCy's
default: vectors are brought to 64 places, states are 64 wide in two pieces, the parser learns from a dynamic oracle
(Goldberg and Nivre, COLING 2012).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from thinc.api import Model

from benchmarks.articles import Parsed, coarse
from benchmarks.spacy_training import train
from benchmarks.vectors import Read
from generator.language.pieces import BREAK
from training.network import WIDTH

_LAYER = "briefing.FrozenVectors.v1"
_RAREST = 3
"""Times a relation must occur to be learned, as for our own heads; spaCy's thirty suits larger treebanks."""
_SPACE = "_SP"
"""The tag of a break."""
Rows = list[NDArray[np.float32]]


def frozen_vectors(width: int) -> Model[list[Doc], Rows]:
    """The vectors that lie in each Doc's `tensor`; in training some of their places are dropped."""
    return Model("frozen_vectors", _forward, dims={"nO": width}, attrs={"dropout_rate": 0.0})


def _forward(
    model: Model[list[Doc], Rows],
    docs: list[Doc],
    is_train: bool,  # noqa: FBT001 - thinc's signature
) -> tuple[Rows, Callable[[Rows], list[Doc]]]:
    rows = [doc.tensor.astype(np.float32) for doc in docs]
    if is_train:
        rate = model.attrs["dropout_rate"]
        rows = [vectors * model.ops.get_dropout_mask(vectors.shape, rate) for vectors in rows]
    return rows, lambda _: []


registry.architectures.register(_LAYER, func=frozen_vectors)


class SpacyHeads:
    """The three heads, over one vocabulary."""

    def __init__(self) -> None:
        self._vocab = spacy.blank("en").vocab
        self._heads: list[Any] = []

    def train(self, named: Sequence[Read], parsed: Sequence[Read], epochs: int, seed: int) -> None:
        """Trains `ner` on articles with names, `tagger` and `parser` on articles with syntax."""
        self._train(["ner"], [Example(self.doc(r), self._named(r)) for r in named], epochs, seed)
        syntax = [Example(self.doc(r), self._parsed(r)) for r in parsed]
        self._train(["tagger", "parser"], syntax, epochs, seed)

    def _train(
        self, heads: Sequence[str], examples: Sequence[Example], epochs: int, seed: int
    ) -> None:
        nlp = spacy.blank("en", vocab=self._vocab)
        self._heads += [nlp.add_pipe(head, config=_over_vectors(head)) for head in heads]
        train(nlp, examples, epochs, seed)

    def doc(self, read: Read) -> Doc:
        """The article with its vectors; a break is a sentence of its own."""
        words = read.article.words
        before = (BREAK, *words[:-1])
        starts: list[bool | int | None]
        starts = [True if BREAK in pair else None for pair in zip(words, before, strict=True)]
        doc = Doc(self._vocab, words=list(words), sent_starts=starts)
        doc.tensor = read.vectors  # type: ignore[assignment]  # its annotation says 64 bits
        return doc

    def decide(self, doc: Doc) -> list[object]:
        """What each head says of the Doc, without writing it there."""
        return [head.predict([doc]) for head in self._heads]

    def parsed(self, read: Read) -> Parsed:
        """What the heads say of the article."""
        doc = self.doc(read)
        for head in self._heads:
            doc = head(doc)
        return Parsed(
            {coarse(name.start, name.end, name.label_) for name in doc.ents},
            [token.tag_ for token in doc],
            [token.head.i for token in doc],
            [token.dep_ for token in doc],
        )

    def _named(self, read: Read) -> Doc:
        """The article with the names that people marked."""
        words = list(read.article.words)
        marks = ["O"] * len(words)
        for first, last, label in read.article.names():
            marks[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
        return Doc(self._vocab, words=words, ents=marks)

    def _parsed(self, read: Read) -> Doc:
        """The article with the syntax that people marked."""
        words = list(read.article.words)
        tags, deps = [_SPACE] * len(words), ["ROOT"] * len(words)
        heads = list(range(len(words)))
        for base, sentence in zip(read.article.bases, read.article.sentences, strict=True):
            span = slice(base, base + len(sentence.words))
            tags[span], deps[span] = sentence.tags, sentence.deps
            heads[span] = [base + head for head in sentence.heads]
        return Doc(self._vocab, words=words, tags=tags, heads=heads, deps=deps)


def _over_vectors(head: str) -> dict[str, Any]:
    """The head's default settings, but for the vectors it reads."""
    defaults = Language.get_factory_meta(head).default_config or {}
    model = {**defaults["model"], "tok2vec": {"@architectures": _LAYER, "width": WIDTH}}
    return {"model": model, **({"min_action_freq": _RAREST} if head == "parser" else {})}


__all__ = ["SpacyHeads", "frozen_vectors"]
