"""The names to lay beside pronouns that a sentence does not answer itself, as an editor would: "he [Quill] said"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from generator.model import Document, Gloss, Mention, Span
from generator.summary.pronouns import ONE, unanswered
from generator.summary.sentences import Sentence
from generator.text import fold

_MEN = frozenset("he him his himself".split())


class Glosses:
    """Whom the document's pronouns mean, where coreference says so and nobody else has come up since.

    "Quill met the mayor, Rosa Brand. She said …" is left open: either may be meant.
    """

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        people = [m for m in mentions if m.kind == "name" and m.label == "PERSON"]
        self._starts = [m.span.start for m in people]
        self._keys = [_last(document.of(m.span)) for m in people]
        self._fullest = _fullest(document, people)
        self._meant = {
            m.span.start: _last(document.of(mentions[m.antecedent].span))
            for m in mentions
            if m.kind == "pronoun" and m.antecedent is not None
        }

    def of(self, sentence: Sentence, before: Sentence | None) -> tuple[Gloss, ...] | None:
        """A gloss for the first pronoun of each person that the sentence leaves open; None where one stays so."""
        found: dict[bool, Gloss] = {}
        for token in unanswered(sentence):
            is_man = token.lower_ in _MEN
            if token.lower_ not in ONE:
                return None
            if is_man in found:
                continue
            key = self._meant.get(token.idx)
            if key not in self._fullest or not self._is_sure(token, key, before):
                return None
            span = Span(token.idx, token.idx + len(token))
            found[is_man] = Gloss(span=span, name=self._fullest[key])
        return tuple(sorted(found.values(), key=lambda gloss: gloss.span))

    def _is_sure(self, pronoun: Token, key: str | None, before: Sentence | None) -> bool:
        """Whether the sentence before names the person last, or as its subject."""
        if before is None:
            return False
        at = bisect_left(self._starts, pronoun.idx) - 1
        is_last = at >= 0 and self._keys[at] == key and self._starts[at] >= before.span.start
        subjects = (t for t in before.own if t.dep_.startswith("nsubj"))
        return is_last or any(fold(t.text) == key for t in subjects)


def _fullest(document: Document, people: Sequence[Mention]) -> Mapping[str | None, Span]:
    """By its last word: the first of a person's longest names in the document."""
    found: dict[str | None, Span] = {}
    for person in people:
        words = document.of(person.span).split()
        key = _last(document.of(person.span))
        if key not in found or len(words) > len(document.of(found[key]).split()):
            found[key] = person.span
    return found


def _last(name: str) -> str:
    return fold(name).removesuffix("'s").split()[-1]


__all__ = ["Glosses"]
