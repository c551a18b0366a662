"""What quotes, speakers and roles rest on: place, sign, and how the words of a source came to mean somebody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal

from generator.model import Document, Extract, Mention, MentionKey, Quote, Sign
from generator.text import fold, squeeze
from generator.views.addresses import Place, document_page, entity_page
from generator.views.desk import Desk
from generator.views.parts import Ground

How = Literal["editor", "name", "pronoun", "nominal", "turn", "nobody"]
"""How it is known who speaks."""

_SIGNS: dict[Sign, tuple[str, str]] = {
    "signature": ("the name is signed beside it", "the name is signed beside it"),
    "turn": ("a turn of a transcript", "a turn of a transcript"),
    "headline": ("a headline, where “{cue}” stands for the verb", "a headline"),
    "attribution": ("“{cue}” was read as the words of saying", "read as somebody’s words"),
    "marks": ("“{cue}” stands beside the quotation marks", "words in quotation marks"),
    "clause": ("“{cue}” opens a clause of saying", "a clause of saying"),
}
"""What each sign says of a quote, with and without words of saying."""


def quote_grounds(desk: Desk, extract: Extract, quote: Quote) -> Iterator[Ground]:
    """Where it stands, what told of it, who says that it is whose, and where the role is from."""
    document = extract.document
    place = Place(document_page(document.id), quote.id)
    yield Ground("", line_of(document, quote.span.start), place)
    if quote.sign:
        cue = document.words(quote.cue)
        yield Ground(_SIGNS[quote.sign][not cue].format(cue=_plain(cue)))
    yield from _speaker(desk, extract, quote)
    yield from _role(desk, extract, quote)
    if pin := desk.pins.get(quote.id):
        yield Ground("put before others", origin=pin)


def line_of(document: Document, offset: int) -> str:
    """As it follows other words."""
    return f"line {document.line(offset):,}"


def how(desk: Desk, extract: Extract, quote: Quote) -> tuple[How, Mention | None]:
    """How it is known who speaks, and the mention of the speaker that the source is or holds."""
    said = desk.briefing.speakers[quote.id]
    if said.origin.is_editorial:
        return "editor", None
    if said.entity is None:
        return "nobody", None
    for at in _in_source(extract, quote):
        if desk.briefing.links.get(MentionKey(extract.document.id, at)) == said.entity:
            return extract.mentions[at].kind, extract.mentions[at]
    return "turn", None


def _in_source(extract: Extract, quote: Quote) -> Iterator[int]:
    """The mentions in the source's words; names first, since a source may hold "her" beside who speaks."""
    found: list[int] = []
    for part in quote.source:  # mentions lie in order and apart
        first = bisect_right(extract.mentions, part.start, key=lambda m: m.span.end)
        found += range(first, bisect_left(extract.mentions, part.end, key=lambda m: m.span.start))
    yield from sorted(found, key=lambda at: (extract.mentions[at].kind != "name", at))


def _speaker(desk: Desk, extract: Extract, quote: Quote) -> Iterator[Ground]:
    said, document = desk.briefing.speakers[quote.id], extract.document
    kind, mention = how(desk, extract, quote)
    entity = desk.briefing.entities.get(said.entity or "")
    source = squeeze(document.of(mention.span)) if mention else document.words(quote.source)
    if kind == "editor":
        yield Ground("who speaks was decided by an editor", origin=said.origin)
    elif entity is None:
        is_told = desk.briefing.is_identified(document, quote)
        yield Ground("the text gives no name" if is_told else "who speaks could not be told")
    elif kind == "name" and fold(source) == fold(entity.name):
        yield Ground(f"{entity.name} is named beside it")
    elif kind == "name":
        page = Place(entity_page(entity.id)) if entity.id in desk.refs else None
        yield Ground(f"“{source}” was taken for a name of", entity.name, page)
    else:
        words = (
            f"“{_plain(source)}” was taken for"
            if source
            else "no name stands beside it; by turns it is"
        )
        yield _named(desk, extract, quote, f"{words} {entity.name}")


def _named(desk: Desk, extract: Extract, quote: Quote, words: str) -> Ground:
    """With the place of the name that the source came down to."""
    if quote.speaker is None:
        return Ground(words)
    text, name = desk.texts[extract.document.id], extract.mentions[quote.speaker]
    line = line_of(extract.document, name.span.start)
    return Ground(f"{words}, named in", line, text.place(quote.speaker))


def _role(desk: Desk, extract: Extract, quote: Quote) -> Iterator[Ground]:
    speaker = desk.briefing.speaker(quote)
    own = desk.briefing.roles.get((extract.document.id, speaker or ""))
    if own is not None:
        yield Ground(f"“{own.text}” is an editor’s word", origin=own.origin)
    elif role := desk.briefing.role(extract, quote):
        words = squeeze(extract.document.of(role.span))
        place = desk.texts[extract.document.id].place(role.mention)
        yield Ground(f"“{words}” stands in", line_of(extract.document, role.span.start), place)


def _plain(words: str) -> str:
    """Without the marks that would end a quotation of it."""
    return words.strip("“”\"':, ") or words
