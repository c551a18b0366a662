"""What an entity is called: its label, canonical name, aliases and id, and why each form is of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.gazetteer import PERSON_TITLES, territory
from generator.model import FOLDERS, Entity, Join, MentionKey
from generator.resolve import reasons
from generator.resolve.forms import Form
from generator.resolve.groups import Group
from generator.resolve.keys import is_full, key
from generator.resolve.labels import most
from generator.text import fold, short_hash, slug

_ADDRESSES = frozenset({"index", "readme", "404"})
"""Slugs that mean something else as a page's address."""
_OFTEN = 3
"""The share of the documents, one in so many, that have a whole name from which on it stands for its short form."""
_CUT = frozenset({reasons.BEGINNING, reasons.ENDING, reasons.ELSEWHERE, reasons.WITH_COUNTRY})


def entities(groups: Sequence[Group]) -> tuple[dict[str, Entity], dict[MentionKey, str]]:
    """Each group as an entity with an id of its own, and the links of its mentions."""
    made = [(_name(group), _label(group.forms), group) for group in groups]
    taken = Counter(f"{FOLDERS[label]}/{slug(name)}" for name, label, _ in made)
    found: dict[str, Entity] = {}
    links: dict[MentionKey, str] = {}
    for name, label, group in made:
        id = f"{FOLDERS[label]}/{slug(name)}"
        if taken[id] > 1 or slug(name) in _ADDRESSES:
            id = f"{id}-{short_hash(min(form.key for form in group.forms))}"
        aliases = _aliases(group.forms, name)
        joins = tuple(_joins(group, name, aliases))
        found[id] = Entity(id=id, name=name, label=label, aliases=aliases, joins=joins)
        links |= {MentionKey(f.document, index): id for f in group.forms for index in f.indexes}
    return found, links


def _label(forms: Sequence[Form]) -> str:
    votes: Counter[str] = Counter()
    for form in forms:
        votes[form.label] += len(form.indexes)
    return most(votes) or forms[0].label


def _name(group: Group) -> str:
    """The most complete of the frequent forms; never one in capitals where another is known."""
    texts = _texts(group.forms)
    mixed = {t: n for t, n in texts.items() if not (t.isupper() and len(t) > 4)} or dict(texts)
    country = next((c for t in texts if (c := territory(t)) and c in texts), None)
    if country:
        return country
    if group.forms[0].label == "PERSON":
        cut = _cut_short(group)
        mixed = {t: n for t, n in mixed.items() if t not in cut} or mixed
        return min(mixed, key=lambda t: (_is_part(t), -mixed[t], -len(t), t))
    whole = _texts(_whole(group))
    spelled = {t: n for t, n in mixed.items() if t in whole} or mixed
    spelled = {t: n for t, n in spelled.items() if not (t.isupper() and " " not in t)} or spelled
    return min(spelled, key=lambda t: (-spelled[t], -len(t), t))


def _cut_short(group: Group) -> set[str]:
    """The texts that are a surname alone, of two words too, or have a word too many before them."""
    pairs = zip(group.forms, group.whys, strict=True)
    surnames = {text for form, why in pairs if why == reasons.SURNAME for text in form.texts}
    return surnames | {text for form in group.forms for text in form.given}


def _is_part(text: str) -> bool:
    """Whether a person's form is a surname alone or has a title."""
    words = fold(text).replace(".", "").split()
    return not is_full(key(text, "PERSON")) or words[0] in PERSON_TITLES


def _whole(group: Group) -> list[Form]:
    """The forms that are not cut short, if they stand in enough of the documents."""
    pairs = list(zip(group.forms, group.whys, strict=True))
    whole = [form for form, why in pairs if why not in _CUT]
    documents = {form.document for form in group.forms}
    is_often = _OFTEN * len({form.document for form in whole}) >= len(documents)
    return whole if is_often else group.forms


def _aliases(forms: Sequence[Form], name: str) -> tuple[str, ...]:
    """The other forms, the most frequent first."""
    ranked = sorted(_texts(forms).items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(_distinct((text for text, _ in ranked), known=name))


def _joins(group: Group, name: str, aliases: Iterable[str]) -> Iterator[Join]:
    """Why each of the other forms is of the entity."""
    whys: dict[str, str] = {}
    for form, why in zip(group.forms, group.whys, strict=True):
        for text in form.texts:
            whys[text] = whys.get(text) or form.given.get(text) or why
    own = whys.get(name, "")
    for alias in aliases:
        # What the name itself leads to is joined to it for the same reason.
        why = whys[alias] or (
            own if key(alias, group.forms[0].label) != key(name, group.forms[0].label) else ""
        )
        yield Join(form=alias, reason=why or _dressed(alias, name, group.forms[0].label))


def _dressed(text: str, name: str, label: str) -> str:
    """In what two texts of one key differ."""
    if label in {"GPE", "LOC"} and territory(text):
        return reasons.COUNTRY
    if label == "PERSON":
        words = fold(text).replace(".", "").split()
        return reasons.TITLE if words[0] in PERSON_TITLES else reasons.SPELLING
    is_company = label == "ORG" and len(text.split()) != len(name.split())
    return reasons.COMPANY if is_company else reasons.SPELLING


def _texts(forms: Sequence[Form]) -> Counter[str]:
    found: Counter[str] = Counter()
    for form in forms:
        found.update(form.texts)
    return found


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
