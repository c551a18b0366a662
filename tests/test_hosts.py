"""Where the editors' files are edited on the repository's host."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.hosts import edit_address
from generator.settings import Settings

ROOT = Path("/site")
SETTINGS = Settings(
    root=ROOT, seeds=ROOT / "seeds", templates=(), docs=ROOT / "docs", site=ROOT / "s", cache=ROOT
)


@pytest.mark.parametrize(
    "repo, uri, there, missing",
    [
        ("https://github.com/u/r", None,
         "https://github.com/u/r/edit/main/seeds/a%20b.yml", "https://github.com/u/r/new/main?filename=seeds/a%20b.yml"),
        ("https://github.com/u/r/", "edit/trunk/docs/",
         "https://github.com/u/r/edit/trunk/seeds/a%20b.yml", "https://github.com/u/r/new/trunk?filename=seeds/a%20b.yml"),
        ("https://github.com/u/r", "edit/feature/x/docs",
         "https://github.com/u/r/edit/feature/x/seeds/a%20b.yml",
         "https://github.com/u/r/new/feature/x?filename=seeds/a%20b.yml"),
        ("https://github.com/u/r", "edit/main/sites/one/pages/",
         "https://github.com/u/r/edit/main/sites/one/seeds/a%20b.yml",
         "https://github.com/u/r/new/main?filename=sites/one/seeds/a%20b.yml"),
        ("https://gitlab.com/u/r", None,
         "https://gitlab.com/u/r/-/edit/main/seeds/a%20b.yml", "https://gitlab.com/u/r/-/new/main?file_name=seeds/a%20b.yml"),
        ("https://git.example/u/r", "-/edit/main/docs/",
         "https://git.example/u/r/-/edit/main/seeds/a%20b.yml", "https://git.example/u/r/-/new/main?file_name=seeds/a%20b.yml"),
        ("https://codeberg.org/u/r", None,
         "https://codeberg.org/u/r/_edit/main/seeds/a%20b.yml", "https://codeberg.org/u/r/_new/main?filename=seeds/a%20b.yml"),
        ("https://bitbucket.org/u/r", None, "https://bitbucket.org/u/r/src/main/seeds/a%20b.yml?mode=edit", None),
        ("https://git.example/u/r", "src/branch/main/docs/",
         "https://git.example/u/r/src/branch/main/seeds/a%20b.yml", None),
        ("https://git.example/u/r", None, None, None),
        (None, "edit/main/docs/", None, None),
    ],
)  # fmt: skip
def test_addresses(
    repo: str | None, uri: str | None, there: str | None, missing: str | None
) -> None:
    """A file that is there is edited, a missing one begun; `edit_uri`, which leads to the pages, has the last word."""
    known = replace(SETTINGS, repo_url=repo, edit_uri=uri)
    assert edit_address(known, "seeds/a b.yml", is_there=True) == there
    assert edit_address(known, "seeds/a b.yml", is_there=False) == missing


@pytest.mark.parametrize("path", ["/elsewhere/a.yml", "../a.yml"])
def test_what_lies_outside_has_no_address(path: str) -> None:
    """The repository ends where the site's folder does."""
    known = replace(SETTINGS, repo_url="https://github.com/u/r")
    assert edit_address(known, path, is_there=True) is None
