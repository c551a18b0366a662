"""Which mentions of all documents are one entity, and what it is called.

Two forms are joined only where one candidate is left: first within a document (surname or first name to the
one full name, acronym to the one expansion), then across documents by name. The order of the rules follows
Cucerzan, "Large-Scale Named Entity Disambiguation Based on Wikipedia Data" (EMNLP 2007): the longest form first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import (
    Briefing,
    Document,
    Extract,
    MentionKey,
    Quote,
    Span,
    Speaker,
    Summary,
    SummaryItem,
    SummarySentence,
    Title,
)
from generator.resolve.acronyms import expansions
from generator.resolve.forms import Form, common_words, forms, is_common, peoples
from generator.resolve.groups import groups
from generator.resolve.junk import is_junk
from generator.resolve.labels import voted
from generator.resolve.naming import entities
from generator.resolve.places import without_demonyms
from generator.resolve.prefixed import without_plain_words
from generator.text import shorten, squeeze

_MOST_OF_TITLE = 90
"""Characters of a title made of a document's first words."""


def resolve(extracts: Sequence[Extract]) -> Briefing:
    """The briefing as the machine proposes it: entities, links, titles, summaries, speakers."""
    common = common_words(extracts)
    named, links = entities(
        groups(extracts, _forms(extracts, common), expansions(extracts), common)
    )
    links |= _referring(extracts, links)
    return Briefing(
        extracts=tuple(extracts),
        entities=dict(sorted(named.items())),
        links=links,
        titles={e.document.id: _title(e) for e in extracts},
        summaries={e.document.id: _summary(e) for e in extracts},
        speakers={quote.id: _speaker(e, quote, links) for e in extracts for quote in e.quotes},
    )


def _forms(extracts: Sequence[Extract], common: frozenset[str]) -> list[Form]:
    """The names of all documents, without plain words, peoples and fragments taken for names."""
    found = [
        form
        for extract in extracts
        for form in forms(extract)
        if not is_common(extract, form, common) and not is_junk(form)
    ]
    return without_demonyms(without_plain_words(voted(found, peoples(extracts)), common))


def _referring(
    extracts: Sequence[Extract], links: Mapping[MentionKey, str]
) -> dict[MentionKey, str]:
    """The links of pronouns and nominals: their antecedents'."""
    return {
        MentionKey(e.document.id, i): links[MentionKey(e.document.id, m.antecedent)]
        for e in extracts
        for i, m in enumerate(e.mentions)
        if m.antecedent is not None and MentionKey(e.document.id, m.antecedent) in links
    }


def _title(extract: Extract) -> Title:
    """What the metadata calls it; else the headline; else its first words."""
    document = extract.document
    span = document.block("title")
    if document.metadata.title:
        return Title(text=squeeze(document.metadata.title))
    if span is not None:
        return Title(text=squeeze(document.of(span)), span=span)
    first = document.blocks[0].span if document.blocks else Span(0, 0)
    return Title(text=shorten(document.of(first), _MOST_OF_TITLE) or document.id)


def _summary(extract: Extract) -> Summary:
    items = tuple(_item(extract.document, sentence) for sentence in extract.summary)
    takeaway = next((item for item in items if item.span == extract.takeaway), None)
    return Summary(items=items, takeaway=takeaway)


def _item(document: Document, sentence: SummarySentence) -> SummaryItem:
    span, text, at = sentence.span, "", sentence.span.start
    for gloss in sentence.glosses:
        text += f"{document.text[at : gloss.span.end]} [{squeeze(document.of(gloss.name))}]"
        at = gloss.span.end
    return SummaryItem(
        text=document.of(span),
        span=span,
        score=sentence.score,
        glossed=text + document.text[at : span.end] if text else None,
    )


def _speaker(extract: Extract, quote: Quote, links: Mapping[MentionKey, str]) -> Speaker:
    if quote.speaker is None:
        return Speaker(entity=None)
    return Speaker(entity=links.get(MentionKey(extract.document.id, quote.speaker)))
