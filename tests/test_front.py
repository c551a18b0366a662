"""The front page and the pages of stories: what they tell of which document, and that nothing is told twice."""

from __future__ import annotations

from dataclasses import replace

from generator.model import (
    Actor,
    Briefing,
    Changes,
    Extract,
    Front,
    Location,
    Matter,
    Metadata,
    Origin,
    Story,
    Summary,
    SummaryItem,
    Told,
    Voice,
    Weighed,
)
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.views import FeedView, FrontView, StoriesView, StoryView, View, views
from generator.views.parts import Ref
from tests.docs import extract
from tests.spoken import spoken
from tests.test_views import SETTINGS

ASHORE = "“Nobody stays ashore in this harbour tonight,”"
TEXT = f"""\
# Ferry Sails
{{PERSON Maria Quill}} left the {{ORG Harbour Board}}. | {{GPE Skerrin}} slept.
{ASHORE} {{PERSON Quill}} said.
"""


def _dated(name: str, published: str) -> Extract:
    made = spoken(extract(TEXT, name), ("direct", ASHORE, "Quill"))
    return replace(made, document=replace(made.document, metadata=Metadata(published=published)))


def _summed(*extracts: Extract) -> Briefing:
    """With every first sentence as the summary."""
    whole = resolve(extracts)
    items = {e.document.id: (_item(e),) for e in extracts}
    return replace(whole, summaries={id: Summary(items=found) for id, found in items.items()})


def _item(made: Extract) -> SummaryItem:
    return SummaryItem(text=made.document.of(made.sentences[0]), span=made.sentences[0])


def _story(*extracts: Extract) -> Story:
    ids = tuple(e.document.id for e in extracts)
    return Story(
        id=f"stories/{ids[-1]}",
        documents=ids,
        headed=ids[0],
        first="2031-05-03",
        last="2031-05-09",
        weight=1.0,
        takeaway=Told(document=ids[0], item=_item(extracts[0])),
        bullets=(Told(document=ids[1], item=SummaryItem(text="An editor’s own words.")),),
        actors=(
            Actor(entity="people/maria-quill", weight=0.5, documents=2),
            Actor(entity="people/nobody-there", weight=0.4, documents=1),
        ),
    )


def _pages(whole: Briefing, *stories: Story) -> dict[str, View]:
    return _views(whole, replace(weigh(whole), stories=stories))


def _views(whole: Briefing, weighed: Weighed) -> dict[str, View]:
    found = views(whole, weighed, SETTINGS)
    return {view.path: view for view in found if not isinstance(view, FeedView)}


FERRY, PIER, NIGHT = (
    _dated("ferry", "2031-05-03"),
    _dated("pier", "2031-05-09"),
    _dated("night", "2031-06-01"),
)
WHOLE = _summed(FERRY, PIER, NIGHT)


def _front(pages: dict[str, View]) -> FrontView:
    found = pages["index.md"]
    assert isinstance(found, FrontView)
    return found


def test_a_story_has_a_page() -> None:
    """Headline, period, sentences with their places, and who has a page of those it is about."""
    page = _pages(WHOLE, _story(PIER, FERRY))["stories/ferry.md"]
    assert isinstance(page, StoryView)
    assert page.headline.to
    assert page.headline.to.page == "documents/pier.md"
    assert page.period == "3–9 May 2031"
    assert page.takeaway
    assert page.takeaway.to
    assert page.takeaway.to.page == "documents/pier.md"
    assert page.takeaway.to.anchor.startswith("s-")
    assert [(told.text, told.to) for told in page.bullets] == [("An editor’s own words.", None)]
    assert not page.bullets[0].origin.is_editorial
    assert [ref.name for ref in page.who] == ["Maria Quill"]
    assert [card.line.document.to for card in page.sources] == [
        page.headline.to,
        replace(page.headline.to, page="documents/ferry.md"),
    ]


def test_the_front_page_tells_stories_first() -> None:
    """What is in none of them follows; no document stands there twice."""
    front = _front(_pages(WHOLE, _story(PIER, FERRY)))
    assert [story.path for story in front.stories] == ["stories/ferry.md"]
    assert front.lead is None
    assert [card.line.document.to for card in front.cards] == [
        replace(front.stories[0].here, page="documents/night.md")
    ]


def test_without_a_story_it_opens_with_the_latest_document() -> None:
    """One document, or several about different things."""
    front = _front(_pages(WHOLE))
    assert front.stories == ()
    assert front.lead
    assert front.lead.path == "documents/night.md"
    assert len(front.cards) == 2


def test_a_quote_that_a_story_tells_is_not_told_again() -> None:
    """The front page's own quotes are others."""
    weighed = weigh(WHOLE)
    quote = weighed.quotes["night"][0]
    story = replace(_story(NIGHT, FERRY), voices=(Voice(document="night", quote=quote),))
    front = _front(_pages(WHOLE, story))
    assert [q.id for q in front.stories[0].quotes] == [quote.quote.id]
    assert front.quotes
    assert quote.quote.id not in {q.id for q in front.quotes}


def test_stories_that_an_editor_wants_first() -> None:
    """In that order, before those of the documents in `order`; one by a document, one by its name."""
    origin = Origin(editor=Location("seeds/briefing.yml", 1))
    own = replace(_story(NIGHT, FERRY), id="stories/row", name="The Row", origin=origin)
    stories = (_story(PIER, FERRY), replace(_story(NIGHT, PIER), documents=("night",)), own)
    first = (Matter(name="The Row", origin=origin), Matter(document="night", origin=origin))
    whole = replace(WHOLE, front=Front(order=("pier",), stories=first))
    front = _front(_pages(whole, *stories))
    assert [story.path for story in front.stories] == [
        "stories/row.md",
        "stories/pier.md",
        "stories/ferry.md",
    ]
    assert front.stories[0].headline == Ref("The Row", front.stories[0].here)
    assert front.stories[0].origin.is_editorial


def test_many_stories_are_told_in_short() -> None:
    """Four in full, the others with headline and takeaway; all have a page and stand in the list."""
    many = [replace(_story(PIER, FERRY), id=f"stories/{n}") for n in range(6)]
    pages = _pages(WHOLE, *many)
    front, listed = _front(pages), pages["stories/index.md"]
    assert isinstance(listed, StoriesView)
    assert [len(front.stories), len(front.more), len(listed.stories)] == [4, 2, 6]
    assert all(isinstance(pages[f"stories/{n}.md"], StoryView) for n in range(6))


def test_what_is_new_since_the_last_briefing() -> None:
    """Documents, names that have a page, other summaries; nothing of what merely is no longer."""
    changes = Changes(
        added=("night",),
        removed=("old", "older"),
        edited=("ferry",),
        names=("people/maria-quill", "people/nobody-there"),
        summaries=("ferry", "pier"),
    )
    found = _front(_views(WHOLE, replace(weigh(WHOLE), changes=changes))).news
    assert found
    assert [ref.to.page for ref in found.documents if ref.to] == ["documents/night.md"]
    assert [ref.to.page for ref in found.edited if ref.to] == ["documents/ferry.md"]
    assert [ref.to.page for ref in found.summaries if ref.to] == ["documents/pier.md"]
    assert ([ref.name for ref in found.names], found.names_in_all) == (["Maria Quill"], 1)
    assert found.removed == 2


def test_nothing_new_is_not_told() -> None:
    """A first briefing, or the same again."""
    assert _front(_pages(WHOLE)).news is None
