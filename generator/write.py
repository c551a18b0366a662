"""Pages to disk: only what changed, each atomically; its own orphans go, what it did not write stays."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import GeneratorError, Problem

MANIFEST = ".briefing.json"
"""In `docs/`: what was written there, by path, with its hash. MkDocs leaves files with a leading dot out."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one writing changed, as paths below `docs/`."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int
    """Files that were right already."""


def write(docs: Path, pages: Mapping[str, str]) -> Written:
    """Makes the generated files in `docs` exactly `pages`.

    Raises GeneratorError, before anything is touched, where a page would take the place of a file that
    somebody else wrote or has changed since.
    """
    pages = free(docs, pages)
    before = manifest(docs)
    problems = [p for path, text in pages.items() if (p := _in_the_way(docs, path, text, before))]
    if problems:
        raise GeneratorError(*problems)
    changed = [path for path, text in pages.items() if _hash_of(docs / path) != _hash(text)]
    for path in changed:
        _replace(docs / path, pages[path])
    removed = _remove(docs, [path for path in before if path not in pages], before)
    after = {path: _hash(text) for path, text in sorted(pages.items())}
    if after != before or not (docs / MANIFEST).exists():
        _replace(docs / MANIFEST, json.dumps(after, indent=0) + "\n")
    return Written(tuple(changed), tuple(removed), len(pages) - len(changed))


def free(docs: Path, pages: Mapping[str, str]) -> dict[str, str]:
    """`pages` without the redirects whose address a page has that somebody wrote: `a/b.md` is built to `a/b.html`."""
    before = manifest(docs)
    return {
        path: text
        for path, text in pages.items()
        if not path.endswith(".html")
        or (source := _source(path)) in pages
        or _hash_of(docs / source) in {None, before.get(source)}
    }


def clean(docs: Path) -> tuple[str, ...]:
    """Removes every generated file of `docs` that nobody has changed; gives their paths."""
    before = manifest(docs)
    removed = _remove(docs, list(before), before)
    (docs / MANIFEST).unlink(missing_ok=True)
    return tuple(removed)


def manifest(docs: Path) -> dict[str, str]:
    """Path to hash of what was written last; nothing where that cannot be known."""
    try:
        found = json.loads((docs / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _source(path: str) -> str:
    """The Markdown that would be built to the address of the HTML at `path`."""
    return f"{path.removesuffix('.html').removesuffix('/index')}.md"


def _in_the_way(docs: Path, path: str, text: str, before: Mapping[str, str]) -> Problem | None:
    """The problem if another's file stands where `path` is to go."""
    there = _hash_of(docs / path)
    if there is None or there in {_hash(text), before.get(path)}:
        return None
    return Problem(
        path=f"{docs.name}/{path}",
        message="stands where a generated page goes, and was not written by this program",
        fix="move it to another name, or delete it to have the generated one",
    )


def _remove(docs: Path, paths: list[str], before: Mapping[str, str]) -> list[str]:
    removed = []
    for path in paths:
        file = docs / path
        if file.resolve().is_relative_to(docs.resolve()) and _hash_of(file) == before[path]:
            file.unlink()
            removed.append(path)
            _remove_empty(docs, file.parent)
    return removed


def _remove_empty(docs: Path, folder: Path) -> None:
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _hash_of(file: Path) -> str | None:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None


def _replace(file: Path, text: str) -> None:
    _swap(file, text.encode(), 0o644)


def put(file: Path, data: bytes) -> None:
    """Makes a file hold `data`, all at once; one that is there keeps its rights and the links that lead to it."""
    target = file.resolve()
    _swap(target, data, target.stat().st_mode & 0o777 if target.exists() else 0o644)


def _swap(file: Path, data: bytes, mode: int) -> None:
    """Writes beside the file and renames, so that no reader ever sees half a page."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".writing-")
    with os.fdopen(handle, "wb") as out:
        out.write(data)
    Path(name).chmod(mode)
    Path(name).replace(file)
