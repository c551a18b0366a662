"""What editors say that goes into reading: names that were overlooked, and paragraphs that are not the document's."""

from __future__ import annotations

import pytest

from generator.mentions import with_added
from generator.readers import read
from tests.docs import document, names

TEXT = "{PERSON Tern} {ORG Wire} said so. The Grebe sails, and Grebes fly. Tern\n  Wire asked.\n"


def _added(*added: tuple[str, str]) -> list[tuple[str, str]]:
    made = document(TEXT)
    found = with_added(made, names(TEXT), added)
    assert list(found) == sorted(found, key=lambda m: m.span)
    return [(made.of(mention.span), mention.label) for mention in found]


def test_a_name_is_found_wherever_it_stands() -> None:
    """As a whole word, however its white space is broken; it takes the place of the names it meets."""
    assert _added(("Tern Wire", "ORG"), ("Grebe", "PRODUCT")) == [
        ("Tern Wire", "ORG"),
        ("Grebe", "PRODUCT"),
        ("Tern Wire", "ORG"),
    ]


def test_of_two_that_meet_the_first_stands() -> None:
    """So it is the editor's order that decides."""
    assert _added(("Wire", "ORG"), ("Tern Wire", "ORG"))[:2] == [
        ("Tern", "PERSON"),
        ("Wire", "ORG"),
    ]


@pytest.mark.parametrize("added", [(), (("Zzyzx", "GPE"),), (("(.*", "ORG"),)])
def test_what_is_not_there_adds_nothing(added: tuple[tuple[str, str], ...]) -> None:
    """Nor does a pattern: words are words."""
    assert _added(*added) == [("Tern", "PERSON"), ("Wire", "ORG")]


def test_a_paragraph_is_cut_by_its_words() -> None:
    """The whole of it, whatever the case and the form of its marks; the others stay."""
    raw = "A ferry\n\nIt sails at noon.\n\nHelp the “Post” today! It needs you.\n\nIt is full.\n"
    found = read(
        raw.encode(), id="a", path="a.txt", suffix=".txt", cut=('help the "post"',), longest=999
    )
    assert [found.of(span) for span in found.boilerplate] == [
        "Help the “Post” today! It needs you."
    ]
    assert [found.of(block.span) for block in found.blocks][-2:] == [
        "It sails at noon.",
        "It is full.",
    ]
