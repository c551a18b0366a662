"""How fast and how large the bundled pipeline is: `python -m benchmarks.speed`.

Compared is annotating running text, tokenisation included, text by text, by the bundled pipeline (tags, parts of
speech, features, lemmas, dependencies, names, attributions) and by spaCy CNNs of en_core_web_sm's shape (tags,
dependencies, names).

The CNNs are untrained: what a layer costs does not depend on its weights, but how many steps the parser takes does.
An untrained one opens a sentence at every word; one that had learned from 20,000 words of EWT needed a seventh less
time for vectors, tags and trees together.  Beside a trained CNN the bundled pipeline is slower by as much.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import spacy

from benchmarks import cnn
from benchmarks.texts import SEEDS, annotating, count, texts
from benchmarks.turns import turns
from generator.language import WEIGHTS
from generator.language.component import NAME

_MODEL = "the bundled pipeline"
_CNN = "an untrained CNN whose tagger, parser and names share their vectors"
_APART = "an untrained CNN whose names have vectors of their own, as in en_core_web_sm"
_LONG = 100_000
"""Words of the long document, all one paragraph."""
_LOADS = 5


class Used(NamedTuple):
    """What a worker process used."""

    seconds: float
    """To import and load."""
    memory: int
    """Bytes at the peak."""


def rows(model: Path, found: Sequence[str], rounds: int) -> Iterator[tuple[str, str]]:
    """What was measured, and the figure."""
    yield from _speeds(model, found, rounds)
    loads, used = _workers(model, found)
    yield f"import and load in a fresh process, median of {_LOADS}", f"{loads:.2f} s"
    yield f"peak memory of a worker after these texts and one of {_LONG:,} words", _megabytes(used)
    size = sum(file.stat().st_size for file in model.rglob("*") if file.is_file())
    yield "weights and tables on disk", _megabytes(size)


def _speeds(model: Path, found: Sequence[str], rounds: int) -> Iterator[tuple[str, str]]:
    """Words a second, and how the bundled pipeline compares."""
    words = count(found)
    pipelines = {
        _MODEL: spacy.load(model, config={"components": {NAME: {"threads": 1}}}),
        _CNN: cnn.pipeline(names_share=True),
        _APART: cnn.pipeline(names_share=False),
    }
    taken = turns({name: annotating(nlp, found) for name, nlp in pipelines.items()}, rounds)
    for name, seconds in taken.items():
        yield f"words a second on one core ({words:,} words): {name}", f"{words / seconds:,.0f}"
    for name in (_CNN, _APART):
        yield f"{_MODEL} beside {name}", f"{taken[name] / taken[_MODEL]:.2f}"


def _workers(model: Path, found: Sequence[str]) -> tuple[float, int]:
    """Seconds to import and load, and bytes at the peak, each in fresh processes.

    What a first process compiles stands ready for those that are counted, as after an installation.
    """
    words = " ".join(found).split()
    long = " ".join((words * (_LONG // len(words) + 1))[:_LONG])
    with TemporaryDirectory() as compiled:
        _worker(model, [], compiled)
        loads = [_worker(model, [], compiled).seconds for _ in range(_LOADS)]
        return median(loads), _worker(model, [*found, long], compiled).memory


def _worker(model: Path, found: Sequence[str], compiled: str) -> Used:
    """What one fresh process uses that loads the model and annotates the texts."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.worker", str(model)]
    done = subprocess.run(  # noqa: S603 - this package's own module
        command,
        input=json.dumps(found).encode(),
        stdout=subprocess.PIPE,
        env=environment,
        check=True,
    )
    return Used(**json.loads(done.stdout))


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def main() -> None:
    """Measures, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument(
        "--texts", type=Path, nargs="+", default=SEEDS, help="folders of .txt files"
    )
    parser.add_argument("--model", type=Path, default=WEIGHTS, help="the pipeline's folder")
    parser.add_argument("--rounds", type=int, default=7, help="in which every pipeline has a turn")
    arguments = parser.parse_args()
    sys.stdout.write("| what | figure |\n| --- | ---: |\n")
    for what, figure in rows(arguments.model, texts(arguments.texts), arguments.rounds):
        sys.stdout.write(f"| {what} | {figure} |\n")


if __name__ == "__main__":
    main()
