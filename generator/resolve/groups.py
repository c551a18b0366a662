"""Which forms of all documents are one entity's, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.resolve import reasons
from generator.resolve.acronyms import Expansions
from generator.resolve.forms import FOLDERS, Form, Node, is_full
from generator.resolve.organisations import elsewhere, short_forms
from generator.resolve.people import People, of_role, only
from generator.resolve.places import whole_places, without_place
from generator.resolve.spellings import misspelled

_FEW = 3
"""Mentions up to which a bare surname that several of its document bear gets no page: the bearers have theirs. One that
stands there oftener is somebody the report is about, and a page that leaves open who is better than none."""
Step = tuple[str, str]
"""The key that a form leads to, and why."""


@dataclass(slots=True)
class Group:
    """The forms of one entity, each with why it is of it."""

    forms: list[Form] = field(default_factory=list)
    whys: list[str] = field(default_factory=list)
    """For each form; "" where it has the key that all lead to."""


def groups(
    forms: Sequence[Form],
    expansions: tuple[Mapping[str, Expansions], Expansions],
    common: frozenset[str],
) -> list[Group]:
    """The forms, those of one entity together, in the order of folder and full key."""
    by_document: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_document[form.document].append(form)
    known = {id: People.of(here) for id, here in by_document.items()}
    shorts = {id: short_forms(here, known[id]) for id, here in by_document.items()}
    for form in forms:
        _relabel(form, shorts[form.document], by_document[form.document])
    everywhere = _Everywhere(forms, elsewhere(shorts, common, forms) | dict(expansions[1]))
    found: dict[Node, Group] = defaultdict(Group)
    for form in forms:
        here = dict(expansions[0].get(form.document, {})) | shorts[form.document]
        first = everywhere.first(form, known[form.document], here)
        if first is None:
            continue
        key, why = everywhere.last(form.label, *first)
        group = found[FOLDERS[form.label], key]
        group.forms.append(form)
        group.whys.append(why)
    return [found[node] for node in sorted(found)]


def _relabel(form: Form, shorts: Mapping[str, Step], here: Sequence[Form]) -> None:
    """A "person" of one word gets the label of the firm or product whose short form it is."""
    if form.label == "PERSON" and form.key in shorts:
        whole = shorts[form.key][0]
        form.label = next((f.label for f in here if f.key == whole), "ORG")


class _Everywhere:
    """The steps that hold in all documents."""

    def __init__(self, forms: Sequence[Form], organisations: Mapping[str, Step]) -> None:
        self._people = People.of(forms)
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for form in forms:
            counts[FOLDERS[form.label]][form.key] += len(form.indexes)
        slips = {
            folder: {name: (best, reasons.MISSPELLING) for name, best in misspelled(names).items()}
            for folder, names in counts.items()
            if folder != "people"
        }
        self._steps: dict[str, dict[str, Step]] = {"people": {}, "things": slips.get("things", {})}
        self._steps["places"] = slips.get("places", {}) | whole_places(forms)
        self._steps["organisations"] = (
            slips.get("organisations", {}) | without_place(forms) | dict(organisations)
        )

    def first(self, form: Form, here: People, shorts: Mapping[str, Step]) -> Step | None:
        """What the form stands for in its own document; None where two people of it might be meant."""
        if form.label != "PERSON":
            return shorts.get(form.key, (form.key, ""))
        fitting = here.fitting(form.key)
        full, why = _person(form, fitting, here)
        if full is not None:
            return full, why
        if fitting and not is_full(form.key):
            return None if len(form.indexes) <= _FEW else (form.key, "")
        # A surname alone may have its role in another document only.
        full, why = _person(form, self._people.fitting(form.key), self._people)
        return (full, why) if full is not None else (form.key, "")

    def last(self, label: str, key: str, why: str) -> Step:
        """Where the steps from `key` end; the reason is the first one's."""
        seen = {key}
        for after, because in self._path(label, key):
            if after in seen:
                break
            seen.add(after)
            key, why = after, why or because
        return key, why

    def _path(self, label: str, key: str) -> Iterator[Step]:
        step = self._step(label, key)
        while step is not None:
            yield step
            step = self._step(label, step[0])

    def _step(self, label: str, key: str) -> Step | None:
        steps = self._steps[FOLDERS[label]]
        if label == "PERSON" and is_full(key) and key not in steps:
            fitting = {n: w for n, w in self._people.fitting(key).items() if _is_fuller(n, key)}
            full = only(fitting, self._people.counts)
            steps[key] = (full[0], fitting[full[0]]) if full[0] and not full[1] else (key, "")
        return steps.get(key)


def _is_fuller(name: str, key: str) -> bool:
    """Whether the one leads to the other and never back: longer, or of equals the first by the alphabet."""
    return (-len(name), name) < (-len(key), key)


def _person(form: Form, fitting: Mapping[str, str], people: People) -> tuple[str | None, str]:
    """The one full name that the form stands for, and why."""
    if is_full(form.key):
        fitting = {name: why for name, why in fitting.items() if _is_fuller(name, form.key)}
    full, is_frequent = only(fitting, people.counts)
    if full is not None and not (is_frequent and is_full(form.key)):
        return full, reasons.FREQUENT if is_frequent else fitting[full]
    full, _ = only(of_role(form, fitting, people), {}) if not is_full(form.key) else (None, False)
    return full, reasons.ROLE
