"""Words and links: passages of a document, a link, a document in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import BlockKind
from generator.views.addresses import Place

Edit = Mapping[str, str]
"""An editors' `file`, and the address `to` edit it."""
EDIT_NAMES, EDIT_FRONT = "/entities", "/briefing"
"""The files for all; others go by the document's id."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A link's words and where it leads."""

    text: str
    to: Place | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is all one thing: plain, or a link, or part of what is anchored."""

    text: str
    to: Place | None = None
    id: str = ""
    """The anchor that begins here."""
    of: tuple[str, ...] = ()
    """Every anchored summary sentence ("s-…"), quote ("q-…"), event ("t-…") or mention ("m-…") it is part of, and
    the words that date it ("d-…")."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document's text, or a sentence of it."""

    pieces: tuple[Piece, ...]
    kind: BlockKind = "paragraph"
    to: Place | None = None
    """Its place in the document, where it stands elsewhere."""
    is_cut: bool = False
    """Whether what was left out (by `text: excerpts`) stood before it."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document in one line: where from, when, by whom, how long."""

    document: Ref
    published: str | None
    """ISO 8601."""
    date: str | None
    """As people write it: 16 December 2022."""
    publisher: str | None
    author: str | None
    url: str | None
    minutes: int
