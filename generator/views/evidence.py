"""How we know: the forms in which documents name an entity, why each was taken for it, and whom it is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Entity, MentionKey
from generator.text import fold, squeeze
from generator.views.desk import Desk
from generator.views.named import surname
from generator.views.parts import EntityRef, Form

_SAME = "the same but for case or article"
_MOST_APART = 6
"""Others of its surname that are shown: of a frequent one there may be hundreds."""


def forms(desk: Desk, entity: Entity) -> Iterator[Form]:
    """Each form, the most frequent first, with its reason and the latest place."""
    found: dict[str, list[MentionKey]] = defaultdict(list)
    for key in desk.names[entity.id]:
        extract = desk.texts[key.document].extract
        found[squeeze(extract.document.of(extract.mentions[key.at].span))].append(key)
    reasons = {fold(join.form): join.reason for join in entity.joins}
    for text, keys in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        place = desk.texts[keys[0].document].place(keys[0].at)
        reason = None if text == entity.name else reasons.get(fold(text), _SAME)
        yield Form(text, len(keys), reason, place)


def apart(desk: Desk, entity: Entity) -> Iterator[EntityRef]:
    """Other people of the same surname, those that matter most first."""
    others = [e for e in desk.namesakes.get(surname(entity) or "", ()) if e.id != entity.id]
    heaviest = sorted(others, key=lambda e: (-desk.importance.get(e.id, 0.0), e.id))
    return (desk.refs[other.id] for other in heaviest[:_MOST_APART])
