"""How much an entity matters in a document."""

from __future__ import annotations

import pytest

from generator.model import Extract, MentionKey
from generator.resolve import resolve
from generator.salience import entity_salience
from tests.docs import extract

NEWS = """\
# {PERSON Mara Quill} Leaves Port
{PERSON Quill} met {ORG Kolbrand} on the pier. | {PERSON Quill} said no.
{ORG Kolbrand} closed. | {GPE Skerrin} slept. | {NORP Sarrovians} left.
"""
QUILL, KOLBRAND, SKERRIN = "people/mara-quill", "organisations/kolbrand", "places/skerrin"


def _salience(text: str) -> dict[str, float]:
    made = extract(text)
    return entity_salience(made, resolve([made]).links)


def test_every_entity_of_the_document_has_its_salience() -> None:
    """Those that the document names, and none else; what has no page has no salience."""
    assert set(_salience(NEWS)) == {QUILL, KOLBRAND, SKERRIN}


def test_other_documents_do_not_count() -> None:
    """Links of another document add nothing, neither entities nor weight."""
    made, other = extract(NEWS, "harbour"), extract("{PERSON Tobin Hadrane} left.", "quay")
    links = resolve([made, other]).links
    assert entity_salience(made, links) == _salience(NEWS)
    assert set(entity_salience(other, links)) == {"people/tobin-hadrane"}


def test_order() -> None:
    """Who is named often, first and in the headline matters most; who is named once, late, least."""
    found = _salience(NEWS)
    assert sorted(found, key=lambda id: -found[id]) == [QUILL, KOLBRAND, SKERRIN]


@pytest.mark.parametrize(
    "more, less",
    [
        (
            "{ORG Kolbrand} met {ORG Tavel}. | {ORG Kolbrand} left.",
            "{ORG Kolbrand} met {ORG Tavel}.",
        ),
        ("{ORG Tavel} met {ORG Kolbrand}.", "{ORG Tavel} met the old mayor of {ORG Kolbrand}."),
        (
            "# {ORG Kolbrand} Closes\n{ORG Tavel} left. | {ORG Kolbrand} left.",
            "{ORG Tavel} and {ORG Kolbrand} left. | {ORG Kolbrand} left.",
        ),
        ("> {ORG Kolbrand} closed\n{ORG Tavel} left.", "Closed. | {ORG Kolbrand} met {ORG Tavel}."),
        ("{ORG Tavel} met {ORG Kolbrand}.", "{ORG Tavel} left. | {ORG Kolbrand}."),
        (
            "{ORG Kolbrand} left.\n{ORG Kolbrand} slept.",
            "{ORG Kolbrand} left. | {ORG Kolbrand} slept.\nAll slept.",
        ),
    ],
    ids=[
        "named again",
        "named earlier",
        "in the headline",
        "in the standfirst",
        "in the first sentence",
        "in more paragraphs",
    ],
)
def test_what_makes_an_entity_matter(more: str, less: str) -> None:
    """Each of these alone makes an entity matter more."""
    both = [_salience(f"{text}\n{{ORG Tavel}} and {{ORG Tavel}} left.") for text in (more, less)]
    assert both[0]["organisations/kolbrand"] > both[1]["organisations/kolbrand"]


def test_most_is_one() -> None:
    """The highest salience is 1, the lowest above 0, all rounded to four places."""
    assert _salience("# {ORG Kolbrand}\n{ORG Kolbrand} closed.")["organisations/kolbrand"] <= 1
    for found in _salience(NEWS).values():
        assert 0 < found <= 1
        assert found == round(found, 4)


def test_pronouns_count() -> None:
    """A pronoun is a mention like a name: who is spoken of on and on matters."""
    made = extract("{PERSON Mara Quill} left. | {PERSON She} slept. | {ORG Kolbrand} closed.")
    without = {MentionKey("harbour", 0): QUILL, MentionKey("harbour", 2): KOLBRAND}
    links = without | {MentionKey("harbour", 1): QUILL}
    often, once = entity_salience(made, links), entity_salience(made, without)
    assert often[QUILL] - often[KOLBRAND] > once[QUILL] - once[KOLBRAND]


def test_no_names() -> None:
    """A document without names has no entities that matter."""
    assert _salience("The pier closed.") == {}
    assert entity_salience(Extract(document=extract("~ Read also").document), {}) == {}
