"""Which files are seeds, and what each is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Problem
from generator.sources import shared, sources


def _ids(folder: Path) -> tuple[list[str], list[str]]:
    problems: list[Problem] = []
    found = sources(folder, "seeds", problems)
    return [source.id for source in found], [str(problem) for problem in problems]


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    "name, expected",
    [
        ("dam.txt", "dam"),
        ("2025/March/The Dam.md", "2025/march/the-dam"),
        ("Ünïcode & co.TXT", "unicode-co"),
        ("a.b.c.txt", "a-b-c"),
        ("..txt.txt", None),
        ("index.md", "index-1bc04b5291c2"),
    ],
)
def test_an_id_comes_from_the_path(tmp_path: Path, name: str, expected: str | None) -> None:
    """Below the seeds folder, without suffix, as an address; hidden files are none."""
    _touch(tmp_path, name)
    assert _ids(tmp_path)[0] == ([expected] if expected else [])


def test_ids_do_not_depend_on_what_else_is_there(tmp_path: Path) -> None:
    """A new document moves no other's address."""
    _touch(tmp_path, "b.txt")
    before = _ids(tmp_path)[0]
    _touch(tmp_path, "a.txt", "c/d.txt")
    assert set(before) <= set(_ids(tmp_path)[0])


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Each gets a hash of its whole path."""
    _touch(tmp_path, "dam.txt", "dam.md")
    ids, _ = _ids(tmp_path)
    assert len(set(ids)) == 2
    assert all(id.startswith("dam-") for id in ids)


def test_overrides_lie_beside_their_seed(tmp_path: Path) -> None:
    """The YAML file of the same name."""
    _touch(tmp_path, "dam.txt", "dam.yml", "port.md")
    found = sources(tmp_path, "seeds", [])
    assert [source.overrides and source.overrides.name for source in found] == ["dam.yml", None]


def test_strangers_are_told(tmp_path: Path) -> None:
    """An editor's file without its document, and a format that nothing reads."""
    _touch(tmp_path, "dam.txt", "damm.yml", "scan.rtf")
    assert _ids(tmp_path)[1] == [
        "seeds/damm.yml: belongs to no document: there is none of that name beside it\n"
        "    fix: did you mean dam.yml?",
        "seeds/scan.rtf: is of a format that is not read (.rtf)\n"
        "    fix: convert it to one of .txt, .md, .markdown",
    ]


@pytest.mark.parametrize(
    "file, meant",
    [
        ("damm.yml", "did you mean dam.yml?"),
        ("entites.yml", "did you mean entities.yml?"),
        ("breifing.yaml", "did you mean briefing.yaml?"),
        ("weir.yml", "did you mean 2025/weir.yml?"),
        ("2025/entites.yml", "give it the name of a document in its folder, or take it away"),
        ("zzyzx.yml", "give it the name of a document in its folder, or take it away"),
    ],
)
def test_what_an_editors_file_should_be_called(tmp_path: Path, file: str, meant: str) -> None:
    """A document beside it, one of the files for all, a document in another folder."""
    _touch(tmp_path, "dam.txt", "2025/weir.txt", file)
    assert _ids(tmp_path)[1] == [
        f"seeds/{file}: belongs to no document: there is none of that name beside it\n"
        f"    fix: {meant}"
    ]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """A site without documents is a mistake."""
    assert _ids(tmp_path) == (
        [],
        ["seeds: has no documents\n    fix: put a .txt or .md file there"],
    )


def test_files_for_all_documents_are_no_overrides(tmp_path: Path) -> None:
    """`entities.yml` and `briefing.yml` in the folder itself; below it they are a document's, like any other."""
    _touch(tmp_path, "entities.txt", "entities.yml", "briefing.yml", "2025/entities.txt")
    _touch(tmp_path, "2025/entities.yml")
    problems: list[Problem] = []
    found = {s.id: s.overrides for s in sources(tmp_path, "seeds", problems)}
    assert problems == []
    assert found == {"2025/entities": tmp_path / "2025" / "entities.yml", "entities": None}
    assert shared(tmp_path, "entities") == tmp_path / "entities.yml"
