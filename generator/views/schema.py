"""What a page is about, in the words of schema.org: JSON-LD for search engines and other programs.

A `Place` in it stands for an address, which `render` writes relative to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.views.addresses import Place
from generator.views.kinds import KIND_OF
from generator.views.parts import EntityRef, SourceLine

Schema = Mapping[str, object]

_CONTEXT = "https://schema.org"
_TYPES = {"people": "Person", "organisations": "Organization", "places": "Place"}
"""By a kind's folder; the finer labels are a machine's and not sure enough to be told to machines."""
_MOST_DOCUMENTS = 50
"""The latest that an entity's page tells of it."""
_ABOUT, _MOST_MENTIONED = 3, 30
"""Of those a document names: what it is about, and what it mentions besides."""


def entity_schema(
    *,
    page: str,
    name: str,
    label: str,
    aliases: Sequence[str],
    description: str | None,
    links: Sequence[str],
    lines: Iterable[SourceLine],
) -> Schema:
    """An entity with the documents that name it."""
    documents = [_document(line) for line in list(lines)[:_MOST_DOCUMENTS]]
    return _known(
        {
            "@context": _CONTEXT,
            "@type": _TYPES.get(KIND_OF[label].folder, "Thing"),
            "name": name,
            "url": Place(page),
            "alternateName": list(aliases),
            "description": description,
            "sameAs": list(links),
            "subjectOf": documents,
        }
    )


def document_schema(
    line: SourceLine, *, title: str, language: str | None, entities: Sequence[tuple[str, EntityRef]]
) -> Schema:
    """A document with whom and what it names: ids and references, the most salient first."""
    named = [_entity(id, ref) for id, ref in entities]
    return {"@context": _CONTEXT} | _known(
        {
            **_document(line),
            "headline": title,
            "inLanguage": language,
            "author": {"@type": "Person", "name": line.author} if line.author else None,
            "isBasedOn": line.url,
            "about": named[:_ABOUT],
            "mentions": named[_ABOUT:_MOST_MENTIONED],
        }
    )


def _document(line: SourceLine) -> Schema:
    publisher = {"@type": "Organization", "name": line.publisher} if line.publisher else None
    return _known(
        {
            "@type": "NewsArticle" if line.publisher else "CreativeWork",
            "headline": line.document.text,
            "url": line.document.to,
            "datePublished": line.published,
            "publisher": publisher,
        }
    )


def _entity(entity_id: str, ref: EntityRef) -> Schema:
    kind = _TYPES.get(entity_id.partition("/")[0], "Thing")
    return {"@type": kind, "name": ref.name, "url": ref.to}


def _known(values: Schema) -> dict[str, object]:
    """Without what nobody knows."""
    return {key: value for key, value in values.items() if value not in (None, [], "")}
