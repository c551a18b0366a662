"""Which entities have a page, and what a list says of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.model import MACHINE, Briefing, Entity, Extract, MentionKey
from generator.text import fold, initials
from generator.views.addresses import Place, entity_page
from generator.views.kinds import KIND_OF, LABEL_WORDS
from generator.views.parts import EntityRef, RoleView

Keys = Mapping[str, Sequence[MentionKey]]
"""Mentions by the id of their entity."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def mentions(links: Mapping[MentionKey, str]) -> Keys:
    """All mentions of each entity, in the order of `links`."""
    found: dict[str, list[MentionKey]] = defaultdict(list)
    for key, entity_id in links.items():
        found[entity_id].append(key)
    return dict(found)


def names(briefing: Briefing, latest: Sequence[Extract], keys: Keys) -> Keys:
    """The mentions that name each entity that has a page, documents latest first, in reading order.

    An entity has a page where its label belongs to a kind and something names it.
    """
    order = {extract.document.id: n for n, extract in enumerate(latest)}
    found = {}
    for entity in briefing.entities.values():
        if entity.label in KIND_OF:
            here = [k for k in keys.get(entity.id, ()) if _is_name(latest[order[k.document]], k)]
            found[entity.id] = sorted(here, key=lambda k: (order[k.document], k.at))
    return {entity_id: here for entity_id, here in found.items() if here}


def _is_name(extract: Extract, key: MentionKey) -> bool:
    return extract.mentions[key.at].kind == "name"


def namesakes(entities: Iterable[Entity]) -> Mapping[str, Sequence[Entity]]:
    """The people of each surname."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if name := surname(entity):
            found[name].append(entity)
    return found


def surname(entity: Entity) -> str | None:
    """Of a person with a first name, folded and without "Jr."."""
    words = [word for word in fold(entity.name).split() if word.rstrip(".,") not in _SUFFIXES]
    return words[-1].rstrip(",") if entity.label == "PERSON" and len(words) > 1 else None


def ref(entity: Entity, names: Sequence[MentionKey], role: RoleView | None) -> EntityRef:
    """The entity in a list, with the role that describes it."""
    return EntityRef(
        name=entity.name,
        initials=initials(entity.name),
        to=Place(entity_page(entity.id)),
        label=LABEL_WORDS[entity.label],
        role=role.text if role else None,
        mentions=len(names),
        documents=len({key.document for key in names}),
        role_to=role.to if role else None,
        role_origin=role.origin if role else MACHINE,
    )
