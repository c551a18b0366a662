"""What helps an editor: `check`, `schema`."""

from __future__ import annotations

import typer

from generator import pipeline
from generator.cli.console import clean_errors, console, counted, progress, report
from generator.cli.doing import MKDOCS_YML
from generator.cli.options import Config
from generator.overrides import schemas
from generator.settings import settings


def check(config: Config = MKDOCS_YML) -> None:
    """Says everything an editor or a build server should know; exits 1 on problems.

    Reads all documents and editors' files and renders every page, but writes nothing.
    """
    with clean_errors():
        chosen = settings(config)
        outcome = pipeline.briefing(chosen, progress("Reading"))
        pipeline.pages(outcome, chosen)
    report(outcome.problems)
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
    console.print(", ".join([*parts, counted(len(outcome.problems), "problem")]))
    if outcome.problems:
        raise typer.Exit(1)


def schema(config: Config = MKDOCS_YML) -> None:
    """Writes JSON Schemas of the editors' files into .schemas/ of the seeds folder.

    A file whose first line is `# yaml-language-server: $schema=.schemas/document.json` is then completed and checked
    as you type, in VS Code with its YAML extension and others.
    """
    with clean_errors():
        chosen = settings(config)
    folder = chosen.seeds / ".schemas"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    console.print(f"{chosen.shown(folder)}/: {', '.join(schemas())}")
