"""Which people the documents name in full, and whom of them a shorter form or a variant may mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from generator.gazetteer import gender, gender_abroad
from generator.resolve import reasons
from generator.resolve.bearers import Bearer, best_known
from generator.resolve.fits import fits, juniors
from generator.resolve.forms import Form
from generator.resolve.keys import generation, is_full, names
from generator.resolve.shelves import Shelf, looks_on, stands_on

_BETTER = 3
"""How many times as many documents must name one by whose first name a word is known, to come before a surname's."""
_MOST = 50
"""Names from which on that a full name may be a form of it has no one bearer, and no more are looked at."""


@dataclass(slots=True)
class People:
    """Full names of one document or of all."""

    counts: Counter[str] = field(default_factory=Counter)
    documents: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    titles: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    called: set[tuple[str, str]] = field(default_factory=set)
    """First names, each with a full name of a document that has both: who is called by the first name alone."""
    _shelves: dict[Shelf, list[str]] = field(default_factory=lambda: defaultdict(list))
    _juniors: set[str] = field(default_factory=set)
    """Names with Jr. or Sr. of whom a document tells the one without."""
    _fitting: dict[str, Mapping[str, str]] = field(default_factory=dict)
    _fuller: dict[str, Mapping[str, str]] = field(default_factory=dict)
    _bearers: dict[str, list[Bearer]] = field(default_factory=dict)
    _of_sex: dict[tuple[str, str | None], list[Bearer]] = field(default_factory=dict)
    _best_known: dict[str, Bearer | None] = field(default_factory=dict)
    _by_name: dict[str, Mapping[str, Bearer]] = field(default_factory=dict)

    @classmethod
    def of(cls, forms: Iterable[Form]) -> People:
        """The people whom the forms name in full."""
        found = cls()
        bare: dict[str, set[str]] = defaultdict(set)
        whole: dict[str, set[str]] = defaultdict(set)
        for form in forms:
            if form.is_full_name:
                found._add(form)
                whole[form.document].add(form.key)
            elif form.label == "PERSON":
                bare[form.document].add(form.key)
        for name in sorted(found.counts):
            for shelf in stands_on(name):
                found._shelves[shelf].append(name)
        for document, here in whole.items():
            found.called |= {(first, n) for n in here if (first := names(n)[0]) in bare[document]}
            found._juniors |= set(juniors(sorted(here)))
        return found

    def _add(self, form: Form) -> None:
        self.counts[form.key] += len(form.indexes)
        self.documents[form.key].add(form.document)
        self.roles[form.key] |= form.roles
        self.titles[form.key] += form.titles

    def fitting(self, name: str) -> Mapping[str, str]:
        """The full names that `name` may be a form of, and why; a surname's before a first name's."""
        if name not in self._fitting:
            near = dict.fromkeys(n for s in looks_on(name) for n in self._shelves.get(s, ()))
            found = ((n, fits(name, n)) for n in near if not self._is_told_apart(name, n))
            whys = ((n, why) for n, why in found if why is not None)
            most = _MOST if is_full(name) else None
            self._fitting[name] = self._of_surname(dict(islice(whys, most)))
        return self._fitting[name]

    def _of_surname(self, whys: Mapping[str, str]) -> Mapping[str, str]:
        """Those whose surname it is, unless one whose first name it is is better known: "Paul" beside Rand Paul."""
        surnames = {n: why for n, why in whys.items() if why != reasons.FIRST_NAME}
        most = max((len(self.documents[n]) for n in surnames), default=0)
        firsts = max((len(self.documents[n]) for n in whys.keys() - surnames.keys()), default=0)
        return surnames if most * _BETTER > firsts else whys

    def _is_told_apart(self, name: str, other: str) -> bool:
        """Whether the one is Junior to the other, and both are named somewhere."""
        is_one = generation(name) == generation(other) or not is_full(name)
        return not is_one and not self._juniors.isdisjoint({name, other})

    def fuller(self, name: str) -> Mapping[str, str]:
        """The full names that the full name leads to and that never lead back: longer, or of equals the first."""
        if name not in self._fuller:
            here = self.fitting(name).items()
            self._fuller[name] = {n: w for n, w in here if (-len(n), n) < (-len(name), name)}
        return self._fuller[name]

    def fullest(self, name: str) -> list[str]:
        """Those of `fuller` that are no shorter form of another of them."""
        found = self.fuller(name)
        return [n for n in found if found.keys().isdisjoint(self.fuller(n))]

    def bearers(self, name: str) -> list[Bearer]:
        """Whom `name` may mean, the most frequent first: a person with several names once, by the fullest."""
        if name not in self._bearers:
            found = self._persons(self.fitting(name))
            self._bearers[name] = sorted(found, key=lambda b: (-b.mentions, b.name))
        return self._bearers[name]

    def of_sex(self, name: str, sex: str | None) -> list[Bearer]:
        """Those of `bearers` of whom nothing tells that they are of the other sex."""
        if (name, sex) not in self._of_sex:
            self._of_sex[name, sex] = [b for b in self.bearers(name) if b.agrees(sex)]
        return self._of_sex[name, sex]

    def best_known(self, name: str) -> Bearer | None:
        """The one of `bearers` whom most of the documents name that name any."""
        if name not in self._best_known:
            self._best_known[name] = best_known(self.bearers(name))
        return self._best_known[name]

    def of_names(self, name: str, others: Iterable[str]) -> list[Bearer]:
        """Those of `bearers` who have one of the other names."""
        if name not in self._by_name:
            self._by_name[name] = {n: b for b in self.bearers(name) for n in b.names}
        found = {b.name: b for n in others if (b := self._by_name[name].get(n))}
        return list(found.values())

    def _persons(self, fitting: Mapping[str, str]) -> Iterator[Bearer]:
        """The names as people: a shorter name counts for the fuller one where there is only one."""
        own: dict[str, list[str]] = defaultdict(list)
        for name in fitting:
            fuller = {n for n in self.fuller(name) if n in fitting}
            fullest = [n for n in fuller if fuller.isdisjoint(self.fuller(n))]
            if len(fullest) < 2:
                own[fullest[0] if fullest else name].append(name)
        for name, forms in own.items():
            yield Bearer(
                name=name,
                names=tuple(forms),
                why=fitting[name],
                mentions=sum(self.counts[n] for n in forms),
                documents=frozenset().union(*(self.documents[n] for n in forms)),
                titles=sum((self.titles[n] for n in forms), Counter()),
                sex=next((sex for n in forms if (sex := _sex(n))), None),
            )


def _sex(name: str) -> str | None:
    first = names(name)[0]
    return gender(first) or gender_abroad(first)
