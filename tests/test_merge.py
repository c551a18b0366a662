"""Editors' decisions laid over what was extracted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.merge import merge
from generator.model import (
    MACHINE,
    Briefing,
    Location,
    Metadata,
    Origin,
    Span,
    Summary,
    SummaryItem,
    Title,
)
from generator.overrides import SeedOverrides, Words
from generator.resolve import resolve
from tests.docs import extract

TEXT = """\
# Ferry Sails
The “old” pier’s gate closed on Monday. | Nobody left.
The ferry – once white – sailed again.
~ Read also about the lighthouse
"""
WRITTEN = Location("seeds/harbour.yml", 3)
BRIEFING = resolve([extract(TEXT, "harbour"), extract("The {ORG Kolbrand} tug sank.", "quay")])


def _merged(
    *, title: str | None = None, summary: tuple[str, ...] | None = None, of: str = "harbour"
) -> Briefing:
    said = SeedOverrides(
        title=None if title is None else Words(text=title, location=WRITTEN),
        summary=None
        if summary is None
        else tuple(Words(text=text, location=WRITTEN) for text in summary),
        summary_location=None if summary is None else WRITTEN,
    )
    return merge(BRIEFING, {of: said})


def _item(words: str) -> SummaryItem:
    """One summary sentence as shown when the editor writes `words`."""
    (item,) = _merged(summary=(words,)).summaries["harbour"].items
    return item


def test_title() -> None:
    """The editor's title stands, its white space made plain, and says who wrote it and where."""
    merged = _merged(title="Old  ferry\nsails").titles
    assert merged["harbour"] == Title(text="Old ferry sails", origin=Origin(editor=WRITTEN))
    assert merged["quay"] == BRIEFING.titles["quay"]


def test_summary_takes_the_place_of_the_machines() -> None:
    """All of the editor's sentences and no others, in the editor's order."""
    merged = _merged(summary=("Nobody left.", "The storm is over.")).summaries
    first = SummaryItem(text="Nobody left.", span=Span(53, 65))
    assert merged["harbour"] == Summary(
        items=(first, SummaryItem(text="The storm is over.")),
        takeaway=first,
        origin=Origin(editor=WRITTEN),
    )
    assert merged["quay"] == BRIEFING.summaries["quay"]


@pytest.mark.parametrize(
    "words",
    [
        "The “old” pier’s gate closed on Monday.",
        'The "old" pier\'s gate closed on Monday.',
        "The “old” pier's gate\n    closed  on Monday.",
        "The ”old“ pier‘s gate closed on Monday.",
    ],
    ids=["as it stands", "straight marks", "broken lines", "marks the wrong way"],
)
def test_sentence_of_the_document(words: str) -> None:
    """A sentence that stands in the document is shown as it stands there, and keeps its place."""
    item = _item(words)
    assert item.text == "The “old” pier’s gate closed on Monday."
    assert item.span == Span(13, 52)


@pytest.mark.parametrize(
    "words",
    ["The old pier’s gate closed on Monday.", "The pier closed (for now)* [1].", "nobody left."],
    ids=["marks left out", "signs that mean something in patterns", "another case"],
)
def test_words_of_the_editors_own(words: str) -> None:
    """What the document does not say is shown as the editor wrote it, without a place there."""
    assert _item(words) == SummaryItem(text=words)


def test_own_words_have_plain_white_space() -> None:
    """Lines that the editor's file broke are joined."""
    assert _item("The storm\n  is over.") == SummaryItem(text="The storm is over.")


@pytest.mark.parametrize(
    "words",
    ["Read also about the lighthouse", "Nobody left. The ferry – once white – sailed again."],
)
def test_what_is_not_one_block_of_the_document(words: str) -> None:
    """Boilerplate is not the document's, and words over two paragraphs have no one place."""
    assert _item(words).span is None


def test_sentence_broken_in_the_document() -> None:
    """A sentence that the document breaks into lines is found, and shown as the document has it."""
    made = extract("The old ferry sailed again.")
    document = replace(made.document, text="The old\nferry sailed again.")
    said = (Words(text="The old ferry sailed again.", location=WRITTEN),)
    merged = merge(
        resolve([replace(made, document=document)]), {"harbour": SeedOverrides(summary=said)}
    )
    assert merged.summaries["harbour"].items == (
        SummaryItem(text="The old\nferry sailed again.", span=Span(0, 27)),
    )


def test_nothing_said() -> None:
    """Where an editor says nothing of title and summary, what the machine extracted stands."""
    assert _merged() == BRIEFING
    assert merge(BRIEFING, {}) == BRIEFING
    assert BRIEFING.titles["harbour"].origin == MACHINE
    assert not BRIEFING.summaries["harbour"].origin.is_editorial


def test_summary_of_nothing() -> None:
    """An editor may want no summary at all."""
    assert _merged(summary=()).summaries["harbour"].items == ()


def test_unknown_document() -> None:
    """What is said of a document that is not there changes nothing."""
    assert _merged(title="Lost", summary=("Lost.",), of="lost") == BRIEFING


def test_facts_stay() -> None:
    """Extracts, entities, links and speakers are the same after any decision."""
    merged = _merged(title="Old ferry", summary=("Nobody left.",))
    assert merged.extracts == BRIEFING.extracts
    assert merged.entities == BRIEFING.entities
    assert merged.links == BRIEFING.links
    assert merged.speakers == BRIEFING.speakers


def test_metadata_is_not_merged_here() -> None:
    """What an editor says of date and publisher is laid on when the seed is read, not here."""
    said = SeedOverrides(metadata=Metadata(title="Lost", published="2031-05-03"))
    assert merge(BRIEFING, {"harbour": said}) == BRIEFING
