"""Strings to strings: fold for comparison, slug for addresses, shorten for lists."""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Iterable

_MARKS = str.maketrans({"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-",
                        "‑": "-", "\u00a0": " "})  # fmt: skip
_LATIN = [chr(code) for code in range(0x250)]
_CAPITALS = "".join(letter for letter in _LATIN if letter.isupper())
_SMALL = "".join(letter for letter in _LATIN if letter.islower())


def latin(pattern: str) -> str:
    """A pattern of regular expressions whose A-Z and a-z are all capital and small Latin letters: Łódź, Özil.

    >>> bool(re.fullmatch(latin("[A-Z][a-z]+"), "Łódź"))
    True
    """
    return pattern.replace("A-Z", _CAPITALS).replace("a-z", _SMALL)


DATELINE = re.compile(
    latin(r"[A-Z][A-Z.’' -]+[A-Z](?:, [\w. ]{2,30})?(?: \([^)]{2,40}\))? (?:[—–]|--?) ")
)
"""Where and when a report was filed: "PORT AVERINE, Oct 2 (Tern Wire) – "."""
_PRONOUNS = frozenset(
    """he she they it i we you one who whom whose which that this these those him her them us me his hers its their
    theirs himself herself themselves itself some others another both neither""".split()
)
_TELLING = 4
"""Letters from which on a word is held for one of substance: "steel", "gate"; below lie "the", "and", "was"."""
_ALIKE = 0.6
"""The share of the shorter text's substance from which on the longer one says it again."""
_STEM = 6
"""Letters after which forms of one word seldom differ: "certificate", "certified"."""
_MOST_SLUG = 80
"""Characters of a slug: with folder and suffix an address stays below every file system's 255 bytes."""


def squeeze(text: str) -> str:
    """`text` with each run of white space made one space and none at the ends."""
    return " ".join(text.split())


def fold(text: str) -> str:
    r"""`text` for comparison: without case, accents, curly marks, dashes and repeated spaces.

    >>> fold("Müller’s  “Plan”")
    'muller\'s "plan"'
    """
    decomposed = unicodedata.normalize("NFKD", squeeze(text.translate(_MARKS)))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.casefold()


def is_pronoun(text: str) -> bool:
    """Whether `text` is a bare pronoun, which by itself tells nobody who is meant.

    >>> is_pronoun("She"), is_pronoun("a spokesman for Putin"), is_pronoun("")
    (True, False, False)
    """
    return fold(text) in _PRONOUNS


def substance(text: str) -> frozenset[str]:
    """The stems of the words that say something, and all numbers: what two texts are compared by.

    >>> sorted(substance("He tested 28 bearings, and tests the bearing"))
    ['28', 'bearin', 'tested', 'tests']
    """
    words = re.findall(r"[^\W_]+", fold(text))
    return frozenset(w[:_STEM] for w in words if len(w) >= _TELLING or w.isdigit())


def is_near(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts, by the `substance` of each, say nearly the same."""
    return len(one & other) >= _ALIKE * max(1, min(len(one), len(other)))


def slug(text: str) -> str:
    """`text` as a part of an address: ASCII letters, digits and single hyphens; never empty.

    What has no ASCII letters (Cyrillic, Chinese) becomes a short hash, so that it stays stable.

    >>> slug("Air Force Brig. Gen. Pat Ryder’s"), slug("Müller & Söhne"), slug("..")
    ('air-force-brig-gen-pat-ryders', 'muller-sohne', 'x-5ec1f7e7')
    """
    plain = fold(text).replace("'", "").encode("ascii", "ignore").decode()
    joined = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not joined:
        return f"x-{short_hash(text)}"
    if len(joined) <= _MOST_SLUG:
        return joined
    return f"{joined[:_MOST_SLUG].rstrip('-')}-{short_hash(text)}"


def short_hash(*parts: str) -> str:
    """Hexadecimal digits that stand for `parts` wherever and whenever they are met.

    Twelve of them: among a hundred thousand quotes two have the same once in fifty thousand times.
    """
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def shorten(text: str, most: int) -> str:
    """`text` in at most `most` characters, cut between words, with an ellipsis if it was cut."""
    whole = squeeze(text)
    if len(whole) <= most:
        return whole
    return whole[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def initials(name: str) -> str:
    """At most two capitals that stand for a name.

    >>> initials("Maria Zakharova"), initials("NATO"), initials("the Soufan Center")
    ('MZ', 'N', 'SC')
    """
    words = [w for w in re.findall(r"[^\W_]+", name) if w[0].isupper() or w[0].isdigit()]
    first = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in first) or name[:1].upper()


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` was most likely meant to be, if any is near."""
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return found[0] if found else None


def drop_controls(text: str) -> str:
    """`text` without the characters that no page may hold (all controls but tab and line ends)."""
    return "".join(
        c for c in text if c in "\t\n\r" or unicodedata.category(c) not in {"Cc", "Cs", "Cn"}
    )
