"""What the editors decided, one by one: where it is said, and what stood there before.

It is told after the merge and decides nothing: what fits nothing was told then, and has no place here. Of what an
editor hides or cuts only the place is told, for it is to stand nowhere. `beside` tells of one document's file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.merge.ledger.beside import Beside
from generator.merge.ledger.entry import entry
from generator.merge.names import Names, form_of, names_of
from generator.merge.quotes import meant
from generator.model import ADDED, PINNED, PINNED_IN_FRONT, Briefing, Decision, Origin
from generator.overrides import EntitySaid, FrontSaid, SeedOverrides, SharedSaid
from generator.text import fold, squeeze


def ledger(
    before: Briefing,
    named: Briefing,
    after: Briefing,
    overrides: Mapping[str, SeedOverrides],
    shared: SharedSaid,
) -> tuple[Decision, ...]:
    """Every decision that fits, by file and line.

    `before` is as the machine proposes it, `named` has what is decided of entities in all documents, `after` all;
    `overrides` are by the ids of documents that are in them.
    """
    if not overrides and shared == SharedSaid():
        return ()
    old, new, here = (names_of(briefing, []) for briefing in (before, after, named))
    everywhere = (d for one in shared.entities.entities for d in _entity(old, new, one))
    never = (
        entry(words, "no name", before=words.text)
        for words in shared.entities.never
        if form_of(words.text) in old.by_form
    )
    documents = (
        decision
        for extract in before.extracts
        if (said := overrides.get(extract.document.id)) is not None
        for decision in Beside(before, named, after, extract, here).decided(said)
    )
    found = (*everywhere, *never, *_front(after, shared.front), *documents)
    # What says what was there already has decided nothing.
    decided = (d for d in found if d.before is None or d.before != d.after)
    return tuple(sorted(decided, key=lambda d: (d.location, d.what)))


def listed(briefing: Briefing, decisions: tuple[Decision, ...]) -> Briefing:
    """The briefing with its decisions, those that pages ask for by what they are about."""
    added: dict[str, tuple[Decision, ...]] = {}
    for decision in decisions:
        if decision.what == ADDED and decision.entity:
            added[decision.entity] = (*added.get(decision.entity, ()), decision)
    pins, front_pins = (
        {d.quote: Origin(editor=d.location) for d in decisions if d.quote and d.what == what}
        for what in (PINNED, PINNED_IN_FRONT)
    )
    return replace(briefing, decisions=decisions, added=added, pins=pins, front_pins=front_pins)


def _entity(old: Names, new: Names, said: EntitySaid) -> Iterator[Decision]:
    """What is said of one entity everywhere, with its id as it is now."""
    was, now = old.entities.get(old.meant(said.entity) or ""), new.meant(said.entity)
    if was is None and now is None:
        return  # in a briefing of a few days, whom no document names
    name = was.name if was else said.entity.text
    for words in (words for words in said.same_as or () if old.meant(words)):
        yield replace(entry(words, "same as", words.text, name), entity=now)
    for words in said.different_from or ():
        yield replace(entry(words, "different from", name, words.text), entity=now)
    if said.name:
        yield replace(entry(said.name, "name", name, squeeze(said.name.text)), entity=now)
    if said.label:
        label = was.label if was else None
        yield replace(entry(said.location, "label", label, said.label), entity=now)
    if said.description:
        text = squeeze(said.description.text)
        yield replace(entry(said.description, "description", None, text), entity=now)
    if said.links:
        yield replace(entry(said.location, "links", None, " ".join(said.links)), entity=now)
    if said.hide:
        yield entry(said.location, "name hidden everywhere")


def _front(after: Briefing, said: FrontSaid) -> Iterator[Decision]:
    for what, words in (("front page: title", said.title), ("front page: lead", said.lead)):
        if words:
            yield entry(words, what, None, squeeze(words.text))
    # What fits nothing is left out of the front page, so its line is found by what is left.
    titles = {id: {id, fold(title.text)} for id, title in after.titles.items()}
    for id in after.front.order:
        words = next(w for w in said.order if {w.text, fold(w.text)} & titles[id])
        made = entry(words, "front page: comes first", None, after.titles[id].text)
        yield replace(made, document=id)
    for matter in after.front.stories:
        if matter.origin.editor:
            name = matter.name or after.titles[matter.document or ""].text
            yield entry(matter.origin.editor, "front page: story comes first", None, name)
    for words in said.quotes:
        if quote := meant(after.extracts, words, []):
            yield replace(entry(words, PINNED_IN_FRONT, None, words.text), quote=quote.id)
