"""Names that the machine took for an entity's and that are another's, or nobody's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.errors import Problem
from generator.merge.names import form_of, names_of
from generator.model import Briefing, Entity, MentionKey, Origin, Speaker
from generator.overrides import EntitySaid, Words
from generator.text import short_hash, slug, squeeze


def unlinked(briefing: Briefing, never: Sequence[Words], problems: list[Problem]) -> Briefing:
    """The briefing without the names that are `never` names, whatever they were taken for."""
    if not never:
        return briefing
    known = {form_of(text) for entity in briefing.entities.values() for text in _forms(entity)}
    for words in never:
        if form_of(words.text) not in known:
            path, line = words.location
            message = f"nothing is taken for the name {words.text!r}"
            fix = "take the line away; `briefing names` lists all names"
            problems.append(Problem(path=path, line=line, message=message, fix=fix))
    keys = _keys(briefing, {form_of(words.text) for words in never}, None)
    links = {key: id for key, id in briefing.links.items() if key not in keys}
    left = set(links.values())
    entities = {id: entity for id, entity in briefing.entities.items() if id in left}
    return _spoken(replace(briefing, entities=entities, links=links), keys)


def parted(briefing: Briefing, said: Sequence[EntitySaid], problems: list[Problem]) -> Briefing:
    """The briefing with an entity of its own for each name that is `different from` the one it was taken for."""
    names = names_of(briefing, problems)
    # That nothing is called so is told of every entry once, when it is described.
    quiet = replace(names, problems=[])
    for one in (one for one in said if one.different_from):
        id = quiet.meant(one.entity)
        for words in one.different_from or () if id else ():
            # A name that is another's already is different: so it is said, and so it is.
            if names.meant(words) == id and id is not None:
                briefing = _split(briefing, id, _apart(briefing.entities[id], one, words))
    return briefing


def _apart(entity: Entity, said: EntitySaid, words: Words) -> Words:
    """Which of the two names goes: the one by which the entity is not called."""
    return said.entity if form_of(words.text) == form_of(entity.name) else words


def _split(briefing: Briefing, id: str, words: Words) -> Briefing:
    entity, form = briefing.entities[id], form_of(words.text)
    keys = _keys(briefing, {form}, id)
    new = f"{id.partition('/')[0]}/{slug(words.text)}"
    new = new if new not in briefing.entities else f"{new}-{short_hash(form)}"
    kept = [n for n, text in enumerate(entity.aliases) if form_of(text) != form]
    less = replace(
        entity,
        aliases=tuple(entity.aliases[n] for n in kept),
        joins=tuple(join for join in entity.joins if form_of(join.form) != form),
    )
    other = Entity(
        id=new,
        name=squeeze(words.text),
        label=entity.label,
        origin=Origin(editor=words.location),
    )
    entities = {**briefing.entities, id: less, new: other}
    links = {key: new if key in keys else to for key, to in briefing.links.items()}
    left = set(links.values())
    entities = {id: entity for id, entity in sorted(entities.items()) if id in left}
    return _spoken(replace(briefing, entities=entities, links=links), keys)


def _keys(briefing: Briefing, forms: AbstractSet[str], of: str | None) -> set[MentionKey]:
    """The mentions with these words (of one entity, or of any), and those that refer to them."""
    found: set[MentionKey] = set()
    for extract in briefing.extracts:
        document = extract.document
        named = {
            at
            for at, mention in enumerate(extract.mentions)
            if mention.kind == "name"
            and of in {None, briefing.links.get(MentionKey(document.id, at))}
            and form_of(document.of(mention.span)) in forms
        }
        found |= {
            MentionKey(document.id, at)
            for at, mention in enumerate(extract.mentions)
            if at in named or mention.antecedent in named
        }
    return found


def _spoken(briefing: Briefing, keys: AbstractSet[MentionKey]) -> Briefing:
    """With the speakers of the quotes whose source is one of these mentions."""
    speakers: Mapping[str, Speaker] = {
        quote.id: Speaker(entity=briefing.links.get(key))
        for extract in briefing.extracts
        for quote in extract.quotes
        if quote.speaker is not None
        and (key := MentionKey(extract.document.id, quote.speaker)) in keys
    }
    return replace(briefing, speakers={**briefing.speakers, **speakers})


def _forms(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)
