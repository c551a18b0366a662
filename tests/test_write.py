"""Pages to disk: only what changed, and nothing of others'."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import GeneratorError
from generator.write import MANIFEST, clean, manifest, write


def _files(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(docs.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_writes_pages_and_says_what_changed(tmp_path: Path) -> None:
    """The first writing writes everything, the second nothing."""
    pages = {"index.md": "# A\n", "people/x.md": "# X\n"}
    first, second = write(tmp_path, pages), write(tmp_path, pages)
    assert _files(tmp_path) == pages
    assert (first.changed, first.kept) == (("index.md", "people/x.md"), 0)
    assert (second.changed, second.removed, second.kept) == ((), (), 2)


def test_a_page_as_it_was_is_not_touched(tmp_path: Path) -> None:
    """An untouched file keeps its time, so that a live preview does not build again."""
    write(tmp_path, {"a.md": "a\n", "b.md": "b\n"})
    before = (tmp_path / "a.md").stat().st_mtime_ns
    write(tmp_path, {"a.md": "a\n", "b.md": "changed\n"})
    assert (tmp_path / "a.md").stat().st_mtime_ns == before
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == "changed\n"


def test_removes_its_own_orphans_and_their_empty_folders(tmp_path: Path) -> None:
    """A page that no document needs any more goes; what lies beside it stays."""
    write(tmp_path, {"people/x.md": "x\n", "places/y.md": "y\n"})
    (tmp_path / "places" / "note.md").write_text("mine", encoding="utf-8")
    done = write(tmp_path, {"index.md": "i\n"})
    assert done.removed == ("people/x.md", "places/y.md")
    assert _files(tmp_path) == {"index.md": "i\n", "places/note.md": "mine"}
    assert not (tmp_path / "people").exists()


@pytest.mark.parametrize("how", ["written by hand", "changed by hand"])
def test_never_takes_the_place_of_anothers_file(tmp_path: Path, how: str) -> None:
    """A hand-written or hand-changed file stops the writing before anything is touched."""
    if how == "changed by hand":
        write(tmp_path, {"index.md": "generated\n"})
    (tmp_path / "index.md").write_text("mine", encoding="utf-8")
    with pytest.raises(GeneratorError) as caught:
        write(tmp_path, {"index.md": "new\n", "other.md": "o\n"})
    assert str(caught.value) == (
        f"{tmp_path.name}/index.md: stands where a generated page goes, and was not written by this program\n"
        "    fix: move it to another name, or delete it to have the generated one"
    )
    assert _files(tmp_path) == {"index.md": "mine"}


def test_an_orphan_changed_by_hand_stays(tmp_path: Path) -> None:
    """What somebody has put work into is not removed."""
    write(tmp_path, {"people/x.md": "x\n"})
    (tmp_path / "people" / "x.md").write_text("x, and a note", encoding="utf-8")
    write(tmp_path, {})
    assert _files(tmp_path) == {"people/x.md": "x, and a note"}


def test_a_lost_manifest_is_no_harm(tmp_path: Path) -> None:
    """Files that are right already count as written; nothing is removed on a guess."""
    pages = {"index.md": "i\n"}
    write(tmp_path, pages)
    (tmp_path / MANIFEST).write_text("not json", encoding="utf-8")
    assert write(tmp_path, pages).kept == 1
    assert list(manifest(tmp_path)) == ["index.md"]


def test_clean_removes_all_that_was_generated(tmp_path: Path) -> None:
    """Afterwards only what people wrote is there."""
    (tmp_path / "about.md").write_text("mine", encoding="utf-8")
    write(tmp_path, {"index.md": "i\n", "people/x.md": "x\n"})
    assert clean(tmp_path) == ("index.md", "people/x.md")
    assert [path.name for path in tmp_path.rglob("*")] == ["about.md"]


def test_a_manifest_cannot_reach_outside(tmp_path: Path) -> None:
    """A path with dots in a manifest removes nothing outside `docs/`."""
    docs = tmp_path / "docs"
    write(docs, {"a.md": "a\n"})
    outside = tmp_path / "precious.txt"
    outside.write_text("a\n", encoding="utf-8")
    text = (docs / MANIFEST).read_text(encoding="utf-8").replace('"a.md"', '"../precious.txt"')
    (docs / MANIFEST).write_text(text, encoding="utf-8")
    clean(docs)
    assert outside.exists()


def test_a_redirect_takes_the_address_of_a_page_that_was_generated(tmp_path: Path) -> None:
    """Somebody had a page of her own and is now known for somebody else: nothing is left to a second build."""
    write(tmp_path, {"people/quill.md": "x\n"})
    pages = {"people/maria-quill.md": "x\n", "people/quill/index.html": "to her\n"}
    done = write(tmp_path, pages)
    assert (set(done.changed), done.removed) == (set(pages), ("people/quill.md",))
    assert write(tmp_path, pages).changed == ()


@pytest.mark.parametrize("redirect", ["people/quill.html", "people/quill/index.html"])
def test_a_redirect_gives_way_to_a_page_of_ones_own(tmp_path: Path, redirect: str) -> None:
    """MkDocs would build both to one address, and warns of it; without the page the redirect is back."""
    pages = {"people/maria-quill.md": "x\n", redirect: "to her\n"}
    write(tmp_path, pages)
    own = tmp_path / "people" / "quill.md"
    own.write_text("mine", encoding="utf-8")
    assert write(tmp_path, pages).removed == (redirect,)
    assert _files(tmp_path) == {"people/maria-quill.md": "x\n", "people/quill.md": "mine"}
    own.unlink()
    assert write(tmp_path, pages).changed == (redirect,)
