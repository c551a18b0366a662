"""The cache of Extracts: what was found in a document, kept by everything that it depends on; and the last briefings.

A `History` is no cache: it says what a reader has seen, and cannot be worked out again.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.model import Extract, History

_EXTRACT = TypeAdapter(Extract)
_HISTORY = TypeAdapter(History)
_CODE = Path(__file__).parent


def key(raw: bytes, *, id: str, path: str, given: object, model: str, most: int) -> str:
    """A name for the Extract of these bytes: equal only where the result must be.

    `given` is what an editor says that goes into reading, of a type whose repr says all.
    """
    parts = (id, path, repr(given), model, str(most), _code())
    digest = hashlib.sha256(raw)
    for part in parts:
        digest.update(b"\x00" + part.encode())
    return digest.hexdigest()


def load(folder: Path, name: str) -> Extract | None:
    """The Extract kept under that name; None where there is none, or where it cannot be read."""
    try:
        return _EXTRACT.validate_json((folder / f"{name}.json").read_bytes())
    except (OSError, ValidationError):
        return None


def save(folder: Path, name: str, extract: Extract) -> None:
    """Keeps the Extract under that name; a folder that cannot be written to is left alone."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{name}.part"
        part.write_bytes(_EXTRACT.dump_json(extract))
        part.replace(folder / f"{name}.json")
    except OSError:
        return


def prune(folder: Path, keep: set[str]) -> None:
    """Removes what no document of today needs."""
    for file in folder.glob("*.json"):
        if file.stem not in keep:
            file.unlink(missing_ok=True)


def load_history(file: Path) -> History | None:
    """What the last build kept there; None where there is none, or where it cannot be read."""
    try:
        return _HISTORY.validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return None


def save_history(file: Path, history: History) -> None:
    """Keeps it there, where it is not what is kept already; a folder that cannot be written to is left alone."""
    kept = _HISTORY.dump_json(history, indent=1) + b"\n"
    try:
        if not file.exists() or file.read_bytes() != kept:
            file.parent.mkdir(parents=True, exist_ok=True)
            part = file.with_suffix(".part")
            part.write_bytes(kept)
            part.replace(file)
    except OSError:
        return


@cache
def _code() -> str:
    """A hash of this package's own code: another program finds other things."""
    digest = hashlib.sha256()
    for file in sorted(_CODE.rglob("*.py")) + sorted(_CODE.rglob("*.txt")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
