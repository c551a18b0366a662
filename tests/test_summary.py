"""Which sentences stand for a document."""

from __future__ import annotations

import pytest

from generator.quotes import quotes
from generator.summary import summary
from tests.cases import cases
from tests.docs import extract, written

ABLE = "A ferry with forty people sank at the old pier."
NEWS = """\
# Ferry Sank
The harbour of Velmora closed on Monday after a storm. |
  A ferry with forty people held at the old pier.
Two inspectors walked to/IN the lighthouse in the evening. |
  A captain with a lantern met the council of the town.
"""


def _chosen(text: str, most: int) -> list[str]:
    document, doc = written(text)
    said, _ = quotes(document, doc)
    found = summary(document, doc, extract(text).sentences, said, most)
    return [document.of(sentence.span) for sentence in found]


@cases("summary", "passes over")
def test_passes_over(text: str, expected: str) -> None:
    """A sentence that cannot stand alone is left to the next that can, though it comes first."""
    assert _chosen(f"{text} | {ABLE}", 2) == [ABLE]
    assert _chosen(text, 1) == [expected]  # where there is no better, it is better than none


@cases("summary", "leaves in")
def test_leaves_in(text: str, expected: str) -> None:
    """What only looks like such a sentence is chosen like any other."""
    assert _chosen(f"{text} | {ABLE}", 1) == [expected]


def test_too_many_words() -> None:
    """What takes as long to read as three sentences is passed over; a word less is not."""
    short, long = ("The harbour closed" + " again" * n + "." for n in (57, 58))
    assert _chosen(f"{short} | {ABLE}", 2) == [short, ABLE]
    assert _chosen(f"{long} | {ABLE}", 2) == [ABLE]


def test_quotations_are_left_to_the_quotes() -> None:
    """A sentence most of which is direct speech is not the document's own."""
    speech = (
        "“{ccomp {nsubj The harbour} will sail {obl with the ferry on Monday}},”"
        " {nsubj Quill} said."
    )
    assert _chosen(f"{speech} | {ABLE}", 2) == [ABLE]


def test_what_is_said_without_marks_is_the_documents() -> None:
    """An indirect quote is told in the document's own words."""
    said = (
        "{nsubj {PERSON Quill}} said {ccomp {nsubj the pier} would close {obl on Monday evening}}."
    )
    assert _chosen(f"{said} | {ABLE}", 1) == ["Quill said the pier would close on Monday evening."]


@pytest.mark.parametrize("most", range(6))
def test_few_in_reading_order_verbatim(most: int) -> None:
    """At most as many as asked, each a sentence of the body, in the order of the document."""
    document, doc = written(NEWS)
    sentences = extract(NEWS).sentences
    found = [s.span for s in summary(document, doc, sentences, (), most)]
    assert len(found) == min(most, len(sentences)) == len(set(found))
    assert found == sorted(found)
    assert set(found) <= set(sentences)


def test_the_first_sentence() -> None:
    """Where nothing else speaks, the first sentence stands for the document."""
    text = NEWS.replace("# Ferry Sank\n", "")
    assert _chosen(text, 1) == ["The harbour of Velmora closed on Monday after a storm."]


def test_the_headlines_words() -> None:
    """Of two sentences as long and as central, the one that the headline names goes first."""
    text = (
        "# Ferry Sank\n"
        "Two inspectors walked to/IN the lighthouse in the evening. | "
        "The ferry sank at the harbour wall in the evening."
    )
    assert _chosen(text, 1) == ["The ferry sank at the harbour wall in the evening."]


def test_the_same_is_not_said_twice() -> None:
    """A sentence like one already chosen gives way to one that says something new."""
    text = (
        "The ferry line closed its pier in Velmora on Monday. | "
        "The ferry line closed its pier in Velmora on Monday again. | "
        "A captain with a lantern met the council of the town in May."
    )
    assert _chosen(text, 2) == [
        "The ferry line closed its pier in Velmora on Monday.",
        "A captain with a lantern met the council of the town in May.",
    ]


def test_scores() -> None:
    """A score is above 0 and at most 1, and comes rounded."""
    document, doc = written(NEWS)
    for sentence in summary(document, doc, extract(NEWS).sentences, (), 4):
        assert 0 < sentence.score <= 1
        assert sentence.score == round(sentence.score, 4)


def test_no_sentences() -> None:
    """A document without a body has no summary."""
    assert _chosen("# Ferry Sank", 3) == []
