"""What a story tells: a takeaway and a few sentences more, out of its documents' summaries.

What several documents tell matters most (Nenkova and Vanderwende, "The Impact of Frequency on Summarization", 2005);
maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998) keeps one sentence from saying another again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model import Briefing, Extract, Span, Told
from generator.text import is_near, substance

_MOST, _FEW = 5, 3
"""Bullets of a story: more is a document, not a briefing; fewer only where there is nothing else to tell."""
_FROM_ONE = 2
"""Sentences from one document, the takeaway among them; one more where there are few bullets."""
_SHARED, _RANK = 0.6, 0.4
"""What it counts that other documents tell it too, and that it is the best sentence of its own summary."""
_AGAIN = 0.5
"""What it costs to share all words with a sentence already told."""
_SAME = 0.2
"""What it costs to come from a document that has told something."""
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[“\"‘(\s]*(?:it|its|they|their|this|that|these|those|such|both|another|others?|and|but|or|so|yet|then|also|still|"
    r"too|however|meanwhile|instead|there|the (?:two(?!-)|pair|same|latter|former|move|decision|statement|latest))\b",
    re.IGNORECASE,
)
"""A sentence that opens so may stand in a summary, after the one it goes on with; nowhere else."""


class _Line(NamedTuple):
    told: Told
    order: tuple[int, int]
    """The place of its document in time, and its own in the summary."""
    words: frozenset[str]
    worth: float


def telling(
    briefing: Briefing, matter: Sequence[Extract], headed: str
) -> tuple[Told | None, tuple[Told, ...]]:
    """The takeaway, if possible of the document `headed`, and the bullets in the order of time.

    `matter` is the story's documents in that order.
    """
    every = list(_lines(briefing, matter))
    extracts = {e.document.id: e for e in matter}
    lines = [line for line in every if not _leans(extracts[line.told.document], line.told)] or every
    first = [line for line in lines if line.told.document == headed] or lines
    if not first:
        return None, ()
    takeaway = max(first, key=lambda line: line.worth)
    bullets = _chosen(takeaway, lines)
    return takeaway.told, tuple(b.told for b in sorted(bullets, key=lambda line: line.order))


def _lines(briefing: Briefing, matter: Sequence[Extract]) -> Iterator[_Line]:
    """Every sentence of the summaries, with what it is worth in the story."""
    items = {e.document.id: briefing.summaries[e.document.id].items for e in matter}
    holders = Counter(stem for e in matter for stem in substance(_body(e)))
    for place, (document, those) in enumerate(items.items()):
        ranks = sorted(range(len(those)), key=lambda n: (-those[n].score, n))
        for n, item in enumerate(those):
            words = substance(item.text)
            rank = 1 + ranks.index(n)
            worth = _SHARED * _shared(words, holders, len(matter)) + _RANK / rank
            yield _Line(Told(document=document, item=item), (place, n), words, worth)


def _leans(extract: Extract, told: Told) -> bool:
    """Whether the sentence goes on with another, or says "she" of somebody whom only its own document names before it.

    "It was discovered on Tuesday by a team …"; "On the steps of her ministry she said she had no memory of the letter."
    """
    span = told.item.span
    if span is None or told.item.glossed is not None:
        return False
    found = _PRONOUN.search(words := extract.document.of(span))
    before = Span(span.start, span.start + found.start()) if found else None
    people = (m.span for m in extract.mentions if m.kind == "name" and m.label == "PERSON")
    is_unknown = before is not None and not any(before.covers(person) for person in people)
    return is_unknown or bool(_GOES_ON.match(words))


def _body(extract: Extract) -> str:
    return " ".join(extract.document.of(block.span) for block in extract.document.blocks)


def _shared(words: frozenset[str], holders: Mapping[str, int], documents: int) -> float:
    """The share of the story's other documents that have a word of the sentence, over all its words."""
    found = sum(max(0, holders[word] - 1) for word in words)
    return found / max(1, len(words)) / max(1, documents - 1)


def _chosen(takeaway: _Line, lines: Sequence[_Line]) -> list[_Line]:
    """The bullets, the best first; ties go to the earlier document."""
    told = [takeaway]

    def worth(line: _Line) -> float:
        again = max(_overlap(line.words, other.words) for other in told)
        same = any(other.told.document == line.told.document for other in told)
        return line.worth - _AGAIN * again - _SAME * same

    for bullets, from_one in ((_MOST, _FROM_ONE), (_FEW, _FROM_ONE + 1)):
        while len(told) <= bullets:
            left = [line for line in lines if _is_new(line, told, from_one)]
            if not left:
                break
            told.append(max(left, key=worth))
    return told[1:]


def _is_new(line: _Line, told: Sequence[_Line], from_one: int) -> bool:
    """Whether it says nothing again, and its document has not had its say."""
    since = sum(other.told.document == line.told.document for other in told)
    return since < from_one and not any(is_near(line.words, other.words) for other in told)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
