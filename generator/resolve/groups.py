"""Which forms of all documents are one entity's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.resolve.forms import FOLDERS, Form
from generator.resolve.organisations import short_forms
from generator.resolve.people import full_name, full_names, roles


def groups(forms: Sequence[Form], expansions: Mapping[str, str]) -> list[list[Form]]:
    """The forms, those of one entity together, in the order of folder and full key."""
    by_document: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_document[form.document].append(form)
    everywhere = full_names(forms)
    told = roles(forms)
    named: dict[tuple[str, str], list[Form]] = defaultdict(list)
    for here in by_document.values():
        shorts = short_forms(here)
        known = (full_names(here), everywhere)
        for form in here:
            if form.label == "PERSON" and form.key in shorts:
                form.label = "ORG"
            key = form.key
            if form.label == "PERSON":
                key = full_name(form, known, told)
            elif form.label == "ORG":
                key = expansions.get(key) or shorts.get(key, key)
            named[FOLDERS[form.label], key].append(form)
    return [named[key] for key in sorted(named)]
