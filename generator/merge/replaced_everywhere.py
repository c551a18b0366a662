"""What the machine says where editors decide for all documents: on names, on the front page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.merge.documents import documents_of
from generator.merge.names import Names, form_of, names_of
from generator.merge.noted import Machine, Replaced, called, list_of, quoted
from generator.model import Briefing
from generator.overrides import EntitySaid, SharedSaid, Words
from generator.text import squeeze


def entities(found: Briefing, shared: SharedSaid) -> Iterator[Replaced]:
    """What is said for all documents: to which entity each of the names belongs."""
    if shared.entities.entities or shared.entities.never:
        yield from _everywhere(found, names_of(found, []), shared)


def _everywhere(found: Briefing, names: Names, shared: SharedSaid) -> Iterator[Replaced]:
    for n, one in enumerate(shared.entities.entities):
        told = list(_told(found, names, _all(one)))
        if told:
            yield Replaced(
                at=("entities", n, "was"),
                location=one.location,
                about="the name",
                value="\n".join(told),
                words="; ".join(told),
                basis=told[0],
                basis_of=one.entity.text,
                of="\n".join(words.text for words in _all(one)),
                was=one.was,
            )
    if shared.entities.never:
        told = list(_told(found, names, shared.entities.never))
        yield list_of("never", shared.entities.never, told, shared.entities.was)


def _all(said: EntitySaid) -> Iterator[Words]:
    yield said.entity
    yield from said.same_as or ()
    yield from said.different_from or ()


def _told(found: Briefing, names: Names, words: Iterable[Words]) -> Iterator[str]:
    """Whom each of the names means."""
    for one in words:
        id = names.meant(one)
        if id is not None:
            entity = found.entities[id]
            is_other = form_of(entity.name) != form_of(one.text)
            yield f"{one.text} is {called(entity)}" if is_other else called(entity)


def front(machine: Machine, shared: SharedSaid) -> Iterator[Replaced]:
    """What is said of the front page: which stories, documents and quotes stand first."""
    found, said = machine.briefing, shared.front
    documents = documents_of(found, [])
    for name, of in (("stories", said.stories), ("order", said.order)):
        ids = [id for words in of for id in documents.called(words.text.removeprefix("stories/"))]
        if ids:
            titles = [squeeze(found.titles[id].text) for id in ids]
            yield list_of(name, of, titles, said.was)
    quotes = [quoted(found, found.extracts, words) for words in said.quotes]
    if told := [words for words in quotes if words]:
        yield list_of("quotes", said.quotes, told, said.was)
