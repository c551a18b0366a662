"""A built site, of which single pages can be built again as MkDocs builds them.

MkDocs offers no build of single pages: `_populate_page` and `_build_page` are what its own loop over all of them calls
(https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/commands/build.py), and `known` says for which versions.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs.commands import build
from mkdocs.structure.files import InclusionLevel

from generator.live.known import said_elsewhere
from generator.live.search import Search
from generator.live.told import Told

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

_INDEX = "search/search_index.json"
LONG = 100_000
"""Characters of Markdown: a second's work, or more."""
_LISTING = "<!-- material/tags"
"""Where a page lists others by their tags."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What an edit has changed, read and not yet written."""

    part: int
    texts: Mapping[str, str]
    """All of that part, by path."""
    files: Sequence[File]
    """Those that differ and are no pages."""
    pages: Sequence[Page]


@dataclass
class Site:
    """What MkDocs has made of the generated files, and of all else."""

    parts: list[Mapping[str, str]]
    """The text of each generated file by path, in the parts in which they are made."""
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any
    """The theme's templates."""
    told: Told
    search: Search = field(init=False)

    def __post_init__(self) -> None:
        """Reads the search index, which must be complete."""
        self.search = Search(self.config)

    def late(self, texts: Mapping[str, str], seen: Collection[str]) -> set[str]:
        """The paths of long pages that differ in the first part, without those at addresses that were `seen` last."""
        known = self.parts[0]
        long = {p for p, text in texts.items() if len(text) > LONG and text != known.get(p, text)}
        return {p for p in long if not any(a.endswith(_address(self._file(p))) for a in seen)}

    def read(self, part: int, texts: Mapping[str, str]) -> Changed | None:
        """What differs in that part, with its Markdown read again; None where it would change other pages, too.

        In that case the site is of no further use.
        """
        known = self.parts[part]
        if list(texts) != list(known):
            return None
        files = [self._file(path) for path, text in texts.items() if text != known[path]]
        pages = [file.page for file in files if file.page is not None]
        before = [_elsewhere(page) for page in pages]
        for file in files:
            file.content_string = texts[file.src_uri]
        with self.told.held_back():
            for page in pages:
                self._read(page)
        if before != [_elsewhere(page) for page in pages] or any(map(_lists, pages)):
            return None
        return Changed(part, texts, [file for file in files if file.page is None], pages)

    def write(self, changed: Changed) -> None:
        """Writes what changed."""
        shown = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        for file in changed.files:
            file.copy_file()
        for page in changed.pages:
            with self.search.of(page):
                is_excluded = bool(page.file.inclusion.is_excluded())  # type: ignore[no-untyped-call]
                build._build_page(page, self.config, shown, self.nav, self.env, False, is_excluded)  # noqa: SLF001, FBT003
        self.parts[changed.part] = changed.texts

    def tell(self, late: AbstractSet[str], *, is_last: bool) -> None:
        """Says of all pages but the last and the `late` what is to be said; or, at last, of these."""
        last = {*self.parts[-1], *late}
        for page in self._pages():
            path = page.file.src_uri
            if (path in last) is is_last:
                self.told.again(path)
                level = self.config.validation.links.anchors
                page.validate_anchor_links(files=self.files, log_level=level)

    def end(self) -> None:
        """Writes what is made of all pages: the search index."""
        self.search.gather(self._pages())
        self.config.plugins.on_post_build(config=self.config)

    def _pages(self) -> list[Page]:
        shown = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        return [file.page for file in shown if file.page is not None]

    def addresses(self, late: AbstractSet[str]) -> tuple[str, ...]:
        """What addresses end in of files that are made last."""
        paths = [*self.parts[-1], *late]
        return (*(_address(self._file(path)) for path in paths), _INDEX)

    def _file(self, path: str) -> File:
        found = self.files.get_file_from_path(path)
        assert found is not None, path  # noqa: S101 - it was put there by its path
        return found

    def _read(self, page: Page) -> None:
        """Makes HTML of the page's Markdown as if for the first time."""
        page.content, page.toc, page.meta = None, [], {}  # type: ignore[assignment]
        page._title_from_render = None  # noqa: SLF001
        self.told.of(page.file.src_uri)
        build._populate_page(page, self.config, self.files)  # noqa: SLF001


def _elsewhere(page: Page) -> tuple[Any, ...]:
    """What other pages may say of it."""
    return page.title, said_elsewhere(page.meta)


def _lists(page: Page) -> bool:
    return _LISTING in (page.markdown or "")


def _address(file: File) -> str:
    return f"/{file.dest_uri.removesuffix('index.html')}"
