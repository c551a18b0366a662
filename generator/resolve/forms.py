"""What the documents call things: each name of each document, its mentions together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.gazetteer import territory
from generator.model import Extract
from generator.text import fold, squeeze

FOLDERS = {
    "PERSON": "people", "ORG": "organisations", "GPE": "places", "LOC": "places", "FAC": "places",
    "PRODUCT": "things", "EVENT": "things", "WORK_OF_ART": "things", "LAW": "things", "LANGUAGE": "things",
}  # fmt: skip
"""The labels of entities, and the folder that the pages of each stand in."""
SMALL = frozenset("of the and for in on de la le du des et & -".split())
"""Words that tell nothing of a name or a role."""
_SUFFIXES = re.compile(
    r"[ ,]+(?:inc|corp|co|ltd|llc|plc|ag|sa|nv|gmbh|company|corporation|jr|sr|ii|iii)\.?$"
)
_DOTTED = re.compile(r"(?<=\b\w)\.")
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
    """The words of the roles beside its mentions."""

    @property
    def words(self) -> list[str]:
        """The words of its key."""
        return self.key.split()

    @property
    def is_full_name(self) -> bool:
        """Whether it is a person's, with first name and surname."""
        return self.label == "PERSON" and len(self.words) > 1


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
        form.roles |= words[index]
    return list(found.values())


def _products(extract: Extract) -> frozenset[str]:
    """The keys of the products: "HIMARS" keeps its s, "Patriots" does not where "Patriot" stands too."""
    return frozenset(
        key(extract.document.of(m.span), "") for m in extract.mentions if m.label == "PRODUCT"
    )


def key(text: str, label: str) -> str:
    """What two names of one thing share: folded, without article, possessive, company suffix."""
    if label in {"GPE", "LOC"} and (country := territory(text)):
        return fold(country)
    bare = re.sub(r"'s?$", "", fold(text).removeprefix("the "))
    # "U.N." is "UN", but "L.V. Barrasch" has two initials.
    bare = squeeze(_DOTTED.sub(" " if label == "PERSON" else "", bare))
    if label in {"ORG", "PERSON"}:
        bare = _SUFFIXES.sub("", bare) or bare
    return bare.strip(" .,")


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


def voted(found: list[Form]) -> list[Form]:
    """The forms, each with the label most mentions of the same form have in all documents.

    A surname keeps what its own document says: another document's "Washington" may be a city.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form in found:
        votes[form.key][form.label] += len(form.indexes)
    surnames = {form.words[-1] for form in found if form.is_full_name}
    for form in found:
        if form.key not in surnames:
            form.label = most(votes[form.key])
    return found


def most(votes: Counter[str]) -> str:
    """The most frequent; of equals the first by name."""
    return min(votes, key=lambda label: (-votes[label], label))
