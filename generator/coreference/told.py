"""The pronouns that a document itself says of somebody, in no quote and of no quote: "Quill left. She took a boat"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.coreference.reader import Reader
from generator.coreference.reading import Reading
from generator.model import Document, Mention, Span
from generator.text import latin

_BODY = {"paragraph", "item"}
_IN_MARKS = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|``.*?(?:''|$)|''.*?(?:''|$)|(?<!\w)‘[^‘]+?’(?!\w)|(?<!\w)'[^']+'(?!\w)",
    re.DOTALL,
)
"""Words in quotation marks; one that is left open reaches to the paragraph's end."""
_TURN = re.compile(latin(r"(?:[A-Z][A-Z.’'-]+ ){0,3}[A-Z][A-Z’'-]+(?: \([^)\n]{1,40}\))?:\s"))
"""What opens a turn of a transcript, "QUILL: ", of which all is spoken."""


def told(reader: Reader, found: Reading) -> Iterator[Mention]:
    """Those that plainly mean a name, in reading order."""
    own = _own(reader.document)
    for at, name in sorted(found.plain.items()):
        token = reader.doc[at]
        span = Span(token.idx, token.idx + len(token))
        if _holds(own, span) and not reader.is_spoken(span.start):
            label = reader.names[name].label
            yield Mention(span=span, label=label, kind="pronoun", antecedent=name)


def _own(document: Document) -> list[Span]:
    """What of the body stands in no quotation marks."""
    found = []
    for block in document.blocks:
        if block.kind in _BODY and not _TURN.match(document.text, block.span.start):
            start, end = block.span
            for marked in _IN_MARKS.finditer(document.of(block.span)):
                found.append(Span(start, block.span.start + marked.start()))
                start = block.span.start + marked.end()
            found.append(Span(start, end))
    return found


def _holds(places: Sequence[Span], span: Span) -> bool:
    at = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return at >= 0 and places[at].covers(span)
