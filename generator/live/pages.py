"""Pages whose HTML is taken from what was kept, where it would be the same.

A page's Markdown becomes the same HTML while its links lead to the same places; and that the same file while template,
navigation and configuration are the same. A page of which MkDocs has something to say is made anew each time.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.live.kept import Kept, digest

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.toc import AnchorLink

_LOG = logging.getLogger("mkdocs.structure.pages")


class KeptPage(Page):
    """A page of MkDocs that asks first whether its Markdown was turned into HTML before."""

    def __init__(
        self, file: File, config: MkDocsConfig, kept: Kept, told: Callable[[], bool]
    ) -> None:
        """`told` says whether anything was said of the page while it was made."""
        super().__init__(None, file, config)
        self._kept = kept
        self._told = told

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Makes HTML of the Markdown, or takes what was made of the same before."""
        key = self._kept.key("markdown", self.file.src_uri, self.file.url, self.markdown or "")
        found = self._kept.find(key)
        if found is not None and _Noting(files).finds(found["links"]):
            self._take(found, files)
            return
        noting = _Noting(files)
        super().render(config, noting)
        if not self._told() and _LOG.getEffectiveLevel() > logging.DEBUG:
            self._kept.keep(key, self._given(noting.noted))

    def _given(self, links: Mapping[str, str]) -> dict[str, Any]:
        return {
            "links": links,
            "content": self.content,
            "toc": [_token(item) for item in self.toc],
            "title": self._title_from_render,
            "ids": sorted(self.present_anchor_ids or ()),
            "anchors": {f.src_uri: found for f, found in (self.links_to_anchors or {}).items()},
        }

    def _take(self, found: Mapping[str, Any], files: Files) -> None:
        self.content = found["content"]
        self.toc = get_toc(found["toc"])
        self._title_from_render = found["title"]
        self.present_anchor_ids = set(found["ids"])
        self.links_to_anchors = {
            file: anchors
            for uri, anchors in found["anchors"].items()
            if (file := files.get_file_from_path(uri)) is not None
        }


class _Noting(Files):
    """The files of a site, noting where each that is asked for lies."""

    def __init__(self, files: Files) -> None:
        self._src_uris = files._src_uris  # noqa: SLF001 - the same mapping, not one more of thousands
        self.noted: dict[str, str] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """The file."""
        found = super().get_file_from_path(path)
        self.noted[path] = f"{found.inclusion.name} {found.url}" if found else ""
        return found

    def finds(self, noted: Mapping[str, str]) -> bool:
        """Whether the same lies there."""
        for path in noted:
            self.get_file_from_path(path)
        return self.noted == noted


class KeptTemplates:
    """The theme's templates, of which that of pages is rendered only where it was not with all the same."""

    def __init__(self, env: Any, kept: Kept, around: str) -> None:
        """`around` is a hash of all that pages have in common."""
        self._env = env
        self._kept = kept
        self._around = around

    def get_template(self, name: str, *given: Any) -> Any:
        """The template."""
        found = self._env.get_template(name, *given)
        return _Template(found, self._kept, self._around) if name == "main.html" else found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)


class _Template:
    def __init__(self, template: Any, kept: Kept, around: str) -> None:
        self._template = template
        self._kept = kept
        self._around = around

    def render(self, context: Mapping[str, Any]) -> str:
        """The page."""
        page = context["page"]
        tags = [
            (str(tag.name), [(to.title, to.url) for to in tag.links])
            for tag in context.get("tags", ())
        ]
        key = self._kept.key("html", self._around, portrait(page), json.dumps(tags))
        found = self._kept.find(key)
        if not isinstance(found, str):
            found = self._template.render(context)
            self._kept.keep(key, found)
        return str(found)


def portrait(page: Page) -> str:
    """A hash of all that a template or an index may say of the page."""
    beside = [(p.title, p.url) if p else None for p in (page.previous_page, page.next_page)]
    known = [page.title, page.url, page.canonical_url, page.edit_url, page.is_homepage, beside]
    toc = [_token(item) for item in page.toc]
    return digest(page.content or "", json.dumps([known, toc, page.meta], default=str))


def entries_kept(index: Any, kept: Kept) -> Any:
    """Material's search index, which parses a page's HTML only where it has not parsed the same."""
    kind: Any = type(index)

    class Index(kind):  # type: ignore[misc]
        """The same, with a memory."""

        entries: list[Any]

        def add_entry_from_context(self, page: Page) -> None:
            """Adds the page's entries."""
            before = self.entries
            key = kept.key("entries", portrait(page))
            found = kept.find(key)
            if not isinstance(found, list):
                self.entries = []
                super().add_entry_from_context(page)
                found = self.entries
                kept.keep(key, found)
            self.entries = before
            self.entries += found

    made = Index.__new__(Index)
    made.__dict__.update(index.__dict__)
    return made


def _token(item: AnchorLink) -> dict[str, Any]:
    inner = [_token(child) for child in item.children]
    return {"level": item.level, "id": item.id, "name": item.title, "children": inner}
