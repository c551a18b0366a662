"""What stands before a story and is not taken for a headline by its form: a title, a standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.summary.leaning import leans
from generator.summary.pronouns import unanswered
from generator.summary.sentences import Sentence
from generator.text import latin

_SECOND = re.compile(latin(r";\s+[A-Z]"))
_FEWEST = 8
"""Sentences of a story that has such things."""
_LONGEST = 16
"""Words of a headline that ends in a full stop: "Fewer sail to Velmora as the harbour changes."."""
_LONGEST_HEAD = 25
"""Words of the first block where no other is known for a headline: "Fewer sail; harbour changes."."""
_LABEL = 4
"""Words of a label in capitals: "FULL TEXT."."""
_LONGER = 1.4
"""How many times as long the story's first sentence is."""


def story(known: Sequence[Sentence], *, has_title: bool) -> tuple[Sentence, ...]:
    """The sentences without what stands before the story, counted from its first one."""
    count = _front(known, has_title=has_title)
    return tuple(replace(s, place=place) for place, s in enumerate(known[count:]))


def _front(known: Sequence[Sentence], *, has_title: bool) -> int:
    """How many short sentences there are, each a paragraph, that a longer one follows.

    At most one where a title is known; but all before a label, with an abstract that the story tells again.
    """
    if len(known) < _FEWEST:
        return 0
    labels = [s.place for s in known[:_FEWEST] if s.text.isupper() and s.length <= _LABEL]
    if labels:
        return labels[-1] + 1
    if not has_title and _is_double(known[0]):
        return 1
    blocks: dict[int, list[Sentence]] = {}
    for sentence in known[:_FEWEST]:
        blocks.setdefault(sentence.block, []).append(sentence)
    told: list[Sentence] = []
    for inside in blocks.values():
        words = sum(sentence.length for sentence in inside)
        is_head = not told and not has_title and len(inside) <= 2 and words <= _LONGEST_HEAD
        if is_head or (len(inside) == 1 and words <= _LONGEST):
            told += inside
            continue
        longest = max((sentence.length for sentence in told), default=0)
        if not told or max(sentence.length for sentence in inside) < _LONGER * longest:
            return 0
        count = 1 if has_title else len(told)
        return 0 if _is_taken_up(known[count]) else count
    return 0


def _is_double(sentence: Sentence) -> bool:
    """Whether it is a headline and a second one: "Harbour closes; Ferries sail from Kessholm."."""
    return bool(_SECOND.search(sentence.text)) and sentence.length <= _LONGEST_HEAD


def _is_taken_up(after: Sentence) -> bool:
    """Whether the story goes on from there: "Quill won on Tuesday." and then "She led by far."."""
    return leans(after, is_first=False) or any(unanswered(after))


__all__ = ["story"]
