"""Who is quoted in a headline by a colon or a dash: "Quill: The pier is lost", "Dam could fail – geologist"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import ROLE_NOUNS
from generator.model import Quote, Span
from generator.quotes.body import Body
from generator.quotes.borders import kind
from generator.text import fold

_BEFORE = re.compile(r"(?P<source>[^:\n“”\"]{2,60}?)(?P<cue>:)\s+(?P<content>\S.*)")
_AFTER = re.compile(r"(?P<content>.*\S)\s+(?P<cue>[–—-])\s+(?P<source>[^–—:\n]{2,60})")
_SAYING = frozenset(
    "report study poll survey source sources police officials experts analysts".split()
)
"""Besides names and offices, what a headline lets speak."""
_LEARNED = re.compile(r"(?:ists?|icians?)$")
"""Geologists and statisticians."""
_LEAST_WORDS = 3
"""Of what is said: "Exclusive: Quill" quotes nobody."""


def headlines(body: Body) -> Iterator[Quote]:
    """The headline's quote, if a colon or a dash stands for the verb."""
    for title in body.titles:
        for pattern in (_BEFORE, _AFTER):
            found = pattern.fullmatch(body.text, title.start, title.end)
            if (
                found
                and _speaks(body, found["source"])
                and len(found["content"].split()) >= _LEAST_WORDS
            ):
                said, cue, source = (
                    Span(*found.span(part)) for part in ("content", "cue", "source")
                )
                yield Quote(
                    id="",
                    kind=kind(body, (said,), ()),
                    content=(said,),
                    cue=(cue,),
                    source=(source,),
                )
                return


def _speaks(body: Body, label: str) -> bool:
    """Whether the label is somebody: a person or an organisation of the document, an office, a report."""
    words = fold(label).split()
    if not words:
        return False
    if words[-1] in ROLE_NOUNS | _SAYING or _LEARNED.search(words[-1]):
        return True
    named = (fold(e.text).split() for e in body.doc.ents if e.label_ in {"PERSON", "ORG"})
    return any(words == name or words == name[-1:] for name in named)
