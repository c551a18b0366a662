"""What an editor says of entities in all documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import Problem
from generator.merge import merge
from generator.model import Briefing, Front, Join, Location, Note, Origin, Quote
from generator.overrides import (
    EntitiesSaid,
    EntitySaid,
    SharedSaid,
    Words,
    entities_said,
    front_said,
)
from generator.resolve import resolve
from tests.docs import extract

PATH = "seeds/entities.yml"
PIER = extract(
    "{PERSON Ada Quill} met {PERSON Bram Tolle} of {ORG Kolbrand}. {PERSON Quill} left {GPE Wendle}.\n",
    "pier",
)
QUAY = extract("{PERSON A. B. Tolle} left {ORG Kolbrand}. {ORG Monday Club} met.", "quay")
SAID = Quote(id="q-pier", kind="direct", content=(PIER.mentions[2].span,), speaker=3)
BRIEFING = resolve([replace(PIER, quotes=(SAID,)), QUAY])


def _said(source: str) -> EntitiesSaid:
    wrong: list[Problem] = []
    found = entities_said(source, PATH, wrong)
    assert wrong == []
    return found


def _merged(source: str) -> tuple[Briefing, str]:
    merged = merge(BRIEFING, {}, SharedSaid(entities=_said(source)))
    return merged, "\n".join(map(str, merged.problems))


def _linked(briefing: Briefing, document: str) -> list[str | None]:
    mentions = next(e.mentions for e in briefing.extracts if e.document.id == document)
    keys = {key.at: id for key, id in briefing.links.items() if key.document == document}
    return [keys.get(at) for at in range(len(mentions))]


def test_everything_said() -> None:
    """Each field is read; texts know their lines."""
    said = _said(
        "entities:\n"
        "  - entity: Quill\n"
        "    same as: [Ada Q.]\n"
        "    different from: Mara Quill\n"
        "    name: Ada Quill\n"
        "    label: person\n"
        "    description: The harbour master.\n"
        "    links: https://www.wikidata.org/wiki/Q1\n"
        "    hide: false\n"
        "never:\n"
        "  - Monday Club\n"
    )
    assert said == EntitiesSaid(
        entities=(
            EntitySaid(
                entity=_words("Quill", 2),
                same_as=(_words("Ada Q.", 3),),
                different_from=(_words("Mara Quill", 4),),
                name=_words("Ada Quill", 5),
                label="PERSON",
                description=_words("The harbour master.", 7),
                links=("https://www.wikidata.org/wiki/Q1",),
                hide=False,
                location=Location(PATH, 2),
            ),
        ),
        never=(_words("Monday Club", 11),),
    )


def _words(text: str, line: int) -> Words:
    return Words(text=text, location=Location(PATH, line))


def test_two_names_are_one() -> None:
    """All mentions are the first's, which has the other's names and says why."""
    merged, problems = _merged("entities:\n  - {entity: Bram Tolle, same as: A. B. Tolle}\n")
    assert problems == ""
    assert _linked(merged, "quay")[0] == _linked(merged, "pier")[1] == "people/bram-tolle"
    found = merged.entities["people/bram-tolle"]
    assert found.aliases == ("A. B. Tolle",)
    assert found.former == ("people/a-b-tolle",)
    assert found.joins == (Join(form="A. B. Tolle", reason="an editor says so"),)
    assert "people/a-b-tolle" not in merged.entities


def test_one_name_is_two() -> None:
    """A form that the machine joined gets an entity of its own, and what is said by it too."""
    assert _linked(BRIEFING, "pier")[3] == "people/ada-quill"
    merged, problems = _merged("entities:\n  - {entity: Ada Quill, different from: Quill}\n")
    assert problems == ""
    assert _linked(merged, "pier") == [
        "people/ada-quill",
        "people/bram-tolle",
        "organisations/kolbrand",
        "people/quill",
        "places/wendle",
    ]
    assert merged.entities["people/ada-quill"].aliases == ()
    assert merged.speakers["q-pier"].entity == "people/quill"


def test_what_it_is_called() -> None:
    """Name, description and links are the editor's; the old name stays an alias, the address stays."""
    merged, _ = _merged(
        "entities:\n  - entity: Kolbrand\n    name: Kolbrand Works\n    description: A  yard.\n"
        "    links: [https://example.org/k]\n"
    )
    found = merged.entities["organisations/kolbrand"]
    assert found == replace(
        BRIEFING.entities["organisations/kolbrand"],
        name="Kolbrand Works",
        aliases=("Kolbrand",),
        description="A yard.",
        links=("https://example.org/k",),
        origin=Origin(editor=Location(PATH, 2)),
    )


def test_another_label_is_another_address() -> None:
    """A page stands in its kind's folder; of a label in the same folder it stays."""
    merged, _ = _merged(
        "entities:\n  - {entity: Kolbrand, label: product}\n  - {entity: Wendle, label: building}\n"
    )
    assert _linked(merged, "quay")[1] == "things/kolbrand"
    assert merged.entities["things/kolbrand"].label == "PRODUCT"
    assert "organisations/kolbrand" not in merged.entities
    assert merged.entities["places/wendle"].label == "FAC"
    assert merged.entities["things/kolbrand"].former == ("organisations/kolbrand",)
    assert merged.entities["places/wendle"].former == ()


@pytest.mark.parametrize(
    "source",
    ["entities:\n  - {entity: Monday Club, hide: true}\n", "never: [the monday club]\n"],
    ids=["hidden", "never a name"],
)
def test_what_is_nowhere(source: str) -> None:
    """It has no entity and no link; all else stays."""
    merged, problems = _merged(source)
    assert problems == ""
    assert _linked(merged, "quay")[2] is None
    assert BRIEFING.entities.keys() - merged.entities.keys() == {"organisations/monday-club"}


def test_facts_stay_and_nothing_said_decides_nothing() -> None:
    """Extracts are the same after any decision."""
    assert merge(BRIEFING, {}, SharedSaid()) == BRIEFING
    assert _merged("never: [Kolbrand]\n")[0].extracts == BRIEFING.extracts


@pytest.mark.parametrize(
    "source, problem",
    [
        (
            "entities:\n  - {entity: Bram Tole, name: X}\n",
            "seeds/entities.yml:2: no entity is called 'Bram Tole'\n"
            "    fix: did you mean 'Bram Tolle'? `briefing names` lists them all",
        ),
        (
            "entities:\n  - entity: Kolbrand\n    same as:\n      - Zzyzx\n",
            "seeds/entities.yml:4: no entity is called 'Zzyzx'\n    fix: `briefing names` lists them all",
        ),
        (
            "entities:\n  - {entity: Kolbrand}\n  - entity: the kolbrand\n",
            "seeds/entities.yml:3: the name 'the kolbrand' is decided on twice, first in line 2\n"
            "    fix: put both into one entry",
        ),
        (
            "never: [Zzyzx]\n",
            "seeds/entities.yml:1: nothing is taken for the name 'Zzyzx'\n"
            "    fix: take the line away; `briefing names` lists all names",
        ),
    ],
)
def test_what_fits_nothing_is_a_problem(source: str, problem: str) -> None:
    """With its line, and it decides nothing."""
    merged, problems = _merged(source)
    assert problems == problem
    assert (merged.links, merged.entities.keys()) == (BRIEFING.links, BRIEFING.entities.keys())


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "/etc/passwd", "'https://a b'"]
)
def test_links_are_web_addresses(link: str) -> None:
    """Any other scheme is refused, with its line."""
    problems: list[Problem] = []
    source = f"entities:\n  - entity: Kolbrand\n    links:\n      - {link}\n"
    assert entities_said(source, PATH, problems).entities[0].links == ()
    (problem,) = map(str, problems)
    words = link.strip("'")
    assert problem == (
        f"seeds/entities.yml:4: 'entities.links' must be web addresses, not {words!r}\n"
        "    fix: write it like `links: https://www.wikidata.org/wiki/Q1`"
    )


def test_a_problem_is_told_once() -> None:
    """Also where names are parted before they are joined."""
    source = "entities:\n  - {entity: Zzyzx, different from: Quill, same as: Kolbrand}\n"
    assert _merged(source)[1].count("Zzyzx") == 1


def test_the_front_page() -> None:
    """Documents by id or headline and quotes by id or words, each known by its id."""
    problems: list[Problem] = []
    said = front_said(
        "title: A  title\nlead: Words.\norder: [quay]\nquotes: [q-pier]\n",
        "seeds/briefing.yml",
        problems,
    )
    assert problems == []
    assert merge(BRIEFING, {}, SharedSaid(front=said)).front == Front(
        title=Note(text="A title", origin=Origin(editor=Location("seeds/briefing.yml", 1))),
        lead=Note(text="Words.", origin=Origin(editor=Location("seeds/briefing.yml", 2))),
        order=("quay",),
        quotes=("q-pier",),
    )


def test_what_is_not_there_cannot_come_first() -> None:
    """A document or a quote that is gone is a problem, and all are told."""
    said = front_said("order: [pierr]\nquotes: [Nothing of the kind]\n", "seeds/briefing.yml", [])
    merged = merge(BRIEFING, {}, SharedSaid(front=said))
    assert "\n".join(map(str, merged.problems)) == (
        "seeds/briefing.yml:1: no document is called 'pierr'\n"
        "    fix: did you mean 'pier'?\n"
        "seeds/briefing.yml:2: no quote has the words 'Nothing of the kind'\n"
        "    fix: `briefing quotes` lists them all"
    )
