"""What an editor's program says of a file by its schema is what the command says: good files hold, mistakes do not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from generator.errors import Problem
from generator.overrides import entities_said, front_said, schemas, seed_overrides
from tests.sites import ROOT

READERS = {"document": seed_overrides, "entities": entities_said, "briefing": front_said}


class _Loader(yaml.SafeLoader):
    """YAML as programs that know schemas read it: a day is text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in found if not tag.endswith(":timestamp")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _wrong(name: str, source: str) -> list[str]:
    """What the schema finds wrong."""
    value = yaml.load(source, Loader=_Loader)  # noqa: S506 - made of the safe one
    schema: dict[str, Any] = json.loads(schemas()[f"{name}.json"])
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(value or {})]


def _problems(name: str, source: str) -> list[str]:
    """What the command finds wrong."""
    found: list[Problem] = []
    READERS[name](source, "seeds/x.yml", found)
    return list(map(str, found))


def _examples() -> Iterator[tuple[str, str]]:
    """Each file that the README shows, and each that the repository holds."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for source in re.findall(r"```yaml\n(# seeds/.*?)```", readme, re.DOTALL):
        name = source.partition("seeds/")[2].partition(".yml")[0]
        yield (name if name in READERS else "document"), source
    for folder in ("seeds", "examples/seeds"):
        for file in sorted((ROOT / folder).glob("*.yml")):
            yield "document", file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one(name: str) -> None:
    """Of the draft that it names."""
    jsonschema.Draft7Validator.check_schema(json.loads(schemas()[name]))


def test_examples_hold() -> None:
    """By the schema and by the command; the README has one of each kind."""
    found = list(_examples())
    assert {name for name, _ in found[:4]} == set(READERS)
    for name, source in found:
        assert (_wrong(name, source), _problems(name, source)) == ([], []), source


def _schema_examples(schema: Any) -> Iterator[tuple[dict[str, Any], Any]]:
    """Every example in a schema, with what it is an example of."""
    if isinstance(schema, dict):
        yield from ((schema, example) for example in schema.get("examples", ()))
        for inner in schema.values():
            yield from _schema_examples(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from _schema_examples(inner)


@pytest.mark.parametrize("name", schemas())
def test_the_examples_in_a_schema_hold(name: str) -> None:
    """An editor's program offers them to be taken over."""
    found = list(_schema_examples(json.loads(schemas()[name])))
    assert found
    for schema, example in found:
        jsonschema.Draft7Validator(schema).validate(example)


@pytest.mark.parametrize(
    "name, source",
    [
        ("document", ""),
        ("document", "title:\nsummary:\nquotes:\nentities:\nwas:\n"),
        ("document", "summary: []\nnotes: []\nboilerplate: []\n"),
        ("document", "takeaway: 2\nsummary: [1, Own words.]\nstory: none\ntext: none\n"),
        ("document", "date: 2031-05-02T10:00:00\nurl: https://example.org/a\n"),
        ("document", "quotes: [{quote: q-1, pin: no, hide: yes, speaker: '', was: '3f2a9c1d-0000 x'}]\n"),
        ("document", "was: {title: 3f2a9c1d Words, text: '3f2a9c1d'}\n"),
        ("entities", "entities: [{entity: A, same as: [B, C], different from: D, label: work}]\nnever: E\n"),
        ("briefing", "stories: a\norder: [b, c]\nquotes:\n  - d\n"),
    ],
)  # fmt: skip
def test_good_files_hold(name: str, source: str) -> None:
    """For both."""
    assert (_wrong(name, source), _problems(name, source)) == ([], [])


@pytest.mark.parametrize(
    "name, source",
    [
        ("document", "tilte: X\n"),
        ("document", "title: [A, B]\n"),
        ("document", "text: half\n"),
        ("document", "url: javascript:alert(1)\n"),
        ("document", "date: soon\n"),
        ("document", "quotes: The keel\n"),
        ("document", "quotes: [{pin: true}]\n"),
        ("document", "quotes: [{quote: A, hide: perhaps}]\n"),
        ("document", "quotes: [{quote: A, speakr: B}]\n"),
        ("document", "entities: [{name: A, add: persn}]\n"),
        ("document", "summary: {first: A}\n"),
        ("document", "was: {title: Words}\n"),
        ("document", "was: {notes: 3f2a9c1d}\n"),
        ("entities", "entities: [{entity: A, label: thing}]\n"),
        ("entities", "entities: [{entity: A, links: example.org}]\n"),
        ("entities", "entities: [{name: A}]\n"),
        ("briefing", "titel: A\n"),
        ("briefing", "stories: {a: b}\n"),
    ],
)
def test_mistakes_do_not(name: str, source: str) -> None:
    """Neither for the schema nor for the command."""
    assert _wrong(name, source)
    assert _problems(name, source)
