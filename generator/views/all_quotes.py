"""All quotes, latest first, on as many pages as they need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.views.addresses import Place, quotes_page
from generator.views.desk import Desk
from generator.views.lines import period
from generator.views.parts import EntityRef, QuoteGroup, QuoteView
from generator.views.quotes import by_document, subjects
from generator.views.shown import QuotesPart, QuotesView

_LEAST_NAMED = 2
"""Quotes that name something one can filter all quotes by: a list of all names would be as long as the page."""
_KINDS = ("direct", "mixed", "indirect")

_Groups = tuple[QuoteGroup, ...]


def quotes_views(desk: Desk) -> Iterator[QuotesView]:
    """The pages of all quotes, latest first; the first one tells of all of them."""
    groups = tuple(by_document(desk, desk.in_order))
    pages = _cut(groups, desk.settings.quotes_per_page)
    parts = tuple(_part(here, at) for at, here in _numbered(pages)) if len(pages) > 1 else ()
    speakers = tuple(_speakers(desk))
    for at, here in _numbered(pages):
        told = here if at else groups
        kinds = Counter(quote.kind for quote in _quotes(told))
        yield QuotesView(
            path=quotes_page(at),
            title=_title(at),
            groups=here,
            subjects=subjects(told, _LEAST_NAMED),
            quotes=kinds["direct"] + kinds["mixed"],
            reported=kinds["indirect"],
            documents=len(told),
            period=_period(told),
            data=(Place("data/quotes.csv"), Place("data/quotes.json")),
            speakers=() if at else speakers,
            parts=parts,
            elsewhere=_elsewhere(pages) if parts and not at else None,
        )


def _cut(groups: _Groups, most: int) -> list[_Groups]:
    """The groups on pages of about so many quotes, the latest page first.

    Counted from the oldest on, so that a new document changes the first page and no other's address.
    """
    pages: list[_Groups] = []
    page: list[QuoteGroup] = []
    for group in reversed(groups):
        if sum(len(g.quotes) for g in page) >= most:
            pages.append(tuple(reversed(page)))
            page = []
        page.append(group)
    return [tuple(reversed(page)), *reversed(pages)]


def _numbered(pages: Sequence[_Groups]) -> Iterator[tuple[int, _Groups]]:
    """Each page with its number; the oldest is 1, and the latest 0, since it will be cut again."""
    yield 0, pages[0]
    yield from zip(range(len(pages) - 1, 0, -1), pages[1:], strict=True)


def _part(groups: _Groups, at: int) -> QuotesPart:
    return QuotesPart(Place(quotes_page(at)), _title(at), _period(groups))


def _title(at: int) -> str:
    return f"Quotes, part {at}" if at else "Quotes"


def _period(groups: _Groups) -> str:
    return period(sorted(g.line.published for g in groups if g.line.published)) or "undated"


def _quotes(groups: Iterable[QuoteGroup]) -> Iterator[QuoteView]:
    return (quote for group in groups for quote in group.quotes)


def _elsewhere(pages: Sequence[_Groups]) -> Mapping[str, object]:
    """What stands on all pages but the first: documents with their quotes, each as numbers.

    A quote's are its speaker (nothing for nobody), its kind and its subjects, by their places in the lists.
    """
    others = [(at, group) for at, page in _numbered(pages) if at for group in page]
    quotes = list(_quotes(group for _, group in others))
    speakers = {name: n for n, name in enumerate(dict.fromkeys(q.name for q in quotes if q.name))}
    named = dict.fromkeys(subject.id for quote in quotes for subject in quote.subjects)
    subject = {id: n for n, id in enumerate(named)}

    def numbers(quote: QuoteView) -> str:
        row = (speakers.get(quote.name or "", ""), _KINDS.index(quote.kind))
        return ",".join(map(str, (*row, *(subject[s.id] for s in quote.subjects))))

    documents = [
        [g.document, g.line.document.text, Place(quotes_page(at)), " ".join(map(numbers, g.quotes))]
        for at, g in others
    ]
    return {
        "documents": documents,
        "speakers": list(speakers),
        "subjects": list(subject),
        "kinds": list(_KINDS),
    }


def _speakers(desk: Desk) -> Iterator[EntityRef]:
    """Who is quoted, those most often quoted first."""
    said = (
        desk.briefing.speaker(quote)
        for extract in desk.latest
        for quote in desk.briefing.said(extract)
    )
    counts = Counter(speaker for speaker in said if speaker and speaker in desk.refs)
    for speaker, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield desk.refs[speaker]
