"""How near a site is to what GitHub takes, told before a push and not after it.

https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits and, for files,
https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Problem
from generator.settings import Settings

_NEAR = 0.8
"""The share of a limit from which on there is a warning: time is left to do something about it."""
_OWN = 2_600_000
"""Bytes of the theme's styles, scripts, icons and languages, which each site has once."""
_AROUND = 18_000
"""Bytes of HTML around a page's text: head, sections, drawer, foot, and its lines in search index and sitemap."""
_GROWTH = 1.05
"""Bytes of HTML for a byte of Markdown. These three foretell 6.0 MB for the site of `examples/`, which took 5.9, and
103 MB for one of 2,646 pages, which took 105."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a host takes, in bytes."""

    site: int = 1_000_000_000
    file: int = 100_000_000


GITHUB = Limits()


def limits(
    settings: Settings, published: Mapping[str, int], sort: str, most: Limits = GITHUB
) -> Iterator[Problem]:
    """A problem for the whole site, and for each file, that is near its limit.

    `published` are the bytes of all that the site has, by path; `sort` says whether they are measured ("is") or
    reckoned ("will be about").
    """
    whole = sum(published.values())
    if whole > most.site * _NEAR:
        folder, share = Counter(_folders(published)).most_common(1)[0]
        yield Problem(
            path=settings.shown(settings.site),
            message=f"{sort} {size(whole)}, of which {folder} {size(share)}; "
            f"GitHub Pages takes {size(most.site)}",
            fix=_fix(settings),
        )
    for path, taken in _files(settings, published).items():
        if taken > most.file * _NEAR:
            yield Problem(
                path=path,
                message=f"is {size(taken)}; GitHub takes no file above {size(most.file)}",
                fix="split it, or keep it elsewhere and link to it",
            )


def expected(settings: Settings, pages: Mapping[str, str]) -> dict[str, int]:
    """Bytes of what will be published of these pages and of the site's own files, by path below the site."""
    own = {p: f.stat().st_size for p, f in _inside(settings.docs) if p not in pages}
    written = {path: len(text.encode()) for path, text in pages.items()} | own
    return {"assets/theme": _OWN} | {path: _built(path, size) for path, size in written.items()}


def measured(settings: Settings) -> dict[str, int]:
    """Bytes of each file of the built site, by path below it."""
    return {path: file.stat().st_size for path, file in _inside(settings.site)}


def size(number: int) -> str:
    """As people say it.

    >>> size(860_400_000), size(999_900_000), size(1_250_000_000)
    ('860 MB', '1 GB', '1.25 GB')
    """
    return f"{number / 1e9:.3g} GB" if number >= 999_500_000 else f"{number / 1e6:.0f} MB"


def _built(path: str, size: int) -> int:
    return round(size * _GROWTH) + _AROUND if path.endswith(".md") else size


def _folders(published: Mapping[str, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for path, taken in published.items():
        folder, slash, _ = path.partition("/")
        found[f"{folder}{slash}"] += taken
    return found


def _files(settings: Settings, published: Mapping[str, int]) -> dict[str, int]:
    """All files with their sizes, each once: what is pushed, and what is made of it."""
    pushed = {
        settings.shown(file): file.stat().st_size
        for folder in (settings.seeds, settings.docs)
        for _, file in _inside(folder)
    }
    site, docs = settings.shown(settings.site), settings.shown(settings.docs)
    made = {path: taken for path, taken in published.items() if f"{docs}/{path}" not in pushed}
    return pushed | {f"{site}/{path}": taken for path, taken in made.items()}


def _inside(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file


def _fix(settings: Settings) -> str:
    ways = {
        "`text: excerpts`": settings.text == "full",
        "`page_mentions: 2`": settings.page_mentions == 1,
    }
    left = [way for way, is_left in ways.items() if is_left]
    said = f"set {' and '.join(left)} in mkdocs.yml, or " if left else ""
    return f"{said}make two sites of {settings.shown(settings.seeds)}/"
