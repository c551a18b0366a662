"""Whom a quote's source means: a name in it, a pronoun's or a role's bearer, the speaker before; and plain pronouns.

One reading from the document's beginning to its end keeps who has come up (`discourse`). A pronoun is given to the
one for whom most speaks (`pronouns`), a noun to the one who was called so (`nominals`, `bodies`), a quote without a
source to whose turn it is (`runs`). Outside of quotes only what is plain is told (`told`). Where two are equally good
nobody is named: silence beats a wrong name, as in the precision-ranked sieves of Lee et al., "Deterministic Coreference
Resolution Based on Entity-Centric, Precision-Ranked Rules" (Computational Linguistics, 2013).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.coreference.reader import Reader
from generator.coreference.reading import Reading, reading
from generator.coreference.told import told
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
    reader = Reader(document, doc, names, roles, quotes)
    read = reading(reader, quotes)
    found = read.speakers
    merged = sorted(
        [*enumerate(names), *((-1, m) for m in _referring(reader, read))],
        key=lambda pair: pair[1].span,
    )
    place = {old: new for new, (old, _) in enumerate(merged) if old >= 0}
    return (
        tuple(
            m if m.antecedent is None else replace(m, antecedent=place[m.antecedent])
            for _, m in merged
        ),
        tuple(replace(role, mention=place[role.mention]) for role in roles),
        tuple(
            replace(quote, speaker=None if meant.name is None else place[meant.name])
            for quote, meant in zip(quotes, found, strict=True)
        ),
    )


def _referring(reader: Reader, read: Reading) -> Sequence[Mention]:
    """What refers to a name, each place once; mentions do not overlap."""
    found: dict[Span, Mention] = {}
    for _, mention in read.speakers:
        if mention is not None:
            found.setdefault(mention.span, mention)
    taken = sorted([*found, *(name.span for name in reader.names)])
    found |= {m.span: m for m in told(reader, read) if not _is_taken(taken, m.span)}
    return tuple(found.values())


def _is_taken(spans: Sequence[Span], span: Span) -> bool:
    """Whether the last of the spans that begins no later reaches into it."""
    at = bisect_right(spans, span.start, key=lambda other: other.start) - 1
    return at >= 0 and spans[at].meets(span)
