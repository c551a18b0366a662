"""Things told by the noun beside them: "… missiles", "rockets such as …", "the yacht …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.gazetteer import is_place, territory
from generator.mentions.names import Name, is_capitalised, plain, run_after, run_before
from generator.mentions.words import (
    DETERMINERS,
    LABEL_OF_KIND,
    LABEL_OF_LAST,
    NOT_NAMES,
    VESSELS,
)


def before_kind(doc: Doc, token: Token) -> Iterator[Name]:
    """Capitalised words before a noun that tells what they are: "Patriot missile batteries"."""
    label = LABEL_OF_KIND.get(token.lower_)
    if label is None or (is_capitalised(token) and not token.is_sent_start):
        return
    at = token.i - 1
    while at >= 0 and doc[at].pos_ in {"NOUN", "ADJ"} and doc[at].text.islower():
        at -= 1
    if at < 0 or not is_capitalised(doc[at]) or doc[at].pos_ not in {"PROPN", "NOUN", "ADJ"}:
        yield from _examples(doc, token, label)
        return
    first = run_before(doc, at)
    if not _is_owner(doc, first, at + 1) and _is_name_here(doc, first, at + 1):
        yield Name(first, at + 1, label, sure=True)


def _is_name_here(doc: Doc, first: int, last: int) -> bool:
    """Whether the capital is a name's: not a sentence's ("Cruise missiles sank"), not of "U.S.-made"."""
    word = doc[first]
    if re.search(r"-[a-z]", doc[first:last].text):
        return False
    if last - first > 1 or not (word.is_sent_start or word.i == 0):
        return True
    return any(t.text == word.text and t.i != word.i and not t.is_sent_start for t in doc)


def _is_owner(doc: Doc, first: int, last: int) -> bool:
    """Whether the run before a kind noun is its owner or origin, not its name: "U.S. drones"."""
    text = doc[first:last].text
    labels = [ent.label_ for ent in doc.ents if ent.start <= first and ent.end >= last]
    return (
        territory(text) is not None
        or is_place(text)
        or not {"NORP", "GPE", "LOC"}.isdisjoint(labels)
        or ("PERSON" in labels and last - first > 1)
        or plain(doc[last - 1]) in NOT_NAMES
        or doc[last - 1].lower_ in LABEL_OF_LAST
    )


def _examples(doc: Doc, noun: Token, label: str) -> Iterator[Name]:
    """Names given as examples of a noun in its sentence: "rockets …, like the HIMARS"."""
    if not noun.lower_.endswith("s"):
        return
    for token in doc[noun.i + 1 : noun.sent.end]:
        is_such = token.lower_ == "as" and doc[token.i - 1].lower_ == "such"
        if token.lower_ in {"like", "including"} or is_such:
            first = token.i + 1
            while first < noun.sent.end and doc[first].lower_ in DETERMINERS:
                first += 1
            last = run_after(doc, first, 3)
            if last > first and not _is_owner(doc, first, last):
                yield Name(first, last, label, sure=True)
            return


def vessels(doc: Doc) -> Iterator[Name]:
    """A ship's name in or without marks: the yacht “Nirvana”."""
    for token in doc[:-2]:
        if token.lower_ not in VESSELS:
            continue
        first = token.i + 1
        is_marked = doc[first].text in {"“", '"', "‘", "'"}
        first += is_marked
        last = run_after(doc, first, 4)
        if last > first and (not is_marked or (last < len(doc) and doc[last].text[:1] in "”\"’',")):
            yield Name(first, last, "PRODUCT", sure=True)
