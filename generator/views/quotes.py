"""A quote as shown, and which quotes are shown first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby, islice, zip_longest

from generator.model import MACHINE, Extract, WeighedQuote
from generator.text import is_near, substance
from generator.views.addresses import Place, document_page
from generator.views.desk import Desk
from generator.views.gathered import Found
from generator.views.grounds import quote_grounds
from generator.views.parts import Ground, QuoteGroup, QuoteView, Subject
from generator.views.said import manner, said

_FRONT_QUOTES = 5


def quote_view(desk: Desk, extract: Extract, weighed: WeighedQuote) -> QuoteView:
    """The quote as shown."""
    document, quote = extract.document, weighed.quote
    speaker = desk.briefing.speaker(quote)
    entity = desk.briefing.entities.get(speaker or "")
    source = document.words(quote.source).rstrip(",") or None
    is_told = desk.briefing.is_identified(document, quote)
    own = desk.briefing.roles.get((document.id, speaker or ""))
    return QuoteView(
        id=quote.id,
        kind=quote.kind,
        parts=tuple(said(document, quote)),
        speaker=desk.refs.get(speaker or ""),
        name=entity.name if entity else source if is_told else None,
        role=desk.role(extract, quote),
        source=source,
        manner=manner(document.words(quote.cue)) if quote.kind != "direct" else None,
        to=Place(document_page(document.id), quote.id),
        line=desk.lines[document.id],
        origin=desk.briefing.speakers[quote.id].origin,
        subjects=tuple(Subject(id, desk.refs[id].name) for id in weighed.names if id in desk.refs),
        why=weighed.why,
        is_key=weighed.rank is not None,
        note=desk.briefing.remarks.get(quote.id),
        role_origin=own.origin if own else MACHINE,
        pin=desk.pins.get(quote.id),
        grounds=tuple(quote_grounds(desk, extract, quote)),
    )


def key_quotes(desk: Desk, extract: Extract, most: int) -> Iterator[QuoteView]:
    """The quotes that carry the document, the best first."""
    for weighed in islice(_ranked(desk, extract), most):
        yield quote_view(desk, extract, weighed)


def others(desk: Desk, extract: Extract, most: int) -> Iterator[QuoteView]:
    """The quotes that are not among so many key ones, in reading order."""
    first = {weighed.quote.id for weighed in islice(_ranked(desk, extract), most)}
    found = (w for w in desk.quotes[extract.document.id] if w.quote.id not in first)
    for weighed in sorted(found, key=lambda w: w.quote.span):
        yield quote_view(desk, extract, weighed)


def best_quotes(
    desk: Desk, extracts: Sequence[Extract], told: AbstractSet[str] = frozenset()
) -> Iterator[QuoteView]:
    """The best quote of each document, in their order, then second bests; each speaker once if possible.

    What several documents quote is shown from the first of them; what is `told` already, by its id, not again.
    """
    ranked = [
        [
            (e, w)
            for w in _ranked(desk, e)
            if desk.briefing.speaker(w.quote) and w.quote.id not in told
        ]
        for e in extracts
    ]
    heard: set[str | None] = set()
    fresh: list[Found] = []
    again: list[Found] = []
    for found in (found for rank in zip_longest(*ranked) for found in rank if found):
        speaker = desk.briefing.speaker(found[1].quote)
        (again if speaker in heard else fresh).append(found)
        heard.add(speaker)
    pins, pinned_by = _pins(desk), desk.briefing.front_pins
    pinned = sorted(
        (f for f in desk.in_order if f[1].quote.id in pins), key=lambda f: pins[f[1].quote.id]
    )
    shown = list(islice(_each_once([*pinned, *fresh, *again]), _FRONT_QUOTES))
    # What stands where it would stand is the machine's choice, whoever else has made it.
    is_others = shown != list(islice(_each_once([*fresh, *again]), _FRONT_QUOTES))
    for extract, weighed in shown:
        view = quote_view(desk, extract, weighed)
        if is_others and (pin := pinned_by.get(view.id)):
            first = Ground("put first here", origin=pin)
            view = replace(view, pin=pin, grounds=(*view.grounds, first))
        yield view


def _pins(desk: Desk) -> Mapping[str, int]:
    return {id: n for n, id in enumerate(desk.briefing.front.quotes)}


def _ranked(desk: Desk, extract: Extract) -> Iterator[WeighedQuote]:
    return (w for w in desk.quotes[extract.document.id] if w.rank is not None)


def _each_once(found: Iterable[Found]) -> Iterator[Found]:
    """Without those that say nearly what one before them says."""
    shown: list[frozenset[str]] = []
    for extract, weighed in found:
        words = substance(extract.document.words(weighed.quote.content))
        if not any(is_near(words, other) for other in shown):
            shown.append(words)
            yield extract, weighed


def by_document(desk: Desk, found: Iterable[Found]) -> Iterator[QuoteGroup]:
    """What was found, grouped; documents follow one another as they do there."""
    for document_id, here in groupby(found, key=lambda pair: pair[0].document.id):
        quotes = tuple(quote_view(desk, extract, weighed) for extract, weighed in here)
        yield QuoteGroup(desk.lines[document_id], document_id, quotes)


def about(desk: Desk, entity_id: str, most: int) -> Iterator[QuoteView]:
    """What others say that names the entity: in marks before reported, each latest first, at most so many."""
    found = desk.about.get(entity_id, ())
    for extract, weighed in sorted(found, key=lambda f: f[1].quote.kind == "indirect")[:most]:
        yield quote_view(desk, extract, weighed)


def subjects(groups: Iterable[QuoteGroup], least: int = 1) -> Mapping[str, str]:
    """The names of all that at least so many of the quotes name, by id."""
    found = [s for group in groups for quote in group.quotes for s in quote.subjects]
    counts = Counter(subject.id for subject in found)
    return {s.id: s.name for s in found if counts[s.id] >= least}
