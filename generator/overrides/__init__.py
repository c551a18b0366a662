"""What an editor may say, parsed and checked.

`said` has the values, `forms` what a field is, to a reader and to a schema, and `seed` the fields of a document's file.
"""

from __future__ import annotations

from generator.overrides.said import LABELS, NameSaid, QuoteSaid, SeedOverrides, Words
from generator.overrides.seed import SEED, metadata, seed_overrides

__all__ = [
    "LABELS",
    "SEED",
    "NameSaid",
    "QuoteSaid",
    "SeedOverrides",
    "Words",
    "metadata",
    "seed_overrides",
]
