"""Where in a document capitals tell nothing of names: headlines, and the agency of a dateline."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from generator.mentions.names import Name
from generator.model import Document, Span
from generator.text import DATELINE


def is_in_headline(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name stands in a title or heading, where every word may have a capital."""
    return _headline(document, doc, name) is not None


def is_in_title_case(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name stands in a headline in Title Case or capitals: "Elizabeth Warren Hammers Wells Fargo".

    There names are found again that the body has, and no others.
    """
    span = _headline(document, doc, name)
    if span is None:
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", document.of(span)) if len(w) > 3]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def is_agency(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name is the agency's in a dateline: "PORT AVERINE, Oct 2 (Tern Wire) – "."""
    at = doc[name.first].idx
    block = next((b.span for b in document.blocks if b.span.start < at < b.span.end), None)
    line = DATELINE.match(document.text, block.start) if block else None
    return line is not None and at < line.end()


def _headline(document: Document, doc: Doc, name: Name) -> Span | None:
    """The title or heading that the name stands in."""
    at = doc[name.first].idx
    heads = (b.span for b in document.blocks if b.kind in {"title", "heading"})
    return next((span for span in heads if span.start <= at < span.end), None)
