"""Which "names" no page is wanted for."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from generator.mentions.names import Name, plain
from generator.mentions.words import NOT_NAMES, TITLES


def is_junk(doc: Doc, name: Name, common: AbstractSet[str]) -> bool:
    """A weekday, a rank, a lone letter, a number, a lower-case or `common` word: no page is wanted for these."""
    words = [plain(t) for t in doc[name.first : name.last] if not t.is_punct]
    text = doc[name.first : name.last].text
    before = [t.lower_ for t in doc[max(0, name.first - 2) : name.first]]
    return (
        not words
        or all(word in NOT_NAMES or word in TITLES for word in words)
        or not any(c.isupper() for c in text)
        or sum(c.isalpha() for c in text) < 2
        or before == ["departments", "of"]
        or _is_common(doc, name, common)
    )


def common_words(doc: Doc) -> AbstractSet[str]:
    """Words, folded, that the text has in small letters too, and never with a capital inside a sentence.

    They only open sentences: "Engineers have taken …", and then "engineers".  After the rule of Mikheev, "Periods,
    Capitalized Words, etc." (Computational Linguistics, 2002).
    """
    small = {token.lower_ for token in doc if token.is_lower}
    return small - {t.lower_ for t in doc if t.is_title and not t.is_sent_start}


def _is_common(doc: Doc, name: Name, common: AbstractSet[str]) -> bool:
    """Whether it is one of the common words at a sentence's start."""
    token = doc[name.first]
    is_opening = name.last - name.first == 1 and bool(token.is_sent_start) and token.is_title
    return is_opening and not name.sure and token.lower_ in common
