"""The cache of Extracts: right or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import store
from generator.model import (
    Block,
    DateMention,
    Document,
    Doubt,
    Extract,
    Mention,
    Metadata,
    Quote,
    Role,
    Span,
    SummarySentence,
)

EXTRACT = Extract(
    document=Document(
        id="a",
        path="seeds/a.txt",
        sha256="00",
        text="“Go,” Ada Quill said. Ünïcode 😀\u2028 too.",
        metadata=Metadata(title="T", published="2025-01-02"),
        blocks=(Block(span=Span(0, 20), kind="paragraph"),),
        boilerplate=(Span(21, 30),),
    ),
    sentences=(Span(0, 20),),
    summary=(SummarySentence(span=Span(0, 20), score=0.25),),
    mentions=(Mention(span=Span(6, 15), label="PERSON"),),
    roles=(Role(span=Span(0, 5), mention=0),),
    quotes=(
        Quote(id="q-1", kind="direct", content=(Span(0, 5),), source=(Span(6, 15),), speaker=0),
    ),
    dates=(DateMention(span=Span(1, 2), iso=None),),
    doubts=(Doubt(span=Span(0, 1), message="m"),),
)
NOTHING = Metadata()


def _key(
    raw: bytes = b"text",
    *,
    id: str = "a",
    path: str = "seeds/a.txt",
    given: Metadata = NOTHING,
    model: str = "m 1",
    most: int = 3,
) -> str:
    return store.key(raw, id=id, path=path, given=given, model=model, most=most)


def test_what_is_kept_comes_back_the_same(tmp_path: Path) -> None:
    """Every field and every type survives."""
    store.save(tmp_path, "x", EXTRACT)
    assert store.load(tmp_path, "x") == EXTRACT


@pytest.mark.parametrize("content", ["", "{", "{}", '{"document": 1}', "\x00"])
def test_a_broken_entry_counts_as_none(tmp_path: Path, content: str) -> None:
    """A cache is never a reason to fail."""
    (tmp_path / "x.json").write_text(content, encoding="utf-8")
    assert store.load(tmp_path, "x") is None


def test_a_folder_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    """A file where the folder should be: nothing is kept, nothing fails."""
    (tmp_path / "cache").write_text("", encoding="utf-8")
    store.save(tmp_path / "cache", "x", EXTRACT)
    assert store.load(tmp_path / "cache", "x") is None


def test_prune_keeps_what_is_needed(tmp_path: Path) -> None:
    """Entries of documents that are gone go too."""
    store.save(tmp_path, "old", EXTRACT)
    store.save(tmp_path, "new", EXTRACT)
    store.prune(tmp_path, {"new"})
    assert [file.stem for file in tmp_path.glob("*.json")] == ["new"]


@pytest.mark.parametrize(
    "changed",
    [
        _key(b"other"),
        _key(id="b"),
        _key(path="seeds/b.txt"),
        _key(given=Metadata(published="2025-01-01")),
        _key(model="m 2"),
        _key(most=4),
    ],
    ids=["bytes", "id", "path", "metadata", "model", "length"],
)
def test_a_key_changes_with_all_that_a_result_depends_on(changed: str) -> None:
    """Another model, another setting, another name: another key; and the same for the same."""
    assert changed != _key()
    assert _key() == _key()
