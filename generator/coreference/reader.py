"""A document as a reader has it before the eyes: where sentences, paragraphs, names and quoted words lie."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from generator.coreference.called import Called, called
from generator.coreference.people import People, people
from generator.model import Document, Mention, Quote, Role, Span
from generator.text import fold

FARTHEST_BLOCKS = 3
"""Paragraphs a pronoun looks back over; who was named before that has been left behind."""
_UNREAD = {"title", "heading", "caption"}


class Reader:
    """What the rules look up, each in the time of a search and not of the document's length."""

    def __init__(
        self,
        document: Document,
        doc: Doc,
        names: Sequence[Mention],
        roles: Sequence[Role],
        quotes: Sequence[Quote],
    ) -> None:
        self.document = document
        self.doc = doc
        self.names = names
        self.roles = roles
        self.called: dict[str, list[Called]] = defaultdict(list)
        """By each of its words: what names are called, in reading order."""
        for one in called(document, doc, names, roles):
            for word in one.words:
                self.called[word].append(one)
        self.bodies = {
            i: fold(document.of(m.span)).removeprefix("the ")
            for i, m in enumerate(names)
            if m.label == "ORG"
        }
        """The organisations' names, folded, by their indexes in reading order."""
        self.people: People = people(document, names, roles)
        self._blocks = [block.span for block in document.blocks if block.kind not in _UNREAD]
        self._block_starts = [block.start for block in self._blocks]
        self._name_starts = [name.span.start for name in names]
        self._role_starts = [role.span.start for role in roles]
        self._spoken = sorted(
            (part, n) for n, q in enumerate(quotes) if q.kind == "direct" for part in q.content
        )
        self._spoken_starts = [part.start for part, _ in self._spoken]
        self._contents = {s.start: q.content for q in reversed(quotes) for s in q.source}
        self._sentence_starts = [s.start for s in doc.sents if not s.text.isspace()]

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens that the span touches."""
        return self.doc.char_span(*span, alignment_mode="expand")

    def root(self, index: int) -> Token | None:
        """The head word of a name."""
        tokens = self.tokens(self.names[index].span)
        return tokens.root if tokens is not None else None

    def sentence(self, token: Token) -> int:
        """Which sentence of the document the token is in, white space not counted as one."""
        return bisect_right(self._sentence_starts, token.i) - 1

    def block(self, offset: int) -> int | None:
        """Which paragraph the offset is in; headlines and captions are none."""
        at = bisect_right(self._block_starts, offset) - 1
        return at if at >= 0 and offset < self._blocks[at].end else None

    def block_span(self, block: int) -> Span:
        """Where a paragraph lies."""
        return self._blocks[block]

    def distance(self, earlier: int, later: int) -> int:
        """Paragraphs between two offsets; far away where one is in none."""
        first, second = self.block(earlier), self.block(later)
        return second - first if first is not None and second is not None else FARTHEST_BLOCKS + 1

    def opens_block(self, offset: int) -> bool:
        """Whether a paragraph begins there."""
        block = self.block(offset)
        return block is not None and self._blocks[block].start == offset

    def name_at(self, token: Token) -> int | None:
        """The name that the token is a part of."""
        at = bisect_right(self._name_starts, token.idx) - 1
        return at if at >= 0 and token.idx < self.names[at].span.end else None

    def names_in(self, span: Span) -> Iterator[int]:
        """The names inside the span, in reading order."""
        at = bisect_right(self._name_starts, span.start - 1)
        while at < len(self.names) and self.names[at].span.start < span.end:
            if span.covers(self.names[at].span):
                yield at
            at += 1

    def bearer(self, index: int) -> int:
        """Whose name it is: the person's key, or the name's own index where it is no person's."""
        return self.people.of_name.get(index, index)

    def is_role(self, token: Token) -> bool:
        """Whether the token belongs to what somebody with a name is called: "Pentagon spokesman"."""
        at = bisect_right(self._role_starts, token.idx) - 1
        return at >= 0 and token.idx < self.roles[at].span.end

    def said_by(self, token: Token) -> tuple[Span, ...]:
        """The content of the quote whose source begins with the token."""
        return self._contents.get(token.idx, ())

    def spoken_in(self, offset: int) -> int | None:
        """Which of the quotes, all in quotation marks, the offset lies in."""
        at = bisect_right(self._spoken_starts, offset) - 1
        return self._spoken[at][1] if at >= 0 and offset < self._spoken[at][0].end else None

    def is_spoken(self, offset: int) -> bool:
        """Whether the offset lies in what somebody says in quotation marks."""
        return self.spoken_in(offset) is not None
