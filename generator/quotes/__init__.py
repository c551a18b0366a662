"""Who said what: content, cue and source of each quote, direct, mixed and indirect.

The terms are those of PARC 3.0 (Pareti, "PARC 3.0: A Corpus of Attribution Relations", LREC 2016); the
steps those of O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012) and of the
Gender Gap Tracker (Asr et al., PLOS ONE 2021): marks first, then the verb of saying beside them, then its
subject; last, clauses of saying without marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.model import Document, Doubt, Quote, Span
from generator.quotes.attributed import attributed
from generator.quotes.body import Body, body
from generator.quotes.reported import reported
from generator.quotes.spoken import spoken
from generator.text import fold, short_hash


def quotes(document: Document, doc: Doc) -> tuple[tuple[Quote, ...], tuple[Doubt, ...]]:
    """The quotes of the document's body in reading order, and what is doubtful about the marks.

    `doc` is the document's text, annotated. Speakers are left open: they are coreference's to say.
    """
    here = body(document, doc)
    found = sorted(_found(here), key=lambda q: (q.content[0], q.content))
    doubts = tuple(
        Doubt(span=Span(m.span.start, m.span.start + 1), message="quotation mark is never closed")
        for m in here.marks
        if not m.is_closed
    )
    return tuple(_named(document, found)), doubts


def _found(body: Body) -> list[Quote]:
    """What the model tells of, and what stands in marks besides; by rules alone where it tells of nothing."""
    told = list(attributed(body))
    if not told:
        marked = spoken(body)
        return [*marked, *reported(body, marked)]
    taken = [part for quote in told for part in quote.content]
    rest = [q for q in spoken(body) if not any(p.meets(t) for p in q.content for t in taken)]
    return [*told, *rest]


def _named(document: Document, found: Sequence[Quote]) -> Iterator[Quote]:
    """Each quote with its id: a hash of the document's id and the words, and of the count of equal ones."""
    seen: dict[str, int] = {}
    for quote in found:
        words = fold(" ".join(document.of(part) for part in quote.content))
        seen[words] = seen.get(words, 0) + 1
        again = (str(seen[words]),) if seen[words] > 1 else ()
        yield replace(quote, id=f"q-{short_hash(document.id, words, *again)}")
