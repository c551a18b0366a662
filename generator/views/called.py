"""What the documents call each entity, latest first, and which of it describes it in one line."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.model import Extract, Note
from generator.text import fold, latin, squeeze
from generator.views.parts import RoleView, SourceLine
from generator.views.passages import Text

Called = Mapping[str, Sequence[RoleView]]
"""Every role as often as it is said, by the id of its entity: latest first, the longest of a document first."""

_RELATIVE = frozenset(
    """wife husband spouse widow widower partner girlfriend boyfriend fiance fiancee father mother dad mom son daughter
    brother sister sibling twin uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother
    stepson stepdaughter rival opponent ally friend colleague counterpart mentor protege successor predecessor mate
    neighbor neighbour adversary foe critic supporter boss representative""".split()
)
"""Nouns that describe nobody without the other: "his rival" tells whose only where it stands."""
_FEWEST, _MOST = 2, 7
"""Words of a good line: "President" says little, and fifteen words are no line."""
_BEFORE = re.compile(r"\s(?:of|for|to|at|in|on|with|from|by|and|who|whose)\s|,")
"""Where the noun's own words end: "*governor* of Vermont"."""
_OWNER = re.compile(latin(r"\s[A-Z]|['’]s\b"))
"""What says whose or where: a name after the first word, or a possessive."""
_PAST = re.compile(r"(?:former|late|then|ex|retired|one-time|onetime)\b", re.IGNORECASE)
"""What opens a role that somebody had."""


def called(
    latest: Sequence[Extract],
    texts: Mapping[str, Text],
    lines: Mapping[str, SourceLine],
    own: Mapping[tuple[str, str], Note],
) -> Called:
    """What each entity that has a page is called; `own` are an editor's words, by the ids of document and entity."""
    found: dict[str, list[RoleView]] = defaultdict(list)
    for extract in latest:
        text, line = texts[extract.document.id], lines[extract.document.id]
        for entity_id, view in _roles(text, line, own):
            found[entity_id].append(view)
    return found


def _roles(
    text: Text, line: SourceLine, own: Mapping[tuple[str, str], Note]
) -> Iterator[tuple[str, RoleView]]:
    """The roles in one document with their entities, the longest first; an editor's in the place of an entity's."""
    document = text.extract.document
    firsts = {entity_id: at for at, entity_id in reversed(list(text.linked.items()))}
    for entity_id, at in firsts.items():
        if note := own.get((document.id, entity_id)):
            yield entity_id, RoleView(note.text, text.place(at), line, note.origin)
    for role in sorted(text.extract.roles, key=lambda r: (r.span.start - r.span.end, r.span)):
        whose = text.linked.get(role.mention)
        if whose and (document.id, whose) not in own:
            words = squeeze(document.of(role.span))
            yield whose, RoleView(words, text.place(role.mention), line)


def distinct(roles: Sequence[RoleView]) -> tuple[RoleView, ...]:
    """First the one that describes best, then each once, from the latest document that says it.

    What a longer one before it says is left out, and so is what tells only whose somebody is.
    """
    known: dict[str, RoleView] = {}
    best = described(roles)
    for view in [best, *roles] if best else roles:
        is_said = is_relative(view.text) or any(fold(view.text) in other for other in known)
        if not is_said or (view.origin.is_editorial and fold(view.text) not in known):
            known[fold(view.text)] = view
    return tuple(known.values())


def described(roles: Sequence[RoleView]) -> RoleView | None:
    """One line: of the roles that are neither bare nor long, the latest with the noun on which most documents agree.

    Where that does not say whose or where, the latest with the same noun that does: "spokesman for the Skerrin ferry"
    rather than "senior spokesman". Where all are bare or long, the same of these. None where all that is said is
    a relation to somebody else.
    """
    telling = [view for view in roles if not is_relative(view.text)]
    good = [view for view in telling if _FEWEST <= len(view.text.split()) <= _MOST] or telling
    agreed = Counter(noun for _, noun in {(view.line, _noun(view.text)) for view in good})
    best = max(good, key=lambda view: agreed[_noun(view.text)], default=None)
    same = (view for view in good if best is not None and _is_same(view.text, best.text))
    found = next((view for view in same if _OWNER.search(view.text)), best)
    # An editor knows better than a count, and a later document than an editor.
    return next((view for view in roles if view.origin.is_editorial or view == found), None)


def _is_same(role: str, other: str) -> bool:
    """Whether both have the same noun, and it is past in both or in neither."""
    is_past = [bool(_PAST.match(text)) for text in (role, other)]
    return _noun(role) == _noun(other) and is_past[0] == is_past[1]


def is_relative(role: str) -> bool:
    """Whether it tells only whose somebody is: "rival", but not "rival of the harbour master"."""
    return _noun(role) in _RELATIVE and not _BEFORE.search(role)


def _noun(role: str) -> str:
    words = _BEFORE.split(fold(role), maxsplit=1)[0].split()
    return words[-1] if words else ""
