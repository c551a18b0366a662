"""How the site was made: what was read and found, by whom, how surely, what editors changed, what stays open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.model import Document, Extract, Quote, QuoteKind
from generator.views.addresses import Place, document_page, index_page, made_page, model_page
from generator.views.decided import decisions, particulars
from generator.views.desk import Desk
from generator.views.grounds import How, how
from generator.views.kinds import KIND_OF, KINDS
from generator.views.lines import period
from generator.views.parts import Ref
from generator.views.shown import Count, Few, MadeView

_MOST = 12
"""Of publishers, and of documents with something open: the rest is told by number."""
_QUOTES: Mapping[QuoteKind, str] = {
    "direct": "in quotation marks", "mixed": "partly in marks", "indirect": "reported in the writer’s words",
}  # fmt: skip
_HOW: Mapping[How, str] = {
    "name": "a name stands beside the words",
    "pronoun": "a pronoun (“she”) was taken for somebody named before",
    "nominal": "a noun (“the minister”) was taken for somebody named before",
    "turn": "nobody is named beside the words, but it was somebody’s turn",
    "editor": "an editor decided it",
    "nobody": "no name is known: the text has none (“a spokesman”), or it could not be told",
}
_DATA = {
    "data/entities.json": "all names and relations",
    "data/quotes.json": "all quotes",
    "data/quotes.csv": "all quotes as a table",
    "data/timeline.json": "all events",
    "data/stories.json": "all stories",
    "data/made.json": "the figures of this page, and every decision of an editor",
}


def made_view(desk: Desk) -> MadeView:
    """The page; every figure is counted from what the other pages show."""
    documents = [extract.document for extract in desk.latest]
    dates = sorted(date for d in documents if (date := d.metadata.published))
    listed, decided = decisions(desk)
    return MadeView(
        path=made_page(),
        maker=desk.briefing.maker,
        card=Place(model_page()) if desk.briefing.maker.measured else None,
        read=tuple(_read(documents)),
        period=period(dates),
        publishers=_publishers(documents),
        found=tuple(_found(desk)),
        quotes=tuple(_quotes(desk)),
        speakers=tuple(_speakers(desk)),
        decisions=listed,
        decided=decided,
        particulars=tuple(particulars(desk)),
        unheard=_unheard(desk),
        doubts=tuple(_doubts(desk)),
        cut=tuple(_cut(documents)),
        data=tuple(Ref(words, Place(path)) for path, words in _DATA.items()),
    )


def _read(documents: Iterable[Document]) -> Iterator[Count]:
    documents = list(documents)
    yield Count("documents", len(documents), Place("documents/index.md"))
    yield Count("words", sum(_words(d) for d in documents))
    yield Count("publishers", len({d.metadata.publisher for d in documents} - {None}))
    yield Count("documents without a date", sum(not d.metadata.published for d in documents))


def _words(document: Document) -> int:
    return sum(len(document.of(block.span).split()) for block in document.blocks)


def _publishers(documents: Iterable[Document]) -> Few:
    counts = Counter(d.metadata.publisher for d in documents if d.metadata.publisher)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    refs = tuple(Ref(f"{name} ({count:,})", None) for name, count in ordered[:_MOST])
    return Few(refs, len(counts), len(counts) - len(refs))


def _found(desk: Desk) -> Iterator[Count]:
    for kind in KINDS:
        number = sum(KIND_OF.get(e.label) is kind for e in desk.briefing.entities.values())
        yield Count(kind.title.lower(), number, Place(index_page(kind)))
    yield Count("mentions of them", len(desk.briefing.links))
    quotes = sum(len(desk.briefing.said(e)) for e in desk.latest)
    yield Count("quotes and reported words", quotes, Place("quotes/index.md"))
    yield Count("events with a date", len(desk.events), Place("timeline/index.md"))
    yield Count("stories of two documents or more", len(desk.stories), Place("stories/index.md"))
    yield Count("pairs that appear together", len(desk.relations), Place("network/index.md"))


def _quotes(desk: Desk) -> Iterator[tuple[str, int, int, int]]:
    """Of each kind all, those of a known name, and those of which nobody can be told."""
    named, unheard = Counter[str](), Counter[str]()
    kinds = Counter(weighed.quote.kind for _, weighed in desk.in_order)
    for extract, weighed in desk.in_order:
        named[weighed.quote.kind] += desk.briefing.speaker(weighed.quote) is not None
        unheard[weighed.quote.kind] += _is_unheard(desk, extract, weighed.quote)
    for kind, words in _QUOTES.items():
        yield words, kinds[kind], named[kind], unheard[kind]


def _is_unheard(desk: Desk, extract: Extract, quote: Quote) -> bool:
    return not desk.briefing.is_identified(extract.document, quote)


def _speakers(desk: Desk) -> Iterator[Count]:
    counts = Counter(how(desk, extract, weighed.quote)[0] for extract, weighed in desk.in_order)
    return (Count(words, counts[kind]) for kind, words in _HOW.items() if counts[kind])


def _unheard(desk: Desk) -> Few:
    counts = Counter(e.document.id for e, w in desk.in_order if _is_unheard(desk, e, w.quote))
    return _few(desk, counts)


def _doubts(desk: Desk) -> Iterator[tuple[str, Few]]:
    """What is doubtful, by what it is, the most frequent first; speakers are told apart."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for extract in desk.latest:
        for doubt in extract.doubts:
            found[doubt.message][extract.document.id] += 1
    for message, counts in sorted(found.items(), key=lambda pair: (-pair[1].total(), pair[0])):
        yield message, _few(desk, counts)


def _few(desk: Desk, counts: Counter[str]) -> Few:
    """The documents with the most, each with how many."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    refs = tuple(
        Ref(f"{desk.lines[id].document.text} ({number:,})", Place(document_page(id)))
        for id, number in ordered[:_MOST]
    )
    return Few(refs, counts.total(), len(ordered) - len(refs))


def _cut(documents: Iterable[Document]) -> Iterator[Count]:
    cut = [[d.of(span) for span in d.boilerplate] for d in documents if d.boilerplate]
    yield Count("passages", sum(map(len, cut)))
    yield Count("words in them", sum(len(text.split()) for texts in cut for text in texts))
    yield Count("documents that had any", len(cut))
