"""The stages in order: the only package that knows them all.

`one` goes from a file to its Extract, `gathering` from all files to a Briefing, `showing` from there to pages and data,
`accepting` back into what editors' files remember, and `drafting` into files for them to begin with.
"""

from __future__ import annotations

from generator.pipeline.accepting import accept
from generator.pipeline.drafting import draft
from generator.pipeline.gathering import Outcome, Progress, briefing, briefing_of, remember
from generator.pipeline.one import extract
from generator.pipeline.showing import in_turn, memory, pages, quotes_of, records

__all__ = [
    "Outcome",
    "Progress",
    "accept",
    "briefing",
    "briefing_of",
    "draft",
    "extract",
    "in_turn",
    "memory",
    "pages",
    "quotes_of",
    "records",
    "remember",
]
