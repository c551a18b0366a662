"""The editors' files as JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.overrides import ENTITIES, FRONT, SEED, schemas
from generator.overrides.forms import Form
from tests.sites import ROOT

FORMS = {"briefing.json": FRONT, "document.json": SEED, "entities.json": ENTITIES}
FIRST = "# yaml-language-server: $schema="


@pytest.mark.parametrize("name", FORMS)
def test_the_repository_has_todays(name: str) -> None:
    """`briefing schema` writes them again."""
    kept = (ROOT / "seeds" / ".schemas" / name).read_text(encoding="utf-8")
    assert kept == schemas()[name]


@pytest.mark.parametrize("name", FORMS)
def test_each_field_says_what_it_is_for(name: str) -> None:
    """In a sentence, and no field that the file cannot have is allowed."""
    _agree(json.loads(schemas()[name]), FORMS[name])


def _agree(schema: dict[str, Any], form: Form) -> None:
    assert schema["additionalProperties"] is False
    assert list(schema["properties"]) == [field.name for field in form.fields]
    for field in form.fields:
        assert schema["properties"][field.name]["description"].endswith(".")


def test_entries_are_known_too() -> None:
    """A list of decisions has the fields of one."""
    found = json.loads(schemas()["document.json"])["properties"]["quotes"]["anyOf"][0]
    assert list(found["items"]["properties"]) == ["quote", "pin", "hide", "speaker", "note", "was"]
    assert found["items"]["required"] == ["quote"]
    found = json.loads(schemas()["document.json"])["properties"]["text"]
    assert found["anyOf"] == [{"enum": ["full", "excerpts", "none"]}, {"type": "null"}]


def test_the_repositorys_files_name_their_schema() -> None:
    """In the first line, by a path that leads there."""
    files = [
        file for folder in ("seeds", "examples/seeds") for file in (ROOT / folder).glob("*.yml")
    ]
    assert files
    for file in files:
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        assert first.startswith(FIRST), file
        assert (file.parent / first.removeprefix(FIRST)).is_file(), file
