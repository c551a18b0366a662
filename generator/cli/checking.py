"""What helps an editor: `check`, `schema`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from generator import pipeline
from generator.cli.console import clean_errors, console, counted, progress, report
from generator.cli.doing import MKDOCS_YML
from generator.cli.editing import write_schemas
from generator.cli.options import Config
from generator.errors import Problem
from generator.overrides import schemas
from generator.settings import Settings, settings


def check(
    config: Config = MKDOCS_YML,
    accept: Annotated[
        bool,
        typer.Option(
            "--accept",
            help="Note in the editors' files what each decision replaces today, as looked at.",
        ),
    ] = False,
) -> None:
    """Says everything an editor or a build server should know; exits 1 on problems.

    Reads all documents and editors' files and renders every page, but writes nothing.

    A decision that notes what it replaced (`was`) is told of when that has changed: with `--accept` the note is made
    anew, in each decision, and nothing else of the file changes.
    """
    with clean_errors():
        chosen = settings(config)
        outcome = pipeline.briefing(chosen, progress("Reading"))
        pipeline.pages(outcome, chosen)
        if accept:
            outcome = _accepted(outcome, chosen)
    problems = (*outcome.problems, *outcome.drifted)
    report(problems)
    open_quotes = [
        (extract.document, doubt)
        for extract in outcome.briefing.extracts
        for doubt in outcome.briefing.doubts(extract)
    ]
    for document, doubt in open_quotes:
        words = " ".join(document.of(doubt.span).split())[:60]
        console.print(
            f"{document.path}:{document.line(doubt.span.start)}: note: {doubt.message}: {words}",
            markup=False,
        )
    found = outcome.briefing
    said = [quote for extract in found.extracts for quote in found.said(extract)]
    counts = {"document": found.extracts, "name": found.entities, "quote": said}
    parts = [counted(len(things), one) for one, things in counts.items()]
    console.print(", ".join([*parts, counted(len(problems), "problem")]))
    if problems:
        raise typer.Exit(1)


def _accepted(outcome: pipeline.Outcome, chosen: Settings) -> pipeline.Outcome:
    """The briefing with what its decisions replace noted in their files."""
    problems: list[Problem] = []
    written = list(pipeline.accept(outcome, chosen, problems))
    for path in written:
        console.print(f"{path}: notes what its decisions replace", markup=False)
    found = pipeline.briefing(chosen) if written else outcome
    return replace(found, problems=(*found.problems, *problems))


def schema(config: Config = MKDOCS_YML) -> None:
    """Writes JSON Schemas of the editors' files into .schemas/ of the seeds folder.

    A file whose first line is `# yaml-language-server: $schema=.schemas/document.json` is then completed and checked
    as you type, in VS Code with its YAML extension and others.
    """
    with clean_errors():
        chosen = settings(config)
        folder = write_schemas(chosen)
    console.print(f"{chosen.shown(folder)}/: {', '.join(schemas())}")
