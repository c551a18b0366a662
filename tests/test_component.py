"""The component that annotates: what holds of its Docs whatever the text and the weights."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, HEAD, SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span

from generator import language
from generator.language import ATTRIBUTIONS, WEIGHTS
from generator.language.component import NAME, is_break, store
from generator.settings import BUNDLED_MODEL

pytestmark = pytest.mark.model

PROSE = """The harbour of Wendle reopened on Monday after three days.

“The cranes are safe,” harbour master Ada Quill said. “We checked them twice.”
According to the Velmora Ledger, Sarrovia’s navy had left by noon; Quill would not say why.

FERRIES TO SAIL AGAIN
"""
FRAGMENTS = [
    *" \t\n.,;:!?()[]-–—…“”‘’«»„\"'`/@#€",
    *("\n\n", "\r\n", "\u00a0", "\u2003", "\u200b", "\ufeff", "\x00", "\x07", "\x1c", "\x85"),
    *("``", "''", "“‘", "’”", "--", "...", "[SEP]", "http://wendle.example/a?b=c&d"),
    *(
        "The",
        "ferry",
        "said",
        "that",
        "Ada",
        "Quill",
        "Gen.",
        "U.S.",
        "don't",
        "Wendle’s",
        "12,000",
    ),
    *("Presi- dent", "gov-\nernment", "F-16", "iPhone", "WARNS", "x" * 300),
    *("שלום", "مرحبا", "\u200f", "港口城市", "Київ", "é", "e\u0301", "ﬁsh", "ǅ"),
    *("🚢", "👩‍👩‍👧", "🇺🇦", "\U0001d4d0"),
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map(" ".join),
    st.text(max_size=80),
)
AWKWARD = {
    "nothing": "",
    "a space": " ",
    "white space": " \n\t \u00a0 ",
    "an empty line": "\n\n",
    "one word": "Wendle",
    "one mark": "”",
    "empty lines around": "\n\n\nWendle reopened.\n\n\n\n“Good.”\n\n",
    "a space before": " Wendle reopened.",
    "all capitals": PROSE.upper(),
    "all small": PROSE.lower(),
    "every other letter": "".join(c.upper() if i % 2 else c for i, c in enumerate(PROSE)),
    "no spaces": PROSE.replace(" ", "").replace("\n", ""),
    "no marks": "".join(c for c in PROSE if c.isalpha() or c == " "),
    "only marks": "“”" * 300,
    "one letter a line": "\n".join(PROSE),
    "one letter a paragraph": "\n\n".join(PROSE.replace("\n", "")),
    "right to left": "أعلن الميناء يوم الاثنين أنه سيفتح أبوابه. " * 40,
    "Chinese": "港口周一宣布重新开放。" * 60,
    "pictures": "🚢👩‍👩‍👧🇺🇦 " * 60,
    "OCR": "The Presi- dent of the har- bour au- thority sa1d: ‘‘We wi11 re open,’’ l ast ni ght .",
    "one sentence without end": "the ferry sailed and " * 300,
    "one long word": "Wendle" * 5000,
    "columns": "Port | Ferries | Crew\nWendle | 12 | 340\n" * 40,
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The bundled pipeline."""
    return language.load(BUNDLED_MODEL)


def _said(doc: Doc) -> list[object]:
    """All that the component says of a Doc."""
    tokens = [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.is_sent_start)
        for t in doc
    ]
    names = [(e.start, e.end, e.label_) for e in doc.ents]
    parts = [(s.start, s.end, s.label_, s.id_) for s in doc.spans[ATTRIBUTIONS]]
    return [tokens, names, parts]


def _assert_sound(doc: Doc, text: str) -> None:
    """What every Doc must be."""
    assert doc.text == text
    for token in doc:
        assert token.tag_
        assert token.pos_
        assert token.lemma_
        assert token.dep_
        assert (token.dep_ == "ROOT") == (token.head == token)
    for sentence in doc.sents:
        assert sum(token.head == token for token in sentence) == 1
        assert all(sentence.start <= token.head.i < sentence.end for token in sentence)
    for name in doc.ents:
        _assert_begins_and_ends_with_words(name)
        assert not any(is_break(token) for token in name)
    assert all(before.end <= after.start for before, after in pairwise(doc.ents))
    _assert_sound_attributions(doc)


def _assert_sound_attributions(doc: Doc) -> None:
    numbers = [int(part.id_) for part in doc.spans[ATTRIBUTIONS]]
    assert sorted(set(numbers)) == list(range(1, max(numbers, default=0) + 1))
    assert numbers == sorted(numbers)
    for number in set(numbers):
        roles = [part.label_ for part in doc.spans[ATTRIBUTIONS] if int(part.id_) == number]
        assert roles == sorted(roles, key=["source", "cue", "content"].index)
        assert roles.count("source") <= roles.count("cue") <= 1 <= roles.count("content")
    for part in doc.spans[ATTRIBUTIONS]:
        _assert_begins_and_ends_with_words(part)
        assert part.label_ == "content" or not any(is_break(token) for token in part)


def _assert_begins_and_ends_with_words(span: Span) -> None:
    assert 0 <= span.start < span.end <= len(span.doc)
    assert not span[0].is_space
    assert not span[-1].is_space


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_awkward_texts(nlp: Language, text: str) -> None:
    """Whatever the text, the Doc is that text, in trees, with names and attributions of whole words."""
    _assert_sound(nlp(text), text)


@given(text=TEXTS)
def test_any_text(nlp: Language, text: str) -> None:
    """The same of texts that nobody thought of; a second reading says nothing else."""
    doc = nlp(text)
    _assert_sound(doc, text)
    assert _said(nlp(text)) == _said(doc)


@settings(max_examples=30)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_company_makes_no_difference(nlp: Language, texts: list[str]) -> None:
    """A document is read alike alone and among others."""
    together = [_said(doc) for doc in nlp.pipe([PROSE, *texts])]
    assert together[1:] == [_said(nlp(text)) for text in texts]


@cache
def _with(threads: int) -> Language:
    config = {"components": {NAME: {"threads": threads}}}
    return spacy.load(WEIGHTS, config=config)


@settings(max_examples=30)
@given(text=TEXTS)
def test_threads_make_no_difference(text: str) -> None:
    """What is said does not depend on how many processors there are."""
    assert _said(_with(1)(PROSE + text)) == _said(_with(2)(PROSE + text))


@given(known=st.lists(st.sampled_from([True, False, None]), max_size=40))
def test_sentence_starts_that_are_set_are_kept(nlp: Language, known: list[bool | None]) -> None:
    """Where somebody has said that a sentence starts, or that none does, it is so."""
    doc = nlp.make_doc(" ".join(PROSE.split()))
    for token, start in zip(doc[1:], known, strict=False):
        token.is_sent_start = start
    _assert_sound(nlp(doc), " ".join(PROSE.split()))
    for token, start in zip(doc[1:], known, strict=False):
        assert start is None or token.is_sent_start is start


@pytest.mark.parametrize("start", [True, False, None])
def test_an_empty_line_is_a_sentence(nlp: Language, start: bool | None) -> None:  # noqa: FBT001
    """An empty line parts sentences whatever else is said of it; so does other white space that is one."""
    doc = nlp.make_doc("Wendle\n\nreopened\nand then")
    doc[1].is_sent_start = start
    doc[3].is_sent_start = bool(start)
    nlp(doc)
    assert [token.is_sent_start for token in doc[:3]] == [True, True, True]
    assert doc[3].is_sent_start is bool(start)
    assert doc[4].is_sent_start or not start


def test_white_space(nlp: Language) -> None:
    """White space has labels of its own, hangs on the word before it, and is its own lemma."""
    doc = nlp("Ferries\n sail.\n\n\nGood.")
    line, lines = doc[1], doc[4]
    assert [line.text, lines.text] == ["\n ", "\n\n\n"]
    assert {(t.tag_, t.pos_, str(t.morph)) for t in (line, lines)} == {("_SP", "SPACE", "")}
    assert [line.lemma_, lines.lemma_] == [line.text, lines.text]
    assert [line.dep_, lines.dep_] == ["dep", "ROOT"]
    assert line.head == doc[0]


def test_arcs_that_cross(nlp: Language) -> None:
    """A tree whose arcs cross back and forth is one sentence, though spaCy would count several."""
    places = sorted(
        range(60), key=lambda i: (abs(i - 30), i)
    )  # from the root outwards, right and left
    heads = dict(zip(places[1:], places, strict=False)) | {30: 30}
    doc = Doc(nlp.vocab, words=["ferry"] * 60)
    layers = {layer: np.ones(60, dtype=np.int64) for layer in (DEP, HEAD, SENT_START)}
    layers[HEAD][:] = [heads[i] - i for i in range(60)]
    layers[SENT_START][1:] = -1
    store(doc, layers)
    assert [token.head.i for token in doc] == [heads[i] for i in range(60)]
    assert len(list(doc.sents)) == 1


def test_no_white_space_but_a_doc(nlp: Language) -> None:
    """A Doc that has nothing to read has its layers, and no names or attributions."""
    for text in ("", " ", "\n\n", "\t"):
        doc = nlp(text)
        assert [doc.has_annotation(layer) for layer in ("TAG", "LEMMA", "DEP", "SENT_START")] == [
            True
        ] * 4
        assert (doc.ents, list(doc.spans[ATTRIBUTIONS])) == ((), [])


def test_a_doc_that_was_annotated_before(nlp: Language) -> None:
    """What an earlier reading said gives way, but for its sentences."""
    doc = nlp(PROSE)
    once = _said(doc)
    assert _said(nlp(doc)) == once


def test_attributions_survive_joining(nlp: Language) -> None:
    """`Doc.from_docs` keeps the spans, their roles and their numbers."""
    first, second = nlp("Ferries sail. "), nlp(PROSE)
    whole = Doc.from_docs([first, second], ensure_whitespace=False)
    moved = [
        (s.start + len(first), s.end + len(first), s.label_, s.id_)
        for s in second.spans[ATTRIBUTIONS]
    ]
    kept = [(s.start, s.end, s.label_, s.id_) for s in whole.spans[ATTRIBUTIONS]]
    assert kept[len(first.spans[ATTRIBUTIONS]) :] == moved


def test_saved_and_loaded(nlp: Language, tmp_path: Path) -> None:
    """A pipeline that is saved and loaded says the same; saved over itself it stays."""
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    again.to_disk(tmp_path)
    assert _said(spacy.load(tmp_path)(PROSE)) == _said(nlp(PROSE))


LONG = """
import resource, sys
from generator import language
from tests.docs import document

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)

nlp = language.load("bundled")
sentence = "The harbour master of Wendle, Ada Quill, said on Monday that “the cranes are safe” again. "
language.annotate(nlp, document(sentence * 30))
before = peak()
doc = language.annotate(nlp, document(sentence * 5000))
print(len(doc), sum(1 for sentence in doc.sents), peak() - before)
"""


def test_a_hundred_thousand_words_in_one_paragraph() -> None:
    """A document of any length is read whole, in about a kilobyte a word."""
    run = [sys.executable, "-c", LONG]
    said = subprocess.run(
        run, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent
    )
    tokens, sentences, megabytes = map(int, said.stdout.split())
    assert tokens == 105_000
    assert sentences > 105_000 / 240
    assert megabytes < 300
