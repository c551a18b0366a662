"""The command as people type it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from tests.sites import run

pytestmark = pytest.mark.model

COMMANDS = (
    *("init", "build", "site", "serve", "extract", "quotes", "names", "edit", "check", "schema"),
    *("template", "clean"),
)
SAID = (
    "Harbour reopens\n\n"
    "“The cranes are safe,” harbour master Ada Quill said. “We checked them twice.”\n"
)
TEXT = "Harbour reopens\n\nThe harbour of Wendle reopened on Monday, Ada Quill said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small site."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "harbour.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    return tmp_path


def test_help_teaches(tmp_path: Path) -> None:
    """Every command is listed; each says what it does."""
    said = run("generator", "--help", cwd=tmp_path)
    assert [command for command in COMMANDS if command not in said] == []
    for command in COMMANDS:
        assert "Usage: briefing" in run("generator", command, "--help", cwd=tmp_path)


def test_version(tmp_path: Path) -> None:
    """One place says it."""
    assert run("generator", "--version", cwd=tmp_path).strip() == f"briefing {__version__}"


def test_extract_prints_a_record_a_document_in_the_order_of_the_paths(tmp_path: Path) -> None:
    """A folder stands for its documents; no mkdocs.yml is needed."""
    for name in ("b.txt", "sub/a.txt", "sub/c.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(
            f"Title {name}\n\nAda Quill left Wendle on Monday.\n", encoding="utf-8"
        )
    said = run("generator", "extract", "sub", "b.txt", cwd=tmp_path)
    assert [json.loads(line)["path"] for line in said.splitlines()] == [
        "sub/a.txt",
        "sub/c.md",
        "b.txt",
    ]


def test_extract_says_what_it_could_not_read(tmp_path: Path) -> None:
    """The others are printed all the same; exit code 1."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    said = run("generator", "extract", ".", cwd=tmp_path, code=1)
    assert '"briefing/document@1"' in said
    assert "b.txt: is empty" in said


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_quotes_prints_every_quote_of_the_site(folder: Path, form: str) -> None:
    """As a table or as JSON, with the speaker's name and the place."""
    (folder / "seeds" / "harbour.txt").write_text(SAID, encoding="utf-8")
    printed = run("generator", "quotes", "--format", form, cwd=folder)
    rows: list[dict[str, Any]]
    if form == "csv":
        rows = list(csv.DictReader(printed.splitlines()))
    elif form == "json":
        rows = json.loads(printed)["quotes"]
    else:
        rows = [json.loads(line) for line in printed.splitlines()]
    assert [(row["quote"], row["speaker_name"]) for row in rows] == [
        ("“The cranes are safe,” … “We checked them twice.”", "Ada Quill")
    ]
    assert rows[0]["address"] == f"documents/harbour/#{rows[0]['id']}"


def test_names_says_why_each_form_is_one_of_somebodys(folder: Path) -> None:
    """All names with how often they stand; of one the forms with their reasons; of none the nearest."""
    (folder / "seeds" / "harbour.txt").write_text(
        f"{SAID}\n\nQuill left the pier.\n", encoding="utf-8"
    )
    assert "Ada Quill\tPERSON\t2 mentions\t1 document" in run("generator", "names", cwd=folder)
    told = run("generator", "names", "--explain", "Quill", cwd=folder)
    assert told.startswith("Ada Quill (PERSON), people/ada-quill")
    assert "1 × Quill: surname of the only such person; in harbour (1)" in told
    assert (
        "mkdocs.yml: no name is 'Quil'\n    fix: did you mean 'Quill'? `briefing names` lists them all"
    ) in run("generator", "names", "--explain", "Quil", cwd=folder, code=1)


def test_quotes_of_a_path_need_no_site(tmp_path: Path) -> None:
    """As `extract` does: the paths are read, and nothing else."""
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    assert "The cranes are safe" in run("generator", "quotes", "a.txt", cwd=tmp_path)
    (tmp_path / "b.txt").write_text("", encoding="utf-8")
    said = run("generator", "quotes", "a.txt", "b.txt", cwd=tmp_path, code=1)
    assert "b.txt: is empty" in said


@pytest.mark.parametrize(
    "arguments, message",
    [
        (
            ("extract", "nowhere.txt"),
            "nowhere.txt: no such file or folder\n    fix: check the path",
        ),
        (
            ("build",),
            "mkdocs.yml: no such file\n"
            "    fix: name the file with `--config`, or change to the folder that holds mkdocs.yml",
        ),
        (("check", "--config", "other.yml"), "other.yml: no such file\n"),
    ],
)
def test_a_wrong_path_is_one_clear_message(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    """No traceback, exit code 1."""
    said = run("generator", *arguments, cwd=tmp_path, code=1)
    assert message in said
    assert "Traceback" not in said


def test_check_writes_nothing_and_fails_on_problems(folder: Path) -> None:
    """0 where all is well, 1 with place, message and fix where it is not."""
    assert "1 document, " in run("generator", "check", cwd=folder)
    assert not (folder / "docs").exists()
    (folder / "seeds" / "harbour.yml").write_text("tilte: X\n", encoding="utf-8")
    said = run("generator", "check", cwd=folder, code=1)
    assert (
        "seeds/harbour.yml:1: there is no field called 'tilte'\n    fix: did you mean 'title'?"
        in said
    )


def test_check_marks_lines_for_github(folder: Path) -> None:
    """In a repository whose site lies in a folder of its own, too; settings that cannot be are marked as well."""
    (folder / "seeds" / "harbour.yml").write_text("tilte: X\n", encoding="utf-8")
    config = f"{folder.name}/mkdocs.yml"
    command = ("generator", "check", "--format", "github", "--config", config)
    marked = (
        f"::error file={folder.name}/seeds/harbour.yml,line=1,title=To put right"
        "::there is no field called 'tilte'%0Afix: did you mean 'title'?"
    )
    assert run(*command, cwd=folder.parent, code=1).splitlines()[-1] == marked
    (folder / "mkdocs.yml").write_text("extra:\n  briefing: {text: all}\n", encoding="utf-8")
    said = run(*command, cwd=folder.parent, code=1).splitlines()[-1]
    assert said.startswith(f"::error file={folder.name}/mkdocs.yml,line=2,title=To put right::")


def test_check_fails_where_a_build_does(folder: Path) -> None:
    """What can be lived with is a warning, unless `--strict`; without a document there is nothing to live with."""
    (folder / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    said = run("generator", "check", cwd=folder)
    assert said.startswith("seeds/empty.txt: warning: is empty\n    fix: ")
    assert said.splitlines()[-1].endswith(", 1 problem")
    run("generator", "check", "--strict", cwd=folder, code=1)
    (folder / "seeds" / "harbour.txt").unlink()
    assert run("generator", "check", cwd=folder, code=1).startswith("seeds/empty.txt: is empty\n")


def test_check_and_site_warn_of_a_large_file(folder: Path) -> None:
    """Before it is pushed, and neither fails: another host may take it."""
    (folder / "docs").mkdir()
    with (folder / "docs" / "film.mp4").open("wb") as film:
        film.truncate(90_000_000)
    warning = "docs/film.mp4: warning: is 90 MB; GitHub takes no file above 100 MB\n"
    assert warning in run("generator", "check", cwd=folder)
    assert warning in run("generator", "site", cwd=folder)


@pytest.mark.parametrize(
    "source, place",
    [("tilte: X\n", "harbour.yml:1:"), ("quotes:\n  - quote: Nothing\n", "harbour.yml:2:")],
    ids=["unknown field", "no such quote"],
)
def test_a_mistake_of_an_editor_leaves_the_last_good_pages(
    folder: Path, source: str, place: str
) -> None:
    """`build` exits 1 and writes nothing; when it is mended it builds."""
    run("generator", "build", cwd=folder)
    before = {f: f.read_bytes() for f in (folder / "docs").rglob("*") if f.is_file()}
    (folder / "seeds" / "harbour.txt").write_text(SAID, encoding="utf-8")
    (folder / "seeds" / "harbour.yml").write_text(source, encoding="utf-8")
    said = run("generator", "build", cwd=folder, code=1)
    assert said.startswith(f"seeds/{place}")
    assert "Traceback" not in said
    assert {f: f.read_bytes() for f in (folder / "docs").rglob("*") if f.is_file()} == before
    (folder / "seeds" / "harbour.yml").write_text("title: X\n", encoding="utf-8")
    run("generator", "build", cwd=folder)


def test_schemas_lie_in_a_hidden_folder(folder: Path) -> None:
    """So that they are nobody's overrides."""
    said = run("generator", "schema", cwd=folder)
    assert said.strip() == "seeds/.schemas/: document.json, briefing.json, entities.json"
    assert json.loads((folder / "seeds" / ".schemas" / "document.json").read_bytes())["properties"]
    assert "1 document, " in run("generator", "check", cwd=folder)


def test_check_lists_each_quote_whose_speaker_is_not_identified(folder: Path) -> None:
    """File, line and words; a source that tells, like "a dock worker", is no reason for a note."""
    text = (
        "Harbour reopens\n\n"
        "The storm is over.\n\n"
        "“The quay is dry again,” he said.\n\n"
        "“The tugs are back at work,” a dock worker said.\n"
    )
    (folder / "seeds" / "harbour.txt").write_text(text, encoding="utf-8")
    notes = [line for line in run("generator", "check", cwd=folder).splitlines() if "note" in line]
    assert notes == ["seeds/harbour.txt:5: note: speaker not identified: “The quay is dry again,”"]


def test_build_goes_on_with_a_mistake_unless_strict(folder: Path) -> None:
    """What can be lived with is told at the end."""
    (folder / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    assert "seeds/empty.txt: is empty" in run("generator", "build", cwd=folder)
    run("generator", "build", "--strict", cwd=folder, code=1)


def test_clean_removes_what_build_wrote(folder: Path) -> None:
    """And what a preview or MkDocs has kept; it leaves what people wrote."""
    (folder / "docs").mkdir()
    (folder / "docs" / "mine.md").write_text("mine", encoding="utf-8")
    kept = folder / ".briefing" / "pages" / "served"
    kept.mkdir(parents=True)
    run("generator", "build", cwd=folder)
    run("generator", "clean", cwd=folder)
    assert not kept.exists()
    assert [path.name for path in (folder / "docs").rglob("*")] == ["mine.md"]


def test_another_model_is_named_or_told_how_to_install(folder: Path) -> None:
    """The exact command stands in the message."""
    (folder / "mkdocs.yml").write_text(
        "extra: {briefing: {model: en_core_web_sm}}\n", encoding="utf-8"
    )
    said = run("generator", "build", cwd=folder, code=1)
    assert said == (
        "mkdocs.yml: the model 'en_core_web_sm' is not installed\n"
        "    fix: run `python -m spacy download en_core_web_sm`, or set `model: bundled`\n"
    )
