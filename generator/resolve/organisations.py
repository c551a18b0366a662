"""Which organisation an acronym or a name's first word stands for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.model import Extract, Span
from generator.resolve.forms import SMALL, Form, key
from generator.resolve.people import full_names
from generator.text import fold, squeeze

_Named = tuple[Span, str]
"""Where an organisation is named, and how."""


def expansions(extracts: Sequence[Extract]) -> dict[str, str]:
    """Acronym to the one organisation it stands for: given in brackets, or its initials in the same document."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for extract in extracts:
        for acronym, whole in _expanded(extract):
            found[acronym][whole] += 1
    return {
        acronym: names.most_common(1)[0][0] for acronym, names in found.items() if len(names) == 1
    }


def _expanded(extract: Extract) -> Iterator[tuple[str, str]]:
    """The keys of each acronym in the document and of each name that it may stand for."""
    names = [
        (m.span, squeeze(extract.document.of(m.span)))
        for m in extract.mentions
        if m.label == "ORG" and m.kind == "name"
    ]
    long = {key(text, "ORG"): (span, text) for span, text in names if " " in text}
    for acronym in names:
        if _is_acronym(acronym[1]):
            for whole, name in long.items():
                if _stands_for(extract.document.text, acronym, name):
                    yield key(acronym[1], "ORG"), whole


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and 2 <= len(letters) <= 7


def _stands_for(text: str, acronym: _Named, name: _Named) -> bool:
    """Whether the acronym is the name's initials, or stands in brackets right after it."""
    letters = acronym[1].replace(".", "").lower()
    return letters in _initials(name[1]) or _is_given(text, name[0], acronym[0])


def _initials(words: str) -> set[str]:
    """The acronyms that a name may have: with and without its small words."""
    parts = [w for w in re.split(r"[\s-]+", fold(words)) if w[:1].isalnum()]
    return {"".join(w[0] for w in parts), "".join(w[0] for w in parts if w not in SMALL)}


def _is_given(text: str, name: Span, acronym: Span) -> bool:
    """Whether the acronym stands in brackets right after the name."""
    return 0 < acronym.start - name.end <= 4 and text[name.end : acronym.start].strip() in {
        "(",
        "(the",
        ", or",
    }


def short_forms(forms: Sequence[Form]) -> dict[str, str]:
    """An organisation's first word to its whole name, where the one document has both and no second such name.

    "Kolbrand" after "Kolbrand Steel". A "person" of one word that no full name of a person ends in counts as
    the organisation.
    """
    surnames = full_names(forms)
    long = [f for f in forms if f.label == "ORG" and len(f.words) > 1]
    found: dict[str, str] = {}
    for form in forms:
        if len(form.words) > 1 or form.label not in {"ORG", "PERSON"} or form.key in surnames:
            continue
        whole = {f.key for f in long if f.words[0] == form.key}
        if len(whole) == 1:
            found[form.key] = whole.pop()
    return found
