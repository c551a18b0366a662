"""Which "names" are none: a weekday, a rank, a headline run together."""

from __future__ import annotations

from generator.gazetteer import PERSON_TITLES, calendar_words
from generator.resolve.forms import Form

_MOST_WORDS = {"PERSON": 6, "GPE": 8}
"""Words from which on a "name" is a headline run together; organisations and works may have long ones."""


def is_junk(form: Form) -> bool:
    """Whether no page is wanted for it."""
    words = form.key.split()
    return (
        sum(c.isalnum() for c in form.key) < 2
        or form.key in {"the", *calendar_words()}
        or all(word in PERSON_TITLES for word in words)
        or len(words) > _MOST_WORDS.get(form.label, len(words))
    )
