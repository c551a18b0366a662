"""Who's who in a story: the people and organisations it is about, and what its documents call them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.model import Actor, Briefing, Extract, MentionKey, Role, Weights
from generator.text import fold

_LABELS = {"PERSON", "ORG"}
_MOST = 8
_LEAST = 0.1
"""Of the weight: below, somebody is named in passing."""


def weights(matter: Sequence[Extract], salience: Mapping[str, Weights]) -> dict[str, float]:
    """How much the story is about each entity: the mean of its salience in the documents."""
    found: dict[str, float] = defaultdict(float)
    for extract in matter:
        for entity, weight in salience[extract.document.id].items():
            found[entity] += weight / len(matter)
    return {entity: round(weight, 4) for entity, weight in found.items()}


def actors(
    briefing: Briefing, matter: Sequence[Extract], salience: Mapping[str, Weights]
) -> tuple[Actor, ...]:
    """The most salient first; those who publish the documents are no part of what is told in them."""
    publishers = {_bare(e.document.metadata.publisher or "") for e in matter}
    about = weights(matter, salience)
    able = [
        id
        for id in sorted(about, key=lambda id: (-about[id], id))
        if about[id] >= _LEAST
        and briefing.entities[id].label in _LABELS
        and not publishers & set(map(_bare, _forms(briefing, id)))
    ]
    roles = dict(_roles(briefing, matter))
    return tuple(
        Actor(
            entity=id,
            weight=about[id],
            documents=sum(id in salience[e.document.id] for e in matter),
            role=roles.get(id),
        )
        for id in able[:_MOST]
    )


def _forms(briefing: Briefing, id: str) -> tuple[str, ...]:
    return briefing.entities[id].name, *briefing.entities[id].aliases


def _bare(name: str) -> str:
    """The name for comparison: "The Quay Courier" is the "Quay Courier"."""
    return fold(name).removeprefix("the ")


def _roles(briefing: Briefing, matter: Sequence[Extract]) -> Iterator[tuple[str, tuple[str, Role]]]:
    """Of each entity the role it is given oftenest, where it is given it last; `matter` is in the order of time."""
    given: dict[str, Counter[str]] = defaultdict(Counter)
    last: dict[tuple[str, str], tuple[str, Role]] = {}
    for extract in matter:
        for role in extract.roles:
            entity = briefing.links.get(MentionKey(extract.document.id, role.mention))
            if entity is not None:
                words = fold(extract.document.of(role.span))
                given[entity][words] += 1
                last[entity, words] = extract.document.id, role
    for entity, counts in given.items():
        # Of those given as often the longer says more: "spokesman", "Pentagon spokesman".
        words = max(counts, key=lambda words: (counts[words], len(words), words))
        yield entity, last[entity, words]
