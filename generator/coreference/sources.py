"""Whom the words of a source mean: the name in them, or a pronoun's or a noun's bearer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from spacy.tokens import Span as Tokens

from generator.coreference.bodies import BODY_NOUNS, BODY_PRONOUNS, noun_body, pronoun_body
from generator.coreference.discourse import Discourse
from generator.coreference.named import named
from generator.coreference.nominals import bearer, is_phrase
from generator.coreference.pronouns import GENDERS
from generator.coreference.reader import Reader
from generator.coreference.relatives import RELATIVES, relative
from generator.model import Mention, MentionKind, Quote, Span
from generator.text import fold


class Meant(NamedTuple):
    """The name that a source comes down to, and the mention of it that the source is, if it is no name."""

    name: int | None
    mention: Mention | None


NOBODY = Meant(None, None)


def meant_by(here: Discourse, quote: Quote, pronouns: Mapping[int, int]) -> Meant:
    """Whom the quote's source means; `pronouns` are those resolved so far, by their token."""
    for span in quote.source:
        source = here.reader.tokens(span)
        found = _one(here, source, pronouns) if source else NOBODY
        if found.name is not None:
            return found
    return NOBODY


def _one(here: Discourse, source: Tokens, pronouns: Mapping[int, int]) -> Meant:
    """Whom one part of a source means."""
    reader = here.reader
    name = named(reader, source)
    if name is not None:
        return Meant(name, None)
    head = source.root
    last = here.last_speaker(source.start_char)
    own = Span(head.idx, head.idx + len(head.text))
    if head.lower_ in GENDERS:
        return meaning(reader, own, "pronoun", pronouns.get(head.i))
    if head.lower_ in RELATIVES:
        return meaning(reader, own, "pronoun", relative(reader, head))
    if head.lower_ in BODY_PRONOUNS:
        return meaning(reader, own, "pronoun", pronoun_body(reader, head, last))
    if is_phrase(source):
        whole = Span(source.start_char, source.end_char)
        phrase = own if list(reader.names_in(whole)) else whole  # mentions do not overlap
        return meaning(reader, phrase, "nominal", _noun(here, source, last))
    return NOBODY


def _noun(here: Discourse, source: Tokens, last: int | None) -> int | None:
    if fold(source.root.text) in BODY_NOUNS:
        return noun_body(here.reader, source.root, last)
    return bearer(here.reader, source.root, last)


def meaning(reader: Reader, span: Span, kind: MentionKind, name: int | None) -> Meant:
    """That the words of a span mean a name."""
    if name is None:
        return NOBODY
    label = reader.names[name].label
    return Meant(name, Mention(span=span, label=label, kind=kind, antecedent=name))


def is_first_person(reader: Reader, quote: Quote) -> bool:
    """Whether the source is "I", who is the speaker of the quote around: "“I said no,” Quill told us"."""
    return [reader.document.of(span).lower() for span in quote.source] == ["i"]
