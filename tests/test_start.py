"""A site of one's own: `briefing init`, what it makes, and what it leaves alone."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pathspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import GeneratorError
from generator.start import files, start
from generator.text import drop_controls, squeeze
from tests.sites import QUIET, ROOT, free_port, pages, run

MADE = (
    ".github/workflows/publish.yml",
    ".gitignore",
    "README.md",
    "docs/about.md",
    "docs/tags.md",
    "mkdocs.yml",
    "requirements.txt",
    "seeds/.schemas/briefing.json",
    "seeds/.schemas/document.json",
    "seeds/.schemas/entities.json",
    "seeds/entities.yml",
    "seeds/night-ferry.txt",
    "seeds/night-ferry.yml",
)


def _held(folder: Path) -> tuple[str, ...]:
    found = (f.relative_to(folder).as_posix() for f in sorted(folder.rglob("*")) if f.is_file())
    return tuple(found)


def _differing(path: str) -> list[tuple[str, str]]:
    """The lines of a made file that are not the repository's, each with the repository's."""
    ours = (ROOT / path).read_text(encoding="utf-8").splitlines()
    theirs = files("The Strait")[path].splitlines()
    return [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]


def test_settings_are_this_repositorys() -> None:
    """But for the name, and the address, which the workflow tells: no path, no hook, nothing to copy."""
    assert [theirs for _, theirs in _differing("mkdocs.yml")] == [
        'site_name: "The Strait"',
        'site_url: !ENV [SITE_URL, ""]',
    ]


def test_the_workflow_is_this_repositorys() -> None:
    """But for the line that installs."""
    (pair,) = _differing(".github/workflows/publish.yml")
    assert [line.strip() for line in pair] == [
        "run: python -m pip install --editable .",
        "run: python -m pip install --requirement requirements.txt",
    ]


def test_the_readme_explains_each_setting() -> None:
    """As this repository's does, row by row."""
    rows = re.compile(r"^\| `[a-z_`, ]+ \| .*$", re.MULTILINE)
    ours = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Settings")[2]
    assert rows.findall(files("T")["README.md"]) == rows.findall(ours)


@pytest.mark.parametrize("folder", ["", "new", "new/and/deep"])
def test_a_folder_is_filled_and_made_where_it_is_missing(tmp_path: Path, folder: str) -> None:
    """Parents, too."""
    assert start(tmp_path / folder, "T") == MADE
    assert _held(tmp_path / folder) == MADE


def test_a_new_repository_is_an_empty_folder(tmp_path: Path) -> None:
    """As it is cloned before anything is in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    start(tmp_path, "T")
    assert _held(tmp_path) == (".git/HEAD", *MADE)


@pytest.mark.parametrize(
    "holds, folder, problem",
    [
        ("notes.txt", "", "{here}: is not empty: notes.txt"),
        ("a/b.txt", "", "{here}: is not empty: a"),
        (".hidden", "", "{here}: is not empty: .hidden"),
        ("site/mkdocs.yml", "site", "{here}/site: is not empty: mkdocs.yml"),
        ("site", "site", "{here}/site: is a file, where a folder should be"),
        ("site", "site/new", "{here}/site: is a file, where a folder should be"),
    ],
)
def test_whatever_is_there_stays(tmp_path: Path, holds: str, folder: str, problem: str) -> None:
    """A folder that holds anything is refused, and a file in the way; nothing is written."""
    (tmp_path / holds).parent.mkdir(exist_ok=True)
    (tmp_path / holds).write_text("mine\n", encoding="utf-8")
    with pytest.raises(GeneratorError) as caught:
        start(tmp_path / folder, "T")
    said = str(caught.value).splitlines()[0]
    assert said == problem.format(here=tmp_path)
    assert _held(tmp_path) == (holds,)
    assert (tmp_path / holds).read_text(encoding="utf-8") == "mine\n"


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """Place, message and fix of each; exit code 1."""
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").touch()
    said = run("generator", "init", "--name", " ", cwd=tmp_path, code=1)
    assert said == (
        ".: is not empty: a.txt and 1 more\n"
        "    fix: name a folder that is empty or not there yet; nothing is ever overwritten\n"
        "--name: a site needs a name\n"
        '    fix: say one: --name "The Oskel Barrier"\n'
    )


@given(st.text())
def test_any_name_is_the_sites_name(name: str) -> None:
    """Whatever is in it: quotation marks, colons, line ends, letters of any script."""
    plain = squeeze(drop_controls(name))
    settings = files(name)["mkdocs.yml"].splitlines()
    (line,) = (line for line in settings if line.startswith("site_name: "))
    assert yaml.safe_load(line) == {"site_name": plain}


def test_next_steps_can_be_typed(tmp_path: Path) -> None:
    """Also where the folder's name has a space."""
    said = run("generator", "init", "my site", cwd=tmp_path)
    assert said.splitlines()[:4] == [
        "my site/: 13 files. Next:",
        "    cd 'my site'",
        "    briefing serve     # the site at http://127.0.0.1:8000/, live while you edit",
        "    briefing site      # the finished site in site/",
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside of the repository: `briefing init && briefing site`."""
    folder = tmp_path_factory.mktemp("own")
    run("generator", "init", "--name", "The “Strait”: #1", cwd=folder)
    said = run("generator", "site", cwd=folder)
    assert "site/index.html is your briefing." in said
    return folder


@pytest.mark.site
def test_init_and_site_make_a_site(made: Path) -> None:
    """With the first document's words, quotes, speakers, places and days, in the frame of the theme."""
    found = pages(made / "site")
    assert "The “Strait”: #1" in found["index.html"].shown
    document = found["documents/night-ferry/index.html"].shown
    assert "“Nobody should have to be rescued in order to see a doctor,” Ada Brandt" in document
    assert "5 March 2026 · The Strait Gazette" in document
    for page in ("people/joon-halloran", "organisations/northern-strait-company", "places/harl"):
        assert f"{page}/index.html" in found
    assert "things/marta-lind/index.html" in found
    assert "24 April 2026" in found["timeline/index.html"].shown
    assert all(not urlsplit(load).netloc for page in found.values() for load in page.loads)
    assert (made / "site" / "assets" / "briefing.css").is_file()


@pytest.mark.site
def test_the_first_documents_files_are_right(made: Path) -> None:
    """Nothing is left to put right."""
    assert "0 problems" in run("generator", "check", cwd=made)


@pytest.mark.site
def test_mkdocs_alone_makes_the_same_site(made: Path, tmp_path: Path) -> None:
    """The plugin and the theme are found by their names."""
    other = tmp_path / "alone"
    run("generator", "init", "--name", "The “Strait”: #1", str(other), cwd=tmp_path)
    run("mkdocs", "build", "--strict", "--quiet", cwd=other)
    ours, theirs = pages(made / "site"), pages(other / "site")
    assert {path: page.shown for path, page in ours.items()} == {
        path: page.shown for path, page in theirs.items()
    }


@pytest.mark.site
def test_a_preview_serves_it(made: Path) -> None:
    """`mkdocs serve` in the new folder."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command, cwd=made, env=QUIET, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        page = _fetched(f"http://127.0.0.1:{port}/people/ada-brandt/")
        process.terminate()
    assert "Ada Brandt" in page


def _fetched(address: str) -> str:
    """The page, as soon as somebody serves it."""
    end = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
                return str(answer.read().decode())
        except urllib.error.URLError:
            assert time.monotonic() < end
            time.sleep(0.2)


@pytest.mark.site
@pytest.mark.parametrize("ignored", ["generator/start/gitignore", ".gitignore"])
def test_what_is_generated_is_ignored_and_what_is_written_is_not(made: Path, ignored: str) -> None:
    """In a site of one's own, and in this repository."""
    lines = (ROOT / ignored).read_text(encoding="utf-8").splitlines()
    spec = pathspec.GitIgnoreSpec.from_lines(lines)
    kept = {path for path in _held(made) if not spec.match_file(path)}
    assert kept == set(MADE)
    assert any(path.startswith("docs/people/") for path in _held(made))


@pytest.mark.site
def test_each_line_of_the_commented_files_works(tmp_path: Path) -> None:
    """With every `#` that stands before a field taken away, all of it is on the page."""
    start(tmp_path, "T")
    for file in (tmp_path / "seeds").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"(?m)^#(?=\w|  )", "", text), encoding="utf-8")
    assert "0 problems" in run("generator", "check", cwd=tmp_path)
    run("generator", "site", cwd=tmp_path)
    found = pages(tmp_path / "site")
    page = found["documents/night-ferry/index.html"].shown
    for words in (
        "Harl gets its night ferry back",
        "The first crossing with guests is planned for 24 April.",
        "He declined to say what the company lost by day.",
        "managing director of the Northern Strait Company",
        "This report is made up.",
        "Ada M. Brandt",
    ):
        assert words in page
    first = page.partition("Key quotes")[2]
    assert first.index("“The sea does not read petitions,”") < first.index("“I have a ticket")
    assert "places/finland/index.html" not in found
    assert "places/town-hall/index.html" in found
    said = found["people/ines-corvalho/index.html"].shown
    assert "will run again from 1 May" in said
    assert "brave and badly counted" not in found["quotes/index.html"].shown


@pytest.mark.model
def test_the_first_document_leaves_nothing_behind(tmp_path: Path) -> None:
    """Deleted with its file, as everybody will, it is named by no other file."""
    start(tmp_path, "T")
    for file in (tmp_path / "seeds").glob("night-ferry.*"):
        file.unlink()
    own = "Harbour reopens\n\nThe harbour of Wendle reopened on Monday, Ada Quill said.\n"
    (tmp_path / "seeds" / "own.txt").write_text(own, encoding="utf-8")
    assert "1 document" in run("generator", "check", cwd=tmp_path)


@pytest.mark.site
def test_one_template_is_replaced_without_copying_all(tmp_path: Path) -> None:
    """The copy is the site's own; whatever it lacks comes from the package; a mistake in it names the user's file."""
    start(tmp_path, "T")
    said = run("generator", "template", "parts/said.md.j2", cwd=tmp_path)
    assert said == "templates/parts/said.md.j2 is yours to change.\n"
    assert _held(tmp_path / "templates") == ("parts/said.md.j2",)
    own = tmp_path / "templates" / "parts" / "said.md.j2"
    own.write_text(own.read_text(encoding="utf-8") + "\n\n_Mine._\n", encoding="utf-8")
    run("generator", "build", cwd=tmp_path)
    assert "_Mine._" in (tmp_path / "docs" / "documents" / "night-ferry.md").read_text("utf-8")
    own.write_text("first\n\n{{ nothing.here }}\n", encoding="utf-8")
    assert run("generator", "build", cwd=tmp_path, code=1) == (
        "templates/parts/said.md.j2:3: 'nothing' is undefined\n"
        "    fix: use a name that the view has; views/shown lists them\n"
    )
    own.write_text("{% if %}\n", encoding="utf-8")
    said = run("mkdocs", "build", "--strict", cwd=tmp_path, code=1)
    assert "templates/parts/said.md.j2:1: not a Jinja2 template" in said


@pytest.mark.parametrize(
    "name, problem",
    [
        (
            "documnet.md.j2",
            "templates/documnet.md.j2: the package has no template 'documnet.md.j2'\n"
            "    fix: did you mean 'document.md.j2'? `briefing template` lists them all\n",
        ),
        (
            "../mkdocs.yml",
            "mkdocs.yml: the package has no template '../mkdocs.yml'\n"
            "    fix: `briefing template` lists them all\n",
        ),
        (
            "front.md.j2",
            "templates/front.md.j2: is there already\n"
            "    fix: change that one, or delete it to have the package's again\n",
        ),
    ],
)
def test_templates_that_cannot_be_copied(tmp_path: Path, name: str, problem: str) -> None:
    """One that the package has not, and one that is changed already."""
    start(tmp_path, "T")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "front.md.j2").write_text("mine\n", encoding="utf-8")
    assert run("generator", "template", name, cwd=tmp_path, code=1) == problem
    assert _held(tmp_path / "templates") == ("front.md.j2",)


def test_templates_are_listed(tmp_path: Path) -> None:
    """Without a name, all of them; no settings are needed for that."""
    listed = run("generator", "template", cwd=tmp_path).split()
    assert listed == [path for path in _held(ROOT / "templates") if path.endswith(".j2")]
