"""How a name came to its entity: its forms, why each was joined, and what was kept apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.model import FOLDERS, Briefing, Entity, MentionKey
from generator.resolve.keys import key, names
from generator.text import fold, squeeze

_MOST_NEAR = 12
"""Near misses that are listed: of a frequent surname there may be hundreds."""


def occurrences(briefing: Briefing) -> dict[str, Counter[str]]:
    """How often each document names each entity, by the entity's id."""
    documents = {e.document.id: e for e in briefing.extracts}
    found: dict[str, Counter[str]] = {id: Counter() for id in briefing.entities}
    for place, id in briefing.links.items():
        if documents[place.document].mentions[place.at].kind == "name":
            found[id][place.document] += 1
    return found


def explained(briefing: Briefing, entity: Entity) -> Iterator[str]:
    """The entity's forms with number, reason and documents, then near misses with why, a line each."""
    yield f"{entity.name} ({entity.label}), {entity.id}"
    counts = _forms(briefing, entity)
    whys = {fold(join.form): join.reason for join in entity.joins}
    for text, documents in sorted(counts.items(), key=lambda p: (-p[1].total(), p[0])):
        why = whys.get(fold(text), "its name" if text == entity.name else "")
        where = ", ".join(f"{id} ({n})" for id, n in sorted(documents.items()))
        yield f"  {documents.total()} × {text}: {why or 'the same but for case or article'}; in {where}"
    for line in [*_apart(briefing, entity), *_open(briefing, entity)][:_MOST_NEAR]:
        yield f"  kept apart: {line}"


def _forms(briefing: Briefing, entity: Entity) -> dict[str, Counter[str]]:
    """Each form's number by document."""
    documents = {e.document.id: e for e in briefing.extracts}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for place, id in briefing.links.items():
        extract = documents[place.document]
        mention = extract.mentions[place.at]
        if id == entity.id and mention.kind == "name":
            found[squeeze(extract.document.of(mention.span))][place.document] += 1
    return found


def _apart(briefing: Briefing, entity: Entity) -> Iterator[str]:
    """Other entities that share its surname, its first word or its whole name."""
    mine = _words(entity)
    for other in briefing.entities.values():
        theirs = _words(other)
        if other.id == entity.id or not mine or not theirs:
            continue
        if FOLDERS[entity.label] != FOLDERS[other.label]:
            if set(mine) == set(theirs):
                yield f"{other.name} ({other.label}): the same name of another kind of thing"
        elif entity.label == "PERSON" and mine[-1] == theirs[-1]:
            yield f"{other.name}: the same surname, another first name"
        elif entity.label != "PERSON" and mine[0] == theirs[0]:
            yield f"{other.name}: the same first word, not the only such name or not its shortening"


def _words(entity: Entity) -> tuple[str, ...]:
    return names(key(entity.name, entity.label))


def _open(briefing: Briefing, entity: Entity) -> Iterator[str]:
    """Mentions of its surname or first name that are nobody's, since several might be meant."""
    mine = set(_words(entity)) if entity.label == "PERSON" else set()
    for extract in briefing.extracts:
        found: Counter[str] = Counter()
        for at, mention in enumerate(extract.mentions):
            text = squeeze(extract.document.of(mention.span))
            is_name = mention.label == "PERSON" and mention.kind == "name"
            is_open = is_name and MentionKey(extract.document.id, at) not in briefing.links
            if is_open and set(names(key(text, "PERSON"))) < mine:
                found[text] += 1
        for text, number in sorted(found.items()):
            yield f"{number} × {text} in {extract.document.id}: several people there bear it"
