"""A Briefing with the editors' decisions laid over it; the facts stay as they are.

`sentences` are those of a summary, `names` tells which entity is meant, `documents` which document or story, `quotes`
and `entities` decide on single ones of a document, `everywhere` on entities of all, `front` on the front page,
`parting` keeps those apart that the machine joined, `withheld` takes away what a text that is not published may not
say. `noted` is a decision with what the machine says of the same, `replaced` and `replaced_everywhere` find that, and
`drift` tells which decisions to look at again, and `ledger`
lists what was decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.errors import Problem
from generator.merge.documents import documents_of, matters
from generator.merge.drift import drifted
from generator.merge.entities import with_names
from generator.merge.everywhere import with_everywhere
from generator.merge.front import front
from generator.merge.ledger import ledger, listed
from generator.merge.names import Names, names_of
from generator.merge.noted import Machine, Replaced
from generator.merge.quotes import Quotes, note
from generator.merge.replaced import replaced
from generator.merge.sentences import Sentences
from generator.merge.withheld import withheld
from generator.model import Briefing, Origin, Title
from generator.overrides import SeedOverrides, SharedSaid
from generator.text import fold, squeeze

__all__ = [
    "Machine",
    "Names",
    "Replaced",
    "drifted",
    "merge",
    "names_of",
    "replaced",
    "withheld",
]

_NOTHING_SHARED = SharedSaid()


def merge(
    briefing: Briefing,
    overrides: Mapping[str, SeedOverrides],
    shared: SharedSaid = _NOTHING_SHARED,
) -> Briefing:
    """The briefing with each document's `overrides` (by its id) in the place of what was extracted.

    What is said of all documents comes first: names in a document's file may be those it gives.

    A decision that says what the machine says decides nothing: what stands is the machine's. One that fits nothing, or
    several things, decides nothing either, and is one of the briefing's problems.
    """
    problems: list[Problem] = []
    proposed = briefing
    briefing = with_everywhere(briefing, shared.entities, problems)
    extracts = {e.document.id: e for e in briefing.extracts}
    said = {id: what for id, what in overrides.items() if id in extracts}
    merged = replace(
        briefing,
        titles={id: _title(title, said.get(id)) for id, title in briefing.titles.items()},
        summaries=dict(briefing.summaries)
        | {
            id: Sentences(extracts[id].document, briefing.summaries[id], problems).decided(what)
            for id, what in said.items()
        },
        notes={id: tuple(map(note, what.notes)) for id, what in said.items() if what.notes},
        texts={id: what.text for id, what in said.items() if what.text},
    )
    _check_cut(briefing, said, problems)
    named = with_names(merged, said, problems)
    quoted = _quoted(named, said, problems)
    documents = documents_of(quoted, problems)
    told = {id: what.story for id, what in said.items() if what.story}
    placed = replace(quoted, matters=matters(told, documents))
    opened = front(placed, shared.front, documents)
    whole = replace(placed, front=opened, problems=(*briefing.problems, *problems))
    return listed(whole, ledger(proposed, briefing, whole, said, shared))


def _title(title: Title, said: SeedOverrides | None) -> Title:
    """The editor's where it is another."""
    words = said.title if said else None
    if words is None or squeeze(words.text) == squeeze(title.text):
        return title
    return Title(text=squeeze(words.text), origin=Origin(editor=words.location))


def _check_cut(
    briefing: Briefing, said: Mapping[str, SeedOverrides], problems: list[Problem]
) -> None:
    """Whether each passage that is to be cut has been found: it was cut when the seed was read."""
    cutting = {id for id, what in said.items() if what.boilerplate}
    for document in (e.document for e in briefing.extracts if e.document.id in cutting):
        cut = fold(" ".join(map(document.of, document.boilerplate)))
        for words in said[document.id].boilerplate:
            if fold(words.text) not in cut:
                path, line = words.location
                message = f"no paragraph has the words {words.text!r}"
                fix = "copy words of the paragraph, or take the line away"
                problems.append(Problem(path=path, line=line, message=message, fix=fix))


def _quoted(
    briefing: Briefing, said: Mapping[str, SeedOverrides], problems: list[Problem]
) -> Briefing:
    """With what is decided of quotes."""
    if not any(what.quotes for what in said.values()):
        return briefing
    names = names_of(briefing, problems)
    quotes = Quotes()
    for extract in briefing.extracts:
        if (what := said.get(extract.document.id)) is not None:
            quotes.decide(briefing, extract, what.quotes, names)
    return replace(
        briefing,
        hidden=frozenset(quotes.hidden),
        pinned=tuple(quotes.pinned),
        speakers={**briefing.speakers, **quotes.speakers},
        remarks=quotes.remarks,
    )
