"""What several commands do: reading, building, starting MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import typer

from generator import pipeline, write
from generator.cli.console import console, counted, progress, report
from generator.errors import GeneratorError, Problem
from generator.settings import Settings, settings
from generator.sources import Source, single, sources

MKDOCS_YML = Path("mkdocs.yml")


def written(chosen: Settings, strict: bool) -> None:  # noqa: FBT001
    """Builds the pages and writes them into `docs/`; exits 1 at an editor's mistake or, if `strict`, any."""
    outcome = pipeline.briefing(chosen, progress("Reading"))
    drifted = outcome.drifted
    report((*outcome.problems, *drifted))
    if outcome.mistakes or (strict and (outcome.problems or drifted)):
        raise typer.Exit(1)
    if not outcome.briefing.extracts:
        _say_empty(chosen)
        raise typer.Exit(1)
    done = write.write(chosen.docs, pipeline.pages(outcome, chosen))
    pipeline.remember(outcome, chosen)
    console.print(
        f"{counted(len(outcome.briefing.extracts), 'document')} → {chosen.shown(chosen.docs)}/: "
        f"{len(done.changed)} files written, {done.kept} as they were, {len(done.removed)} removed"
    )


def dated(chosen: Settings, since: datetime | None, until: datetime | None) -> Settings:
    """The settings of a dated briefing, where days are given."""
    first = since.date().isoformat() if since else chosen.since
    last = until.date().isoformat() if until else chosen.until
    return replace(chosen, since=first, until=last)


def _say_empty(chosen: Settings) -> None:
    if chosen.since or chosen.until:
        days = [f"since {chosen.since}"] * bool(chosen.since) + [f"until {chosen.until}"] * bool(
            chosen.until
        )
        console.print(f"no document was published {' '.join(days)}")


def _chosen(paths: Sequence[Path], config: Path) -> Settings:
    """The site's settings where there is a site, else the defaults: `extract` needs none."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise GeneratorError(
            *(
                Problem(path=str(p), message="no such file or folder", fix="check the path")
                for p in missing
            )
        )
    if config.exists() or config != MKDOCS_YML:
        return settings(config)
    here = Path.cwd()
    return Settings(root=here, seeds=here, templates=(), docs=here, site=here, cache=here)


def read(paths: Sequence[Path], config: Path) -> tuple[Settings, pipeline.Outcome, bool]:
    """The briefing of the paths, or of the site if there are none, and whether every document could be read."""
    if not paths:
        chosen = settings(config)
        return chosen, pipeline.briefing(chosen, progress("Reading")), True
    chosen = _chosen(paths, config)
    problems: list[Problem] = []
    found = [s for path in paths for s in _sources(path, problems)]
    outcome = pipeline.briefing_of(found, chosen, progress("Reading"))
    read = {e.document.id for e in outcome.briefing.extracts}
    whole = replace(outcome, problems=(*problems, *outcome.problems))
    return chosen, whole, all(source.id in read for source in found)


def _sources(path: Path, problems: list[Problem]) -> list[Source]:
    return sources(path, str(path), problems) if path.is_dir() else [single(path)]


def mkdocs(*arguments: str, **environment: str) -> None:
    """Runs MkDocs in a process of its own and ends with its exit code if it fails.

    Material's notice of its successor is left out: the versions are pinned, ARCHITECTURE.md says to what.
    """
    command = [sys.executable, "-m", "mkdocs", *arguments]
    given = {"NO_MKDOCS_2_WARNING": "1", **os.environ, **environment}
    code = subprocess.run(command, check=False, env=given).returncode  # noqa: S603
    if code:
        raise typer.Exit(code)
