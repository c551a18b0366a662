"""From a briefing to pages, and to data for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator import export, language
from generator.changes import changes
from generator.feeds import feed_files
from generator.key_quotes import key_quotes
from generator.memory import Memory, Recall, anew
from generator.model import Briefing, Extract, Maker, TextForm, Weighed, WeighedQuote, Weights
from generator.pipeline.editable import edits
from generator.pipeline.gathering import Outcome
from generator.record import Json, published, record
from generator.relations import relations
from generator.render import Renderer, renderer, written
from generator.roster import roster
from generator.salience import entity_salience
from generator.settings import Settings
from generator.stories import stories
from generator.timeline import timeline
from generator.views import Desk, FeedView, View, desk, first_views, last_views, model_page


def memory() -> Memory:
    """A Memory for the stages of a briefing that is built again and again."""
    return Memory(Briefing, Weighed, Desk)


def weigh(briefing: Briefing, recall: Recall = anew) -> Weighed:
    """What matters how much in a briefing."""
    salience = {
        e.document.id: recall(("salience", e.document.id), entity_salience, e, briefing.links)
        for e in briefing.extracts
    }
    weighed = Weighed(
        salience=salience,
        quotes={
            e.document.id: recall(("key quotes", e.document.id), _key_quotes, briefing, e, salience)
            for e in briefing.extracts
        },
        relations=recall("relations", relations, briefing),
        events=recall("timeline", timeline, briefing, salience),
    )
    return replace(weighed, stories=recall("stories", stories, briefing, weighed))


def _key_quotes(
    briefing: Briefing, extract: Extract, salience: Mapping[str, Weights]
) -> tuple[WeighedQuote, ...]:
    return key_quotes(briefing, extract, salience[extract.document.id])


def pages(outcome: Outcome, settings: Settings, recall: Recall = anew) -> dict[str, str]:
    """Every generated file of the site: path below `docs/` to its text. The product."""
    first, last = in_turn(outcome, settings, recall)
    return first | last()


def in_turn(
    outcome: Outcome, settings: Settings, recall: Recall
) -> tuple[dict[str, str], Callable[[], dict[str, str]]]:
    """The same in two parts, the latter to be made: what has all quotes takes long, and few are waiting for it."""
    weighed = replace(
        weigh(outcome.briefing, recall),
        changes=changes(outcome.history.before, outcome.history.latest),
    )
    maker = outcome.briefing.maker
    whole = desk(outcome.briefing, weighed, settings, edits(outcome, settings), recall)

    def last() -> dict[str, str]:
        shown = dict(_shown(last_views(whole), settings, maker, recall))
        card = dict(_card(settings)) if maker.measured else {}
        return shown | card | dict(_data(outcome, weighed, settings, recall))

    return dict(_shown(first_views(whole, recall), settings, maker, recall)), last


def _shown(
    found: Iterable[View | FeedView], settings: Settings, maker: Maker, recall: Recall
) -> Iterable[tuple[str, str]]:
    """Pages and feeds."""
    made = recall("renderer", _renderer, settings, written(settings.templates), maker)
    for view in found:
        if isinstance(view, FeedView):
            yield from recall(("feed", view.path), _feed, view, settings)
        else:
            page = recall(("page", view.path), Renderer.page, made, view)
            yield page.path, page.text


def _card(settings: Settings) -> Iterable[tuple[str, str]]:
    """The model's card as the package has it, if it tells of measurements."""
    head = "---\nsearch:\n  exclude: true\nhide:\n  - navigation\n  - toc\n---\n\n"
    if text := language.card(settings.model):
        yield model_page(), f"{head}{text}"


def _renderer(settings: Settings, written: str, maker: Maker) -> Renderer:  # noqa: ARG001
    """The renderer of templates as they are `written` now."""
    return renderer(
        settings.templates,
        directory_urls=settings.directory_urls,
        shown=settings.shown_template,
        maker=maker,
    )


def _feed(view: FeedView, settings: Settings) -> tuple[tuple[str, str], ...]:
    return tuple(feed_files(view, settings))


def _data(
    outcome: Outcome, weighed: Weighed, settings: Settings, recall: Recall
) -> Iterable[tuple[str, str]]:
    """The same for other programs."""
    briefing = outcome.briefing

    def is_whole(document: str) -> bool:
        return briefing.texts.get(document, settings.text) == "full"

    for extract in briefing.extracts:
        id = extract.document.id
        path = settings.shown(outcome.files[id].file)
        text = recall(("record", id), _published, briefing, extract, weighed, path, settings.text)
        yield f"data/documents/{id}.json", text
    yield "data/entities.json", recall("roster", _roster, briefing, weighed)
    said = _quotes(outcome, weighed, settings)
    yield "data/quotes.json", _json(export.quotes_json(said))
    yield "data/quotes.csv", export.quotes_csv(said)
    told = export.event_rows(briefing, weighed.events, _suffix(settings))
    rows = (row if is_whole(row["document"]) else row | {"text": None} for row in told)
    yield "data/timeline.json", _json(export.timeline_json(rows))
    together = export.story_rows(briefing, weighed.stories)
    yield "data/stories.json", _json(export.stories_json(together))
    yield "data/made.json", _json(export.made_json(briefing, is_whole))


def _published(
    briefing: Briefing, extract: Extract, weighed: Weighed, path: str, form: TextForm
) -> str:
    """The record as the site has it."""
    id = extract.document.id
    row = record(briefing, extract, weighed.salience[id], weighed.quotes[id], path)
    return _json(published(row, briefing.texts.get(id, form)))


def _roster(briefing: Briefing, weighed: Weighed) -> str:
    return _json(roster(briefing, weighed))


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
