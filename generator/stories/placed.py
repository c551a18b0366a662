"""Which story each document belongs to: as the machine groups them, and as editors say instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model import MACHINE, Extract, Matter, Origin
from generator.text import short_hash, slug

FOLDER = "stories/"
_RESERVED = frozenset({"index", "readme"})
"""Names that are a folder's own page."""


class Place(NamedTuple):
    """A story that a document belongs to: what it is known by, and what an editor calls it."""

    key: str
    """The id of the machine's earliest document, or the slug of a name."""
    name: str | None = None


class Placed(NamedTuple):
    """The documents of a story, the earliest first, with its address."""

    id: str
    documents: tuple[str, ...]
    name: str | None
    origin: Origin


def placed(
    groups: Iterable[Sequence[str]], extracts: Mapping[str, Extract], matters: Mapping[str, Matter]
) -> Iterator[Placed]:
    """The stories of two documents or more; `groups` are the machine's, in which a document is in one at most.

    Neither who joins a story of the machine's nor who leaves it changes its address.
    """
    anchors = {
        id: min(group, key=lambda id: _earliest(extracts[id])) for group in groups for id in group
    }
    members: dict[Place, list[str]] = defaultdict(list)
    for id in sorted(extracts):
        place = _place(id, anchors, matters)
        if place is not None:
            members[place].append(id)
    stories = {place: ids for place, ids in members.items() if len(ids) > 1}
    taken = {place.key for place in stories if place.name is None} | _RESERVED
    for place, ids in stories.items():
        # An undated document cannot be known to be the earliest.
        ids.sort(key=lambda id: _earliest(extracts[id]))
        moved = [id for id in ids if id in matters and place != Place(anchors.get(id, id))]
        origin = matters[moved[0]].origin if moved else MACHINE
        key = place.key
        if place.name is not None and key in taken:
            key = f"{key}-{short_hash(key)}"
        yield Placed(f"{FOLDER}{key}", tuple(ids), place.name, origin)


def _place(id: str, anchors: Mapping[str, str], matters: Mapping[str, Matter]) -> Place | None:
    """Where the document belongs; one that is put to another goes where that one does."""
    last = _last(id, matters)
    matter = matters.get(last)
    if matter is None or matter.document is not None:
        return Place(anchors.get(last, last))
    return Place(slug(matter.name), matter.name) if matter.name else None


def _last(id: str, matters: Mapping[str, Matter]) -> str:
    """The document to which those lead that are put to one another; of a ring of them the first by id."""
    way = [id]
    while (matter := matters.get(way[-1])) is not None and matter.document:
        if matter.document in way:
            return min(way[way.index(matter.document) :])
        way.append(matter.document)
    return way[-1]


def _earliest(extract: Extract) -> tuple[bool, str, str]:
    published = extract.document.metadata.published
    return published is None, published or "", extract.document.id
