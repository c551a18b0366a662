"""What an editor may say of one document, in the YAML file beside it."""

from __future__ import annotations

from generator.errors import Problem
from generator.fields import Fields, fields
from generator.model import TEXT_FORMS, Location, Metadata
from generator.overrides.forms import (
    DAY,
    FLAG,
    Field,
    Form,
    address,
    choice,
    entries,
    plain,
    sentences,
    words,
)
from generator.overrides.remembered import WAS, remembering
from generator.overrides.said import LABELS, NameSaid, QuoteSaid, SeedOverrides, Words

METADATA = Form(
    (
        Field(name="title", kind=words("A title"), says="The headline that is shown."),
        Field(name="date", kind=DAY, says="When it was published."),
        Field(name="publisher", kind=plain("The Daily"), says="Who published it."),
        Field(name="author", kind=plain("A. Writer"), says="Who wrote it."),
        Field(name="url", kind=address("https://example.org/article"), says="Where the original is."),
        Field(name="language", kind=plain("en"), says="The language it is written in."),
    )
)  # fmt: skip
"""Also what front matter may say."""
_GIVEN = ("date", "publisher", "author", "url", "language", "text")
_SENTENCE = "A sentence of the document, or your own words."
QUOTE = Form(
    (
        Field(
            name="quote",
            kind=words("enough of its words"),
            says="Which quote: enough of its words that no other fits, or its id.",
            is_needed=True,
        ),
        Field(name="pin", kind=FLAG, says="Show it before all others."),
        Field(name="hide", kind=FLAG, says="Show it as a quote nowhere."),
        Field(name="speaker", kind=words("Ada Quill"), says="Who said it: any name of an entity."),
        Field(name="note", kind=words("Some words"), says="A note of yours, shown below it."),
        WAS,
    )
)
NAME = Form(
    (
        Field(
            name="name",
            kind=words("Ada Quill"),
            says="Whom or what: any name of it; to add one, the words of the document.",
            is_needed=True,
        ),
        Field(name="hide", kind=FLAG, says="In this document, link and list it nowhere."),
        Field(
            name="add", kind=choice(LABELS), says="What a name is that the machine has overlooked."
        ),
        Field(name="role", kind=words("harbour master"), says="What it is called beside quotes."),
        WAS,
    )
)
DECISIONS = Form(
    (
        Field(name="takeaway", kind=words(_SENTENCE), says="The one sentence shown in lists."),
        Field(
            name="summary",
            kind=sentences(_SENTENCE),
            says="Sentences of the document, numbers of the machine's own, or your own words.",
        ),
        Field(name="quotes", kind=entries(QUOTE, QuoteSaid), says="Decisions on single quotes."),
        Field(name="entities", kind=entries(NAME, NameSaid), says="Decisions on names in it."),
        Field(
            name="boilerplate",
            kind=sentences("Words of a paragraph"),
            says="Words of each paragraph that is not the document's own, and is cut.",
        ),
        Field(
            name="text",
            kind=choice(TEXT_FORMS),
            says="How much of its text is published: all, the passages that the page needs, or quotations alone.",
        ),
        Field(
            name="story",
            kind=words("2025/dam"),
            says="The story it belongs to: a document that is in it, by id or headline; a name that the files of "
            "several documents have; or none.",
        ),
        Field(
            name="notes", kind=sentences("Some words"), says="Notes of yours, shown on its page."
        ),
        remembering("title", "takeaway", "summary", "boilerplate", "text", "story"),
    )
)
SEED = Form((*METADATA.fields, *DECISIONS.fields))


def metadata(source: Fields) -> Metadata:
    """The metadata fields of a mapping: an editor's file or a seed's front matter."""
    found = METADATA.read(source)
    title = found.pop("title")
    return Metadata(title=title.text if title else None, published=found.pop("date"), **found)


def seed_overrides(source: str, path: str, problems: list[Problem]) -> SeedOverrides:
    """What the file at `path`, whose text is `source`, decides; what is wrong with it is added."""
    found = fields(source, path, problems)
    about = metadata(found)
    said = DECISIONS.read(found)
    found.finish()
    for key in ("boilerplate", "notes"):
        said[key] = said[key] or ()
    where = Location(path, found.line("summary")) if said["summary"] is not None else None
    text = Location(path, found.line("text")) if said["text"] is not None else None
    title = about.title and words("").read(found, "title")
    given = (
        about.published,
        about.publisher,
        about.author,
        about.url,
        about.language,
        said["text"],
    )
    return SeedOverrides(
        metadata=about,
        title=title or None,
        summary_location=where,
        text_location=text,
        given=tuple(
            (name, Words(text=text, location=Location(path, found.line(name))))
            for name, text in zip(_GIVEN, given, strict=True)
            if text
        ),
        **said,
    )
