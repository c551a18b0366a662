"""Making editors' files remember what their decisions replace today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator import write
from generator.errors import Problem
from generator.fields import amended
from generator.merge import Replaced
from generator.overrides import hashed, hashed_of
from generator.pipeline.gathering import Outcome
from generator.settings import Settings

At = tuple[str | int, ...]


def accept(outcome: Outcome, settings: Settings, problems: list[Problem]) -> Iterator[str]:
    """Writes it into each file that lacks it or has it of another day; gives the paths of these files.

    No other character of a file changes, and a file is written whole or not at all. One with a mistake in it is left
    alone: which of its decisions stand cannot be said.
    """
    wrong = {problem.path for problem in outcome.mistakes}
    wanted: dict[str, dict[At, str]] = defaultdict(dict)
    for one in filter(_is_old, outcome.replaced):
        wanted[one.location.path][one.at] = one.noted
    for path, values in sorted(wanted.items()):
        file = settings.root / path
        source = file.read_bytes().decode()
        made = None if path in wrong else amended(source, values)
        if made is not None:
            write.put(file, made.encode())
            yield path
        elif path not in wrong:
            message = "cannot take in what its decisions replace without other changes"
            fix = "write each decision on lines of its own, without anchors (`&`) and end marks (`...`)"
            problems.append(Problem(path=path, message=message, fix=fix))


def _is_old(one: Replaced) -> bool:
    of = None if one.of is None else hashed_of(one.of)
    return one.was is None or (one.was.hash, one.was.of) != (hashed(one.value), of)
