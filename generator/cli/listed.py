"""What the command prints as its result: names as lines, quotes as a table or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum

from generator import export
from generator.cli.console import counted
from generator.errors import GeneratorError, Problem
from generator.export import Json
from generator.model import Briefing, Entity
from generator.resolve.explained import explained, occurrences
from generator.text import fold, nearest


class QuoteForm(StrEnum):
    """How quotes are printed."""

    csv = "csv"
    json = "json"
    jsonl = "jsonl"


def lines_of_names(found: Briefing) -> Iterator[str]:
    """A line for each entity, the most frequent first."""
    often = occurrences(found)
    for entity in sorted(found.entities.values(), key=lambda e: (-often[e.id].total(), e.name)):
        documents = often[entity.id]
        mentions = counted(documents.total(), "mention")
        yield f"{entity.name}\t{entity.label}\t{mentions}\t{counted(len(documents), 'document')}"


def lines_explained(found: Briefing, name: str, config: str) -> Iterator[str]:
    """The explanations of all entities that have this name or form.

    Raises GeneratorError where none has, at `config`, with the nearest name.
    """
    by_form: dict[str, list[Entity]] = {}
    spelled: dict[str, str] = {}
    for entity in found.entities.values():
        for form in {fold(form): form for form in (entity.name, *entity.aliases)}.items():
            by_form.setdefault(form[0], []).append(entity)
            spelled.setdefault(*form)
    meant = by_form.get(fold(name))
    if not meant:
        near = nearest(fold(name), by_form)
        fix = f"did you mean {spelled[near]!r}? " if near else ""
        raise GeneratorError(
            Problem(
                path=config,
                message=f"no name is {name!r}",
                fix=f"{fix}`briefing names` lists them all",
            )
        )
    for entity in meant:
        yield from explained(found, entity)


def _json_lines(rows: Sequence[Json]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _json(rows: Sequence[Json]) -> str:
    return json.dumps(export.quotes_json(rows), ensure_ascii=False, indent=1) + "\n"


FORMS = {
    QuoteForm.csv: export.quotes_csv,
    QuoteForm.json: _json,
    QuoteForm.jsonl: _json_lines,
}
