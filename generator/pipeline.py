"""The stages in order: the only module that knows them all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import export, language, store
from generator.coreference import coreference
from generator.dates import dates
from generator.errors import Problem, SeedError
from generator.key_quotes import key_quotes
from generator.mentions import mentions
from generator.merge import merge
from generator.model import Briefing, Document, Extract, Span, WeighedQuote
from generator.overrides import SeedOverrides, seed_overrides
from generator.quotes import quotes
from generator.readers import read
from generator.record import Json, record
from generator.relations import relations
from generator.render import renderer
from generator.resolve import resolve
from generator.roles import roles
from generator.roster import roster
from generator.salience import entity_salience
from generator.settings import Settings
from generator.sources import Source, sources
from generator.summary import summary
from generator.views import views

Progress = Callable[[Sequence[Source]], Iterable[Source]]
"""Hands the sources on, one by one, and may show how far it is."""

_BODY = {"paragraph", "item"}


def _unseen(found: Sequence[Source]) -> Iterable[Source]:
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """A briefing, the files behind it, and what a person should put right."""

    briefing: Briefing
    files: dict[str, Source]
    """By document id."""
    problems: tuple[Problem, ...]


def briefing(settings: Settings, progress: Progress = _unseen) -> Outcome:
    """Reads, extracts, resolves and merges the seeds.

    A document or an editor's file that cannot be read is a problem beside the result; the others stand.
    """
    problems: list[Problem] = []
    found = sources(settings.seeds, settings.shown(settings.seeds), problems)
    return _outcome(found, settings, problems, progress, settings.cache / "extracts")


def briefing_of(
    found: Sequence[Source], settings: Settings, progress: Progress = _unseen
) -> Outcome:
    """The same of these sources, without a cache: `briefing extract`."""
    return _outcome(found, settings, [], progress, None)


def _outcome(
    found: Sequence[Source],
    settings: Settings,
    problems: list[Problem],
    progress: Progress,
    cache: Path | None,
) -> Outcome:
    extracts: list[Extract] = []
    decisions: dict[str, SeedOverrides] = {}
    kept: set[str] = set()
    for source in progress(found):
        try:
            decisions[source.id] = _overrides(source, settings, problems)
            extract, name = _extract(source, decisions[source.id], settings, cache)
        except SeedError as error:
            problems += error.problems
            continue
        extracts.append(extract)
        kept.add(name)
        problems += extract.document.problems
    if cache is not None:
        store.prune(cache, kept)
    whole = merge(resolve(extracts), decisions)
    return Outcome(whole, {s.id: s for s in found}, tuple(problems))


def _overrides(source: Source, settings: Settings, problems: list[Problem]) -> SeedOverrides:
    """What the editors say of a document; what is wrong with their file is added and the rest stands."""
    if source.overrides is None:
        return SeedOverrides()
    path = settings.shown(source.overrides)
    try:
        text = source.overrides.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        problems.append(Problem(path=path, message="cannot be read", fix="save it as UTF-8 text"))
        return SeedOverrides()
    return seed_overrides(text, path, problems)


def _extract(
    source: Source, said: SeedOverrides, settings: Settings, cache: Path | None
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
    given = replace(said.metadata, title=None)
    most = settings.summary_sentences
    name = store.key(raw, id=source.id, path=path, given=given, model=_model(settings), most=most)
    kept = store.load(cache, name) if cache is not None else None
    if kept is not None:
        return kept, name
    document = read(
        raw,
        id=source.id,
        path=path,
        suffix=source.file.suffix.lower(),
        given=given,
        longest=settings.longest_seed,
    )
    found = extract(document, settings)
    if cache is not None:
        store.save(cache, name, found)
    return found, name


def _model(settings: Settings) -> str:
    return f"{settings.model} {language.version(settings.model)}"


def extract(document: Document, settings: Settings) -> Extract:
    """All that is found in one document."""
    doc = language.annotate(language.load(settings.model), document)
    body = [block.span for block in document.blocks if block.kind in _BODY]
    sentences = tuple(_sentences(document, body, [(s.start_char, s.end_char) for s in doc.sents]))
    names = mentions(document, doc)
    titles = roles(document, doc, names)
    said, doubts = quotes(document, doc)
    names, titles, said = coreference(document, doc, names, titles, said)
    return Extract(
        document=document,
        sentences=sentences,
        summary=summary(document, doc, sentences, said, settings.summary_sentences),
        mentions=names,
        roles=titles,
        quotes=said,
        dates=dates(document, doc),
        doubts=doubts,
    )


def _sentences(
    document: Document, body: Sequence[Span], bounds: Iterable[tuple[int, int]]
) -> Iterable[Span]:
    """The sentences of the body without the white space around them."""
    for start, end in bounds:
        text = document.text[start:end]
        span = Span(start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))
        if span.end > span.start and any(block.covers(span) for block in body):
            yield span


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What matters how much in each document, by its id."""

    salience: dict[str, dict[str, float]]
    quotes: dict[str, tuple[WeighedQuote, ...]]


def _weighed(whole: Briefing) -> _Weighed:
    salience = {e.document.id: entity_salience(e, whole.links) for e in whole.extracts}
    quotes = {e.document.id: key_quotes(whole, e, salience[e.document.id]) for e in whole.extracts}
    return _Weighed(salience, quotes)


def pages(outcome: Outcome, settings: Settings) -> dict[str, str]:
    """Every generated file of the site: path below `docs/` to its text. The product."""
    made = renderer(settings.templates, directory_urls=settings.directory_urls)
    weighed = _weighed(outcome.briefing)
    related = relations(outcome.briefing)
    everything = views(
        outcome.briefing,
        site_name=settings.site_name,
        is_whole=settings.text == "full",
        is_searched=settings.search_text,
        most_quotes=settings.key_quotes,
        salience=weighed.salience,
        quotes=weighed.quotes,
        relations=related,
        page_mentions=settings.page_mentions,
        directory_urls=settings.directory_urls,
    )
    found = {page.path: page.text for page in map(made.page, everything)}
    for row in _records(outcome, settings, weighed):
        # What may be quoted but not republished is not republished as data either.
        shown = row if settings.text == "full" else row | {"text": None}
        found[f"data/documents/{row['id']}.json"] = _json(shown)
    everything_known = roster(outcome.briefing, weighed.salience, weighed.quotes, related)
    found["data/entities.json"] = _json(everything_known)
    said = _quotes(outcome, settings, weighed)
    found["data/quotes.json"] = _json(export.quotes_json(said))
    found["data/quotes.csv"] = export.quotes_csv(said)
    return found


def records(outcome: Outcome, settings: Settings) -> Iterable[Json]:
    """Each document's record, in the order of the briefing."""
    return _records(outcome, settings, _weighed(outcome.briefing))


def _records(outcome: Outcome, settings: Settings, weighed: _Weighed) -> Iterable[Json]:
    for found in outcome.briefing.extracts:
        id = found.document.id
        path = settings.shown(outcome.files[id].file)
        yield record(outcome.briefing, found, weighed.salience[id], weighed.quotes[id], path)


def quotes_of(outcome: Outcome, settings: Settings) -> list[Json]:
    """Every quote as a row for other programs: documents latest first, each in reading order."""
    return _quotes(outcome, settings, _weighed(outcome.briefing))


def _quotes(outcome: Outcome, settings: Settings, weighed: _Weighed) -> list[Json]:
    suffix = "/" if settings.directory_urls else ".html"
    return list(export.quote_rows(outcome.briefing, weighed.quotes, suffix))


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False) + "\n"
