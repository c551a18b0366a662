"""A preview shows after each edit what a build from nothing would show, byte for byte, and builds only what changed."""

from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator import hooks
from generator.live import common, known, site
from tests.sites import copy

pytestmark = pytest.mark.site

_INDEX = "search/search_index.json"
_URL = "http://127.0.0.1:8000/briefing/examples/"


class Preview:
    """What `mkdocs serve` does, without a watcher: the test says when to build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "served"
        self.wholes = 0
        """How often MkDocs has built all of it."""
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        self._whole(config)
        server = LiveReloadServer(self._whole, host="127.0.0.1", port=0, root=str(self.site))
        self.server = config.plugins.on_serve(server, config=config, builder=self._whole)

    def close(self) -> None:
        """Ends what was begun."""
        self._config().plugins.on_shutdown()
        self.server.server_close()

    def _config(self) -> MkDocsConfig:
        file = str(self.folder / "examples" / "mkdocs.yml")
        return load_config(file, site_dir=str(self.site), site_url=_URL)

    def _whole(self, config: MkDocsConfig | None = None) -> None:
        self.wholes += 1
        build(config or self._config(), serve_url=_URL)

    def page(self, path: str) -> str:
        """A page as the server sends it; one that is built later has to be waited for."""
        app = self.server.get_app()
        assert app is not None
        asked = {"PATH_INFO": f"/{path}", "REQUEST_METHOD": "GET"}
        return b"".join(app(asked, lambda *_: None)).decode()  # type: ignore[arg-type]

    def edit(self, path: str, change: Callable[[str], str | None]) -> set[str]:
        """Changes a file and builds; gives which files are others; only they and the search index may be written."""
        before, times = files(self.site), self._times()
        file = self.folder / path
        text = change(file.read_text(encoding="utf-8") if file.exists() else "")
        file.unlink() if text is None else file.write_text(text, encoding="utf-8")
        wholes = self.wholes
        self.server.builder()
        self.page("quotes/")
        after = files(self.site)
        changed = {p for p in before.keys() | after.keys() if before.get(p) != after.get(p)}
        written = {p for p, when in self._times().items() if times.get(p) != when}
        assert self.wholes > wholes or written - {_INDEX} == changed - {_INDEX}
        return changed - {_INDEX}

    def _times(self) -> dict[str, int]:
        return {p: (self.site / p).stat().st_mtime_ns for p in files(self.site)}


def files(site: Path) -> dict[str, bytes]:
    """All of a site by path; an archive as what is in it matters without its time."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file() and file.suffix != ".gz"
    }


def from_nothing(folder: Path, to: Path) -> dict[str, bytes]:
    """The site as a build by a program that remembers nothing makes it of the same files."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("served", "pages"))
    return built(to)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of the examples, with a frame of their own around the text."""
    folder = copy(tmp_path_factory.mktemp("live"))
    own = folder / "examples" / "own"
    own.mkdir()
    shutil.copy(folder / "templates" / "theme" / "main.html", own)
    with (folder / "examples" / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\ntheme:\n  custom_dir: own\n")
    found = Preview(folder)
    yield found
    found.close()


def add(words: str) -> Callable[[str], str]:
    """Adds lines."""
    return lambda text: f"{text}\n{words}\n"


def put(old: str, new: str) -> Callable[[str], str]:
    """Puts one for the other."""

    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return change


def gone(_: str) -> None:
    """Deletes the file."""


SEEDS = "examples/seeds/"
SEED = f"{SEEDS}2025-10-09-estuary-ledger-pellmouth-sandbags.md"
OVERRIDE = f"{SEEDS}2025-10-09-estuary-ledger-pellmouth-sandbags.yml"
DOCUMENT = "documents/2025-10-09-estuary-ledger-pellmouth-sandbags/"
PAGE = "examples/docs/about.md"
TOLD = {f"data/{DOCUMENT.strip('/')}.json", "made/index.html", "data/made.json"}
"""What tells of each decision on the document."""
QUOTES = """\
quotes:
  - quote: {quote}
    {said}
"""


def quote(preview: Preview) -> str:
    """The id of a quote of the document."""
    rows = json.loads((preview.site / "data" / "quotes.json").read_text(encoding="utf-8"))["quotes"]
    return next(str(r["id"]) for r in rows if r["document"] == DOCUMENT.split("/")[1])


def test_edits_of_an_override_build_only_what_they_change(preview: Preview, tmp_path: Path) -> None:
    """And never extract anything: what was found is remembered, even where the cache on disk is gone."""
    extracts = preview.folder / "examples" / ".briefing" / "extracts"
    for file in extracts.glob("*.json"):
        file.rename(tmp_path / file.name)
    said, wholes = quote(preview), preview.wholes
    assert preview.edit(OVERRIDE, lambda _: "takeaway: An editor’s own words.\n") == {
        "index.html",
        "documents/index.html",
        f"{DOCUMENT}index.html",
        *TOLD,
    }
    assert preview.edit(OVERRIDE, add("notes:\n- A note.")) == {f"{DOCUMENT}index.html", *TOLD}
    hidden = preview.edit(OVERRIDE, add(QUOTES.format(quote=said, said="hide: true")))
    assert {f"{DOCUMENT}index.html", "quotes/index.html", "data/quotes.json"} <= hidden
    assert "people/noor-eskerby/index.html" not in hidden
    assert said not in preview.page(DOCUMENT)
    spoken = preview.edit(OVERRIDE, put("hide: true", "speaker: Lucan Threlby"))
    assert {f"{DOCUMENT}index.html", "quotes/index.html", "data/entities.json"} <= spoken
    assert preview.wholes == wholes
    assert not list(extracts.glob("*.json"))
    for file in tmp_path.glob("*.json"):
        file.rename(extracts / file.name)
    assert files(preview.site) == from_nothing(preview.folder, tmp_path / "fresh")


def test_edits_of_anything_give_what_a_build_from_nothing_gives(
    preview: Preview, tmp_path: Path
) -> None:
    """A title, a seed, a new one, one that goes, a template, a page and a style of one's own, the configuration."""
    preview.edit(OVERRIDE, lambda _: "title: Another headline\n")
    preview.edit(SEED, put("gather dust", "gather rust"))
    preview.edit(
        f"{SEEDS}new.txt", lambda _: "Weir Opens\n\n“It holds,” said Ada Quill of Skerrin.\n"
    )
    preview.edit(f"{SEEDS}2025-10-16-estuary-ledger-green-ink.yml", gone)
    preview.edit(f"{SEEDS}2025-10-16-estuary-ledger-green-ink.txt", gone)
    assert files(preview.site) == from_nothing(preview.folder, tmp_path / "seeds")
    wholes = preview.wholes
    preview.edit("templates/document.md.j2", add("Written by a template."))
    assert "Written by a template." in preview.page(DOCUMENT)
    assert preview.wholes == wholes
    preview.edit(PAGE, add("[All of them](people/index.md)"))
    preview.edit("examples/own/main.html", put("</footer>", "<p>A foot.</p></footer>"))
    preview.edit("examples/mkdocs.yml", put("The Oskel Barrier", "The Barrier"))
    preview.edit(OVERRIDE, add("# Nothing."))
    assert files(preview.site) == from_nothing(preview.folder, tmp_path / "all")


def test_what_is_to_be_put_right_is_said_after_each_edit(preview: Preview) -> None:
    """Also of pages that are not built again, and on them; when it is mended nothing is said any more."""
    preview.edit(PAGE, add("[Nowhere](nowhere.md)"))
    preview.edit(OVERRIDE, lambda _: "# Nothing.\n")
    wholes = preview.wholes
    preview.edit(OVERRIDE, lambda _: "publihser: A Paper\n")
    for path in ("about/", "people/", DOCUMENT):
        page = preview.page(path)
        assert page.count("<li><pre>") == 2
        assert "no field called &#x27;publihser&#x27;" in page
        assert "nowhere.md" in page
    assert preview.wholes == wholes
    preview.edit(OVERRIDE, lambda _: "# Nothing.\n")
    assert "publihser" not in preview.page("people/")
    preview.edit(PAGE, put("[Nowhere](nowhere.md)", ""))
    assert "b-problems" not in preview.page("people/")


def test_a_long_page_is_built_when_it_is_asked_for(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edit shows at once on the page that one looks at; who goes to another gets that of today, too."""
    preview.edit(OVERRIDE, lambda _: "# Nothing.\n")
    monkeypatch.setattr(site, "LONG", 0)
    for words, seen, is_late in (("Read here", DOCUMENT, False), ("Read there", "people/", True)):
        for _ in range(3):
            preview.page(seen)
        file = preview.folder / OVERRIDE
        file.write_text(f"notes:\n- {words}\n", encoding="utf-8")
        preview.server.builder()
        page = (preview.site / DOCUMENT / "index.html").read_text(encoding="utf-8")
        assert (words in page) is not is_late
        assert words in preview.page(DOCUMENT)


def test_another_mkdocs_builds_all_of_it(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known of one version need not hold in another: then each edit takes as long as without us."""
    monkeypatch.setitem(known.VERSIONS, "mkdocs", "2.")
    wholes = preview.wholes
    preview.edit(PAGE, add("More."))
    preview.edit(OVERRIDE, lambda _: "notes:\n- A note.\n")
    assert preview.edit(OVERRIDE, put("A note.", "Another.")) == {f"{DOCUMENT}index.html", *TOLD}
    assert preview.wholes == wholes + 3


@pytest.mark.parametrize(
    "spoil",
    [
        Path.exists,
        lambda file: file.write_bytes(b"\0"),
        lambda file: file.write_bytes(zlib.compress(b"[1]")),
        lambda file: file.unlink(),
        lambda file: file.rename(file.with_name(f"{file.name}0")),
    ],
    ids=["as kept", "no archive", "another value", "gone", "unknown"],
)
def test_a_second_build_gives_the_same(
    kept: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    """From what the first has kept, and from nothing where that cannot be read; what is of no use any more goes."""
    folder = shutil.copytree(kept, tmp_path / "again")
    cache = folder / "examples" / ".briefing" / "pages" / "built"
    names = {file.name for file in cache.iterdir()}
    for file in list(cache.iterdir()):
        spoil(file)
    assert built(folder) == files(kept / "site")
    assert {file.name for file in cache.iterdir()} == names


def test_another_version_finds_nothing_kept(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does another configuration of Markdown; the pages of the other go."""
    folder = shutil.copytree(kept, tmp_path / "again")
    cache = folder / "examples" / ".briefing" / "pages" / "built"
    names = {file.name for file in cache.iterdir()}
    monkeypatch.setattr(common, "versions", lambda: "another")
    assert built(folder) == files(kept / "site")
    assert names.isdisjoint(file.name for file in cache.iterdir())


@pytest.fixture(scope="module")
def kept(preview: Preview, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same files built once, with what the build has kept."""
    folder = tmp_path_factory.mktemp("kept") / "first"
    shutil.copytree(preview.folder, folder, ignore=shutil.ignore_patterns("served", "pages"))
    built(folder)
    return folder


def built(folder: Path) -> dict[str, bytes]:
    """The site that is built in a folder, as by a process of its own."""
    file, site = folder / "examples" / "mkdocs.yml", folder / "site"
    with patch("generator.hooks._desk", hooks.Process()):
        build(load_config(str(file), site_dir=str(site), site_url=_URL))
    return files(site)
