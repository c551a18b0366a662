"""What an editor may say of the briefing as a whole, in `seeds/briefing.yml`."""

from __future__ import annotations

from generator.errors import Problem
from generator.fields import fields
from generator.overrides.forms import Field, Form, sentences, words
from generator.overrides.remembered import remembering
from generator.overrides.said import FrontSaid

FRONT = Form(
    (
        Field(name="title", kind=words("A title"), says="What the front page is called."),
        Field(name="lead", kind=words("Some words"), says="Words of yours that open it."),
        Field(
            name="stories",
            kind=sentences("2025/dam"),
            says="Stories that come first: a document in each, by id or headline, or the name that editors gave it.",
        ),
        Field(
            name="order",
            kind=sentences("2025/dam"),
            says="Documents that come first, with the stories they are in: their ids or headlines.",
        ),
        Field(
            name="quotes",
            kind=sentences("enough of its words"),
            says="Quotes that come first: enough of their words, or their ids.",
        ),
        remembering("stories", "order", "quotes"),
    )
)


def front_said(source: str, path: str, problems: list[Problem]) -> FrontSaid:
    """What the file at `path`, whose text is `source`, decides; what is wrong with it is added."""
    found = fields(source, path, problems)
    said = FRONT.read(found)
    found.finish()
    for key in ("stories", "order", "quotes"):
        said[key] = said[key] or ()
    return FrontSaid(**said)
