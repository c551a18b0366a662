"""Which entity an editor means by a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.errors import Problem
from generator.model import Briefing, Entity
from generator.overrides import Words
from generator.text import fold, nearest

_MOST = 3
"""Entities of one name that a problem lists."""


@dataclass(frozen=True, slots=True)
class Names:
    """Every form of every entity's name."""

    by_form: Mapping[str, Sequence[str]]
    """The ids of those that bear it, by the folded form; an id is a form too."""
    entities: Mapping[str, Entity]
    problems: list[Problem]

    def meant(self, words: Words, here: AbstractSet[str] | None = None) -> str | None:
        """The id of the one entity called so, of several the one that is `here`; None, and a problem, without one.

        With `here` those that are elsewhere are meant too, if none that is there is called so.
        """
        found = self.understood(words.text, here)
        if found is None:
            self._report(words, self.by_form.get(form_of(words.text), ()))
        return found

    def understood(self, text: str, here: AbstractSet[str] | None = None) -> str | None:
        """The same, and no problem without one."""
        found = self.by_form.get(form_of(text), ())
        near = [id for id in found if here is not None and id in here]
        whole = [id for id in found if form_of(self.entities[id].name) == form_of(text)]
        return next((fit[0] for fit in (near, found, whole) if len(fit) == 1), None)

    def report_twice(self, words: Words, first: int) -> None:
        """That something is decided of an entity in two places."""
        path, line = words.location
        message = f"the name {words.text!r} is decided on twice, first in line {first}"
        fix = "put both into one entry"
        self.problems.append(Problem(path=path, line=line, message=message, fix=fix))

    def _report(self, words: Words, found: Sequence[str]) -> None:
        path, line = words.location
        if found:
            message = f"{len(found)} entities are called {words.text!r}: {_listed(found)}"
            fix = f"write the full name, or the id: `{found[0]}`"
        else:
            names = {form: self.entities[ids[0]].name for form, ids in self.by_form.items()}
            near = nearest(form_of(words.text), names)
            message = f"no entity is called {words.text!r}"
            fix = "`briefing names` lists them all"
            fix = f"did you mean {names[near]!r}? {fix}" if near else fix
        self.problems.append(Problem(path=path, line=line, message=message, fix=fix))


def names_of(briefing: Briefing, problems: list[Problem]) -> Names:
    """The names of a briefing's entities; what fits none or several is added to `problems`."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, entity in briefing.entities.items():
        for form in dict.fromkeys(map(form_of, (entity.name, *entity.aliases, id))):
            found[form].append(id)
    return Names(dict(found), briefing.entities, problems)


def form_of(words: str) -> str:
    """A name for comparison: without case, accents and article."""
    return fold(words).removeprefix("the ")


def _listed(found: Sequence[str]) -> str:
    return ", ".join(found[:_MOST]) + (", …" if len(found) > _MOST else "")
