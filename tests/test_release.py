"""What is released: a wheel and a source archive that run where this repository is not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from email import message_from_bytes
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from release import licences
from tests.sites import QUIET, ROOT, pages

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FREE = re.compile(r"MIT|BSD|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|ISC|PSF-2\.0|Zlib|CC0-1\.0")
"""Licences that ask for nothing but to be named, or (MPL) that changes to their own files be shown."""


def _name(requirement: str) -> str:
    return re.split(r"[<>=!~\[; ]", requirement, maxsplit=1)[0].lower()


def _needed() -> set[str]:
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return {_name(line) for line in [*project["dependencies"], *extras]}


def test_one_place_says_the_version() -> None:
    """The package; everything else asks there."""
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert PROJECT["tool"]["hatch"]["version"] == {"path": "generator/__init__.py"}
    assert version("briefing-site") == __version__


def test_every_dependency_is_listed_with_its_licence() -> None:
    """Those that come with the package have a row; those for tests, training and benchmarks a word."""
    text = licences.FILE.read_text(encoding="utf-8")
    table = text.partition(licences.HEADING)[2]
    rows = dict(re.findall(r"^\| ([a-z0-9-]+) \| (.+) \| <https?://\S+> \|$", table, re.MULTILINE))
    assert {name for name in _needed() if not re.search(rf"\b{re.escape(name)}\b", text)} == set()
    assert {_name(line) for line in PROJECT["project"]["dependencies"]} <= rows.keys()
    assert len(rows) == len(table.strip().splitlines()) - 2
    terms = {part for row in rows.values() for part in re.split(r" AND | OR ", row)}
    assert {part for part in terms if not FREE.fullmatch(part)} == set()


def test_licences_are_those_of_what_is_installed() -> None:
    """Each package says of itself what the table says; what others bring along may change any day."""
    text = licences.FILE.read_text(encoding="utf-8")
    direct = {_name(line) for line in PROJECT["project"]["dependencies"]}
    found = licences.packages()
    assert direct <= found.keys()
    for name in sorted(direct):
        row = f"| {name} | {licences.licence(found[name])} | <{licences.address(found[name])}> |"
        assert row in text, "`make licences` writes it again"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a source archive, and of the wheel that is built from it and not from this repository."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT), cwd=folder)
    return folder


def _run(*command: str, cwd: Path) -> str:
    """What a command prints that knows nothing of this repository."""
    outside = {key: value for key, value in QUIET.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=outside, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def _wheel(made: Path) -> Path:
    (wheel,) = made.glob("*.whl")
    return wheel


@pytest.mark.release
def test_the_wheel_has_all_that_a_site_needs_and_nothing_else(made: Path) -> None:
    """Code, templates, theme, weights, what a new folder holds; no tests, no seeds of others."""
    with zipfile.ZipFile(_wheel(made)) as wheel:
        names = set(wheel.namelist())
        metadata = message_from_bytes(wheel.read(f"briefing_site-{__version__}.dist-info/METADATA"))
    assert {name.split("/")[0] for name in names} == {
        "generator",
        f"briefing_site-{__version__}.dist-info",
    }
    ours = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("generator/**/*.*")}
    assert {name for name in ours if "__pycache__" not in name} <= names
    templates = {path.relative_to(ROOT) for path in ROOT.glob("templates/**/*.*")}
    assert {f"generator/{path.as_posix()}" for path in templates} <= names
    assert {
        "generator/py.typed",
        "generator/mkdocs.yml",
        "generator/docs/about.md",
        "generator/.github/workflows/publish.yml",
        f"briefing_site-{__version__}.dist-info/licenses/LICENCES.md",
        f"briefing_site-{__version__}.dist-info/licenses/LICENSES/Apache-2.0.txt",
    } <= names
    assert not any("test" in name or "seeds" in name for name in names)
    assert metadata["Version"] == __version__


@pytest.mark.release
def test_the_source_archive_has_all_that_its_tests_need(made: Path) -> None:
    """And nothing that was generated here."""
    (archive,) = made.glob("*.tar.gz")
    with tarfile.open(archive) as held:
        top = {name.split("/")[1] for name in held.getnames() if "/" in name}
        docs = {name.split("/docs/")[1] for name in held.getnames() if "/docs/" in name}
    wanted = {
        "generator",
        "templates",
        "seeds",
        "examples",
        "docs",
        "tests",
        "mkdocs.yml",
        "LICENSE",
    }
    assert wanted | {"pyproject.toml", "training", "benchmarks", "release", ".github"} <= top
    assert docs == {"about.md", "tags.md"}


@pytest.mark.release
def test_package_indexes_can_show_it(made: Path) -> None:
    """The description renders, the fields are whole."""
    files = [str(file) for file in sorted(made.iterdir()) if file.suffix in {".whl", ".gz"}]
    assert _run(sys.executable, "-m", "twine", "check", "--strict", *files, cwd=made).count(
        "PASSED"
    ) == len(files)


@pytest.mark.release
def test_the_wheel_runs_in_an_empty_environment(made: Path, tmp_path: Path) -> None:
    """Installed with what PyPI has and nothing of this repository: its version, a folder, a site."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    _run(str(scripts / "python"), "-m", "pip", "install", *quiet, str(_wheel(made)), cwd=tmp_path)
    where = _run(
        str(scripts / "python"), "-c", "import generator; print(generator.__file__)", cwd=tmp_path
    )
    assert Path(where.strip()).is_relative_to(home)
    briefing = str(scripts / "briefing")
    assert _run(briefing, "--version", cwd=tmp_path) == f"briefing {__version__}\n"
    _run(briefing, "init", "own", cwd=tmp_path)
    own = tmp_path / "own"
    _run(briefing, "site", cwd=own)
    shown = pages(own / "site")["documents/night-ferry/index.html"].shown
    assert "“Nobody should have to be rescued in order to see a doctor,” Ada Brandt" in shown
    assert (own / "site" / "assets" / "briefing.css").is_file()
    _run(briefing, "template", "front.md.j2", cwd=own)
    assert (own / "templates" / "front.md.j2").read_bytes() == (
        ROOT / "templates" / "front.md.j2"
    ).read_bytes()
