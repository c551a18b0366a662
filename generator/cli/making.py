"""What makes something: `build`, `site`, `serve`, `clean`."""

from __future__ import annotations

import shutil
from typing import Annotated

import typer

from generator import write
from generator.cli.console import clean_errors, console
from generator.cli.doing import MKDOCS_YML, dated, mkdocs, written
from generator.cli.findings import near_limits
from generator.cli.options import Config, Since, Strict, Until
from generator.limits import measured
from generator.settings import SINCE, TOLD, UNTIL, settings


def build(
    config: Config = MKDOCS_YML,
    strict: Strict = False,
    since: Since = None,
    until: Until = None,
) -> None:
    """Seeds → Markdown: extracts everything and writes the pages into docs/.

    Only files that changed are written; pages that no document needs any more are removed; files that you
    wrote yourself are never touched. A mistake in an editor's file writes nothing and exits 1.
    """
    with clean_errors():
        written(dated(settings(config), since, until), strict)


def site(
    config: Config = MKDOCS_YML,
    strict: Strict = False,
    since: Since = None,
    until: Until = None,
) -> None:
    """Seeds → website: `build`, then `mkdocs build --strict` into site/.

    `--since 2022-12-01 --until 2022-12-07` makes a weekly of the same folder.
    """
    with clean_errors():
        found = dated(settings(config), since, until)
        written(found, strict)
    given = {SINCE: found.since or "", UNTIL: found.until or "", TOLD: "1"}
    mkdocs("build", "--strict", "--config-file", str(config), **given)
    for near in near_limits(found, measured(found), "is"):
        console.print(str(near), markup=False)
    console.print(f"[bold]{found.shown(found.site)}/index.html[/bold] is your briefing.")


def serve(
    config: Config = MKDOCS_YML,
    address: Annotated[str, typer.Option(help="Where to serve.")] = "127.0.0.1:8000",
) -> None:
    """Shows the site at http://127.0.0.1:8000/ and builds it again at every edit.

    The same as `mkdocs serve`: seeds, overrides, templates and your own pages are watched.
    """
    with clean_errors():
        settings(config)
    mkdocs("serve", "--config-file", str(config), "--dev-addr", address)


def clean(config: Config = MKDOCS_YML) -> None:
    """Removes the generated pages from docs/, the built site and the cache; never what you wrote."""
    with clean_errors():
        chosen = settings(config)
        removed = write.clean(chosen.docs)
    for file in sorted((chosen.cache / "extracts").glob("*.json")):
        file.unlink()
    shutil.rmtree(chosen.cache / "pages", ignore_errors=True)
    console.print(f"{len(removed)} generated files removed from {chosen.shown(chosen.docs)}/")
