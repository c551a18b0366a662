"""What `check` finds: what stops a build, what can be lived with, and quotes without a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from generator import pipeline
from generator.cli.console import console, counted, progress
from generator.errors import GeneratorError, Problem
from generator.limits import expected, limits
from generator.settings import Settings, settings


class Level(StrEnum):
    """How grave a finding is, as GitHub names it; the gravest first."""

    error = "error"
    """Nothing is built."""
    warning = "warning"
    """It can be lived with: a document that cannot be read among good ones, a limit that is near."""
    notice = "notice"
    """A person could look at it: a quote whose speaker nobody could name."""


_WORDS = {Level.error: "", Level.warning: "warning: ", Level.notice: "note: "}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is told of one place."""

    level: Level
    path: str
    line: int | None
    message: str
    fix: str | None = None

    def __str__(self) -> str:
        """Place and message, and below them the fix, if there is one."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        fix = f"\n    fix: {self.fix}" if self.fix else ""
        return f"{place}: {_WORDS[self.level]}{self.message}{fix}"


@dataclass(frozen=True, slots=True)
class Findings:
    """All of one reading."""

    all: tuple[Finding, ...]
    counts: str
    """How much was read and found."""

    @property
    def gravest(self) -> Level | None:
        """Of all levels that were found."""
        return next((level for level in Level if any(f.level is level for f in self.all)), None)


def findings(config: Path, *, accept: bool = False) -> Findings:
    """Reads all documents and editors' files and renders every page; writes nothing but, with `accept`, drift notes.

    Where that cannot be done, what stands in the way is what is found.
    """
    try:
        chosen = settings(config)
        outcome = pipeline.briefing(chosen, progress("Reading"))
        pages = pipeline.pages(outcome, chosen)
        outcome = _accepted(outcome, chosen) if accept else outcome
    except GeneratorError as error:
        stopped = tuple(_of(Level.error, problem) for problem in error.problems)
        return Findings(stopped, counted(len(stopped), "problem"))
    stops = outcome.problems if not outcome.briefing.extracts else outcome.mistakes
    found = (
        *(_of(Level.error, problem) for problem in stops),
        *(_of(Level.warning, problem) for problem in outcome.problems if problem not in stops),
        *(_of(Level.warning, problem) for problem in outcome.drifted),
        *near_limits(chosen, expected(chosen, pages), "will be about"),
        *_open_quotes(outcome),
    )
    return Findings(found, _counts(outcome))


def _accepted(outcome: pipeline.Outcome, chosen: Settings) -> pipeline.Outcome:
    """The briefing with what its decisions replace noted in their files."""
    problems: list[Problem] = []
    written = list(pipeline.accept(outcome, chosen, problems))
    for path in written:
        console.print(f"{path}: notes what its decisions replace", markup=False)
    found = pipeline.briefing(chosen) if written else outcome
    return replace(found, problems=(*found.problems, *problems))


def near_limits(chosen: Settings, published: dict[str, int], sort: str) -> Iterator[Finding]:
    """What warns of a host's limits."""
    for problem in limits(chosen, published, sort):
        yield _of(Level.warning, problem)


def _of(level: Level, problem: Problem) -> Finding:
    return Finding(level, problem.path, problem.line, problem.message, problem.fix)


def _open_quotes(outcome: pipeline.Outcome) -> Iterator[Finding]:
    for extract in outcome.briefing.extracts:
        for doubt in outcome.briefing.doubts(extract):
            document = extract.document
            words = " ".join(document.of(doubt.span).split())[:60]
            line = document.line(doubt.span.start)
            yield Finding(Level.notice, document.path, line, f"{doubt.message}: {words}")


def _counts(outcome: pipeline.Outcome) -> str:
    found = outcome.briefing
    said = [quote for extract in found.extracts for quote in found.said(extract)]
    counts = {"document": found.extracts, "name": found.entities, "quote": said}
    parts = [counted(len(things), one) for one, things in counts.items()]
    return ", ".join([*parts, counted(len(outcome.problems) + len(outcome.drifted), "problem")])
