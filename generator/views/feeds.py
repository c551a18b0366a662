"""What a reader may subscribe to: all documents, those of one story, those that name one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.memory import Recall, anew
from generator.model import Entity, Extract, Story
from generator.text import squeeze
from generator.views.addresses import Place, document_page, entity_page, feed_of, story_page
from generator.views.desk import Desk
from generator.views.stories import headline

_MOST = 30
"""Items: readers keep what they have seen, and a feed is fetched again and again."""
_MOST_TAGS = 5


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A document as a feed tells of it."""

    title: str
    to: Place
    text: str
    """The sentences that it is subscribed to for."""
    published: str | None
    """ISO 8601."""
    author: str | None
    original: str | None
    """The address it was published at."""
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed."""

    path: str
    """Without ending: the file is written in two forms."""
    title: str
    description: str
    home: Place
    items: tuple[FeedItem, ...]
    """Latest first."""


def feeds(desk: Desk, recall: Recall = anew) -> Iterator[FeedView]:
    """The whole site's, then each story's, then each person's that has a page."""
    name = desk.settings.site_name
    yield FeedView("feed", name, f"Documents of {name}", Place("index.md"), _all(desk))
    for story in desk.stories:
        yield _of_story(desk, story)
    for entity in desk.shown:
        if entity.label == "PERSON":
            yield recall(("feed of", entity.id), _of_person, desk, entity)


def _all(desk: Desk) -> tuple[FeedItem, ...]:
    return tuple(_item(desk, e, _summary(desk, e)) for e in desk.latest[:_MOST])


def _of_story(desk: Desk, story: Story) -> FeedView:
    """Its documents with their summaries."""
    extracts = [e for e in desk.latest if e.document.id in set(story.documents)][:_MOST]
    title = headline(desk, story).text
    return FeedView(
        path=feed_of(story.id),
        title=f"{title} ({desk.settings.site_name})",
        description=f"Documents of the story “{title}”",
        home=Place(story_page(story.id)),
        items=tuple(_item(desk, e, _summary(desk, e)) for e in extracts),
    )


def _of_person(desk: Desk, entity: Entity) -> FeedView:
    """The documents that name somebody, each with the first sentence that does."""
    first = {key.document: key.at for key in reversed(desk.names[entity.id])}
    extracts = [e for e in desk.latest if e.document.id in first][:_MOST]
    return FeedView(
        path=feed_of(entity.id),
        title=f"{entity.name} in {desk.settings.site_name}",
        description=f"Documents that name {entity.name}",
        home=Place(entity_page(entity.id)),
        items=tuple(_item(desk, e, _sentence(desk, e, first[e.document.id])) for e in extracts),
    )


def _item(desk: Desk, extract: Extract, text: str) -> FeedItem:
    document = extract.document
    line = desk.lines[document.id]
    salience = desk.salience[document.id]
    known = sorted((id for id in salience if id in desk.refs), key=lambda id: (-salience[id], id))
    return FeedItem(
        title=line.document.text,
        to=Place(document_page(document.id)),
        text=text,
        published=line.published,
        author=line.author or line.publisher,
        original=line.url,
        tags=tuple(desk.refs[id].name for id in known[:_MOST_TAGS]),
    )


def _summary(desk: Desk, extract: Extract) -> str:
    """Of the document; its title where it has none."""
    sentences = _joined(item.shown for item in desk.briefing.summaries[extract.document.id].items)
    return sentences or desk.lines[extract.document.id].document.text


def _sentence(desk: Desk, extract: Extract, index: int) -> str:
    """What names the person, where the page publishes it; else the summary."""
    span = extract.mentions[index].span
    around = next((s for s in extract.sentences if s.covers(span)), None)
    if around is None or not desk.texts[extract.document.id].is_shown(around):
        return _summary(desk, extract)
    return squeeze(extract.document.of(around))


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(map(squeeze, sentences))
