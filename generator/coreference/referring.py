"""Whom a source without a name means: a pronoun's or a role's bearer.

After the sieves of Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules" (Computational Linguistics, 2013): the surest rule first, and silence where two
candidates are equally good.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.coreference.reader import FARTHEST_BLOCKS, Reader
from generator.gazetteer import ROLE_NOUNS
from generator.model import Mention, MentionKind, Quote, Span
from generator.text import fold

_GENDER_OF_PRONOUN = {"he": "m", "she": "f", "him": "m", "her": "f", "himself": "m", "herself": "f"}
_NEARBY = 300
"""Tokens, about two paragraphs."""
_RELATIVE = frozenset("who which that whom".split())


def referring(reader: Reader, source: Tokens, quote: Quote, last: int | None) -> Mention | None:
    """The mention that the source is, with the name it stands for; `last` is the name of who spoke last."""
    head = source.root
    word = head.lower_
    span = Span(head.idx, head.idx + len(head.text))
    if word in _GENDER_OF_PRONOUN:
        bearer = _bearer(reader, head, quote, _GENDER_OF_PRONOUN[word], last)
        return _mention(reader, span, "pronoun", bearer)
    if word in _RELATIVE:
        return _mention(reader, span, "pronoun", _relative(reader, head))
    if word in {"they", "it"} and last is not None and reader.names[last].label == "ORG":
        return _mention(reader, span, "pronoun", last)
    if source[0].lower_ in {"the", "this"} and head.pos_ == "NOUN" and head.tag_ != "NNS":
        whole = Span(source.start_char, source.end_char)
        return _mention(reader, whole, "nominal", _role_bearer(reader, head, last))
    return None


def _mention(reader: Reader, span: Span, kind: MentionKind, index: int | None) -> Mention | None:
    if index is None:
        return None
    return Mention(span=span, label=reader.names[index].label, kind=kind, antecedent=index)


def _bearer(
    reader: Reader, pronoun: Token, quote: Quote, wanted: str, last: int | None
) -> int | None:
    """The person a pronoun means: who spoke last, else the subject before, else the nearest."""
    fitting = _fitting(reader, pronoun, quote, wanted)
    if (named := _role_since(reader, pronoun)) is not None:
        bearer = _role_bearer(reader, named, None)
        return bearer if bearer in fitting else None
    if last in reader.people and reader.gender(last) in {wanted, None}:
        since = [i for i in fitting if reader.names[i].span.start > reader.names[last].span.start]
        if not any(reader.is_subject(i) and reader.key(i) != reader.key(last) for i in since):
            return last
    near = [i for i in fitting if _paragraphs(reader, i, pronoun) <= 1] or fitting
    subjects = [i for i in near if reader.is_subject(i)]
    if subjects:
        return subjects[-1]
    return _only([i for i in near if reader.gender(i)] or near, reader)


def _role_since(reader: Reader, pronoun: Token) -> Token | None:
    """The role, as a subject, that came up after the last name did: "The engineer gave evidence. … he said"."""
    names = [m.span.end for m in reader.names if m.label == "PERSON" and m.span.end <= pronoun.idx]
    since = max(names, default=0)
    nearby = pronoun.doc[max(0, pronoun.i - _NEARBY) : pronoun.i]
    for token in reversed([t for t in nearby if not t.is_space]):
        if token.idx < since or reader.distance(token.idx, pronoun.idx) > 1:
            return None
        is_role = token.tag_ == "NN" and fold(token.text) in ROLE_NOUNS
        is_definite = any(child.lower_ == "the" for child in token.children)
        if is_role and is_definite and token.dep_.startswith("nsubj"):
            return token
    return None


def _fitting(reader: Reader, pronoun: Token, quote: Quote, wanted: str) -> list[int]:
    """The people named before the pronoun, not too far, of its gender, and not in what is quoted."""
    return [
        i
        for i in reader.people
        if reader.names[i].span.end <= pronoun.idx
        and _paragraphs(reader, i, pronoun) <= FARTHEST_BLOCKS
        and reader.gender(i) in {wanted, None}
        and not any(part.covers(reader.names[i].span) for part in quote.content)
    ]


def _paragraphs(reader: Reader, index: int, pronoun: Token) -> int:
    return reader.distance(reader.names[index].span.start, pronoun.idx)


def _only(indexes: Sequence[int], reader: Reader) -> int | None:
    """The last of the names if all are one person's."""
    return indexes[-1] if len({reader.key(i) for i in indexes}) == 1 else None


def _relative(reader: Reader, pronoun: Token) -> int | None:
    """The name a relative pronoun hangs on: "Barkley, who said …"."""
    clause = pronoun.head
    while clause.dep_ not in {"acl:relcl", "relcl", "acl"} and clause.head.i != clause.i:
        clause = clause.head
    noun = clause.head
    return next(
        (
            i
            for i, m in enumerate(reader.names)
            if m.span.start <= noun.idx < m.span.end
            or (noun.idx < m.span.start and 0 <= pronoun.idx - m.span.end <= 2)
        ),
        None,
    )


def _role_bearer(reader: Reader, noun: Token, last: int | None) -> int | None:
    """Who has the role that "the minister" names; nobody if two have."""
    word = re.compile(rf"\b{re.escape(fold(noun.text))}\b")
    bearers = {
        reader.key(role.mention): role.mention
        for role in reader.roles
        if role.span.start < noun.idx and word.search(fold(reader.document.of(role.span)))
    }
    if last is not None and reader.key(last) in bearers:
        return last
    return next(iter(bearers.values())) if len(bearers) == 1 else None
