"""A text as YAML has it on one line, whatever is in it."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = re.compile(r"[^\W\d_][\w’]*(?:[ -][\w’]+)*")
"""Words and nothing else: what no reader of YAML takes for anything but text."""
_WORDS = frozenset("true false yes no on off null y n".split())
"""Of these, what some readers take for something else."""
_ESCAPED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Kinds of characters that no eye sees, or that change what it sees."""


def scalar(text: str) -> str:
    r"""`text` so that it is one value on one line, in any list or mapping, and shows all that is in it.

    >>> scalar("Ada Quill"), scalar("it's: 1"), scalar("a\nb"), scalar("")
    ('Ada Quill', "'it''s: 1'", '"a\\nb"', "''")
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS and _is_seen(text):
        return text
    if _is_seen(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def comment(text: str) -> str:
    """`text` as the words of a comment: on one line, without what no eye sees."""
    return " ".join("".join(c if _is_seen(c) else " " for c in text).split())


def _is_seen(text: str) -> bool:
    """Whether every character is one that shows, and no break of a line; YAML takes more for breaks than most."""
    return all(unicodedata.category(c) not in _ESCAPED and c != "\xa0" for c in text)


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char == "\n":
        return "\\n"
    return char if _is_seen(char) else f"\\U{ord(char):08X}"
