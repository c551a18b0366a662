"""How a quote is worded: whether it stands alone, and what makes it worth repeating."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model import Quote

_SHORTEST = 5
"""Words, below which no quote is key: "Ask me in spring"."""
_LONGEST = 90
"""Words, above which a quote is a speech, and no list has room for it."""
_SHORTEST_MIXED, _OWN = 8, 4
"""Words of a mixed quote in all, and those of them in marks: "a “Gate Nine special”" is nobody's statement."""
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"|‘([^‘]*?)’(?!\w)|«([^«»]*)»")
_EDGES = " \t\n\u00a0\u202f“”„\"‘’'`«»‹›…([—–-"
_LEANS = re.compile(
    r"(?:but|and|or|so|yet|because|which|who|also|then|too|instead|however|therefore|he|she|they|him|her|his|them|their|"
    r"(?:he|she|they)[’'](?:s|d|ll|re|ve)|(?:that|this|these|those)(?:[’']s| (?:is|was|are|were|will|would|has|had|"
    r"have|can|could|may|might|must|should|does|did|means|makes|shows)))\b",
    re.IGNORECASE,
)
"""A quote that opens so leans on words that are not in it: "He did not look up once", "That is the reality"."""
_LEANS_HALF = re.compile(r"(?:it|it[’']s|there|that|this|these|those|such)\b", re.IGNORECASE)
"""It may stand for nothing, and the rest may say enough: "It is not sabotage", "Such a step … would lead to"."""
_FIGURES = re.compile(
    r"\d|\b(?:hundreds?|thousands?|[mb]illions?|trillions?|dozens?|per ?cent|half|twice|doubled?)\b",
    re.IGNORECASE,
)
_STAND = re.compile(
    r"\b(?:I|[Ww]e)(?:[’'](?:ll|d|ve|re|m))?(?: \w+)? (?:will|won[’']t|must|never|not|cannot|can[’']t|don[’']t|refuse|"
    r"reject|promise|demand|deny|regret|resign|believe|want)\b|\b(?:[Ww]e|I)[’']ll\b|\b(?:must|never|will not|cannot)\b"
)
"""A promise, a demand, a refusal."""
_CLAUSE = re.compile(r"[.!?;,:—–]+")


def begins(words: str) -> bool:
    """Whether a sentence begins here: with a capital or a figure."""
    first = words.lstrip(_EDGES)[:1]
    return first.isupper() or first.isdigit()


def ends(words: str) -> bool:
    """Whether it is not broken off; before its verb of saying a sentence ends with a comma."""
    return words.rstrip(_EDGES)[-1:] in {".", ",", "!", "?"}


def leans(words: str) -> float:
    """Whether its first word stands for, or joins on to, something outside; half where one cannot know."""
    bare = words.lstrip(_EDGES)
    return 1.0 if _LEANS.match(bare) else 0.5 if _LEANS_HALF.match(bare) else 0.0


def has_figures(words: str) -> bool:
    """Whether it tells how many or how much."""
    return bool(_FIGURES.search(words))


def is_stand(words: str) -> bool:
    """Whether somebody promises, demands, refuses or denies."""
    return bool(_STAND.search(words))


def is_parallel(words: str) -> bool:
    """Whether two neighbouring clauses open alike: "We pour steel. We do not pour paper."."""
    clauses = [re.findall(r"[^\W_]+", clause.lower()) for clause in _CLAUSE.split(words)]
    whole = [clause for clause in clauses if len(clause) >= 3]
    return any(a[0] == b[0] and set(a[1:]) & set(b[1:]) for a, b in pairwise(whole))


def is_statement(quote: Quote, words: str) -> bool:
    """Whether it says something by itself; a mixed one, in enough words of the speaker's own."""
    length = len(words.split())
    if length > _LONGEST:
        return False
    if quote.kind == "direct":
        return length >= _SHORTEST and begins(words)
    own = sum(len(part.split()) for part in quoted(words))
    return quote.kind == "mixed" and length >= _SHORTEST_MIXED and own >= _OWN and begins(words)


def quoted(words: str) -> list[str]:
    """What stands in marks."""
    return ["".join(found) for found in _QUOTED.findall(words)]
