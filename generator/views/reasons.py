"""What sentences, stories and dates rest on: places, and why these were chosen, brought together or read so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.model import MACHINE, Event, Extract, Origin, Span, Story, SummaryItem, Told
from generator.text import fold, shorten, squeeze, substance
from generator.views.addresses import Place, document_page, summary_anchor
from generator.views.desk import Desk
from generator.views.grounds import line_of
from generator.views.lines import long_date
from generator.views.parts import Ground
from generator.views.when import when

_HEADLINED = 2
"""Words of substance that a sentence must share with the headline to take it up."""
_WORDS = 40
"""Characters of a sentence by which a reader knows it again."""
_YEAR = re.compile(r"\b(?:1\d|20|21)\d\d\b")


def sentence_ground(desk: Desk, extract: Extract, item: SummaryItem, origin: Origin) -> Ground:
    """Where a sentence of the summary stands and what speaks for it; `origin` is who chose it."""
    words = f"“{shorten(squeeze(item.shown), _WORDS)}”"
    if item.span is None:
        return Ground(f"{words}: an editor’s own words", origin=origin)
    place = _place(extract, item)
    why = "chosen by an editor" if origin.is_editorial else ", ".join(_why(desk, extract, item))
    shown = "; the name in brackets was put there" if item.glossed else ""
    line = line_of(extract.document, item.span.start)
    return Ground(f"{words}: {why}{shown},", line, place, origin)


def _place(extract: Extract, item: SummaryItem) -> Place:
    page = document_page(extract.document.id)
    return Place(page, summary_anchor(extract.document.id, item.text))


def _why(desk: Desk, extract: Extract, item: SummaryItem) -> Iterator[str]:
    """What of all that counts can be told in a few words; that it is central, where nothing else can."""
    span = item.span or Span(0, 0)
    first, title = extract.sentences[:1], extract.document.block("title")
    known = [s.score for s in extract.summary]
    headline = substance(extract.document.of(title)) if title else frozenset[str]()
    given = {
        "opens the document": any(sentence.meets(span) for sentence in first),
        "takes up the headline": len(headline & substance(item.text)) >= _HEADLINED,
        "names whom or what it is most about": _foremost(desk, extract)
        in _named(desk, extract, span),
        "the highest score": bool(known) and item.score == max(known),
    }
    yield from [reason for reason, is_so in given.items() if is_so] or ["central to the whole"]


def _foremost(desk: Desk, extract: Extract) -> str:
    salience = desk.salience[extract.document.id]
    return min(salience, key=lambda id: (-salience[id], id), default="")


def _named(desk: Desk, extract: Extract, span: Span) -> AbstractSet[str]:
    linked = desk.texts[extract.document.id].linked
    return {id for at, id in linked.items() if span.covers(extract.mentions[at].span)}


def takeaway_ground(desk: Desk, extract: Extract) -> Ground | None:
    """Of the one sentence that lists show."""
    summary = desk.briefing.summaries[extract.document.id]
    item, origin = summary.takeaway, summary.takeaway_origin or summary.origin
    if item is None:
        return None
    words = f"lists show “{shorten(squeeze(item.shown), _WORDS)}”,"
    if item.span is None:
        return Ground(f"{words} an editor’s own words", origin=origin)
    line = line_of(extract.document, item.span.start)
    return Ground(words, line, _place(extract, item), origin)


def story_grounds(desk: Desk, story: Story) -> Iterator[Ground]:
    """Why its documents are together, and where each of its sentences stands."""
    names = [desk.briefing.entities[id].name for id in story.names if id in desk.briefing.entities]
    shared = [", ".join(names), "the words " + ", ".join(story.words) if story.words else ""]
    if told := "; ".join(filter(None, shared)):
        yield Ground(f"brought together by what they share: {told}")
    extracts = {e.document.id: e for e in desk.latest}
    for line in (story.takeaway, *story.bullets):
        if line:
            yield _told(desk, extracts[line.document], line)


def _told(desk: Desk, extract: Extract, line: Told) -> Ground:
    summary = desk.briefing.summaries[line.document]
    origin = summary.origin if line.item in summary.items else summary.takeaway_origin or MACHINE
    source = desk.lines[line.document]
    words = f"“{shorten(squeeze(line.item.shown), _WORDS)}”"
    if line.item.span is None:
        return Ground(f"{words}: an editor’s own words", origin=origin)
    where = f"{source.publisher or source.document.text}, {line_of(extract.document, line.item.span.start)}"
    return Ground(f"{words}:", where, _place(extract, line.item), origin)


def event_ground(desk: Desk, event: Event) -> Ground:
    """Which words were read as which time, and against which day."""
    extract = desk.texts[event.document].extract
    words = squeeze(extract.document.of(event.dates[0]))
    label, published = (
        when(event.iso, event.precision, event.first),
        extract.document.metadata.published,
    )
    against = f" against {long_date(published)}, the day of publication" if published else ""
    read = f"“{words}” was read as {label}{'' if _YEAR.search(words) else against}"
    says = f"“{words}” says so itself" if fold(words) == fold(label) else read
    line = line_of(extract.document, event.span.start)
    return Ground(f"{says}:", line, Place(document_page(event.document), event.id))
