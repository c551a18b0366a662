"""What is to be put right: what MkDocs and we warned of in one build, and what the next one would not say again."""

from __future__ import annotations

import logging

OWN_LOG = "mkdocs.hooks.briefing"
_ITSELF = {OWN_LOG, "mkdocs.structure.pages"}
"""Whose warnings are given again in each build."""


class Warnings(logging.Handler):
    """Keeps what MkDocs warns of during one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self.of_the_whole: list[logging.LogRecord] = []
        """What was said of no single page."""

    def emit(self, record: logging.LogRecord) -> None:
        """Adds the message, once."""
        message = record.getMessage()
        if message not in self.messages:
            self.messages.append(message)
        if record.name not in _ITSELF and record not in self.of_the_whole:
            self.of_the_whole.append(record)

    def begin(self) -> None:
        """Forgets the messages of the build before."""
        self.messages.clear()

    def again(self) -> None:
        """Says again what was said of no single page."""
        for record in self.of_the_whole:
            logging.getLogger(record.name).handle(record)
