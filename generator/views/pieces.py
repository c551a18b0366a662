"""A range of a document's text cut into pieces, each of which is all one thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.model import Document, Span
from generator.views.addresses import Place, mention_anchor
from generator.views.parts import Piece

Anchored = Mapping[str, Sequence[Span]]
"""Anchor to the ranges it stands for."""


def pieces(
    document: Document, span: Span, anchored: Anchored, links: Mapping[str, Place]
) -> Iterator[Piece]:
    """`span` cut wherever something begins or ends, so that pieces never overlap.

    `links` says where each mention's anchor leads; a mention without an entry is not linked.
    """
    here = [(id, part) for id, parts in anchored.items() for part in parts if part.meets(span)]
    cuts = {at for _, part in here for at in part if span.start < at < span.end}
    for start, end in pairwise(sorted({*span, *cuts})):
        piece = Span(start, end)
        of = tuple(id for id, part in here if part.covers(piece))
        begins = [id for id in of if anchored[id][0].start == start]
        link = next((id for id in of if id.startswith("m-")), "")
        yield from _split_ids(Piece(document.of(piece), to=links.get(link), of=of), begins)


def _split_ids(piece: Piece, begins: Sequence[str]) -> Iterator[Piece]:
    """An element has one id: further anchors that begin here get empty pieces before it."""
    for id in begins[:-1]:
        yield Piece("", id=id)
    yield Piece(piece.text, piece.to, begins[-1] if begins else "", piece.of)


def highlighted(document: Document, around: Span, inside: Mapping[int, Span]) -> Iterator[Piece]:
    """`around` with the mentions `inside` it, by index, marked: neither anchored nor linked."""
    at = around.start
    for index, span in sorted(inside.items()):
        if span.start > at:
            yield Piece(document.text[at : span.start])
        yield Piece(document.of(span), of=(mention_anchor(index),))
        at = span.end
    if at < around.end:
        yield Piece(document.text[at : around.end])
