"""From a briefing to pages, and to data for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from generator import export
from generator.changes import changes
from generator.feeds import feed_files
from generator.key_quotes import key_quotes
from generator.model import Briefing, Weighed
from generator.pipeline.editable import edits
from generator.pipeline.gathering import Outcome
from generator.record import Json, published, record
from generator.relations import relations
from generator.render import renderer
from generator.roster import roster
from generator.salience import entity_salience
from generator.settings import Settings
from generator.stories import stories
from generator.timeline import timeline
from generator.views import FeedView, views


def weigh(briefing: Briefing) -> Weighed:
    """What matters how much in a briefing."""
    salience = {e.document.id: entity_salience(e, briefing.links) for e in briefing.extracts}
    weighed = Weighed(
        salience=salience,
        quotes={
            e.document.id: key_quotes(briefing, e, salience[e.document.id])
            for e in briefing.extracts
        },
        relations=relations(briefing),
        events=timeline(briefing, salience),
    )
    return replace(weighed, stories=stories(briefing, weighed))


def pages(outcome: Outcome, settings: Settings) -> dict[str, str]:
    """Every generated file of the site: path below `docs/` to its text. The product."""
    weighed = replace(
        weigh(outcome.briefing), changes=changes(outcome.history.before, outcome.history.latest)
    )
    return {**dict(_shown(outcome, weighed, settings)), **dict(_data(outcome, weighed, settings))}


def _shown(outcome: Outcome, weighed: Weighed, settings: Settings) -> Iterable[tuple[str, str]]:
    """Pages and feeds."""
    made = renderer(settings.templates, directory_urls=settings.directory_urls)
    for view in views(outcome.briefing, weighed, settings, edits(outcome, settings)):
        if isinstance(view, FeedView):
            yield from feed_files(view, settings)
        else:
            page = made.page(view)
            yield page.path, page.text


def _data(outcome: Outcome, weighed: Weighed, settings: Settings) -> Iterable[tuple[str, str]]:
    """The same for other programs."""
    for row in _records(outcome, weighed, settings):
        form = outcome.briefing.texts.get(row["id"], settings.text)
        yield f"data/documents/{row['id']}.json", _json(published(row, form))
    known = roster(outcome.briefing, weighed)
    yield "data/entities.json", _json(known)
    said = _quotes(outcome, weighed, settings)
    yield "data/quotes.json", _json(export.quotes_json(said))
    yield "data/quotes.csv", export.quotes_csv(said)
    told = export.event_rows(outcome.briefing, weighed.events, _suffix(settings))
    texts = outcome.briefing.texts
    rows = (
        row if texts.get(row["document"], settings.text) == "full" else row | {"text": None}
        for row in told
    )
    yield "data/timeline.json", _json(export.timeline_json(rows))


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
    return list(export.quote_rows(outcome.briefing, weighed.quotes, _suffix(settings)))


def _suffix(settings: Settings) -> str:
    """What the address of a page ends in."""
    return "/" if settings.directory_urls else ".html"


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False) + "\n"
