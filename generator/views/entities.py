"""An entity's page: what is said of it and by it, where, and beside whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Entity, Extract, Span
from generator.views.addresses import Place, entity_page, index_page, quotes_about
from generator.views.desk import Desk
from generator.views.kinds import KIND_OF
from generator.views.parts import Appearance, Passage, Together
from generator.views.passages import Text
from generator.views.pieces import highlighted
from generator.views.quotes import about, by_document, subjects
from generator.views.shown import EntityView

_MOST_ABOUT = 12
"""Quotes about an entity on its page; the rest are one link away, on the page of all quotes."""
_MOST_CONTEXTS = 12
"""Passages an entity's page shows of one document; the rest are one link away, in the text."""


def entity_view(desk: Desk, entity: Entity) -> EntityView:
    """An entity's page."""
    kind = KIND_OF[entity.label]
    groups = tuple(by_document(desk, desk.by.get(entity.id, ())))
    return EntityView(
        path=entity_page(entity.id),
        kind=kind,
        entity=desk.refs[entity.id],
        aliases=entity.aliases,
        roles=desk.roles.get(entity.id, ()),
        quotes=groups,
        subjects=subjects(groups),
        about=tuple(about(desk, entity.id, _MOST_ABOUT)),
        about_in_all=len(desk.about.get(entity.id, ())),
        all_about=quotes_about(entity.id),
        appearances=tuple(_appearances(desk, entity)),
        together=tuple(_together(desk, entity)),
        origin=entity.origin,
        index=Place(index_page(kind)),
    )


def _appearances(desk: Desk, entity: Entity) -> Iterator[Appearance]:
    """What each document says of it, latest first."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for key in desk.names[entity.id]:
        by_document[key.document].append(key.at)
    for document_id, indexes in by_document.items():
        passages = tuple(_contexts(desk.texts[document_id], indexes))
        yield Appearance(desk.lines[document_id], passages[:_MOST_CONTEXTS], len(indexes))


def _contexts(text: Text, indexes: Sequence[int]) -> Iterator[Passage]:
    """The sentences that hold these mentions, each once."""
    extract = text.extract
    spans = {index: extract.mentions[index].span for index in indexes}
    seen: set[Span] = set()
    for index, span in spans.items():
        around = _around(extract, span)
        if index in text.shown_mentions and around not in seen:
            seen.add(around)
            inside = {i: s for i, s in spans.items() if around.covers(s)}
            pieces = tuple(highlighted(extract.document, around, inside))
            yield Passage(pieces, to=text.place(index))


def _around(extract: Extract, mention: Span) -> Span:
    """The sentence of a mention, or the headline's block."""
    spans = [*extract.sentences, *(b.span for b in extract.document.blocks)]
    return next((s for s in spans if s.covers(mention)), mention)


def _together(desk: Desk, entity: Entity) -> Iterator[Together]:
    """Who stands in the same sentences, those with most of them first."""
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for document_id in dict.fromkeys(key.document for key in desk.mentions[entity.id]):
        text = desk.texts[document_id]
        for beside in _beside(text, entity.id):
            counts.update(beside.keys())
            for other, index in beside.items():
                first.setdefault(other, text.place(index))
    for other, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Together(desk.refs[other], count, first[other])


def _beside(text: Text, entity_id: str) -> Iterator[dict[str, int]]:
    """For each sentence that mentions the entity: the others in it, each with its first mention there."""
    spans = [(index, text.extract.mentions[index].span, id) for index, id in text.linked.items()]
    mine = [span for _, span, id in spans if id == entity_id]
    for sentence in text.extract.sentences:
        if any(sentence.covers(span) for span in mine):
            others: dict[str, int] = {}
            for index, span, id in spans:
                if id != entity_id and sentence.covers(span):
                    others.setdefault(id, index)
            yield others
