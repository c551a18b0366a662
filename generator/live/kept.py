"""What was made of a page before, kept on disk under a hash of all that it was made of."""

from __future__ import annotations

import hashlib
import json
import zlib
from pathlib import Path
from typing import Any

_CODE = Path(__file__).parent
_MARK = 32
"""Bytes."""


class Kept:
    """Values of JSON by their key; what a build does not ask for goes after it."""

    def __init__(self, folder: Path, *parts: str) -> None:
        """Keeps below `folder` what depends on these parts and on this code, whatever else its key says."""
        self._folder = folder
        self._base = digest(
            *parts, *(file.read_text("utf-8") for file in sorted(_CODE.glob("*.py")))
        )
        self._used: set[str] = set()

    def key(self, *parts: str) -> str:
        """A name for what depends on these parts."""
        return digest(self._base, *parts)

    def find(self, key: str) -> Any:
        """The value; None where there is none, or where it is not what was kept under that key."""
        self._used.add(key)
        try:
            found = (self._folder / key).read_bytes()
        except OSError:
            return None
        mark, raw = found[:_MARK], found[_MARK:]
        return json.loads(zlib.decompress(raw)) if mark == _mark(key, raw) else None

    def keep(self, key: str, value: Any) -> None:
        """Keeps it; a folder that cannot be written to is left alone."""
        part = self._folder / f"{key}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            raw = zlib.compress(json.dumps(value).encode(), 1)
            part.write_bytes(_mark(key, raw) + raw)
            part.replace(self._folder / key)
        except OSError:
            return

    def prune(self) -> None:
        """Removes what was not asked for."""
        for file in self._folder.glob("*"):
            if file.name not in self._used:
                file.unlink(missing_ok=True)


def _mark(key: str, raw: bytes) -> bytes:
    """What tells that these bytes were kept under the key, and are whole."""
    return hashlib.sha256(key.encode() + raw).digest()


def digest(*parts: str) -> str:
    """A hash of strings, which differs wherever one of them does."""
    found = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(raw) + raw)
    return found.hexdigest()


def digest_of_files(folder: Path) -> str:
    """The same of what is in the files of a folder, wherever it lies."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    found = ((file.relative_to(folder).as_posix(), file.read_bytes().hex()) for file in files)
    return digest(*(part for pair in found for part in pair))
