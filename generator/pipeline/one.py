"""From a file to all that is found in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import language, store
from generator.coreference import coreference
from generator.dates import dates
from generator.errors import Problem, SeedError
from generator.memory import Recall, anew
from generator.mentions import mentions, with_added
from generator.model import Document, Extract, Span
from generator.overrides import SeedOverrides
from generator.quotes import quotes
from generator.readers import read
from generator.roles import roles
from generator.settings import Settings
from generator.sources import Source
from generator.summary import summary

_BODY = {"paragraph", "item"}


def kept_extract(
    source: Source,
    said: SeedOverrides,
    settings: Settings,
    cache: Path | None,
    recall: Recall = anew,
) -> tuple[Extract, str]:
    """A document's Extract and the name it is kept under."""
    path = settings.shown(source.file)
    try:
        raw = source.file.read_bytes()
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise SeedError(
            Problem(path=path, message=reason, fix="check that it may be read")
        ) from error
    # A title is a decision, laid over the briefing later; it is no part of the document.
    about = replace(said.metadata, title=None)
    cut = tuple(words.text for words in said.boilerplate)
    named = tuple((name.name.text, name.add) for name in said.entities if name.add)
    given = (about, cut, named)
    most = settings.summary_sentences
    name = store.key(raw, id=source.id, path=path, given=given, model=_model(settings), most=most)

    def found(name: str) -> Extract:
        """What the name stands for: it is made of all that this depends on."""
        kept = store.load(cache, name) if cache is not None else None
        if kept is not None:
            return kept
        document = read(
            raw,
            id=source.id,
            path=path,
            suffix=source.file.suffix.lower(),
            given=about,
            cut=cut,
            longest=settings.longest_seed,
        )
        fresh = extract(document, settings, named)
        if cache is not None:
            store.save(cache, name, fresh)
        return fresh

    return recall(("extract", source.id), found, name), name


def _model(settings: Settings) -> str:
    return f"{settings.model} {language.version(settings.model)}"


def extract(
    document: Document, settings: Settings, named: Sequence[tuple[str, str]] = ()
) -> Extract:
    """All that is found in one document; `named` are names that an editor adds, each with its label."""
    doc = language.annotate(language.load(settings.model), document)
    body = [block.span for block in document.blocks if block.kind in _BODY]
    sentences = tuple(_sentences(document, body, [(s.start_char, s.end_char) for s in doc.sents]))
    names = with_added(document, mentions(document, doc), named)
    titles = roles(document, doc, names)
    said, doubts = quotes(document, doc)
    names, titles, said = coreference(document, doc, names, titles, said)
    found = Extract(
        document=document,
        sentences=sentences,
        mentions=names,
        roles=titles,
        quotes=said,
        dates=dates(document, doc),
        doubts=doubts,
    )
    gist = summary(found, doc, settings.summary_sentences)
    return replace(found, summary=gist.sentences, takeaway=gist.takeaway, figures=gist.figures)


def _sentences(
    document: Document, body: Sequence[Span], bounds: Iterable[tuple[int, int]]
) -> Iterable[Span]:
    """The sentences of the body without the white space around them."""
    for start, end in bounds:
        text = document.text[start:end]
        span = Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))
        if span.end > span.start and any(block.covers(span) for block in body):
            yield span
