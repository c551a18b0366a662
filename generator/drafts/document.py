"""What an editor may change on a document's page, as it stands today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.drafts.lines import Entry, Proposal, Several, Single, draft, numbered, texts
from generator.fields import comment, scalar
from generator.merge import Machine, Names, names_of, replaced
from generator.model import Briefing, Extract, MentionKey, WeighedQuote, Weights
from generator.overrides import SharedSaid, seed_overrides
from generator.text import squeeze

_SUMMARY = """\
The summary, by the numbers of its sentences; other sentences of the document, or words of your own, may stand there:
"""
_QUOTES = """\
Quotes, those that carry the document first. `pin: true` puts one before all others, `hide: true` takes it away,
`speaker` is any name of somebody, and `note: …` adds words of yours below it.
"""
_NAMES = """\
Who and what is named, the most prominent first. `hide: true` takes the links away; `role` is what somebody is called
beside quotes. A name that was overlooked: `- {name: Tern Wire, add: organisation}`
"""
_METADATA = ("date", "publisher", "author", "url", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """A document as the site has it."""

    extract: Extract
    briefing: Briefing
    """With what is decided for all documents."""
    quotes: Sequence[WeighedQuote]
    salience: Weights


def document_draft(machine: Machine, today: Today, shared: SharedSaid, schema: str) -> str:
    """The file of a document without one; `schema` is the way from it to its schema."""
    document = today.extract.document
    about = f"What the page of {comment(document.path)} says today, ready to be changed."
    proposals = [
        *_document(machine, today),
        *_quotes(today),
        *_names(today),
        *_rest(machine, today),
    ]
    return draft(
        schema,
        about,
        proposals,
        lambda source: replaced(machine, {document.id: seed_overrides(source, "", [])}, shared),
    )


def _document(machine: Machine, today: Today) -> Iterator[Proposal]:
    about, id = today.extract.document.metadata, today.extract.document.id
    known = {**{key: getattr(about, key, None) for key in _METADATA}, "date": about.published}
    yield "The document:"
    yield Single("title", scalar(squeeze(machine.briefing.titles[id].text)))
    for key in _METADATA:
        value = known[key]
        yield Single(key, scalar(value) if value else "", "" if value else "not known")
    summary = machine.briefing.summaries[id]
    items = [squeeze(item.shown) for item in summary.items]
    yield _SUMMARY + numbered(items)
    numbers = ", ".join(str(n) for n in range(1, len(items) + 1))
    yield Single("summary", f"[{numbers}]")
    takeaway = summary.takeaway
    if takeaway in summary.items:
        yield Single("takeaway", str(summary.items.index(takeaway) + 1), "the one shown in lists")


def _quotes(today: Today) -> Iterator[Proposal]:
    briefing, extract = today.briefing, today.extract
    told = [w for w in today.quotes if extract.is_said(w.quote)]
    keys = sorted((w for w in told if w.rank), key=lambda w: w.rank or 0)
    others = sorted((w for w in told if not w.rank), key=lambda w: w.quote.span)
    names, here = names_of(briefing, []), frozenset(_here(today))
    found: list[Entry] = []
    for weighed in (*keys, *others):
        speaker = briefing.speaker(weighed.quote)
        by = scalar(_name(names, here, speaker) if speaker else "")
        found.append({"quote": weighed.quote.id, "pin": "false", "hide": "false", "speaker": by})
    yield _QUOTES
    yield Several("quotes", tuple(found))


def _names(today: Today) -> Iterator[Proposal]:
    briefing, extract = today.briefing, today.extract
    names, here = names_of(briefing, []), frozenset(_here(today))
    said = briefing.said(extract)
    found: list[Entry] = []
    for id in sorted(here, key=lambda id: (-today.salience.get(id, 0.0), id)):
        called = {briefing.called(extract, q) for q in said if briefing.speaker(q) == id}
        # With two roles beside two quotes, one for both would be a decision.
        role = {"role": scalar(next(iter(called)) or "")} if len(called) == 1 else {}
        found.append({"name": scalar(_name(names, here, id)), "hide": "false", **role})
    yield _NAMES
    yield Several("entities", tuple(found))


def _here(today: Today) -> Iterator[str]:
    """The entities that the document names."""
    document = today.extract.document.id
    keys = (MentionKey(document, at) for at in range(len(today.extract.mentions)))
    return (id for key in keys if (id := today.briefing.links.get(key)))


def _name(names: Names, here: AbstractSet[str], id: str) -> str:
    """What is called so and nothing else: the name, or else the id."""
    name = names.entities[id].name
    return name if names.understood(name, here) == id else id


def _rest(machine: Machine, today: Today) -> Iterator[Proposal]:
    id = today.extract.document.id
    yield "The text (full, excerpts, none), the story it belongs to, paragraphs to be cut, and notes of yours:"
    yield Single("text", machine.form)
    yield Single(
        "story", scalar(machine.stories.get(id, "none")), "a document in it, a name, or none"
    )
    yield Single("boilerplate", texts([]), "words of each paragraph that is not the document's own")
    yield Single("notes", texts([]))
