"""A document as a reader has it in mind: who was named where, with which role and gender."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from generator.coreference.genders import genders, surname
from generator.model import Document, Mention, Role, Span

FARTHEST_BLOCKS = 3
"""Paragraphs a pronoun looks back over; who was named before that has been left behind."""
_UNREAD = {"title", "heading", "caption"}


class Reader:
    """What the rules look up; people are known by the index of a name and by their surname."""

    def __init__(
        self, document: Document, doc: Doc, names: Sequence[Mention], roles: Sequence[Role]
    ) -> None:
        self.document = document
        self.doc = doc
        self.names = names
        self.roles = roles
        self.people = [i for i, m in enumerate(names) if m.label == "PERSON"]
        self._blocks = [block.span for block in document.blocks if block.kind not in _UNREAD]
        self._genders = genders(document, names, roles)

    def key(self, index: int) -> str:
        """The surname: what one person's mentions in one document share."""
        return surname(self.document, self.names[index])

    def gender(self, index: int) -> str | None:
        """The gender of a name's bearer, "m" or "f", if the document tells it."""
        return self._genders.get(self.key(index))

    def is_subject(self, index: int) -> bool:
        """Whether the name is the subject of its clause."""
        tokens = self.tokens(self.names[index].span)
        return tokens is not None and tokens.root.dep_.startswith("nsubj")

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens that the span touches."""
        return self.doc.char_span(*span, alignment_mode="expand")

    def distance(self, earlier: int, later: int) -> int:
        """Paragraphs between two offsets; far away where one is in none."""
        first, second = self._block(earlier), self._block(later)
        return second - first if first is not None and second is not None else FARTHEST_BLOCKS + 1

    def opens_block(self, offset: int) -> bool:
        """Whether a paragraph begins there."""
        block = self._block(offset)
        return block is not None and self._blocks[block].start == offset

    def _block(self, offset: int) -> int | None:
        return next((n for n, b in enumerate(self._blocks) if b.start <= offset < b.end), None)
