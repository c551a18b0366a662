"""What is left of a document whose text is not published: what editors wrote and chose, names, and quotations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Briefing, Document, Quote, Summary, TextForm, Title


def withheld(briefing: Briefing, form: TextForm) -> Briefing:
    """The briefing without what the documents with `text: none` may not have; `form` is what stands for all others.

    A sentence of the machine's summary is an excerpt, and so is what somebody is reported to have said, which is told
    in the writer's words. A sentence that an editor put there, and a reported quote that an editor pinned, are meant
    to be seen; they stand as the editor's words, which lead nowhere.
    """
    documents = {e.document.id: e.document for e in briefing.extracts}
    without = {id for id in briefing.titles if briefing.texts.get(id, form) == "none"}
    if not without:
        return briefing
    pinned = {*briefing.pinned, *briefing.front.quotes}
    cut = {q.id for q in _quotes(briefing, without) if q.kind == "indirect"} - pinned
    titles = {id: _named(documents[id], briefing.titles[id]) for id in sorted(without)}
    summaries = {id: _own(briefing.summaries[id]) for id in sorted(without)}
    return replace(
        briefing,
        titles={**briefing.titles, **titles},
        summaries={**briefing.summaries, **summaries},
        hidden=briefing.hidden | cut,
    )


def _quotes(briefing: Briefing, documents: set[str]) -> Iterable[Quote]:
    return (q for e in briefing.extracts if e.document.id in documents for q in e.quotes)


def _named(document: Document, title: Title) -> Title:
    """The headline; where there is none, what the file is called, and not its first words."""
    is_headline = title.span or title.origin.is_editorial or document.metadata.title
    return title if is_headline else Title(text=document.id)


def _own(summary: Summary) -> Summary:
    """What editors said of it."""
    origin = summary.takeaway_origin or summary.origin
    items = summary.items if summary.origin.is_editorial else ()
    takeaway = summary.takeaway if origin.is_editorial else None
    return replace(
        summary,
        items=tuple(replace(item, span=None) for item in items),
        takeaway=replace(takeaway, span=None) if takeaway else None,
    )
