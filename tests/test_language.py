"""The door to the language model: what it must get right, and what `annotate` promises of any model."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from generator import language
from generator.language import ATTRIBUTIONS
from generator.model import Document, Span
from generator.readers.plain import plain
from generator.settings import BUNDLED_MODEL
from tests.cases import cases
from tests.docs import document

pytestmark = pytest.mark.model


LINES = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            ["Ada Quill", "WENDLE (AP) – Five ferries", "sailed.", "“No,”", " ", "\n", "\n\n"]
        ),
    ),
    max_size=20,
)


def _doc(text: str) -> Doc:
    """The text, annotated; each of its lines is a block."""
    return language.annotate(language.load(BUNDLED_MODEL), document(text))


def _plain(text: str) -> Document:
    """The text with the blocks that a plain file has."""
    _, blocks, metadata = plain(text, "seeds/ferries.txt", [])
    return Document(
        id="ferries",
        path="seeds/ferries.txt",
        sha256="0" * 64,
        text=text,
        metadata=metadata,
        blocks=blocks,
    )


def _annotated(text: str) -> Doc:
    """The text as a plain file, annotated."""
    return language.annotate(language.load(BUNDLED_MODEL), _plain(text))


def _names(doc: Doc) -> list[str]:
    """The names as the tables write them; a name's article is a matter of taste."""
    return [
        f"{name.label_} {name.text.removeprefix('The ').removeprefix('the ')}" for name in doc.ents
    ]


def _attributions(doc: Doc) -> list[dict[str, str]]:
    """The words of each attribution's source, cue and content."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for part in doc.spans.get(ATTRIBUTIONS, ()):
        before = found[part.id_].get(part.label_)
        found[part.id_][part.label_] = f"{before} … {part.text}" if before else part.text
    return list(found.values())


@cases("language", "names")
def test_names(text: str, expected: list[str]) -> None:
    """Names that nobody could miss are found, with their label."""
    assert [name for name in expected if name not in _names(_doc(text))] == []


@cases("language", "no names")
def test_no_names(text: str, expected: list[str]) -> None:
    """Where there is no name none is found."""
    assert _names(_doc(text)) == expected


@cases("language", "short names")
def test_short_names(text: str, expected: int) -> None:
    """Words in a row that have capitals, or are all headline, are not one long name."""
    assert [name.text for name in _doc(text).ents if len(name) > expected] == []


@cases("language", "attributions")
def test_attributions(text: str, expected: list[dict[str, str]]) -> None:
    """Who says what, where nobody could doubt it: the words expected are within those found."""
    found = _attributions(_doc(text))
    assert [
        one
        for one in expected
        if not any(
            all(words in parts.get(role, "") for role, words in one.items()) for parts in found
        )
    ] == [], found


@cases("language", "no attributions")
def test_no_attributions(text: str, expected: list[dict[str, str]]) -> None:
    """Where nobody says anything nobody is quoted."""
    assert _attributions(_doc(text)) == expected


@cases("language", "sentences")
def test_sentences(text: str, expected: list[str]) -> None:
    """Sentences end where they do, not at each full stop."""
    found = [sentence.text.strip() for sentence in _doc(text).sents]
    assert [sentence for sentence in found if sentence] == expected


@cases("language", "lemmas")
def test_lemmas(text: str, expected: str) -> None:
    """Words are known by the form that stands in a dictionary."""
    assert " ".join(token.lemma_ for token in _doc(text)) == expected


@pytest.mark.parametrize("text", ["", " ", "\t", "\n\n\n"])
def test_a_document_without_words(text: str) -> None:
    """A document that has nothing to read is a Doc of its text, with no names and nothing said."""
    doc = _annotated(text)
    assert (doc.text, doc.ents, _attributions(doc)) == (text, (), [])


@given(LINES)
def test_blocks_part_what_is_found(lines: list[str]) -> None:
    """Whatever the document, no sentence or name reaches over a block's end, and no character is lost."""
    text = "\n".join(lines)
    doc = _annotated(text)
    blocks = [block.span for block in _plain(text).blocks]
    assert doc.text == text
    for sentence in doc.sents:
        words = [token.idx for token in sentence if not token.is_space]
        assert len({_block(word, blocks) for word in words}) <= 1
    assert all(any(b.start <= e.start_char < e.end_char <= b.end for b in blocks) for e in doc.ents)


def _block(place: int, blocks: list[Span]) -> Span | None:
    """The block that holds the character."""
    return next((block for block in blocks if block.start <= place < block.end), None)
