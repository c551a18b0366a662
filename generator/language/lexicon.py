"""Which lemma a verb or noun has by a lexicon: the network's rules make "addy" of "added".

The lexicon is the NIH's SPECIALIST, as LemmInflect has it.
"""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getAllLemmas

_REMEMBERED = 1 << 16
_LOOKED_UP = frozenset({"VERB", "NOUN"})
"""Of other words the treebanks' lemmas, which the network learned, are not the lexicon's: "would", "more"."""
_OWN = {"people": "person", "data": "data", "media": "media"}
"""Nouns whose lemma in Universal Dependencies is another."""


@lru_cache(_REMEMBERED)
def confirmed(lemma: str, word: str, pos: str) -> str:
    """The lemma, or the lexicon's of the word as that part of speech, where it knows the word and not the lemma.

    >>> confirmed("addy", "added", "VERB"), confirmed("seal", "sealed", "VERB"), confirmed("blorp", "blorped", "VERB")
    ('add', 'seal', 'blorp')
    """
    if pos not in _LOOKED_UP or lemma.lower() == _OWN.get(word.lower()):
        return lemma
    known = getAllLemmas(word.lower(), upos=pos).get(pos, ())
    return known[0] if known and lemma.lower() not in known else lemma
