"""Which names of one document are one person's, and whether that is a man or a woman, as far as it tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.coreference.genders import of_role, of_title, title_before
from generator.gazetteer import ROLE_NOUNS, gender, gender_abroad
from generator.model import Document, Mention, Role
from generator.text import fold

_NOT_OF_NAME = ROLE_NOUNS | frozenset(
    """mr mrs ms miss dr sir lord lady dame jr sr ii iii ag gov sen rep gen col lt sgt capt maj adm prof rev hon
    brig cmdr supt det insp pres""".split()
)
"""What stands beside a name and is taken for a part of it at times: "AG Mukasey"."""
_SHORTEST = 3
"""Letters of a short first name that is the beginning of the long one: "Tim" of "Timothy"."""


@dataclass(frozen=True, slots=True)
class People:
    """A person is known by the first of the names that are theirs."""

    of_name: Mapping[int, int]
    """By the index of a name: whose it is."""
    genders: dict[int, str]
    """ "m" or "f" of each person where the document tells; more may be learned in reading."""
    full: frozenset[int]
    """Full names, and surnames that nobody else of the document has."""


@dataclass(slots=True)
class _Person:
    key: int
    firsts: set[str]
    count: int
    gender: str | None = None


def people(document: Document, names: Sequence[Mention], roles: Sequence[Role]) -> People:
    """The people among the names."""
    words = {i: _words(document, m) for i, m in enumerate(names) if m.label == "PERSON"}
    words = {i: found for i, found in words.items() if found}
    titles = {i: of_title(title_before(document, names[i])) for i in words}
    families = _families(words, titles)
    of_name = {i: _bearer(found, titles[i], families) for i, found in words.items()}
    of_name |= {index: key for key, index in _alone(words, titles, of_name)}
    known = {i: key for i, key in sorted(of_name.items()) if key is not None}
    full = frozenset(i for i, w in words.items() if len(w) > 1 or len(families.get(w[-1], ())) == 1)
    return People(known, _genders(document, names, roles, known), full)


def _words(document: Document, name: Mention) -> list[str]:
    """The words of a name, folded, without titles."""
    found = re.findall(r"[\w'-]+", fold(document.of(name.span)).removesuffix("'s"))
    return [word for word in found if word not in _NOT_OF_NAME] or found[-1:]


def _families(
    words: Mapping[int, Sequence[str]], titles: Mapping[int, str | None]
) -> dict[str, list[_Person]]:
    """The people with a full name by their surname: one surname may be a man's and a woman's."""
    found: dict[str, list[_Person]] = defaultdict(list)
    for index, (first, *rest) in words.items():
        if rest:
            family = found[rest[-1]]
            same = next((p for p in family if any(_is_one(first, f) for f in p.firsts)), None)
            if same is None:
                same = _Person(index, set(), 0)
                family.append(same)
            same.firsts.add(first)
            same.count += 1
            same.gender = titles[index] or same.gender or _gender(first)
    return found


def _gender(first: str) -> str | None:
    return gender(first) or gender_abroad(first)


def _is_one(first: str, other: str) -> bool:
    """Whether two first names may be one person's: "Tim" and "Timothy", "J." and "John", not "Paul" and "Paula"."""
    short, long = sorted((first, other), key=len)
    if not long.startswith(short) or {_gender(short), _gender(long)} == {"m", "f"}:
        return False
    return short == long or len(short) == 1 or len(short) >= _SHORTEST


def _bearer(
    words: Sequence[str], told: str | None, families: Mapping[str, Sequence[_Person]]
) -> int | None:
    """The one with a full name whom a name means; None where a short name is left to `_alone`."""
    family = families.get(words[-1], ())
    if len(words) > 1:
        return next(p.key for p in family if any(_is_one(words[0], f) for f in p.firsts))
    fitting = [p for p in family if not told or p.gender in {told, None}]
    clearly = [p for p in fitting if told and p.gender == told]
    if fitting:
        # "Mr. Clinton" is told by his title; a bare "Clinton" is whom the document names most.
        return max(clearly or fitting, key=lambda p: (p.count, -p.key)).key
    called = {p.key for f in families.values() for p in f if words[0] in p.firsts}
    return called.pop() if len(called) == 1 and not family else None


def _alone(
    words: Mapping[int, Sequence[str]],
    titles: Mapping[int, str | None],
    of_name: Mapping[int, int | None],
) -> Iterator[tuple[int, int]]:
    """Short names that nobody's full name explains: all of one form are one person's, but not "Mr." and "Mrs."."""
    first: dict[tuple[str, str | None], int] = {}
    for index, found in words.items():
        if of_name[index] is None:
            told = titles[index]
            key = first.get((found[-1], told), first.get((found[-1], None), index))
            yield first.setdefault((found[-1], told), key), index


def _genders(
    document: Document,
    names: Sequence[Mention],
    roles: Sequence[Role],
    of_name: Mapping[int, int],
) -> dict[int, str]:
    """By person: what a title says, else a role, else the first name."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for index, key in of_name.items():
        told = of_title(title_before(document, names[index]))
        given = _words(document, names[index])
        known = _gender(given[0]) if len(given) > 1 or key == index else None
        votes[key].update({g: n for g, n in ((told, 100), (known, 1)) if g})
    for role in roles:
        told = of_role(fold(document.of(role.span)))
        if told and role.mention in of_name:
            votes[of_name[role.mention]][told] += 10
    return {key: found.most_common(1)[0][0] for key, found in votes.items() if found}
