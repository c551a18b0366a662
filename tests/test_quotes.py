"""Who said what: content, cue and source."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from generator.model import Document, Quote
from generator.quotes import quotes
from tests.cases import cases
from tests.docs import written


def _found(text: str) -> list[str]:
    document, doc = written(text)
    return [_row(document, quote) for quote in quotes(document, doc)[0]]


def _row(document: Document, quote: Quote) -> str:
    """Kind, content, cue and source."""
    content, cue, source = (
        " … ".join(map(document.of, spans)) for spans in (quote.content, quote.cue, quote.source)
    )
    return f"{quote.kind} | {content} | {cue or 'nothing'} | {source or 'nobody'}"


@cases("quotes", "direct")
def test_direct(text: str, expected: list[str]) -> None:
    """Words in marks belong to the verb of saying beside them and its subject, in any order."""
    assert _found(text) == expected


@cases("quotes", "mixed")
def test_mixed(text: str, expected: list[str]) -> None:
    """Where only a part of what is said is in marks, the content is the whole clause."""
    assert _found(text) == expected


@cases("quotes", "indirect")
def test_indirect(text: str, expected: list[str]) -> None:
    """A clause of saying without marks is an indirect quote."""
    assert _found(text) == expected


@cases("quotes", "leaves alone")
def test_leaves_alone(text: str, expected: list[str]) -> None:
    """Names, titles and scare quotes are nobody's words; nor is what stands outside the body."""
    assert _found(text) == expected


@cases("quotes", "signed")
def test_signed(text: str, expected: list[str]) -> None:
    """A dash and a name after words in marks tell whose they are."""
    assert _found(text) == expected


@cases("quotes", "turns")
def test_turns(text: str, expected: list[str]) -> None:
    """In a transcript the label before the colon speaks; one line with a colon is no transcript."""
    assert _found(text) == expected


@cases("quotes", "headlines")
def test_headlines(text: str, expected: list[str]) -> None:
    """In a headline a colon or a dash stands for the verb where one who can speak is named."""
    assert _found(text) == expected


SPEECH = """\
“{ccomp {nsubj The ferry} will sail},” {nsubj {PERSON Quill}} said.
“{ccomp {nsubj The ferry} will sink/VB},” {nsubj {PERSON Brand}} replied.
{nsubj Officials/NNS} said {ccomp {nsubj the pier} would close}.
"""
AGAIN = "“{ccomp {nsubj The ferry} will sail},” {nsubj {PERSON Brand}} said."


def _ids(text: str, name: str = "harbour") -> dict[str, str]:
    """The id of each quote, by its words."""
    document, doc = written(text, name)
    return {document.of(quote.span): quote.id for quote in quotes(document, doc)[0]}


def test_ids_do_not_depend_on_order() -> None:
    """Paragraphs may change places: each quote keeps its id."""
    turned = "\n".join(reversed(SPEECH.splitlines()))
    assert _ids(turned) == _ids(SPEECH)


def test_ids_do_not_depend_on_what_is_written_elsewhere() -> None:
    """Another paragraph before the quotes, straight marks and another speaker change no id."""
    edited = "{nsubj The pier} closed.\n" + SPEECH.replace("{PERSON Quill}", "{PERSON Hadrane}")
    assert _ids(edited) == _ids(SPEECH)
    straight = SPEECH.replace("“", '"').replace("”", '"')
    assert list(_ids(straight).values()) == list(_ids(SPEECH).values())


def test_ids_depend_on_the_words_and_on_the_document() -> None:
    """Other words, or another document, have another id."""
    found = {**_ids(SPEECH), **_ids(SPEECH, "quay"), **_ids(SPEECH.replace("pier", "quay"))}
    ids = [*_ids(SPEECH).values(), *_ids(SPEECH, "quay").values(), found["the quay would close"]]
    assert len(set(ids)) == 7


def test_equal_words_said_twice_have_two_ids() -> None:
    """The same words again are another quote; the first keeps its id."""
    document, doc = written(SPEECH + AGAIN)
    found = [quote.id for quote in quotes(document, doc)[0]]
    assert found[:3] == list(_ids(SPEECH).values())
    assert len(set(found)) == 4


def test_ids_are_short_and_plain() -> None:
    """An id can stand in an address."""
    assert all(re.fullmatch(r"q-[0-9a-f]{12}", id) for id in _ids(SPEECH).values())


@pytest.mark.parametrize(
    "text, expected, at",
    [
        ("“{nsubj The ferry} will sail*, and {nsubj she} left.", [], ["“The ferry"]),
        (
            "{nsubj {PERSON Quill}} said: “{ccomp {nsubj We} will rebuild {obj the pier.}}",
            ["direct | “We will rebuild the pier. | said | Quill"],
            ["“We will"],
        ),
        (
            "“{nsubj The ferry} will sail*.\n" + AGAIN,
            ["direct | “The ferry will sail. … “The ferry will sail,” | said | Brand"],
            [],
        ),
        (
            "“{nsubj The ferry} will sail*.\n{nsubj {PERSON Quill}} left.\n" + AGAIN,
            ["direct | “The ferry will sail,” | said | Brand"],
            ["“The ferry will sail.\n\nQuill"],
        ),
        (AGAIN, ["direct | “The ferry will sail,” | said | Brand"], []),
    ],
    ids=["nobody", "named", "next paragraph opens again", "next paragraph does not", "closed"],
)
def test_unclosed_marks(text: str, expected: list[str], at: list[str]) -> None:
    """A mark never closed is reported at its place and costs no other paragraph its quotes."""
    document, doc = written(text)
    found, doubts = quotes(document, doc)
    assert [_row(document, quote) for quote in found] == expected
    assert [doubt.message for doubt in doubts] == ["quotation mark is never closed"] * len(at)
    assert all(doubt.span.end - doubt.span.start == 1 for doubt in doubts)
    assert [doubt.span.start for doubt in doubts] == [document.text.index(words) for words in at]


@cases("quotes", "direct")
def test_spans(text: str, expected: list[str]) -> None:
    """Quotes come in reading order, their parts apart and each within one block."""
    document, doc = written(text)
    found = quotes(document, doc)[0]
    assert len(found) == len(expected)
    starts = [quote.content[0] for quote in found]
    assert starts == sorted(starts)
    for part, following in pairwise(part for quote in found for part in quote.content):
        assert part.end <= following.start
    for quote in found:
        for span in (*quote.content, *quote.cue, *quote.source):
            assert any(block.span.covers(span) for block in document.blocks)
