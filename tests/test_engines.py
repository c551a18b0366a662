"""The same site by three engines: MkDocs, ProperDocs and Zensical."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.sites import Html, copy, run

pytestmark = pytest.mark.engines

CONFIGS = {"seed": "mkdocs.yml", "examples": "examples/mkdocs.yml"}
SITES = {"seed": "site", "examples": "examples/site"}

HOSTILE = (
    "</script><script>alert(1)</script> {{ config }} {% raw %} <b>bold</b> opens in Wendle\n\n"
    "“</title> {{ 7 * 7 }} <i>it</i> [a](javascript:b) holds,” Ada Quill said on Monday, 3 March 2025.\n\n"
    "Ada Quill, the harbour master of Wendle, met <b>Tern</b> Wire & {{ page }} on Tuesday.\n"
)

ONLY_MKDOCS = {
    "search/search_index.json",  # Zensical's search has an index of its own
    "sitemap.xml.gz",  # it leaves packing to the server
    "tags.json",  # and writes tags into its index
}
ONLY_ZENSICAL = {
    "search.json",
    "mkdocs_theme.yml",  # the line that says what the theme extends; it copies whatever lies in a theme
}
ANCHORS_OF_ZENSICAL = {"__skip"}  # where "Skip to content" leads; in Material, to the heading


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder, in which each engine has built both sites; what each made lies in a folder of its name."""
    folder = copy(tmp_path_factory.mktemp("engines"))
    (folder / "seeds" / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    for config in CONFIGS.values():
        run("generator", "build", "--config", config, cwd=folder)
    _build(folder, "mkdocs", "--quiet")
    _build(folder, "zensical")
    for config in CONFIGS.values():
        run("generator", "clean", "--config", config, cwd=folder)
    # Without `docs/`: ProperDocs has the pages of the plugin alone.
    _build(folder, "properdocs", "--quiet")
    return folder


def _build(folder: Path, engine: str, *options: str) -> None:
    for name, config in CONFIGS.items():
        run(engine, "build", "--strict", "--config-file", config, *options, cwd=folder)
        (folder / engine).mkdir(exist_ok=True)
        (folder / SITES[name]).rename(folder / engine / name)


@pytest.fixture(params=sorted(CONFIGS))
def name(request: pytest.FixtureRequest) -> str:
    """Each of the two sites."""
    return str(request.param)


def _files(site: Path) -> set[str]:
    found = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    return {path for path in found if not path.startswith("assets/")}


def _article(text: str) -> str:
    """What stands within the frame; all of a page that has none, as a redirect."""
    _, begins, rest = text.partition('<article class="md-content__inner md-typeset">')
    return rest.rpartition("</article>")[0] if begins else text


def _whole(text: str) -> str:
    return text


def _sections(text: str) -> str:
    return text.partition('<nav class="b-sections"')[2].partition("</nav>")[0]


def _told(file: Path, at: str, part: Callable[[str], str]) -> tuple[str, list[str], set[str]]:
    """What a page shows, where it leads from the address `at`, and its anchors."""
    page = Html(part(file.read_text(encoding="utf-8")))
    return page.shown, [urljoin(at, link) for link in page.links], page.ids - ANCHORS_OF_ZENSICAL


def _differing(one: Path, other: Path, part: Callable[[str], str]) -> list[str]:
    """The pages that show other words, lead elsewhere or have other anchors."""
    paths = sorted(file.relative_to(one).as_posix() for file in one.rglob("*.html"))
    return [
        path
        for path in paths
        if _told(one / path, f"/{path}", part) != _told(other / path, f"/{path}", part)
    ]


def test_properdocs_makes_the_same_files(built: Path, name: str) -> None:
    """Not one more, not one less, though `docs/` holds none of the generated ones."""
    assert _files(built / "properdocs" / name) == _files(built / "mkdocs" / name)


def test_properdocs_makes_the_same_pages(built: Path, name: str) -> None:
    """Words, links and anchors, frame and all."""
    assert _differing(built / "mkdocs" / name, built / "properdocs" / name, _whole) == []


def test_zensical_makes_the_same_files(built: Path, name: str) -> None:
    """But for those that only one of them knows."""
    ours, theirs = _files(built / "mkdocs" / name), _files(built / "zensical" / name)
    assert ours - theirs == ONLY_MKDOCS
    assert theirs - ours == ONLY_ZENSICAL


def test_zensical_makes_the_same_pages(built: Path, name: str) -> None:
    """Words, links and anchors of the text; its frame has a few words and a link of its own."""
    assert _differing(built / "mkdocs" / name, built / "zensical" / name, _article) == []


def test_zensical_leads_to_the_same_sections(built: Path, name: str) -> None:
    """One that has nothing to show is left out of the frame there too."""
    pages = sorted((built / "mkdocs" / name).rglob("index.html"))
    for page in pages:
        path = page.relative_to(built / "mkdocs" / name)
        ours, theirs = (
            Html(_sections((built / engine / name / path).read_text("utf-8"))).shown
            for engine in ("mkdocs", "zensical")
        )
        assert ours == theirs


PARTS = (
    '<nav class="b-sections"',
    '<link rel="stylesheet" href="../assets/briefing.css">',
    '<script src="../assets/quotes.js">',
    '<link rel="alternate feed" type="application/rss+xml"',
    '<a href="../about/">About</a></p>',
)


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs", "zensical"])
def test_the_frame_is_this_sites_own(built: Path, engine: str, name: str) -> None:
    """Sections, style, script and feeds come from the theme, whichever engine reads it."""
    page = (built / engine / name / "people" / "index.html").read_text(encoding="utf-8")
    for part in PARTS:
        assert part in page
    for file in ("briefing.css", "briefing.js", "print.css", "favicon.svg"):
        assert (built / engine / name / "assets" / file).is_file()


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs", "zensical"])
def test_nothing_of_a_seed_becomes_markup(built: Path, engine: str) -> None:
    """Neither in the text nor in the head, where the theme puts title and data."""
    for file in sorted((built / engine / "seed").rglob("*.html")):
        page = file.read_text(encoding="utf-8")
        assert "alert(1)</script>" not in page
        assert "<b>bold</b>" not in page
        assert 'href="javascript:' not in page
    page = (built / engine / "seed" / "documents" / "hostile" / "index.html").read_text("utf-8")
    shown = Html(_article(page)).shown
    assert "</script><script>alert(1)</script> {{ config }} {% raw %} <b>bold</b> opens" in shown
    assert "“</title> {{ 7 * 7 }} <i>it</i> [a](javascript:b) holds,”" in shown
