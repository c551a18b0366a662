"""What an editor decided of entities in all documents: which names are one, which are two, and what each is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.errors import Problem
from generator.merge.entities import without
from generator.merge.names import Names, names_of
from generator.merge.parting import parted, unlinked
from generator.model import FOLDERS, Briefing, Entity, Join, Origin
from generator.overrides import EntitiesSaid, EntitySaid
from generator.text import fold, short_hash, squeeze

_REASON = "an editor says so"


def with_everywhere(briefing: Briefing, said: EntitiesSaid, problems: list[Problem]) -> Briefing:
    """The briefing with the decisions that concern all documents."""
    if said == EntitiesSaid():
        return briefing
    apart = parted(unlinked(briefing, said.never, problems), said.entities, problems)
    names = names_of(apart, problems)
    meant = [(id, one) for one in said.entities if (id := names.meant(one.entity))]
    joined = _joined(meant, names)
    found = dict(apart.entities)
    for other, id in joined.items():
        found[id] = _with_forms(found[id], found.pop(other))
    described: dict[str, EntitySaid] = {}
    for id, one in meant:
        first = described.setdefault(joined.get(id, id), one)
        if first is not one:
            names.report_twice(one.entity, first.location.line)
    for id, one in described.items():
        found[id] = _described(found[id], one)
    new = _addresses({id: found[id] for id in described}, found)
    moved = {id: new.get(joined.get(id, id), joined.get(id, id)) for id in apart.entities}
    hidden = {moved[id] for id, one in described.items() if one.hide}
    return _without_all(_moved(apart, found, moved), hidden)


def _joined(meant: list[tuple[str, EntitySaid]], names: Names) -> dict[str, str]:
    """Which entity is another one, each with the one that is left."""
    moved: dict[str, str] = {}
    for id, one in meant:
        for words in one.same_as or ():
            other = names.meant(words)
            root = moved.get(id, id)
            if other is not None and moved.get(other, other) != root:
                last = moved.get(other, other)
                moved = {of: root if to == last else to for of, to in moved.items()}
                moved[last] = root
    return moved


def _with_forms(entity: Entity, other: Entity) -> Entity:
    """The entity with the names of another one that is the same."""
    seen = {fold(name) for name in (entity.name, *entity.aliases)}
    new = tuple(name for name in (other.name, *other.aliases) if fold(name) not in seen)
    joins = tuple(Join(form=name, reason=_REASON) for name in new)
    return replace(entity, aliases=(*entity.aliases, *new), joins=(*entity.joins, *joins))


def _described(entity: Entity, said: EntitySaid) -> Entity:
    """What the editor calls it and says of it; the name that it had leads to it still."""
    name = squeeze(said.name.text) if said.name else entity.name
    others = (entity.name, *entity.aliases) if name != entity.name else entity.aliases
    own = replace(
        entity,
        name=name,
        label=said.label or entity.label,
        aliases=tuple(other for other in others if other != name),
        description=squeeze(said.description.text) if said.description else None,
        links=said.links,
    )
    decides = own != entity or said.same_as or said.different_from
    return replace(own, origin=Origin(editor=said.location)) if decides else own


def _addresses(described: Mapping[str, Entity], taken: Mapping[str, Entity]) -> dict[str, str]:
    """The new ids of those whose label, and so whose folder, is another."""
    found = {}
    for id, entity in described.items():
        folder, _, last = id.partition("/")
        if folder != FOLDERS[entity.label]:
            address = f"{FOLDERS[entity.label]}/{last}"
            found[id] = address if address not in taken else f"{address}-{short_hash(id)}"
    return found


def _moved(briefing: Briefing, found: Mapping[str, Entity], moved: Mapping[str, str]) -> Briefing:
    """The briefing with the entities that are left, each at its own address."""
    former: dict[str, list[str]] = {}
    for old, new in moved.items():
        if old != new:
            former.setdefault(new, []).append(old)
    kept = {
        new: replace(entity, id=new, former=tuple(former.get(new, ())))
        for id, entity in found.items()
        for new in [moved[id]]
    }
    return replace(
        briefing,
        entities=dict(sorted(kept.items())),
        links={key: moved[id] for key, id in briefing.links.items()},
        speakers={
            id: replace(speaker, entity=moved[speaker.entity]) if speaker.entity else speaker
            for id, speaker in briefing.speakers.items()
        },
    )


def _without_all(briefing: Briefing, hidden: set[str]) -> Briefing:
    documents = [extract.document.id for extract in briefing.extracts]
    return without(briefing, {(document, id) for document in documents for id in hidden})
