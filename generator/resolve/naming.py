"""What an entity is called: its label, canonical name, aliases and id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.gazetteer import territory
from generator.model import Entity, MentionKey
from generator.resolve.forms import FOLDERS, Form, most
from generator.text import fold, short_hash, slug

_ADDRESSES = frozenset({"index", "readme", "404"})
"""Slugs that mean something else as a page's address."""


def entities(
    groups: Sequence[Sequence[Form]],
) -> tuple[dict[str, Entity], dict[MentionKey, str]]:
    """Each group as an entity with an id of its own, and the links of its mentions."""
    made = [(_name(group), _label(group), group) for group in groups]
    taken = Counter(f"{FOLDERS[label]}/{slug(name)}" for name, label, _ in made)
    found: dict[str, Entity] = {}
    links: dict[MentionKey, str] = {}
    for name, label, group in made:
        id = f"{FOLDERS[label]}/{slug(name)}"
        if taken[id] > 1 or slug(name) in _ADDRESSES:
            id = f"{id}-{short_hash(min(form.key for form in group))}"
        found[id] = Entity(id=id, name=name, label=label, aliases=_aliases(group, name))
        links |= {MentionKey(form.document, index): id for form in group for index in form.indexes}
    return found, links


def _label(group: Sequence[Form]) -> str:
    votes: Counter[str] = Counter()
    for form in group:
        votes[form.label] += len(form.indexes)
    return most(votes)


def _name(group: Sequence[Form]) -> str:
    """The most complete of the frequent forms; never one in capitals where another is known."""
    texts = _texts(group)
    mixed = {t: n for t, n in texts.items() if not (t.isupper() and len(t) > 4)} or dict(texts)
    country = next((c for t in texts if (c := territory(t)) and c in texts), None)
    if country:
        return country
    if group[0].label == "PERSON":
        full = {t: n for t, n in mixed.items() if " " in t} or mixed
        return min(full, key=lambda t: (-full[t], -len(t), t))
    spelled = {t: n for t, n in mixed.items() if not (t.isupper() and " " not in t)} or mixed
    return min(spelled, key=lambda t: (-spelled[t], -len(t), t))


def _aliases(group: Sequence[Form], name: str) -> tuple[str, ...]:
    """The other forms, the most frequent first."""
    ranked = sorted(_texts(group).items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(_distinct((text for text, _ in ranked), known=name))


def _texts(group: Sequence[Form]) -> Counter[str]:
    return sum((form.texts for form in group), Counter[str]())


def _distinct(texts: Iterable[str], known: str) -> list[str]:
    """The forms that differ from the name and from one another by more than case or article."""
    seen = {fold(known).removeprefix("the ")}
    kept = []
    for text in texts:
        folded = fold(text).removeprefix("the ")
        if folded not in seen:
            seen.add(folded)
            kept.append(text)
    return kept
