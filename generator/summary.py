"""Which sentences stand for a document: verbatim, few, in reading order.

The lead is hard to beat on news (Nenkova, AAAI 2005), so place weighs most; centrality (Radev et al., 2004) and
the headline's words choose among the rest; maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998)
keeps a second sentence from saying the first one again.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from generator.model import Document, Quote, Span, SummarySentence
from generator.text import fold

_PLACE, _CENTRAL, _TITLE = 0.45, 0.4, 0.15
"""Shares of place, centrality and headline in a score; chosen on GUM's train part, where the lead alone has
R1 42.4 for two sentences."""
_FADES = 6.0
"""Sentences after which place has lost two thirds of its weight."""
_REPEATS = 0.2
"""How much likeness to a sentence already chosen costs."""
_SHORTEST, _LONGEST = 7, 60
"""Words: below, a fragment; above, three sentences' worth."""
_DANGLES = re.compile(
    r"^(?:[“\"‘(]?\s*)(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them|such|both|another|others?|"
    r"but|and|or|yet|so|also|still|then|however|meanwhile|instead|moreover|nevertheless|nonetheless|furthermore|"
    r"besides|otherwise|indeed|thus|hence|therefore|for example|for instance|in addition|as a result|after that|"
    r"by contrast|in contrast|on the other hand|the (?:former|latter|same|two|move|decision|comments?|remarks?|"
    r"statement|announcement|incident|report|man|woman|couple|pair))\b",
    re.IGNORECASE,
)
"""A sentence that opens so leans on the one before it."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_STOP = frozenset(
    """a about after again against all am an and any are as at be because been before being below between both but by
    can could did do does doing down during each few for from further had has have having he her here hers him his
    how i if in into is it its itself just me more most my no nor not now of off on once only or other our out over own
    said same say says she should so some such than that the their them then there these they this those through to
    too under until up us very was we were what when where which while who whom why will with would you your""".split()
)


def summary(
    document: Document, doc: Doc, sentences: Sequence[Span], quotes: Sequence[Quote], most: int
) -> tuple[SummarySentence, ...]:
    """At most `most` of the body's `sentences`, in reading order.

    Fewer where the document has no more that can stand alone; a sentence that is a quotation is left to
    the quotes. Ties go to the earlier sentence.
    """
    spoken = [part for quote in quotes if quote.kind == "direct" for part in quote.content]
    able = [
        s
        for s in sentences
        if _stands_alone(document.of(s)) and not _is_spoken(s, spoken) and _is_clause(doc, s)
    ]
    candidates = able or list(sentences)
    bags = {s: _bag(document.of(s)) for s in sentences}
    weights = _rarity(list(bags.values()))
    title = document.block("title")
    headline = _bag(document.of(title)) if title else Counter()
    whole = sum(bags.values(), Counter[str]())
    scores = {
        span: _PLACE * math.exp(-place / _FADES)
        + _CENTRAL * _likeness(bags[span], whole, weights)
        + _TITLE * _likeness(bags[span], headline, weights)
        for place, span in enumerate(candidates)
    }
    chosen = _chosen(scores, bags, weights, most)
    return tuple(SummarySentence(span=s, score=round(scores[s], 4)) for s in sorted(chosen))


def _chosen(
    scores: Mapping[Span, float],
    bags: Mapping[Span, Counter[str]],
    weights: Mapping[str, float],
    most: int,
) -> list[Span]:
    chosen: list[Span] = []
    rest = sorted(scores)

    def worth(span: Span) -> float:
        again = max((_likeness(bags[span], bags[c], weights) for c in chosen), default=0.0)
        return scores[span] - _REPEATS * again

    while rest and len(chosen) < most:
        best = max(rest, key=lambda span: (worth(span), -span.start))
        rest.remove(best)
        chosen.append(best)
    return chosen


def _stands_alone(sentence: str) -> bool:
    words = len(sentence.split())
    is_whole = sentence[-1] not in ":,;?" and _is_balanced(sentence)
    return _SHORTEST <= words <= _LONGEST and not _DANGLES.match(sentence) and is_whole


def _is_balanced(sentence: str) -> bool:
    """Whether every quotation mark that opens in the sentence closes in it."""
    return sentence.count("“") == sentence.count("”") and sentence.count('"') % 2 == 0


def _is_clause(doc: Doc, sentence: Span) -> bool:
    """Whether the sentence has a finite verb; a caption seldom has: "Pilgrims at the Grand Mosque in 2008."."""
    tokens = doc.char_span(*sentence, alignment_mode="expand")
    return tokens is None or any(token.tag_ in _FINITE for token in tokens)


def _is_spoken(sentence: Span, spoken: Sequence[Span]) -> bool:
    """Whether most of the sentence is somebody's direct speech."""
    shared = sum(max(0, min(sentence.end, p.end) - max(sentence.start, p.start)) for p in spoken)
    return 2 * shared > sentence.end - sentence.start


def _bag(sentence: str) -> Counter[str]:
    """Content words with their counts, cut to six letters so that forms of a word meet."""
    return Counter(w[:6] for w in _WORD.findall(fold(sentence)) if w not in _STOP)


def _rarity(bags: Sequence[Counter[str]]) -> dict[str, float]:
    """Inverse sentence frequency of each word."""
    seen = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / count) for word, count in seen.items()}


def _likeness(one: Counter[str], other: Counter[str], weights: Mapping[str, float]) -> float:
    """Cosine of the two bags, words weighted by rarity."""
    shared = sum(one[w] * other[w] * weights.get(w, 1.0) ** 2 for w in one.keys() & other.keys())
    lengths = math.prod(
        math.sqrt(sum((n * weights.get(w, 1.0)) ** 2 for w, n in bag.items()))
        for bag in (one, other)
    )
    return shared / lengths if lengths else 0.0
