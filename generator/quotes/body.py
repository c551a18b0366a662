"""What every search for quotes looks things up in: the body's text, its tokens, its marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.model import Document, Span
from generator.quotes.marks import Marked, marked
from generator.text import DATELINE

_QUOTED_KINDS = {"title", "deck", "paragraph", "item"}

FINITE = {"VBD", "VBZ", "VBP", "MD"}
"""Tags of verbs that have a subject of their own."""


@dataclass(frozen=True, slots=True)
class Body:
    """The blocks of a document in which somebody may be quoted."""

    text: str
    doc: Doc
    titles: tuple[Span, ...]
    """Those of the blocks that are headlines."""
    blocks: tuple[Span, ...]
    marks: tuple[Marked, ...]
    parts: tuple[Span, ...]
    """What is in marks, paragraph by paragraph."""

    def block(self, offset: int) -> Span:
        """The block that the offset is in."""
        return meeting(self.blocks, Span(offset, offset + 1))[0]

    def next_block(self, block: Span) -> Span | None:
        """The block after it, if there is one."""
        after = bisect_left(self.blocks, block.end, key=lambda other: other.start)
        return self.blocks[after] if after < len(self.blocks) else None

    def tokens(self, span: Span) -> list[Token]:
        """The tokens that the span touches, spaces left out."""
        if span.end <= span.start:
            return []
        found = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return [token for token in found or () if not token.is_space]

    def words(self, span: Span) -> list[Token]:
        """Its tokens without punctuation."""
        return [token for token in self.tokens(span) if token.text[0].isalnum()]

    def is_marked(self, token: Token) -> bool:
        """Whether the token stands in quotation marks."""
        return bool(meeting(self.parts, Span(token.idx, token.idx + 1)))

    def is_all_marked(self, span: Span) -> bool:
        """Whether all words of the span stand in quotation marks."""
        return all(map(self.is_marked, self.words(span)))

    def marks_at(self, span: Span) -> Sequence[Marked]:
        """The marks that the span shares a character with."""
        first = bisect_right(self.marks, span.start, key=lambda mark: mark.span.end)
        return self.marks[first : bisect_left(self.marks, span.end, key=lambda m: m.span.start)]

    def parts_in(self, spans: Sequence[Span]) -> list[Span]:
        """What is in marks that the spans share a character with."""
        return [part for span in spans for part in meeting(self.parts, span)]


def body(document: Document, doc: Doc) -> Body:
    """The document's body; `doc` is the document's text, annotated."""
    blocks = tuple(_said(document, b.span) for b in document.blocks if b.kind in _QUOTED_KINDS)
    marks = tuple(marked(document.text, blocks))
    parts = tuple(part for mark in marks for part in mark.parts)
    titles = tuple(b.span for b in document.blocks if b.kind == "title")
    return Body(document.text, doc, titles, blocks, marks, parts)


def _said(document: Document, block: Span) -> Span:
    """The block without its dateline, which nobody says."""
    line = DATELINE.match(document.text, block.start, block.end)
    return Span(line.end(), block.end) if line and line.end() < block.end else block


def meeting(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of `spans`, which lie in order and apart, that share a character with `span`."""
    first = bisect_right(spans, span.start, key=lambda other: other.end)
    return spans[first : bisect_left(spans, span.end, first, key=lambda other: other.start)]


def end_of(token: Token) -> int:
    """The offset after the token."""
    return int(token.idx) + len(token.text)


def span_of(tokens: Sequence[Token]) -> Span:
    """From the first token to the last."""
    return Span(int(tokens[0].idx), end_of(tokens[-1]))
