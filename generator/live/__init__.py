"""What a preview shows at once after an edit: of the built site only the pages that changed are built again.

`watching` sees an edit soon, `known` says of which MkDocs and which plugins all this is sure, `surroundings` what must
not have changed; `told` keeps what MkDocs said of each page, `search` the index by page, `site` builds again, `later`
leaves for a calm moment what nobody looks at, `warnings` keeps what is to be put right, and `banner` shows it. Where
MkDocs builds the whole, `pages` takes from `kept` what was made of the same before; `common` says what all pages are
made of.
Where it is not sure, MkDocs builds all of it, as it does without this package: the pages are the same, later.
"""

from __future__ import annotations

from generator.live import common
from generator.live.banner import Application, with_banner
from generator.live.kept import Kept
from generator.live.known import is_known
from generator.live.later import Later
from generator.live.pages import KeptPage, KeptTemplates, entries_kept
from generator.live.site import Site
from generator.live.surroundings import surroundings
from generator.live.told import Told
from generator.live.warnings import OWN_LOG, Warnings
from generator.live.watching import watch_closely

__all__ = [
    "OWN_LOG",
    "Application",
    "Kept",
    "KeptPage",
    "KeptTemplates",
    "Later",
    "Site",
    "Told",
    "Warnings",
    "common",
    "entries_kept",
    "is_known",
    "surroundings",
    "watch_closely",
    "with_banner",
]
