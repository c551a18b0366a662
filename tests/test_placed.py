"""What editors say of stories: which document belongs to which, and which stand first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import Problem
from generator.merge import merge
from generator.model import Briefing, Location, Matter, Metadata, Origin
from generator.overrides import SeedOverrides, SharedSaid, front_said, seed_overrides
from generator.resolve import resolve
from generator.stories.placed import Placed, placed
from tests.docs import extract

IDS = ("crane", "ferry", "pier", "quay", "tug")
BRIEFING = resolve(
    [
        replace(made, document=replace(made.document, metadata=Metadata(published=f"2031-05-0{n}")))
        for n, id in enumerate(IDS, 1)
        for made in [extract(f"# The {id} of Wendle\n{{PERSON Ada Quill}} left the {id}.", id)]
    ]
)
EXTRACTS = {e.document.id: e for e in BRIEFING.extracts}
MACHINE = [["ferry", "pier", "quay"]]


def _merged(said: dict[str, str], front: str = "") -> tuple[Briefing, str]:
    wrong: list[Problem] = []
    found: dict[str, SeedOverrides] = {
        id: seed_overrides(f"story: {words}\n", f"seeds/{id}.yml", wrong)
        for id, words in said.items()
    }
    shared = SharedSaid(front=front_said(front, "seeds/briefing.yml", wrong))
    assert wrong == []
    merged = merge(BRIEFING, found, shared)
    return merged, "\n".join(map(str, merged.problems))


def _placed(said: dict[str, str]) -> list[Placed]:
    merged, problems = _merged(said)
    assert problems == ""
    return list(placed(MACHINE, EXTRACTS, merged.matters))


@pytest.mark.parametrize(
    "said, expected",
    [
        ({}, {"stories/ferry": "ferry pier quay"}),
        ({"tug": "pier"}, {"stories/ferry": "ferry pier quay tug"}),
        ({"tug": "THE PIER OF WENDLE"}, {"stories/ferry": "ferry pier quay tug"}),
        ({"tug": "stories/ferry"}, {"stories/ferry": "ferry pier quay tug"}),
        ({"tug": "stories/ferry/"}, {"stories/ferry": "ferry pier quay tug"}),
        ({"crane": "pier"}, {"stories/ferry": "crane ferry pier quay"}),
        ({"ferry": "none"}, {"stories/ferry": "pier quay"}),
        ({"ferry": "None", "pier": "none"}, {}),
        ({"tug": "crane"}, {"stories/ferry": "ferry pier quay", "stories/crane": "crane tug"}),
        ({"tug": "crane", "crane": "tug"}, {"stories/ferry": "ferry pier quay", "stories/crane": "crane tug"}),
        ({"tug": "crane", "crane": "quay"}, {"stories/ferry": "crane ferry pier quay tug"}),
        ({"ferry": "tug"}, {"stories/ferry": "pier quay", "stories/tug": "ferry tug"}),
        ({"pier": "pier"}, {"stories/ferry": "ferry pier quay"}),
        ({"tug": "The Big Row", "crane": "the big row"},
         {"stories/ferry": "ferry pier quay", "stories/the-big-row": "crane tug"}),
        ({"tug": "Index", "crane": "index"},
         {"stories/ferry": "ferry pier quay", "stories/index-1bc04b5291c2": "crane tug"}),
        ({"tug": "Big Row", "crane": "Big Row", "pier": "tug"},
         {"stories/ferry": "ferry quay", "stories/big-row": "crane pier tug"}),
    ],
    ids=str,
)  # fmt: skip
def test_which_documents_are_in_a_story(said: dict[str, str], expected: dict[str, str]) -> None:
    """Joining and leaving keeps the address of what the machine found; the earliest document stands first."""
    found = {story.id: " ".join(story.documents) for story in _placed(said)}
    assert found == expected


def test_a_named_story_is_its_editors() -> None:
    """The name as it is first written, with its place."""
    (story,) = [s for s in _placed({"tug": "The Big Row", "crane": "The big row"}) if s.name]
    assert (story.name, story.origin) == (
        "The Big Row",
        Origin(editor=Location("seeds/crane.yml", 1)),
    )
    (story,) = _placed({"tug": "pier"})
    assert (story.name, story.origin) == (None, Origin(editor=Location("seeds/tug.yml", 1)))


@pytest.mark.parametrize(
    "said, problem",
    [
        (
            {"tug": "peir"},
            "seeds/tug.yml:1: no story or document is called 'peir', and no other document's file has that name\n"
            "    fix: did you mean 'pier'?",
        ),
        (
            {"tug": "Zzyzx"},
            "seeds/tug.yml:1: no story or document is called 'Zzyzx', and no other document's file has that name\n"
            "    fix: write the id or headline of a document that is in it",
        ),
        (
            {"tug": "The Big Row", "crane": "The Big Row", "quay": "The Bik Row"},
            "seeds/quay.yml:1: no story or document is called 'The Bik Row', and no other document's file has that "
            "name\n    fix: did you mean 'The Big Row'?",
        ),
        (
            {"tug": "pier", "pier": "none"},
            "seeds/tug.yml:1: 'pier' belongs to no story, as its own file says\n"
            "    fix: take one of the two lines away",
        ),
    ],
)
def test_what_fits_no_story_is_a_problem(said: dict[str, str], problem: str) -> None:
    """With its place and the nearest name; it decides nothing."""
    merged, problems = _merged(said)
    assert problems == problem
    assert "tug" not in merged.matters or merged.matters["tug"].name == "The Big Row"


def test_a_headline_of_two_documents_is_a_problem() -> None:
    """Which story is meant cannot be said."""
    said = {
        "tug": seed_overrides("title: The pier of Wendle\n", "seeds/tug.yml", []),
        "quay": seed_overrides("story: The pier of Wendle\n", "seeds/quay.yml", []),
    }
    merged = merge(BRIEFING, said)
    assert "\n".join(map(str, merged.problems)) == (
        "seeds/quay.yml:1: 2 documents are called 'The pier of Wendle': pier, tug\n"
        "    fix: write the id: `pier`"
    )


def test_stories_that_come_first() -> None:
    """Each by a document, an address or a name; what fits none is a problem."""
    said = {"tug": "Big Row", "crane": "Big Row"}
    merged, problems = _merged(said, "stories: [stories/big-row, pier]\n")
    assert problems == ""
    origin = Origin(editor=Location("seeds/briefing.yml", 1))
    assert merged.front.stories == (
        Matter(name="Big Row", origin=origin),
        Matter(document="pier", origin=origin),
    )
    assert _merged({}, "stories: [Bik Row]\n")[1] == (
        "seeds/briefing.yml:1: no story or document is called 'Bik Row'\n"
        "    fix: write the id or headline of a document that is in it"
    )
