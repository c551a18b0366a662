"""Of which MkDocs it is known what a page's HTML is made of."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

VERSIONS = {"mkdocs": "1.6.1", "mkdocs-material": "9.8."}
"""What the names begin with of those whose source was read for this package."""
_PLUGINS = {"material.plugins.search.plugin", "material.plugins.tags.plugin", "generator.plugin"}
_THEMES = {"material", "briefing"}
"""Any other may make one page of another's words."""
_OWN = {"description", "schema", "edit", "model", "data"}
"""What front matter says to its own page alone; the rest may be said by lists, tags and navigation elsewhere."""


def is_known(config: MkDocsConfig, hooks: str) -> bool:
    """Whether nothing takes part in the build but MkDocs, Material and the hooks in the module `hooks`."""
    known = {*_PLUGINS, hooks}
    modules = {getattr(p, "__file__", None) or type(p).__module__ for p in config.plugins.values()}
    are_read = all(version(name).startswith(start) for name, start in VERSIONS.items())
    return are_read and modules <= known and config.theme.name in _THEMES


def said_elsewhere(meta: Mapping[str, Any]) -> dict[str, Any]:
    """What other pages may say of what front matter says of its own."""
    return {key: value for key, value in meta.items() if key not in _OWN}
