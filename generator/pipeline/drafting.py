"""Files for editors to begin with, of what a briefing says today."""

from __future__ import annotations

from generator.drafts import document_draft, entities_draft, front_draft
from generator.drafts.document import Today
from generator.merge import Machine
from generator.model import Weighed
from generator.pipeline.gathering import Outcome, machine_stories
from generator.pipeline.showing import weigh
from generator.settings import Settings
from generator.views import FrontView, views


def draft(outcome: Outcome, settings: Settings, name: str, schema: str) -> str:
    """The file for a document, by its id, or `entities` or `briefing`; `schema` is the way from it to its schema."""
    machine = Machine(
        briefing=outcome.found, form=settings.text, stories=machine_stories(outcome.found)
    )
    if name == "entities":
        return entities_draft(machine, schema)
    weighed = weigh(outcome.briefing)
    if name == "briefing":
        return _front(outcome, settings, machine, weighed, schema)
    extract = next(e for e in outcome.briefing.extracts if e.document.id == name)
    today = Today(
        extract=extract,
        briefing=outcome.briefing,
        quotes=weighed.quotes[name],
        salience=weighed.salience[name],
    )
    return document_draft(machine, today, outcome.shared, schema)


def _front(
    outcome: Outcome, settings: Settings, machine: Machine, weighed: Weighed, schema: str
) -> str:
    page = next(v for v in views(outcome.briefing, weighed, settings) if isinstance(v, FrontView))
    quotes = [quote.id for quote in page.quotes]
    names = (settings.site_name, schema)
    return front_draft(machine, outcome.briefing, weighed.stories, quotes, names)
