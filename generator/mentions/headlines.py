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
    block = document.block_at(doc[name.first].idx)
    return block is not None and block.kind in {"title", "heading"}


def is_agency(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name is the agency's in a dateline: "PORT AVERINE, Norway (Tern Wire) – ", not Norway."""
    at = doc[name.first].idx
    block = document.block_at(at)
    if block is None or block.span.start == at:  # the place comes first
        return False
    line = DATELINE.match(document.text, block.span.start)
    return line is not None and at < line.end() and "(" in document.text[block.span.start : at]


def is_credit(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name is that of who took the picture, at a caption's end."""
    at = doc[name.first].idx
    block = document.block_at(at)
    if block is None or block.kind != "caption":
        return False
    return any(
        match.start() <= at - block.span.start < match.end()
        for match in _CREDIT.finditer(document.of(block.span))
        if match.start() > 0 or "/" in match.group()
    )
