"""What the text calls someone beside the name: "Pentagon spokesman", "a former top commander …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from generator.model import Document, Mention, Role, Span
from generator.roles.after import apposition
from generator.roles.apposed import apposed
from generator.roles.before import title

_LABELS = {"PERSON", "ORG"}
_REACH = 400
"""Characters that a role has at most."""
_HEADS = {"title", "heading", "caption"}


def roles(document: Document, doc: Doc, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The roles in reading order; `mentions` are the document's, whose indexes the roles name."""
    people = [m.span for m in mentions if m.label == "PERSON"]
    found: list[Role] = []
    for index, mention in enumerate(mentions):
        name = doc.char_span(*mention.span, alignment_mode="expand")
        if mention.kind != "name" or mention.label not in _LABELS or name is None:
            continue
        block = document.block_at(mention.span.start)
        if block is None or block.kind in _HEADS or not block.span.covers(mention.span):
            continue
        others = [span for span in _near(people, mention.span) if span != mention.span]
        found += [Role(span=span, mention=index) for span in _beside(name, mention.label, others)]
    return tuple(sorted(found, key=lambda role: role.span))


def _beside(name: Words, label: str, others: Sequence[Span]) -> Iterator[Span]:
    """The roles right before the name and after it."""
    doc, start, end = name.doc, name.start, name.end
    is_own = label != "PERSON" or not _is_modifier(name)
    before = title(doc, start, label, others) if is_own else None
    if before is None and label == "PERSON":
        before = apposed(doc, start, end, others)
    for span in (before, apposition(doc, end, label, others)):
        if span is not None:
            yield span


def _is_modifier(name: Words) -> bool:
    """Whether plain words on both sides are one noun's, which the name tells more of: "veteran Quill haters"."""
    head = name.root.head
    is_inner = name.root.dep_ == "compound" and head.i >= name.end and head.pos_ == "NOUN"
    is_plain = name.start > 0 and name.doc[name.start - 1].text.islower()
    return is_inner and is_plain and name.doc[name.end].tag_ != "POS"


def _near(people: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the people, who are in reading order, that a role beside the span may reach."""
    first = bisect_left(people, (span.start - _REACH,))
    return people[first : bisect_left(people, (span.end + _REACH,))]
