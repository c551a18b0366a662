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
_MOST_LISTED = 5


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
            quote = meant([extract], one.quote, names.problems)
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
            self._decide(briefing, quote, one, names, here)

    def _decide(
        self,
        briefing: Briefing,
        quote: Quote,
        said: QuoteSaid,
        names: Names,
        here: frozenset[str],
    ) -> None:
        if said.hide:
            self.hidden.add(quote.id)
        if said.pin:
            self.pinned.append(quote.id)
        if said.speaker is not None and (id := names.meant(said.speaker, here)):
            own = Speaker(entity=id, origin=Origin(editor=said.speaker.location))
            self.speakers |= {quote.id: own} if id != briefing.speaker(quote) else {}
        if said.note is not None:
            self.remarks[quote.id] = note(said.note)


def note(words: Words) -> Note:
    """An editor's words as shown."""
    return Note(text=squeeze(words.text), origin=Origin(editor=words.location))


def _here(briefing: Briefing, extract: Extract) -> Iterator[str]:
    """The entities that the document names."""
    keys = (MentionKey(extract.document.id, at) for at in range(len(extract.mentions)))
    return (id for key in keys if (id := briefing.links.get(key)))


def meant(extracts: Sequence[Extract], words: Words, problems: list[Problem]) -> Quote | None:
    """The one quote with that id or these words; None, and a problem, where there is none or several."""
    quotes = {q.id: (q, e.document.words(q.content)) for e in extracts for q in e.said}
    if words.text in quotes:
        return quotes[words.text][0]
    sought = fold(words.text).removesuffix("...").strip()
    found = {id: fold(told) for id, (_, told) in quotes.items() if sought in fold(told)}
    exact = [id for id, told in found.items() if sought == told or sought == told.strip("\"' ,.")]
    if len(found) == 1 or len(exact) == 1:
        return quotes[(exact or list(found))[0]][0]
    shown = {id: shorten(told, _MOST_SHOWN) for id, (_, told) in quotes.items()}
    few = shorten(words.text, _MOST_SHOWN)
    if found:
        ids = ", ".join(f"{id} ({shown[id]})" for id in list(found)[:_MOST_LISTED])
        message = f"{len(found)} quotes have the words {few!r}: {ids}"
        _report(words, message, "write more of its words, or its id", problems)
    else:
        near = nearest(words.text, shown.values()) or nearest(words.text, shown)
        where = "of this document " if len(extracts) == 1 else ""
        fix = f"did you mean {near!r}? " if near else ""
        message = f"no quote {where}has the words {few!r}"
        _report(words, message, f"{fix}`briefing quotes` lists them all", problems)
    return None


def _report(words: Words, message: str, fix: str, problems: list[Problem]) -> None:
    path, line = words.location
    problems.append(Problem(path=path, line=line, message=message, fix=fix))
