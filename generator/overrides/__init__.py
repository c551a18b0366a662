"""What an editor may say, parsed and checked.

`said` has the values, `forms` what a field is, to a reader and to a schema, `seed` the fields of a document's file,
and `everywhere` those of the file for all.
"""

from __future__ import annotations

from generator.overrides.everywhere import ENTITIES, entities_said
from generator.overrides.said import (
    LABELS,
    EntitiesSaid,
    EntitySaid,
    NameSaid,
    QuoteSaid,
    SeedOverrides,
    Words,
)
from generator.overrides.seed import SEED, metadata, seed_overrides

__all__ = [
    "ENTITIES",
    "LABELS",
    "SEED",
    "EntitiesSaid",
    "EntitySaid",
    "NameSaid",
    "QuoteSaid",
    "SeedOverrides",
    "Words",
    "entities_said",
    "metadata",
    "seed_overrides",
]
