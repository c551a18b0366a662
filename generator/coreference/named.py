"""Which name in a source is the speaker's: not "Putin’s spokesman"."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.coreference.reader import Reader
from generator.model import Mention, Span
from generator.text import latin

_OFFICE = re.compile(
    latin(r"(?:former |acting )?[A-Z][\w-]+(?: [A-Z][\w-]+)* of (?:the )?(?:[A-Z][\w’'-]+ )+$")
)
"""A title with an office in it: "Secretary of State "."""
_JOINED = re.compile(
    r"\b(?:for|of|at|with|in|from|to|by|and|or|as|like|about|near|on|under|against)\b|['’]s?\s|,"
)
_GOES_ON = re.compile(r"\s*(?:,|\(|who\b)")
_LISTS = re.compile(
    latin(r"^\s*,\s*(?:Mr\. |Mrs\. |Ms\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+)*\s*(?:,|and\b)")
)
_JOINS_NAME = {"flat", "appos", "compound", "nmod:desc", "nmod:appos", "flat:name"}


def named(reader: Reader, source: Tokens) -> int | None:
    """The name in the source that its head word is, or is joined to: not "Putin’s spokesman"."""
    # "Rep. Jason Chaffetz (R-Utah)": what stands in brackets is not the speaker.
    words = source.text.split(" (")[0]
    inside = Span(source.start_char, source.start_char + len(words))
    within = [
        (i, reader.names[i]) for i in reader.names_in(inside) if reader.names[i].label != "NORP"
    ]
    if not within or _are_several(reader, source):
        return None
    index, last = within[-1]
    if last.span.end >= inside.end - 1 and _is_titled(reader, source, last):
        return index
    for index, name in within:
        if name.label == "PERSON" and _stands_first(reader, source, name):
            return index
    # People first: of "Ohio Gov. Brand, a critic" the tree joins "Ohio" to the name as well.
    for i, mention in sorted(within, key=lambda pair: pair[1].label != "PERSON"):
        tokens = reader.tokens(mention.span)
        if tokens is not None and _is_head(tokens.root, source.root):
            return i
    return None


def _are_several(reader: Reader, source: Tokens) -> bool:
    """Whether the source is more than one: "Quill and Brand", "Quill and her lawyers"."""
    head = source.root
    heads = {head.i} | {t.i for t in source if t.head.i == head.i and t.dep_ in _JOINS_NAME}
    return any(
        token.dep_ == "conj"
        and token.head.i in heads
        and token.pos_ in {"NOUN", "PROPN", "PRON"}
        and (reader.name_at(token) is None or reader.name_at(token) != reader.name_at(token.head))
        for token in source
    )


def _is_titled(reader: Reader, source: Tokens, mention: Mention) -> bool:
    """Whether only a title stands before the name that ends the source.

    "Pentagon spokesman Air Force Brig. Gen. Pat Ryder" and "Secretary of State Antony Blinken", but not
    "a spokesman for Putin" or "an aide of President Biden".
    """
    before = reader.document.text[source.start_char : mention.span.start]
    return bool(_OFFICE.match(before)) or not _JOINED.search(before)


def _stands_first(reader: Reader, source: Tokens, name: Mention) -> bool:
    """Whether nothing but a title stands before the name, and what follows says more of its bearer.

    "Commodore Henrik Stallmoor, director of the Oskel Barrier Authority", but not "Quill, Brand and Tern".
    """
    after = reader.document.text[name.span.end : source.end_char]
    if not _is_titled(reader, source, name) or not _GOES_ON.match(after):
        return False
    return not _LISTS.search(after)


def _is_head(name: Token, head: Token) -> bool:
    """Whether the name is the source's head word, or hangs on it as a part of the same name."""
    while name.i != head.i:
        is_owner = name.dep_ == "compound" and name.head.pos_ == "NOUN"  # "Kolbrand workers"
        if name.dep_ not in _JOINS_NAME or name.head.i == name.i or is_owner:
            return _hangs_below(head, name)
        name = name.head
    return True


def _hangs_below(head: Token, name: Token) -> bool:
    """A title taken for the head of what follows it: "spokeswoman" over "Maria"."""
    return head.dep_ in _JOINS_NAME and head.head.i == name.i
