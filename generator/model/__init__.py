"""The words of the briefing: plain frozen values, from a seed as read to the briefing as decided.

Facts (a document, its sentences, mentions and quotes) are found once and never changed. Decisions
(what a thing is called, who spoke, which summary stands) are laid beside them, each with its origin.
What matters how much is worked out of both.
"""

from __future__ import annotations

from generator.model.decisions import (
    MACHINE,
    Briefing,
    Entity,
    Join,
    MentionKey,
    Origin,
    Speaker,
    Summary,
    SummaryItem,
    Title,
)
from generator.model.facts import (
    ATTRIBUTIONS,
    NOTHING_KNOWN,
    Block,
    BlockKind,
    DateMention,
    Document,
    Doubt,
    Extract,
    Location,
    Mention,
    MentionKind,
    Metadata,
    Quote,
    QuoteKind,
    Role,
    Span,
    SummarySentence,
)
from generator.model.weighed import Meeting, Relation, Weighed, WeighedQuote, Weights

__all__ = [
    "ATTRIBUTIONS",
    "MACHINE",
    "NOTHING_KNOWN",
    "Block",
    "BlockKind",
    "Briefing",
    "DateMention",
    "Document",
    "Doubt",
    "Entity",
    "Extract",
    "Join",
    "Location",
    "Meeting",
    "Mention",
    "MentionKey",
    "MentionKind",
    "Metadata",
    "Origin",
    "Quote",
    "QuoteKind",
    "Relation",
    "Role",
    "Span",
    "Speaker",
    "Summary",
    "SummaryItem",
    "SummarySentence",
    "Title",
    "Weighed",
    "WeighedQuote",
    "Weights",
]
