"""Who says: a verb of saying with its subject, or "according to" with what follows."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.tokens import Token

from generator.model import Quote, QuoteKind, Span
from generator.quotes.body import Body, end_of, span_of
from generator.quotes.cues import HEARERS, REPORTING

NAMING = {"NOUN", "PROPN", "PRON"}
"""Parts of speech that a source has one of."""
_SUBJECTS = {"nsubj", "nsubjpass", "nsubj:pass", "csubj", "nsubj:outer"}
_SHARED_SUBJECT = {"conj", "xcomp", "advcl", "acl", "ccomp", "parataxis"}
_MOST_SHARED = 3
"""Verbs in a row that may share one subject."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying with its subject."""

    cue: Span
    source: Span | None
    verb: Token | None = None


def quote(kind: QuoteKind, parts: Sequence[Span], saying: Saying | None) -> Quote:
    """The quote of these words, said so; it has no id yet."""
    cue = (saying.cue,) if saying else ()
    source = (saying.source,) if saying and saying.source else ()
    return Quote(id="", kind=kind, content=tuple(parts), cue=cue, source=source)


def cues(body: Body, quotes: Sequence[Quote]) -> set[int]:
    """The indexes of the tokens that are cues of these quotes already."""
    return {token.i for q in quotes for cue in q.cue for token in body.tokens(cue)}


def is_cue(body: Body, token: Token, used: AbstractSet[int]) -> bool:
    """Whether the token is a verb of saying, outside marks and none of the cues `used` already."""
    return (
        token.i not in used
        and token.lemma_.lower() in REPORTING
        and token.pos_ in {"VERB", "AUX"}
        and not body.is_marked(token)
    )


def is_perfect(verb: Token) -> bool:
    """Whether a participle is active: "has said", not "was said", "has been said"."""
    auxiliaries = [child for child in verb.children if child.pos_ == "AUX"]
    return any(a.lemma_ == "have" for a in auxiliaries) and not any(
        a.lemma_ == "be" for a in auxiliaries
    )


def saying(body: Body, verb: Token) -> Saying:
    """The verb with its subject, if it has one outside marks."""
    subject = _subject(verb)
    if subject is None or body.is_marked(subject):
        return Saying(span_of([verb]), None, verb)
    run = [t for t in subject.subtree if not body.is_marked(t)]
    run = [t for t in run if (t.i < verb.i) == (subject.i < verb.i)]
    run = _trimmed(run, subject, verb)
    return Saying(span_of([verb]), span_of(run) if run else None, verb)


def _subject(verb: Token) -> Token | None:
    """Who says it; verbs that share one subject ("…, adding that") look to their head's."""
    holder = verb
    for _ in range(_MOST_SHARED):
        subject = next((c for c in holder.children if c.dep_ in _SUBJECTS), None)
        if subject is not None:
            is_told = "pass" in subject.dep_ and holder.lemma_.lower() in HEARERS
            is_empty = subject.lower_ in {"it", "there", "that", "what"}
            return None if is_told or is_empty else subject
        if holder.dep_ not in _SHARED_SUBJECT:
            return None
        holder = holder.head
    return None


def _trimmed(run: list[Token], subject: Token, verb: Token) -> list[Token]:
    """The subject's words without dateline and day, up to the verb where only a name is between.

    "KESSHOLM – Kolbrand Steel on Tuesday" → "Kolbrand Steel"; "Opposition leader" → "Opposition leader
    Josephine Tarrowby".
    """
    dashes = [n for n, t in enumerate(run) if t.text in {"–", "—", "--"} and t.i < subject.i]
    run = run[dashes[-1] + 1 :] if dashes else run
    days = [
        n
        for n, t in enumerate(run)
        if t.lower_ in _DAYS and n and run[n - 1].lower_ in {"on", "late", "early"}
    ]
    run = run[: days[0] - 1] if days and run[days[0]].i > subject.i else run
    if run and run[-1].i < verb.i:
        gap = list(verb.doc[run[-1].i + 1 : verb.i])
        run = [*run, *gap] if gap and all(t.pos_ in {"PROPN", "DET"} for t in gap) else run
    while run and (run[-1].is_space or (run[-1].is_punct and run[-1].text != ")")):
        run.pop()
    while run and (run[0].is_punct or run[0].is_space):
        run.pop(0)
    return run


def according(tokens: Sequence[Token]) -> Saying | None:
    """ "according to" among the tokens, with the noun phrase after it."""
    for n, token in enumerate(tokens[:-1]):
        if token.lower_ == "according" and tokens[n + 1].lower_ == "to" and n + 2 < len(tokens):
            source = _phrase(tokens[n + 2 :])
            return Saying(Span(token.idx, end_of(tokens[n + 1])), source) if source else None
    return None


def _phrase(tokens: Sequence[Token]) -> Span | None:
    """The noun phrase that `tokens` begin with, with all that hangs on it."""
    nouns = [t for t in tokens if t.pos_ in NAMING | {"NUM"}]
    if not nouns:
        return None
    first = nouns[0]
    while first.head.i > first.i and first.head in nouns:
        first = first.head
    last = min(max(t.i for t in first.subtree), tokens[-1].i)
    run = [t for t in tokens if t.i <= last]
    while run and run[-1].is_punct:
        run.pop()
    return span_of(run) if run else None
