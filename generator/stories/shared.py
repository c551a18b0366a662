"""Why documents are one story: the names and the words that most of what they have in common lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.model import Extract
from generator.stories.portraits import Portrait, Vector, stem_of, words_of

_NAMES, _WORDS = 4, 6
"""What a reader takes in at a glance."""


def shared_names(drawn: Sequence[Portrait]) -> tuple[str, ...]:
    """The entities, by id, that weigh most in the likeness of these documents."""
    return _weightiest([portrait.names for portrait in drawn], _NAMES)


def shared_words(drawn: Sequence[Portrait], matter: Iterable[Extract]) -> tuple[str, ...]:
    """The words that do so, each in the form that the documents have oftenest; of equally frequent ones the first."""
    stems = _weightiest([portrait.words for portrait in drawn], _WORDS)
    found = Counter(word for extract in matter for word in words_of(extract.document.text))
    forms: dict[str, str] = {}
    for word, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])):
        forms.setdefault(stem_of(word), word)
    return tuple(forms[stem] for stem in stems if stem in forms)


def _weightiest(vectors: Sequence[Vector], most: int) -> tuple[str, ...]:
    """What two or more have, by how much of the likeness of all pairs it gives; ties by name.

    The products of all pairs are what is left of the square of the sum without the squares.
    """
    counts = Counter(what for vector in vectors for what in vector)
    shares = {
        what: sum(v.get(what, 0.0) for v in vectors) ** 2
        - sum(v.get(what, 0.0) ** 2 for v in vectors)
        for what, count in counts.items()
        if count > 1
    }
    return tuple(sorted(shares, key=lambda what: (-shares[what], what))[:most])
