"""What the documents call things: each name of each document, its mentions together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.gazetteer import PERSON_TITLES
from generator.model import Extract
from generator.resolve.keys import PARTICLES, SMALL, key, names
from generator.text import fold, squeeze

FOLDERS = {
    "PERSON": "people", "ORG": "organisations", "GPE": "places", "LOC": "places", "FAC": "places",
    "PRODUCT": "things", "EVENT": "things", "WORK_OF_ART": "things", "LAW": "things", "LANGUAGE": "things",
}  # fmt: skip
"""The labels of entities, and the folder that the pages of each stand in."""
Node = tuple[str, str]
"""Folder and key: what all forms of one name have in common, in every document."""
_SMALL_LETTERS = re.compile(r"\b[a-z]{3,}\b")


@dataclass(slots=True)
class Form:
    """One name in one document: the mentions that share a key."""

    document: str
    key: str
    label: str
    indexes: list[int] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    """The words of the roles beside its mentions, and of the titles in them."""
    given: dict[str, str] = field(default_factory=dict)
    """Why a text that is no form of the key belongs to it: a surname that several bear."""

    @property
    def node(self) -> Node:
        """Its folder and key."""
        return FOLDERS[self.label], self.key

    @property
    def words(self) -> list[str]:
        """The words of its key; of a person's without Jr."""
        return names(self.key) if self.label == "PERSON" else self.key.split()

    @property
    def is_full_name(self) -> bool:
        """Whether it is a person's, with first name and surname."""
        return self.label == "PERSON" and is_full(self.key)


def is_full(person: str) -> bool:
    """Whether a person's key has first name and surname; "al maliki" has none.

    >>> is_full("nouri al maliki"), is_full("al maliki"), is_full("quill jr")
    (True, False, False)
    """
    words = names(person)
    return len(words) > 1 and words[0] not in PARTICLES


def forms(extract: Extract) -> list[Form]:
    """The document's names, mentions with one key and label together."""
    found: dict[tuple[str, str], Form] = {}
    words = role_words(extract)
    products = _products(extract)
    for index, mention in enumerate(extract.mentions):
        if mention.kind != "name" or mention.label not in FOLDERS:
            continue
        text = squeeze(extract.document.of(mention.span))
        name = key(text, mention.label)
        if mention.label == "PRODUCT" and name.endswith("s") and name[:-1] in products:
            name = name[:-1]
        folder = FOLDERS[mention.label]
        form = found.setdefault((name, folder), Form(extract.document.id, name, mention.label))
        form.indexes.append(index)
        form.texts[text] += 1
        form.roles |= words[index] | _titles(text)
    return list(found.values())


def _titles(text: str) -> set[str]:
    """The titles before a name: "President" of "President Bush"."""
    return {word for word in fold(text).replace(".", "").split()[:-1] if word in PERSON_TITLES}


def _products(extract: Extract) -> frozenset[str]:
    """The keys of the products: "HIMARS" keeps its s, "Patriots" does not where "Patriot" stands too."""
    return frozenset(
        key(extract.document.of(m.span), "") for m in extract.mentions if m.label == "PRODUCT"
    )


def role_words(extract: Extract) -> dict[int, set[str]]:
    """By mention: the words of the roles beside it."""
    words: dict[int, set[str]] = defaultdict(set)
    for role in extract.roles:
        words[role.mention] |= set(fold(extract.document.of(role.span)).split()) - SMALL
    return words


def common_words(extracts: Sequence[Extract]) -> frozenset[str]:
    """The words that any document has in small letters."""
    texts = (extract.document.text for extract in extracts)
    return frozenset(word for text in texts for word in _SMALL_LETTERS.findall(text))


def is_common(extract: Extract, form: Form, common: AbstractSet[str]) -> bool:
    """Whether a "name" is a plain word that only opens sentences here: "Engineers have taken …"."""
    if " " in form.key or form.label not in {"PERSON", "ORG"} or form.key not in common:
        return False
    starts = {span.start for span in extract.sentences}
    return all(extract.mentions[index].span.start in starts for index in form.indexes)
