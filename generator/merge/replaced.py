"""What the machine says where editors decide: what each decision replaced, or is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.documents import documents_of
from generator.merge.everywhere import with_everywhere
from generator.merge.names import Names, form_of, names_of
from generator.merge.quotes import meant
from generator.merge.sentences import Sentences
from generator.model import Briefing, Entity, Extract, Location, MentionKey, TextForm
from generator.overrides import (
    LABELS,
    EntitySaid,
    NameSaid,
    QuoteSaid,
    SeedOverrides,
    SharedSaid,
    Was,
    Words,
    hashed,
    hashed_of,
    remembered,
)
from generator.text import fold, shorten, squeeze

_FEW = 40
"""Characters of each of several sentences."""
_NOBODY = "nobody"
_SPOKEN = {label: word for word, label in LABELS.items()}
At = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """One decision, with what the machine says of the same."""

    at: At
    """Where its file remembers this: keys and places in lists, from the top."""
    location: Location
    about: str
    """What is decided on, for people: "the summary", "the quote"."""
    value: str
    """All that the machine says; by this a change is noticed."""
    words: str
    """So much of it as tells people what it is."""
    basis: str | None = None
    """So much of the value as does not depend on how it is decided."""
    of: str | None = None
    """The words of the decision on which the value depends."""
    basis_of: str | None = None
    """Those on which the basis does."""
    was: Was | None

    @property
    def noted(self) -> str:
        """What the file should remember."""
        return remembered(self.value, self.words, self.of)

    @property
    def noted_at_first(self) -> str:
        """The same before anybody has decided."""
        return (
            self.noted if self.basis is None else remembered(self.basis, self.basis, self.basis_of)
        )

    @property
    def is_as_it_was(self) -> bool:
        """Whether the machine says what it said; of a decision that is about something else now nobody knows."""
        if self.was is None or self.was.hash in {hashed(self.value), hashed(self.basis or "")}:
            return True
        known = {hashed_of(of) for of in (self.of, self.basis_of) if of is not None}
        return self.was.of is not None and self.was.of not in known


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What stands where no editor decides."""

    briefing: Briefing
    form: TextForm
    """How much of each document's text the settings publish."""
    stories: Mapping[str, str]
    """The earliest document of the story that a document is in, by the ids of both; those in no story have none."""


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
    yield from _entities(found, shared)
    yield from _front(machine, shared)


def _fields(machine: Machine, extract: Extract, said: SeedOverrides) -> Iterator[Replaced]:
    id, document = extract.document.id, extract.document
    proposed = machine.briefing.summaries[id]
    items = [squeeze(item.shown) for item in proposed.items]
    takeaway = squeeze(proposed.takeaway.shown) if proposed.takeaway else ""
    if said.title:
        title = machine.briefing.titles[id].text
        yield _field("title", said.title.location, [title], said.was)
    if said.takeaway:
        number = said.takeaway.text.isdigit()
        chosen = (
            Sentences(document, proposed, [])
            .decided(SeedOverrides(takeaway=said.takeaway))
            .takeaway
        )
        also = [f"{said.takeaway.text}: {squeeze(chosen.shown)}"] if number and chosen else []
        made = _field("takeaway", said.takeaway.location, [takeaway, *also], said.was)
        yield replace(made, basis=takeaway, of=said.takeaway.text)
    if said.summary is not None and said.summary_location is not None:
        yield _field("summary", said.summary_location, items, said.was)
    if said.boilerplate:
        cut = [squeeze(document.of(span)) for span in document.boilerplate]
        wanted = [fold(words.text) for words in said.boilerplate]
        own = [text for text in cut if any(words in fold(text) for words in wanted)]
        yield _list("boilerplate", said.boilerplate, own, said.was)
    if said.text and said.text_location:
        yield _field("text", said.text_location, [machine.form], said.was)
    if said.story:
        first = machine.stories.get(id)
        headline = squeeze(machine.briefing.titles[first].text) if first else "no story"
        yield _field("story", said.story.location, [headline], said.was)


def _field(name: str, location: Location, texts: Sequence[str], was: Mapping[str, Was]) -> Replaced:
    few = [shorten(text, _FEW) for text in texts] if len(texts) > 1 else texts
    return Replaced(
        at=("was", name),
        location=location,
        about=f"`{name}`",
        value="\n".join(texts),
        words=" / ".join(few),
        was=was.get(name),
    )


def _list(
    name: str, said: Sequence[Words], texts: Sequence[str], was: Mapping[str, Was]
) -> Replaced:
    """Of decisions that are a list, each about something of its own."""
    of = "\n".join(words.text for words in said)
    return replace(_field(name, said[0].location, texts, was), of=of)


def _quotes(found: Briefing, extract: Extract, said: Sequence[QuoteSaid]) -> Iterator[Replaced]:
    for n, one in enumerate(said):
        words = _quoted(found, [extract], one.quote)
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


def _quoted(found: Briefing, extracts: Sequence[Extract], words: Words) -> str | None:
    """Who says what."""
    quote = meant(extracts, words, [])
    if quote is None:
        return None
    extract = next(e for e in extracts if quote in e.quotes)
    speaker = found.entities.get(found.speaker(quote) or "")
    return f"{speaker.name if speaker else _NOBODY}: {extract.document.words(quote.content)}"


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
        called = [_called(found.entities[id]) for id in entities]
        roles = [
            squeeze(extract.document.of(role.span))
            for role in extract.roles
            if MentionKey(document, role.mention) in keys
        ]
        words = ", ".join([*called, *sorted(roles, key=lambda r: (-len(r), r))[:1]])
        yield Replaced(
            at=("entities", n, "was"),
            location=one.location,
            about="the name",
            value=words,
            words=words,
            of=one.name.text,
            was=one.was,
        )


def _called(entity: Entity) -> str:
    return f"{entity.name} ({_SPOKEN.get(entity.label, entity.label)})"


def _entities(found: Briefing, shared: SharedSaid) -> Iterator[Replaced]:
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
        yield _list("never", shared.entities.never, told, shared.entities.was)


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
            yield f"{one.text} is {_called(entity)}" if is_other else _called(entity)


def _front(machine: Machine, shared: SharedSaid) -> Iterator[Replaced]:
    found, said = machine.briefing, shared.front
    documents = documents_of(found, [])
    for name, of in (("stories", said.stories), ("order", said.order)):
        ids = [id for words in of for id in documents.called(words.text.removeprefix("stories/"))]
        if ids:
            titles = [squeeze(found.titles[id].text) for id in ids]
            yield _list(name, of, titles, said.was)
    quotes = [_quoted(found, found.extracts, words) for words in said.quotes]
    if told := [words for words in quotes if words]:
        yield _list("quotes", said.quotes, told, said.was)
