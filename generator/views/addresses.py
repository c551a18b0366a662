"""Where things are on the site: the path of each page below `docs/`, and the anchors in it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.text import fold, short_hash
from generator.views.kinds import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link leads: a page's path below `docs/`, and an anchor in it."""

    page: str
    anchor: str = ""
    query: str = ""
    """What the page's filters are set to."""


def built(page: str, *, directory_urls: bool) -> str:
    """The file below `site/` that a page of `docs/` is built to.

    >>> built("people/ada.md", directory_urls=True), built("people/ada.md", directory_urls=False)
    ('people/ada/index.html', 'people/ada.html')
    """
    stem = page.removesuffix(".md")
    is_plain = not directory_urls or stem == "index" or stem.endswith("/index")
    return page if stem == page else f"{stem}.html" if is_plain else f"{stem}/index.html"


def document_page(document_id: str) -> str:
    """The page of a document."""
    return f"documents/{document_id}.md"


def entity_page(entity_id: str) -> str:
    """The page of an entity."""
    return f"{entity_id}.md"


def quotes_page(part: int = 0) -> str:
    """The page of all quotes; of very many, of the latest, or one of the older parts."""
    return f"quotes/part-{part}.md" if part else "quotes/index.md"


def quotes_about(entity_id: str) -> Place:
    """All quotes that name an entity."""
    return Place(quotes_page(), query=f"subject={entity_id}")


def quotes_of(document_id: str) -> Place:
    """All quotes of a document."""
    return Place(quotes_page(), query=f"document={document_id}")


def network_page() -> str:
    """The page of all relations."""
    return "network/index.md"


def timeline_page() -> str:
    """The page of all events."""
    return "timeline/index.md"


def story_page(story_id: str) -> str:
    """The page of a story, whose id begins with its folder."""
    return f"{story_id}.md"


def archive_page() -> str:
    """The page of all months."""
    return "archive/index.md"


def month_page(month: str) -> str:
    """The page of a month, which is as ISO 8601 has it."""
    return f"archive/{month}.md"


def feed_of(id: str) -> str:
    """The feed of an entity or a story, without ending."""
    return f"{id}/feed"


def index_page(kind: Kind) -> str:
    """The page that lists all entities of one kind."""
    return f"{kind.folder}/index.md"


def made_page() -> str:
    """The page that says how the site was made."""
    return "made/index.md"


def model_page() -> str:
    """The model's card."""
    return "made/model.md"


def summary_anchor(document_id: str, text: str) -> str:
    """The anchor of a summary sentence in its document's text."""
    return f"s-{short_hash(document_id, fold(text))}"


def mention_anchor(index: int) -> str:
    """The anchor of a document's mention."""
    return f"m-{index}"
