"""Warnings of what GitHub takes, on files that say they are large and are empty."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from generator.limits import Limits, expected, limits, measured, size
from generator.settings import Settings

MB = 1_000_000
MOST = Limits(site=1000 * MB, file=100 * MB)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A site without anything."""
    root = tmp_path.resolve()
    seeds, docs, site = (root / name for name in ("seeds", "docs", "site"))
    for folder in (seeds, docs, site):
        folder.mkdir()
    return Settings(
        root=root, seeds=seeds, docs=docs, site=site, templates=(), cache=root / ".briefing"
    )


def _sparse(file: Path, bytes_: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        out.truncate(bytes_)


def _said(settings: Settings, published: dict[str, int], sort: str = "will be about") -> list[str]:
    return [str(problem) for problem in limits(settings, published, sort, MOST)]


@pytest.mark.parametrize(
    "published, said",
    [
        ({"documents/a.html": 500 * MB, "people/b.html": 300 * MB}, None),
        (
            {"documents/a.html": 61 * MB, "documents/b.html": 400 * MB, "people/b.html": 400 * MB},
            "861 MB, of which documents/ 461 MB",
        ),
        ({"documents/a.html": 1250 * MB}, "1.25 GB, of which documents/ 1.25 GB"),
    ],
)
def test_a_site_is_told_of_from_four_fifths_on(
    settings: Settings, published: dict[str, int], said: str | None
) -> None:
    """How large it is, what takes most, and how to make it smaller."""
    told = [line for line in _said(settings, published) if line.startswith("site: ")]
    assert told == (
        [
            f"site: will be about {said}; GitHub Pages takes 1 GB\n"
            "    fix: set `text: excerpts` and `page_mentions: 2` in mkdocs.yml, or make two sites of seeds/"
        ]
        if said
        else []
    )


@pytest.mark.parametrize(
    "text, page_mentions, fix",
    [
        ("excerpts", 1, "set `page_mentions: 2` in mkdocs.yml, or make two sites of seeds/"),
        ("full", 3, "set `text: excerpts` in mkdocs.yml, or make two sites of seeds/"),
        ("excerpts", 2, "make two sites of seeds/"),
    ],
)
def test_only_what_is_left_to_do_is_advised(
    settings: Settings, text: Literal["full", "excerpts"], page_mentions: int, fix: str
) -> None:
    """Not what is done already."""
    chosen = replace(settings, text=text, page_mentions=page_mentions)
    (problem, *_) = limits(chosen, {"documents/a.html": 900 * MB}, "is", MOST)
    assert problem.fix == fix


@pytest.mark.parametrize("path", ["seeds/2025/dam.txt", "docs/films/dam.mp4", "docs/own.md"])
@pytest.mark.parametrize("sort", ["reckoned", "measured"])
def test_a_large_file_is_told_of_once(settings: Settings, path: str, sort: str) -> None:
    """Before a push refuses it: a seed, or a file of one's own, whether the site is built or not."""
    _sparse(settings.root / path, 81 * MB)
    if path.startswith("docs/films"):
        _sparse(settings.site / "films" / "dam.mp4", 81 * MB)
    published = expected(settings, {}) if sort == "reckoned" else measured(settings)
    told = _said(settings, published)
    assert told[:1] == [
        f"{path}: is 81 MB; GitHub takes no file above 100 MB\n"
        "    fix: split it, or keep it elsewhere and link to it"
    ]


def test_a_large_page_is_told_of(settings: Settings) -> None:
    """Where it will be published."""
    _sparse(settings.site / "quotes" / "index.html", 95 * MB)
    assert _said(settings, measured(settings))[0].startswith(
        "site/quotes/index.html: is 95 MB; GitHub takes no file above 100 MB"
    )


def test_a_small_file_is_not(settings: Settings) -> None:
    """Nor a folder that is not there yet."""
    _sparse(settings.seeds / "dam.txt", 79 * MB)
    settings.site.rmdir()
    assert _said(settings, measured(settings)) == []


def test_what_was_written_is_not_counted_twice(settings: Settings) -> None:
    """What an earlier `briefing build` left in `docs/` is what will be written again."""
    pages = {"documents/dam.md": "x" * 1000, "data/quotes.json": "{}"}
    before = expected(settings, pages)
    _sparse(settings.docs / "documents" / "dam.md", 900)
    assert expected(settings, pages) == before
    assert before["data/quotes.json"] == 2
    assert before["documents/dam.md"] > 1000


@pytest.mark.parametrize(
    "number, shown",
    [(860_400_000, "860 MB"), (999_900_000, "1 GB"), (1_000_000_000, "1 GB"), (1_250_000_000, "1.25 GB")],
)  # fmt: skip
def test_sizes_as_people_say_them(number: int, shown: str) -> None:
    """Three figures at most."""
    assert size(number) == shown
