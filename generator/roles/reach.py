"""How far an apposition reaches: to a comma, a clause or the sentence's end, but not into the name of a work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

_OPENING = frozenset(("“", "‘", '"', "''", "``", "'", "`"))
_CLOSING = frozenset(("”", "’", '"', "''", "'"))
_MOST_WORK = 12
"""Tokens of a work's name: "author of “The Long Ferry”"."""
_RELATIVE = {"WDT", "WP", "WP$", "WRB"}
_LOOSE = {"ADP", "CCONJ", "SCONJ", "PART", "PUNCT"}
"""What nothing ends with."""


def within(tokens: Span) -> list[Token]:
    """Those of the tokens that are the apposition's, from its first; all where nothing ends it."""
    inside = set(_in_works(tokens))
    for n, token in enumerate(tokens):
        is_over = _is_end(token) or (token.text == "," and not _goes_on(tokens, n))
        # "the author of “The Long Ferry,” said": the comma inside the marks is the apposition's
        is_over = is_over or (n - 1 in inside and tokens[n - 2].text in {",", "."})
        if is_over and n not in inside:
            return _whole(tokens[:n])
    return list(tokens)


def _in_works(tokens: Span) -> Iterator[int]:
    """Where works are named in quotation marks, and the marks."""
    closes = -1
    for start, token in enumerate(tokens):
        if start <= closes or token.text not in _OPENING or token.tag_ == "POS":
            continue
        rest = range(start + 2, min(len(tokens), start + _MOST_WORK))
        found = (n for n in rest if tokens[n].text in _CLOSING and tokens[n].tag_ != "POS")
        closes = next(found, -1)
        yield from range(start, closes + 1)


def _is_end(token: Token) -> bool:
    """Whether a mark, a relative clause ("a lawyer | who …") or a sentence ends it."""
    is_mark = (
        token.text in {".", "!", "?", ";", ":", "—", "–", "--"} or token.text in _OPENING | _CLOSING
    )
    is_mark = is_mark and token.tag_ != "POS"
    return is_mark or token.is_space or bool(token.is_sent_start) or is_relative(token)


def is_relative(token: Token) -> bool:
    """Whether a relative clause opens with it."""
    return token.tag_ in _RELATIVE


def _goes_on(tokens: Span, comma: int) -> bool:
    """Whether a list of places or a second role follows: "of Ames, Iowa", "of Ames, Iowa-based"."""
    if comma == 0 or comma + 1 >= len(tokens) or tokens[comma - 1].pos_ != "PROPN":
        return False
    after = tokens[comma + 1]
    is_half = comma + 2 < len(tokens) and tokens[comma + 2].text == "-"
    return after.ent_type_ == "GPE" or (is_half and tokens[comma - 1].ent_type_ == "GPE")


def _whole(run: Iterable[Token]) -> list[Token]:
    """The run without what is left hanging where it was cut: "chair of the panel | on", "anchor | of Kol's"."""
    kept = list(run)
    while kept and _is_loose(kept[-1]):
        is_owner = kept[-1].tag_ == "POS"
        kept.pop()
        while is_owner and kept and kept[-1].pos_ != "ADP":
            kept.pop()
    return kept


def _is_loose(token: Token) -> bool:
    """Whether it ends nothing; "the brother of another" and "a member (retired)" end so."""
    if token.tag_ == "POS":  # "a friend of the couple’s" is whole
        return token.nbor().text in _OPENING
    is_open = token.pos_ in _LOOSE and token.text not in _CLOSING | {")", "]"}
    return is_open or token.lower_ in {"a", "an", "the"}
