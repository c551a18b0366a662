"""Which names of places are one place's, and which mean its people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from generator.gazetteer import is_place, places_of, state
from generator.model import FOLDERS
from generator.resolve import reasons
from generator.resolve.forms import Form

_STATE_FORM = re.compile(r"^(?:republic|kingdom|state|commonwealth|city|town|emirate) of ")


def without_demonyms(forms: Sequence[Form]) -> list[Form]:
    """The forms without adjectives and peoples that were taken for places: "Tolmarkish" beside "Tolmark"."""
    places = {form.key for form in forms if form.label in {"GPE", "LOC"}}
    return [form for form in forms if not _is_demonym(form, places)]


def _is_demonym(form: Form, places: AbstractSet[str]) -> bool:
    if FOLDERS[form.label] not in {"places", "organisations"} or " " in form.key:
        return False
    if is_place(form.key) or state(form.key) or form.key.isupper():
        return False
    return any(place in places and place != form.key for place in places_of(form.key))


def whole_places(forms: Sequence[Form]) -> dict[str, tuple[str, str]]:
    """ "Republic of Sarrovia" to "Sarrovia", where that is named too."""
    places = {form.key for form in forms if FOLDERS[form.label] == "places"}
    return {
        place: (bare, reasons.STATE_FORM)
        for place in places
        if (bare := _STATE_FORM.sub("", place)) != place and bare in places
    }


def without_place(forms: Sequence[Form]) -> dict[str, tuple[str, str]]:
    """ "Kolbrand Steel of Tolmark" to "Kolbrand Steel", where that and the place are named too."""
    places = {form.key for form in forms if FOLDERS[form.label] == "places"}
    known = {form.key for form in forms if form.label == "ORG"}
    parted = ((name, *name.rpartition(" of ")) for name in known)
    return {
        name: (bare, reasons.WITH_PLACE)
        for name, bare, _, place in parted
        if place in places and bare in known and " " in bare
    }
