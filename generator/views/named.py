"""Which entities have a page, and what a list says of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.model import Briefing, Entity, Extract, MentionKey
from generator.text import fold, initials, squeeze
from generator.views.addresses import Place, entity_page
from generator.views.kinds import KIND_OF, LABEL_WORDS
from generator.views.parts import EntityRef, RoleView, SourceLine
from generator.views.passages import Text

Keys = Mapping[str, Sequence[MentionKey]]
"""Mentions by the id of their entity."""


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


def roles(
    latest: Sequence[Extract], texts: Mapping[str, Text], lines: Mapping[str, SourceLine]
) -> Mapping[str, tuple[RoleView, ...]]:
    """Each role of an entity once, from the latest document that says it; the longest of a document first."""
    found: dict[str, dict[str, RoleView]] = defaultdict(dict)
    for extract in latest:
        text, line = texts[extract.document.id], lines[extract.document.id]
        for entity_id, view in _roles(text, line):
            known = found[entity_id]
            if not any(fold(view.text) in other for other in known):
                known[fold(view.text)] = view
    return {entity_id: tuple(known.values()) for entity_id, known in found.items()}


def _roles(text: Text, line: SourceLine) -> Iterator[tuple[str, RoleView]]:
    """The roles in one document with their entities, the longest first."""
    document = text.extract.document
    for role in sorted(text.extract.roles, key=lambda r: (r.span.start - r.span.end, r.span)):
        if entity_id := text.linked.get(role.mention):
            words = squeeze(document.of(role.span))
            yield entity_id, RoleView(words, text.place(role.mention), line)


def ref(entity: Entity, names: Sequence[MentionKey], roles: Sequence[RoleView]) -> EntityRef:
    """The entity in a list, with the first of its roles."""
    return EntityRef(
        name=entity.name,
        initials=initials(entity.name),
        to=Place(entity_page(entity.id)),
        label=LABEL_WORDS[entity.label],
        role=roles[0].text if roles else None,
        mentions=len(names),
        documents=len({key.document for key in names}),
    )
