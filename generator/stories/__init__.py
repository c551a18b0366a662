"""Which documents are about the same matter, and what a briefing tells of it.

A story is a set of reports on one event and on what follows from it (Laban and Hearst, "newsLens", 2017). `portraits`
says what a document is compared by, `pairs` how much two are alike, `groups` which belong together, `placed` what
editors say of it; of a story's documents `telling` takes sentences, `voices` quotes and `actors` people, and `shared`
says what they have in common. Each imports only from those named before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model import Briefing, Extract, Story, Weighed, Weights
from generator.stories.actors import actors, weights
from generator.stories.groups import groups
from generator.stories.pairs import Pair, pairs
from generator.stories.placed import Placed, placed
from generator.stories.portraits import Portrait, portraits
from generator.stories.shared import shared_names, shared_words
from generator.stories.telling import telling
from generator.stories.voices import voices

__all__ = ["Placed", "grouped", "stories"]

_CENTRAL = 0.8
"""The share of the highest likeness to the others that a document may have and still stand for all."""
_HALVES = 7
"""Days before the briefing's last after which a document weighs half, after twice as many a third, and so on: what is
old may still be large."""
_UNDATED = 0.5
"""The weight of a document without a date."""


def stories(briefing: Briefing, weighed: Weighed) -> tuple[Story, ...]:
    """Those that matter most first; a document is in one at most, most are in none."""
    drawn = portraits(briefing, weighed.salience)
    alike = pairs(drawn)
    by_id = {extract.document.id: extract for extract in briefing.extracts}
    numbers = {portrait.id: n for n, portrait in enumerate(drawn)}
    today = max((p.day for p in drawn if p.day is not None), default=0)
    found = []
    for story in _placed(briefing, drawn, alike):
        places = [numbers[id] for id in story.documents]
        headed = drawn[_headed(briefing, drawn, places, alike)].id
        weight = sum(_recent(drawn[n], today) for n in places)
        matter = [by_id[id] for id in story.documents]
        alike_in = [drawn[n] for n in places]
        told = _story(briefing, weighed, matter, headed, weight)
        found.append(
            replace(
                told,
                id=story.id,
                name=story.name,
                origin=story.origin,
                names=shared_names(alike_in),
                words=shared_words(alike_in, matter),
            )
        )
    return tuple(sorted(found, key=lambda story: (-story.weight, story.id)))


def grouped(briefing: Briefing, salience: Mapping[str, Weights]) -> Mapping[str, Placed]:
    """Which story each document is in, by its id; most are in none."""
    drawn = portraits(briefing, salience)
    found = _placed(briefing, drawn, pairs(drawn))
    return {id: story for story in found for id in story.documents}


def _placed(
    briefing: Briefing, drawn: Sequence[Portrait], alike: Mapping[Pair, float]
) -> Iterator[Placed]:
    by_id = {extract.document.id: extract for extract in briefing.extracts}
    found = groups([portrait.day for portrait in drawn], alike)
    machine = [[drawn[n].id for n in group] for group in found]
    return placed(machine, by_id, briefing.matters)


def _story(
    briefing: Briefing, weighed: Weighed, matter: Sequence[Extract], headed: str, weight: float
) -> Story:
    takeaway, bullets = telling(briefing, matter, headed)
    told = [line.item.text for line in (takeaway, *bullets) if line]
    days = [day for e in matter if (day := e.document.metadata.published)]
    latest = sorted(matter, key=lambda e: e.document.id)
    latest.sort(key=lambda e: e.document.metadata.published or "", reverse=True)
    return Story(
        id="",
        documents=tuple(e.document.id for e in latest),
        headed=headed,
        first=days[0][:10] if days else None,
        last=days[-1][:10] if days else None,
        weight=round(weight, 4),
        takeaway=takeaway,
        bullets=bullets,
        voices=voices(briefing, matter, weighed.quotes, weights(matter, weighed.salience), told),
        actors=actors(briefing, matter, weighed.salience),
    )


def _headed(
    briefing: Briefing,
    drawn: Sequence[Portrait],
    places: Sequence[int],
    alike: Mapping[Pair, float],
) -> int:
    """Whose headline stands for all: of those that have one and are near to the others, the latest."""
    near = {
        n: sum(alike.get((min(n, m), max(n, m)), 0.0) for m in places if m != n) for n in places
    }
    able = [n for n in places if _has_headline(briefing, drawn[n].id)] or list(places)
    least = _CENTRAL * max(near[n] for n in able)
    return max(
        (n for n in able if near[n] >= least),
        key=lambda n: (drawn[n].day or 0, near[n], -n),
    )


def _has_headline(briefing: Briefing, document: str) -> bool:
    """Whether the title is the document's own or an editor's, and not its first words."""
    title = briefing.titles[document]
    return title.span is not None or title.origin.is_editorial


def _recent(portrait: Portrait, today: int) -> float:
    return _UNDATED if portrait.day is None else 1 / (1 + (today - portrait.day) / _HALVES)
