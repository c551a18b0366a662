"""Trains a spaCy pipeline as `spacy train` would: by Adam, whose rate rises and then falls in a straight line."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from itertools import islice

from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Adam, fix_random_seed, warmup_linear

_WORDS, _TOLERANCE = 250, 0.2
"""Of a batch, and by what share it may have more."""
_RATE, _WARM, _DECAY = 1e-3, 0.04, 0.01
"""The highest rate, spaCy's own; the share of the steps in which it rises; weight decay, spaCy's own."""
_DROPOUT = 0.1


def train(nlp: Language, examples: Sequence[Example], epochs: int, seed: int) -> None:
    """Initialises the pipeline for the examples' labels, and trains it with each so many times."""
    fix_random_seed(seed)
    chance, order = random.Random(seed), list(examples)
    nlp.initialize(lambda: order)
    steps = epochs * len(_batches(order))
    rates = list(islice(warmup_linear(_RATE, int(_WARM * steps), steps), steps + 1))
    optimizer = Adam(rates, L2=_DECAY, use_averages=False)
    for number in range(epochs):
        chance.shuffle(order)
        began, losses = time.monotonic(), dict[str, float]()
        for batch in _batches(order):
            nlp.update(batch, sgd=optimizer, drop=_DROPOUT, losses=losses)
            optimizer.step_schedules()
        rows = " ".join(f"{name} {loss:.0f}" for name, loss in losses.items())
        sys.stderr.write(f"{number} {time.monotonic() - began:.0f}s {rows}\n")


def _batches(examples: Sequence[Example]) -> list[list[Example]]:
    return list(minibatch_by_words(examples, _WORDS, tolerance=_TOLERANCE))


__all__ = ["train"]
