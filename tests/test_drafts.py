"""Files for editors to begin with: any line of theirs, taken as it stands, changes nothing."""

from __future__ import annotations

import os
import pty
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from generator import pipeline
from generator.settings import Settings, settings
from tests.sites import ROOT, run

pytestmark = pytest.mark.model

HOSTILE = """\
It's \"on\": #1 {{ x }} \u2028title: Owned\u0085story: none \u202eevil\u202c

Ada \"Quill\": the pier - [x] & *y said on Monday that the harbour of Wendle #2 was safe: {a: b}.

\u201cThe cranes: are 'safe' # and \u2028the harbour is open\u0085quotes: [x] to ships,\u201d Ada Quill said.

Tam O'Rusk, a ship\u200bwright at Kolbrand: Steel, said the pier was lost. \"The old pier is not \u202emended\u202c
before the winter storms arrive,\" O'Rusk told the Wendle Post.
"""
TUGS = """\
---
title: "Kolbrand sells: two tugs"
date: 2031-05-02
publisher: "The 'Post' #1"
---
Kolbrand sold two tugs to Orsolo on Friday, said Kolbrand chief Ines Okafor.

\u201cWe have no need of them now, and the yard must pay its people,\u201d Kolbrand chief Ines Okafor said. \u201cWe
will sail again,\u201d Okafor, the founder of the yard, said.
"""
REPORTS = ("2025-10-02-tern-wire-gate-nine-crack", "2025-10-03-estuary-ledger-gate-nine-crack")
NAMES = ("hostile", "sub/tugs", REPORTS[1], "entities", "briefing")
_MANY = 30
MADE = {"made/index.md", "data/made.json"}
Build = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A site with a document out to break every file, one with front matter, and two that are a story."""
    root = tmp_path_factory.mktemp("drafts")
    (root / "seeds" / "sub").mkdir(parents=True)
    (root / "seeds" / "hostile.txt").write_bytes(HOSTILE.encode())
    (root / "seeds" / "sub" / "tugs.md").write_bytes(TUGS.encode())
    for name in REPORTS:
        shutil.copy(ROOT / "examples" / "seeds" / f"{name}.txt", root / "seeds")
    (root / "mkdocs.yml").write_text(
        "site_name: 'It''s: #1'\nsite_url: https://a.example\n", encoding="utf-8"
    )
    return settings(root / "mkdocs.yml")


@pytest.fixture(scope="module")
def build(chosen: Settings) -> Build:
    """Builds the site with one file of that name, which must have no problem and be about today."""

    def made(name: str, source: str | None = None) -> dict[str, str]:
        file = chosen.seeds / f"{name}.yml"
        if source is not None:
            file.write_bytes(source.encode())
        outcome = pipeline.briefing(chosen)
        file.unlink(missing_ok=True)
        assert [str(problem) for problem in (*outcome.problems, *outcome.drifted)] == []
        pages = pipeline.pages(outcome, chosen)
        # How many dates and publishers an editor's file gives is told whatever they are.
        return {path: text for path, text in pages.items() if path not in MADE}

    return made


@pytest.fixture(scope="module")
def plain(build: Build) -> dict[str, str]:
    """The site without any editor's file."""
    return build("none")


def _draft(chosen: Settings, name: str) -> str:
    return pipeline.draft(pipeline.briefing(chosen), chosen, name, ".schemas/x.json")


def _proposals(source: str) -> Iterator[int]:
    """The lines that propose something."""
    lines = source.split("\n")
    return (n for n, line in enumerate(lines) if re.match(r"#[^ ]", line))


def _taken(source: str, wanted: set[int]) -> str:
    lines = source.split("\n")
    return "\n".join(
        line.removeprefix("#") if n in wanted else line for n, line in enumerate(lines)
    )


@pytest.mark.parametrize("name", NAMES)
def test_any_line_can_be_taken_and_changes_nothing(
    chosen: Settings, build: Build, plain: dict[str, str], name: str
) -> None:
    """None of them, each by itself, and all of them: the site is the same to the byte."""
    source = _draft(chosen, name)
    found = list(_proposals(source))
    assert len(found) > 3
    assert build(name, source) == plain
    assert build(name, _taken(source, set(found))) == plain
    # Of many names and quotes each fifth: a build of the whole site takes its time.
    for n in found if len(found) < _MANY else found[::5]:
        taken = _taken(source, {n})
        assert build(name, taken) == plain, source.split("\n")[n]
        assert yaml.safe_load(taken).keys() - yaml.safe_load(source).keys() <= {
            source.split("\n")[n].removeprefix("#").partition(":")[0]
        }


def test_nothing_of_a_document_becomes_yaml(chosen: Settings) -> None:
    """Whatever stands in it, a draft says only what a draft says, and hides no character."""
    source = _draft(chosen, "hostile")
    assert yaml.safe_load(source).keys() == {"quotes", "entities", "was"}
    assert source.splitlines() == source.split("\n")[:-1]
    assert all(line.isprintable() for line in source.splitlines())
    assert (
        '#title: "It\'s \\"on\\": #1 {{ x }} title: Owned story: none \\U0000202Eevil\\U0000202C"'
        in source
    )


def test_what_is_proposed(chosen: Settings) -> None:
    """Known metadata and missing ones, sentences by their numbers, each quote with its speaker, names with roles."""
    source = _draft(chosen, "sub/tugs")
    for line in (
        "# yaml-language-server: $schema=.schemas/x.json",
        "#title: 'Kolbrand sells: two tugs'",
        "#date: '2031-05-02'",
        "#publisher: 'The ''Post'' #1'",
        "#author:  # not known",
        "#text: full",
    ):
        assert line in source.splitlines(), line
    by = r"\n#- \{quote: q-\w{12}, pin: false, hide: false, speaker: Ines Okafor, was: '"
    assert re.search(by, source)
    assert "\n#- {name: Ines Okafor, hide: false, was: '" in source
    first = _draft(chosen, REPORTS[0])
    assert "\n# 1  Engineers" in first
    assert "\n#summary: [1, 2, 3" in first
    assert re.search(r"\n#- \{name: Henrik Stallmoor, hide: false, role: \S.*, was: '", first)
    assert f"#story: {REPORTS[0]}" in _draft(chosen, REPORTS[1]).replace("'", "")
    assert f"#stories: [{REPORTS[0]}]" in _draft(chosen, "briefing").replace("'", "")


def test_a_changed_line_is_watched(chosen: Settings, build: Build) -> None:
    """What the line was on the day of the draft stands beside it."""
    source = _draft(chosen, "sub/tugs").replace("#title: 'Kolbrand sells: two tugs'", "title: Mine")
    assert "# Mine" in build("sub/tugs", source)["documents/sub/tugs.md"]
    later = source.replace("  title: ", "  title: 00000000 Old # ")
    with pytest.raises(
        AssertionError, match="`title` has changed underneath: it was 'Old' and is now"
    ):
        build("sub/tugs", later)


@pytest.mark.parametrize(
    "name, path",
    [
        ("tugs", "seeds/sub/tugs.yml"),
        ("seeds/sub/tugs.md", "seeds/sub/tugs.yml"),
        ("seeds/sub/tugs.yml", "seeds/sub/tugs.yml"),
        ("Kolbrand SELLS", "seeds/sub/tugs.yml"),
        ("entities", "seeds/entities.yml"),
        ("briefing", "seeds/briefing.yml"),
    ],
)
def test_edit_makes_a_file_and_says_where(tmp_path: Path, name: str, path: str) -> None:
    """By id, path, headline or enough of it; its first line leads to the schema; one that is there is left alone."""
    folder = _site(tmp_path)
    said = run("generator", "edit", name, cwd=folder)
    assert f"{path}: made, of what the site says today" in said
    assert f"\n{path}\n" in f"\n{said}"
    first = (folder / path).read_text(encoding="utf-8").partition("\n")[0]
    way = first.removeprefix("# yaml-language-server: $schema=")
    assert ((folder / path).parent / way).is_file()
    assert "0 problems" in run("generator", "check", cwd=folder)
    (folder / path).write_text("# Mine.\r\n", encoding="utf-8", newline="")
    assert run("generator", "edit", name, cwd=folder).strip() == path
    assert (folder / path).read_bytes() == b"# Mine.\r\n"


def _site(root: Path) -> Path:
    (root / "seeds" / "sub").mkdir(parents=True)
    (root / "seeds" / "sub" / "tugs.md").write_text(TUGS, encoding="utf-8")
    (root / "seeds" / "sub" / "tug.txt").write_text(
        "Kolbrand buys\n\nAda Quill left.\n", encoding="utf-8"
    )
    (root / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    return root


def test_a_document_with_the_name_of_a_file_for_all(tmp_path: Path) -> None:
    """It has no file of its own, and says so."""
    folder = _site(tmp_path)
    (folder / "seeds" / "entities.txt").write_text("Ferry sails\n\nAda left.\n", encoding="utf-8")
    assert run("generator", "edit", "ferry sails", cwd=folder, code=1) == (
        "seeds/entities.txt: a document called 'entities' has no file of its own: that one is for all documents\n"
        "    fix: give the document another name\n"
    )


@pytest.mark.parametrize(
    "editor, code, said",
    [
        ("touch -r mkdocs.yml", 0, ""),
        ("false", 1, ""),
        (
            "no-such-editor --wait",
            1,
            "seeds/sub/tugs.yml: cannot be opened with 'no-such-editor'\r\n"
            "    fix: set VISUAL or EDITOR to a program that is there, or open the file yourself\r\n",
        ),
    ],
)
def test_edit_opens_the_file_where_a_person_sits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, editor: str, code: int, said: str
) -> None:
    """With what $VISUAL names, words and all; its exit code is the command's."""
    folder = _site(tmp_path)
    file = folder / "seeds" / "sub" / "tugs.yml"
    file.write_text("# Mine.\n", encoding="utf-8")
    os.utime(folder / "mkdocs.yml", (1, 1))
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.chdir(folder)
    printed: list[bytes] = []

    def read(channel: int) -> bytes:
        found = os.read(channel, 1024)
        printed.append(found)
        return found

    status = pty.spawn([sys.executable, "-m", "generator", "edit", "tugs"], read)
    assert os.waitstatus_to_exitcode(status) == code
    assert b"".join(printed).decode().endswith(said)
    assert (int(file.stat().st_mtime) == 1) == editor.startswith("touch")


@pytest.mark.parametrize(
    "name, problem",
    [
        ("tgus", "seeds: no document is called 'tgus'\n    fix: did you mean 'sub/tugs'?\n"),
        ("entites", "seeds: no document is called 'entites'\n    fix: did you mean 'entities'?\n"),
        (
            "zzyzx",
            "seeds: no document is called 'zzyzx'\n    fix: write its id, its path or its headline\n",
        ),
        (
            "kolbrand",
            "seeds: 2 documents are called 'kolbrand': sub/tug, sub/tugs\n"
            "    fix: write more of it, or the id: `briefing edit sub/tug`\n",
        ),
    ],
)
def test_edit_of_what_is_not_there(tmp_path: Path, name: str, problem: str) -> None:
    """With the nearest name; nothing is written."""
    folder = _site(tmp_path)
    assert run("generator", "edit", name, cwd=folder, code=1) == problem
    assert sorted((folder / "seeds").rglob("*.yml")) == []
