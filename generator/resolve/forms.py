"""What the documents call things: each name of each document, its mentions together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import takewhile

from generator.gazetteer import PERSON_TITLES
from generator.model import FOLDERS, Extract
from generator.resolve.keys import SMALL, is_full, key, names
from generator.text import fold, squeeze

Node = tuple[str, str]
"""Folder and key: what all forms of one name have in common, in every document."""
EVERYONES = frozenset(
    "mr mrs ms miss mx dr sir dame former acting hon honorable honourable".split()
)
"""Titles that tell nothing of what somebody does."""
_REACH = 40
"""Characters before a name that its titles have at most."""
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
    """The words of the roles beside its mentions, and of the titles in and before them."""
    titles: Counter[str] = field(default_factory=Counter)
    """The titles alone, each with how many of its mentions have it."""
    given: dict[str, str] = field(default_factory=dict)
    """Why a text that is no form of the key belongs to it: a surname that several bear."""

    @property
    def node(self) -> Node:
        """Its folder and key."""
        return FOLDERS[self.label], self.key

    @property
    def words(self) -> tuple[str, ...]:
        """The words of its key; of a person's without Jr."""
        return names(self.key) if self.label == "PERSON" else tuple(self.key.split())

    @property
    def is_full_name(self) -> bool:
        """Whether it is a person's, with first name and surname."""
        return self.label == "PERSON" and is_full(self.key)


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
        titles = set()
        if mention.label == "PERSON":
            titles = addressed(extract, index) - EVERYONES
        form.titles.update(titles)
        form.roles |= words[index] | titles
    return list(found.values())


def peoples(extracts: Sequence[Extract]) -> Counter[str]:
    """The names taken for a people's, by the keys that they would have as persons'."""
    return Counter(
        key(extract.document.of(mention.span), "PERSON")
        for extract in extracts
        for mention in extract.mentions
        if mention.label == "NORP" and mention.kind == "name"
    )


def addressed(extract: Extract, index: int) -> set[str]:
    """The titles right before a mention and in it, folded: of "Vice President Quill" two, of "Mrs. Quill" one."""
    span = extract.mentions[index].span
    before = extract.document.text[max(0, span.start - _REACH) : span.start]
    line = before.rsplit("\n", 1)[-1]
    words = fold(line).replace(".", "").split()
    inside = fold(extract.document.of(span)).replace(".", "").split()[:-1]
    outside = takewhile(lambda word: word in PERSON_TITLES, reversed(words))
    return {*outside, *(word for word in inside if word in PERSON_TITLES)}


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
