"""The words before a name as its title: "Russian Foreign Ministry spokeswoman"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from generator.model import Span
from generator.roles.nouns import is_inside, is_role_noun, span_of
from generator.roles.own import of_the_name, own_part, without_ranks

_NO_ROLE = frozenset(
    """other such many several last next ex uncle aunt today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday""".split()
)
_JOINING = frozenset("of for and to at on in with by from".split())
_STATES = frozenset(
    "retired elected appointed convicted accused disgraced exiled renowned ousted".split()
)
"""Participles that begin a role; any other is the verb before it."""
_TITLE_CLASSES = {"NOUN", "PROPN", "ADJ", "NUM"}
_TITLE_TAGS = {"JJ", "NN", "NNP", "NNPS", "VBN"}
_NOT_FIRST = {"VERB", "ADP", "SCONJ", "CCONJ"}
_MOST_BEFORE = 12
"""Tokens of a title."""
_INNER = {"of", "for", "and", "the", "to", "at", "on", "&", "-", "’s", "'s", ",", "/"}


def title(doc: Doc, start: int, label: str, others: Sequence[Span]) -> Span | None:
    """The words that stand before a name as its title: "Russian Foreign Ministry spokeswoman"."""
    run = before(doc, start, others)
    if not run or _is_joined(run) or _is_prefix(run[-1]):
        return None
    run = _bare(run)
    while run and (run[-1].lower_ in _INNER or run[-1].is_punct or _is_short_rank(run)):
        run.pop()
    run = _bare(of_the_name(own_part(run, label), label))
    if not any(is_role_noun(token, label) for token in run):
        return None
    if label != "ORG":
        own = without_ranks(run)
        span = span_of(own) if own else None
        return None if span is None or any(span.meets(other) for other in others) else span
    # "private intelligence firm The Soufan Center": the noun itself ends the run.
    return span_of(run) if run[-1].text.islower() and is_role_noun(run[-1], label) else None


def before(doc: Doc, start: int, others: Sequence[Span]) -> list[Token]:
    """All before the name that may be of its title, back to another's name or the sentence's start."""
    first = start
    floor = max(doc[start].sent.start, start - _MOST_BEFORE)
    while first > floor and _is_before(doc[first - 1]) and not is_inside(doc[first - 1], others):
        first -= 1
    return list(doc[first:start])


def _is_before(token: Token) -> bool:
    """Whether the word may be of a title: nouns, adjectives, and the small words between them."""
    if token.is_space or (token.is_sent_start and token.pos_ in _NOT_FIRST):
        return False
    if token.pos_ in _TITLE_CLASSES or token.tag_ in _TITLE_TAGS:
        return token.lower_ not in _NO_ROLE and (token.tag_ != "VBN" or token.lower_ in _STATES)
    if token.lower_ == "the":
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text[:1].isupper()
    return token.lower_ in {"of", "for", "and", "'s", "’s", "-", "&", "."} or token.text in {
        "Lt.",
        "Gen.",
    }


def _bare(run: Sequence[Token]) -> list[Token]:
    """The run without the small words and marks before it."""
    is_small = (t.lower_ in _INNER or t.is_punct or t.pos_ == "DET" for t in run)
    return list(run[next((n for n, small in enumerate(is_small) if not small), len(run)) :])


def _is_joined(run: Sequence[Token]) -> bool:
    """Whether the name hangs on what stands before it: "aide for | the Quill campaign", "mayor and | Mr. Quill"."""
    words = [token for token in run if token.lower_ != "the" and not _is_rank(token)]
    return bool(words) and words[-1].lower_ in _JOINING


def _is_prefix(token: Token) -> bool:
    """Whether the name is but half a word: "the former mayor's anti-Quill speech"."""
    return token.text == "-" and not token.whitespace_


def _is_short_rank(run: Sequence[Token]) -> bool:
    """Whether a rank in short closes a title: of "panel Chairman Rep." the "Rep."."""
    return len(run) > 1 and _is_rank(run[-1])


def _is_rank(token: Token) -> bool:
    return len(token) > 1 and token.text.endswith(".") and token.text[:1].isupper()
