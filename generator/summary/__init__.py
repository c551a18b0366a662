"""Which sentences stand for a document: verbatim, few, in reading order; which one if only one; which numbers.

`sentences` and `front` make the story's sentences ready; `standing` asks whether one is a whole statement of the
document's own; `leaning`, `definites`, `pronouns`, `introductions` what it needs of others; `able` puts that together,
and `interviews` leaves out what is answered.
`scores` weighs, `choosing` takes; `glosses` has the names to lay beside pronouns, `figures` the numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from spacy.tokens import Doc

from generator.model import Extract, Figure, Span, SummarySentence
from generator.summary.able import able
from generator.summary.choosing import briefest, chosen
from generator.summary.figures import figures
from generator.summary.front import story
from generator.summary.interviews import introduced
from generator.summary.naming import names
from generator.summary.scores import features, scores
from generator.summary.sentences import sentences
from generator.summary.standing import is_personal
from generator.summary.words import Words
from generator.text import substance

_PERSONAL = 0.5
"""What a personal sentence costs where such are the document's manner."""
_SAID = 0.6
"""The share of a sentence's words of substance that a standfirst has too, from which on it says the same."""
_FEW, _FOR_EACH = 3, 15
"""Sentences of any summary, and of a document for each further one."""


class Gist(NamedTuple):
    """What a document comes down to."""

    sentences: tuple[SummarySentence, ...] = ()
    """In reading order."""
    takeaway: Span | None = None
    figures: tuple[Figure, ...] = ()


def summary(found: Extract, doc: Doc, most: int) -> Gist:
    """The gist of what `found` has in one document, up to coreference.

    Three sentences, and for long documents more, up to `most`; fewer where no more can stand. A sentence that is
    spoken is left to the quotes.
    """
    has_title = found.document.block("title") is not None
    known, named = story(sentences(found, doc), has_title=has_title), names(found)
    words = Words([sentence.text for sentence in known])
    worth = [
        score - _PERSONAL * is_personal(sentence)
        for sentence, score in zip(
            known, scores(features(found.document, known, words, named)), strict=True
        )
    ]
    lengths = [sentence.length for sentence in known]
    those = introduced(known, able(found, known, named))
    count = min(most, max(_FEW, len(known) // _FOR_EACH))
    told = [substance(sentence.text) for sentence in known]
    take = partial(chosen, worth, words.vectors, told, lengths)
    taken = take(those, count)
    best = briefest(worth, lengths, those, taken)
    again = _said_above(found, told) & those.keys()
    if again & set(taken):
        others = {at: one for at, one in those.items() if at not in again}
        taken = (
            take(others, count, set[object]().union(*(those[at].gives for at in again))) or taken
        )
    marks = _descending([worth[at] for at in taken])
    return Gist(
        tuple(
            SummarySentence(span=known[at].span, score=mark, glosses=those[at].glosses)
            for at, mark in sorted(zip(taken, marks, strict=True))
        ),
        None if best is None else known[best].span,
        figures(found.document, known, worth, found.dates),
    )


def _said_above(found: Extract, told: Sequence[frozenset[str]]) -> set[int]:
    """The places of sentences most of which the standfirst says: it is read just before the summary."""
    deck = found.document.block("deck")
    above = substance(found.document.of(deck)) if deck else frozenset[str]()
    return {
        at for at, words in enumerate(told) if words and len(words & above) >= _SAID * len(words)
    }


def _descending(worth: Sequence[float]) -> list[float]:
    """Scores that fall from each sentence taken to the next, as each is weighed beside those before."""
    found: list[float] = []
    for score in worth:
        found.append(round(min([score, *(last - 0.0001 for last in found[-1:])]), 4))
    return found


__all__ = ["Gist", "summary"]
