"""Who has come up in a document so far, how and how often, and who spoke last.

What is kept is what makes somebody salient after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution"
(Computational Linguistics, 1994): how long ago, how often, in which grammatical role.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Token

from generator.coreference.reader import FARTHEST_BLOCKS, Reader
from generator.model import Quote, Span

_JOINED = frozenset("conj appos flat flat:name nmod:appos".split())
_MOST = 12
"""People a reader has in mind at once; who came up before the last twelve is out of mind."""
_FARTHEST = 12
"""Sentences after which who has not come up again is out of mind."""
_LAST_MARKS = 3
"""Characters that may close a quote: a mark, the quotation marks of two people."""


class Trace(NamedTuple):
    """A mention of somebody."""

    token: Token
    role: str
    """What it is in its clause."""
    is_pronoun: bool
    is_sure: bool = True
    """Whether it can mean nobody else: a name or a noun, or a pronoun that plainly means them."""


@dataclass(slots=True)
class Referent:
    """Somebody who has come up: a person with a name, or with none ("the engineer")."""

    key: int
    """The person's among the people of the document; below zero where no name is known."""
    gender: str | None
    """By the name, else by the first pronoun that was given to them."""
    last: Trace
    """The last mention."""
    told: Trace | None = None
    """The last mention outside of what somebody says."""
    names: list[int] = field(default_factory=list)
    """The names so far."""
    count: int = 0


def role_of(token: Token) -> str:
    """What the phrase that the token heads is in its clause: subject, object, owner, other."""
    while token.dep_ in _JOINED and token.head.i != token.i:
        token = token.head
    if token.dep_.startswith("nsubj"):
        return "subject"
    if token.dep_ in {"obj", "iobj", "dobj"}:
        return "object"
    return "owner" if token.dep_ in {"nmod:poss", "poss"} else "other"


class Discourse:
    """The people in mind at one place of the document, and who spoke before it."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._known: dict[int, Referent] = {}
        self._at: dict[int, int] = {}
        self._of_sentence: dict[int, int] = {}
        self._of_block: dict[int, int] = {}
        self._was_question = False
        self._last_subject = -1, 0
        self._spoke: list[tuple[int, int | None]] = []

    def saw(
        self,
        key: int,
        token: Token,
        name: int | None = None,
        gender: str | None = None,
        *,
        is_sure: bool = True,
    ) -> None:
        """Takes in a mention of somebody: a name, a noun or a pronoun."""
        trace = Trace(token, role_of(token), token.pos_ == "PRON", is_sure)
        known = self._known.pop(key, None) or Referent(key, gender, trace)
        known.last = trace
        known.count += 1
        if name is not None:
            known.names.append(name)
        known.gender = known.gender or gender
        self._known[key] = known
        self._at[token.i] = key
        if not self.reader.is_spoken(token.idx):
            known.told = trace
            if trace.role == "subject":
                self._last_subject = token.idx, key
                self._leads(key, token)

    def _leads(self, key: int, token: Token) -> None:
        """Keeps the first subject of the sentence and of the paragraph."""
        self._of_sentence.setdefault(self.reader.sentence(token), key)
        block = self.reader.block(token.idx)
        if block is not None:
            self._of_block.setdefault(block, key)

    def leads_sentence(self, token: Token) -> int | None:
        """The first subject of the token's sentence, or of the sentence before it."""
        here = self.reader.sentence(token)
        return self._of_sentence.get(here, self._of_sentence.get(here - 1))

    def leads_block(self, token: Token) -> int | None:
        """The first subject of the token's paragraph."""
        block = self.reader.block(token.idx)
        return None if block is None else self._of_block.get(block)

    def key_at(self, token: Token) -> int | None:
        """Who the token is a mention of."""
        return self._at.get(token.i)

    def known(self, key: int) -> Referent | None:
        """What is known of somebody who has come up."""
        return self._known.get(key)

    def nearest_name_of(self, key: int) -> int | None:
        """The last name so far of somebody, as the text has it: "Mr. Quill"."""
        known = self._known.get(key)
        return known.names[-1] if known is not None and known.names else None

    def name_of(self, key: int) -> int | None:
        """The last name so far of somebody; rather one that nobody else of the document could bear."""
        known = self._known.get(key)
        if known is None or not known.names:
            return None
        full = (name for name in reversed(known.names) if name in self.reader.people.full)
        return next(full, known.names[-1])

    def keys_in(self, span: Span) -> set[int]:
        """Who comes up inside a span, outside what is spoken there."""
        tokens = self.reader.tokens(span) if span.end > span.start else None
        return {
            self._at[token.i]
            for token in tokens or ()
            if token.i in self._at and not self.reader.is_spoken(token.idx)
        }

    def in_mind(self, token: Token) -> Iterator[Referent]:
        """Who may be meant at the token, the latest first."""
        here = self.reader.sentence(token)
        for known, _ in zip(reversed(self._known.values()), range(_MOST), strict=False):
            if here - self.reader.sentence(known.last.token) > _FARTHEST:
                return
            far = self.reader.distance(known.last.token.idx, token.idx)
            if far <= FARTHEST_BLOCKS or self.reader.block(token.idx) is None:
                yield known

    def heard(self, quote: Quote, offset: int, speaker: int | None) -> None:
        """Takes in that a quote ends there, and whose it is: a name's index, or nobody's."""
        self._spoke.append((offset, speaker))
        parts = map(self.reader.document.of, quote.content)
        self._was_question = any("?" in part[-_LAST_MARKS:] for part in parts)

    def was_question(self) -> bool:
        """Whether the last quote was a question."""
        return self._was_question

    def speaker_before(self, offset: int) -> int | None:
        """The name of who said the quote right before, in this paragraph or the one before."""
        end, speaker = self._spoke[-1] if self._spoke else (offset, None)
        return speaker if self.reader.distance(end, offset) <= 1 else None

    def has_come_since(self, offset: int, key: int) -> bool:
        """Whether somebody else has become a subject since the last speaker was heard."""
        at, other = self._last_subject
        ends = (
            end for end, speaker in reversed(self._spoke) if speaker is not None and end < offset
        )
        return other != key and at > next(ends, offset)

    def last_speaker(self, offset: int) -> int | None:
        """The name of who spoke last, in this paragraph or the one before, outside headlines."""
        for end, speaker in reversed(self._spoke):
            if self.reader.distance(end, offset) > 1:
                return None
            if speaker is not None:
                return speaker
        return None
