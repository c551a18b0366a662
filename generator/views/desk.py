"""What several pages need of the briefing, worked out once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model import (
    Briefing,
    Entity,
    Extract,
    MentionKey,
    Quote,
    Relation,
    Weighed,
    WeighedQuote,
    Weights,
)
from generator.settings import Settings
from generator.text import squeeze
from generator.views.lines import line
from generator.views.named import Keys, mentions, names, ref, roles
from generator.views.parts import EntityRef, RoleView, SourceLine
from generator.views.passages import Text

Found = tuple[Extract, WeighedQuote]
"""A quote with its document."""
Quotes = Mapping[str, Sequence[Found]]
"""Quotes by the id of an entity; latest first, in reading order."""


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
    importance: Weights
    """The sum of an entity's salience over the documents."""
    relations: Mapping[tuple[str, str], Relation]
    """Those between entities that have a page, the heaviest first; by their ids, in order."""
    related: Mapping[str, Sequence[Relation]]
    """The same by entity."""

    def role(self, extract: Extract, quote: Quote) -> str | None:
        """What the document calls the quote's speaker."""
        role = self.briefing.role(extract, quote)
        return squeeze(extract.document.of(role.span)) if role else None


def desk(briefing: Briefing, weighed: Weighed, settings: Settings) -> Desk:
    """The Desk of a briefing; what is named seldomer than the settings' `page_mentions` times has no page."""
    latest = _latest(briefing.extracts)
    keys = mentions(briefing.links)
    named = names(briefing, latest, keys)
    shown = {
        e.id: e
        for e in briefing.entities.values()
        if len(named.get(e.id, ())) >= settings.page_mentions
    }
    is_whole = settings.text == "full"
    texts = {e.document.id: _text(briefing, e, shown.keys(), is_whole=is_whole) for e in latest}
    lines = {e.document.id: line(e.document, briefing.titles[e.document.id].text) for e in latest}
    called = roles(latest, texts, lines)
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
        by=_by(briefing, in_order),
        about=_about(briefing, in_order),
        shown=tuple(shown.values()),
        mentions=keys,
        names=named,
        roles=called,
        refs={id: ref(e, named[id], called.get(id, ())) for id, e in shown.items()},
        importance=_importance(weighed.salience.values()),
        relations={relation.entities: relation for relation in kept},
        related=_related(kept),
    )


def _latest(extracts: Iterable[Extract]) -> Sequence[Extract]:
    by_id = sorted(extracts, key=lambda e: e.document.id)
    return sorted(by_id, key=lambda e: e.document.metadata.published or "", reverse=True)


def _text(briefing: Briefing, extract: Extract, shown: AbstractSet[str], *, is_whole: bool) -> Text:
    document_id = extract.document.id
    keys = [MentionKey(document_id, index) for index in range(len(extract.mentions))]
    return Text(
        extract=extract,
        title=briefing.titles[document_id].span,
        summary=briefing.summaries[document_id].items,
        linked={k.at: e for k in keys if (e := briefing.links.get(k)) in shown and e is not None},
        is_whole=is_whole,
    )


def _by(briefing: Briefing, quotes: Iterable[Found]) -> Quotes:
    found: dict[str, list[Found]] = defaultdict(list)
    for extract, weighed in quotes:
        found[briefing.speaker(weighed.quote) or ""].append((extract, weighed))
    return dict(found)


def _about(briefing: Briefing, quotes: Iterable[Found]) -> Quotes:
    found: dict[str, list[Found]] = defaultdict(list)
    for extract, weighed in quotes:
        for entity_id in weighed.names:
            if entity_id != briefing.speaker(weighed.quote):
                found[entity_id].append((extract, weighed))
    return dict(found)


def _related(relations: Iterable[Relation]) -> Mapping[str, Sequence[Relation]]:
    found: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        for entity_id in relation.entities:
            found[entity_id].append(relation)
    return dict(found)


def _importance(saliences: Iterable[Weights]) -> Weights:
    total: Counter[str] = Counter()
    for salience in saliences:
        total.update(salience)
    return dict(total)
