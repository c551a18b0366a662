"""Whom a quote's source means: a name in it, a pronoun's or a role's bearer, the speaker before.

One reading from the document's beginning to its end keeps who has come up (`discourse`). A pronoun is given to the
one for whom most speaks (`pronouns`), a noun to the one who was called so (`nominals`, `bodies`), a quote without a
source to whose turn it is (`runs`). Where two are equally good nobody is named: silence beats a wrong name, as in the
precision-ranked sieves of Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules" (Computational Linguistics, 2013).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from generator.coreference.reader import Reader
from generator.coreference.reading import reading
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
    found = reading(Reader(document, doc, names, roles, quotes), quotes).speakers
    referring: dict[Span, Mention] = {}
    for _, mention in found:
        if mention is not None:
            referring.setdefault(mention.span, mention)
    merged = sorted(
        [*enumerate(names), *((-1, m) for m in referring.values())], key=lambda pair: pair[1].span
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
