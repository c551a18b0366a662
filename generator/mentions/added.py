"""Names that a model overlooked and an editor added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.model import Document, Mention, Span


def with_added(
    document: Document, names: tuple[Mention, ...], added: Sequence[tuple[str, str]]
) -> tuple[Mention, ...]:
    """The names of a document and wherever it has an added one; that takes the place of names it meets.

    `added` are words and their label. Of two that meet the one that was said first stands.
    """
    found: list[Mention] = []
    for words, label in added:
        places = [s for s in _places(document, words) if not any(s.meets(m.span) for m in found)]
        found += [Mention(span=span, label=label) for span in places]
    kept = [m for m in names if not any(m.span.meets(other.span) for other in found)]
    return tuple(sorted([*kept, *found], key=lambda m: m.span)) if found else names


def _places(document: Document, words: str) -> Iterator[Span]:
    inner = r"\s+".join(re.escape(word) for word in words.split())
    pattern = re.compile(rf"(?<!\w){inner}(?!\w)")
    for block in document.blocks:
        found = pattern.finditer(document.text, block.span.start, block.span.end)
        yield from (Span(*match.span()) for match in found)
