"""What the command prints beside its result: problems, counts, how far it is; all on standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from generator import pipeline
from generator.errors import GeneratorError, Problem
from generator.sources import Source

console = Console(stderr=True, highlight=False, soft_wrap=True)


class clean_errors:  # noqa: N801
    """Turns a GeneratorError into its problems on standard error and exit code 1."""

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, GeneratorError):
            report(error.problems)
            raise typer.Exit(1) from None


def counted(number: int, one: str) -> str:
    """As "1 name", "1,204 names"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def report(problems: Iterable[Problem]) -> None:
    """Prints each with its place and its fix."""
    for problem in problems:
        console.print(str(problem), markup=False)


def progress(what: str) -> pipeline.Progress:
    """A bar on standard error where a person is waiting; nothing where output is piped."""

    def shown(found: Sequence[Source]) -> Iterator[Source]:
        if not console.is_terminal or len(found) < 2:
            yield from found
            return
        columns = (
            TextColumn(what),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[name]}"),
        )
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task(what, total=len(found), name="")
            for source in found:
                bar.update(task, name=source.file.name)
                yield source
                bar.advance(task)

    return shown
