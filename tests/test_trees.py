"""The best dependency tree."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from generator.language.trees import tree

Floats = NDArray[np.float32]


def _scores(words: int, seed: int) -> Floats:
    """Of few values where the seed is even, so that there are ties."""
    chance = np.random.default_rng(seed)
    if seed % 2:
        return chance.normal(size=(words, words)).astype(np.float32) * 9
    return chance.integers(-2, 3, (words, words)).astype(np.float32)


def _has_one_root(heads: tuple[int, ...]) -> bool:
    """Whether all words stand, directly or not, under one that stands under itself."""
    roots = [word for word, head in enumerate(heads) if word == head]
    reached = set(roots)
    for _ in heads:
        reached |= {word for word, head in enumerate(heads) if head in reached}
    return len(roots) == 1 and len(reached) == len(heads)


def _worth(heads: tuple[int, ...], scores: Floats) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@pytest.mark.parametrize(
    "scores, heads",
    [
        ([[0]], [0]),
        ([[-9]], [0]),
        ([[5, 0], [9, 0]], [0, 0]),
        ([[0, 9], [0, 5]], [1, 1]),
        # "rowed" is the root of "Mara rowed home"
        ([[0, 8, 1], [1, 9, 1], [0, 7, 0]], [1, 1, 1]),
        # the first two would stand under each other, and the second gains more by standing under the third
        ([[0, 9, 1], [9, 0, 4], [0, 0, 8]], [1, 2, 2]),
        # all would be roots: the likeliest is
        ([[5, 1, 0], [0, 7, 0], [0, 1, 6]], [1, 1, 1]),
    ],
)
def test_tree(scores: list[list[int]], heads: list[int]) -> None:
    """Each word stands under the best there is, as far as all make one tree."""
    assert tree(np.array(scores, dtype=np.float32)).tolist() == heads


def test_circle_within_a_circle() -> None:
    """Circles that close again once opened are opened as well."""
    scores = np.full((5, 5), -9, dtype=np.float32)
    scores[4, 4] = 20  # the root, under which words stand unwillingly
    scores[:4, 4] = [-4, -5, -6, -3]
    scores[0, 1] = scores[1, 0] = 9  # one circle …
    scores[2, 0] = scores[1, 2] = 7  # … and one around it
    scores[3, 2], scores[2, 3] = 6, 1
    assert _has_one_root(tuple(tree(scores).tolist()))
    assert _worth(tuple(tree(scores).tolist()), scores) == 20 - 4 + 9 + 7 + 6


@given(st.integers(1, 5), st.integers(0, 2**32))
def test_no_tree_is_better(words: int, seed: int) -> None:
    """Of all trees with the same root, none gains more."""
    scores = _scores(words, seed)
    found = tuple(tree(scores).tolist())
    root = next(word for word, head in enumerate(found) if word == head)
    others = (
        h for h in product(range(words), repeat=words) if h[root] == root and _has_one_root(h)
    )
    assert _has_one_root(found)
    assert _worth(found, scores) >= max(_worth(h, scores) for h in others) - 1e-4


@given(st.integers(1, 5), st.integers(0, 2**32))
def test_the_root_gains_most_by_being_it(words: int, seed: int) -> None:
    """The root is the word whose own score is farthest above what it would have under another."""
    scores = _scores(words, seed)
    found = tree(scores).tolist()
    root = next(word for word, head in enumerate(found) if word == head)
    gains = [
        scores[word, word] - max((scores[word, h] for h in range(words) if h != word), default=0)
        for word in range(words)
    ]
    assert gains[root] == max(gains)


@given(st.integers(1, 40), st.integers(0, 2**32))
def test_there_is_always_a_tree(words: int, seed: int) -> None:
    """Whatever the scores, all words stand under one root, and the scores are left as they were."""
    scores = _scores(words, seed)
    before = scores.copy()
    assert _has_one_root(tuple(tree(scores).tolist()))
    assert (scores == before).all()


@pytest.mark.parametrize("value", [0.0, 1e30, -1e30])
def test_words_that_are_all_alike(value: float) -> None:
    """Where nothing speaks for any tree there is one all the same."""
    assert _has_one_root(tuple(tree(np.full((9, 9), value, dtype=np.float32)).tolist()))


def test_a_long_sentence() -> None:
    """Two hundred and forty words, as many as there can be, whose every circle holds another."""
    scores = np.full((240, 240), -1, dtype=np.float32)
    for word in range(239):
        scores[word, word + 1] = scores[word + 1, word] = 240 - word
    assert _has_one_root(tuple(tree(scores).tolist()))
