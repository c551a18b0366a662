"""What the text calls someone beside the name: "Pentagon spokesman", "a former top commander …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from generator.model import Document, Mention, Role, Span
from generator.roles.after import apposition
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
        spans = (
            title(doc, name.start, mention.label, others),
            apposition(doc, name.end, mention.label, others),
        )
        found += [Role(span=span, mention=index) for span in spans if span is not None]
    return tuple(sorted(found, key=lambda role: role.span))


def _near(people: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the people, who are in reading order, that a role beside the span may reach."""
    first = bisect_left(people, (span.start - _REACH,))
    return people[first : bisect_left(people, (span.end + _REACH,))]
