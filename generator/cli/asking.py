"""What prints something: `extract`, `quotes`, `names`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from generator import pipeline
from generator.cli.console import clean_errors, progress, report
from generator.cli.doing import MKDOCS_YML, read
from generator.cli.listed import FORMS, QuoteForm, lines_explained, lines_of_names
from generator.cli.options import Config
from generator.settings import settings


def extract(
    paths: Annotated[
        list[Path], typer.Argument(help="Documents, or folders of them.", metavar="PATH...")
    ],
    config: Config = MKDOCS_YML,
) -> None:
    """Prints what is found in documents as JSON Lines, one record a document.

    The records follow the order of the paths; a folder stands for its documents, sorted by path.
    """
    with clean_errors():
        chosen, outcome, is_whole = read(paths, config)
        for row in pipeline.records(outcome, chosen):
            typer.echo(json.dumps(row, ensure_ascii=False))
    report(outcome.problems)
    if not is_whole:
        raise typer.Exit(1)


def quotes(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Documents, or folders of them; the site's own if none is named.",
            metavar="[PATH]...",
        ),
    ] = None,
    form: Annotated[QuoteForm, typer.Option("--format", help="A table, or JSON.")] = QuoteForm.csv,
    config: Config = MKDOCS_YML,
) -> None:
    """Prints every quote with its speaker and its place: `briefing quotes > quotes.csv`.

    Documents come latest first, each in reading order. In CSV a cell that a spreadsheet would take for a formula
    has an apostrophe before it; JSON has every word as it stands.
    """
    with clean_errors():
        chosen, outcome, is_whole = read(paths or [], config)
        typer.echo(FORMS[form](pipeline.quotes_of(outcome, chosen)), nl=False)
    report(outcome.problems)
    if not is_whole:
        raise typer.Exit(1)


def names(
    explain: Annotated[
        str | None,
        typer.Option(help="Say how this name came to be one entity.", metavar="NAME"),
    ] = None,
    config: Config = MKDOCS_YML,
) -> None:
    """Prints every name with its kind and how often and in how many documents it stands.

    `briefing names --explain NAME` says which forms were taken for one name, where each stands and why it was
    joined, and which names near it were kept apart.
    """
    with clean_errors():
        chosen = settings(config)
        found = pipeline.briefing(chosen, progress("Reading")).briefing
        lines = (
            lines_of_names(found)
            if explain is None
            else lines_explained(found, explain, chosen.shown(config))
        )
        for line in lines:
            typer.echo(line)
