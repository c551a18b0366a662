"""Which sentences tell what happened, as against speech, questions, captions and notes to the reader."""

from __future__ import annotations

import re

from generator.text import latin

_SHORTEST, _LONGEST = 6, 70
"""Words: below, a fragment; above, no line of a list."""
_NOTE = re.compile(
    r"(?:Updated?|Published|Posted|Correction|Clarification|Editor[’']s note|Copyright|Photo|Image|Picture|File|"
    r"Read more|Read the|Follow|Subscribe|Sign up|Contact|Write to|Email|E-mail|Watch|Listen|Click|Check out|See also|"
    r"Also read|Related|More:|Source|Tickets)\b|©|.*\b(?i:all rights reserved|AP photo|"
    r"getty images|contributed to this (?:report|story|article)|originally (?:appeared|published)|"
    r"this (?:article|story|post) (?:was|has been|originally))\b",
    re.DOTALL,
)
"""What a page says to its readers: no part of what happened."""
_OWN = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_SPOKEN = 0.5
"""The share of a sentence from which on it is somebody's words, which have a page of their own."""
_TURN = re.compile(latin(r"[A-Z][A-Z.’' -]+: |[QA]: "))
"""A line of a transcript: "TAPPER: He released a video on Friday."."""
_PERSONAL = re.compile(r"\b(?:I|[Yy]ou|[Mm]y|[Yy]our|me)\b(?!\.)")
"""Outside of marks the words of someone who is not the report."""
_MARKUP = re.compile(r"</?[a-z]|\b[a-z-]+=\"|https?://")
"""What a page's own code has left in a text: `datetime="2016-08-02">`."""
_WHOLE = re.compile(r"[.!…”\"’')\]]$")


def is_telling(words: str, spoken: int) -> bool:
    """Whether a sentence stands whole, in the document's own voice; `spoken` characters of it are direct speech."""
    return (
        _SHORTEST <= len(words.split()) <= _LONGEST
        and bool(_WHOLE.search(words))
        and not _NOTE.match(words)
        and not _MARKUP.search(words)
        and not _TURN.match(words)
        and not _PERSONAL.search(_OWN.sub("", words))
        and _is_balanced(words)
        and not _is_spoken(words, spoken)
        and not _is_shouted(words)
    )


def _is_balanced(words: str) -> bool:
    """Whether every mark and bracket that opens in the sentence closes in it."""
    return (
        words.count("“") == words.count("”")
        and words.count('"') % 2 == 0
        and words.count("(") == words.count(")")
    )


def _is_spoken(words: str, spoken: int) -> bool:
    """Whether half of it stands in marks, or is direct speech that has none of its own."""
    own = sum(len("".join(found)) for found in _OWN.findall(words))
    return max(own, spoken) >= _SPOKEN * len(words)


def _is_shouted(words: str) -> bool:
    """Whether it is a banner: "MONDAY ON GATE NINE LIVE"."""
    letters = [c for c in words if c.isalpha()]
    return sum(c.isupper() for c in letters) > len(letters) / 2
