"""The theme `briefing` of MkDocs, ProperDocs and Zensical: Material with this site's own frame around the text.

All three take the folder of what the entry point `mkdocs.themes` leads to; only its `__file__` is asked for.
"""

from __future__ import annotations

from types import SimpleNamespace

from generator.shipped import shipped

theme = SimpleNamespace(__file__=str(shipped("templates") / "theme" / "mkdocs_theme.yml"))
