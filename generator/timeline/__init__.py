"""What happened when: sentences that say so, word for word, in the order of time.

A timeline of the sentences that carry dates, best first by what is salient in their documents, is what Tran et al.,
"Timeline Summarization from Relevant Headlines" (ECIR 2015) and Martschat and Markert, "A Temporally Sensitive
Submodularity Framework for Timeline Summarization" (CoNLL 2018) start from. `told` says which dates say when, `when`
what their values mean, `sentences` and `speech` which sentences tell, `worth` which matter, `again` which say the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from generator.model import Briefing, Document, Event, Extract, MentionKey, Span, Weights
from generator.text import fold, latin, short_hash
from generator.timeline.again import each_once
from generator.timeline.sentences import is_telling
from generator.timeline.speech import speech
from generator.timeline.told import Dated, tells_when
from generator.timeline.when import begins, precision
from generator.timeline.worth import worth

T = TypeVar("T")

_DATELINE = re.compile(
    latin(r"[A-Z][A-Z.’' -]+[A-Z](?:, [\w. ]{2,30}){0,2}(?: \([^)]{2,40}\))? ?(?:[—–]|--?) ")
)
"""Where and when a report was filed, with or without the state: "FLINT, Mich., Oct. 4 (UPI) — "."""
_BARE = 10
"""Words: a sentence with speaker, verb and day has none left for what was said: "Chief Chuck Jordan said Monday."."""
_FINENESS = ("year", "stretch", "season", "month", "week", "day")


def timeline(briefing: Briefing, salience: Mapping[str, Weights]) -> tuple[Event, ...]:
    """Every event once, in the order of time; `salience` is by the document's id."""
    found: dict[str, list[Event]] = defaultdict(list)
    for extract in sorted(briefing.extracts, key=lambda e: e.document.id):
        for event in _events(briefing, extract, salience[extract.document.id]):
            found[event.iso].append(event)
    texts = {e.document.id: e.document for e in briefing.extracts}
    once = [event for events in found.values() for event in each_once(events, texts)]
    return tuple(sorted(once, key=_order))


def _order(event: Event) -> tuple[str, int, float, str]:
    return event.first, _FINENESS.index(event.precision), -event.score, event.id


def _events(briefing: Briefing, extract: Extract, salience: Weights) -> Iterator[Event]:
    """Those of a document, in reading order."""
    document, said = extract.document, speech(extract)
    names = sorted((m.span, m.label) for m in extract.mentions if m.kind == "name")
    named = _named(briefing, extract)
    for sentence, dates in _dated(extract):
        here = [span for span, _ in _inside(names, sentence)]
        told = [date for date in dates if tells_when(document, sentence, date, here)]
        told.sort(key=lambda date: said.is_of_saying(sentence, date.span))
        words = document.of(sentence)
        if told and is_telling(words, said.spoken.get(sentence, 0)):
            is_saying = said.is_of_saying(sentence, told[0].span)
            entities = tuple(dict.fromkeys(entity for _, entity in _inside(named, sentence)))
            weights = [salience.get(entity, 0.0) for entity in entities]
            score = worth(extract, sentence, told[0], weights, is_saying=is_saying)
            if not is_saying or len(words.split()) >= _BARE:
                yield _event(document, sentence, told, entities, score)


def _event(
    document: Document,
    sentence: Span,
    told: Sequence[Dated],
    entities: tuple[str, ...],
    score: float,
) -> Event:
    """The event of a sentence, at the first of the dates."""
    return Event(
        id=f"t-{short_hash(document.id, fold(document.of(sentence)))}",
        document=document.id,
        span=sentence,
        dates=tuple(date.span for date in told),
        iso=told[0].iso,
        precision=told[0].precision,
        first=begins(told[0].iso),
        entities=entities,
        score=score,
    )


def _named(briefing: Briefing, extract: Extract) -> Sequence[tuple[Span, str]]:
    """Whom each mention means, in reading order."""
    keys = (MentionKey(extract.document.id, at) for at in range(len(extract.mentions)))
    found = ((extract.mentions[key.at].span, briefing.links.get(key)) for key in keys)
    return sorted((span, entity) for span, entity in found if entity)


def _dated(extract: Extract) -> Iterator[tuple[Span, list[Dated]]]:
    """Each sentence that holds dates a timeline has a place for, with these; a dateline's are none."""
    dates = [
        (mention.span, Dated(mention.span, mention.iso, exact))
        for mention in extract.dates
        if mention.iso and (exact := precision(mention.iso))
    ]
    for sentence in extract.sentences:
        line = _DATELINE.match(extract.document.text, sentence.start)
        after = Span(line.end() if line else sentence.start, sentence.end)
        if here := [date for _, date in _inside(dates, after)]:
            yield sentence, here


def _inside(found: Sequence[tuple[Span, T]], around: Span) -> Sequence[tuple[Span, T]]:
    """Of what was found, which is in reading order, what begins in a range."""
    first, last = (bisect_left(found, at, key=lambda pair: pair[0].start) for at in around)
    return found[first:last]
