"""The built site: strict, whole, verbatim, on its own, the same every time."""

from __future__ import annotations

import csv
import html
import json
import posixpath
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.sites import Html, copy, pages, run

pytestmark = pytest.mark.site

CONFIGS = {"seed": "mkdocs.yml", "examples": "examples/mkdocs.yml"}
SITES = {"seed": "site", "examples": "examples/site"}
DOCS = {"seed": "docs", "examples": "examples/docs"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this repository's sites, both built as the README says."""
    folder = copy(tmp_path_factory.mktemp("sites"))
    for config in CONFIGS.values():
        run("generator", "site", "--config", config, cwd=folder)
    return folder


@pytest.fixture(params=sorted(SITES))
def name(request: pytest.FixtureRequest) -> str:
    """Each of the two sites."""
    return str(request.param)


def _site_pages(built: Path, name: str) -> dict[str, Html]:
    return pages(built / SITES[name])


def _records(built: Path, name: str) -> Iterator[dict[str, Any]]:
    for file in sorted((built / SITES[name] / "data" / "documents").rglob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def test_every_link_and_anchor_leads_somewhere(built: Path, name: str) -> None:
    """No page links to a page, file or place that is not there."""
    site = built / SITES[name]
    found = pages(site)
    broken = []
    for path, page in found.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or link.startswith("/"):
                continue  # the 404 page's are absolute: it is shown at any depth
            address, anchor = parts.path, parts.fragment
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address)))
            if not address:
                target = path
            elif (site / target).is_dir():
                target = posixpath.join(target, "index.html").removeprefix("./")
            is_there = (site / target).is_file()
            if not is_there or (
                anchor and anchor not in found[target].ids and anchor != "__tabbed"
            ):
                broken.append(f"{path} → {link}")
    assert broken == []


def test_nothing_is_fetched_from_another_host(built: Path, name: str) -> None:
    """Styles, scripts, fonts and icons are the site's own."""
    loads = {load for page in _site_pages(built, name).values() for load in page.loads}
    assert {load for load in loads if urlsplit(load).netloc} == set()
    for style in (built / SITES[name]).rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert "url(http" not in text
        assert "@import" not in text


def test_quotes_and_summaries_are_verbatim_where_people_see_them(built: Path, name: str) -> None:
    """Each stands in the visible text of its document's page exactly as in the document."""
    shown = _site_pages(built, name)
    for record in _records(built, name):
        text = shown[f"documents/{record['id']}/index.html"].shown
        claims = [[item["start"], item["end"]] for item in record["summary"]]
        claims += [part for quote in record["quotes"] for part in quote["content"]]
        for start, end in claims:
            assert " ".join(record["text"][start:end].split()) in text


def test_every_quote_has_its_address_in_the_page(built: Path, name: str) -> None:
    """The exports lead to anchors that are there."""
    rows = json.loads((built / SITES[name] / "data" / "quotes.json").read_text(encoding="utf-8"))
    found = _site_pages(built, name)
    for row in rows["quotes"]:
        address, anchor = urldefrag(row["address"])
        assert anchor == row["id"]
        assert anchor in found[f"{address}index.html"].ids
    with (built / SITES[name] / "data" / "quotes.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 1 + len(rows["quotes"])


def test_reported_words_stand_in_no_marks_of_ours(built: Path, name: str) -> None:
    """On the page of all quotes each is labelled, and begins with a mark only where the document does."""
    page = (built / SITES[name] / "quotes" / "index.html").read_text(encoding="utf-8")
    reported = re.findall(r'<figure class="b-quote b-indirect".*?</figure>', page, re.DOTALL)
    records = list(_records(built, name))
    said = [
        quote
        for record in records
        for quote in record["quotes"]
        if record["title"] is None or quote["content"][0][0] >= record["title"]["end"]
    ]
    assert len(reported) == sum(
        quote["kind"] == "indirect" and quote["assertion"] for quote in said
    )
    for figure in reported:
        assert 'class="b-label">Reported' in figure
        words = re.sub(
            r"<br ?/?>", " … ", figure.split("<blockquote>")[1].split("</blockquote>")[0]
        )
        first = html.unescape(re.sub(r"<[^>]+>", "", words)).split(" … ")[0].strip()
        assert any(first in " ".join(record["text"].split()) for record in records)


HOW = re.compile(
    r'<details class="b-how">\s*<summary aria-label="How we know"></summary>\s*<small>(.*?)</small></details>',
    re.DOTALL,
)
"""What a thing rests on, as a page tells it on demand."""
FIGURE = re.compile(r'<figure class="b-quote.*?</figure>', re.DOTALL)


def test_every_quote_says_where_it_comes_from(built: Path, name: str) -> None:
    """On each page that shows it: line and link, the sign that told, and how it is known who speaks."""
    site = built / SITES[name]
    rows = json.loads((site / "data" / "quotes.json").read_text(encoding="utf-8"))["quotes"]
    lines = {row["id"]: row["line"] for row in rows}
    shown = 0
    for file in site.rglob("*.html"):
        for figure in FIGURE.findall(file.read_text(encoding="utf-8")):
            (how,) = HOW.findall(figure)
            (id,) = set(re.findall(r"#(q-\w+)", figure))
            assert re.match(rf"(?:<a [^>]*>)?line {lines[id]:,}\b", how), how
            assert f"#{id}" in figure.replace(how, "")
            assert len(re.split(" · ", how)) >= 3, how
            shown += 1
    assert shown > len(rows)


def test_every_speaker_says_how_it_is_known(built: Path, name: str) -> None:
    """A name beside the words, a pronoun or a noun with the line of the name, a turn, or that nobody could be told."""
    page = (built / SITES[name] / "quotes" / "index.html").read_text(encoding="utf-8")
    ways = (
        r"is named beside it",
        r"” was taken for a name of",
        r"was taken for .+, named in <a",
        r"no name stands beside it; by turns it is .+, named in <a",
        r"the text gives no name",
        r"who speaks could not be told",
    )
    for how in HOW.findall(page):
        assert len([way for way in ways if re.search(way, how)]) == 1, how


def test_every_sentence_of_a_summary_says_where_it_comes_from(built: Path, name: str) -> None:
    """And why it was chosen, or which editor wrote it; so does the takeaway."""
    for record in _records(built, name):
        page = (built / SITES[name] / "documents" / record["id"] / "index.html").read_text("utf-8")
        section = page.partition('<section class="b-summary"')[2].partition("</section>")[0]
        (how,) = map(html.unescape, HOW.findall(section))
        told = how.split("<br>")
        assert len(told) == section.count("<li>") + 3  # the takeaway, the file, the model
        places = re.findall(r'<a href="#s-\w+">line \d+</a>', how)
        verbatim = [*record["summary"], *[record["takeaway"]] * (record["takeaway"] is not None)]
        assert len(places) == len(verbatim)
        assert record["path"] in how
        assert how.count("an editor’s own words") == len(told) - 2 - len(verbatim)
        assert "en_briefing_news" in told[-1]


def test_every_role_leads_to_where_it_is_said(built: Path, name: str) -> None:
    """In lists of names, on whatever page."""
    for path, page in _pages_as_text(built, name):
        for item in re.findall(r"<li><a class=\"b-name\".*?</li>", page, re.DOTALL):
            role = re.search(r'<span class="b-role">(.*?)</span>', item, re.DOTALL)
            label = path.partition("/")[0] in {"organisations", "people", "places", "things"}
            assert not role or label or role[1].startswith("<a href="), item


def _pages_as_text(built: Path, name: str) -> Iterator[tuple[str, str]]:
    site = built / SITES[name]
    for file in sorted(site.rglob("*.html")):
        yield file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")


def test_every_story_and_time_says_what_it_rests_on(built: Path) -> None:
    """What its documents share; and which words were read as which time."""
    pages = dict(_pages_as_text(built, "examples"))
    stories = [p for p in pages if p.startswith("stories/") and p != "stories/index.html"]
    for path in stories:
        assert "brought together by what they share: " in html.unescape(pages[path])
    days = re.findall(r'<div class="b-day".*?</div>', pages["timeline/index.html"], re.DOTALL)
    assert len(stories) > 1
    assert len(days) > 10
    for day in days:
        (how,) = HOW.findall(day)
        assert len(how.split("<br>")) == day.count("<li>")
        assert all(re.search("was read as|says so itself", told) for told in how.split("<br>"))


def test_search_finds_nothing_of_it(built: Path, name: str) -> None:
    """Who searches for a name or a word finds documents, not our explanations."""
    index = json.loads((built / SITES[name] / "search" / "search_index.json").read_text("utf-8"))
    searched = [d for d in index["docs"] if not d["location"].startswith("about/")]
    for words in ("words of saying", "was taken for", "is named beside it", "en_briefing_news"):
        assert [d["location"] for d in searched if words in d["text"] + d["title"]] == []
        assert any(words in page for _, page in _pages_as_text(built, name)), words


def test_how_this_was_made(built: Path, name: str) -> None:
    """Counts that are those of the data, every decision of an editor, and the figures of the model's card."""
    site = built / SITES[name]
    page = Html((site / "made" / "index.html").read_text(encoding="utf-8"))
    made = json.loads((site / "data" / "made.json").read_text(encoding="utf-8"))
    entities = json.loads((site / "data" / "entities.json").read_text(encoding="utf-8"))
    assert f"{len(entities['documents'])} document" in page.shown
    assert f"pairs that appear together {len(entities['relations'])} " in page.shown
    for decision in made["decisions"]:
        if decision["what"] not in {"date", "publisher", "author", "url", "language"}:
            assert decision["location"] in page.shown
    card = (built / SITES[name] / "made" / "model" / "index.html").read_text(encoding="utf-8")
    assert len(made["measured"]) == 6
    for figure in made["measured"]:
        assert f"{figure['what']} {figure['figure']} {figure['people'] or '–'}" in page.shown
        assert figure["figure"] in card
    assert str(built) not in page.shown


def test_every_page_leads_to_how_it_was_made(built: Path, name: str) -> None:
    """From its foot, with the data of the page."""
    for path, page in _pages_as_text(built, name):
        if 'content="noindex"' in page or path.startswith(("about/", "tags/", "404", "made/model")):
            continue
        foot = page.partition('<footer class="b-foot">')[2]
        assert re.search(r'href="(?:[./]*made/|\./)">How this was made</a>', foot), path
        (data,) = re.findall(r'href="([^"]+)">The data of this page</a>', foot)
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), data))
        assert (built / SITES[name] / there).is_file(), path


def test_without_scripts_every_quote_is_in_sight(built: Path, name: str) -> None:
    """Filters are made by the script: nothing is hidden and no box is dead before it runs."""
    for file in (built / SITES[name]).rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        assert "b-filters" not in page
        assert not re.search(r"<figure[^>]* hidden", page)


def test_the_whole_text_is_on_the_page(built: Path, name: str) -> None:
    """Every block of the document but its boilerplate, verbatim."""
    shown = _site_pages(built, name)
    for record in _records(built, name):
        page = shown[f"documents/{record['id']}/index.html"].shown
        for start, end in record["sentences"]:
            assert " ".join(record["text"][start:end].split()) in page
        for start, end in record["boilerplate"]:
            assert " ".join(record["text"][start:end].split()) not in page


def test_records_keep_the_contract(built: Path, name: str) -> None:
    """Texts are slices, nothing lies in boilerplate, every id names an entity."""
    for record in _records(built, name):
        text, entities = record["text"], {entity["id"] for entity in record["entities"]}
        for item in [
            *record["mentions"],
            *record["summary"],
            *[r for e in record["entities"] for r in e["roles"]],
        ]:
            assert text[item["start"] : item["end"]] == item["text"]
            assert not any(a < item["end"] and item["start"] < b for a, b in record["boilerplate"])
        assert {m["entity"] for m in record["mentions"]} - {None} <= entities
        assert {q["speaker"] for q in record["quotes"]} - {None} <= entities


def test_building_again_changes_no_byte(built: Path, name: str) -> None:
    """Nothing depends on the clock, on chance or on order."""
    docs = built / DOCS[name]
    before = {f: f.read_bytes() for f in sorted(docs.rglob("*")) if f.is_file()}
    times = {f: f.stat().st_mtime_ns for f in before}
    said = run("generator", "build", "--config", CONFIGS[name], cwd=built)
    assert "0 files written" in said
    assert {f: f.read_bytes() for f in sorted(docs.rglob("*")) if f.is_file()} == before
    assert {f: f.stat().st_mtime_ns for f in before} == times


def test_the_hook_alone_builds_the_same_site(built: Path, tmp_path: Path) -> None:
    """`mkdocs build` without `briefing build` before it: the two mouths say the same."""
    folder = copy(tmp_path / "hook")
    run("mkdocs", "build", "--strict", cwd=folder)
    ours = {
        f.relative_to(folder / "site"): f.read_bytes() for f in (folder / "site").rglob("*.html")
    }
    theirs = {
        f.relative_to(built / "site"): f.read_bytes() for f in (built / "site").rglob("*.html")
    }
    assert sorted(ours) == sorted(theirs)
    assert [path for path in ours if ours[path] != theirs[path]] == []
    assert not (folder / "docs" / "index.md").exists()


def test_pages_left_by_an_older_build_vanish(tmp_path: Path) -> None:
    """A document that is gone has no page, also where `docs/` still holds it."""
    folder = copy(tmp_path / "older")
    (folder / "seeds" / "gone.txt").write_text(
        "Gone soon\n\nAda Quill left Wendle.\n", encoding="utf-8"
    )
    run("generator", "build", cwd=folder)
    (folder / "seeds" / "gone.txt").unlink()
    run("mkdocs", "build", "--strict", cwd=folder)
    assert not (folder / "site" / "documents" / "gone").exists()
    assert (folder / "docs" / "documents" / "gone.md").exists()
    run("generator", "build", cwd=folder)
    assert not (folder / "docs" / "documents" / "gone.md").exists()


def test_excerpts_and_an_editors_words_build_strictly(tmp_path: Path) -> None:
    """Passages that are not published are linked by nobody; an editor's title and summary say so."""
    folder = copy(tmp_path / "excerpts")
    config = (
        (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("text: full", "text: excerpts")
    )
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    override = "title: An editor’s title\nsummary:\n  - An editor’s own words.\n"
    next((folder / "seeds").glob("*.yml")).write_text(override, encoding="utf-8")
    run("generator", "site", cwd=folder)
    page = next(
        iter(p for path, p in pages(folder / "site").items() if path.startswith("documents/0"))
    )
    assert "An editor’s own words." in page.shown
    assert "An editor’s title" in page.shown
    assert "The burgeoning standoff comes" not in page.shown


def test_each_page_leads_to_the_file_that_corrects_it(tmp_path: Path) -> None:
    """A generated page to its editors' file, one that somebody wrote to itself; without the hook just so."""
    folder = copy(tmp_path / "edits")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("features:\n", "features:\n    - content.action.edit\n")
    config = "edit_uri: edit/main/docs/\n" + config.replace("\n  - briefing\n", "\n")
    (folder / "mkdocs.yml").write_text(
        f"repo_url: https://github.com/u/r\n{config}", encoding="utf-8"
    )
    run("generator", "site", cwd=folder)
    seed = next((folder / "seeds").glob("*.yml")).name
    edit, new = "https://github.com/u/r/edit/main", "https://github.com/u/r/new/main?filename="
    found = {
        path: [a for a in p.links if "/u/r/" in a] for path, p in pages(folder / "site").items()
    }
    assert found["index.html"] == [f"{new}seeds/briefing.yml"]
    assert found["people/maria-zakharova/index.html"] == [f"{new}seeds/entities.yml"]
    assert found[f"documents/{seed.removesuffix('.yml').replace('_', '-')}/index.html"] == [
        f"{edit}/seeds/{seed}"
    ]
    assert found["about/index.html"] == [f"{edit}/docs/about.md"]
    assert found["quotes/index.html"] == found["documents/index.html"] == []


AWKWARD = "Own <b>words</b> {{ x }} [a](b) *c* & | `d`"


def test_what_editors_write_is_shown_as_they_wrote_it(tmp_path: Path) -> None:
    """In every file of theirs, word for word: nothing of it becomes HTML, Markdown or a template."""
    folder = copy(tmp_path / "awkward")
    words = f"'{AWKWARD}'"
    next((folder / "seeds").glob("*.yml")).write_text(
        f"title: {words}\nsummary: [1, {words}]\nnotes: [{words}]\n"
        f"quotes:\n  - {{quote: sucked, pin: true, note: {words}}}\n",
        encoding="utf-8",
    )
    (folder / "seeds" / "entities.yml").write_text(
        f"entities:\n  - {{entity: Maria Zakharova, description: {words}, links: 'https://a.example/b_c'}}\n",
        encoding="utf-8",
    )
    (folder / "seeds" / "briefing.yml").write_text(f"lead: {words}\n", encoding="utf-8")
    run("generator", "site", cwd=folder)
    found = pages(folder / "site")
    document = next(page for path, page in found.items() if path.startswith("documents/0"))
    assert document.shown.count(AWKWARD) >= 4
    assert AWKWARD in found["index.html"].shown
    assert found["made/index.html"].shown.count(AWKWARD) >= 5
    person = found["people/maria-zakharova/index.html"]
    assert AWKWARD in person.shown
    assert "https://a.example/b_c" in person.links


def test_a_build_with_a_mistake_leaves_the_last_good_pages(tmp_path: Path) -> None:
    """Exit code 1, place, message and fix; `docs/` is as it was."""
    folder = copy(tmp_path / "mistake")
    run("generator", "build", cwd=folder)
    before = {f: f.read_bytes() for f in (folder / "docs").rglob("*") if f.is_file()}
    template = folder / "templates" / "front.md.j2"
    template.write_text(
        template.read_text(encoding="utf-8") + "{{ view.nothing }}\n", encoding="utf-8"
    )
    said = run("generator", "build", cwd=folder, code=1)
    assert said.startswith("templates/front.md.j2:")
    assert "has no attribute 'nothing'" in said
    assert "Traceback" not in said
    assert {f: f.read_bytes() for f in (folder / "docs").rglob("*") if f.is_file()} == before
    said = run("mkdocs", "build", "--quiet", cwd=folder, code=1)
    assert "templates/front.md.j2:" in said
    assert "Traceback" not in said


def test_a_link_that_leads_nowhere_stops_a_site(tmp_path: Path) -> None:
    """In a page of one's own, with MkDocs's sentence and nothing else; what can be lived with does not."""
    folder = copy(tmp_path / "broken")
    (folder / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    said = run("generator", "site", cwd=folder).splitlines()
    assert [line.partition(" → ")[0] for line in said] == [
        "seeds/empty.txt: is empty",
        "    fix: delete it, or put the text in",
        "1 document",
        "site/index.html is your briefing.",
    ]
    with (folder / "docs" / "about.md").open("a", encoding="utf-8") as page:
        page.write("\n[Gone](nowhere.md)\n")
    said = run("generator", "site", cwd=folder, code=1).splitlines()
    assert [line for line in said if "nowhere.md" in line] == [
        "WARNING -  Doc file 'about.md' contains a link 'nowhere.md', "
        "but the target is not found among documentation files."
    ]


def test_a_site_of_ones_own_needs_no_templates(tmp_path: Path) -> None:
    """Where the folder has none, the package's are used."""
    folder = copy(tmp_path / "own")
    shutil.rmtree(folder / "templates" / "parts")
    for template in (folder / "templates").glob("*.j2"):
        template.unlink()
    run("generator", "build", cwd=folder)
    assert (folder / "docs" / "index.md").exists()
