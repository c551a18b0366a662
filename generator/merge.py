"""A Briefing with the editors' decisions laid over it; the facts stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.model import Briefing, Document, Location, Origin, Span, Summary, SummaryItem, Title
from generator.overrides import SeedOverrides, Words
from generator.text import squeeze


def merge(briefing: Briefing, overrides: Mapping[str, SeedOverrides]) -> Briefing:
    """The briefing with each document's `overrides` (by its id) in the place of what was extracted."""
    documents = {e.document.id: e.document for e in briefing.extracts}
    titles = {
        id: _title(said.title)
        for id, said in overrides.items()
        if id in documents and said.title is not None
    }
    summaries = {
        id: _summary(documents[id], said.summary, said.summary_location)
        for id, said in overrides.items()
        if id in documents and said.summary is not None
    }
    return replace(
        briefing,
        titles={**briefing.titles, **titles},
        summaries={**briefing.summaries, **summaries},
    )


def _title(words: Words) -> Title:
    return Title(text=squeeze(words.text), origin=Origin(editor=words.location))


def _summary(document: Document, said: tuple[Words, ...], location: Location | None) -> Summary:
    """The editor's sentences; one that stands in the document keeps its place there."""
    items = []
    for words in said:
        span = _find(document, words.text)
        items.append(
            SummaryItem(text=document.of(span) if span else squeeze(words.text), span=span)
        )
    return Summary(
        items=tuple(items), takeaway=items[0] if items else None, origin=Origin(editor=location)
    )


def _find(document: Document, words: str) -> Span | None:
    """Where the document's body has `words`, however its white space is broken and its marks are curled."""
    inner = r"\s+".join(_loosely(word) for word in words.split())
    pattern = rf"(?<!\w){inner}(?!\w)"
    for block in document.blocks:
        if match := re.compile(pattern).search(document.text, block.span.start, block.span.end):
            return Span(*match.span())
    return None


def _loosely(word: str) -> str:
    return re.sub(r"['’‘]", "['’‘]", re.sub(r"[\"“”]", '["“”]', re.escape(word)))
