"""Which "names" no page is wanted for."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.mentions.names import Name, plain
from generator.mentions.words import NOT_NAMES, TITLES


def is_junk(doc: Doc, name: Name) -> bool:
    """A weekday, a rank, a lone letter, a number, a lower-case word: no page is wanted for these."""
    words = [plain(t) for t in doc[name.first : name.last] if not t.is_punct]
    text = doc[name.first : name.last].text
    before = [t.lower_ for t in doc[max(0, name.first - 2) : name.first]]
    return (
        not words
        or all(word in NOT_NAMES or word in TITLES for word in words)
        or not any(c.isupper() for c in text)
        or sum(c.isalpha() for c in text) < 2
        or before == ["departments", "of"]
        or _is_plain_word(doc, name)
    )


def _is_plain_word(doc: Doc, name: Name) -> bool:
    """Whether it is a common word that only opens sentences: "Engineers have taken …", and then "engineers".

    After the rule of Mikheev, "Periods, Capitalized Words, etc." (Computational Linguistics, 2002): what a text
    has in small letters too, and never with a capital inside a sentence, is no name.
    """
    token = doc[name.first]
    if name.last - name.first > 1 or name.sure or not token.is_sent_start or not token.is_title:
        return False
    others = [t for t in doc if t.lower_ == token.lower_ and t.i != token.i]
    is_inside = any(t.is_title and not t.is_sent_start for t in others)
    return not is_inside and any(t.is_lower for t in others)
