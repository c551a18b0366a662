"""What an editor may say of one document."""

from __future__ import annotations

import pytest

from generator.errors import Problem
from generator.model import Location, Metadata
from generator.overrides import NameSaid, QuoteSaid, SeedOverrides, Words, seed_overrides
from tests.cases import cases

PATH = "seeds/ferry.yml"


def _read(source: str) -> tuple[SeedOverrides, str]:
    problems: list[Problem] = []
    found = seed_overrides(source, PATH, problems)
    return found, "\n".join(map(str, problems))


@pytest.mark.parametrize("source", ["", "# Nothing yet.\n", "title:\nsummary:\n", "---\n"])
def test_nothing_said(source: str) -> None:
    """A file that says nothing decides nothing."""
    assert _read(source) == (SeedOverrides(), "")


def test_everything_said() -> None:
    """Each field is read, and the title and each summary sentence know their lines."""
    source = (
        "# Checked by the desk.\n"
        "title: 'Velmora: the ferry sails again'\n"
        "date: 2031-05-02\n"
        "publisher: The Velmora Ledger\n"
        "author: Ines Okafor\n"
        "url: https://example.org/ferry\n"
        "language: en\n"
        "summary:\n"
        "  - The ferry Grebe sails again.\n"
        "  - >\n"
        "    Its keel was mended\n"
        "    in nine days.\n"
    )
    assert _read(source) == (
        SeedOverrides(
            metadata=Metadata(
                title="Velmora: the ferry sails again",
                published="2031-05-02",
                publisher="The Velmora Ledger",
                author="Ines Okafor",
                url="https://example.org/ferry",
                language="en",
            ),
            title=Words(text="Velmora: the ferry sails again", location=Location(PATH, 2)),
            summary=(
                Words(text="The ferry Grebe sails again.", location=Location(PATH, 9)),
                Words(text="Its keel was mended in nine days.", location=Location(PATH, 10)),
            ),
            summary_location=Location(PATH, 8),
            given=(
                ("date", Words(text="2031-05-02", location=Location(PATH, 3))),
                ("publisher", Words(text="The Velmora Ledger", location=Location(PATH, 4))),
                ("author", Words(text="Ines Okafor", location=Location(PATH, 5))),
                ("url", Words(text="https://example.org/ferry", location=Location(PATH, 6))),
                ("language", Words(text="en", location=Location(PATH, 7))),
            ),
        ),
        "",
    )


def test_decisions_on_quotes_and_names() -> None:
    """Each entry of a list is one decision, and knows its line and that of each of its words."""
    found, problems = _read(
        "takeaway: 2\n"
        "summary: [3, The ferry sails again.]\n"
        "quotes:\n"
        "  - quote: q-1a2b3c4d5e6f\n"
        "    pin: true\n"
        "    hide: no\n"
        "  - quote: The keel is sound\n"
        "    speaker: Ada Quill\n"
        "    note: Said on the pier.\n"
        "entities:\n"
        "  - {name: Grebe, add: product}\n"
        "  - {name: Ada Quill, role: harbour master, hide: true}\n"
        "boilerplate: Read our other stories\n"
        "text: excerpts\n"
        "notes: [Checked by the desk.]\n"
    )
    assert problems == ""
    assert found.takeaway == _words("2", 1)
    assert found.summary == (_words("3", 2), _words("The ferry sails again.", 2))
    assert found.quotes == (
        QuoteSaid(
            quote=_words("q-1a2b3c4d5e6f", 4), pin=True, hide=False, location=Location(PATH, 4)
        ),
        QuoteSaid(
            quote=_words("The keel is sound", 7),
            speaker=_words("Ada Quill", 8),
            note=_words("Said on the pier.", 9),
            location=Location(PATH, 7),
        ),
    )
    assert found.entities == (
        NameSaid(name=_words("Grebe", 11), add="PRODUCT", location=Location(PATH, 11)),
        NameSaid(
            name=_words("Ada Quill", 12),
            role=_words("harbour master", 12),
            hide=True,
            location=Location(PATH, 12),
        ),
    )
    assert found.boilerplate == (_words("Read our other stories", 13),)
    assert found.text == "excerpts"
    assert found.notes == (_words("Checked by the desk.", 15),)


def _words(text: str, line: int) -> Words:
    return Words(text=text, location=Location(PATH, line))


def test_summary_of_one_text() -> None:
    """A summary may be one text."""
    found, problems = _read("summary: The ferry sails again.")
    assert found.summary == (Words(text="The ferry sails again.", location=Location(PATH, 1)),)
    assert problems == ""


@pytest.mark.parametrize("source", ["summary: []", "summary: ''", "summary: ['', ~]"])
def test_summary_taken_away(source: str) -> None:
    """An empty summary is a decision: no summary stands. That is not the same as saying nothing."""
    assert _read(source)[0].summary == ()


@cases("overrides", "finds")
def test_what_cannot_be_said(text: str, expected: str) -> None:
    """What an editor cannot have meant is told with its line, and decides nothing."""
    found, problems = _read(text)
    assert problems == expected.rstrip("\n")
    assert found == SeedOverrides()


def test_the_rest_of_a_wrong_file_stands() -> None:
    """One wrong field does not take the others with it."""
    found, problems = _read("title: The ferry sails again\ndate: soon\n")
    assert found.title == Words(text="The ferry sails again", location=Location(PATH, 1))
    assert problems == (
        "seeds/ferry.yml:2: 'date' must be a date, not 'soon'\n    fix: write it like `date: 2022-12-16`"
    )
