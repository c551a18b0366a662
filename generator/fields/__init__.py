"""YAML that knows its lines: typed getters over composed nodes, duplicate keys refused.

PyYAML's loader keeps the last of two equal keys in silence and forgets where each stood; nodes keep
both. Nothing is ever constructed, so tags (`!!python/…`) have no effect here; `!ENV` has where an environment is given.
"""

from __future__ import annotations

from generator.fields.amending import amended
from generator.fields.mapping import Fields
from generator.fields.reading import fields
from generator.fields.scalars import comment, scalar

__all__ = ["Fields", "amended", "comment", "fields", "scalar"]
