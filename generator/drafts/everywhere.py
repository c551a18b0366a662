"""What an editor may say of names in all documents, as they are today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.drafts.lines import Entry, Proposal, Several, Single, draft, texts
from generator.fields import scalar
from generator.merge import Machine, names_of, replaced
from generator.overrides import LABELS, SharedSaid, entities_said

_MOST = 300
"""Names in a draft: what is named once in a thousand documents is found by `briefing names`."""
_SPOKEN = {label: word for word, label in LABELS.items()}
_ABOUT = "Who and what is named in all documents, the most frequent first, ready to be changed."
_FIELDS = """\
`same as: [A. Quill]` joins names that were taken for others, `different from: Mara Quill` parts one that was taken for
it; `description: …` and `links: https://…` say more of it, `hide: true` takes it away everywhere.
"""


def entities_draft(machine: Machine, schema: str) -> str:
    """The file for all names."""
    return draft(
        schema,
        _ABOUT,
        list(_proposals(machine)),
        lambda source: replaced(machine, {}, SharedSaid(entities=entities_said(source, "", []))),
    )


def _proposals(machine: Machine) -> Iterator[Proposal]:
    found, names = machine.briefing, names_of(machine.briefing, [])
    often = Counter(found.links.values())
    ordered = sorted(found.entities.values(), key=lambda e: (-often[e.id], e.id))
    shown = [entity for entity in ordered if entity.label in _SPOKEN]
    entries: list[Entry] = []
    for entity in shown[:_MOST]:
        is_plain = names.understood(entity.name) == entity.id
        entries.append(
            {
                "entity": scalar(entity.name if is_plain else entity.id),
                "name": scalar(entity.name),
                "label": _SPOKEN[entity.label],
                "hide": "false",
            }
        )
    yield _FIELDS
    yield Several("entities", tuple(entries))
    if len(shown) > _MOST:
        yield f"And {len(shown) - _MOST:,} more: `briefing names` lists them all."
    yield "Words that were taken for names and are none:"
    yield Single("never", texts([]))
