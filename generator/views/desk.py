"""What several pages need of the briefing, worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model import Briefing, Entity, Extract, MentionKey, Quote
from generator.views.lines import line
from generator.views.named import Keys, mentions, names, ref, roles
from generator.views.parts import EntityRef, RoleView, SourceLine
from generator.views.passages import Text

Weights = Mapping[str, float]
"""How much each entity matters, by its id."""
Salience = Callable[[Extract, Mapping[MentionKey, str]], Weights]
"""How much a document is about each of its entities, 0 to 1."""
QuoteSalience = Callable[[Extract, Weights, Quote, str | None], float]
"""How much a quote matters in its document, given the entities' salience and its speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The briefing as the pages need it; what is by document or entity is by its id."""

    briefing: Briefing
    latest: Sequence[Extract]
    """The documents, latest first; those of one date by id."""
    lines: Mapping[str, SourceLine]
    texts: Mapping[str, Text]
    salience: Mapping[str, Weights]
    ranked: Mapping[str, Sequence[Quote]]
    """Each document's quotes, those that matter most first."""
    shown: Sequence[Entity]
    """The entities that have a page, by id."""
    mentions: Keys
    names: Keys
    roles: Mapping[str, tuple[RoleView, ...]]
    refs: Mapping[str, EntityRef]
    importance: Weights
    """The sum of an entity's salience over the documents."""

    def speaker(self, quote: Quote) -> str | None:
        """The id of the entity that said it, with a page or without."""
        return self.briefing.speakers[quote.id].entity


def desk(
    briefing: Briefing,
    *,
    is_whole: bool,
    entity_salience: Salience,
    quote_salience: QuoteSalience,
) -> Desk:
    """The Desk of a briefing."""
    latest = _latest(briefing.extracts)
    salience = {e.document.id: entity_salience(e, briefing.links) for e in briefing.extracts}
    keys = mentions(briefing.links)
    named = names(briefing, latest, keys)
    shown = [e for e in briefing.entities.values() if e.id in named]
    texts = {e.document.id: _text(briefing, e, named.keys(), is_whole=is_whole) for e in latest}
    lines = {e.document.id: line(e.document, briefing.titles[e.document.id].text) for e in latest}
    called = roles(latest, texts, lines)
    return Desk(
        briefing=briefing,
        latest=latest,
        lines=lines,
        texts=texts,
        salience=salience,
        ranked={
            e.document.id: _ranked(briefing, e, salience[e.document.id], quote_salience)
            for e in latest
        },
        shown=shown,
        mentions=keys,
        names=named,
        roles=called,
        refs={e.id: ref(e, named[e.id], called.get(e.id, ())) for e in shown},
        importance=_importance(salience.values()),
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


def _ranked(
    briefing: Briefing, extract: Extract, salience: Weights, quote_salience: QuoteSalience
) -> Sequence[Quote]:
    def weight(quote: Quote) -> tuple[float, int]:
        speaker = briefing.speakers[quote.id].entity
        return -quote_salience(extract, salience, quote, speaker), quote.span.start

    return sorted(extract.quotes, key=weight)


def _importance(saliences: Iterable[Weights]) -> Weights:
    total: Counter[str] = Counter()
    for salience in saliences:
        total.update(salience)
    return dict(total)
