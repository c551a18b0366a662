"""Each field of an editor's file changes the files it should and no other byte; without it all is as it was."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from generator import pipeline
from generator.settings import settings

pytestmark = pytest.mark.model

HARBOUR = """\
Harbour reopens after storm

The harbour of Wendle reopened on Monday after three days, said the Harbour Board.

“The cranes are safe, and the harbour is open to every ship that wants to come in,” harbour master Ada Quill said.

Tam Rusk, a shipwright, said the pier was lost. "The old pier cannot be mended before the winter storms arrive," Rusk
told the Wendle Post.

Sign our petition for a new pier before the month ends.
"""
TUGS = """\
Kolbrand sells two tugs

Kolbrand sold two tugs to Orsolo on Friday.

“We have no need of them now, and the yard must pay its people,” Kolbrand chief Ines Okafor said.
"""
DOCUMENT = {"data/documents/harbour.json", "documents/harbour.md"}
QUOTES = {"data/quotes.csv", "data/quotes.json", "quotes/index.md"}
PEOPLE = {"people/ada-quill.md", "people/tam-rusk.md"}
LISTS = {"index.md", "documents/index.md"}
MADE = {"data/made.json", "made/index.md"}
"""They list every decision."""
Build = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds the site with one editor's file; problems are not to be."""
    root = tmp_path_factory.mktemp("round")
    (root / "seeds").mkdir()
    (root / "seeds" / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (root / "seeds" / "tugs.txt").write_text(TUGS, encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")

    def made(source: str | None = None, name: str = "harbour.yml") -> dict[str, str]:
        file = root / "seeds" / name
        if source is not None:
            file.write_text(source, encoding="utf-8")
        chosen = settings(root / "mkdocs.yml")
        outcome = pipeline.briefing(chosen)
        file.unlink(missing_ok=True)
        assert outcome.problems == ()
        return pipeline.pages(outcome, chosen)

    return made


@pytest.fixture(scope="module")
def plain(build: Build) -> dict[str, str]:
    """The site that no editor has touched."""
    return build()


def _changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {p for p in before.keys() | after.keys() if before.get(p) != after.get(p)}


SAFE = "quotes: [{quote: The cranes are safe, "


@pytest.mark.parametrize(
    "source, expected",
    [
        (
            "title: A title",
            DOCUMENT | QUOTES | PEOPLE | LISTS
            | {"organisations/harbour-board.md", "organisations/wendle-post.md", "places/wendle.md"},
        ),
        ("takeaway: 2", DOCUMENT | {"documents/index.md"}),
        ("takeaway: Words of my own.", DOCUMENT | {"documents/index.md"}),
        ("summary: Words of my own.", DOCUMENT | LISTS),
        (SAFE + "hide: true}]", DOCUMENT | QUOTES | LISTS | {"data/entities.json", "people/ada-quill.md"}),
        (SAFE + "speaker: Tam Rusk}]", DOCUMENT | QUOTES | PEOPLE | {"index.md", "data/entities.json"}),
        (SAFE + "note: Heard twice.}]",
         DOCUMENT | {"data/quotes.json", "index.md", "quotes/index.md", "people/ada-quill.md"}),
        ("entities: [{name: Ada Quill, role: captain}]",
         DOCUMENT | QUOTES | {"index.md", "people/ada-quill.md", "people/index.md", "data/entities.json"}),
        ("text: excerpts", DOCUMENT),
        ("text: none", DOCUMENT | QUOTES | LISTS | PEOPLE
         | {"organisations/harbour-board.md", "organisations/wendle-post.md", "places/wendle.md", "data/entities.json",
            "network/index.md"}),
        ("story: tugs", {"index.md", "stories/index.md", "stories/tugs.md", "data/stories.json"}),
        ("story: none", set()),
        ("notes: [Checked by the desk.]", DOCUMENT),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_field_changes_its_pages_and_no_other_byte(
    build: Build, plain: dict[str, str], source: str, expected: set[str]
) -> None:
    """And taking it away restores them."""
    assert _changed(plain, build(source)) == expected | MADE
    assert build() == plain


@pytest.mark.parametrize(
    "source, gone",
    [
        (SAFE + "hide: true}]", "“The cranes are safe, and the harbour is open"),
        ("entities: [{name: Tam Rusk, hide: true}]", "people/tam-rusk"),
        ("boilerplate: Sign our petition", "Sign our petition"),
    ],
    ids=["quote", "name", "boilerplate"],
)
def test_what_is_hidden_is_nowhere(
    build: Build, plain: dict[str, str], source: str, gone: str
) -> None:
    """On no page, in no export and no record, but for the text itself; the other document's files stay."""
    exact = {p for p in plain if p.startswith(("documents/h", "data/documents/h"))}
    pages = build(source)
    assert any(gone in text for text in plain.values())
    assert {p for p, text in pages.items() if gone in text} - exact == set()
    assert pages["documents/tugs.md"] == plain["documents/tugs.md"]
    assert build() == plain


def test_an_added_name_has_a_page(build: Build, plain: dict[str, str]) -> None:
    """A name that the model has overlooked is found wherever the document has it."""
    pages = build("entities: [{name: cranes, add: product}]")
    assert "things/cranes.md" in pages.keys() - plain.keys()
    assert "things/cranes.md" in pages["documents/harbour.md"]
    assert "Added by an editor in" in pages["things/cranes.md"]
    (record,) = [json.loads(t) for p, t in pages.items() if p == "data/documents/harbour.json"]
    origins = {entity["id"]: entity["origin"] for entity in record["entities"]}
    assert origins["things/cranes"] == {"editor": "seeds/harbour.yml:1"}
    assert origins["people/ada-quill"].keys() == {"model"}
    assert build() == plain


@pytest.mark.parametrize(
    "source, has, lacks",
    [
        ("{entity: Ada Quill, description: Keeps the pier.}", "Keeps the pier.", ""),
        ("{entity: Ada Quill, name: Adela Quill}", "# Adela Quill", "# Ada Quill"),
        (
            "{entity: Ada Quill, links: 'https://example.org/q'}",
            '<a href="https://example.org/q"',
            "",
        ),
    ],
    ids=["description", "name", "links"],
)
def test_what_is_said_for_all_documents(
    build: Build, plain: dict[str, str], source: str, has: str, lacks: str
) -> None:
    """It is on the entity's page, and pages that do not name it stay as they are."""
    pages = build(f"entities:\n  - {source}\n", "entities.yml")
    assert has in pages["people/ada-quill.md"]
    assert not lacks or lacks not in pages["people/ada-quill.md"]
    assert "Set by an editor in seeds&#47;entities.yml:2" in pages["people/ada-quill.md"]
    assert pages["documents/tugs.md"] == plain["documents/tugs.md"]
    assert pages["people/tam-rusk.md"] == plain["people/tam-rusk.md"]
    assert build() == plain


@pytest.mark.parametrize(
    "source",
    [
        "entities: [{entity: Tam Rusk, hide: true}]",
        "never: [Tam Rusk, Rusk]",
        "entities: [{entity: Ada Quill, same as: Tam Rusk}]",
        "entities: [{entity: Tam Rusk, label: organisation}]",
    ],
)
def test_who_is_elsewhere_has_no_page(build: Build, plain: dict[str, str], source: str) -> None:
    """Hidden, no name at all, somebody else, or in another folder; the other document's page stays."""
    pages = build(source, "entities.yml")
    assert "people/tam-rusk.md" in plain.keys() - pages.keys()
    assert not any("people/tam-rusk.md" in text for text in pages.values())
    assert pages["documents/tugs.md"] == plain["documents/tugs.md"]
    assert build() == plain


@pytest.mark.parametrize(
    "source, has",
    [
        ("title: The week in Wendle", "# The week in Wendle\n"),
        ("lead: A quiet week.", "A quiet week. <span"),
        ("order: tugs", "## [Kolbrand sells two tugs]"),
        ("order: Kolbrand sells two tugs", "## [Kolbrand sells two tugs]"),
    ],
)
def test_the_front_page_is_the_editors(
    build: Build, plain: dict[str, str], source: str, has: str
) -> None:
    """And no other file changes but those that list decisions."""
    pages = build(source, "briefing.yml")
    assert has in pages["index.md"]
    assert has not in plain["index.md"]
    assert _changed(plain, pages) == {"index.md"} | MADE
    assert build() == plain


def test_a_quote_pinned_on_the_front_page_stands_first_there(
    build: Build, plain: dict[str, str]
) -> None:
    """Addressed among the quotes of all documents."""
    pages = build("quotes: [cranes are safe]", "briefing.yml")
    first = pages["index.md"].partition("<blockquote")[2].partition("</blockquote>")[0]
    assert "The cranes" in first
    assert "seeds/briefing.yml:1" in pages["index.md"].replace("&#47;", "/").replace("&#58;", ":")
    assert _changed(plain, pages) == {"index.md"} | MADE


def test_a_pinned_quote_stands_first(build: Build, plain: dict[str, str]) -> None:
    """Whatever its score."""
    page, pinned = "documents/harbour.md", build(SAFE + "pin: true}]")
    order = [
        words
        for made in (plain, pinned)
        for words in sorted(
            ("The cranes are safe", "The old pier"),
            key=made[page].partition("## Key quotes")[2].find,
        )
    ]
    assert order == ["The old pier", "The cranes are safe", "The cranes are safe", "The old pier"]
    assert build() == plain


def test_nothing_an_editor_writes_is_markup(build: Build) -> None:
    """Neither HTML nor a template nor a link; the front matter is JSON, in which they are only words."""
    words = "'<b>{{ 1+1 }}</b> [x](javascript:a)'"
    source = f"title: {words}\nnotes: [{words}]\nsummary: {words}\n{SAFE}note: {words}}}]\n"
    for path, text in build(source).items():
        if path.endswith(".md"):
            body = text.partition("\n---\n")[2]
            assert "<b>" not in body, path
            assert "{{" not in body, path
            assert "](javascript:" not in body, path
