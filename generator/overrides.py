"""What an editor may say of one document, in the YAML file beside it, parsed and checked."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Problem
from generator.fields import Fields, fields
from generator.model import NOTHING_KNOWN, Location, Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Something an editor wrote, and where."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedOverrides:
    """The decisions of one `seeds/NAME.yml`; None where it says nothing."""

    metadata: Metadata = NOTHING_KNOWN
    title: Words | None = None
    summary: tuple[Words, ...] | None = None
    """Sentences of the document, or an editor's own words, in the order to show them; none to show none."""
    summary_location: Location | None = None


def metadata(source: Fields) -> Metadata:
    """The metadata fields of a mapping: an editor's file or a seed's front matter."""
    return Metadata(
        title=source.text("title", "A title"),
        published=source.date("date"),
        publisher=source.text("publisher", "The Daily"),
        author=source.text("author", "A. Writer"),
        url=source.url("url"),
        language=source.text("language", "en"),
    )


def seed_overrides(source: str, path: str, problems: list[Problem]) -> SeedOverrides:
    """What the file at `path`, whose text is `source`, decides; what is wrong with it is added."""
    found = fields(source, path, problems)
    about = metadata(found)
    summary = found.texts("summary", "A sentence of the document, or your own words.")
    found.finish()
    return SeedOverrides(
        metadata=about,
        title=Words(text=about.title, location=Location(path, found.line("title")))
        if about.title
        else None,
        summary=tuple(
            Words(text=text, location=Location(path, line)) for text, line in summary if text
        )
        if summary is not None
        else None,
        summary_location=Location(path, found.line("summary")) if summary is not None else None,
    )
