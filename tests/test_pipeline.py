"""From a folder of seeds to pages: bad input, excerpts, determinism."""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.merge import withheld
from generator.pipeline import Outcome
from generator.resolve import resolve
from generator.settings import Settings, settings
from tests.docs import extract

pytestmark = pytest.mark.model

GOOD = (
    "Harbour reopens after storm\n\n"
    "The harbour of Wendle reopened on Monday after three days.\n\n"
    "“The cranes are safe,” harbour master Ada Quill said. “We checked them twice.”\n"
)
Site = Callable[..., Settings]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Makes a site of seeds, given by name, and settings."""

    def make(seeds: dict[str, str | bytes], extra: str = "") -> Settings:
        for name, content in seeds.items():
            file = tmp_path / "seeds" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        config = tmp_path / "mkdocs.yml"
        config.write_text(
            f"site_name: T\nextra:\n  briefing:\n    seeds: seeds\n{extra}", encoding="utf-8"
        )
        return settings(config)

    return make


def _said(outcome: Outcome) -> list[str]:
    return [str(problem) for problem in outcome.problems]


@pytest.mark.parametrize(
    "name, content, problem",
    [
        ("bad.txt", b"", "seeds/bad.txt: is empty\n    fix: delete it, or put the text in"),
        (
            "bad.txt",
            bytes(range(256)) * 40,
            "seeds/bad.txt: is not a text file\n    fix: convert it to text, or remove it",
        ),
        (
            "bad.txt",
            b"word " * 1_000_000,
            "seeds/bad.txt: is 5,000,000 characters long, more than 2,000,000\n"
            "    fix: split it into chapters, or raise `longest_seed` in mkdocs.yml",
        ),
        (
            "bad.md",
            b"---\n- a\n- list\n---\n\nText.\n",
            "seeds/bad.md:2: must be a mapping, not a list\n"
            "    fix: write fields, each on a line of its own: `title: A title`",
        ),
    ],
    ids=["empty", "binary", "five megabytes", "front matter that is a list"],
)
def test_a_bad_seed_is_one_problem_and_stops_no_other(
    site: Site, name: str, content: bytes, problem: str
) -> None:
    """Place, message and fix; the good document has its page."""
    made = site({"good.txt": GOOD, name: content})
    outcome = pipeline.briefing(made)
    assert _said(outcome) == [problem]
    assert "documents/good.md" in pipeline.pages(outcome, made)


def test_latin_1_gives_a_right_page_and_a_problem(site: Site) -> None:
    """The accents are right, and the editor is told to save the file as UTF-8."""
    made = site(
        {
            "cafe.txt": "Café Müller opens\n\nThe café of Zoë Brontë opened in Wendle.\n".encode(
                "latin-1"
            )
        }
    )
    outcome = pipeline.briefing(made)
    assert _said(outcome) == [
        "seeds/cafe.txt: is not UTF-8; it was read as Windows-1252, so accents may be wrong\n"
        "    fix: save the file as UTF-8"
    ]
    assert "Zoë Brontë" in pipeline.pages(outcome, made)["documents/cafe.md"]


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "{{ 7 * 7 }} {% for x in y %}",
        "[click](javascript:alert(1)) ![x](data:text/html,y)",
        "</span></div>--> <!-- ]]>",
        "`code` ***bold*** ~~~ # heading | table | [^1] !!! note",
        "[TOC] --8<-- &lt;b&gt; &amp; \\* :smile: ==mark== ^^ins^^",
    ],
)
def test_nothing_in_a_seed_becomes_markup(site: Site, attack: str) -> None:
    """As headline, body, quote and name it is shown, never obeyed."""
    text = (
        f"Report {attack} opens\n\nAda Quill of Wendle said: “It is {attack} again today, sir.”\n"
    )
    made = site({"attack.txt": text})
    for path, page in pipeline.pages(pipeline.briefing(made), made).items():
        if path.endswith(".md"):
            body = page.split("---\n", 2)[2]
            assert "alert(1)" not in body
            assert "{{" not in body
            assert "{%" not in body
            assert "<script" not in body
            assert "<img" not in body
            assert "javascript:" not in body


def test_an_override_with_a_mistake_hides_nothing(site: Site) -> None:
    """What is right in the file stands; what is wrong is told with its line."""
    made = site({"dam.txt": GOOD, "dam.yml": "title: The dam\npublihser: X\ndate: yesterday\n"})
    outcome = pipeline.briefing(made)
    assert _said(outcome) == [
        "seeds/dam.yml:3: 'date' must be a date, not 'yesterday'\n    fix: write it like `date: 2022-12-16`",
        "seeds/dam.yml:2: there is no field called 'publihser'\n    fix: did you mean 'publisher'?",
    ]
    assert outcome.briefing.titles["dam"].text == "The dam"


@pytest.mark.parametrize("name", ["dam", "entities", "briefing"])
def test_an_editors_file_that_is_no_text(site: Site, name: str) -> None:
    """It is told, and the rest stands."""
    made = site({"dam.txt": GOOD, f"{name}.yml": b"title: D\xe4m\n"})
    outcome = pipeline.briefing(made)
    assert _said(outcome) == [f"seeds/{name}.yml: cannot be read\n    fix: save it as UTF-8 text"]
    assert len(outcome.briefing.extracts) == 1


def test_excerpts_do_not_republish(site: Site) -> None:
    """Neither page nor data holds a sentence that no claim needs."""
    rest = "Nothing else of note was seen along the quiet grey shore in 2019, either."
    made = site({"dam.txt": f"{GOOD}\n{rest}\n"}, "    text: excerpts\n    summary_sentences: 1\n")
    pages = pipeline.pages(pipeline.briefing(made), made)
    assert not [path for path, text in pages.items() if rest in text]
    assert json.loads(pages["data/documents/dam.json"])["text"] is None
    whole = site({}, "    text: full\n")
    pages = pipeline.pages(pipeline.briefing(whole), whole)
    assert rest in pages["documents/dam.md"]
    assert rest in pages["data/timeline.json"]


def test_a_story_that_is_none_cannot_come_first(site: Site) -> None:
    """A document that stands alone is told of in `order`."""
    made = site({"dam.txt": GOOD, "briefing.yml": "lead: Words.\nstories: [dam]\n"})
    assert _said(pipeline.briefing(made)) == [
        "seeds/briefing.yml:2: the document 'dam' is in no story\n"
        "    fix: name it in `order`, or write `story: …` into its own file"
    ]


WITHHELD = """\
Harbour reopens after the storm

The harbour of Wendle reopened on Monday 5 May 2031 after three quiet days of repairs.

“The cranes are safe, and the harbour is open to every ship,” harbour master Ada Quill said.

She warned that the old pier would need at least two years of work and 4 million crowns.

Ada Quill has kept the books of the pier since 2019, and Wendle pays her nothing for them.
"""
QUOTED = "“The cranes are safe, and the harbour is open to every ship,” harbour master Ada Quill"


def _shingles(text: str) -> set[str]:
    words = text.split()
    return {" ".join(words[n : n + 4]) for n in range(len(words) - 3)}


def _bare(page: str) -> str:
    """The words of a page or of data, without links, anchors and line ends."""
    plain = re.sub(r"\]\([^)]*\)(?:\{[^}]*\})?|<[^>]+>|\[", "", page.replace("\\n", " "))
    return " ".join(html.unescape(plain).split())


@pytest.mark.parametrize("where", ["settings", "the editor's file"])
def test_no_text_leaves_quotations_alone(site: Site, where: str) -> None:
    """No four words that follow one another, but for the headline and what is quoted, stand in any file."""
    said = {"pier.yml": "text: none\n"} if where != "settings" else {}
    made = site({"pier.txt": WITHHELD, **said}, "    text: none\n" * (where == "settings"))
    pages = pipeline.pages(pipeline.briefing(made), made)
    kept = _shingles(QUOTED) | _shingles("Harbour reopens after the storm")
    words = _shingles(WITHHELD) - kept
    assert {
        p: found for p, text in pages.items() if (found := words & _shingles(_bare(text)))
    } == {}
    page = pages["documents/pier.md"]
    assert "# Harbour reopens after the storm" in _bare(page)
    assert "The cranes are safe, and the harbour is open to every ship," in _bare(page)
    assert "The text is not published here" in page
    assert json.loads(pages["data/quotes.json"])["quotes"][0]["speaker_name"] == "Ada Quill"
    whole = site({"pier.yml": ""}, "    text: full\n")
    shown = pipeline.pages(pipeline.briefing(whole), whole)
    assert words & _shingles(_bare(shown["documents/pier.md"]))


def test_without_text_and_headline_a_document_is_called_by_its_file() -> None:
    """Its first words are an excerpt, too; a headline is none."""
    bare, headed = extract("{PERSON Ada Quill} left.", "pier"), extract("# Quay\nIt held.", "quay")
    found = withheld(resolve([bare, headed]), "none")
    assert {id: title.text for id, title in found.titles.items()} == {
        "pier": "pier",
        "quay": "Quay",
    }


def test_what_editors_wrote_and_chose_stands_without_the_text(site: Site) -> None:
    """Their title, summary and notes; a reported quote that they pinned; sentences of theirs lead nowhere."""
    own = (
        "text: none\ntitle: My words\nsummary: [1, A sentence of mine.]\nnotes: [A note of mine.]\n"
        "quotes: [{quote: old pier would need, pin: true}]\n"
    )
    made = site({"pier.txt": WITHHELD, "pier.yml": own})
    page = pipeline.pages(pipeline.briefing(made), made)["documents/pier.md"]
    for words in ("My words", "A sentence of mine.", "A note of mine.", "the old pier would need"):
        assert words in _bare(page), words
    assert "#s-" not in page


MORE = (
    "Quay closes\n\n“The quay is closed until the spring,” Ada Quill said.\n\n"
    "The tugs lay idle.\n\n“Nobody was hurt in the storm,” Tobin Hadrane said.\n"
)


def _addresses(made: Settings) -> dict[str, str]:
    """Each quote's address by its words."""
    outcome = pipeline.briefing(made)
    return {row["quote"]: row["address"] for row in pipeline.quotes_of(outcome, made)}


@pytest.mark.parametrize(
    "changed",
    [
        {"a.txt": GOOD},
        {"0.txt": f"Another\n\n{GOOD}"},
        {"quay.txt": MORE.replace("The tugs lay idle.", "Two tugs lay idle. One sank.")},
        {"quay.txt": MORE.replace("The tugs lay idle.", "“We wait,” Zoë Brand said.")},
        {"quay.txt": MORE.replace("Quay closes", "The old quay closes for good")},
        {"quay.yml": "date: 2031-05-03\npublisher: The Harbour Post\n"},
    ],
    ids=[
        "a document after it",
        "a document before it",
        "another paragraph",
        "a quote before it",
        "the headline",
        "an editor's file",
    ],
)
def test_the_address_of_a_quote_is_for_good(site: Site, changed: dict[str, str]) -> None:
    """It survives new documents, reordering and edits elsewhere, and its anchor is in the page."""
    before = _addresses(site({"quay.txt": MORE}))
    assert len(before) == 2
    made = site(changed)
    after = _addresses(made)
    assert before.items() <= after.items()
    page = pipeline.pages(pipeline.briefing(made), made)["documents/quay.md"]
    assert all(f'id="{address.split("#")[1]}"' in page for address in before.values())


def test_the_quotes_are_exported_with_the_pages(site: Site) -> None:
    """The same rows as JSON and as CSV, also where the text itself is not republished."""
    made = site({"dam.txt": GOOD}, "    text: excerpts\n")
    pages = pipeline.pages(pipeline.briefing(made), made)
    (row,) = json.loads(pages["data/quotes.json"])["quotes"]
    (line,) = csv.DictReader(pages["data/quotes.csv"].splitlines())
    assert row["quote"] == line["quote"] == "“The cranes are safe,” … “We checked them twice.”"
    assert row["address"] == line["address"] == f"documents/dam/#{row['id']}"
    assert "data/quotes.csv" in pages["quotes/index.md"]


def test_addresses_are_those_of_the_site(site: Site) -> None:
    """Where pages are files, not folders, they end in .html."""
    made = site({"dam.txt": GOOD}, "use_directory_urls: false\n")
    (address,) = _addresses(made).values()
    assert address.startswith("documents/dam.html#q-")


def test_building_twice_changes_no_byte(site: Site) -> None:
    """With the cache or without it, the same pages in the same order."""
    made = site({"a.txt": GOOD, "sub/b.md": f"# Second\n\n{GOOD}"})
    cold = pipeline.pages(pipeline.briefing(made), made)
    warm = pipeline.pages(pipeline.briefing(made), made)
    assert list(cold.items()) == list(warm.items())


def test_every_document_has_a_page_and_a_record(site: Site) -> None:
    """Also one without any name or quote in it."""
    made = site({"a.txt": GOOD, "b.txt": "nothing here is named at all\n"})
    pages = pipeline.pages(pipeline.briefing(made), made)
    assert {
        "documents/a.md",
        "documents/b.md",
        "data/documents/a.json",
        "data/documents/b.json",
    } <= set(pages)


@pytest.mark.parametrize(
    "text",
    [
        "word" * 20_000,
        "ALL CAPITALS " * 400,
        "😀🇺🇦👩‍👩‍👧‍👦 قال الوزير ”نعم“ " * 40,
        "“ " * 500,
        "a\u2028b\u0085c\x0bd\ufeffe\u200bf " * 30,
        "Presi- dent Quill said “no” , “ yes ” .\n" * 30,
        "- item\n" * 200,
        "\n\n\n x \n\n",
    ],
    ids=[
        "no spaces",
        "capitals",
        "emoji and right-to-left",
        "marks",
        "odd white space",
        "OCR",
        "list",
        "x",
    ],
)
def test_odd_text_is_read_to_the_end(site: Site, text: str) -> None:
    """No crash; every offset stands for exactly its text."""
    made = site({"odd.txt": text})
    outcome = pipeline.briefing(made)
    pipeline.pages(outcome, made)
    for row in pipeline.records(outcome, made):
        assert row["text"] == text
        for item in row["mentions"] + row["summary"]:
            assert row["text"][item["start"] : item["end"]] == item["text"]


def test_the_front_page_tells_what_is_new(site: Site) -> None:
    """Since the build before that differed; a preview in between is no build."""
    made = site({"good.txt": GOOD})
    first = pipeline.briefing(made)
    assert "New since" not in pipeline.pages(first, made)["index.md"]
    pipeline.remember(first, made)
    made = site({"pier.txt": "Pier closed\n\nThe pier of Tolmark was closed, Odile Brand said.\n"})
    for _ in range(2):
        second = pipeline.briefing(made)
        assert "New since" in pipeline.pages(second, made)["index.md"]
    pipeline.remember(second, made)
    again = pipeline.briefing(made)
    pipeline.remember(again, made)
    assert pipeline.pages(again, made) == pipeline.pages(second, made)
