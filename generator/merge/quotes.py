"""What an editor decided of single quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.errors import Problem
from generator.merge.names import Names
from generator.model import Briefing, Extract, MentionKey, Note, Origin, Quote, Speaker
from generator.overrides import QuoteSaid, Words
from generator.text import fold, nearest, shorten, squeeze

_MOST_SHOWN = 50
"""Characters of a quote in a problem."""


@dataclass(slots=True)
class Quotes:
    """The decisions on quotes, by the quote's id."""

    hidden: set[str] = field(default_factory=set)
    pinned: list[str] = field(default_factory=list)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    remarks: dict[str, Note] = field(default_factory=dict)

    def decide(
        self, briefing: Briefing, extract: Extract, said: Sequence[QuoteSaid], names: Names
    ) -> None:
        """Adds what is said of a document's quotes; what fits none is a problem."""
        lines: dict[str, int] = {}
        here = frozenset(_here(briefing, extract))
        for one in said:
            quote = _meant(extract, one.quote, names.problems)
            if quote is None:
                continue
            if quote.id in lines:
                _report(
                    one.quote,
                    f"this quote is decided on twice, first in line {lines[quote.id]}",
                    "put both into one entry",
                    names.problems,
                )
                continue
            lines[quote.id] = one.location.line
            self._decide(quote, one, names, here)

    def _decide(self, quote: Quote, said: QuoteSaid, names: Names, here: frozenset[str]) -> None:
        if said.hide:
            self.hidden.add(quote.id)
        if said.pin:
            self.pinned.append(quote.id)
        if said.speaker is not None and (id := names.meant(said.speaker, here)):
            self.speakers[quote.id] = Speaker(
                entity=id, origin=Origin(editor=said.speaker.location)
            )
        if said.note is not None:
            self.remarks[quote.id] = note(said.note)


def note(words: Words) -> Note:
    """An editor's words as shown."""
    return Note(text=squeeze(words.text), origin=Origin(editor=words.location))


def _here(briefing: Briefing, extract: Extract) -> Iterator[str]:
    """The entities that the document names."""
    keys = (MentionKey(extract.document.id, at) for at in range(len(extract.mentions)))
    return (id for key in keys if (id := briefing.links.get(key)))


def _meant(extract: Extract, words: Words, problems: list[Problem]) -> Quote | None:
    """The one quote with that id or these words; None, and a problem, where there is none or several."""
    told = {quote.id: fold(extract.document.words(quote.content)) for quote in extract.said}
    sought = fold(words.text).removesuffix("...").strip()
    found = [q for q in extract.said if q.id == words.text or sought in told[q.id]]
    exact = [q for q in found if q.id == words.text or sought == told[q.id].strip("\"' ,.")]
    if len(found) == 1 or len(exact) == 1:
        return (exact or found)[0]
    shown = {q.id: shorten(extract.document.words(q.content), _MOST_SHOWN) for q in extract.said}
    if found:
        ids = ", ".join(f"{q.id} ({shown[q.id]})" for q in found)
        message = f"{len(found)} quotes have the words {shorten(words.text, _MOST_SHOWN)!r}: {ids}"
        _report(words, message, "write more of its words, or its id", problems)
    else:
        near = nearest(words.text, shown.values()) or nearest(words.text, shown)
        message = f"no quote of this document has the words {shorten(words.text, _MOST_SHOWN)!r}"
        fix = f"did you mean {near!r}? " if near else ""
        _report(words, message, f"{fix}`briefing quotes` lists them all", problems)
    return None


def _report(words: Words, message: str, fix: str, problems: list[Problem]) -> None:
    path, line = words.location
    problems.append(Problem(path=path, line=line, message=message, fix=fix))
