"""Where the document has a name again that the model did not see there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from generator.gazetteer import is_place
from generator.mentions.bounds import with_first_name
from generator.mentions.junk import common_words, is_junk
from generator.mentions.names import Name
from generator.model import Document

_LEAST_PROPAGATED = 3
"""Characters of a name looked for where the model missed it: shorter ones are too often something else."""


def missed(document: Document, doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """The forms of `names` where none of them stands, each with the label of the first that has the form."""
    labels = _labels(doc, names)
    if not labels:
        return
    ordered = sorted(labels, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
    taken = {i for name in names for i in range(name.first, name.last)}
    for block in document.blocks:
        for match in pattern.finditer(document.text, block.span.start, block.span.end):
            span = doc.char_span(*match.span())
            if span is not None and taken.isdisjoint(range(span.start, span.end)):
                label = labels[match.group()]
                is_bare = label == "PERSON" and " " not in match.group()
                first = with_first_name(doc, span.start) if is_bare else span.start
                yield Name(first, span.end, label)


def _labels(doc: Doc, names: Sequence[Name]) -> dict[str, str]:
    """The forms to look for, each with its label: of products the plural too, of people the surname."""
    found: dict[str, str] = {}
    common = common_words(doc)
    for name in names:
        text = doc[name.first : name.last].text
        if len(text) < _LEAST_PROPAGATED or is_junk(doc, name, common) or name.label == "NORP":
            continue
        found.setdefault(text, name.label)
        if name.label == "PRODUCT" and name.last - name.first == 1:
            found.setdefault(f"{text}s", name.label)
        if name.label == "PERSON" and name.last - name.first > 1:
            found.setdefault(_surname(doc, name), name.label)
    found.pop("", None)
    return found


def _surname(doc: Doc, name: Name) -> str:
    """The last word of a person's name, or nothing where it would be taken for a plain word."""
    word = doc[name.first : name.last].text.split()[-1]
    is_telling = len(word) > _LEAST_PROPAGATED and not word.isupper() and not is_place(word)
    return word if is_telling else ""
