"""What MkDocs warns of in a build on GitHub, marked there as `briefing check` marks what it finds."""

from __future__ import annotations

import logging
import os
import re
import sys
from pathlib import Path

from generator.annotation import annotation, in_repository


class Marks(logging.Handler):
    """Prints an annotation for each warning: of a link that leads nowhere, say, in a page that somebody wrote."""

    def __init__(self, docs: Path, level: str) -> None:
        super().__init__(logging.WARNING)
        self._docs = docs
        self._level = level

    def emit(self, record: logging.LogRecord) -> None:
        """With its page, where the message names one."""
        message = record.getMessage()
        named = re.match(r"Doc file '(.+?)' ", message)
        file = in_repository(self._docs / named[1], workspace()) if named else None
        line = annotation(self._level, message, title="To put right", file=file, line=None)
        sys.stderr.write(f"{line}\n")


def is_on_github() -> bool:
    """Whether a workflow runs this."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def workspace() -> Path:
    """The folder of the repository, or where there is no workflow, this one."""
    return Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd())
