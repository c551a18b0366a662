"""Findings as workflow commands, which GitHub shows beside the lines they are about.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.cli.findings import Finding, Findings, Level

_MOST = 10
"""Of a kind, for each step: GitHub leaves out what comes after."""
_TITLES = {
    Level.error: "To put right",
    Level.warning: "Can be lived with",
    Level.notice: "To look at",
}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def annotated(found: Findings, root: Path, workspace: Path) -> Iterator[str]:
    """The report as a terminal shows it, then at most ten commands of each level.

    Paths of findings start from `root`, those of commands from `workspace`, the repository. The report has words of
    documents in it, which could be commands themselves: GitHub reads none between `stop-commands` and a token that
    nobody who writes a document can know, since it is made of all that stands there.
    """
    report = "\n".join([*map(str, found.all), found.counts])
    token = hashlib.sha256(report.encode()).hexdigest()
    yield from (f"::stop-commands::{token}", report, f"::{token}::")
    for level in Level:
        some = [finding for finding in found.all if finding.level is level]
        yield from _commands(level, some, root, workspace)


def _commands(level: Level, some: Sequence[Finding], root: Path, workspace: Path) -> Iterator[str]:
    shown = some if len(some) <= _MOST else some[: _MOST - 1]
    for finding in shown:
        properties = {
            "file": _in_repository(finding.path, root, workspace),
            "line": str(finding.line) if finding.line else None,
            "title": _TITLES[level],
        }
        yield command(
            level, "\nfix: ".join(filter(None, (finding.message, finding.fix))), properties
        )
    if rest := len(some) - len(shown):
        yield command(
            level, f"and {rest:,} more: this step’s log has them all", {"title": _TITLES[level]}
        )


def command(name: str, message: str, properties: dict[str, str | None]) -> str:
    r"""One line, whatever is in it.

    >>> command("error", "50%\n::debug::x", {"file": "a,b:c.yml", "line": None})
    '::error file=a%2Cb%3Ac.yml::50%25%0A::debug::x'
    """
    given = ",".join(
        f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items() if value
    )
    return f"::{name}{' ' if given else ''}{given}::{message.translate(_DATA)}"


def _in_repository(path: str, root: Path, workspace: Path) -> str | None:
    """`path` from the repository's folder; nothing where it lies outside, since GitHub could show nothing there."""
    file = (root / path).resolve()
    inside = file.is_relative_to(workspace.resolve())
    return file.relative_to(workspace.resolve()).as_posix() if inside else None
