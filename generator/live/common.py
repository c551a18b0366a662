"""What all pages of a site have in common: what was kept of one is of use only while it is the same."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.utils import get_build_date

from generator.live.kept import digest, digest_of_files
from generator.live.known import said_elsewhere
from generator.live.surroundings import layers

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

_LIBRARIES = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
_EXTENSIONS = {"toc", "tables", "fenced_code", "attr_list", "md_in_html", "pymdownx.details"} | {
    "abbr", "admonition", "def_list", "footnotes", "pymdownx.superfences", "pymdownx.highlight",
}  # fmt: skip
"""Those that make HTML of the page's Markdown and of nothing else."""


def is_of_itself(config: MkDocsConfig) -> bool:
    """Whether a page's HTML is made of its Markdown and of nothing that lies elsewhere."""
    return set(config.markdown_extensions) <= _EXTENSIONS


def versions() -> str:
    """Those of all that makes HTML."""
    return json.dumps([sys.version, *(version(name) for name in _LIBRARIES)])


def markdown(config: MkDocsConfig) -> str:
    """How Markdown is read."""
    said = [config.markdown_extensions, config.mdx_configs, config.use_directory_urls]
    return json.dumps(said, default=repr)


def around(config: MkDocsConfig, nav: Navigation) -> str:
    """What stands around the text: configuration, theme, navigation."""
    theme = config.theme.custom_dir
    own = digest_of_files(Path(theme)) if theme else ""
    texts = [file.read_text("utf-8", "replace") for file in layers(Path(config.config_file_path))]
    said = [config.site_name, config.site_url, config.extra, dict(config.theme), config.copyright]
    items = [_item(item) for item in nav.items]
    return digest(own, *texts, json.dumps([said, items, get_build_date()], default=str))


def _item(item: Any) -> list[Any]:
    inner = [_item(child) for child in item.children or ()]
    return [
        item.title,
        getattr(item, "url", None),
        said_elsewhere(getattr(item, "meta", {})),
        inner,
    ]
