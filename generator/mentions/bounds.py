"""Where a name begins and ends that the model marked too widely or too narrowly."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.mentions.names import Name, is_capitalised, is_hyphened, plain
from generator.mentions.words import DETERMINERS, NOT_NAMES, TITLES

_NAMED = frozenset("PERSON NORP ORG GPE LOC FAC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE".split())
"""The labels of names; dates, sums and counts have others."""
_RANKS = frozenset("gen lt col maj capt sgt cpl pvt adm cmdr brig sec secretary spokesman".split())
"""What a name of a force is taken too far by: "Air Force Brig. Gen. Pat Ryder"."""


def cut(doc: Doc, first: int, last: int, label: str) -> Name | None:
    """The name without article, possessive, outer punctuation and, for people, titles and ranks."""
    if label not in _NAMED:
        return None
    while first < last and (
        doc[first].lower_ in DETERMINERS or doc[first].is_punct or doc[first].is_space
    ):
        first += 1
    while first < last and _is_tail(doc, first, last, label):
        last -= 1
    if label == "PERSON":
        first = _after_titles(doc, first, last)
    if label == "PERSON" and last - first > 1 and is_hyphened(doc, last):
        last += 2  # "Dot Grimsby-Shaw"; but "the Quill-Brand debate" has two people
    if label == "PERSON" and last - first == 1:
        first = with_first_name(doc, first)
    if first < last and label == "GPE" and _is_people(doc, first, last):
        label = "NORP"
    return Name(first, last, label) if first < last else None


def _is_people(doc: Doc, first: int, last: int) -> bool:
    """Whether a "place" is an adjective or its bearers: "the Sarrovian town", "two Sarrovians"."""
    token = doc[first]
    is_plural = token.tag_ == "NNPS" and token.lower_.endswith("ans")
    return last - first == 1 and (token.tag_ == "JJ" or is_plural)


def _after_titles(doc: Doc, first: int, last: int) -> int:
    """Where the name begins: of "Secretary of State Noor Eskerby" after "State"."""
    start = first
    while first < last and (plain(doc[first]) in TITLES or doc[first].text in {".", "-", "elect"}):
        first += 1
    if start < first < last and doc[first].lower_ == "of" and last - first > 3:
        return first + 2
    return first


def with_first_name(doc: Doc, first: int) -> int:
    """Where a surname's first name begins that the model left out: ", Ilse Hadrane, the minister"."""
    before = first - 1
    while before >= 0 and not doc[before + 1].is_sent_start:
        word = doc[before]
        is_name = word.pos_ == "PROPN" and is_capitalised(word) and word.is_alpha
        if (
            not is_name
            or word.like_num
            or word.ent_type_
            or plain(word) in TITLES | NOT_NAMES
            or first - before > 2
        ):
            break
        before -= 1
    return before + 1


def _is_tail(doc: Doc, first: int, last: int, label: str) -> bool:
    """Whether the last token is not of the name: a mark, a possessive, a rank after a force."""
    token = doc[last - 1]
    return (
        (label == "ORG" and last - first > 1 and plain(token) in _RANKS)
        or (token.is_punct and not token.text.endswith("."))
        or token.is_space
        or token.lower_ in {"'s", "’s", "'", "’", "."}
    )
