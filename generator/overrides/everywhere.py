"""What an editor may say of entities in all documents, in `seeds/entities.yml`."""

from __future__ import annotations

from generator.errors import Problem
from generator.fields import fields
from generator.overrides.forms import (
    FLAG,
    Field,
    Form,
    addresses,
    choice,
    entries,
    sentences,
    words,
)
from generator.overrides.remembered import WAS, remembering
from generator.overrides.said import LABELS, EntitiesSaid, EntitySaid

ENTITY = Form(
    (
        Field(
            name="entity", kind=words("Ada Quill"), says="Any name of it, or its id.", is_needed=True
        ),
        Field(
            name="same as", kind=sentences("A. Quill"), says="Names that are taken for others, and are its."
        ),
        Field(
            name="different from", kind=sentences("Mara Quill"), says="Names that are taken for its, and are not."
        ),
        Field(name="name", kind=words("Ada Quill"), says="What it is called."),
        Field(name="label", kind=choice(LABELS), says="What it is."),
        Field(name="description", kind=words("harbour master"), says="What is said of it, shown as yours."),
        Field(
            name="links",
            kind=addresses("https://www.wikidata.org/wiki/Q1"),
            says="Where more is known of it: Wikidata and the like.",
        ),
        Field(name="hide", kind=FLAG, says="Link and list it nowhere."),
        WAS,
    )
)  # fmt: skip
ENTITIES = Form(
    (
        Field(name="entities", kind=entries(ENTITY, EntitySaid), says="Decisions on single ones."),
        Field(name="never", kind=sentences("Monday Club"), says="Words that are no names."),
        remembering("never"),
    )
)


def entities_said(source: str, path: str, problems: list[Problem]) -> EntitiesSaid:
    """What the file at `path`, whose text is `source`, decides; what is wrong with it is added."""
    found = fields(source, path, problems)
    said = ENTITIES.read(found)
    found.finish()
    return EntitiesSaid(entities=said["entities"], never=said["never"] or (), was=said["was"])
