"""Stories as shown: what several documents tell of one matter, each sentence with the document that has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import MACHINE, Actor, Story, Told
from generator.text import squeeze
from generator.views.addresses import Place, document_page, feed_of, story_page, summary_anchor
from generator.views.desk import Desk
from generator.views.lines import period
from generator.views.lists import card
from generator.views.parts import EDIT_FRONT, EntityRef, Ref, Retold
from generator.views.quotes import quote_view
from generator.views.reasons import story_grounds
from generator.views.shown import StoriesView, StoryView
from generator.views.timeline import events_in

_MOST_WHO = 6
"""Who's who of a story: a list one takes in at a glance."""


def story_views(desk: Desk) -> tuple[StoryView, ...]:
    """The page of each story, those that matter most first."""
    return tuple(_story(desk, story) for story in desk.stories)


def stories_view(stories: Sequence[StoryView]) -> StoriesView:
    """The page that lists them."""
    return StoriesView(path="stories/index.md", stories=tuple(stories))


def _story(desk: Desk, story: Story) -> StoryView:
    extracts = {e.document.id: e for e in desk.latest}
    return StoryView(
        path=story_page(story.id),
        here=Place(story_page(story.id)),
        headline=headline(desk, story),
        origin=story.origin,
        period=period([day for day in (story.first, story.last) if day]),
        takeaway=_retold(desk, story.takeaway) if story.takeaway else None,
        bullets=tuple(_retold(desk, told) for told in story.bullets),
        quotes=tuple(
            quote_view(desk, extracts[voice.document], voice.quote) for voice in story.voices
        ),
        who=tuple(_who(desk, story)),
        grounds=tuple(story_grounds(desk, story)),
        days=events_in(desk, set(story.documents)),
        feed=Place(f"{feed_of(story.id)}.xml") if desk.settings.site_url else None,
        sources=tuple(card(desk, extracts[id]) for id in story.documents),
        edit=desk.edits.get(EDIT_FRONT),
    )


def headline(desk: Desk, story: Story) -> Ref:
    """What an editor calls it; else the headline of the document that stands for all, which it leads to."""
    own = Ref(story.name, Place(story_page(story.id))) if story.name else None
    return own or desk.lines[story.headed].document


def _retold(desk: Desk, told: Told) -> Retold:
    text = squeeze(told.item.shown)
    place = Place(document_page(told.document), summary_anchor(told.document, told.item.text))
    origin = desk.briefing.summaries[told.document].origin
    return Retold(text, place if told.item.span else None, desk.lines[told.document], origin)


def _who(desk: Desk, story: Story) -> Iterator[EntityRef]:
    """Those that have a page, each with what this story calls it."""
    for actor in story.actors[:_MOST_WHO]:
        if ref := desk.refs.get(actor.entity):
            yield _called(desk, story, actor, ref)


def _called(desk: Desk, story: Story, actor: Actor, ref: EntityRef) -> EntityRef:
    """By an editor's word for one of the story's documents, else by what these call it oftenest."""
    own = (desk.briefing.roles.get((id, actor.entity)) for id in story.documents)
    if note := next(filter(None, own), None):
        return replace(ref, role=note.text, role_to=ref.to, role_origin=note.origin)
    if actor.role is None:
        return ref
    document, role = actor.role
    text = desk.texts[document]
    words = squeeze(text.extract.document.of(role.span))
    return replace(ref, role=words, role_to=text.place(role.mention), role_origin=MACHINE)
