"""The command: a table of what it does; each module holds the commands of one concern."""

from __future__ import annotations

from typing import Annotated

import typer

from generator import __version__
from generator.cli.asking import extract, names, quotes
from generator.cli.checking import check, schema
from generator.cli.editing import edit
from generator.cli.making import build, clean, serve, site
from generator.cli.starting import init, template

app = typer.Typer(
    help="Turns a folder of documents into a briefing site people trust.\n\n"
    "Put .txt and .md files into seeds/, run `briefing site`, and open site/index.html. "
    "`mkdocs serve` shows the same site live while you edit.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)


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


for _command in (
    init,
    build,
    site,
    serve,
    extract,
    quotes,
    names,
    edit,
    check,
    schema,
    template,
    clean,
):
    app.command()(_command)
