"""The frozen encoder's vector of every word of an article: the hidden state of its first piece, kept on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.articles import Article
from generator.language.pieces import Reader
from generator.language.windows import Window, windows
from training.network import Encoder

Halves = NDArray[np.float16]
_PART = 200
"""Words of a part at most, unless its first sentence has more."""


class Read(NamedTuple):
    """An article as the encoder has read it."""

    article: Article
    cores: tuple[tuple[int, int], ...]
    """Ranges of words that were answered for together; in order they are the article."""
    vectors: Halves
    """(words, WIDTH)"""


class Vectors:
    """Reads articles as the package does, window by window, but in 32 bits; keeps the vectors in a folder."""

    def __init__(self, encoder: Encoder, reader: Reader, folder: Path) -> None:
        self._encoder = encoder.eval()
        self._reader = reader
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def read(self, article: Article) -> Read:
        """The article, read now or before."""
        sizes = [len(self._reader.of_word(word)[0]) for word in article.words]
        cut = list(windows(article.words, sizes))
        name = hashlib.sha256("\0".join(article.words).encode()).hexdigest()
        file = self._folder / f"{name[:20]}.npy"
        if not file.exists():
            np.save(file, np.concatenate([self._core(article, window) for window in cut]))
        return Read(article, tuple((w.core_first, w.core_last) for w in cut), np.load(file))

    def _core(self, article: Article, window: Window) -> Halves:
        """The vectors of the words that the window answers for."""
        pieces, shapes, firsts = self._reader.read(article.words[window.first : window.last])
        with torch.inference_mode():
            hidden = self._encoder(torch.from_numpy(pieces)[None], torch.from_numpy(shapes)[None])
        core = firsts[window.core_first - window.first : window.core_last - window.first]
        vectors: Halves = hidden[0].numpy()[core].astype(np.float16)
        return vectors


def parts(read: Read) -> Iterator[Read]:
    """The article in parts to learn from: whole sentences, of about so many words as a window has."""
    words, bases, sentences = read.article
    ends = [base + len(s.words) for base, s in zip(bases, sentences, strict=True)]
    first = 0
    while first < len(bases):
        last = first + 1
        while last < len(bases) and ends[last] - bases[first] <= _PART:
            last += 1
        start, end = bases[first], ends[last - 1]
        article = Article(
            words[start:end], tuple(b - start for b in bases[first:last]), sentences[first:last]
        )
        yield Read(article, ((0, end - start),), read.vectors[start:end])
        first = last


__all__ = ["Halves", "Read", "Vectors", "parts"]
