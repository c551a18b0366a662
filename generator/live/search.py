"""The entries of Material's search index by the page that they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

Entries = dict[str, list[dict[str, Any]]]


class Search:
    """The index of a built site; of none, where there is no search."""

    def __init__(self, config: MkDocsConfig) -> None:
        plugins = (p for name, p in config.plugins.items() if name.endswith("search"))
        self._index = getattr(next(plugins, None), "search_index", None)
        self._by_page: Entries = {}
        for entry in self._index.entries if self._index else ():
            self._by_page.setdefault(entry["location"].partition("#")[0], []).append(entry)

    @contextmanager
    def of(self, page: Page) -> Iterator[None]:
        """Takes the entries that the page makes meanwhile for those it had."""
        if self._index is not None:
            self._index.entries = []
        yield
        if self._index is not None:
            self._by_page[page.url] = self._index.entries

    def gather(self, pages: Sequence[Page]) -> None:
        """Puts the entries of all pages, in their order, where the plugin writes them from."""
        if self._index is not None:
            found = (self._by_page.get(page.url, ()) for page in pages)
            self._index.entries = [entry for entries in found for entry in entries]
