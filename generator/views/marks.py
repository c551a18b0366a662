"""What other pages and lists lead to in a document's text, besides its summary, quotes and names."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Extract, Span
from generator.text import fold, short_hash


def figure_marks(extract: Extract) -> Mapping[str, Span]:
    """The words around each figure by their anchor."""
    return {figure_anchor(extract, figure.around): figure.around for figure in extract.figures}


def figure_anchor(extract: Extract, around: Span) -> str:
    """Stable, as a quote's is."""
    return f"n-{short_hash(extract.document.id, fold(extract.document.of(around)))}"
