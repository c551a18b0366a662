"""Lemmas as rules: how many letters to cut from a word's end, and what to put there.

After Straka, "UDPipe 2.0 Prototype" (CoNLL 2018), section 3.3: the tagger chooses among rules, so that a word
never seen has a lemma too.
"""

from __future__ import annotations

from functools import lru_cache

_REMEMBERED = 1 << 16
"""Lemmas that are kept at hand: a folder of documents has new words without end."""


def lemma_rule(word: str, lemma: str) -> str:
    """The rule that makes `lemma`, which is not empty, of `word`: case, letters to cut, ending.

    The word's own case is kept where lower case would share no more with the lemma.

    >>> lemma_rule("Cities", "city"), lemma_rule("Kyiv", "Kyiv"), lemma_rule("went", "go")
    ('lower 3 y', 'as is 0 ', 'as is 4 go')
    """
    case, form = max((("as is", word), ("lower", word.lower())), key=lambda c: _shared(c[1], lemma))
    kept = _shared(form, lemma)
    return f"{case} {len(form) - kept} {lemma[kept:]}"


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


@lru_cache(_REMEMBERED)
def lemma(word: str, rule: str) -> str:
    """The lemma of `word` by `rule`; the word in lower case where the rule cuts more than there is.

    A rule that would leave nothing leaves the word.

    >>> lemma("Parties", "lower 3 y"), lemma("as", "lower 3 y"), lemma("s", "as is 1 ")
    ('party', 'as', 's')
    """
    case = "lower" if rule.startswith("lower ") else "as is"
    # The ending comes last, for it may hold spaces: "as is 0  of".
    cut, _, ending = rule.removeprefix(f"{case} ").partition(" ")
    form = word.lower() if case == "lower" else word
    kept = len(form) - int(cut)
    return word.lower() if kept < 0 else form[:kept] + ending or form


__all__ = ["lemma", "lemma_rule"]
