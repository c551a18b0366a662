"""Who said what, by the bundled model: invented sentences, read as the whole pipeline reads them."""

from __future__ import annotations

import pytest

from generator import language
from generator.coreference import coreference
from generator.mentions import mentions
from generator.model import NOTHING_KNOWN, Briefing, Document, Extract, Quote
from generator.quotes import quotes
from generator.readers import read
from generator.resolve import resolve
from generator.roles import roles
from generator.settings import BUNDLED_MODEL
from generator.text import squeeze
from tests.cases import cases

pytestmark = pytest.mark.model


def _said(text: str) -> list[str]:
    """Kind, content, cue, source and speaker of what somebody says in so many words."""
    document = read(
        text.encode(),
        id="said",
        path="said.txt",
        suffix=".txt",
        given=NOTHING_KNOWN,
        longest=10_000,
    )
    doc = language.annotate(language.load(BUNDLED_MODEL), document)
    names = mentions(document, doc)
    found, _ = quotes(document, doc)
    known, titles, found = coreference(document, doc, names, roles(document, doc, names), found)
    whole = resolve([Extract(document=document, mentions=known, roles=titles, quotes=found)])
    return [_row(document, whole, quote) for quote in found if quote.is_assertion]


def _row(document: Document, whole: Briefing, quote: Quote) -> str:
    content, cue, source = (
        squeeze(" … ".join(map(document.of, spans)))
        for spans in (quote.content, quote.cue, quote.source)
    )
    speaker = whole.entities.get(whole.speakers[quote.id].entity or "")
    # PolNeAR's annotators take in a colon after the verb and the comma that closes an apposition.
    cue = cue.rstrip(":") or cue or "nothing"
    return " | ".join(
        (
            quote.kind,
            content,
            cue,
            source.rstrip(",") or "nobody",
            speaker.name if speaker else "nobody",
        )
    )


@cases("said", "direct")
def test_direct(text: str, expected: list[str]) -> None:
    """Words in marks are somebody's, whatever the marks, the verb and the order."""
    assert _said(text) == expected


@cases("said", "mixed")
def test_mixed(text: str, expected: list[str]) -> None:
    """Words in marks within a clause of the writer's are quoted with the clause."""
    assert _said(text) == expected


@cases("said", "indirect")
def test_indirect(text: str, expected: list[str]) -> None:
    """A clause that tells what somebody said is an indirect quote."""
    assert _said(text) == expected


@cases("said", "parts")
def test_parts(text: str, expected: list[str]) -> None:
    """A quotation may have several parts, nested marks, several paragraphs, and no end."""
    assert _said(text) == expected


@cases("said", "turns")
def test_turns(text: str, expected: list[str]) -> None:
    """In a conversation each speaks in turn, and where that does not tell who, nobody is named."""
    assert _said(text) == expected


@cases("said", "sources")
def test_sources(text: str, expected: list[str]) -> None:
    """Crowds, unnamed officials, organisations and documents speak as they stand."""
    assert _said(text) == expected


@cases("said", "headlines")
def test_headlines(text: str, expected: list[str]) -> None:
    """A headline quotes by a colon, a dash, or its last words."""
    assert _said(text) == expected


@cases("said", "pronouns")
def test_pronouns(text: str, expected: list[str]) -> None:
    """A pronoun or a role stands for the one person it can mean; if there are two, for nobody."""
    assert _said(text) == expected


@cases("said", "leaves alone")
def test_leaves_alone(text: str, expected: list[str]) -> None:
    """Scare quotes, titles, names in marks and idioms of saying are nobody's words."""
    assert _said(text) == expected


@pytest.mark.xfail(strict=True, reason="what is known to be read wrongly")
@cases("said", "not yet")
def test_not_yet(text: str, expected: list[str]) -> None:
    """What should be found, or left alone, and is not yet."""
    assert _said(text) == expected
