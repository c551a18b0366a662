"""People told by the title before them: "Captain …", "Prime Minister …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from generator.mentions.names import NAME_TAGS, Name, is_capitalised, plain, run_after
from generator.mentions.words import LABEL_OF_LAST, TELLING_TITLES, TITLES


def titled(doc: Doc, token: Token) -> Iterator[Name]:
    """ "Captain Noor Eskerby, who commands the ship": a person, whatever the model thought."""
    if plain(token) not in TELLING_TITLES or not is_capitalised(token) or token.i + 1 >= len(doc):
        return
    first = token.i + 1
    while first < len(doc) and plain(doc[first]) in TITLES and is_capitalised(doc[first]):
        first += 1
    if first == len(doc):
        return
    last = _end_of_person(doc, first)
    first = _after_crown(doc, first, last)
    words = [plain(t) for t in doc[first:last]]
    if (
        not words
        or words[-1] in LABEL_OF_LAST
        or words[-1] in TITLES
        or not all(t.is_alpha or "." in t.text or "-" in t.text for t in doc[first:last])
    ):
        return
    if doc[first].pos_ in {"PROPN", "NOUN", "ADJ", "X"}:
        yield Name(first, last, "PERSON", sure=True)


def _end_of_person(doc: Doc, first: int) -> int:
    """Where the name after a title ends: with the model's person, or with the run of capitals, less what is no name.

    "Mayor Noor de Hadrane", "Minister Ilse May" end where the model says, "President Hadrane Speech" after "Hadrane".
    """
    last = run_after(doc, first, 3)
    end = first
    while (
        end < len(doc)
        and doc[end].ent_type_ == "PERSON"
        and (end == first or doc[end].ent_iob_ == "I")
    ):
        end += 1
    while last > max(end, first + 1) and doc[last - 1].tag_ not in NAME_TAGS:
        last -= 1
    return max(last, end)


def _after_crown(doc: Doc, first: int, last: int) -> int:
    """Where the person begins whose title goes on with another name: "Miss Sarrovia Ilse Hadrane"."""
    if doc[first].ent_type_ in {"", "PERSON"}:
        return first
    people = (i for i in range(first + 1, last) if doc[i].ent_type_ == "PERSON")
    return next((i for i in people if doc[i].ent_iob_ == "B"), first)
