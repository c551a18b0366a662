"""What a new site's folder holds, and the making of one.

Most of it is this repository's own: its settings, its pages about the site, its workflow. A few lines differ, and the
table of changes says which.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator import __version__
from generator.errors import GeneratorError, Problem
from generator.overrides import schemas
from generator.shipped import shipped
from generator.text import drop_controls, squeeze

_SHIPPED = {
    ".github/workflows/publish.yml": ".github/workflows/publish.yml",
    ".gitignore": "start/gitignore",
    "README.md": "start/README.md",
    "docs/about.md": "docs/about.md",
    "docs/tags.md": "docs/tags.md",
    "mkdocs.yml": "mkdocs.yml",
    "seeds/entities.yml": "start/entities.yml",
    "seeds/night-ferry.txt": "start/night-ferry.txt",
    "seeds/night-ferry.yml": "start/night-ferry.yml",
}
"""Path in the new folder to what comes with the package."""
_PACKAGE = f"briefing-site~={__version__}\n"
"""Mends come by themselves, changes when somebody decides so."""
_ALLOWED = {".git"}
"""What a folder may hold and still be empty to people: a repository was made first."""


def start(folder: Path, name: str) -> tuple[str, ...]:
    """Fills `folder` and makes it where it is missing; gives the paths of its files.

    Raises GeneratorError, before anything is written, where something stands in the way: nothing is overwritten.
    """
    made = files(name)
    try:
        if problems := [*_in_the_way(folder), *_nameless(name)]:
            raise GeneratorError(*problems)
        for path, text in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise GeneratorError(_unwritable(folder, error)) from error
    return tuple(made)


def files(name: str) -> dict[str, str]:
    """Path to text of all that a folder for the site `name` holds."""
    made = {path: shipped(file).read_text(encoding="utf-8") for path, file in _SHIPPED.items()}
    for path, line, wanted in _changes(name):
        made[path] = re.sub(line, wanted.replace("\\", r"\\"), made[path], flags=re.MULTILINE)
    made |= {f"seeds/.schemas/{file}": text for file, text in schemas().items()}
    return dict(sorted({**made, "requirements.txt": _PACKAGE}.items()))


def _changes(name: str) -> Iterator[tuple[str, str, str]]:
    """File, line and what stands there instead."""
    yield "mkdocs.yml", r"^site_name: .*$", f"site_name: {_quoted(name)}"
    # The workflow asks where the site will be; until then nobody knows, and the feeds wait.
    yield "mkdocs.yml", r"^site_url: .*$", 'site_url: !ENV [SITE_URL, ""]'
    yield (
        ".github/workflows/publish.yml",
        r"pip install --editable \.$",
        "pip install --requirement requirements.txt",
    )


def _quoted(name: str) -> str:
    """A name as YAML of one line that means exactly it: JSON, with what cannot be printed written as its number."""
    made = json.dumps(_plain(name), ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in made)


def _plain(name: str) -> str:
    return squeeze(drop_controls(name))


def _nameless(name: str) -> Iterator[Problem]:
    if not _plain(name):
        yield Problem(
            path="--name", message="a site needs a name", fix='say one: --name "The Oskel Barrier"'
        )


def _in_the_way(folder: Path) -> Iterator[Problem]:
    """What stands where the folder is to be: a file, here or above, or a folder that holds something."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not there.is_dir():
        yield Problem(
            path=str(there),
            message="is a file, where a folder should be",
            fix="name another folder, or move the file",
        )
    elif there == folder and (found := sorted({file.name for file in folder.iterdir()} - _ALLOWED)):
        rest = f" and {len(found) - 1} more" if len(found) > 1 else ""
        yield Problem(
            path=str(folder),
            message=f"is not empty: {found[0]}{rest}",
            fix="name a folder that is empty or not there yet; nothing is ever overwritten",
        )


def _unwritable(folder: Path, error: OSError) -> Problem:
    return Problem(
        path=str(error.filename or folder),
        message=f"cannot be written: {error.strerror}",
        fix="name a folder in which you may write",
    )
