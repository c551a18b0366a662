"""What opens an editor's file: `edit`."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from generator import pipeline, write
from generator.cli.console import clean_errors, console, progress, report
from generator.cli.doing import MKDOCS_YML
from generator.cli.options import Config
from generator.errors import GeneratorError, Problem
from generator.overrides import schemas
from generator.settings import Settings, settings
from generator.sources import SHARED, shared
from generator.text import fold, nearest

SCHEMAS = ".schemas"
"""Where they lie below the seeds."""


def edit(
    name: Annotated[
        str,
        typer.Argument(
            help="A document: its id, path or headline, or enough of it; or `entities` or `briefing`.",
            metavar="NAME",
        ),
    ],
    show: Annotated[
        bool,
        typer.Option("--print", help="Print what a new file would hold, and touch none."),
    ] = False,
    config: Config = MKDOCS_YML,
) -> None:
    """Opens the editors' file of a document, or makes it: what the site says today, each line ready to be changed.

    `briefing edit entities` is the file for names in all documents, `briefing edit briefing` the front page's. The
    file is opened with what $VISUAL or $EDITOR names; without, its path is printed. One that is there is only opened.
    """
    with clean_errors():
        chosen = settings(config)
        outcome = pipeline.briefing(chosen, progress("Reading"))
        which = name if name in SHARED else _own(outcome, chosen, _meant(outcome, chosen, name))
        file = _file(outcome, chosen, which)
        if show:
            typer.echo(
                pipeline.draft(outcome, chosen, which, _schema(chosen, file, which)), nl=False
            )
            return
        if not file.exists():
            write_schemas(chosen)
            write.put(
                file, pipeline.draft(outcome, chosen, which, _schema(chosen, file, which)).encode()
            )
            console.print(f"{chosen.shown(file)}: made, of what the site says today", markup=False)
        _open(file, chosen.shown(file))


def write_schemas(chosen: Settings) -> Path:
    """Writes the schemas of the editors' files; gives their folder."""
    folder = chosen.seeds / SCHEMAS
    for name, text in schemas().items():
        write.put(folder / name, text.encode())
    return folder


def _schema(chosen: Settings, file: Path, which: str) -> str:
    """The way from a file to its schema."""
    name = which if which in SHARED else "document"
    way = os.path.relpath(chosen.seeds / SCHEMAS / f"{name}.json", file.parent)
    return Path(way).as_posix()


def _file(outcome: pipeline.Outcome, chosen: Settings, which: str) -> Path:
    if which in SHARED:
        return shared(chosen.seeds, which) or chosen.seeds / f"{which}.yml"
    source = outcome.files[which]
    return source.overrides or source.file.with_suffix(".yml")


def _own(outcome: pipeline.Outcome, chosen: Settings, id: str) -> str:
    """The id of a document that may have a file; raises GeneratorError where that name means one for all."""
    file = outcome.files[id].file
    if file.parent == chosen.seeds and file.stem in SHARED:
        message = (
            f"a document called {file.stem!r} has no file of its own: that one is for all documents"
        )
        fix = "give the document another name"
        raise GeneratorError(Problem(path=chosen.shown(file), message=message, fix=fix))
    return id


def _meant(outcome: pipeline.Outcome, chosen: Settings, name: str) -> str:
    """The id of the one document that is called so.

    Raises GeneratorError where there is none, with the nearest name, or several.
    """
    known = _known(outcome, chosen)
    names = {fold(word): id for id, words in known.items() for word in words}
    whole = {id for id, words in known.items() if fold(name) in map(fold, words)}
    part = {id for id, words in known.items() if any(fold(name) in fold(word) for word in words)}
    found = sorted(whole or part)
    if len(found) == 1:
        return found[0]
    if found:
        message = f"{len(found)} documents are called {name!r}: {', '.join(found)}"
        fix = f"write more of it, or the id: `briefing edit {found[0]}`"
    else:
        near = nearest(fold(name), [*names, *SHARED])
        message = f"no document is called {name!r}"
        meant = names.get(near or "", near)
        fix = f"did you mean {meant!r}?" if near else "write its id, its path or its headline"
    raise GeneratorError(Problem(path=chosen.shown(chosen.seeds), message=message, fix=fix))


def _known(outcome: pipeline.Outcome, chosen: Settings) -> dict[str, Sequence[str]]:
    """What each document is called: id, paths, headlines."""
    return {
        id: (
            id,
            id.rpartition("/")[2],
            (path := chosen.shown(outcome.files[id].file)),
            str(Path(path).with_suffix(".yml").as_posix()),
            title.text,
            outcome.found.titles[id].text,
        )
        for id, title in outcome.briefing.titles.items()
    }


def _open(file: Path, shown: str) -> None:
    """Hands it to the editor that the environment names; without one, says where it is."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command or not sys.stdout.isatty():
        typer.echo(shown)
        return
    try:
        code = subprocess.run([*command, str(file)], check=False).returncode  # noqa: S603
    except OSError:
        message = f"cannot be opened with {command[0]!r}"
        fix = "set VISUAL or EDITOR to a program that is there, or open the file yourself"
        report([Problem(path=shown, message=message, fix=fix)])
        code = 1
    if code:
        raise typer.Exit(code)
