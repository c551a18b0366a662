"""The front page, and a document's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Document, Extract, Matter
from generator.text import shorten, squeeze
from generator.views.addresses import Place, document_page, quotes_of, story_page
from generator.views.desk import Desk
from generator.views.figures import figures
from generator.views.lines import period
from generator.views.lists import card, groups
from generator.views.news import news
from generator.views.parts import EDIT_FRONT, EntityRef, QuoteView, SummaryLine
from generator.views.quotes import best_quotes, key_quotes, others
from generator.views.reasons import sentence_ground, takeaway_ground
from generator.views.schema import document_schema
from generator.views.shown import DocumentView, FrontView, StoryView

_STORIES = 4
"""Stories in full on the front page: a briefing is something one finishes."""
_FRONT = 8
"""Names of one kind on the front page."""
_MOST_TAGS = 3
"""Of one kind."""


def front_view(
    desk: Desk, documents: Sequence[DocumentView], stories: Sequence[StoryView]
) -> FrontView:
    """The front page: the first stories in full, or else the latest document; then what matters in all."""
    said = desk.briefing.front
    first = {desk.lines[id]: n for n, id in enumerate(said.order) if id in desk.lines}
    stories = sorted(stories, key=lambda s: min(first.get(c.line, len(first)) for c in s.sources))
    pins = [_pinned(desk, matter) for matter in said.stories]
    stories.sort(key=lambda s: pins.index(s.path) if s.path in pins else len(pins))
    shown = {card.line for story in stories[:_STORIES] for card in story.sources}
    documents = sorted(documents, key=lambda d: first.get(d.line, len(first)))
    lead = None if stories else documents[0]
    lines = {desk.lines[e.document.id]: e for e in desk.latest}
    rest = [lines[d.line] for d in documents if d.line not in shown]
    dates = [e.document.metadata.published for e in desk.latest]
    return FrontView(
        path="index.md",
        site_name=desk.settings.site_name,
        title=said.title,
        lead_words=said.lead,
        stories=tuple(stories[:_STORIES]),
        more=tuple(stories[_STORIES:]),
        lead=lead,
        cards=tuple(card(desk, extract) for extract in (rest[1:] if lead else rest)),
        quotes=tuple(
            best_quotes(
                desk, desk.latest, {q.id for story in stories[:_STORIES] for q in story.quotes}
            )
        ),
        groups=tuple(groups(desk, desk.importance, _FRONT)),
        news=news(desk),
        documents=len(documents),
        quotes_in_all=sum(q.kind != "indirect" for e in desk.latest for q in desk.briefing.said(e)),
        period=period(sorted(date for date in dates if date)),
        edit=desk.edits.get(EDIT_FRONT),
    )


def _pinned(desk: Desk, matter: Matter) -> str | None:
    """The page of the story that an editor means."""
    for story in desk.stories:
        is_named = matter.name is not None and matter.name == story.name
        if is_named or matter.document in story.documents:
            return story_page(story.id)
    return None


def document_view(desk: Desk, extract: Extract) -> DocumentView:
    """A document's page, with its key quotes."""
    document = extract.document
    text = desk.texts[document.id]
    title = desk.briefing.titles[document.id]
    deck = document.block("deck") if text.form != "none" else None
    named = tuple(groups(desk, desk.salience[document.id]))
    return DocumentView(
        path=document_page(document.id),
        title=title.text,
        title_origin=title.origin,
        headline=text.unlinked(title.span) if title.span else None,
        deck=squeeze(document.of(deck)) if deck else None,
        standfirst=text.unlinked(deck) if deck else None,
        line=desk.lines[document.id],
        summary=tuple(_summary(desk, extract)),
        file=document.path,
        takeaway=takeaway_ground(desk, extract),
        summary_origin=desk.briefing.summaries[document.id].origin,
        figures=tuple(figures(desk, extract)),
        quotes=tuple(_quotes(desk, extract)),
        quotes_in_all=len(desk.briefing.said(extract)),
        all_quotes=quotes_of(document.id),
        named=named,
        body=tuple(text.body()),
        form=text.form,
        is_searched=desk.settings.search_text,
        doubts=tuple(_doubts(desk, extract)) if text.form != "none" else (),
        notes=desk.briefing.notes.get(document.id, ()),
        tags=tuple(ref.name for group in named for ref in group.entities[:_MOST_TAGS]),
        data=Place(f"data/documents/{document.id}.json"),
        schema=document_schema(
            desk.lines[document.id],
            title=title.text,
            language=document.metadata.language,
            entities=_heaviest(desk, document),
        ),
        edit=desk.edits.get(document.id),
    )


def _quotes(desk: Desk, extract: Extract) -> Iterator[QuoteView]:
    """The key quotes; where the text does not have their addresses, the others after them."""
    yield from key_quotes(desk, extract, desk.settings.key_quotes)
    if desk.texts[extract.document.id].form == "none":
        yield from others(desk, extract, desk.settings.key_quotes)


def _heaviest(desk: Desk, document: Document) -> list[tuple[str, EntityRef]]:
    """Those it names that have a page, the most salient first."""
    salience = desk.salience[document.id]
    known = sorted((id for id in salience if id in desk.refs), key=lambda id: (-salience[id], id))
    return [(id, desk.refs[id]) for id in known]


def _summary(desk: Desk, extract: Extract) -> Iterator[SummaryLine]:
    summary = desk.briefing.summaries[extract.document.id]
    for item in summary.items:
        ground = sentence_ground(desk, extract, item, summary.origin)
        yield SummaryLine(squeeze(item.shown), ground.to, ground)


def _doubts(desk: Desk, extract: Extract) -> Iterator[str]:
    """What to read with care, each with the words where it begins."""
    for doubt in desk.briefing.doubts(extract):
        words = shorten(extract.document.text[doubt.span.start :], 60)
        yield f"{doubt.message}: {words}"
