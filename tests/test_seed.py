"""The acceptance test of the whole: the user's own document against a careful editor's page of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.settings import settings
from generator.text import squeeze
from generator.views import KINDS

ROOT = Path(__file__).parent.parent
EXPECTED: dict[str, Any] = yaml.safe_load(
    (ROOT / "tests" / "cases" / "seed.yml").read_text(encoding="utf-8")
)
LABELS = {kind.folder: kind.labels for kind in KINDS}

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    """The record of the seed."""
    outcome = pipeline.briefing(settings(ROOT / "mkdocs.yml"))
    rows = list(pipeline.records(outcome, settings(ROOT / "mkdocs.yml")))
    return next(row for row in rows if row["path"] == "seeds/000_ae0d3c916259aa1d.txt")


def _names(record: dict[str, Any], folder: str) -> dict[str, dict[str, Any]]:
    return {e["name"]: e for e in record["entities"] if e["label"] in LABELS[folder]}


def _said(record: dict[str, Any]) -> list[tuple[str | None, str, list[str]]]:
    names = {e["id"]: e["name"] for e in record["entities"]}
    return [
        (
            names.get(quote["speaker"]),
            quote["kind"],
            [squeeze(record["text"][a:b]) for a, b in quote["content"]],
        )
        for quote in record["quotes"]
        if quote["kind"] != "indirect" and quote["content"][0][0] >= record["title"]["end"]
    ]


def test_title_and_standfirst(record: dict[str, Any]) -> None:
    """Headline and standfirst are taken from the text, verbatim."""
    assert record["title"]["text"] == EXPECTED["title"]
    assert record["deck"]["text"] == squeeze(EXPECTED["deck"])


def test_every_quote_is_there_in_full_with_its_speaker_and_none_is_invented(
    record: dict[str, Any],
) -> None:
    """Six below the headline: in two parts, by "he", of an organisation, begun outside its marks."""
    assert _said(record) == [
        (quote["speaker"], quote["kind"], [squeeze(part) for part in quote["parts"]])
        for quote in EXPECTED["quotes"]
    ]


def test_each_person_once_with_the_role_the_text_gives(record: dict[str, Any]) -> None:
    """Seven people; ranks are no part of a name, "Biden" and "Putin" no second person."""
    people = _names(record, "people")
    assert sorted(people) == sorted(EXPECTED["people"])
    roles = {name: [role["text"] for role in person["roles"]] for name, person in people.items()}
    assert {
        name: said for name, said in EXPECTED["people"].items() if said not in roles[name]
    } == {}


@pytest.mark.parametrize("folder", ["organisations", "places", "things"])
def test_each_organisation_place_and_thing_once(record: dict[str, Any], folder: str) -> None:
    """ "U.S." and "United States" are one place, "Patriots" and "PATRIOT" one weapon."""
    assert sorted(set(_names(record, folder)) - set(EXPECTED["may_be_named"])) == sorted(
        EXPECTED[folder]
    )


def test_no_teaser_weekday_or_rank_is_named(record: dict[str, Any]) -> None:
    """What stands below "Check Also" is another article's."""
    named = {m["text"] for m in record["mentions"]} | {e["name"] for e in record["entities"]}
    assert named & set(EXPECTED["never"]) == set()
    cut = "".join(record["text"][a:b] for a, b in record["boilerplate"])
    assert cut.startswith("Check Also")
    assert cut.endswith("second …")


def test_summary_is_verbatim_and_stands_alone(record: dict[str, Any]) -> None:
    """Sentences of the text, in reading order, none opening with a word that leans on another."""
    texts = [item["text"] for item in record["summary"]]
    assert len(texts) == 3
    assert [item["start"] for item in record["summary"]] == sorted(
        i["start"] for i in record["summary"]
    )
    assert all(text in record["text"] for text in texts)
    assert not [
        t for t in texts if t.split()[0].lower() in {"but", "he", "they", "yet", "meanwhile,"}
    ]
