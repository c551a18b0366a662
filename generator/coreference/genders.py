"""Whether the people of a document are men or women, as far as it tells: by role, by title, by first name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.gazetteer import gender
from generator.model import Document, Mention, Role
from generator.text import fold

_MALE = re.compile(
    r"\b(?:mr|sir|lord|king|prince|father|brother|son|husband|spokesman|chairman|businessman|congressman|"
    r"councilman|salesman|actor|fisherman|uncle|nephew|duke|baron|pope|emperor|sultan)\b"
)
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|daughter|wife|spokeswoman|chairwoman|"
    r"businesswoman|congresswoman|councilwoman|actress|aunt|niece|duchess|baroness|widow)\b"
)


def surname(document: Document, mention: Mention) -> str:
    """The surname, folded: what one person's mentions in one document share."""
    return fold(document.of(mention.span)).split()[-1]


def genders(document: Document, names: Sequence[Mention], roles: Sequence[Role]) -> dict[str, str]:
    """By surname: "m" or "f", as the surest evidence has it."""
    found: dict[str, str] = {}
    people = [m for m in names if m.label == "PERSON"]
    for mention, known in (
        *_by_role(document, names, roles),
        *_by_title(document, people),
        *_by_first_name(document, people),
    ):
        found.setdefault(surname(document, mention), known)
    return found


def _by_role(
    document: Document, names: Sequence[Mention], roles: Sequence[Role]
) -> Iterator[tuple[Mention, str]]:
    for role in roles:
        words = fold(document.of(role.span))
        if names[role.mention].label == "PERSON" and (_FEMALE.search(words) or _MALE.search(words)):
            yield names[role.mention], "f" if _FEMALE.search(words) else "m"


def _by_title(document: Document, people: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    for mention in people:
        start = mention.span.start
        before = fold(document.text[max(0, start - 6) : start]).replace(".", "") + " "
        if re.search(r"\b(?:mrs|ms|miss|mr|sir)\s*$", before):
            yield mention, "f" if re.search(r"m(?:r?s|iss)\s*$", before) else "m"


def _by_first_name(document: Document, people: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    for mention in people:
        words = fold(document.of(mention.span)).split()
        if len(words) > 1 and (known := gender(words[0])):
            yield mention, known
