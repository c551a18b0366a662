"""The numbers in a document, each with the words that tell what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Extract
from generator.views.addresses import Place, document_page
from generator.views.desk import Desk
from generator.views.marks import figure_anchor
from generator.views.parts import Passage


def figures(desk: Desk, extract: Extract) -> Iterator[Passage]:
    """Those that the page publishes, in reading order, the number itself marked."""
    document, text = extract.document, desk.texts[extract.document.id]
    starts = {sentence.start for sentence in extract.sentences}
    for figure in extract.figures:
        if text.is_shown(figure.around):
            to = Place(document_page(document.id), figure_anchor(extract, figure.around))
            is_cut = figure.around.start not in starts
            told = text.told(figure.around, {"d-0": (figure.span,)})
            yield replace(told, to=to, is_cut=is_cut)
