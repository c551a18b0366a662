"""What documents are compared by: the weight of each word and each name, and the day.

Words and names have vectors of their own (Miranda et al., "Multilingual Clustering of Streaming News", EMNLP 2018),
weighed by how rare they are (Spärck Jones 1972) among the briefing's documents and as many more that stand for the rest
of the world: in a folder that is all about one matter the very words of the matter are in every document, and must
still tell that these belong together.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from generator.model import Briefing, Document, Extract, MentionKey, Span, Weights
from generator.text import fold

Vector = Mapping[str, float]
"""Of length 1, or empty."""

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 6
"""Letters after which forms of one word seldom differ."""
_FUNCTION = frozenset(
    """about after again against all also and any are because been before being between both but can could did does
    during each few for from further had has have having her here hers him his how into its itself just more most not
    now off once only other our out over own said same say says she should some such than that the their them then
    there these they this those through too under until very was were what when where which while who whom why will
    with would you your""".split()
)
_OTHERS = 100
"""So many documents more there are in the world. With fewer, likenesses in a dozen documents are lower than in a
thousand, and one threshold does not suit both."""
_HEAD, _LEAD, _LEADING = 3, 1, 3
"""How often words of headline and standfirst count, how much oftener those of the first sentences, and how many
sentences these are."""
_MOST = 200
"""Words that a document is compared by, the heaviest."""


class Portrait(NamedTuple):
    """A document, as others are compared with it."""

    id: str
    words: Vector
    names: Vector
    day: int | None
    """Since the year 1; None for a document without a date."""


def portraits(briefing: Briefing, salience: Mapping[str, Weights]) -> tuple[Portrait, ...]:
    """Of all documents, in the order of their ids; `salience` is by the document's id."""
    found = sorted(briefing.extracts, key=lambda e: e.document.id)
    counts = [_counts(briefing, extract) for extract in found]
    whole = len(found) + _OTHERS
    words = Counter(word for count in counts for word in count)
    names = Counter(name for extract in found for name in salience[extract.document.id])
    return tuple(
        Portrait(
            id=extract.document.id,
            words=_unit(
                {w: (1 + math.log(n)) * math.log(whole / words[w]) for w, n in count.items()}
            ),
            names=_unit(
                {
                    n: x * math.log(whole / names[n])
                    for n, x in salience[extract.document.id].items()
                }
            ),
            day=_day(extract.document.metadata.published),
        )
        for extract, count in zip(found, counts, strict=True)
    )


def likeness(one: Vector, other: Vector) -> float:
    """Cosine, 0 to 1."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many[what] for what, weight in few.items() if what in many)


def _counts(briefing: Briefing, extract: Extract) -> Counter[str]:
    """How often each word stands in the document, oftener where it opens it; names are told apart from words."""
    document, found = extract.document, Counter[str]()
    nameless = _nameless(briefing, extract)
    for block in document.blocks:
        often = _HEAD if block.kind in {"title", "deck"} else 1
        for stem in _stems(nameless, block.span):
            found[stem] += often
    for sentence in extract.sentences[:_LEADING]:
        for stem in _stems(nameless, sentence):
            found[stem] += _LEAD
    return found


def _nameless(briefing: Briefing, extract: Extract) -> str:
    """The text with white space for the names that entities have."""
    document: Document = extract.document
    text = list(document.text)
    for at, mention in enumerate(extract.mentions):
        if mention.kind == "name" and MentionKey(document.id, at) in briefing.links:
            text[mention.span.start : mention.span.end] = " " * len(document.of(mention.span))
    return "".join(text)


def _stems(text: str, span: Span) -> Iterator[str]:
    """The words of substance, cut so that forms of a word meet."""
    return map(stem_of, words_of(text[span.start : span.end]))


def words_of(text: str) -> Iterator[str]:
    """The words of substance, folded."""
    return (word for word in _WORD.findall(fold(text)) if word not in _FUNCTION)


def stem_of(word: str) -> str:
    """What forms of one word have in common."""
    return word[:_STEM]


def _unit(weights: Mapping[str, float]) -> Vector:
    """The heaviest, at length 1."""
    kept = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    length = math.sqrt(sum(weight * weight for _, weight in kept))
    return {what: weight / length for what, weight in kept if weight > 0}


def _day(published: str | None) -> int | None:
    return date.fromisoformat(published[:10]).toordinal() if published else None
