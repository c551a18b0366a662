"""The plugin `briefing` of MkDocs and ProperDocs: the events of `hooks`, by a name that every folder can give.

A hook is loaded by its path, which only a checkout knows; a plugin by its name, from wherever it is installed.
"""

from __future__ import annotations

from mkdocs.plugins import BasePlugin

from generator import hooks

_EVENTS = {name: staticmethod(of) for name, of in vars(hooks).items() if name.startswith("on_")}

BriefingPlugin = type("BriefingPlugin", (BasePlugin,), _EVENTS)
