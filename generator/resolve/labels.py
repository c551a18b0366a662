"""What kind of thing a name is, by vote of its mentions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from generator.gazetteer import is_place, state
from generator.resolve.forms import Form
from generator.resolve.keys import has_legal_form

_SURE = 2
"""Mentions of one kind in a document from which on it speaks for itself about a place's name: five times "Alabama" the
team stay the team, whatever other documents say of the state."""
_MADE_OF_NAMES = re.compile(r"(?:care|ism|ists?|ites?|n?omics|mania|gate|esque)$")
_DIGIT = re.compile(r"\d")


def voted(found: list[Form], peoples: Mapping[str, int]) -> list[Form]:
    """The forms, each with the label most mentions of the same form have in all documents.

    A surname keeps what its own document says: another document's "Washington" may be a city. So does a place's
    name where its document says so more than once: "Washington" may be its government, "Miami" its team.
    What is called "Inc." anywhere is no person; nor is who is as often taken for a people (`peoples`, by key).
    """
    for form in found:
        if form.label == "PERSON" and _DIGIT.search(form.key):
            form.label = "PRODUCT"  # "Marlok 7"
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form in found:
        votes[form.key][form.label] += len(form.indexes)
    surnames = {form.words[-1] for form in found if form.is_full_name}
    firms = {f.key for f in found if f.label == "ORG" and any(map(has_legal_form, f.texts))}
    for form in found:
        form.label = _label(form, votes[form.key], surnames, firms)
    return [f for f in found if f.key in surnames or not _is_people(f, votes, peoples)]


def _label(
    form: Form, votes: Counter[str], surnames: AbstractSet[str], firms: AbstractSet[str]
) -> str:
    """The label of one form, by the votes of its key."""
    if form.label in {"PERSON", "ORG"} and form.key in firms - surnames:
        return "ORG"
    if _is_of_surname(form, surnames):
        return most(votes - Counter(PERSON=votes["PERSON"])) or "LAW"
    if form.key in surnames or _is_sure(form):
        return form.label
    return most(votes) or form.label


def _is_of_surname(form: Form, surnames: AbstractSet[str]) -> bool:
    """Whether it is made of somebody's surname and is no name of people: "Hadranism", "Hadranecare"."""
    stem = _MADE_OF_NAMES.sub("", form.key)
    return form.label == "PERSON" and stem != form.key and stem in surnames


def _is_people(form: Form, votes: Mapping[str, Counter[str]], peoples: Mapping[str, int]) -> bool:
    return (
        form.label == "PERSON"
        and " " not in form.key
        and peoples.get(form.key, 0) >= votes[form.key]["PERSON"]
    )


def _is_sure(form: Form) -> bool:
    is_known = is_place(form.key) or state(form.key) is not None
    return is_known and len(form.indexes) >= _SURE


def most(votes: Counter[str]) -> str | None:
    """The most frequent; of equals the first by name."""
    return min(votes, key=lambda label: (-votes[label], label), default=None)
