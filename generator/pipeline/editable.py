"""Where editors change what a page says: on the repository's host."""

from __future__ import annotations

from collections.abc import Iterator

from generator.hosts import edit_address
from generator.pipeline.gathering import Outcome
from generator.settings import Settings
from generator.sources import shared
from generator.views import EDIT_FRONT, EDIT_NAMES, Edit


def edits(outcome: Outcome, settings: Settings) -> dict[str, Edit]:
    """The editors' files that have an address there, by what they are about."""
    return {
        about: {"file": path, "to": address}
        for about, path, is_there in _files(outcome, settings)
        if (address := edit_address(settings, path, is_there=is_there))
    }


def _files(outcome: Outcome, settings: Settings) -> Iterator[tuple[str, str, bool]]:
    """What each is about, its path, and whether it is there."""
    for about, name in ((EDIT_NAMES, "entities"), (EDIT_FRONT, "briefing")):
        file = shared(settings.seeds, name)
        yield about, settings.shown(file or settings.seeds / f"{name}.yml"), file is not None
    for id, source in outcome.files.items():
        file = source.overrides
        yield id, settings.shown(file or source.file.with_suffix(".yml")), file is not None
