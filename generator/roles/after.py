"""The apposition after a name: ", a former top commander for operations in Europe,"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.gazetteer import ROLE_NOUNS
from generator.model import Span
from generator.roles.nouns import is_inside, is_role_noun, span_of
from generator.text import fold

_MOST_AFTER = 24
"""Tokens of an apposition; a longer one is a sentence of its own."""


def apposition(doc: Doc, end: int, label: str, others: Sequence[Span]) -> Span | None:
    """The apposition after a name: ", a former top commander for operations in Europe,"."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    first = end + 1
    if doc[first].like_num and first + 2 < len(doc) and doc[first + 1].text == ",":
        first += 2  # ", 61, a farmer"
    run: list[Token] = []
    for token in doc[first : first + _MOST_AFTER]:
        if _is_end(token) or (token.text == "," and not _goes_on(doc, token.i)):
            break
        run.append(token)
    if not run or len(run) == _MOST_AFTER or not _opens_apposition(run[0]):
        return None
    is_clause = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in run)
    opens_plain = run[0].pos_ != "DET" and run[0].lower_ != "one"
    is_list = opens_plain and any(is_inside(token, others) for token in run)
    if is_clause or is_list or not _has_role(run, label):
        return None
    return span_of(run[1:] if run[0].lower_ in {"a", "an", "the"} and len(run) > 1 else run)


def _is_end(token: Token) -> bool:
    is_mark = token.text in {".", ";", ":", "—", "–", "“", "”", '"'}
    return is_mark or token.is_space or bool(token.is_sent_start)


def _has_role(run: Sequence[Token], label: str) -> bool:
    """Whether a noun of the run is a role's; after "one of" it is in the plural."""
    if any(t.pos_ in {"NOUN", "PROPN"} and is_role_noun(t, label) for t in run):
        return True
    return run[0].lower_ == "one" and any(fold(t.text).removesuffix("s") in ROLE_NOUNS for t in run)


def _opens_apposition(first: Token) -> bool:
    """Whether an apposition may open so; "its director" would lose whose it is away from its text."""
    if first.lower_ in {"its", "his", "her", "their"}:
        return False
    return first.lower_ in {"a", "an", "the", "one"} or first.pos_ in {"NOUN", "ADJ", "PROPN"}


def _goes_on(doc: Doc, comma: int) -> bool:
    """Whether a list of places or a second role follows: "of Ames, Iowa"."""
    return (
        comma + 1 < len(doc)
        and doc[comma - 1].pos_ == "PROPN"
        and doc[comma + 1].ent_type_ == "GPE"
    )
