"""Strings to strings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import (
    drop_controls,
    fold,
    initials,
    is_near,
    is_pronoun,
    nearest,
    short_hash,
    shorten,
    slug,
    squeeze,
    substance,
)
from tests.cases import cases


@cases("text", "squeeze")
def test_squeeze(text: str, expected: str) -> None:
    """Each run of white space becomes one space; the ends have none."""
    assert squeeze(text) == expected


@cases("text", "fold")
def test_fold(text: str, expected: str) -> None:
    """What readers take for the same words is equal when folded."""
    assert fold(text) == expected


@cases("text", "slug")
def test_slug(text: str, expected: str) -> None:
    """A name becomes a part of an address that people can read."""
    assert slug(text) == expected


@pytest.mark.parametrize("text", ["", "..", "../..", "’", "Київ", "北京", "\x00", "\ud800", "🚢"])
def test_slug_of_what_has_no_letters(text: str) -> None:
    """What has no ASCII letters gets a hash of its own."""
    assert slug(text) == f"x-{short_hash(text)}"


def test_long_slug_keeps_what_sets_it_apart() -> None:
    """Two long names that begin alike have different slugs, neither too long for a file's name."""
    first, second = (slug("harbour " * 20 + end) for end in ("north", "south"))
    assert first != second
    assert first.startswith("harbour-harbour-")
    assert len(first) == len(second) == 92


@given(st.text(st.characters()))
def test_slug_is_always_safe(text: str) -> None:
    """Whatever the text, its slug is short and has lower-case letters, digits and single hyphens."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 89


@given(st.lists(st.text()), st.lists(st.text()))
def test_short_hash_stands_for_its_parts(first: list[str], second: list[str]) -> None:
    """Equal parts have equal hashes, and each is eight hexadecimal digits."""
    assert (short_hash(*first) == short_hash(*second)) or first != second
    assert re.fullmatch(r"[0-9a-f]{12}", short_hash(*first))


def test_short_hash_keeps_parts_apart() -> None:
    """Where one part ends and the next begins makes a difference."""
    assert short_hash("ab", "c") != short_hash("a", "bc")


@pytest.mark.parametrize(
    "text, most, expected",
    [
        ("The ferry sails.", 16, "The ferry sails."),
        ("The  ferry\nsails.", 16, "The ferry sails."),
        ("The ferry sails at noon.", 16, "The ferry…"),
        ("The ferry, once white, sails.", 12, "The ferry…"),
        ("The ferry – once white – sails.", 14, "The ferry…"),
        ("Extraordinarily", 8, "Extraor…"),
        ("", 8, ""),
    ],
)
def test_shorten(text: str, most: int, expected: str) -> None:
    """A text too long is cut between words, without the punctuation before the cut."""
    assert shorten(text, most) == expected


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_shorten_keeps_to_its_limit(text: str, most: int) -> None:
    """What is shortened is never longer than asked."""
    assert len(shorten(text, most)) <= most


@cases("text", "initials")
def test_initials(text: str, expected: str) -> None:
    """A name's badge: the first letters of its first and last capitalised words."""
    assert initials(text) == expected


@pytest.mark.parametrize(
    "word, known, expected",
    [
        ("titel", ["title", "date", "url"], "title"),
        ("Mara Quil", ["Mara Quill", "Odile Brand"], "Mara Quill"),
        ("barley", ["title", "date", "url"], None),
        ("title", [], None),
    ],
)
def test_nearest(word: str, known: list[str], expected: str | None) -> None:
    """A misspelt word finds the one meant; a strange one finds none."""
    assert nearest(word, known) == expected


def test_nearest_does_not_depend_on_order() -> None:
    """Of two as near, the same one is found whatever order they come in."""
    assert nearest("bat", ["cat", "hat"]) == nearest("bat", ["hat", "cat"])


@cases("text", "drop_controls")
def test_drop_controls(text: str, expected: str) -> None:
    """Controls go; tabs, line ends and every letter stay."""
    assert drop_controls(text) == expected


@given(st.text(st.characters()))
def test_dropped_text_can_be_written(text: str) -> None:
    """Without controls any text can be saved as UTF-8."""
    assert drop_controls(text).encode("utf-8").decode("utf-8") == drop_controls(text)


@pytest.mark.parametrize("text", ["he", "She", " they ", "whose", "it"])
def test_a_pronoun_names_nobody(text: str) -> None:
    """Alone, whatever its case."""
    assert is_pronoun(text)


@pytest.mark.parametrize("text", ["", "he and Quill", "the mayor", "Itt", "a spokesman for her"])
def test_what_is_no_pronoun(text: str) -> None:
    """One among other words is none."""
    assert not is_pronoun(text)


def test_substance() -> None:
    """Stems of the longer words, and every number; marks, case and accents make no difference."""
    assert substance("“The 28 Bearings,” she said.") == {"28", "bearin", "said"}
    assert substance("bearing SAID 28") == {"28", "bearin", "said"}
    assert substance("it was he") == frozenset()


@pytest.mark.parametrize(
    "one, other, expected",
    [
        ("Nobody tested the steel", "nobody tested that steel.", True),
        ("Nobody tested the steel", "Nobody tested the steel, and the barrier was opened", True),
        ("Nobody tested the steel", "Everybody tested the paint", False),
        ("", "Nobody tested the steel", False),
    ],
)
def test_nearly_the_same(one: str, other: str, expected: bool) -> None:  # noqa: FBT001
    """The longer one may say more."""
    assert is_near(substance(one), substance(other)) is expected
    assert is_near(substance(other), substance(one)) is expected
