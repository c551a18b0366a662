"""What a sentence leans on: words at its opening, and in it, that only the sentence before can fill."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.summary.definites import is_bare_subject, is_main, is_somebody
from generator.summary.nouns import NOW
from generator.summary.openings import OPENS_AFTER, POINTS_BACK
from generator.summary.sentences import Sentence

_POINTING = frozenset("this that these those such".split())
_REPLIES = frozenset(
    "add continue reply respond agree disagree concur echo counter retort conclude quip".split()
)
"""Verbs of one who speaks on, or after another: "Quill added that"."""


_JOINING = frozenset("instead however meanwhile nevertheless nonetheless therefore".split())
_ADDING = _JOINING | frozenset(
    "also then too again though thus similarly likewise further separately".split()
)
"""Adverbs that set a clause beside another."""
_APART = frozenset(", — – -- ―".split())
"""What comes before words that only say more: "These piers — built in May — closed."."""
_PLACES = frozenset("GPE LOC FAC ORG".split())
_PAIR = frozenset("both either neither".split())
_PAIRED = frozenset("party side house chamber way end hand parent sex gender".split())
"""What there are two of, as all know: "both parties"."""
_ARGUMENTS = frozenset("nsubj obj dobj nsubj:pass nsubjpass".split())


def leans(sentence: Sentence, *, is_first: bool) -> bool:
    """Whether it needs the sentence before it for more than its pronouns.

    Nothing stands before the body's first sentence, so that its "the" points to what all know, or to the headline.
    """
    text = sentence.text.replace("’", "'")
    if OPENS_AFTER.match(text) or POINTS_BACK.search(text):
        return True
    if any(_points_back(token, sentence) for token in sentence.words):
        return True
    if any(_adds(token) or _stands_for_another(token, sentence) for token in sentence.own):
        return True
    return not is_first and any(
        is_bare_subject(token, sentence) or (is_main(token) and is_somebody(token, sentence))
        for token in _subjects(sentence)
    )


def _points_back(token: Token, sentence: Sentence) -> bool:
    """Whether "this", "that", "these" or "those" is filled by what went before.

    Not "this week", "those who sailed", "that the pier would close".
    """
    if token.lower_ not in _POINTING or token.tag_ not in {"DT", "PDT", "PRP", "JJ", "RB"}:
        return False
    noun = token.head
    if token.dep_ == "advmod":
        return True
    if token.dep_ in {"det", "det:predet", "amod"} and noun.i > token.i:
        if token.lower_ == "such":
            return not any(c.lower_ in {"as", "that"} for c in sentence.words if c.i > token.i)
        is_now = token.lower_ in {"this", "these"} and noun.lower_.rstrip("s") in NOW
        return not (is_now or any(c.i > noun.i and _is_telling(c) for c in noun.children))
    if token.lower_ == "such":
        return False
    return not any(c.i > token.i and c.dep_.startswith(("acl", "nmod")) for c in token.children)


def _is_telling(token: Token) -> bool:
    """Whether it says which "that" is: "that share of the harbour", "that pier which closed"."""
    is_of = token.dep_ == "nmod" and any(c.lower_ == "of" for c in token.children)
    is_apart = token.i > 0 and token.nbor(-1).text in _APART
    return is_of or (token.dep_.startswith("acl") and not is_apart)


def _stands_for_another(token: Token, sentence: Sentence) -> bool:
    """Whether "one" or "there" is for what another sentence has: "Quill wants one.", "Brand rowed there."."""
    if token.lower_ in {"one", "ones"}:
        is_alone = token.dep_ in _ARGUMENTS | {"obl"} and all(
            c.dep_ == "case" for c in token.children
        )
        return is_alone and not any(t.i < token.i and t.tag_ == "NN" for t in sentence.words)
    if token.lower_ != "there" or token.tag_ != "RB":
        return False
    return not any(t.i < token.i and t.ent_type_ in _PLACES for t in sentence.words)


def _adds(token: Token) -> bool:
    """Whether the sentence's main verb comes on top of another: "Quill also", "Quill added"."""
    if token.lower_ in _ADDING and token.dep_ == "advmod":
        is_main = token.head.head == token.head
        return is_main or token.lower_ in _JOINING
    if token.lower_ in _PAIR:
        noun = next(iter(token.doc[token.i + 1 : token.i + 2]), token)
        if noun.is_punct or noun.lower_ == "of":
            return True
        is_list = any(c.dep_ == "conj" for c in noun.children)
        return noun.pos_ == "NOUN" and not is_list and noun.lemma_.lower() not in _PAIRED
    if token.head != token:
        return (
            token.lower_ == "another"
            and token.head.head.head == token.head.head
            and token.head.dep_ in _ARGUMENTS
        )
    return token.lemma_.lower() in _REPLIES and token.pos_ == "VERB"


def _subjects(sentence: Sentence) -> Iterator[Token]:
    """The subjects of the document's own clauses."""
    return (t for t in sentence.own if t.dep_.startswith("nsubj"))


__all__ = ["leans"]
