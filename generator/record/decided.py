"""What of a record was decided by whom: the model, or an editor with file and line; and an editor's own words."""

from __future__ import annotations

from typing import Any

from generator.model import MACHINE, Briefing, Extract, Note, Origin, Quote, Span

Json = dict[str, Any]


def slice_of(extract: Extract, span: Span) -> Json:
    """A range of the text with its words."""
    return {"start": span.start, "end": span.end, "text": extract.document.of(span)}


def origin_of(briefing: Briefing, origin: Origin) -> Json:
    """`{"editor": "seeds/dam.yml:3"}`, or `{"model": "…"}`."""
    return origin.told(briefing.maker)


def noted(briefing: Briefing, note: Note) -> Json:
    """An editor's words."""
    return {"text": note.text, "origin": origin_of(briefing, note.origin)}


def takeaway(briefing: Briefing, extract: Extract) -> Json | None:
    """The sentence that lists show, if it stands in the text."""
    summary = briefing.summaries[extract.document.id]
    if summary.takeaway is None or summary.takeaway.span is None:
        return None
    chosen = summary.takeaway_origin or summary.origin
    return {**slice_of(extract, summary.takeaway.span), "origin": origin_of(briefing, chosen)}


def written(briefing: Briefing, extract: Extract) -> Json:
    """What of summary and takeaway is an editor's own words, and so has no place in the text."""
    summary = briefing.summaries[extract.document.id]
    own = [Note(text=i.text, origin=summary.origin) for i in summary.items if not i.span]
    alone, chosen = summary.takeaway, summary.takeaway_origin or summary.origin
    one = Note(text=alone.text, origin=chosen) if alone and not alone.span else None
    return {
        "summary": [noted(briefing, note) for note in own],
        "takeaway": noted(briefing, one) if one else None,
    }


def entity_origin(briefing: Briefing, extract: Extract, entity: str) -> Origin:
    """Who says that it is one: of everywhere, or by adding its name in this document."""
    added = (d for d in briefing.added.get(entity, ()) if d.document == extract.document.id)
    here = next((Origin(editor=decision.location) for decision in added), MACHINE)
    everywhere = briefing.entities[entity].origin
    return everywhere if everywhere.is_editorial else here


def role(briefing: Briefing, extract: Extract, entity: str) -> Json | None:
    """What an editor calls it in this document; with its place, if the text has the words too."""
    note = briefing.roles.get((extract.document.id, entity))
    if note is None:
        return None
    start = extract.document.text.find(note.text)
    place = {"start": start, "end": start + len(note.text)} if start >= 0 else {}
    return {**place, **noted(briefing, note)}


def quote_origins(briefing: Briefing, quote: Quote) -> Json:
    """What told of it, who said whose it is, and what an editor says besides."""
    note, speaker = briefing.remarks.get(quote.id), briefing.speakers[quote.id]
    pin = briefing.pins.get(quote.id)
    return {
        "sign": quote.sign,
        "origin": origin_of(briefing, MACHINE),
        "speaker_origin": origin_of(briefing, speaker.origin),
        "pinned": origin_of(briefing, pin) if pin else None,
        "note": noted(briefing, note) if note else None,
    }
