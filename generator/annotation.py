"""A line of a build's log that GitHub marks, beside the line of the file that it is about.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from pathlib import Path

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_MESSAGE, _PROPERTY = str.maketrans(_DATA), str.maketrans({**_DATA, ":": "%3A", ",": "%2C"})


def annotation(level: str, message: str, *, title: str, file: str | None, line: int | None) -> str:
    r"""One line, whatever is in it; `level` is `error`, `warning` or `notice`.

    >>> annotation("error", "50%\n::debug::x", title="Look", file="a,b:c.yml", line=None)
    '::error file=a%2Cb%3Ac.yml,title=Look::50%25%0A::debug::x'
    """
    given = {"file": file, "line": str(line) if line else None, "title": title}
    properties = ",".join(f"{k}={v.translate(_PROPERTY)}" for k, v in given.items() if v)
    return f"::{level} {properties}::{message.translate(_MESSAGE)}"


def in_repository(file: Path, workspace: Path) -> str | None:
    """`file` from the repository's folder; nothing where it lies outside, since GitHub could show nothing there."""
    whole, inside = file.resolve(), workspace.resolve()
    return whole.relative_to(inside).as_posix() if whole.is_relative_to(inside) else None
