"""The list of what editors decided: each decision that fits, where it is said, and what stood there before."""

from __future__ import annotations

import pytest

from generator.merge import merge
from generator.model import PINNED, PINNED_IN_FRONT, Decision, Location
from generator.overrides import SharedSaid, entities_said, front_said, seed_overrides
from tests.test_decided import BRIEFING

PATH = "seeds/pier.yml"
Line = tuple[int, str, str | None, str | None]


def _decided(source: str) -> tuple[Decision, ...]:
    return merge(BRIEFING, {"pier": seed_overrides(source, PATH, [])}).decisions


def _lines(found: tuple[Decision, ...]) -> list[Line]:
    return [(d.location.line, d.what, d.before, d.after) for d in found]


@pytest.mark.parametrize(
    "source, expected",
    [
        ("", []),
        ("title: Keel holds\n",
         [(1, "headline", "“The keel is sound,” Ada Quill said. “The keel will hold,” Tam Rusk said.", "Keel holds")]),
        (
            "publisher: Wire\ndate: 2031-05-04\ntext: excerpts\n",
            [(1, "publisher", None, "Wire"), (2, "date", None, "2031-05-04"), (3, "text", None, "excerpts")],
        ),
        (
            "summary:\n- Words of  mine.\ntakeaway: Others.\n",
            [(1, "summary", None, "Words of mine."), (3, "takeaway", None, "Others.")],
        ),
        (
            "quotes:\n- quote: keel is\n  speaker: Mara Quill\n  pin: true\n  note: Said  twice.\n",
            [
                (2, PINNED, None, "“The keel is sound,”"),
                (3, "speaker", "Ada Quill", "Mara Quill"),
                (5, "note on a quote", None, "Said twice."),
            ],
        ),
        (
            "entities:\n- {name: Ada Quill, role: shipwright}\n- {name: keel, add: product}\n",
            [(2, "role", None, "shipwright")],
        ),
        ("notes:\n- One.\n- Two.\n", [(2, "note", None, "One."), (3, "note", None, "Two.")]),
    ],
    ids=["nothing", "title", "particulars", "sentences", "quote", "names", "notes"],
)  # fmt: skip
def test_each_field_of_a_documents_file(source: str, expected: list[Line]) -> None:
    """By its line, with what the machine had found."""
    assert _lines(_decided(source)) == expected


def test_what_is_hidden_is_not_listed() -> None:
    """That something was taken away, and where that is said; not what: it is to stand nowhere."""
    found = _decided(
        "quotes:\n- {quote: keel is, hide: true}\nentities:\n- {name: Tam Rusk, hide: true}\n"
    )
    assert _lines(found) == [(2, "quote hidden", None, None), (4, "name hidden", None, None)]
    assert {d.quote for d in found} == {d.entity for d in found} == {None}


def test_what_fits_nothing_is_not_listed() -> None:
    """It was told as a problem, and decides nothing; of a quote decided on twice, the first entry counts."""
    source = (
        "quotes:\n- {quote: Nothing of the kind, pin: true}\n- {quote: keel is, pin: true}\n"
        "- {quote: q-sound, hide: true}\nentities:\n- {name: Harbour Board, role: pilots}\n"
        "boilerplate: Nothing of the kind\n"
    )
    assert _lines(_decided(source)) == [(3, PINNED, None, "“The keel is sound,”")]


def test_what_concerns_all_documents() -> None:
    """Names that are one or two, what they are, and what is none; with the entity as it is now."""
    source = (
        "entities:\n- entity: Ada Quill\n  same as: Mara Quill\n  name: Ada M. Quill\n  label: place\n"
        "  description: Builds  ships.\n  links: https://wire.example/quill\n"
        "- {entity: Tam Rusk, hide: true}\nnever: Kolbrand\n"
    )
    said = entities_said(source, "seeds/entities.yml", [])
    found = merge(BRIEFING, {}, SharedSaid(entities=said)).decisions
    assert _lines(found) == [
        (2, "label", "PERSON", "GPE"),
        (2, "links", None, "https://wire.example/quill"),
        (3, "same as", "Mara Quill", "Ada Quill"),
        (4, "name", "Ada Quill", "Ada M. Quill"),
        (6, "description", None, "Builds ships."),
        (8, "name hidden everywhere", None, None),
        (9, "no name", "Kolbrand", None),
    ]
    assert {d.entity for d in found[:5]} == {"places/ada-quill"}


def test_the_front_page() -> None:
    """Its words, and what comes first."""
    source = "title: A week\nlead: Quiet.\norder: [quay]\nquotes: [q-hold]\n"
    said = front_said(source, "seeds/briefing.yml", [])
    found = merge(BRIEFING, {}, SharedSaid(front=said)).decisions
    assert [(d.location, d.what, d.document, d.quote) for d in found] == [
        (Location("seeds/briefing.yml", 1), "front page: title", None, None),
        (Location("seeds/briefing.yml", 2), "front page: lead", None, None),
        (Location("seeds/briefing.yml", 3), "front page: comes first", "quay", None),
        (Location("seeds/briefing.yml", 4), PINNED_IN_FRONT, None, "q-hold"),
    ]


def test_of_a_few_days_only_what_is_in_them_is_listed() -> None:
    """Decisions about names that no document of these days has are none of this briefing's."""
    source = "entities:\n- {entity: Nobody Here, name: Nobody}\nnever: Monday Club\n"
    said = entities_said(source, "seeds/entities.yml", [])
    assert merge(BRIEFING, {}, SharedSaid(entities=said)).decisions == ()
