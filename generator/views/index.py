"""The page of all entities of one kind: those that matter most, then all of them where one would look them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Entity
from generator.text import fold, slug
from generator.views.addresses import Place, index_page
from generator.views.desk import Desk
from generator.views.kinds import KIND_OF, LABEL_TITLES, LABEL_WORDS, Kind
from generator.views.lists import heaviest, listed
from generator.views.named import surname
from generator.views.parts import EDIT_NAMES, Section
from generator.views.shown import IndexView

_FEW = 40
"""Entities that one list shows at a glance; more are looked up by their first letter."""
_FIRST = 12
"""Those that matter most, shown before the letters."""
_OTHER = "Other"
"""For names that begin with no letter of the Latin alphabet."""


def index_view(desk: Desk, kind: Kind) -> IndexView:
    """The index page of a kind."""
    found = heaviest((e for e in desk.shown if KIND_OF[e.label] is kind), desk.importance)
    is_long = len(found) > _FEW
    return IndexView(
        path=index_page(kind),
        kind=kind,
        sections=tuple((_by_letter if is_long else _by_label)(desk, kind, found)),
        first=tuple(desk.refs[e.id] for e in found[:_FIRST]) if is_long else (),
        entities=len(found),
        listed=tuple(listed(desk, kind)),
        edit=desk.edits.get(EDIT_NAMES),
    )


def _by_label(desk: Desk, kind: Kind, found: Sequence[Entity]) -> Iterator[Section]:
    for label in kind.labels:
        refs = tuple(desk.refs[e.id] for e in found if e.label == label)
        if refs:
            to = Place(index_page(kind), slug(LABEL_TITLES[label]))
            yield Section(LABEL_TITLES[label], to, LABEL_WORDS[label], refs)


def _by_letter(desk: Desk, kind: Kind, found: Sequence[Entity]) -> Iterator[Section]:
    letters: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted(found, key=_sorting):
        letters[_letter(entity)].append(entity)
    for letter, entities in sorted(letters.items(), key=lambda pair: (pair[0] == _OTHER, pair[0])):
        to = Place(index_page(kind), f"letter-{slug(letter)}")
        yield Section(letter, to, kind.one, tuple(desk.refs[e.id] for e in entities))


def _letter(entity: Entity) -> str:
    first = _sorting(entity)[0][:1].upper()
    return first if "A" <= first <= "Z" else _OTHER


def _sorting(entity: Entity) -> tuple[str, str, str]:
    """People by surname, all else by name."""
    name = fold(entity.name)
    return (surname(entity) or name, name, entity.id)
