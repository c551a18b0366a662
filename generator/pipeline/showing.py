"""From a briefing to pages, and to data for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from generator import export, language
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
from generator.views import FeedView, model_page, views


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
    made = renderer(
        settings.templates,
        directory_urls=settings.directory_urls,
        shown=settings.shown_template,
        maker=outcome.briefing.maker,
    )
    for view in views(outcome.briefing, weighed, settings, edits(outcome, settings)):
        if isinstance(view, FeedView):
            yield from feed_files(view, settings)
        else:
            page = made.page(view)
            yield page.path, page.text
    if outcome.briefing.maker.measured:
        yield from _card(settings)


def _card(settings: Settings) -> Iterable[tuple[str, str]]:
    """The model's card as the package has it."""
    head = "---\nsearch:\n  exclude: true\nhide:\n  - navigation\n  - toc\n---\n\n"
    if text := language.card(settings.model):
        yield model_page(), f"{head}{text}"


def _data(outcome: Outcome, weighed: Weighed, settings: Settings) -> Iterable[tuple[str, str]]:
    """The same for other programs."""

    def is_whole(document: str) -> bool:
        return outcome.briefing.texts.get(document, settings.text) == "full"

    for row in _records(outcome, weighed, settings):
        form = outcome.briefing.texts.get(row["id"], settings.text)
        yield f"data/documents/{row['id']}.json", _json(published(row, form))
    known = roster(outcome.briefing, weighed)
    yield "data/entities.json", _json(known)
    said = _quotes(outcome, weighed, settings)
    yield "data/quotes.json", _json(export.quotes_json(said))
    yield "data/quotes.csv", export.quotes_csv(said)
    told = export.event_rows(outcome.briefing, weighed.events, _suffix(settings))
    rows = (row if is_whole(row["document"]) else row | {"text": None} for row in told)
    yield "data/timeline.json", _json(export.timeline_json(rows))
    together = export.story_rows(outcome.briefing, weighed.stories)
    yield "data/stories.json", _json(export.stories_json(together))
    yield "data/made.json", _json(export.made_json(outcome.briefing, is_whole))


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
    """Compact, and still a line for each thing in a list: a change of one is a change of one line."""
    parts = (f"{_compact(key)}:{_lines(part)}" for key, part in value.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(value: object) -> str:
    if not isinstance(value, list) or not any(isinstance(item, dict | list) for item in value):
        return _compact(value)
    return "[\n" + ",\n".join(map(_compact, value)) + "\n]"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
