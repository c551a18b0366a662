"""Which forms of all documents are one entity's, and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model import FOLDERS, Extract
from generator.resolve import reasons
from generator.resolve.acronyms import Expansions
from generator.resolve.forms import Form, Node
from generator.resolve.keys import is_full
from generator.resolve.organisations import elsewhere, short_forms
from generator.resolve.people import People
from generator.resolve.places import whole_places, without_place
from generator.resolve.spellings import misspelled
from generator.resolve.surnames import told_apart

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
    extracts: Sequence[Extract],
    forms: Sequence[Form],
    expansions: tuple[Mapping[str, Expansions], Expansions],
    common: frozenset[str],
) -> list[Group]:
    """The forms, those of one entity together, in the order of folder and full key."""
    here: dict[str, list[Form]] = {e.document.id: [] for e in extracts}
    for form in forms:
        here[form.document].append(form)
    known = People.of(forms)
    people = {id: People.of(of) for id, of in here.items()}
    shorts = {id: short_forms(of, people[id]) for id, of in here.items()}
    for form in forms:
        is_bare = form.label == "PERSON" and not form.is_full_name
        if is_bare and not known.best_known(form.key):
            id = form.document
            _relabel(form, shorts[id], here[id], people[id])
    told = [
        form
        for e in extracts
        for form in told_apart(e, here[e.document.id], people[e.document.id], known)
    ]
    everywhere = _Everywhere(told, known, elsewhere(shorts, common, told) | dict(expansions[1]))
    wholes = {id: dict(expansions[0].get(id, {})) | shorts[id] for id in here}
    return _grouped(told, people, wholes, everywhere)


def _grouped(
    forms: Sequence[Form],
    people: Mapping[str, People],
    wholes: Mapping[str, Mapping[str, Step]],
    everywhere: _Everywhere,
) -> list[Group]:
    """The forms by where they lead: first in their own document (whose id `people` and `wholes` go by), then in all."""
    found: dict[Node, Group] = defaultdict(Group)
    for form in forms:
        first = everywhere.first(form, people[form.document], wholes[form.document])
        if first is None:
            continue
        key, why = everywhere.last(form.label, *first)
        group = found[FOLDERS[form.label], key]
        group.forms.append(form)
        group.whys.append(why)
    return [found[node] for node in sorted(found)]


def _relabel(form: Form, shorts: Mapping[str, Step], here: Sequence[Form], people: People) -> None:
    """A "person" of one word gets the label of the firm or product whose short form it is.

    But for one whom many documents name in full: "Clinton" beside the Clinton Foundation. Of several organisations that
    begin with it none is meant for sure, and yet no person is: "Fox" beside Fox News and Fox Business.
    """
    if form.key in shorts:
        whole = shorts[form.key][0]
        form.label = next((f.label for f in here if f.key == whole), "ORG")
    elif not people.fitting(form.key):
        begins = {f.key for f in here if f.label == "ORG" and f.key.startswith(f"{form.key} ")}
        form.label = "ORG" if len(begins) > 1 else form.label


class _Everywhere:
    """The steps that hold in all documents."""

    def __init__(
        self, forms: Sequence[Form], people: People, organisations: Mapping[str, Step]
    ) -> None:
        self._people = people
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
        if not is_full(form.key):
            is_open = here.fitting(form.key) and len(form.indexes) <= _FEW
            return None if is_open else (form.key, "")
        fullest = here.fullest(form.key)
        return (
            (fullest[0], here.fitting(form.key)[fullest[0]])
            if len(fullest) == 1
            else (form.key, "")
        )

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
            fullest = self._people.fullest(key)
            if len(fullest) == 1:
                steps[key] = fullest[0], self._people.fitting(key)[fullest[0]]
        return steps.get(key)
