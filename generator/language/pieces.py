"""Words as the encoder reads them: word pieces, and what case and marks lower-casing would lose.

The encoder's vocabulary is lower-case; a learned embedding of each word's shape is added to its pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, unique
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

BREAK = "\n\n"
"""The word that stands for the end of a paragraph."""
_MOST_PIECES = 24
"""Of one word: the rest of a longer one (a web address, a text without spaces) is not read."""
_MOST_LETTERS = 100 * _MOST_PIECES
"""Of one word: the vocabulary has no piece of more than a hundred."""
_REMEMBERED = 1 << 16
"""Words whose pieces are kept at hand: a folder of documents has new ones without end."""


@unique
class Shape(IntEnum):
    """How a word is written."""

    LOWER = 0
    TITLE = 1
    CAPITAL = 2
    UPPER = 3
    MIXED = 4
    DIGITS = 5
    NUMBERED = 6
    MARK = 7
    OPENING = 8
    CLOSING = 9
    STRAIGHT = 10
    BREAK = 11


_QUOTATION_MARKS = {
    **dict.fromkeys(("“", "‘", "«", "„", "``", "‹"), Shape.OPENING),
    **dict.fromkeys(("”", "’", "»", "''", "›"), Shape.CLOSING),
    **dict.fromkeys(('"', "'"), Shape.STRAIGHT),
}


def shape(word: str) -> Shape:
    """How `word` is written; a paragraph's end is a shape of its own.

    >>> [shape(w).name for w in ("said", "Ryder", "A", "NATO", "iPhone", "12,000", "F-16", "“")]
    ['LOWER', 'TITLE', 'CAPITAL', 'UPPER', 'MIXED', 'DIGITS', 'NUMBERED', 'OPENING']
    """
    if word == BREAK:
        return Shape.BREAK
    if word in _QUOTATION_MARKS:
        return _QUOTATION_MARKS[word]
    letters = "".join(filter(str.isalpha, word))
    if any(map(str.isdigit, word)):
        return Shape.NUMBERED if letters else Shape.DIGITS
    return _case(letters) if letters else Shape.MARK


def _case(letters: str) -> Shape:
    """How letters are written; those of a script without capitals are small."""
    if letters.isupper():
        return Shape.CAPITAL if len(letters) == 1 else Shape.UPPER
    if letters[0].isupper() and letters[1:].islower():
        return Shape.TITLE
    return Shape.MIXED if any(map(str.isupper, letters)) else Shape.LOWER


class Pieces(NamedTuple):
    """What the encoder takes: P pieces of N words."""

    pieces: NDArray[np.int64]
    """(P,): rows of the vocabulary."""
    shapes: NDArray[np.int64]
    """(P,): the Shape of each piece's word."""
    firsts: NDArray[np.int64]
    """(N,): where each word's first piece is."""


class Reader:
    """Turns words into pieces by a `tokenizers` file; every word gives one piece at least."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._tokenizer.encode_special_tokens = True  # "[SEP]" in a seed ends no paragraph
        vocabulary = self._tokenizer.get_vocab()
        self._opening, self._break, self._unknown = (
            vocabulary[mark] for mark in ("[CLS]", "[SEP]", "[UNK]")
        )
        self.of_word = lru_cache(_REMEMBERED)(self._of_word)

    def _of_word(self, word: str) -> tuple[tuple[int, ...], Shape]:
        """The word's pieces and its shape."""
        if word == BREAK:
            return (self._break,), Shape.BREAK
        found = self._tokenizer.encode(word[:_MOST_LETTERS], add_special_tokens=False).ids
        return tuple(found[:_MOST_PIECES]) or (self._unknown,), shape(word)

    def read(self, words: Sequence[str]) -> Pieces:
        """The words, between the two marks that the encoder was taught with."""
        pieces, shapes, firsts = [self._opening], [Shape.BREAK], []
        for word in words:
            ids, how = self.of_word(word)
            firsts.append(len(pieces))
            pieces += ids
            shapes += [how] * len(ids)
        pieces.append(self._break)
        shapes.append(Shape.BREAK)
        return Pieces(*(np.array(x, dtype=np.int64) for x in (pieces, shapes, firsts)))


__all__ = ["BREAK", "Pieces", "Reader", "Shape", "shape"]
