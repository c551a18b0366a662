"""What an editor may say, parsed and checked.

`said` has the values, `forms` what a field is, to a reader and to a schema, `seed` the fields of a document's file,
`everywhere` and
`front` those of the files for all, `remembered` what decisions replaced, and `schemas` says all as JSON Schema.
"""

from __future__ import annotations

from generator.overrides.everywhere import ENTITIES, entities_said
from generator.overrides.front import FRONT, front_said
from generator.overrides.remembered import hashed, hashed_of, remembered
from generator.overrides.said import (
    LABELS,
    EntitiesSaid,
    EntitySaid,
    FrontSaid,
    NameSaid,
    QuoteSaid,
    SeedOverrides,
    SharedSaid,
    Was,
    Words,
)
from generator.overrides.schemas import schemas
from generator.overrides.seed import SEED, metadata, seed_overrides

__all__ = [
    "ENTITIES",
    "FRONT",
    "LABELS",
    "SEED",
    "EntitiesSaid",
    "EntitySaid",
    "FrontSaid",
    "NameSaid",
    "QuoteSaid",
    "SeedOverrides",
    "SharedSaid",
    "Was",
    "Words",
    "entities_said",
    "front_said",
    "hashed",
    "hashed_of",
    "metadata",
    "remembered",
    "schemas",
    "seed_overrides",
]
