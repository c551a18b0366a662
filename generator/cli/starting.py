"""What begins a site of one's own: `init`, `template`."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.console import clean_errors, console, counted
from generator.cli.doing import MKDOCS_YML
from generator.cli.options import Config
from generator.settings import settings
from generator.start import start
from generator.start.templates import copied, names


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A new or an empty folder.")
    ] = Path(),
    name: Annotated[str, typer.Option(help="What the site is called.")] = "Briefing",
) -> None:
    """Makes a folder for a site of your own: settings, a first document, an editor's file, a page that explains.

    Refuses a folder that holds anything but a new repository's `.git`, and overwrites nothing.
    """
    with clean_errors():
        made = start(folder, name)
    console.print(f"{folder}/: {counted(len(made), 'file')}. Next:", markup=False)
    steps = [f"cd {shlex.quote(str(folder))}"] * (folder != Path())
    steps += [
        "briefing serve     # the site at http://127.0.0.1:8000/, live while you edit",
        "briefing site      # the finished site in site/",
    ]
    for step in steps:
        console.print(f"    {step}", markup=False)
    console.print("README.md tells how to add documents, put something right, and publish.")


def template(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Such as document.md.j2.")
    ] = None,
    config: Config = MKDOCS_YML,
) -> None:
    """Copies one of the package's templates into the site's own folder, to be changed; lists them without a name.

    All others stay the package's, and change with it.
    """
    with clean_errors():
        if name is None:
            typer.echo("\n".join(names()))
            return
        chosen = settings(config)
        file = copied(name, chosen)
    console.print(f"{chosen.shown(file)} is yours to change.", markup=False)
