"""The sentences an editor chose: by number, by their words, or written anew."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.errors import Problem
from generator.model import Document, Origin, Span, Summary, SummaryItem
from generator.overrides import SeedOverrides, Words
from generator.text import squeeze

_MOST_DIGITS = 6
"""Of a sentence's number."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """A document, and the summary that the machine proposes."""

    document: Document
    proposed: Summary
    problems: list[Problem]

    def decided(self, said: SeedOverrides) -> Summary:
        """The editor's summary and takeaway in the place of the machine's, where there are any."""
        found = self.proposed
        if said.summary is not None:
            items = tuple(item for words in said.summary if (item := self._item(words)))
            first = items[0] if items else None
            own = Origin(editor=said.summary_location)
            if items != self.proposed.items:
                found = Summary(items=items, takeaway=first, origin=own)
        if said.takeaway is None or (takeaway := self._item(said.takeaway)) is None:
            return found
        if takeaway == found.takeaway:
            return found
        own = Origin(editor=said.takeaway.location)
        return Summary(
            items=found.items, takeaway=takeaway, origin=found.origin, takeaway_origin=own
        )

    def _item(self, words: Words) -> SummaryItem | None:
        if words.text.isascii() and words.text.isdigit():
            return self._numbered(words)
        span = find(self.document, words.text)
        own = [*self.proposed.items, self.proposed.takeaway]
        if span and (same := next((item for item in own if item and item.span == span), None)):
            return same
        return SummaryItem(text=self.document.of(span) if span else squeeze(words.text), span=span)

    def _numbered(self, words: Words) -> SummaryItem | None:
        """The n-th sentence of the machine's summary, counted from 1."""
        items = self.proposed.items
        number = int(words.text) if len(words.text) <= _MOST_DIGITS else 0
        if 1 <= number <= len(items):
            return items[number - 1]
        path, line = words.location
        message = f"the summary has no sentence {words.text}: {_counted(len(items))} in it"
        fix = f"choose one from 1 to {len(items)}, or write the words of a sentence"
        if not items:
            fix = "write the words of a sentence, or your own"
        self.problems.append(Problem(path=path, line=line, message=message, fix=fix))
        return None


def _counted(number: int) -> str:
    return "1 is" if number == 1 else f"{number} are"


def find(document: Document, words: str) -> Span | None:
    """Where the document's body has `words`, however its white space is broken and its marks are curled."""
    inner = r"\s+".join(_loosely(word) for word in words.split())
    pattern = re.compile(rf"(?<!\w){inner}(?!\w)")
    for block in document.blocks:
        if match := pattern.search(document.text, block.span.start, block.span.end):
            return Span(*match.span())
    return None


def _loosely(word: str) -> str:
    return re.sub(r"['’‘]", "['’‘]", re.sub(r"[\"“”]", '["“”]', re.escape(word)))
