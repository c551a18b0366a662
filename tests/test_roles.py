"""What the text calls someone beside the name."""

from __future__ import annotations

from collections import defaultdict

from generator.roles import roles
from tests.cases import cases
from tests.docs import names, written


def _found(text: str) -> dict[str, list[str]]:
    """Each name that has roles, and the roles."""
    document, doc = written(text)
    mentions = names(text)
    found = defaultdict(list)
    for role in roles(document, doc, mentions):
        found[document.of(mentions[role.mention].span)].append(document.of(role.span))
    return dict(found)


@cases("roles", "finds")
def test_finds(text: str, expected: dict[str, list[str]]) -> None:
    """A role stands right before a name, or after it as an apposition, without rank and article."""
    assert _found(text) == expected


@cases("roles", "leaves alone")
def test_leaves_alone(text: str, expected: dict[str, list[str]]) -> None:
    """Other people, clauses and what is no role are left alone."""
    assert _found(text) == expected


def test_reading_order() -> None:
    """Roles come in reading order, each with the index of its own mention."""
    text = "Mayor {PERSON Mara Quill}, a farmer, met {ORG Kolbrand}, a ferry company."
    document, doc = written(text)
    found = roles(document, doc, names(text))
    assert [(document.of(role.span), role.mention) for role in found] == [
        ("Mayor", 0),
        ("farmer", 0),
        ("ferry company", 1),
    ]
