"""A name in the making: its tokens, its text, and how far its capitals reach."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.mentions.words import NOT_NAMES, WORD_CLASSES
from generator.model import Span
from generator.text import fold

NAME_TAGS = frozenset({"NNP", "NNPS"})
_POSSESSIVE = re.compile(r"(?:['’‘]s|['’‘])$")


@dataclass(slots=True)
class Name:
    """A name in the making: tokens `first` to `last` (exclusive) and a label."""

    first: int
    last: int
    label: str
    sure: bool = False
    """Whether the words in or beside it told the label."""


def span_of(doc: Doc, name: Name) -> Span:
    """The name's characters, without a possessive that is one token with it."""
    last = doc[name.last - 1]
    text = _POSSESSIVE.sub("", last.text) or last.text
    return Span(int(doc[name.first].idx), int(last.idx) + len(text))


def key_of(doc: Doc, name: Name) -> str:
    """What makes two names the same for the vote on their label."""
    span = span_of(doc, name)
    text = doc[name.first : name.last].text[: span.end - span.start]
    return fold(text).removeprefix("the ")


def plain(token: Token) -> str:
    """The word for comparison: folded and without full stops."""
    return fold(token.text).replace(".", "")


def is_capitalised(token: Token) -> bool:
    """Whether the word begins as a name's does."""
    return token.text[:1].isupper()


def run_before(doc: Doc, i: int) -> int:
    """The first token of the run of capitalised words that ends with token `i`."""
    first = i
    while first > 0 and not doc[first].is_sent_start:
        word = doc[first - 1]
        joined = word.text in {"&", "-"} and first > 1 and is_capitalised(doc[first - 2])
        if not joined and (
            not is_capitalised(word) or word.pos_ in WORD_CLASSES or plain(word) in NOT_NAMES
        ):
            break
        first -= 1
    return first


def run_after(doc: Doc, i: int, most: int) -> int:
    """The token after the run of at most `most` capitalised words that begins with token `i`."""
    last, words = i, 0
    while last < len(doc) and words < most and (is_capitalised(doc[last]) or doc[last].is_digit):
        if plain(doc[last]) in NOT_NAMES or (last > i and doc[last].is_sent_start):
            break
        last += 3 if is_hyphened(doc, last + 1) else 1  # "Hye-jin", "Grimsby-Shaw"
        words += 1
    return last


def is_hyphened(doc: Doc, i: int) -> bool:
    """Whether token `i` is a hyphen inside a word."""
    if not 0 < i < len(doc) - 1 or doc[i].text != "-":
        return False
    return doc[i + 1].is_alpha and not (doc[i].whitespace_ or doc[i - 1].whitespace_)
