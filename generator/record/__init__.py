"""A document's record: the JSON that other programs read (`briefing/document@1`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.model import Briefing, Entity, Extract, MentionKey, Span, TextForm, WeighedQuote
from generator.record.decided import (
    Json,
    entity_origin,
    noted,
    origin_of,
    quote_origins,
    role,
    slice_of,
    takeaway,
    written,
)

SCHEMA = "briefing/document@1"

__all__ = ["SCHEMA", "Json", "record"]


def record(
    briefing: Briefing,
    extract: Extract,
    salience: Mapping[str, float],
    weighed: Sequence[WeighedQuote],
    path: str,
) -> Json:
    """The document as the contract has it; `weighed` are all its quotes, in any order.

    Offsets are code points of `text`; every text beside a start and an end is exactly that slice.
    """
    document = extract.document
    about = document.metadata
    return {
        "schema": SCHEMA,
        "id": document.id,
        "path": path,
        "sha256": document.sha256,
        "title": _range(extract, document.block("title")),
        "deck": _range(extract, document.block("deck")),
        "published": about.published,
        "publisher": about.publisher,
        "author": about.author,
        "url": about.url,
        "language": about.language,
        "made_by": {"program": briefing.maker.program, "model": briefing.maker.model},
        "headline": briefing.titles[document.id].text,
        "headline_origin": origin_of(briefing, briefing.titles[document.id].origin),
        "text": document.text,
        "boilerplate": [list(span) for span in document.boilerplate],
        "sentences": [list(span) for span in extract.sentences],
        "summary": [
            {
                **slice_of(extract, item.span),
                "score": item.score,
                "glosses": _glosses(extract, item.span),
                "origin": origin_of(briefing, briefing.summaries[document.id].origin),
            }
            for item in sorted(
                briefing.summaries[document.id].items, key=lambda i: i.span or (0, 0)
            )
            if item.span
        ],
        "takeaway": takeaway(briefing, extract),
        "written": written(briefing, extract),
        "notes": [noted(briefing, note) for note in briefing.notes.get(document.id, ())],
        "minutes": document.minutes,
        "figures": [
            {**slice_of(extract, f.span), "kind": f.kind, "around": slice_of(extract, f.around)}
            for f in extract.figures
        ],
        "mentions": _mentions(briefing, extract),
        "entities": _entities(briefing, extract, salience),
        "quotes": _quotes(briefing, extract, weighed),
        "dates": [{**slice_of(extract, d.span), "iso": d.iso} for d in extract.dates],
        "problems": [
            {"start": d.span.start, "end": d.span.end, "message": d.message}
            for d in briefing.doubts(extract)
        ],
    }


def published(row: Json, form: TextForm) -> Json:
    """A record as far as its document's text is published: what may only be quoted is not republished as data either.

    Without the text names are left, with their roles, and what was said, by offsets; `quotes.json` has its words.
    """
    if form == "full":
        return row
    if form == "excerpts":
        return row | {"text": None}
    names = [mention for mention in row["mentions"] if mention["kind"] == "name"]
    gone = {"text": None, "deck": None, "takeaway": None}
    none: Json = {key: [] for key in ("sentences", "summary", "figures", "dates", "problems")}
    return row | gone | none | {"mentions": names}


def _range(extract: Extract, span: Span | None) -> Json | None:
    return slice_of(extract, span) if span else None


def _glosses(extract: Extract, sentence: Span) -> list[Json]:
    """The names to lay beside pronouns of a summary's sentence: pronoun, and where the name is."""
    known = {s.span: s.glosses for s in extract.summary}
    return [
        {**slice_of(extract, g.span), "name": slice_of(extract, g.name)}
        for g in known.get(sentence, ())
    ]


def _mentions(briefing: Briefing, extract: Extract) -> list[Json]:
    return [
        {
            **slice_of(extract, mention.span),
            "label": mention.label,
            "kind": mention.kind,
            "entity": briefing.links.get(MentionKey(extract.document.id, index)),
        }
        for index, mention in enumerate(extract.mentions)
    ]


def _entities(briefing: Briefing, extract: Extract, salience: Mapping[str, float]) -> list[Json]:
    """Those the document names, the most salient first.

    `roles` are the text's own words, whatever an editor says; what the editor says instead is `role`.
    """
    roles: dict[str, list[Json]] = defaultdict(list)
    for called in extract.roles:
        entity = briefing.links.get(MentionKey(extract.document.id, called.mention))
        if entity is not None:
            roles[entity].append(slice_of(extract, called.span))
    ordered = sorted(salience, key=lambda id: (-salience[id], id))
    return [
        _entity(briefing.entities[id], roles[id], salience[id])
        | {
            "role": role(briefing, extract, id),
            "origin": origin_of(briefing, entity_origin(briefing, extract, id)),
        }
        for id in ordered
    ]


def _entity(entity: Entity, roles: list[Json], salience: float) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "aliases": list(entity.aliases),
        "roles": roles,
        "salience": min(1.0, salience),
    }


def _quotes(briefing: Briefing, extract: Extract, weighed: Sequence[WeighedQuote]) -> list[Json]:
    """In reading order; `key` is the rank of a key quote, and null where a quote is none.

    `assertion` is false for wishes and attitudes, which no page shows.
    """
    by_id = {w.quote.id: w for w in weighed}
    return [
        _quote(briefing, by_id[quote.id]) | quote_origins(briefing, quote)
        for quote in briefing.quotes(extract)
    ]


def _quote(briefing: Briefing, weighed: WeighedQuote) -> Json:
    quote = weighed.quote
    return {
        "id": quote.id,
        "kind": quote.kind,
        "content": [list(span) for span in quote.content],
        "cue": [list(span) for span in quote.cue],
        "source": [list(span) for span in quote.source],
        "speaker": briefing.speakers[quote.id].entity,
        "salience": weighed.score,
        "assertion": quote.is_assertion,
        "key": weighed.rank,
        "why": list(weighed.why) if weighed.rank else [],
        "names": list(weighed.names),
    }
