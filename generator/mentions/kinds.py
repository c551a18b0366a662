"""What the words in and beside a name tell of its kind: "… Ministry", "Lake …", "the yacht …", "Captain …".

After Hearst, "Automatic Acquisition of Hyponyms from Large Text Corpora" (COLING 1992). These hold for names no
model has ever seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.gazetteer import gender, is_place
from generator.mentions.names import Name, is_capitalised, run_after, run_before
from generator.mentions.things import before_kind, vessels
from generator.mentions.titled import titled
from generator.mentions.words import (
    HEADS_OF,
    LABEL_OF_FIRST,
    LABEL_OF_LAST,
    PLACE_NOUNS,
)
from generator.text import DATELINE, latin

_PLACE_OF_DATELINE = re.compile(latin(r"[A-Z][A-Z.’' -]+[A-Z]"))


def told(doc: Doc, openings: Sequence[int]) -> Iterator[Name]:
    """Names whose label the words in or beside them tell; `openings` are the offsets of the body's blocks."""
    yield from _datelines(doc, openings)
    yield from vessels(doc)
    for token in doc:
        yield from titled(doc, token)
        yield from _headed(doc, token)
        yield from _joined(doc, token)
        yield from _opened(doc, token)
        yield from _placed(doc, token)
        yield from before_kind(doc, token)
        yield from _lettered(token)


def _datelines(doc: Doc, openings: Sequence[int]) -> Iterator[Name]:
    """ "PORT AVERINE, Oct 2 (Tern Wire) – …" """
    text = doc.text
    for start in openings:
        if DATELINE.match(text, start) and (place := _PLACE_OF_DATELINE.match(text, start)):
            span = doc.char_span(*place.span())
            if span is not None:
                yield Name(span.start, span.end, "GPE", sure=True)


_NEVER_A_SURNAME = 8
"""Letters from which on a word of organisations is nobody's surname: "Clinton Foundation", but "Tyra Banks"."""


def _headed(doc: Doc, token: Token) -> Iterator[Name]:
    """Runs of capitalised words whose last tells what they are: "Russian Foreign Ministry"."""
    label = LABEL_OF_LAST.get(token.lower_)
    if label is None or not is_capitalised(token) or token.text.isupper():
        return
    first, last = run_before(doc, token.i), token.i + 1
    is_telling = label == "ORG" and len(token) >= _NEVER_A_SURNAME
    if last - first < 2 or (_is_person(doc, first, last) and not is_telling):
        return
    following = doc[last] if last < len(doc) else None
    goes_on = following is not None and (
        (is_capitalised(following) and not following.is_sent_start and following.pos_ == "PROPN")
        or (following.lower_ in {"of", "for"} and last + 1 < len(doc) and is_capitalised(doc[last + 1]))
    )  # fmt: skip
    if not goes_on:
        yield Name(first, last, label, sure=label != "ORG" or is_telling)


def _joined(doc: Doc, token: Token) -> Iterator[Name]:
    """ "Ministry of Works and Water", "Federation of Dock and Barrier Workers": one name, the "and" in it."""
    if token.lower_ not in HEADS_OF or not is_capitalised(token) or token.i + 2 >= len(doc):
        return
    if doc[token.i + 1].lower_ not in {"of", "for"}:
        return
    first = token.i + 3 if doc[token.i + 2].lower_ == "the" else token.i + 2
    last = run_after(doc, first, 4)
    while (
        last > first
        and last + 1 < len(doc)
        and doc[last].lower_ in {"and", "&"}
        and is_capitalised(doc[last + 1])
    ):
        if is_place(doc[first:last].text):
            break
        last = run_after(doc, last + 1, 4)
    if last > first:
        yield Name(run_before(doc, token.i), last, "ORG", sure=True)


def _is_person(doc: Doc, first: int, last: int) -> bool:
    """ "Joan Rivers": a first name and one word more; or a person's name inside the run."""
    if last - first == 2 and gender(doc[first].text):
        return True
    return any(
        e.label_ == "PERSON" and e.start >= first and e.end < last and e.end - e.start > 1
        for e in doc.ents
    )


def _opened(doc: Doc, token: Token) -> Iterator[Name]:
    """Runs whose first word tells what they are: "Lake Geneva", "Storm Orsolo", "Gate Nine"."""
    label = LABEL_OF_FIRST.get(token.lower_)
    if (
        label is None
        or not is_capitalised(token)
        or (token.i and run_before(doc, token.i) != token.i)
    ):
        return
    last = run_after(doc, token.i + 1, 2)
    if last > token.i + 1 and doc[last - 1].lower_ not in LABEL_OF_LAST:
        yield Name(token.i, last, label, sure=True)


def _placed(doc: Doc, token: Token) -> Iterator[Name]:
    """ "the island of Skerrin": the noun before "of" tells that a place follows; "the Republic of Ireland" is one."""
    if token.text not in PLACE_NOUNS or token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "of":
        return
    first = token.i + 2
    last = run_after(doc, first, 3)
    if last > first and doc[last - 1].lower_ not in LABEL_OF_LAST:
        yield Name(
            first, last, "LOC" if token.lower_ in {"island", "peninsula"} else "GPE", sure=True
        )


def _lettered(token: Token) -> Iterator[Name]:
    """ "WHO says …": capitals amid small letters, of which an encoder that reads none makes "who says"."""
    if token.text == "WHO" and any(t.is_lower for t in token.sent):
        yield Name(token.i, token.i + 1, "ORG", sure=True)
