"""One pass over a document: who comes up, whom each pronoun means, who says each quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from generator.coreference.discourse import Discourse
from generator.coreference.nominals import bearers, gender_of, is_definite, is_person
from generator.coreference.pronouns import GENDERS, Choice, meant
from generator.coreference.reader import Reader
from generator.coreference.runs import Said, carried, end_of
from generator.coreference.sources import Meant, is_first_person, meaning, meant_by
from generator.model import Quote, Span
from generator.text import fold

_MOST_BEFORE = 8
"""Quotes that a turn in a conversation looks back over."""
Decision = Callable[[Discourse, Token], Choice | None]


class Reading(NamedTuple):
    """What one pass finds."""

    pronouns: dict[int, int]
    """By the token of a pronoun: the name of whom it means."""
    plain: dict[int, int]
    """Of those that can hardly mean another, in or out of quotes: the nearest name before."""
    speakers: list[Meant]
    """Of each quote."""


class _Event(NamedTuple):
    """What the reader comes to: a name, a word, a quote's source or its end."""

    offset: int
    order: int
    """Of a name 0, a pronoun 1, a noun 2, the source of a quote 3, the end of a quote 4."""
    what: int


def reading(reader: Reader, quotes: Sequence[Quote], decide: Decision = meant) -> Reading:
    """Reads the document once from its beginning; a quote is weighed when its source has been read.

    `decide` says whom a pronoun means.
    """
    walk = _Walk(Discourse(reader), quotes, decide)
    for event in sorted(_events(reader, quotes)):
        walk.comes_to(event)
    speakers = [walk.speakers[number] for number in range(len(quotes))]
    for number, quote in enumerate(quotes):
        if is_first_person(reader, quote):
            speakers[number] = _of_quote_around(reader, quote.source[0], speakers)
    return Reading(walk.pronouns, walk.plain, speakers)


def _of_quote_around(reader: Reader, first: Span, speakers: Sequence[Meant]) -> Meant:
    """Whom "I" means in a quote: its speaker, who may be named after it."""
    around = reader.spoken_in(first.start)
    name = speakers[around].name if around is not None else None
    return meaning(reader, first, "pronoun", name)


def _events(reader: Reader, quotes: Sequence[Quote]) -> Iterator[_Event]:
    for index, name in enumerate(reader.names):
        if index in reader.people.of_name:
            yield _Event(name.span.start, 0, index)
    for token in reader.doc:
        if token.lower_ in GENDERS and token.pos_ == "PRON":
            yield _Event(token.idx, 1, token.i)
        elif is_person(token) and not _is_passed_over(reader, token):
            yield _Event(token.idx, 2, token.i)
    for number, quote in enumerate(quotes):
        yield _Event(quote.source[0].end if quote.source else end_of(quote), 3, number)
        yield _Event(end_of(quote), 4, number)


def _is_passed_over(reader: Reader, noun: Token) -> bool:
    """Whether a noun brings nobody up: a part of a name or a role, or in what somebody says."""
    return reader.is_role(noun) or reader.name_at(noun) is not None or reader.is_spoken(noun.idx)


class _Walk:
    """The state of one reading."""

    def __init__(self, here: Discourse, quotes: Sequence[Quote], decide: Decision) -> None:
        self.here = here
        self.decide = decide
        self.quotes = quotes
        self.pronouns: dict[int, int] = {}
        self.plain: dict[int, int] = {}
        self.speakers: dict[int, Meant] = {}
        self._nameless: dict[str, int] = {}

    def comes_to(self, event: _Event) -> None:
        """Takes in what comes next."""
        if event.order == 0:
            self._name(event.what)
        elif event.order == 1:
            self._pronoun(self.here.reader.doc[event.what])
        elif event.order == 2:
            self._noun(self.here.reader.doc[event.what])
        elif event.order == 3:
            self._quote(event.what)
        else:
            quote = self.quotes[event.what]
            self.here.heard(quote, end_of(quote) - 1, self.speakers[event.what].name)

    def _name(self, index: int) -> None:
        reader = self.here.reader
        root, key = reader.root(index), reader.people.of_name[index]
        if root is not None:
            self.here.saw(key, root, name=index, gender=reader.people.genders.get(key))

    def _pronoun(self, token: Token) -> None:
        found = self.decide(self.here, token)
        if found is None:
            return
        gender = GENDERS[token.lower_]
        self.here.saw(found.key, token, gender=gender, is_sure=found.is_plain)
        name, nearest = self.here.name_of(found.key), self.here.nearest_name_of(found.key)
        if name is not None and nearest is not None:
            self.pronouns[token.i] = name
            if found.is_plain:
                self.plain[token.i] = nearest

    def _noun(self, token: Token) -> None:
        known = {key for key in bearers(self.here.reader, token) if self.here.known(key)}
        if is_definite(token) and len(known) == 1:
            self.here.saw(known.pop(), token)
            return
        word = fold(token.text)
        if not is_definite(token) or word not in self._nameless:
            self._nameless[word] = -1 - token.i
        self.here.saw(self._nameless[word], token, gender=gender_of(token))

    def _quote(self, number: int) -> None:
        quote = self.quotes[number]
        before = [
            Said(self.quotes[n], self.speakers[n].name)
            for n in range(max(0, number - _MOST_BEFORE), number)
            if n in self.speakers
        ]
        if quote.source:
            found = meant_by(self.here, quote, self.pronouns)
        else:
            found = Meant(carried(self.here, quote, before), None)
        self.speakers[number] = found
