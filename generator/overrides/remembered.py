"""What a decision replaced, as its file remembers it: a short hash, by which a change is noticed, and the first words.

The words are for people: a clone of the repository has no yesterday's site to look it up in.
"""

from __future__ import annotations

import re

from generator.fields import Fields
from generator.overrides.forms import Field, Form, Kind, mapping
from generator.overrides.said import Was
from generator.text import drop_controls, short_hash, shorten, squeeze

_DIGITS = 8
_MOST_WORDS = 90
"""Characters of them."""
_FEW_DIGITS = 4
_HASHES = f"[0-9a-f]{{{_DIGITS}}}(-[0-9a-f]{{{_FEW_DIGITS}}})?"
_FORM = re.compile(
    rf"([0-9a-f]{{{_DIGITS}}})(?:-([0-9a-f]{{{_FEW_DIGITS}}}))?(?: (.*))?", re.DOTALL
)
_EXAMPLE = "3f2a9c1d The dam will hold"


def hashed(value: str) -> str:
    """What stands for `value`: another one has another."""
    return short_hash(squeeze(value))[:_DIGITS]


def hashed_of(decision: str) -> str:
    """What stands for the words of a decision."""
    return short_hash(squeeze(decision))[:_FEW_DIGITS]


def remembered(value: str, words: str, of: str | None = None) -> str:
    """What a file keeps of `value`, on one line; `words` are its first words, or others that tell what it was.

    `of` are the words of the decision: one that is about something else now has replaced something else.
    """
    hashes = hashed(value) if of is None else f"{hashed(value)}-{hashed_of(of)}"
    return f"{hashes} {shorten(drop_controls(words), _MOST_WORDS)}".strip()


def _read(source: Fields, key: str) -> Was | None:
    found = source.matching(key, _FORM, "what `briefing check --accept` writes", _EXAMPLE)
    return Was(hash=found[1], of=found[2], words=found[3] or "") if found else None


_WAS = Kind(_read, {"type": "string", "pattern": f"^{_HASHES}( |$)", "examples": [_EXAMPLE]})
_SAYS = "What it replaced, as the command writes it: `briefing check` tells when that changes."
WAS = Field(name="was", kind=_WAS, says=_SAYS)


def remembering(*names: str) -> Field:
    """The same for several fields of a file."""
    each = Form(tuple(Field(name=name, kind=_WAS, says=_SAYS) for name in names))
    return Field(name="was", kind=mapping(each), says=_SAYS)
