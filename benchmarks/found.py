"""What the project finds in a text up to coreference, and the quotes that a corpus has in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from generator import language
from generator.mentions import mentions
from generator.model import Document, Mention, Quote, QuoteKind, Role, Span
from generator.quotes import quotes
from generator.readers import read
from generator.roles import roles
from generator.settings import BUNDLED_MODEL

Annotate = Callable[[Document], Doc]
_QUOTATION = re.compile(r"(?:[“\"]|'').*?(?:[”\"]|''|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """What the project finds in a text, up to coreference."""

    document: Document
    doc: Doc
    names: tuple[Mention, ...]
    roles: tuple[Role, ...]
    quotes: tuple[Quote, ...]

    @classmethod
    def of(cls, name: str, text: str, annotate: Annotate) -> Found:
        """What is found in the text."""
        raw = text.encode()
        document = read(raw, id=name, path=name, suffix=".txt", longest=len(raw))
        doc = annotate(document)
        names = mentions(document, doc)
        return cls(document, doc, names, roles(document, doc, names), quotes(document, doc)[0])


def bundled(document: Document) -> Doc:
    """The bundled pipeline's analysis."""
    return language.annotate(language.load(BUNDLED_MODEL), document)


def given(found: Found, article: dict[str, Any]) -> tuple[Quote, ...]:
    """The corpus's own quotes of an article, by its first annotator."""
    made = []
    for number, told in enumerate(article["annotations"][0]["attributions"]):
        content, cue, source = (
            tuple(sorted(Span(*part) for part in told.get(role, ())))
            for role in ("content", "cue", "source")
        )
        if content:
            is_direct = all(_is_quoted(found.document.of(part)) for part in content)
            kind: QuoteKind = "direct" if is_direct else "indirect"
            made.append(Quote(id=str(number), kind=kind, content=content, cue=cue, source=source))
    return tuple(sorted(made, key=lambda quote: quote.content[0]))


def _is_quoted(part: str) -> bool:
    """Whether all words stand in quotation marks, which may be left open where a speech goes on."""
    return not re.search(r"\w", _QUOTATION.sub("", part))


__all__ = ["Annotate", "Found", "bundled", "given"]
