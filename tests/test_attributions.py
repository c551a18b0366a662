"""Which source and which content go with which cue."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.attributions import Attribution, Links, attributions
from generator.language.chains import Run

SURE = 9.0
"""A link that leaves hardly anything to all other words."""

MARA = Run(4, 6, "source")
SAID = Run(6, 7, "cue")
DAM = Run(0, 3, "content")
ADDED = Run(12, 13, "cue")
CREWS = Run(8, 11, "content")
NOOR = Run(13, 14, "source")


def _links(*linked: tuple[Run, Run], words: int = 20, strength: float = SURE) -> Links:
    """Links of all words to all, even but for the runs linked to cues."""
    scores = np.zeros((words, words), dtype=np.float32)
    for run, cue in linked:
        scores[run.first : run.last, cue.first] = strength
    return Links(0, 0, scores)


def _found(runs: list[Run], *links: Links) -> list[Attribution]:
    return attributions(sorted(runs), links)


def test_one_attribution() -> None:
    """A source and a content that link to a cue go with it."""
    found = _found([DAM, MARA, SAID], _links((DAM, SAID), (MARA, SAID)))
    assert found == [Attribution(source=((4, 6),), cue=((6, 7),), content=((0, 3),))]


def test_no_runs() -> None:
    """Without runs there is nothing, nor without words."""
    assert _found([], _links()) == []
    assert _found([]) == []


def test_contents_of_one_cue() -> None:
    """What is said before and after a cue is one attribution."""
    links = _links((DAM, SAID), (MARA, SAID), (CREWS, SAID))
    assert _found([DAM, MARA, SAID, CREWS], links) == [
        Attribution(((4, 6),), ((6, 7),), ((0, 3), (8, 11)))
    ]


def test_two_attributions() -> None:
    """Each cue has its own, in reading order."""
    links = _links((CREWS, ADDED), (NOOR, ADDED), (DAM, SAID), (MARA, SAID))
    assert _found([DAM, MARA, SAID, CREWS, ADDED, NOOR], links) == [
        Attribution(((4, 6),), ((6, 7),), ((0, 3),)),
        Attribution(((13, 14),), ((12, 13),), ((8, 11),)),
    ]


def test_one_source_of_two_cues() -> None:
    """A source that links to two cues speaks in both."""
    links = _links((DAM, SAID), (MARA, SAID), (MARA, ADDED), (CREWS, ADDED))
    assert [a.source for a in _found([DAM, MARA, SAID, CREWS, ADDED], links)] == [((4, 6),)] * 2


def test_cue_without_content() -> None:
    """Somebody who says nothing is not quoted."""
    assert _found([MARA, SAID], _links((MARA, SAID))) == []


def test_content_without_cue() -> None:
    """Words in marks that nobody is seen to say stand alone, where they are."""
    links = _links((DAM, SAID), (MARA, SAID), (CREWS, ADDED))
    assert _found([CREWS], links) == [Attribution((), (), ((8, 11),))]
    assert _found([], _links()) == []


def test_content_beyond_the_window_of_a_cue() -> None:
    """A cue that was not read together with a content is none of its own, however near."""
    window = _links((DAM, SAID), (MARA, SAID), words=8)
    after = Links(8, 8, np.zeros((12, 12), dtype=np.float32))
    assert _found([DAM, MARA, SAID, CREWS], window, after) == [
        Attribution(((4, 6),), ((6, 7),), ((0, 3),)),
        Attribution((), (), ((8, 11),)),
    ]


def test_cue_in_the_margin() -> None:
    """A cue that another window answers for is seen in the margin of this one."""
    window = _links((DAM, SAID), (MARA, SAID), words=8)
    scores = np.zeros((12, 18), dtype=np.float32)
    scores[:3, SAID.first - 2] = SURE
    assert _found([DAM, MARA, SAID, CREWS], window, Links(8, 2, scores)) == [
        Attribution(((4, 6),), ((6, 7),), ((0, 3), (8, 11)))
    ]


def test_content_over_the_end_of_a_core() -> None:
    """A content that goes on in the next window links by its words in the first."""
    long = Run(5, 11, "content")
    first = Links(0, 0, np.zeros((8, 12), dtype=np.float32))
    first.scores[5:8, 1] = SURE
    second = Links(8, 4, np.zeros((12, 16), dtype=np.float32))
    second.scores[:3, 8] = SURE
    assert _found([Run(1, 2, "cue"), long, ADDED], first, second) == [
        Attribution((), ((1, 2),), ((5, 11),))
    ]


def test_source_left_unsaid() -> None:
    """A cue for which no source speaks has none: the next best name would be a wrong speaker."""
    links = _links((DAM, SAID), (CREWS, ADDED), (NOOR, ADDED))
    assert _found([DAM, SAID, CREWS, ADDED, NOOR], links) == [
        Attribution((), ((6, 7),), ((0, 3),)),
        Attribution(((13, 14),), ((12, 13),), ((8, 11),)),
    ]


def test_sources_are_compared_by_likelihood() -> None:
    """What a word gives to all cues alike says nothing: one that is loud is not the likelier source."""
    links = _links((DAM, SAID), (MARA, SAID), (CREWS, ADDED), (NOOR, ADDED))
    links.scores[NOOR.first] += 90
    assert [a.source for a in _found([DAM, MARA, SAID, NOOR], links)] == [((4, 6),)]


@pytest.mark.parametrize("far", [Run(0, 1, "source"), Run(18, 19, "source")])
def test_of_two_sources_as_likely_the_nearer(far: Run) -> None:
    """Between equals nearness decides, before and after the cue."""
    links = _links((far, SAID), (MARA, SAID), (CREWS, SAID))
    assert [a.source for a in _found([far, MARA, SAID, CREWS], links)] == [((4, 6),)]


def test_of_two_cues_as_likely_the_later() -> None:
    """Between equals a content goes with the cue that comes later."""
    assert [a.cue for a in _found([SAID, CREWS, ADDED], _links())] == [((12, 13),)]


@given(st.integers(0, 2**32), st.integers(0, 12), st.integers(1, 30))
def test_attributions_are_sound(seed: int, count: int, core: int) -> None:
    """Whatever the links, each content is in one attribution, and each cue in one at most."""
    chance = np.random.default_rng(seed)
    roles = chance.choice(["source", "cue", "content"], count)
    runs = [Run(3 * i, 3 * i + 2, str(role)) for i, role in enumerate(roles)]
    words = 3 * count
    links = [
        Links(first, max(0, first - 5), chance.normal(size=(min(core, words - first), core + 10)))
        for first in range(0, words, core)
    ]
    found = attributions(runs, links)
    ranges = {
        role: sorted(r for a in found for r in getattr(a, role)) for role in Attribution._fields
    }
    assert ranges["content"] == [run[:2] for run in runs if run.label == "content"]
    assert len(ranges["cue"]) == len(set(ranges["cue"]))
    assert set(ranges["source"]) <= {run[:2] for run in runs if run.label == "source"}
    assert all(a.content and (a.cue or not a.source) for a in found)
    assert found == sorted(found, key=lambda a: a.cue or a.content)
