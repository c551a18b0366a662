"""What every search for quotes looks things up in: the body's text, its tokens, its marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.model import Document, Span
from generator.quotes.marks import Marked, marked

_QUOTED_KINDS = {"deck", "paragraph", "item"}


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of a document in which somebody may be quoted."""

    text: str
    doc: Doc
    blocks: tuple[Span, ...]
    marks: tuple[Marked, ...]
    parts: tuple[Span, ...]
    """What is in marks, paragraph by paragraph."""

    def block(self, offset: int) -> Span:
        """The block that the offset is in."""
        return next(b for b in self.blocks if b.start <= offset < b.end)

    def tokens(self, span: Span) -> list[Token]:
        """The tokens that the span touches, spaces left out."""
        if span.end <= span.start:
            return []
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return [token for token in found or () if not token.is_space]

    def is_marked(self, token: Token) -> bool:
        """Whether the token stands in quotation marks."""
        return any(part.start <= token.idx < part.end for part in self.parts)


def body(document: Document, doc: Doc) -> Body:
    """The document's body; `doc` is the document's text, annotated."""
    blocks = tuple(b.span for b in document.blocks if b.kind in _QUOTED_KINDS)
    marks = tuple(marked(document.text, blocks))
    parts = tuple(part for mark in marks for part in mark.parts)
    return Body(document.text, doc, blocks, marks, parts)


def end_of(token: Token) -> int:
    """The offset after the token."""
    return int(token.idx) + len(token.text)


def span_of(tokens: Sequence[Token]) -> Span:
    """From the first token to the last."""
    return Span(int(tokens[0].idx), end_of(tokens[-1]))
