"""What several pages need of the briefing, worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.memory import Recall, anew
from generator.model import (
    Briefing,
    Changes,
    Entity,
    Event,
    Extract,
    MentionKey,
    Origin,
    Quote,
    Relation,
    Span,
    Story,
    TextForm,
    Weighed,
    WeighedQuote,
    Weights,
)
from generator.settings import Settings
from generator.views.called import called, described, distinct
from generator.views.gathered import Found, Quotes, by_entity, by_speaker, by_subject, importance
from generator.views.happened import happened, published, sentences
from generator.views.lines import line
from generator.views.marks import figure_marks
from generator.views.named import Keys, mentions, names, namesakes, ref
from generator.views.parts import Edit, EntityRef, RoleView, SourceLine
from generator.views.passages import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The briefing as the pages need it; what is by document or entity is by its id."""

    briefing: Briefing
    settings: Settings
    latest: Sequence[Extract]
    """The documents, latest first; those of one date by id."""
    lines: Mapping[str, SourceLine]
    texts: Mapping[str, Text]
    salience: Mapping[str, Weights]
    quotes: Mapping[str, Sequence[WeighedQuote]]
    """Those that matter most first."""
    in_order: Sequence[Found]
    """All of them; latest first, in reading order."""
    by: Quotes
    """Those that the entity said."""
    about: Quotes
    """Those that name it and are not its own."""
    shown: Sequence[Entity]
    """The entities that have a page, by id."""
    mentions: Keys
    names: Keys
    roles: Mapping[str, tuple[RoleView, ...]]
    refs: Mapping[str, EntityRef]
    namesakes: Mapping[str, Sequence[Entity]]
    """People that have a page, by surname."""
    importance: Weights
    """The sum of an entity's salience over the documents."""
    changes: Changes
    """Since the briefing before."""
    stories: Sequence[Story]
    """Those that matter most first."""
    relations: Mapping[tuple[str, str], Relation]
    """Those between entities that have a page, the heaviest first; by their ids, in order."""
    related: Mapping[str, Sequence[Relation]]
    """The same by entity."""
    events: Sequence[Event]
    """Those whose words are published, in the order of time."""
    happened: Mapping[str, Sequence[Event]]
    """The same by entity."""
    pins: Mapping[str, Origin]
    """Who put which quotes before others."""

    edits: Mapping[str, Edit]
    """Where what is said of a document, by its id, of names and of the front page is edited."""

    def role(self, extract: Extract, quote: Quote) -> str | None:
        """What the document calls the quote's speaker."""
        return self.briefing.called(extract, quote)


def desk(
    briefing: Briefing,
    weighed: Weighed,
    settings: Settings,
    edits: Mapping[str, Edit] = MappingProxyType({}),
    recall: Recall = anew,
) -> Desk:
    """The Desk of a briefing; what is named seldomer than the settings' `page_mentions` times has no page."""
    latest = _latest(briefing.extracts)
    keys = recall("mentions", mentions, briefing.links)
    named = recall("names", names, briefing, latest, keys)
    shown = {
        e.id: e
        for e in briefing.entities.values()
        if len(named.get(e.id, ())) >= settings.page_mentions
    }
    told = sentences(weighed.events)
    texts = {
        e.document.id: recall(
            ("text", e.document.id), _text, briefing, e, shown, told, settings.text
        )
        for e in latest
    }
    events = tuple(published(weighed.events, texts))
    lines = {e.document.id: line(e.document, briefing.titles[e.document.id].text) for e in latest}
    said_of = called(latest, texts, lines, briefing.roles)
    quotes = {
        e.document.id: [w for w in weighed.quotes[e.document.id] if e.is_said(w.quote)]
        for e in latest
    }
    in_order = [
        (extract, weighed)
        for extract in latest
        for weighed in sorted(quotes[extract.document.id], key=lambda w: w.quote.span)
    ]
    kept = [r for r in weighed.relations if r.entities[0] in shown and r.entities[1] in shown]
    return Desk(
        briefing=briefing,
        settings=settings,
        latest=latest,
        lines=lines,
        texts=texts,
        salience=weighed.salience,
        quotes=quotes,
        in_order=in_order,
        by=by_speaker(briefing, in_order),
        about=by_subject(briefing, in_order),
        shown=tuple(shown.values()),
        mentions=keys,
        names=named,
        roles={id: recall(("roles", id), distinct, tuple(said)) for id, said in said_of.items()},
        refs={
            id: ref(e, named[id], recall(("role", id), described, tuple(said_of.get(id, ()))))
            for id, e in shown.items()
        },
        namesakes=namesakes(shown.values()),
        importance=importance(weighed.salience.values()),
        changes=weighed.changes,
        stories=weighed.stories,
        relations={relation.entities: relation for relation in kept},
        related=by_entity(kept),
        events=events,
        happened=happened(events),
        pins=briefing.pins,
        edits=edits,
    )


def _latest(extracts: Iterable[Extract]) -> Sequence[Extract]:
    by_id = sorted(extracts, key=lambda e: e.document.id)
    return sorted(by_id, key=lambda e: e.document.metadata.published or "", reverse=True)


def _text(
    briefing: Briefing,
    extract: Extract,
    shown: Mapping[str, Entity],
    told: Mapping[str, Mapping[str, Span]],
    form: TextForm,
) -> Text:
    document_id = extract.document.id
    keys = [MentionKey(document_id, index) for index in sorted(extract.names_and_sources)]
    return Text(
        extract=extract,
        title=briefing.titles[document_id].span,
        summary=briefing.summaries[document_id].items,
        linked={k.at: e for k in keys if (e := briefing.links.get(k)) in shown and e is not None},
        told_of={**figure_marks(extract), **told.get(document_id, {})},
        hidden=frozenset(quote.id for quote in extract.quotes if quote.id in briefing.hidden),
        form=briefing.texts.get(document_id, form),
    )
