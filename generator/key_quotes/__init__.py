"""Which quotes carry a document, in which order, and why.

A key quote is a whole saying in somebody's own words, neither too short nor leaning on what stands before it, by
somebody who matters here, and tells what the summary does not. What makes words quotable follows Bendersky and
Smith, "A Dictionary of Wisdom and Wit" (CLfL 2012: whole sentences, length, no leading pronoun, parallel wording)
and Danescu-Niculescu-Mizil et al., "You Had Me at Hello" (ACL 2012: words that stand without their context).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.key_quotes import wording
from generator.key_quotes.here import Here, here
from generator.model import Briefing, Extract, Quote, WeighedQuote
from generator.text import is_near, substance

_KINDS = {"direct": 1.0, "mixed": 0.5, "indirect": 0.0}
_WEIGHTS = {
    "speaker": 0.26,
    "kind": 0.18,
    "fresh": 0.15,
    "length": 0.08,
    "whole": 0.1,
    "voice": 0.08,
    "headline": 0.11,
    "early": 0.04,
}
"""The shares of a score, which sum to 1; set by reading what they put first in the examples and in the seed."""
_LEANS_COST = 0.12
_LEAST = 0.5
"""The score from which on a quote carries anything: below it lie asides, whole and well said though they may be."""
_SHORT, _LONG = 8, 60
"""Words: a quote much shorter says little, one much longer nobody reads in a list."""
_UNNAMED = 0.2
"""What a speaker without a name ("a member who sat in front of him") counts, where the named have their salience."""
_TOLD = 0.7
"""The share of a quote's words from which on the summary has told it already."""
_VOICES = {
    "gives figures": wording.has_figures,
    "takes a stand": wording.is_stand,
    "parallel wording": wording.is_parallel,
}


def key_quotes(
    briefing: Briefing, extract: Extract, salience: Mapping[str, float]
) -> tuple[WeighedQuote, ...]:
    """All quotes of a document, those of the highest score first; those that carry it have a rank.

    `salience` is the entities' in this document. Of several near-equal quotes at most one, the best, is
    ranked. Ties go to the earlier quote.
    """
    against = here(briefing, extract, salience)
    weighed = [_weighed(against, quote) for quote in briefing.quotes(extract)]
    ordered = sorted(weighed, key=lambda w: (-w.score, w.quote.span))
    return tuple(_ranked(against, ordered))


def _weighed(against: Here, quote: Quote) -> WeighedQuote:
    names = against.names(quote.content)
    shares = _shares(against, quote, names)
    whole = sum(weight * shares[what] for what, weight in _WEIGHTS.items())
    # What a headline quotes cannot lean on what no reader has met: "Such a step … would lead to an escalation".
    leans = wording.leans(against.words(quote)) * (shares["headline"] < 1)
    score = max(0.0, whole - _LEANS_COST * leans)
    return WeighedQuote(
        quote=quote, score=round(score, 4), why=tuple(_why(against, quote, shares)), names=names
    )


def _shares(against: Here, quote: Quote, names: Sequence[str]) -> Mapping[str, float]:
    """How far each thing that counts is given, 0 to 1."""
    words = against.words(quote)
    length = len(words.split())
    headline = len(set(names) & set(against.names(against.heads)))
    return {
        "speaker": _prominence(against, quote),
        "kind": _KINDS[quote.kind],
        "fresh": 1 - _told(against, words),
        "length": min(1.0, length / _SHORT) if length <= _LONG else _LONG / length,
        "whole": (wording.begins(words) + wording.ends(words)) / 2,
        "voice": float(any(voice(words) for voice in _VOICES.values())),
        "headline": 1.0 if _is_headlined(against, words) else min(0.5, headline / 4),
        "early": 1 - quote.span.start / max(1, len(against.extract.document.text)),
    }


def _why(against: Here, quote: Quote, shares: Mapping[str, float]) -> list[str]:
    """What speaks for it, in fixed words; that it is whole, where nothing else does."""
    words = against.words(quote)
    prominence = against.salience.get(against.briefing.speaker(quote) or "", 0.0)
    reasons = {
        "the most prominent speaker": 0 < prominence == against.foremost,
        "the headline quotes it": shares["headline"] == 1,
        "names what the headline names": 0 < shares["headline"] < 1,
        **{reason: voice(words) for reason, voice in _VOICES.items()},
        "opens the document": quote.span.start < against.lead,
        "not in the summary": bool(against.summary) and shares["fresh"] > 1 - _TOLD / 2,
    }
    given = [reason for reason, is_given in reasons.items() if is_given]
    return given or ["a whole statement"] * (shares["whole"] == 1)


def _prominence(against: Here, quote: Quote) -> float:
    """How much the speaker matters: half by itself, half beside the document's other speakers."""
    known = against.salience.get(against.briefing.speaker(quote) or "", 0.0)
    if known:
        return min(1.0, known / 2 + known / against.foremost / 2)
    return _UNNAMED * against.briefing.is_identified(against.extract.document, quote)


def _is_headlined(against: Here, words: str) -> bool:
    """Whether it is what the headline quotes: "…: ‘An Escalation of the Conflict’"."""
    said = substance(words)
    return any(len(part) >= 2 and part <= said for part in against.headlined)


def _told(against: Here, words: str) -> float:
    """The share of the words that one sentence of the summary has."""
    said = substance(words)
    return max((len(said & told) / len(said) for told in against.summary if said), default=0.0)


def _ranked(against: Here, ordered: Sequence[WeighedQuote]) -> Iterator[WeighedQuote]:
    """The same with the rank of those that carry the document; those that an editor pins come first."""
    pinned = against.briefing.pinned
    chosen: list[frozenset[str]] = []
    for weighed in sorted(ordered, key=lambda w: _pin(pinned, w.quote)):
        said = substance(against.words(weighed.quote))
        if weighed.quote.id in pinned:
            chosen.append(said)
            yield replace(weighed, rank=len(chosen), why=("an editor pinned it",))
        elif _is_able(against, weighed) and not any(is_near(said, other) for other in chosen):
            chosen.append(said)
            yield replace(weighed, rank=len(chosen))
        else:
            yield weighed


def _pin(pinned: Sequence[str], quote: Quote) -> int:
    """Which of the pinned it is; of the others all stand behind."""
    return pinned.index(quote.id) if quote.id in pinned else len(pinned)


def _is_able(against: Here, weighed: WeighedQuote) -> bool:
    """Whether it can stand alone, and is worth it."""
    quote, words = weighed.quote, against.words(weighed.quote)
    return (
        weighed.score >= _LEAST
        and wording.is_statement(quote, words)
        and wording.leans(words) < 1
        and against.briefing.is_identified(against.extract.document, quote)
        and not any(head.meets(quote.span) for head in against.heads)
        and _told(against, words) < _TOLD
    )
