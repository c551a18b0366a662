"""Words as the encoder reads them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import WEIGHTS
from generator.language.component import NAME
from generator.language.pieces import BREAK, Reader, Shape, shape
from tests.cases import cases


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Reads by the bundled vocabulary."""
    return Reader(WEIGHTS / NAME / "vocabulary.json")


@cases("pieces", "shapes")
def test_shape(text: str, expected: str) -> None:
    """A word's shape keeps what lower case loses."""
    assert shape(text).name == expected


@given(st.text())
def test_every_word_has_a_shape(word: str) -> None:
    """Whatever a word is made of, it has a shape, and is a paragraph's end only if it says so."""
    assert (shape(word) is Shape.BREAK) == (word == BREAK)


@pytest.mark.model
def test_pieces_of_a_text(reader: Reader) -> None:
    """Each word is where its first piece is, and all its pieces have its shape."""
    read = reader.read(["Ferries", "to", "Grimsvotnquay", BREAK, "12"])
    assert len(read.firsts) == 5
    assert len(read.pieces) == len(read.shapes)
    assert [Shape(i).name for i in read.shapes[read.firsts]] == [
        "TITLE", "LOWER", "TITLE", "BREAK", "DIGITS",
    ]  # fmt: skip
    third, fourth = read.firsts[2:4]
    assert fourth - third > 1
    assert set(read.shapes[third:fourth]) == {Shape.TITLE}


@pytest.mark.model
def test_pieces_of_nothing(reader: Reader) -> None:
    """Without words there are the two marks around them."""
    read = reader.read([])
    assert (len(read.pieces), len(read.shapes), len(read.firsts)) == (2, 2, 0)


@pytest.mark.model
def test_case_is_for_the_shape(reader: Reader) -> None:
    """A word in capitals has the pieces of the same word in small letters."""
    assert reader.of_word("BANGLADESH")[0] == reader.of_word("bangladesh")[0]


@pytest.mark.model
@pytest.mark.parametrize("word", ["", "\x00", "\u200b", "\ufeff", " "])
def test_what_cannot_be_seen_is_a_piece(reader: Reader, word: str) -> None:
    """A word of which the vocabulary leaves nothing is one unknown piece, so that it has a place."""
    assert reader.of_word(word)[0] == reader.of_word("🚢")[0]
    assert len(reader.of_word(word)[0]) == 1


@pytest.mark.model
@pytest.mark.parametrize("word", ["a.b" * 100, "港口" * 1000, "wendle/" * 100_000])
def test_a_long_word_is_read_in_part(reader: Reader, word: str) -> None:
    """A web address or a text without spaces takes no more than its share of a window."""
    assert len(reader.of_word(word)[0]) == 24


@pytest.mark.model
@pytest.mark.parametrize("word", ["[SEP]", "[CLS]", "[PAD]", "x[SEP]y"])
def test_a_text_cannot_speak_for_the_reader(reader: Reader, word: str) -> None:
    """The marks that the encoder was taught with are plain words in a document."""
    marks = {*reader.read([]).pieces, *reader.of_word(BREAK)[0]}
    assert marks.isdisjoint(reader.of_word(word)[0])


@pytest.mark.model
@given(words=st.lists(st.text(max_size=30), max_size=12))
def test_reading_is_sound(reader: Reader, words: list[str]) -> None:
    """Whatever the words, each has one to twenty-four pieces, in order, between two marks."""
    pieces, shapes, firsts = reader.read(words)
    sizes = np.diff([*firsts, len(pieces) - 1])
    assert len(firsts) == len(words)
    assert ((sizes >= 1) & (sizes <= 24)).all() if words else len(pieces) == 2
    assert [Shape(i) for i in shapes[firsts]] == [shape(word) for word in words]
