"""Whom "he" or "she" means: the one for whom most speaks, if it is much more than for the next.

A ranking of those in mind by weighted features, as in Denis and Baldridge, "Specialized Models and Ranking for
Coreference Resolution" (EMNLP 2008), with "nobody of them" as one that may win.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import permutations
from typing import NamedTuple

from spacy.tokens import Token

from generator.coreference.discourse import Discourse
from generator.coreference.features import NOBODY, Features, features, is_excluded
from generator.coreference.plain import is_plain
from generator.coreference.replies import has_asked, who_goes_on, who_was_asked
from generator.coreference.weights import WEIGHTS

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
"""The pronouns that are read; "himself" brings up nobody new."""
_SURE = 0.6
"""Probability from which on somebody is named.

Of the 131 pronouns learned from in news, .5 answers 125 and 4 of them wrong, .6 118 and 3, .7 112 and 1.
"""


class Choice(NamedTuple):
    """Whom a pronoun means."""

    key: int
    """Of somebody who has come up."""
    is_plain: bool
    """Whether it can hardly mean another, whatever is said around it."""


def candidates(here: Discourse, pronoun: Token) -> dict[int | None, Features]:
    """The features of each one whom the pronoun may mean, by their key; None is nobody of them."""
    wanted = GENDERS[pronoun.lower_]
    found: dict[int | None, Features] = {None: NOBODY}
    for who in here.in_mind(pronoun):
        if who.gender in {wanted, None} and not (
            is_excluded(here, pronoun, who) or has_asked(here, pronoun, who)
        ):
            found[who.key] = features(here, pronoun, who)
    return found


def likely(
    found: Mapping[int | None, Features], weights: Mapping[str, float] = WEIGHTS
) -> dict[int | None, float]:
    """The probability of each."""
    scores = {
        key: math.exp(sum(weights[name] * value for name, value in given.items()))
        for key, given in found.items()
    }
    total = sum(scores.values())
    return {key: score / total for key, score in scores.items()}


def meant(here: Discourse, pronoun: Token) -> Choice | None:
    """Whom the pronoun means; None where that is nobody in mind, or might be two."""
    gender = GENDERS[pronoun.lower_]
    told = who_was_asked(here, pronoun, gender) or who_goes_on(here, pronoun, gender)
    if told is not None:
        return Choice(told.key, is_plain=False)
    chances = likely(candidates(here, pronoun))
    best = max(chances, key=lambda key: chances[key])
    if best is None or chances[best] < _SURE:
        return None
    if any(_are_joined(here, best, other) for other in chances):
        return None
    return Choice(best, is_plain=is_plain(here, pronoun, best, chances))


def _are_joined(here: Discourse, one: int | None, other: int | None) -> bool:
    """Whether the two came up as one last: "Quill and Brand left. … she said" means either."""
    if one is None or other is None or one == other:
        return False
    tokens = [who.last.token for key in (one, other) if (who := here.known(key)) is not None]
    return any(a.dep_ == "conj" and a.head == b for a, b in permutations(tokens, 2))
