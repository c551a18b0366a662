"""What else a site is made of: the configuration, the pages somebody wrote, the theme's own files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import mkdocs
from mkdocs.utils import get_build_date

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

Surroundings = tuple[str, frozenset[tuple[str, int, int]]]
"""The day, which is in the sitemap, and of each file path, time of the last change and size."""

_INSTALLED = Path(mkdocs.__file__).parents[1]
"""What lies here does not change while a preview runs."""
_INHERIT = re.compile(r"^INHERIT:\s*['\"]?(.+?)['\"]?\s*$", re.MULTILINE)


def surroundings(config: MkDocsConfig) -> Surroundings:
    """As they are now; equal to those of before only where the rest of the site would be built the same."""
    files = [*layers(Path(config.config_file_path)), *map(Path, config.hooks)]
    frames = (folder for folder in map(Path, config.theme.dirs) if _INSTALLED not in folder.parents)
    folders = [Path(config.docs_dir), *frames, *map(Path, config.watch)]
    inside = (file for folder in folders for file in _files(folder))
    return get_build_date(), frozenset(_marks([*files, *inside]))


def _files(folder: Path) -> Iterator[str | Path]:
    if folder.is_file():
        yield folder
    for here, _, names in os.walk(folder, followlinks=True):
        yield from (os.path.join(here, name) for name in names)  # noqa: PTH118 - thousands of them, at each edit


def layers(file: Path) -> Iterator[Path]:
    """The configuration file and those it inherits from."""
    seen: set[Path] = set()
    following: Path | None = file
    while following is not None and following not in seen and following.is_file():
        seen.add(following)
        yield following
        found = _INHERIT.search(following.read_text(encoding="utf-8", errors="replace"))
        following = (following.parent / found[1]).resolve() if found else None


def _marks(files: Iterable[str | Path]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        try:
            found = os.stat(file)  # noqa: PTH116
        except OSError:  # It went meanwhile: the next look finds that it is gone.
            continue
        yield str(file), found.st_mtime_ns, found.st_size
