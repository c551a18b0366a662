"""The stages in order: the only package that knows them all.

`one` goes from a file to its Extract, `gathering` from all files to a Briefing, `showing` from there to pages and data.
"""

from __future__ import annotations

from generator.pipeline.gathering import Outcome, Progress, briefing, briefing_of, remember
from generator.pipeline.one import extract
from generator.pipeline.showing import in_turn, memory, pages, quotes_of, records

__all__ = [
    "Outcome",
    "Progress",
    "briefing",
    "briefing_of",
    "extract",
    "in_turn",
    "memory",
    "pages",
    "quotes_of",
    "records",
    "remember",
]
