"""All quotes, events and stories as rows for other programs, as JSON; quotes also as CSV (RFC 4180).

In the CSV a cell that a spreadsheet would take for a formula has an apostrophe before it, as OWASP's page on CSV
injection asks (https://owasp.org/www-community/attacks/CSV_Injection); the JSON has every word as it stands.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import quote as percent_encoded

from generator.model import Briefing, Event, Extract, Story, Told, WeighedQuote
from generator.text import squeeze

SCHEMA = "briefing/quotes@1"
GAP = " … "
"""Between the parts of a quote: here the document has other words."""
_COLUMNS = """id address document title publisher date url kind quote speaker speaker_name role source cue
    identified names key start end line""".split()
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell must not begin with; spreadsheets read the wide forms like the narrow ones."""

Json = dict[str, Any]


def quote_rows(
    briefing: Briefing, weighed: Mapping[str, Sequence[WeighedQuote]], suffix: str
) -> Iterator[Json]:
    """Every quote of what was said, documents latest first, each in reading order.

    `weighed` is by the document's id; `suffix` is what the address of a page ends in: "/" or ".html".
    """
    by_id = sorted(briefing.extracts, key=lambda e: e.document.id)
    for extract in sorted(by_id, key=lambda e: e.document.metadata.published or "", reverse=True):
        page = percent_encoded(f"documents/{extract.document.id}{suffix}")
        told = [w for w in weighed[extract.document.id] if extract.is_said(w.quote)]
        for found in sorted(told, key=lambda w: w.quote.span):
            yield _row(briefing, extract, found, f"{page}#{found.quote.id}")


def _row(briefing: Briefing, extract: Extract, found: WeighedQuote, address: str) -> Json:
    document, quote = extract.document, found.quote
    about, speaker = document.metadata, briefing.entities.get(briefing.speaker(quote) or "")
    parts = [document.of(part) for part in quote.content]
    return {
        "id": quote.id,
        "address": address,
        "document": document.id,
        "title": briefing.titles[document.id].text,
        "publisher": about.publisher,
        "date": about.published,
        "url": about.url,
        "kind": quote.kind,
        "quote": GAP.join(map(squeeze, parts)),
        "parts": parts,
        "speaker": speaker.id if speaker else None,
        "speaker_name": speaker.name if speaker else None,
        "role": briefing.called(extract, quote),
        "source": document.words(quote.source) or None,
        "cue": document.words(quote.cue) or None,
        "identified": briefing.is_identified(document, quote),
        "sign": quote.sign,
        "speaker_origin": briefing.speakers[quote.id].origin.told(briefing.maker),
        "note": note.text if (note := briefing.remarks.get(quote.id)) else None,
        "names": list(found.names),
        "key": found.rank,
        "start": quote.span.start,
        "end": quote.span.end,
        "line": document.line(quote.span.start),
    }


def event_rows(briefing: Briefing, events: Iterable[Event], suffix: str) -> Iterator[Json]:
    """Every event, in the order of `events`; `suffix` as in `quote_rows`."""
    documents = {e.document.id: e.document for e in briefing.extracts}
    for event in events:
        document = documents[event.document]
        yield {
            "id": event.id,
            "address": _address(event, suffix),
            "date": event.iso,
            "precision": event.precision,
            "words": squeeze(document.of(event.dates[0])),
            "text": squeeze(document.of(event.span)),
            "document": event.document,
            "published": document.metadata.published,
            "start": event.span.start,
            "end": event.span.end,
            "line": document.line(event.span.start),
            "entities": list(event.entities),
            "also": [_address(other, suffix) for other in event.also],
        }


def _address(event: Event, suffix: str) -> str:
    return f"{percent_encoded(f'documents/{event.document}{suffix}')}#{event.id}"


def made_json(briefing: Briefing, is_whole: Callable[[str], bool]) -> Json:
    """`docs/data/made.json`: who found what, how surely, and every decision of an editor, by file and line.

    What stood before in a document that is published in excerpts (`is_whole` is by its id) may be in none of them.
    """
    maker = briefing.maker
    return {
        "schema": "briefing/made@1",
        "program": maker.program,
        "model": maker.model,
        "measured": [asdict(measured) for measured in maker.measured],
        "decisions": [
            {
                **asdict(d),
                "location": f"{d.location.path}:{d.location.line}",
                "before": d.before if d.document is None or is_whole(d.document) else None,
            }
            for d in briefing.decisions
        ],
    }


def story_rows(briefing: Briefing, stories: Iterable[Story]) -> Iterator[Json]:
    """Every story, in the order of `stories`: its documents, why they are together, and what it takes from which."""
    for story in stories:
        told = (story.takeaway, *story.bullets)
        yield {
            "id": story.id,
            "headline": briefing.titles[story.headed].text,
            "headed": story.headed,
            "first": story.first,
            "last": story.last,
            "documents": list(story.documents),
            "because": {"names": list(story.names), "words": list(story.words)},
            "sentences": [_told(line) for line in told if line],
            "quotes": [voice.quote.quote.id for voice in story.voices],
            "who": [actor.entity for actor in story.actors],
        }


def _told(line: Told) -> Json:
    """Where a sentence stands; an editor's own words stand nowhere."""
    return {"document": line.document, "span": list(line.item.span) if line.item.span else None}


def stories_json(rows: Iterable[Json]) -> Json:
    """`docs/data/stories.json`."""
    return {"schema": "briefing/stories@1", "stories": list(rows)}


def timeline_json(rows: Iterable[Json]) -> Json:
    """`docs/data/timeline.json`."""
    return {"schema": "briefing/timeline@1", "events": list(rows)}


def quotes_json(rows: Sequence[Json]) -> Json:
    """`docs/data/quotes.json`."""
    return {"schema": SCHEMA, "quotes": list(rows)}


def quotes_csv(rows: Iterable[Json]) -> str:
    """`docs/data/quotes.csv`: a line of column names, then one for each row; lists are parted by spaces."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    table.writerows([_cell(row[column]) for column in _COLUMNS] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " ".join(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
