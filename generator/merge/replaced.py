"""What the machine says where editors decide: what each decision replaced, or is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.merge.everywhere import with_everywhere
from generator.merge.names import Names, names_of
from generator.merge.noted import Machine, Replaced, called, field_of, list_of, quoted
from generator.merge.replaced_everywhere import entities, front
from generator.merge.sentences import Sentences
from generator.model import Briefing, Extract, MentionKey
from generator.overrides import NameSaid, QuoteSaid, SeedOverrides, SharedSaid
from generator.text import fold, squeeze


def replaced(
    machine: Machine, overrides: Mapping[str, SeedOverrides], shared: SharedSaid
) -> Iterator[Replaced]:
    """Each decision that fits one thing, in the order of the documents, then those for all.

    What adds something (a note, a lead, metadata, a name that was overlooked) replaces nothing.
    """
    found = machine.briefing
    # What a name means is asked only where one is decided on: of many documents it takes its time.
    is_asked = any(said.entities for said in overrides.values())
    named = with_everywhere(found, shared.entities, []) if is_asked else Briefing(extracts=())
    names, here = names_of(named, []), _by_document(named)
    for extract in found.extracts:
        said = overrides.get(extract.document.id)
        if said is not None:
            yield from _fields(machine, extract, said)
            yield from _quotes(found, extract, said.quotes)
            yield from _names(found, extract, said.entities, names, here)
    yield from entities(found, shared)
    yield from front(machine, shared)


def _fields(machine: Machine, extract: Extract, said: SeedOverrides) -> Iterator[Replaced]:
    id, document = extract.document.id, extract.document
    proposed = machine.briefing.summaries[id]
    items = [squeeze(item.shown) for item in proposed.items]
    takeaway = squeeze(proposed.takeaway.shown) if proposed.takeaway else ""
    if said.title:
        title = machine.briefing.titles[id].text
        yield field_of("title", said.title.location, [title], said.was)
    if said.takeaway:
        number = said.takeaway.text.isdigit()
        chosen = (
            Sentences(document, proposed, [])
            .decided(SeedOverrides(takeaway=said.takeaway))
            .takeaway
        )
        also = [f"{said.takeaway.text}: {squeeze(chosen.shown)}"] if number and chosen else []
        made = field_of("takeaway", said.takeaway.location, [takeaway, *also], said.was)
        yield replace(made, basis=takeaway, of=said.takeaway.text)
    if said.summary is not None and said.summary_location is not None:
        yield field_of("summary", said.summary_location, items, said.was)
    if said.boilerplate:
        cut = [squeeze(document.of(span)) for span in document.boilerplate]
        wanted = [fold(words.text) for words in said.boilerplate]
        own = [text for text in cut if any(words in fold(text) for words in wanted)]
        yield list_of("boilerplate", said.boilerplate, own, said.was)
    if said.text and said.text_location:
        yield field_of("text", said.text_location, [machine.form], said.was)
    if said.story:
        first = machine.stories.get(id)
        headline = squeeze(machine.briefing.titles[first].text) if first else "no story"
        yield field_of("story", said.story.location, [headline], said.was)


def _quotes(found: Briefing, extract: Extract, said: Sequence[QuoteSaid]) -> Iterator[Replaced]:
    for n, one in enumerate(said):
        words = quoted(found, [extract], one.quote)
        if words is not None:
            yield Replaced(
                at=("quotes", n, "was"),
                location=one.location,
                about="the quote",
                value=words,
                words=words,
                of=one.quote.text,
                was=one.was,
            )


def _by_document(briefing: Briefing) -> Mapping[tuple[str, str], list[MentionKey]]:
    """The mentions of each entity in each document, by the ids of both."""
    found: dict[tuple[str, str], list[MentionKey]] = {}
    for key, id in briefing.links.items():
        found.setdefault((key.document, id), []).append(key)
    return found


def _names(
    found: Briefing,
    extract: Extract,
    said: Sequence[NameSaid],
    names: Names,
    here: Mapping[tuple[str, str], list[MentionKey]],
) -> Iterator[Replaced]:
    document = extract.document.id
    near = {id for of, id in here if of == document}
    for n, one in enumerate(said):
        id = names.meant(one.name, near)
        if one.add or id is None:
            continue
        keys = sorted(here.get((document, id), ()))
        entities = dict.fromkeys(found.links[key] for key in keys if key in found.links)
        known = [called(found.entities[id]) for id in entities]
        roles = [
            squeeze(extract.document.of(role.span))
            for role in extract.roles
            if MentionKey(document, role.mention) in keys
        ]
        words = ", ".join([*known, *sorted(roles, key=lambda r: (-len(r), r))[:1]])
        yield Replaced(
            at=("entities", n, "was"),
            location=one.location,
            about="the name",
            value=words,
            words=words,
            of=one.name.text,
            was=one.was,
        )
