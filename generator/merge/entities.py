"""What an editor decided of the entities in one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.errors import Problem
from generator.merge.names import Names, names_of
from generator.merge.quotes import note
from generator.model import Briefing, Extract, MentionKey, Note, Speaker
from generator.overrides import NameSaid, SeedOverrides
from generator.text import squeeze


@dataclass(slots=True)
class _Decided:
    """By the ids of document and entity."""

    hidden: set[tuple[str, str]] = field(default_factory=set)
    roles: dict[tuple[str, str], Note] = field(default_factory=dict)
    seen: dict[tuple[str, str], NameSaid] = field(default_factory=dict)
    """What is said of each first."""

    def decide(self, document: str, said: NameSaid, names: Names, here: frozenset[str]) -> None:
        """Adds what is said of one entity, which the document must name."""
        id = names.meant(said.name, here)
        if id is None:
            return
        if id not in here:
            path, line = said.name.location
            message = f"this document does not name {said.name.text!r}"
            fix = "take the entry away, or `add` the words that name it"
            names.problems.append(Problem(path=path, line=line, message=message, fix=fix))
        first = self.seen.setdefault((document, id), said)
        if first is not said:
            names.report_twice(said.name, first.location.line)
            return
        if said.hide:
            self.hidden.add((document, id))
        if said.role is not None:
            self.roles[document, id] = note(said.role)


def with_names(
    briefing: Briefing, said: Mapping[str, SeedOverrides], problems: list[Problem]
) -> Briefing:
    """The briefing with what is `said` of the entities in each document."""
    if not any(what.entities for what in said.values()):
        return briefing
    names, decided = names_of(briefing, problems), _Decided()
    here: dict[str, set[str]] = {id: set() for id in said}
    for key, id in briefing.links.items():
        here.get(key.document, set()).add(id)
    for document, what in said.items():
        for one in what.entities:
            decided.decide(document, one, names, frozenset(here[document]))
    extracts = {extract.document.id: extract for extract in briefing.extracts}
    roles = {
        key: role
        for key, role in decided.roles.items()
        if not _is_said_already(briefing, extracts[key[0]], key[1], role.text)
    }
    return replace(without(briefing, decided.hidden), roles=roles)


def _is_said_already(briefing: Briefing, extract: Extract, entity: str, role: str) -> bool:
    """Whether the document itself calls the entity so, beside each of its quotes."""
    document = extract.document
    own = {
        squeeze(document.of(r.span))
        for r in extract.roles
        if briefing.links.get(MentionKey(document.id, r.mention)) == entity
    }
    beside = {briefing.called(extract, q) for q in extract.quotes if briefing.speaker(q) == entity}
    return role in own and beside <= {role}


def without(briefing: Briefing, hidden: set[tuple[str, str]]) -> Briefing:
    """The briefing without the links of some entities in some documents, by the ids of both."""
    if not hidden:
        return briefing
    links = {key: id for key, id in briefing.links.items() if (key.document, id) not in hidden}
    left = set(links.values())
    speakers = {
        quote.id: Speaker(entity=None)
        for extract in briefing.extracts
        for quote in extract.quotes
        if (extract.document.id, briefing.speaker(quote)) in hidden
    }
    return replace(
        briefing,
        entities={id: entity for id, entity in briefing.entities.items() if id in left},
        links=links,
        speakers={**briefing.speakers, **speakers},
    )
