"""What kind of thing a name is, by vote of its mentions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from generator.gazetteer import is_place, state
from generator.resolve.forms import Form

_SURE = 2
"""Mentions of one kind in a document from which on it speaks for itself about a place's name: five times "Alabama" the
team stay the team, whatever other documents say of the state."""
_DIGIT = re.compile(r"\d")


def voted(found: list[Form]) -> list[Form]:
    """The forms, each with the label most mentions of the same form have in all documents.

    A surname keeps what its own document says: another document's "Washington" may be a city. So does a place's
    name where its document says so more than once: "Washington" may be its government, "Miami" its team.
    """
    for form in found:
        if form.label == "PERSON" and _DIGIT.search(form.key):
            form.label = "PRODUCT"  # "Marlok 7"
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form in found:
        votes[form.key][form.label] += len(form.indexes)
    surnames = {form.words[-1] for form in found if form.is_full_name}
    for form in found:
        if form.key not in surnames and not _is_sure(form):
            form.label = most(votes[form.key])
    return found


def _is_sure(form: Form) -> bool:
    is_known = is_place(form.key) or state(form.key) is not None
    return is_known and len(form.indexes) >= _SURE


def most(votes: Counter[str]) -> str:
    """The most frequent; of equals the first by name."""
    return min(votes, key=lambda label: (-votes[label], label))
