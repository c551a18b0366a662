"""From a briefing to pages, and to data for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator import export
from generator.key_quotes import key_quotes
from generator.model import Briefing, Weighed
from generator.pipeline.gathering import Outcome
from generator.record import Json, record
from generator.relations import relations
from generator.render import renderer
from generator.roster import roster
from generator.salience import entity_salience
from generator.settings import Settings
from generator.views import views


def weigh(briefing: Briefing) -> Weighed:
    """What matters how much in a briefing."""
    salience = {e.document.id: entity_salience(e, briefing.links) for e in briefing.extracts}
    return Weighed(
        salience=salience,
        quotes={
            e.document.id: key_quotes(briefing, e, salience[e.document.id])
            for e in briefing.extracts
        },
        relations=relations(briefing),
    )


def pages(outcome: Outcome, settings: Settings) -> dict[str, str]:
    """Every generated file of the site: path below `docs/` to its text. The product."""
    made = renderer(settings.templates, directory_urls=settings.directory_urls)
    weighed = weigh(outcome.briefing)
    found = {p.path: p.text for p in map(made.page, views(outcome.briefing, weighed, settings))}
    return found | dict(_data(outcome, weighed, settings))


def _data(outcome: Outcome, weighed: Weighed, settings: Settings) -> Iterable[tuple[str, str]]:
    """The same for other programs."""
    for row in _records(outcome, weighed, settings):
        # What may be quoted but not republished is not republished as data either.
        shown = row if settings.text == "full" else row | {"text": None}
        yield f"data/documents/{row['id']}.json", _json(shown)
    known = roster(outcome.briefing, weighed.salience, weighed.quotes, weighed.relations)
    yield "data/entities.json", _json(known)
    said = _quotes(outcome, weighed, settings)
    yield "data/quotes.json", _json(export.quotes_json(said))
    yield "data/quotes.csv", export.quotes_csv(said)


def records(outcome: Outcome, settings: Settings) -> Iterable[Json]:
    """Each document's record, in the order of the briefing."""
    return _records(outcome, weigh(outcome.briefing), settings)


def _records(outcome: Outcome, weighed: Weighed, settings: Settings) -> Iterable[Json]:
    for found in outcome.briefing.extracts:
        id = found.document.id
        path = settings.shown(outcome.files[id].file)
        yield record(outcome.briefing, found, weighed.salience[id], weighed.quotes[id], path)


def quotes_of(outcome: Outcome, settings: Settings) -> list[Json]:
    """Every quote as a row for other programs: documents latest first, each in reading order."""
    return _quotes(outcome, weigh(outcome.briefing), settings)


def _quotes(outcome: Outcome, weighed: Weighed, settings: Settings) -> list[Json]:
    suffix = "/" if settings.directory_urls else ".html"
    return list(export.quote_rows(outcome.briefing, weighed.quotes, suffix))


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False) + "\n"
