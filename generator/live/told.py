"""What MkDocs said of each page while it made HTML of it: a page that is not made again still has it to say."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

_OF_PAGES = "mkdocs.structure.pages"
"""The logger that links without an aim are told to."""


class Told(logging.Filter):
    """Keeps what is said of a page by its path, and may hold it back."""

    def __init__(self) -> None:
        super().__init__()
        self._by_page: dict[str, list[logging.LogRecord]] = {}
        self._page: str | None = None
        self._is_holding = False

    def of(self, page: str | None) -> None:
        """From now on it is said of that page; of none, what is said is not kept."""
        self._page = page
        if page is not None:
            self._by_page[page] = []

    def filter(self, record: logging.LogRecord) -> bool:
        """Keeps it; what is held back goes no further."""
        if self._page is None:
            return True
        self._by_page[self._page].append(record)
        return not self._is_holding

    def has(self, page: str) -> bool:
        """Whether anything was said of the page when it was last made."""
        return bool(self._by_page.get(page))

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """What is said of pages meanwhile is only kept."""
        self._is_holding = True
        try:
            yield
        finally:
            self._is_holding = False
            self._page = None

    def again(self, page: str) -> None:
        """Says it."""
        self._page = None
        for record in self._by_page.get(page, ()):
            logging.getLogger(_OF_PAGES).handle(record)

    def listen(self) -> None:
        """Begins to keep."""
        logging.getLogger(_OF_PAGES).addFilter(self)
