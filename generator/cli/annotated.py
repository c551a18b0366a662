"""Findings as a log in which GitHub marks them, beside the lines that they are about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.annotation import annotation, in_repository
from generator.cli.findings import Finding, Findings, Level

_MOST = 10
"""Of a kind, for each step: GitHub leaves out what comes after."""
_TITLES = {
    Level.error: "To put right",
    Level.warning: "Can be lived with",
    Level.notice: "To look at",
}


def annotated(found: Findings, root: Path, workspace: Path) -> Iterator[str]:
    """The report as a terminal shows it, then at most ten annotations of each level.

    Paths of findings start from `root`, those of annotations from `workspace`, the repository. The report has words of
    documents in it, which could be commands themselves: GitHub reads none between `stop-commands` and a token that
    nobody who writes a document can know, since it is made of all that stands there.
    """
    report = "\n".join([*map(str, found.all), found.counts])
    token = hashlib.sha256(report.encode()).hexdigest()
    yield from (f"::stop-commands::{token}", report, f"::{token}::")
    for level in Level:
        some = [finding for finding in found.all if finding.level is level]
        yield from _marked(level, some, root, workspace)


def _marked(level: Level, some: Sequence[Finding], root: Path, workspace: Path) -> Iterator[str]:
    title = _TITLES[level]
    shown = some if len(some) <= _MOST else some[: _MOST - 1]
    for finding in shown:
        message = "\nfix: ".join(filter(None, (finding.message, finding.fix)))
        file = in_repository(root / finding.path, workspace)
        yield annotation(level, message, title=title, file=file, line=finding.line)
    if rest := len(some) - len(shown):
        message = f"and {rest:,} more: this step’s log has them all"
        yield annotation(level, message, title=title, file=None, line=None)
