"""Whom a quote's source means: a name in it, a pronoun's or a role's bearer, the speaker before.

After the sieves of Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules" (Computational Linguistics, 2013): the surest rule first, and silence where two
candidates are equally good.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.coreference.named import named
from generator.coreference.reader import Reader
from generator.coreference.referring import referring
from generator.model import Document, Mention, Quote, Role, Span


def coreference(
    document: Document,
    doc: Doc,
    names: Sequence[Mention],
    roles: Sequence[Role],
    quotes: Sequence[Quote],
) -> tuple[tuple[Mention, ...], tuple[Role, ...], tuple[Quote, ...]]:
    """The same mentions, roles and quotes, with the referring mentions among the first and each quote's speaker.

    Mentions stay in reading order, so the indexes that roles and quotes hold are set anew.
    """
    reader = Reader(document, doc, names, roles)
    speakers: list[int | None] = []
    found: dict[Span, Mention] = {}
    for quote in quotes:
        speaker, mention = _speaker(reader, quote, quotes[: len(speakers)], speakers)
        speakers.append(speaker)
        if mention is not None:
            found.setdefault(mention.span, mention)
    merged = sorted(
        [*enumerate(names), *((-1, m) for m in found.values())], key=lambda pair: pair[1].span
    )
    place = {old: new for new, (old, _) in enumerate(merged) if old >= 0}
    return (
        tuple(
            m if m.antecedent is None else replace(m, antecedent=place[m.antecedent])
            for _, m in merged
        ),
        tuple(replace(role, mention=place[role.mention]) for role in roles),
        tuple(
            replace(quote, speaker=None if speaker is None else place[speaker])
            for quote, speaker in zip(quotes, speakers, strict=True)
        ),
    )


def _speaker(
    reader: Reader, quote: Quote, before: Sequence[Quote], speakers: Sequence[int | None]
) -> tuple[int | None, Mention | None]:
    """The name a quote's source comes down to, and the mention that refers to it if it is no name."""
    last = _last_speaker(reader, quote, before, speakers)
    if not quote.source:
        return (last if _floats_after(reader, quote, before) else None), None
    source = reader.tokens(quote.source[0])
    if source is None:
        return None, None
    name = named(reader, source)
    if name is not None:
        return name, None
    mention = referring(reader, source, quote, last)
    return (mention.antecedent if mention else None), mention


def _last_speaker(
    reader: Reader, quote: Quote, before: Sequence[Quote], speakers: Sequence[int | None]
) -> int | None:
    """Who spoke last, in this paragraph or the one before, outside headlines."""
    for earlier, speaker in zip(reversed(before), reversed(speakers), strict=True):
        if reader.distance(earlier.span.end - 1, quote.span.start) > 1:
            return None
        if speaker is not None:
            return speaker
    return None


def _floats_after(reader: Reader, quote: Quote, before: Sequence[Quote]) -> bool:
    """Whether an unattributed quote opens the paragraph right after one that ends with a quote."""
    if not before or not reader.opens_block(quote.span.start):
        return False
    last = before[-1]
    end = max(span.end for spans in (last.content, last.cue, last.source) for span in spans)
    return reader.distance(end - 1, quote.span.start) == 1
