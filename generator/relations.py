"""Who and what appears together, and how much oftener than chance would have it.

Two windows: a sentence, and a paragraph at half its weight. A pair is weighed by normalised pointwise mutual
information (Bouma, "Normalized (pointwise) mutual information in collocation extraction", 2009), discounted where few
sentences speak for it (Pantel and Lin, "Discovering word senses from text", 2002), and where few documents do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import log
from typing import NamedTuple

from generator.model import Briefing, Extract, Meeting, MentionKey, Relation, Span

Pair = tuple[str, str]

_PARAGRAPH = 0.5
"""What a paragraph counts that has both, but no sentence that has: two names a few sentences apart share the topic
and seldom the event."""
_REACH = 12
"""How many names back one may stand to be together with another: a list of forty names is no forty times thirty-nine
relations, and the work grows with the mentions, not with their square."""


class _Here(NamedTuple):
    """A mention in its sentence."""

    at: int
    span: Span
    sentence: Span
    entity: str


def relations(briefing: Briefing) -> tuple[Relation, ...]:
    """Every pair of entities that a paragraph names together: the heaviest first, then those that meet oftenest."""
    met: dict[Pair, list[Meeting]] = defaultdict(list)
    seen: Counter[str] = Counter()
    sentences = 0
    for extract in _latest(briefing.extracts):
        for here in _paragraphs(extract, briefing.links):
            held = {(h.sentence, h.entity) for h in here}
            seen.update(entity for _, entity in held)
            sentences += len({sentence for sentence, _ in held})
            for pair, meeting in _meetings(extract, here):
                met[pair].append(meeting)
    found = (
        Relation(
            entities=pair,
            weight=_weight(meetings, seen[pair[0]], seen[pair[1]], sentences),
            meetings=tuple(sorted(meetings, key=lambda m: not m.is_close)),
        )
        for pair, meetings in met.items()
    )
    return tuple(sorted(found, key=lambda r: (-r.weight, -len(r.meetings), r.entities)))


def _latest(extracts: Iterable[Extract]) -> Sequence[Extract]:
    by_id = sorted(extracts, key=lambda e: e.document.id)
    return sorted(by_id, key=lambda e: e.document.metadata.published or "", reverse=True)


def _paragraphs(extract: Extract, links: Mapping[MentionKey, str]) -> Iterator[list[_Here]]:
    """The mentions of each block, in reading order; a block without sentences is one itself."""
    by_block: dict[Span, list[_Here]] = defaultdict(list)
    for at in sorted(extract.names_and_sources):
        mention, entity = extract.mentions[at], links.get(MentionKey(extract.document.id, at))
        block = extract.document.block_at(mention.span.start)
        if entity is not None and block is not None:
            sentence = _sentence(extract.sentences, mention.span) or block.span
            by_block[block.span].append(_Here(at, mention.span, sentence, entity))
    for here in by_block.values():
        yield sorted(here, key=lambda h: h.span)


def _sentence(sentences: Sequence[Span], span: Span) -> Span | None:
    n = bisect_right(sentences, span.start, key=lambda s: s.start) - 1
    return sentences[n] if n >= 0 and sentences[n].covers(span) else None


def _meetings(extract: Extract, here: Iterable[_Here]) -> Iterator[tuple[Pair, Meeting]]:
    """Each pair once a sentence; where none has both, once for the paragraph, where they stand nearest."""
    close: dict[tuple[Pair, Span], tuple[_Here, _Here]] = {}
    apart: dict[Pair, tuple[_Here, _Here]] = {}
    for one, other in _neighbours(here):
        pair = (one.entity, other.entity)
        if one.sentence == other.sentence:
            close.setdefault((pair, one.sentence), (one, other))
        elif pair not in apart or _gap(one, other) < _gap(*apart[pair]):
            apart[pair] = (one, other)
    for (pair, _), both in close.items():
        yield pair, _meeting(extract, both)
    nowhere_close = apart.keys() - {pair for pair, _ in close}
    for pair in (pair for pair in apart if pair in nowhere_close):
        yield pair, _meeting(extract, apart[pair])


def _neighbours(here: Iterable[_Here]) -> Iterator[tuple[_Here, _Here]]:
    """Each mention with the last of each other entity before it, within reach; both in the order of their ids."""
    last: dict[str, _Here] = {}
    for new in here:
        last.pop(new.entity, None)
        for other in islice(reversed(last.values()), _REACH):
            yield (new, other) if new.entity < other.entity else (other, new)
        last[new.entity] = new


def _gap(one: _Here, other: _Here) -> int:
    return abs(one.span.start - other.span.start)


def _meeting(extract: Extract, both: tuple[_Here, _Here]) -> Meeting:
    one, other = both
    return Meeting(
        document=extract.document.id,
        span=Span(
            min(one.sentence.start, other.sentence.start), max(one.sentence.end, other.sentence.end)
        ),
        mentions=(one.at, other.at),
        is_close=one.sentence == other.sentence,
    )


def _weight(meetings: Sequence[Meeting], one: int, other: int, sentences: int) -> float:
    """From their meetings, and the sentences that have the one, the other, and any name at all.

    Never below 0: that two meet seldomer than chance would have it says little in so few sentences. Documents count
    like sentences: nine meetings in one article are one writer's subject, five in five are what everybody knows.
    """
    shared = sum(1.0 if meeting.is_close else _PARAGRAPH for meeting in meetings)
    expected = one * other / sentences
    information = log(shared / expected) / -log(shared / sentences) if shared < sentences else 1.0
    weight = max(0.0, information)
    for evidence in (shared, min(one, other), len({meeting.document for meeting in meetings})):
        weight *= evidence / (evidence + 1)
    return round(weight, 4)
