"""The fields of an editor's file as data: each is read, and said in a JSON Schema, by one definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.fields import Fields
from generator.model import Location
from generator.overrides.said import Words

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field may hold."""

    read: Callable[[Fields, str], Any]
    """None, or an empty tuple, where the field is absent or wrong."""
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form."""

    name: str
    kind: Kind
    says: str
    """For who completes it: one sentence."""
    is_needed: bool = False
    """Whether an entry without it says nothing."""

    @property
    def key(self) -> str:
        """Its name as Python writes it."""
        return self.name.replace(" ", "_")

    def schema(self) -> Json:
        """The same as JSON Schema has it; a field that says nothing is no mistake, if another can say it."""
        kinds = self.kind.schema if self.is_needed else _or_nothing(self.kind.schema)
        return {"description": self.says, **kinds}


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a mapping."""

    fields: tuple[Field, ...]

    def read(self, source: Fields) -> dict[str, Any]:
        """Each field's value, by its `key`."""
        return {field.key: field.kind.read(source, field.name) for field in self.fields}

    def schema(self) -> Json:
        """The same as JSON Schema has it."""
        found: Json = {
            "type": "object",
            "additionalProperties": False,
            "properties": {f.name: f.schema() for f in self.fields},
        }
        needed = [field.name for field in self.fields if field.is_needed]
        return {**found, "required": needed} if needed else found


def _or_nothing(schema: Mapping[str, Any]) -> Json:
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


def words(example: str) -> Kind:
    """A text that knows its place."""

    def read(source: Fields, key: str) -> Words | None:
        text = source.text(key, example)
        return Words(text=text, location=Location(source.path, source.line(key))) if text else None

    return Kind(read, {"type": ["string", "number"], "examples": [example]})


def plain(example: str) -> Kind:
    """A text alone."""
    return Kind(lambda source, key: source.text(key, example), {"type": "string", "examples": [example]})  # fmt: skip


def sentences(example: str) -> Kind:
    """One text or several; None where nothing is said, and an empty tuple where nothing is wanted."""

    def read(source: Fields, key: str) -> tuple[Words, ...] | None:
        found = source.texts(key, example)
        if found is None:
            return None
        return tuple(
            Words(text=text, location=Location(source.path, line)) for text, line in found if text
        )

    one = {"type": ["string", "integer", "null"], "examples": [example]}
    return Kind(read, {"anyOf": [one, {"type": "array", "items": one}]})


def choice(known: Sequence[str] | Mapping[str, str]) -> Kind:
    """One of a few words, or what it stands for."""
    meant = known if isinstance(known, Mapping) else {word: word for word in known}

    def read(source: Fields, key: str) -> str | None:
        return meant.get(source.choice(key, list(meant)) or "")

    return Kind(read, {"enum": list(meant)})


def entries(form: Form, make: Callable[..., Any]) -> Kind:
    """A list of mappings, each one value that `make` makes of the form's fields and a `location`."""

    def read(source: Fields, key: str) -> tuple[Any, ...]:
        made = (_entry(form, make, entry) for entry in source.entries(key, _example(form)))
        return tuple(entry for entry in made if entry is not None)

    return Kind(read, {"type": "array", "items": form.schema()})


def _entry(form: Form, make: Callable[..., Any], source: Fields) -> Any:
    values = form.read(source)
    source.finish()
    lacking = [f.name for f in form.fields if f.is_needed and values[f.key] is None]
    for name in lacking:
        source.lack(name)
    return None if lacking else make(**values, location=Location(source.path, source.first))


def mapping(form: Form) -> Kind:
    """What is said of each of the form's fields, by the field's name."""

    def read(source: Fields, key: str) -> dict[str, Any]:
        inner = source.mapping(key)
        found = form.read(inner)
        inner.finish()
        return {f.name: found[f.key] for f in form.fields if found[f.key] is not None}

    return Kind(read, form.schema())


def _example(form: Form) -> str:
    return f"{form.fields[0].name}: …"


def address(example: str) -> Kind:
    """An address on the web."""
    schema = {"type": "string", "pattern": "^https?://", "examples": [example]}
    return Kind(lambda source, key: source.url(key), schema)


def addresses(example: str) -> Kind:
    """One address on the web or several."""
    one = address(example).schema
    return Kind(
        lambda source, key: source.urls(key, example),
        {"anyOf": [one, {"type": "array", "items": one}]},
    )


DAY = Kind(
    lambda source, key: source.date(key),
    {"type": "string", "pattern": r"^\d{4}", "examples": ["2022-12-16"]},
)
FLAG = Kind(lambda source, key: source.flag(key), {"type": "boolean"})
