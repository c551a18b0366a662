"""How sure the bundled model is: the figures of its card, which is the one place where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.model import Measured
from generator.settings import BUNDLED_MODEL

CARD = Path(__file__).parent / "MODEL_CARD.md"
_NUMBER = r"(\d+\.\d)"
_SOUGHT = {
    "names": ("names of people, organisations, places and things", rf"names F1 {_NUMBER}"),
    "source": ("who says something", rf"attribution F1 source {_NUMBER}"),
    "cue": ("the words of saying", rf"/ cue {_NUMBER}"),
    "content": ("what is said, word for word", rf"/ content {_NUMBER}"),
    "sentences": ("where sentences end", rf"sentences F1 {_NUMBER}"),
    "tree": ("which word belongs to which", rf"LAS {_NUMBER}"),
}
"""What a reader may want to know, and how a row of the card's first table of figures says it."""
_PEOPLE = re.compile(
    rf"one annotator against another has {_NUMBER} / {_NUMBER} / {_NUMBER}", re.DOTALL
)
"""What people reach who mark sources, cues and contents in the same texts."""
_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]*\)")
"""A link into the repository, which a site does not have."""


@cache
def measured(model: str) -> tuple[Measured, ...]:
    """The card's figures; none of any other pipeline, of which this card knows nothing."""
    if model != BUNDLED_MODEL:
        return ()
    text = CARD.read_text(encoding="utf-8")
    people = _PEOPLE.search(" ".join(text.split()))
    known = dict(zip(("source", "cue", "content"), people.groups() if people else (), strict=False))
    rows = list(_rows(text))
    return tuple(
        Measured(what=what, figure=found[1], on=on, people=known.get(key))
        for key, (what, pattern) in _SOUGHT.items()
        for on, found in _first(rows, pattern)
    )


def card(model: str) -> str | None:
    """The whole card as Markdown that any site can hold; None of any other pipeline."""
    if model != BUNDLED_MODEL:
        return None
    return _LINK.sub(r"\1", CARD.read_text(encoding="utf-8"))


def _rows(text: str) -> Iterator[tuple[str, str]]:
    """The cells of the tables below "How good it is"."""
    section = text.partition("\n## How good it is\n")[2].partition("\n## ")[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 2:
            yield cells[0], cells[1]


def _first(rows: list[tuple[str, str]], pattern: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The first row that says it."""
    found = ((on, match) for on, figures in rows if (match := re.search(pattern, figures)))
    yield from list(found)[:1]
