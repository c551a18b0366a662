"""When: which words are dates, and which day they mean."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import dates
from generator.model import DateMention, Document, Metadata
from tests.cases import cases
from tests.docs import written

WEDNESDAY = "2031-05-14"
ISO = re.compile(r"(\d{4}(-\d\d(-\d\d)?|-W\d\d)?|\d{3}X|\d\dXX)(/\d{4}(-\d\d(-\d\d)?)?)?")
WORDS = (
    "on in since last next this from to between and of the May March October Monday Friday 2 12 31 2019 2022 1990s "
    "week year month yesterday weekend ago two years sank will sail quarter first - , . 3000"
).split()


def _dates(text: str, published: str | None) -> tuple[Document, tuple[DateMention, ...]]:
    document, doc = written(text)
    dated = replace(document, metadata=Metadata(published=published))
    return dated, dates(dated, doc)


def _found(text: str, published: str | None = WEDNESDAY) -> dict[str, str | None]:
    document, found = _dates(text, published)
    return {document.of(mention.span): mention.iso for mention in found}


@cases("dates", "finds")
def test_finds(text: str, expected: dict[str, str | None]) -> None:
    """Days, weeks, months, years, decades, stretches: as news of Wednesday, 14 May 2031 means them."""
    assert _found(text) == expected


@cases("dates", "leaves alone")
def test_leaves_alone(text: str, expected: dict[str, str | None]) -> None:
    """Names, verbs, figures, and days that come again and again."""
    assert _found(text) == expected


@pytest.mark.parametrize(
    "published, expected",
    [
        ("2031-05-12", "2031-05-10/2031-05-11"),
        ("2031-05-14", "2031-05-17/2031-05-18"),
    ],
)
def test_early_in_the_week_this_weekend_is_the_one_just_over(published: str, expected: str) -> None:
    """Where the text does not say which way it looks: "the storm this weekend"."""
    assert _found("The storm this weekend.", published) == {"this weekend": expected}


def test_without_a_day_of_publication_only_what_tells_its_year_is_resolved() -> None:
    """ "On Thursday" stays open, and is found all the same."""
    assert _found("It sank on Thursday. They met in 2019.", None) == {
        "Thursday": None,
        "2019": "2019",
    }


def test_a_dateline_that_tells_its_year_is_the_day_of_publication() -> None:
    """Where nobody else said."""
    text = "PORT AVERINE, Oct 2 2025 (Tern Wire) – It sank on Tuesday."
    assert _found(text, None)["Tuesday"] == "2025-09-30"


@given(
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.sampled_from([WEDNESDAY, None])
)
def test_spans_are_sound_and_values_are_iso(text: str, published: str | None) -> None:
    """In reading order, apart, never empty; a value is a day, week, month, year, decade, or a stretch."""
    _, found = _dates(text or "It sank.", published)
    assert all(mention.span.start < mention.span.end for mention in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(m.iso is None or ISO.fullmatch(m.iso) for m in found)
