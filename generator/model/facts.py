"""What is found once in a document and never changed: its text, its sentences, mentions, roles, quotes and dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from generator.errors import Problem
from generator.text import squeeze

BlockKind = Literal["title", "deck", "byline", "heading", "paragraph", "item", "caption"]
MentionKind = Literal["name", "nominal", "pronoun"]
ATTRIBUTIONS = "attributions"
"""The key in a Doc's spans of sources, cues and contents; spans of one attribution share their id."""
QuoteKind = Literal["direct", "mixed", "indirect"]
Sign = Literal["signature", "turn", "headline", "attribution", "marks", "clause"]
"""What tells that somebody says it: a name signed below, a transcript's turn, a headline's colon, the model's reading,
the verb beside words in marks, a clause of saying."""
_WORDS_A_MINUTE = 230
FigureKind = Literal["money", "share", "count"]
TextForm = Literal["full", "excerpts", "none"]
"""How much of a document's text its page publishes."""
TEXT_FORMS: tuple[TextForm, ...] = get_args(TextForm)


class Span(NamedTuple):
    """A half-open range of code points of a document's text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Location(NamedTuple):
    """A place in a file, for people."""

    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known about a document besides its text; None where nobody said."""

    title: str | None = None
    published: str | None = None
    """ISO 8601: a day, or a day with its time."""
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    """http or https, nothing else."""
    language: str | None = None


NOTHING_KNOWN = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or what stands in a paragraph's place. Blocks lie in reading order, apart."""

    span: Span
    kind: BlockKind
    line: int | None = None
    """Where it begins in the file, if the document's text is not the file's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A seed, read."""

    id: str
    """From its path below the seeds folder, never from its order."""
    path: str
    sha256: str
    """Of the file's bytes."""
    text: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    """The document's own; what is boilerplate has none."""
    boilerplate: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, span: Span) -> str:
        """The words of `span`."""
        return self.text[span.start : span.end]

    def words(self, spans: Sequence[Span]) -> str:
        """The words of several spans on one line."""
        return squeeze(" ".join(map(self.of, spans)))

    def block(self, kind: BlockKind) -> Span | None:
        """The first block of that kind."""
        return next((block.span for block in self.blocks if block.kind == kind), None)

    def block_at(self, offset: int) -> Block | None:
        """The block that the offset is in."""
        n = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[n] if n >= 0 and offset < self.blocks[n].span.end else None

    @property
    def minutes(self) -> int:
        """How long it takes to read, at 230 words a minute and at least one (Brysbaert 2019 has 238 for English)."""
        words = sum(len(self.of(b.span).split()) for b in self.blocks if b.kind != "byline")
        return max(1, -(-words // _WORDS_A_MINUTE))

    def line(self, offset: int) -> int:
        """The line of the file that holds `offset`, counted from 1; of Markdown, the first of its paragraph."""
        block = self.block_at(offset)
        return (block and block.line) or self.text.count("\n", 0, offset) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """A name to lay beside a pronoun that points out of its sentence: "he [Mara Quill] said"."""

    span: Span
    """The pronoun."""
    name: Span
    """Where the document has the name, at its fullest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySentence:
    """A sentence chosen for the summary."""

    span: Span
    """Without a dateline or bullet before it."""
    score: float
    """Higher is better, and comparable within one document only: its best two are those with the highest scores."""
    glosses: tuple[Gloss, ...] = ()
    """In reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that matters: money, a share in per cent, or a count of things."""

    span: Span
    """The number with its unit or what is counted: "$4.2 million", "12 percent", "400 ferries"."""
    kind: FigureKind
    around: Span
    """The words that tell what it is: a sentence, or the clauses of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names an entity, or refers to one named elsewhere."""

    span: Span
    label: str
    """OntoNotes 5: PERSON, ORG, GPE, …"""
    kind: MentionKind = "name"
    antecedent: int | None = None
    """For nominals and pronouns: which of the document's mentions they stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What the text calls someone beside the name: "Pentagon spokesman"."""

    span: Span
    mention: int
    """Which of the document's mentions has this role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One attribution: what was said (content), the words of saying (cue), who said it (source).

    The terms are those of PARC 3.0 (Pareti 2016). Content of direct and mixed quotes includes its marks.
    """

    id: str
    """Stable: from the document's id and the words, not from order or place."""
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    speaker: int | None = None
    """Which of the document's mentions the source comes down to."""
    is_assertion: bool = True
    """Whether words were said, as against wishes and attitudes told of: "warned that", not "wants to"."""
    sign: Sign | None = None
    """None where nobody noted it."""

    @property
    def span(self) -> Span:
        """From the first word of the content to its last."""
        return Span(self.content[0].start, self.content[-1].end)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date expression, resolved against the document's date where it can be."""

    span: Span
    iso: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What the reader of the site should not trust: an unclosed mark, a source nobody can name."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """All that is found in one document, in reading order."""

    document: Document
    sentences: tuple[Span, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    takeaway: Span | None = None
    """The one sentence that says best what the document is about; it stands alone, and is one of the summary's."""
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateMention, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def names_and_sources(self) -> frozenset[int]:
        """The mentions that name something, or are a quote's source: not each "she" of the text."""
        sources = sorted(
            (part, q.speaker) for q in self.quotes for part in q.source if q.speaker is not None
        )
        return frozenset(
            at
            for at, mention in enumerate(self.mentions)
            if mention.kind != "pronoun" or _is_of(sources, mention)
        )

    @property
    def said(self) -> tuple[Quote, ...]:
        """The quotes that pages show and exports list, in reading order."""
        return tuple(quote for quote in self.quotes if self.is_said(quote))

    def is_said(self, quote: Quote) -> bool:
        """Whether it tells what was said, and not in a headline, which cuts short what the text has in full."""
        title = self.document.block("title")
        return quote.is_assertion and not (title and title.meets(quote.span))


def _is_of(sources: Sequence[tuple[Span, int]], pronoun: Mention) -> bool:
    """Whether the pronoun is the source of a quote by whom it means: "she", not the "her" of "her lawyer"."""
    at = bisect_right(sources, pronoun.span.start, key=lambda source: source[0].start) - 1
    part, speaker = sources[at] if at >= 0 else (Span(0, 0), -1)
    return part.covers(pronoun.span) and speaker == pronoun.antecedent
