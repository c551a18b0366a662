"""Where a name begins and ends that the model marked too widely or too narrowly."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.gazetteer import is_place
from generator.mentions.names import NAME_TAGS, Name, is_capitalised, is_hyphened, plain
from generator.mentions.words import DETERMINERS, NOT_NAMES, TITLES

_NAMED = frozenset("PERSON NORP ORG GPE LOC FAC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE".split())
"""The labels of names; dates, sums and counts have others."""
_LEGAL_FORMS = frozenset("inc corp ltd llc plc".split())
"""What no person's name ends with: "Hadrane Inc"."""
_CROWNS = frozenset(
    "king queen prince princess duke duchess earl count countess baron baroness".split()
)
_GENERATIONS = frozenset("jr sr ii iii iv".split())
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
    if label == "PERSON" and last - first > 1:
        label = _by_inner_words(doc, first, last)
    if label == "PERSON":
        last = _before_mark(doc, first, last)
        first = _after_titles(doc, first, last)
    if label == "PERSON" and last - first > 1 and is_hyphened(doc, last):
        last += 2  # "Dot Grimsby-Shaw"; but "the Quill-Brand debate" has two people
    if label == "PERSON" and last - first == 1:
        first = with_first_name(doc, first)
    if first < last and _is_people(doc, first, last, label):
        label = "NORP"
    elif label == "NORP" and is_place(doc[first:last].text):
        label = "GPE"  # "a Skerrin-based ferry line"
    return Name(first, last, label) if first < last else None


def _is_people(doc: Doc, first: int, last: int, label: str) -> bool:
    """Whether it is an adjective or its bearers, or counted: "the Sarrovian town", "two Sarrovians", "two Hadranes"."""
    token = doc[first]
    if label == "PERSON":
        is_plural = token.lower_.endswith("s") and first > 0 and doc[first - 1].tag_ == "CD"
    else:
        is_plural = token.tag_ == "NNPS" and token.lower_.endswith("ans")
    is_telling = is_plural or (label == "GPE" and token.tag_ == "JJ")
    return last - first == 1 and label in {"GPE", "PERSON"} and is_telling


def _by_inner_words(doc: Doc, first: int, last: int) -> str:
    """What is in no person's name: "Hadrane Inc", "Hadrane v. Quill"."""
    if plain(doc[last - 1]) in _LEGAL_FORMS:
        return "ORG"
    is_case = any(token.text in {"v.", "vs."} for token in doc[first + 1 : last - 1])
    return "LAW" if is_case else "PERSON"


def _before_mark(doc: Doc, first: int, last: int) -> int:
    """Where a person's name ends that goes on: "Hadrane - Tobin Quill", "Ilse, Duchess", "Ilse Duchess of Skerrin".

    "Tobin Quill, Jr." is one.
    """
    for i in range(first + 1, last - 1):
        is_dash = doc[i].text == "-" and doc[i].whitespace_ and doc[i - 1].whitespace_
        if is_dash or (doc[i].text == "," and plain(doc[i + 1]) not in _GENERATIONS):
            return i
    is_crowned = (
        last - first > 1 and plain(doc[last - 1]) in _CROWNS and doc[last : last + 1].text == "of"
    )
    return last - 1 if is_crowned else last


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
        # A word that opens a sentence may be taken for a name's: "Though Hadrane leads …" has IN.
        is_name = word.pos_ == "PROPN" and word.tag_ in NAME_TAGS and is_capitalised(word)
        if (
            not (is_name and word.is_alpha)
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
