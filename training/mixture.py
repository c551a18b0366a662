"""What is read in one epoch: every corpus, as printed, and gold names a second time under other names."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training import corpora
from training.corpora import Sentence
from training.examples import Window, Windows
from training.renaming import renamed

Article = Sequence[Sentence]
_AGAIN = 0.5
"""Share of the articles with gold names that are read a second time in an epoch."""
_LIMITS = 96, 288
"""Fewest and most pieces that a window may be limited to."""


@dataclass(frozen=True)
class Mixture:
    """The articles of all corpora."""

    gold: list[Article]
    """With names that people marked."""
    other: list[Article]

    @classmethod
    def read(cls, source: Path) -> Mixture:
        """The train parts of the corpora."""
        return cls(
            gold=[
                *corpora.conllu(source / "gum" / "train.dep.conllu.gz", names=True),
                *corpora.conll2003(source / "conll2003" / "train.iob.gz"),
            ],
            other=[
                *corpora.conllu(source / "ewt" / "train.conllu.gz", names=False),
                *corpora.polnear(source / "polnear", "train"),
            ],
        )

    def windows(self, cut: Windows, chance: random.Random) -> list[Window]:
        """One epoch of windows."""
        again = [renamed(article, chance) for article in self.gold if chance.random() < _AGAIN]
        return [
            window
            for article in (*self.gold, *self.other, *again)
            for window in cut.of(corpora.as_printed(article, chance), _LIMITS, chance)
        ]
