"""What pages are made of, as a template sees it; `text` first, each of the others on top of it."""

from __future__ import annotations

from generator.views.parts.documents import Card, Retold, SummaryLine
from generator.views.parts.graphs import Graph, Line, Node, Pair
from generator.views.parts.grounds import Ground
from generator.views.parts.names import (
    Appearance,
    EntityRef,
    Form,
    Group,
    Listed,
    RoleView,
    Section,
    Subject,
    Together,
)
from generator.views.parts.quotes import QuoteGroup, QuoteView, Run, Said
from generator.views.parts.text import EDIT_FRONT, EDIT_NAMES, Edit, Passage, Piece, Ref, SourceLine
from generator.views.parts.times import Bar, Chart, Day, EventView, Month, Year

__all__ = [
    "EDIT_FRONT",
    "EDIT_NAMES",
    "Appearance",
    "Bar",
    "Card",
    "Chart",
    "Day",
    "Edit",
    "EntityRef",
    "EventView",
    "Form",
    "Graph",
    "Ground",
    "Group",
    "Line",
    "Listed",
    "Month",
    "Node",
    "Pair",
    "Passage",
    "Piece",
    "QuoteGroup",
    "QuoteView",
    "Ref",
    "Retold",
    "RoleView",
    "Run",
    "Said",
    "Section",
    "SourceLine",
    "Subject",
    "SummaryLine",
    "Together",
    "Year",
]
