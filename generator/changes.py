"""What is new since the briefing before: documents, names and summaries, told from two states and never from a clock.

A build that finds what the last one found moves nothing, so that it tells the same news: `advanced` keeps the last
briefing that differed, not the last that was built.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model import Briefing, Changes, History, State
from generator.text import fold, short_hash


def state(briefing: Briefing) -> State:
    """What the next briefing will be compared with."""
    return State(
        documents={e.document.id: e.document.sha256 for e in briefing.extracts},
        names={id: (e.name, *e.aliases) for id, e in briefing.entities.items()},
        summaries={
            id: short_hash(*(item.text for item in summary.items))
            for id, summary in briefing.summaries.items()
        },
    )


def advanced(kept: History | None, now: State) -> History:
    """What to keep now: the same as is kept, where nothing differs."""
    if kept is None:
        return History(latest=now)
    return kept if kept.latest == now else History(latest=now, before=kept.latest)


def changes(before: State | None, now: State) -> Changes:
    """How `now` differs from `before`; not at all from nothing, since in a first briefing all is new."""
    if before is None:
        return Changes()
    both = before.documents.keys() & now.documents.keys()
    return Changes(
        added=tuple(sorted(now.documents.keys() - both)),
        removed=tuple(sorted(before.documents.keys() - both)),
        edited=tuple(sorted(id for id in both if before.documents[id] != now.documents[id])),
        names=_new_names(before.names, now.names),
        summaries=tuple(
            sorted(id for id in both if before.summaries.get(id) != now.summaries.get(id))
        ),
    )


def _new_names(
    before: Mapping[str, tuple[str, ...]], now: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The entities that are neither known nor known ones under another name.

    A new document may call "Quill", of whom nobody knew more, "Maria Quill": her address is another, she is not.
    Only who is gone can have been renamed; "Odile Quill", beside a Quill who stays, is somebody new.
    """
    gone: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for id in before.keys() - now.keys():
        for form in before[id]:
            gone[_place(id, form)].append(before[id])
    return tuple(
        sorted(
            id
            for id in now.keys() - before.keys()
            if not any(
                _is_renamed(old, now[id])
                for form in now[id]
                for old in gone.get(_place(id, form), ())
            )
        )
    )


def _place(id: str, form: str) -> str:
    """The form among those of its kind: people and places may share a name."""
    return f"{id.partition('/')[0]}/{fold(form)}"


def _is_renamed(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether one's name is a form of the other."""
    return fold(old[0]) in map(fold, new) or fold(new[0]) in map(fold, old)
