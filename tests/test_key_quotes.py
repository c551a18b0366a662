"""Which quotes carry a document, in which order, and why."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.key_quotes import key_quotes
from generator.model import QuoteKind, SummarySentence, WeighedQuote
from generator.resolve import resolve
from generator.salience import entity_salience
from tests.cases import cases
from tests.docs import extract
from tests.spoken import spoken

Spoken = tuple[QuoteKind, str, str]

NEWS = """\
# {{PERSON Mara Quill}} Shuts {{ORG Kolbrand}}: ‘A Gate of Rust’
{{PERSON Mara Quill}} shut the old foundry on Monday. | {{PERSON Quill}} left at noon.
{body}
{{GPE Skerrin}} slept. | A clerk, {{PERSON Tobin Hadrane}}, locked the door.
"""
GOOD = "“The furnaces will stay cold until somebody tells us who signed for them,”"


def _weighed(body: str, *quotes: Spoken) -> tuple[WeighedQuote, ...]:
    """The quotes of a document with that body, weighed; its first sentence is its summary."""
    made = extract(NEWS.format(body=body))
    told = SummarySentence(span=made.sentences[0], score=1.0)
    whole = resolve([spoken(replace(made, summary=(told,)), *quotes)])
    return key_quotes(whole, whole.extracts[0], entity_salience(made, whole.links))


def _one(words: str, kind: QuoteKind = "direct", source: str = "Quill") -> WeighedQuote:
    """One quote of a document; its names may be marked."""
    plain = re.sub(r"\{[A-Z]+ ([^}]*)\}", r"\1", words)
    return _weighed(f"{words} {source or 'nobody'} said.", (kind, plain, source))[0]


@cases("key_quotes", "carries")
def test_a_key_quote(text: str, expected: str) -> None:
    """Whole words of somebody who matters carry a document; the first of the reasons is the one expected."""
    found = _one(text)
    assert found.rank == 1
    assert expected in found.why


@cases("key_quotes", "leaves alone")
def test_no_key_quote(text: str, expected: QuoteKind) -> None:
    """What is too short, leans on words outside, is no sentence or told already carries nothing."""
    assert _one(text, expected).rank is None


@pytest.mark.parametrize(
    "source, rank", [("Quill", 1), ("a dock worker", 1), ("he", None), ("", None)]
)
def test_somebody_is_known_to_speak(source: str, rank: int | None) -> None:
    """A source that tells will do; where nobody can be named, the quote carries nothing."""
    assert _one(GOOD, source=source).rank == rank


def test_near_equal_quotes_are_shown_once() -> None:
    """Of two that say the same, only the better has a rank."""
    again = "“The furnaces will stay cold until somebody tells who signed for them!”"
    found = _weighed(
        f"{GOOD} Quill said. {again} Hadrane said.",
        ("direct", GOOD, "Quill"),
        ("direct", again, ""),
    )
    assert [(w.quote.id, w.rank) for w in found] == [("q-harbour-0", 1), ("q-harbour-1", None)]


def test_ranks_follow_the_scores() -> None:
    """Best first, ranks without gaps, every quote there."""
    other = "“Nobody had opened the book of orders since the spring,”"
    short = "“Nobody did,”"
    found = _weighed(
        f"{short} Quill said. {other} Hadrane said. {GOOD} Quill said.",
        ("direct", short, "Quill"),
        ("direct", other, "Tobin Hadrane"),
        ("direct", GOOD, "Quill"),
    )
    assert [w.score for w in found] == sorted((w.score for w in found), reverse=True)
    assert [w.rank for w in found if w.rank] == [1, 2]
    assert {w.quote.id for w in found if not w.rank} == {"q-harbour-0"}


@pytest.mark.parametrize(
    "more, less",
    [
        (_one(GOOD), _one(GOOD, "mixed")),
        (_one(GOOD, "mixed"), _one(GOOD, "indirect")),
        (_one(GOOD), _one(GOOD, source="Hadrane")),
        (_one(GOOD, source="Hadrane"), _one(GOOD, source="")),
        (_one(f"“We {'pour and ' * 20}stop.”"), _one(f"“We {'pour and ' * 40}stop.”")),
        (
            _one("“{ORG Kolbrand} ended on Tuesday, and nobody wept.”"),
            _one("“{ORG Tavel} ended on Tuesday, and nobody wept.”"),
        ),
        (
            _one("“We pour steel. We do not pour paper.”"),
            _one("“Steel is poured. Paper is another thing altogether.”"),
        ),
    ],
    ids=["direct", "in part", "speaker", "known", "too long", "headline", "parallel"],
)
def test_what_makes_a_quote_matter(more: WeighedQuote, less: WeighedQuote) -> None:
    """Each of these alone makes a quote weigh more."""
    assert 0 <= less.score < more.score <= 1


def test_whom_a_quote_names() -> None:
    """Each once, in reading order; only what is named in the content itself."""
    found = _one("“{GPE Skerrin} owes {ORG Kolbrand} a bridge, and {GPE Skerrin} knows it,”")
    assert found.names == ("places/skerrin", "organisations/kolbrand")


def test_a_document_without_quotes() -> None:
    """Has no key quotes."""
    assert _weighed("Nobody spoke.") == ()


def test_a_headline_is_no_quote_of_its_own() -> None:
    """What was found in the headline carries nothing that the headline does not."""
    found = _weighed(
        "The gates closed.", ("mixed", "Mara Quill Shuts Kolbrand: ‘A Gate of Rust’", "Quill")
    )
    assert found[0].rank is None
