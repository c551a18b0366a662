"""What an editor may say of the front page, as it is today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.drafts.lines import Proposal, Single, draft, numbered, texts
from generator.fields import scalar
from generator.merge import Machine, replaced
from generator.model import Briefing, Story
from generator.overrides import SharedSaid, front_said
from generator.text import shorten, squeeze

_MOST = 6
_FEW = 100
_STORIES = (
    "The stories that come first, each by a document in it; single documents by id or headline:\n"
)
_QUOTES = "The quotes that come first, by their ids or enough of their words:\n"
_ABOUT = "What the front page says today, ready to be changed."


def front_draft(
    machine: Machine,
    briefing: Briefing,
    stories: Sequence[Story],
    quotes: Sequence[str],
    names: tuple[str, str],
) -> str:
    """The file of the front page; `names` are the site's and the way to the schema, `quotes` the ids of those shown."""
    site, schema = names
    return draft(
        schema,
        _ABOUT,
        list(_proposals(briefing, stories[:_MOST], quotes, site)),
        lambda source: replaced(machine, {}, SharedSaid(front=front_said(source, "", []))),
    )


def _proposals(
    briefing: Briefing, stories: Sequence[Story], quotes: Sequence[str], site: str
) -> Iterator[Proposal]:
    yield "Its title, and words of yours that open it:"
    yield Single("title", scalar(site))
    yield Single("lead", "")
    yield _STORIES + numbered(_headline(briefing, story) for story in stories)
    yield Single("stories", texts(map(_known, stories)))
    yield Single("order", texts([]))
    words = {q.id: e.document.words(q.content) for e in briefing.extracts for q in e.quotes}
    yield _QUOTES + numbered(shorten(words[id], _FEW) for id in quotes)
    yield Single("quotes", texts(quotes))


def _known(story: Story) -> str:
    """By what it is known for good: a name, or the document of its address."""
    first = story.id.removeprefix("stories/")
    return story.name or (first if first in story.documents else story.documents[-1])


def _headline(briefing: Briefing, story: Story) -> str:
    return squeeze(story.name or briefing.titles[story.headed].text)
