"""What an editor may say, parsed and checked.

`said` has the values, `forms` what a field is, to a reader and to a schema, `seed` the fields of a document's file,
`everywhere` those of the file for all, and `schemas` says both as JSON Schema.
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
from generator.overrides.schemas import schemas
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
    "schemas",
    "seed_overrides",
]
