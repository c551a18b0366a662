"""The command: `briefing build`, `site`, `serve`, `extract`, `quotes`, `names`, `check`, `schema`, `clean`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from generator import __version__, pipeline, write
from generator.cli.console import clean_errors, console, counted, progress, report
from generator.cli.doing import MKDOCS_YML, dated, mkdocs, read, written
from generator.cli.listed import FORMS, QuoteForm, lines_explained, lines_of_names
from generator.errors import GeneratorError as GeneratorError
from generator.errors import Problem as Problem
from generator.overrides import schemas
from generator.settings import SINCE, UNTIL, settings
from generator.settings import Settings as Settings
from generator.sources import Source as Source
from generator.sources import single as single
from generator.sources import sources as sources

app = typer.Typer(
    help="Turns a folder of documents into a briefing site people trust.\n\n"
    "Put .txt and .md files into seeds/, run `briefing site`, and open site/index.html. "
    "`mkdocs serve` shows the same site live while you edit.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)

Config = Annotated[
    Path, typer.Option("--config", "-f", help="The site's mkdocs.yml.", metavar="FILE")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit 1 on problems that can be lived with, too.")
]
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="A dated briefing: documents from this day on."),
]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="And up to this day.")]


def _version(wanted: bool) -> None:  # noqa: FBT001
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """The options that stand before any command."""


@app.command()
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


@app.command()
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
    days = {SINCE: found.since or "", UNTIL: found.until or ""}
    mkdocs("build", "--strict", "--quiet", "--config-file", str(config), **days)
    console.print(f"[bold]{found.shown(found.site)}/index.html[/bold] is your briefing.")


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
def clean(config: Config = MKDOCS_YML) -> None:
    """Removes the generated pages from docs/, the built site and the cache; never what you wrote."""
    with clean_errors():
        chosen = settings(config)
        removed = write.clean(chosen.docs)
    for file in sorted((chosen.cache / "extracts").glob("*.json")):
        file.unlink()
    console.print(f"{len(removed)} generated files removed from {chosen.shown(chosen.docs)}/")
