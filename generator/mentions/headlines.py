"""Where in a document words tell little of names, or tell of names nobody reads for: headlines, datelines, credits."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from generator.mentions.names import Name
from generator.model import Document
from generator.text import DATELINE

_CREDIT = re.compile(
    r"\b(?:photos?|images?|pictures?|credits?|illustration)(?: by|:)[^)\n]*", re.IGNORECASE
)
"""Who took a picture: "(Photo: Courier/Odile Branning)"."""


def is_in_headline(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name stands in a title or heading, where a capital before a word that tells may be any word's.

    "Ferry Loses Power Station": only the model can say what is a name there.
    """
    at = doc[name.first].idx
    heads = (b.span for b in document.blocks if b.kind in {"title", "heading"})
    return any(span.start <= at < span.end for span in heads)


def is_agency(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name is the agency's in a dateline: "PORT AVERINE, Oct 2 (Tern Wire) – "."""
    at = doc[name.first].idx
    block = next((b.span for b in document.blocks if b.span.start < at < b.span.end), None)
    line = DATELINE.match(document.text, block.start) if block else None
    return line is not None and at < line.end()


def is_credit(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name is that of who took the picture, at a caption's end."""
    at = doc[name.first].idx
    captions = (b.span for b in document.blocks if b.kind == "caption")
    return any(
        span.start + match.start() <= at < span.start + match.end()
        for span in captions
        if span.start <= at < span.end
        for match in _CREDIT.finditer(document.of(span))
        if match.start() > 0 or "/" in match.group()
    )
