"""What helps an editor: `check`, `schema`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from generator.cli.annotated import annotated
from generator.cli.console import clean_errors, console
from generator.cli.doing import MKDOCS_YML
from generator.cli.editing import write_schemas
from generator.cli.findings import Level, findings
from generator.cli.options import Config, Strict
from generator.overrides import schemas
from generator.settings import settings
from generator.warned import workspace


class CheckForm(StrEnum):
    """How findings are printed."""

    text = "text"
    github = "github"


def check(
    config: Config = MKDOCS_YML,
    form: Annotated[
        CheckForm,
        typer.Option("--format", help="As a terminal shows it, or as GitHub marks lines."),
    ] = CheckForm.text,
    strict: Strict = False,
    accept: Annotated[
        bool,
        typer.Option(
            "--accept",
            help="Note in the editors' files what each decision replaces today, as looked at.",
        ),
    ] = False,
) -> None:
    """Says everything an editor or a build server should know; exits 1 where `site` would.

    Reads all documents and editors' files and renders every page, but writes nothing. Warns where the site nears
    what GitHub Pages takes.

    A decision that notes what it replaced (`was`) is told of when that has changed: with `--accept` the note is made
    anew, in each decision, and nothing else of the file changes.
    """
    found = findings(config, accept=accept)
    if form is CheckForm.github:
        for line in annotated(found, config.resolve().parent, workspace()):
            typer.echo(line)
    else:
        for told in (*found.all, found.counts):
            console.print(str(told), markup=False)
    if found.gravest is Level.error or (strict and found.gravest is Level.warning):
        raise typer.Exit(1)


def schema(config: Config = MKDOCS_YML) -> None:
    """Writes JSON Schemas of the editors' files into .schemas/ of the seeds folder.

    A file whose first line is `# yaml-language-server: $schema=.schemas/document.json` is then completed and checked
    as you type, in VS Code with its YAML extension and others.
    """
    with clean_errors():
        chosen = settings(config)
        folder = write_schemas(chosen)
    console.print(f"{chosen.shown(folder)}/: {', '.join(schemas())}")
