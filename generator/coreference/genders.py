"""What a title or a role tells of its bearer's gender."""

from __future__ import annotations

import re

from generator.model import Document, Mention
from generator.text import fold

_MALE = re.compile(
    r"\b(?:mr|sir|lord|king|prince|father|brother|son|husband|spokesman|chairman|businessman|congressman|"
    r"councilman|salesman|actor|fisherman|uncle|nephew|duke|baron|pope|emperor|sultan|man|boy|foreman|"
    r"grandfather|dad|gentleman|policeman|anchorman|cameraman|frontman|widower|monk|guy|bishop|imam)\b"
)
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|daughter|wife|spokeswoman|chairwoman|"
    r"businesswoman|congresswoman|councilwoman|actress|aunt|niece|duchess|baroness|widow|woman|girl|"
    r"grandmother|mom|mum|policewoman|nun|housewife|waitress|hostess|heiress)\b"
)
_TITLE = re.compile(r"\b(mrs|ms|miss|mr|sir|dame|lord|lady)\.?\s+$")
_TITLES = {"mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"} | {
    "mr": "m",
    "sir": "m",
    "lord": "m",
}
_LONGEST = 6
"""Characters of a title with its full stop and the space after it."""


def of_role(words: str) -> str | None:
    """ "m" or "f" for the folded words of a role or a person's noun that say so."""
    if _FEMALE.search(words):
        return "f"
    return "m" if _MALE.search(words) else None


def of_title(title: str | None) -> str | None:
    """The gender that a title is for."""
    return _TITLES.get(title) if title else None


def title_before(document: Document, name: Mention) -> str | None:
    """The title before a name or at its beginning: of "Mrs. Clinton" the "mrs"."""
    start = name.span.start
    inside = fold(document.of(name.span)).split()[0].rstrip(".")
    if inside in _TITLES:
        return inside
    found = _TITLE.search(fold(document.text[max(0, start - _LONGEST) : start]) + " ")
    return found[1] if found else None
