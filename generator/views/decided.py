"""What editors decided, as the page that lists it shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model import Decision, Origin
from generator.text import shorten
from generator.views.addresses import Place, document_page
from generator.views.desk import Desk
from generator.views.parts import Ref
from generator.views.shown import Count, DecisionView

PARTICULARS = {
    "date": "dates of publication", "publisher": "publishers", "author": "authors", "url": "addresses of originals",
    "language": "languages",
}  # fmt: skip
"""What is told of a document and changes nothing that was found in it."""
_MOST = 200
"""Decisions on the page: more are in the data."""
_WORDS = 160
"""Characters of what stood before, and stands now."""


def decisions(desk: Desk) -> tuple[tuple[DecisionView, ...], int]:
    """The first of them, by file and line, and how many there are."""
    found = [d for d in desk.briefing.decisions if d.what not in PARTICULARS]
    return tuple(_view(desk, decision) for decision in found[:_MOST]), len(found)


def particulars(desk: Desk) -> Iterator[Count]:
    """How many documents have each from an editor."""
    counts = Counter(decision.what for decision in desk.briefing.decisions)
    for what, words in PARTICULARS.items():
        if counts[what]:
            yield Count(words, counts[what])


def _view(desk: Desk, decision: Decision) -> DecisionView:
    text = desk.texts.get(decision.document or "")
    is_told = decision.before and (text is None or text.form == "full")
    return DecisionView(
        what=decision.what,
        before=shorten(decision.before or "", _WORDS) if is_told else None,
        after=shorten(decision.after, _WORDS) if decision.after else None,
        about=next(_pages(desk, decision)),
        origin=Origin(editor=decision.location),
    )


def _document_of(desk: Desk, decision: Decision) -> str | None:
    """The document of the quote that it is about; None for one that is shown nowhere."""
    found = (e.document.id for e, w in desk.in_order if w.quote.id == decision.quote)
    return next(found, None) if decision.quote else None


def _pages(desk: Desk, decision: Decision) -> Iterator[Ref]:
    """Where it shows: the quote, the document, the entity; else the front page."""
    document = _document_of(desk, decision)
    if document and decision.quote:
        title = desk.lines[document].document.text
        yield Ref(title, Place(document_page(document), decision.quote))
    elif line := desk.lines.get(decision.document or ""):
        yield line.document
    elif ref := desk.refs.get(decision.entity or ""):
        yield Ref(ref.name, ref.to)
    is_front = decision.what.startswith("front page")
    yield Ref(
        "the front page" if is_front else "everywhere", Place("index.md") if is_front else None
    )
