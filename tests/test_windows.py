"""How a document is cut into what the encoder reads at once."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.pieces import BREAK
from generator.language.windows import Window, windows

CORE, MARGIN = 240, 40
MOST = 512 - 2
"""Pieces that the encoder can read, without the two marks around them."""

Text = list[tuple[str, int]]
"""Words and how many pieces each has."""
WORDS = st.sampled_from(["Wendle", "said", ",", ".", "?", "”", ")", "“", BREAK])
TEXTS = st.builds(
    lambda words, times: words * times,
    st.lists(st.tuples(WORDS, st.integers(1, 24)), min_size=1, max_size=40),
    st.integers(1, 25),
)


def _windows(words: list[str]) -> list[Window]:
    """Those of words of one piece each."""
    return list(windows(words, [1] * len(words)))


def _cores(words: list[str]) -> list[int]:
    """Where the cores end."""
    return [window.core_last for window in _windows(words)]


def test_no_words() -> None:
    """An empty document has no windows."""
    assert _windows([]) == []


def test_a_short_text() -> None:
    """What fits is read at once."""
    assert _windows(["Wendle"] * CORE) == [Window(0, 0, CORE, CORE)]


def test_margins() -> None:
    """On both sides of its core a window sees as much as a margin holds."""
    assert _windows(["Wendle"] * 600) == [
        Window(0, 0, 240, 280),
        Window(200, 240, 480, 520),
        Window(440, 480, 600, 600),
    ]


def test_a_margin_holds_whole_words() -> None:
    """A word that does not fit a margin is not seen."""
    sizes = [*[24] * 10, 16, 25, *[24] * 8]
    assert list(windows(["Wendle"] * 20, sizes)) == [Window(0, 0, 10, 11), Window(9, 10, 20, 20)]


@pytest.mark.parametrize(
    "ends, expected",
    [
        ({199: "."}, 200),
        ({149: ".", 199: "."}, 200),
        ({199: "?", 239: ","}, 200),
        ({149: BREAK, 199: "."}, 150),
        ({149: BREAK, 199: BREAK, 220: "!"}, 200),
        ({198: ".", 199: "”"}, 200),
        ({198: "!", 199: ")", 200: "said"}, 200),
        ({99: BREAK, 100: "."}, 240),
        ({239: "."}, 240),
        ({240: "."}, 240),
        ({198: ",", 199: "”"}, 240),
    ],
)
def test_a_core_ends_where_a_sentence_seems_to(ends: dict[int, str], expected: int) -> None:
    """As late as a paragraph does, else a sentence, unless little would be left of the core."""
    words = [ends.get(i, "Wendle") for i in range(400)]
    assert _cores(words)[0] == expected


def test_a_huge_word() -> None:
    """A word larger than any core has one for itself."""
    assert list(windows(["a", "b", "c"], [1, 900, 1])) == [
        Window(0, 0, 1, 1),
        Window(0, 1, 2, 3),
        Window(2, 2, 3, 3),
    ]


@given(TEXTS)
def test_cores_are_together_the_words(text: Text) -> None:
    """Every word is answered for once, and every core has one at least."""
    words, sizes = zip(*text, strict=True)
    found = list(windows(words, sizes))
    assert found[0].core_first == 0
    assert found[-1].core_last == len(words)
    assert all(one.core_last == other.core_first for one, other in pairwise(found))
    assert all(window.core_first < window.core_last for window in found)


@given(TEXTS)
def test_windows_fit(text: Text) -> None:
    """No window is more than the encoder can read, and none lies outside the text."""
    words, sizes = zip(*text, strict=True)
    for first, core_first, core_last, last in windows(words, sizes):
        assert 0 <= first <= core_first < core_last <= last <= len(words)
        assert sum(sizes[first:core_first]) <= MARGIN
        assert sum(sizes[core_first:core_last]) <= CORE
        assert sum(sizes[core_last:last]) <= MARGIN
        assert sum(sizes[first:last]) <= MOST


@given(TEXTS, st.integers(0, 1000))
def test_windows_do_not_look_far_ahead(text: Text, place: int) -> None:
    """A window is the same whatever comes more than a core, a margin and a word after its core begins."""
    words, sizes = zip(*text, strict=True)
    cut = place % (len(words) + 1)
    ahead = CORE + MARGIN + max(sizes)
    whole, part = (
        [w for w in windows(words[:end], sizes[:end]) if sum(sizes[w.core_first : cut]) > ahead]
        for end in (len(words), cut)
    )
    assert whole == part
