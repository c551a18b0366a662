"""What a page says of itself to programs: schema.org in JSON-LD, read out of the built page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.views.addresses import Place
from generator.views.parts import EntityRef, Ref, SourceLine
from generator.views.schema import document_schema, entity_schema
from tests.invented import HOSTILE, Elements, briefing, built, hostile, made, target

LINE = SourceLine(
    document=Ref("Ferry Sails Again", Place("documents/harbour.md")),
    published="2025-03-04",
    date="4 March 2025",
    publisher="Wendle Wire",
    author="Ada Lunt",
    url="https://wire.example/ferry",
    minutes=1,
)


def _entity(label: str = "PERSON", lines: int = 1, **given: Any) -> Any:
    known: dict[str, Any] = {"aliases": ("Quill",), "description": None, "links": ()} | given
    return entity_schema(
        page="people/maria-quill.md",
        name="Maria Quill",
        label=label,
        lines=[LINE] * lines,
        **known,
    )


@pytest.mark.parametrize(
    "label, kind",
    [
        ("PERSON", "Person"),
        ("ORG", "Organization"),
        ("GPE", "Place"),
        ("LOC", "Place"),
        ("FAC", "Place"),
        ("PRODUCT", "Thing"),
        ("EVENT", "Thing"),
        ("LAW", "Thing"),
    ],
)
def test_a_label_has_its_type(label: str, kind: str) -> None:
    """The surest word that schema.org has for it, and no finer one."""
    assert _entity(label)["@type"] == kind


def test_an_entity_says_what_is_known_of_it() -> None:
    """Its forms, what it is, where more is known, and the documents that name it."""
    found = _entity(description="harbour master", links=("https://example.org/q",))
    assert found["sameAs"] == ["https://example.org/q"]
    assert found["alternateName"] == ["Quill"]
    assert found["description"] == "harbour master"
    assert found["subjectOf"] == [
        {
            "@type": "NewsArticle",
            "headline": "Ferry Sails Again",
            "url": Place("documents/harbour.md"),
            "datePublished": "2025-03-04",
            "publisher": {"@type": "Organization", "name": "Wendle Wire"},
        }
    ]


def test_what_nobody_knows_is_left_out() -> None:
    """No empty list, no null: a validator takes either for a mistake."""
    assert _entity(lines=0, aliases=()).keys() == {"@context", "@type", "name", "url"}


def test_a_name_in_a_thousand_documents_tells_of_fifty() -> None:
    """A page is no data file: `data/entities.json` has them all."""
    assert len(_entity(lines=1000)["subjectOf"]) == 50


def test_a_document_is_about_three_and_mentions_the_others() -> None:
    """The most salient first, each with the type of its kind."""
    refs = [
        (f"{folder}/x", EntityRef(folder, "X", Place(f"{folder}/x.md"), "", None, 1, 1))
        for folder in ("people", "organisations", "places", "things")
    ]
    found: Any = document_schema(LINE, title="Ferry", language="en", entities=refs)
    assert [entity["@type"] for entity in found["about"]] == ["Person", "Organization", "Place"]
    assert [entity["@type"] for entity in found["mentions"]] == ["Thing"]
    assert found["author"] == {"@type": "Person", "name": "Ada Lunt"}
    assert (found["headline"], found["isBasedOn"]) == ("Ferry", "https://wire.example/ferry")


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose names want to be markup, with either kind of address."""
    settings = made(tmp_path_factory.mktemp("site"), directory_urls=request.param)
    return built(briefing(hostile), settings)


def _file(site: Path, page: str) -> str:
    return f"{page}/index.html" if (site / page).is_dir() else f"{page}.html"


def _schema(site: Path, page: str) -> Any:
    (script,) = Elements(site / _file(site, page)).of("script", type="application/ld+json")
    return json.loads("".join(script.text))


@pytest.mark.site
@pytest.mark.parametrize("id, name", HOSTILE.items())
def test_any_name_is_told_as_it_is(site: Path, id: str, name: str) -> None:
    """What stands in the built page is JSON, ends no script, and has the name letter for letter."""
    found = _schema(site, id)
    assert (found["name"], found["alternateName"][-1]) == (name, f"{name} II")
    scripts = Elements(site / _file(site, id)).of("script")
    running = [s for s in scripts if s.attributes.get("type") != "application/ld+json"]
    assert not any("alert(1)" in "".join(script.text) for script in running)


@pytest.mark.site
@pytest.mark.parametrize(
    "page, kind",
    [
        ("people/odile-brand", "Person"),
        ("organisations/wendle-harbour-board", "Organization"),
        ("places/skerrin", "Place"),
        ("things/grey-heron", "Thing"),
        ("documents/2025/quay", "CreativeWork"),
    ],
)
def test_every_address_in_it_is_a_page(site: Path, page: str, kind: str) -> None:
    """Relative to the page itself, at any depth."""
    found = _schema(site, page)
    assert (found["@context"], found["@type"]) == ("https://schema.org", kind)
    named = [*found.get("about", []), *found.get("mentions", []), *found.get("subjectOf", [])]
    assert named
    addresses = [target(_file(site, page), item["url"], site) for item in [found, *named]]
    assert addresses[0] == _file(site, page)
    assert [address for address in addresses if not (site / address).is_file()] == []
