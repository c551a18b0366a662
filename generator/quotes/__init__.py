"""Who said what: content, cue and source of each quote, direct, mixed and indirect.

The terms are those of PARC 3.0 (Pareti, "PARC 3.0: A Corpus of Attribution Relations", LREC 2016); the
steps those of O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012) and of the
Gender Gap Tracker (Asr et al., PLOS ONE 2021): marks first, then the verb of saying beside them, then its
subject; last, clauses of saying without marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.model import ATTRIBUTIONS, Document, Doubt, Quote, Sign, Span
from generator.quotes.attributed import attributed
from generator.quotes.body import Body, body, meeting
from generator.quotes.headlines import headlines
from generator.quotes.reported import reported
from generator.quotes.signed import signed
from generator.quotes.spoken import spoken
from generator.quotes.turns import turns
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
    """What is signed, what the model tells of, and what else stands in marks; by rules where it tells of nothing."""
    sure = [
        *_by("signature", signed(body)),
        *_by("turn", turns(body)),
        *_by("headline", headlines(body)),
    ]
    told = [*sure, *_by("attribution", attributed(body, _taken(sure)))]
    marked = _by("marks", spoken(body))
    rest = _apart(marked, [quote for quote in told if quote.cue or quote.source])
    # Of words in marks the model may not know who says them; then the verb beside them is asked.
    found = [*rest, *_apart(told, rest)]
    return (
        found if ATTRIBUTIONS in body.doc.spans else [*found, *_by("clause", reported(body, found))]
    )


def _by(sign: Sign, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """The quotes, with what told of them."""
    return (replace(quote, sign=sign) for quote in quotes)


def _apart(quotes: Iterable[Quote], others: Iterable[Quote]) -> list[Quote]:
    """Those of `quotes` that share no word with `others`."""
    taken = _taken(others)
    return [q for q in quotes if not any(meeting(taken, part) for part in q.content)]


def _taken(quotes: Iterable[Quote]) -> list[Span]:
    """What the quotes' contents cover, in order and apart: what someone says that someone said lies in another's."""
    taken: list[Span] = []
    for part in sorted(part for quote in quotes for part in quote.content):
        if taken and part.start < taken[-1].end:
            taken[-1] = Span(taken[-1].start, max(taken[-1].end, part.end))
        else:
            taken.append(part)
    return taken


def _named(document: Document, found: Sequence[Quote]) -> Iterator[Quote]:
    """Each quote with its id: a hash of the document's id and the words, and of the count of equal ones."""
    seen: dict[str, int] = {}
    for quote in found:
        words = fold(" ".join(document.of(part) for part in quote.content))
        seen[words] = seen.get(words, 0) + 1
        again = (str(seen[words]),) if seen[words] > 1 else ()
        yield replace(quote, id=f"q-{short_hash(document.id, words, *again)}")
