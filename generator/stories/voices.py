"""Who is heard in a story: one or two key quotes, by speakers who are not of one side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model import Briefing, Extract, MentionKey, Voice, WeighedQuote
from generator.text import fold, is_near, substance

_MOST = 2
_PROMINENT = 0.5
"""How much of a quote's worth hangs on how much the story is about its speaker."""
_ANSWERS = 0.15
"""What it adds that one speaker names the other: they speak of each other, or to each other."""
_SAME_SIDE, _SAME_DOCUMENT = 0.3, 0.15
"""What it costs that both speak for the same organisation, and that the same document has both."""


class _Said(NamedTuple):
    voice: Voice
    speaker: str
    """The entity, or the words that tell who it is."""
    side: frozenset[str]
    """The speaker, and whom the documents say it speaks for."""
    words: frozenset[str]
    worth: float


def voices(
    briefing: Briefing,
    matter: Sequence[Extract],
    quotes: Mapping[str, Sequence[WeighedQuote]],
    about: Mapping[str, float],
    told: Sequence[str],
) -> tuple[Voice, ...]:
    """The best key quote, and the best that answers it; none that repeats what is `told` or the other.

    `quotes` are by the document's id, `about` says how much the story is about an entity. Ties go to the earlier
    document of `matter`.
    """
    known = [substance(text) for text in told]
    heard = [
        said
        for said in _heard(briefing, matter, quotes, about)
        if not any(is_near(said.words, other) for other in known)
    ]
    chosen: list[_Said] = []
    while heard and len(chosen) < _MOST:
        chosen.append(max(heard, key=lambda said: _worth(said, chosen)))
        heard = [said for said in heard if _is_another(said, chosen[-1])]
    return tuple(said.voice for said in chosen)


def _heard(
    briefing: Briefing,
    matter: Sequence[Extract],
    quotes: Mapping[str, Sequence[WeighedQuote]],
    about: Mapping[str, float],
) -> Iterator[_Said]:
    """Every key quote of the story's documents."""
    sides = _sides(briefing, matter)
    for extract in matter:
        document = extract.document
        for weighed in quotes[document.id]:
            entity = briefing.speaker(weighed.quote)
            speaker = entity or fold(document.words(weighed.quote.source))
            if weighed.rank is not None:
                yield _Said(
                    voice=Voice(document=document.id, quote=weighed),
                    speaker=speaker,
                    side=frozenset({speaker, *sides.get(speaker, ())}),
                    words=substance(document.words(weighed.quote.content)),
                    worth=weighed.score * (1 - _PROMINENT + _PROMINENT * about.get(speaker, 0.0)),
                )


def _sides(briefing: Briefing, matter: Sequence[Extract]) -> Mapping[str, set[str]]:
    """Whom somebody's roles name: "Kolbrand spokeswoman", "leader of the Landward Party"."""
    found: dict[str, set[str]] = {}
    for extract in matter:
        links = [
            briefing.links.get(MentionKey(extract.document.id, n))
            for n in range(len(extract.mentions))
        ]
        for role in extract.roles:
            bearer = links[role.mention]
            named = (
                entity
                for mention, entity in zip(extract.mentions, links, strict=True)
                if entity and role.span.covers(mention.span)
            )
            if bearer is not None:
                found.setdefault(bearer, set()).update(named)
    return found


def _worth(said: _Said, chosen: Sequence[_Said]) -> float:
    """What a quote adds to those chosen."""
    worth = said.worth
    for other in chosen:
        answers = said.speaker in other.voice.quote.names or other.speaker in said.voice.quote.names
        worth += _ANSWERS * answers - _SAME_SIDE * bool(said.side & other.side)
        worth -= _SAME_DOCUMENT * (said.voice.document == other.voice.document)
    return worth


def _is_another(said: _Said, chosen: _Said) -> bool:
    return said.speaker != chosen.speaker and not is_near(said.words, chosen.words)
