"""The names to lay beside pronouns that a sentence does not answer itself, as an editor would: "he [Quill] said"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from spacy.tokens import Token

from generator.gazetteer import gender, gender_abroad
from generator.model import Extract, Gloss, Span
from generator.summary.pronouns import ONE, unanswered
from generator.summary.sentences import Sentence
from generator.text import fold

_MEN = frozenset("he him his himself".split())


class Glosses:
    """Whom the document's pronouns mean, where coreference says so and nobody else has come up since.

    "Quill met the mayor, Rosa Brand. She said …" is left open: either may be meant.
    """

    def __init__(self, found: Extract) -> None:
        document, mentions = found.document, found.mentions
        people = [m.span for m in mentions if m.kind == "name" and m.label == "PERSON"]
        self._of = document.of
        self._starts = [span.start for span in people]
        self._keys = [_words(document.of(span))[-1] for span in people]
        self._families: dict[str, list[Span]] = defaultdict(list)
        for span, key in zip(people, self._keys, strict=True):
            self._families[key].append(span)
        shown = found.names_and_sources
        pronouns = [(at, m) for at, m in enumerate(mentions) if m.kind == "pronoun"]
        self._meant = {
            m.span.start: mentions[m.antecedent].span
            for _, m in pronouns
            if m.antecedent is not None
        }
        self._plain = {m.span.start for at, m in pronouns if at not in shown}
        """Where coreference itself has seen to it that nobody else has come up since."""

    def of(self, sentence: Sentence, before: Sentence | None) -> tuple[Gloss, ...] | None:
        """A gloss for the first pronoun of each person that the sentence leaves open; None where one stays so."""
        found: dict[bool, Gloss] = {}
        for token in unanswered(sentence):
            is_man = token.lower_ in _MEN
            if token.lower_ not in ONE:
                return None
            if is_man in found:
                continue
            name = self._name(token, "m" if is_man else "f")
            if name is None or not self._is_sure(token, name, before):
                return None
            span = Span(token.idx, token.idx + len(token))
            found[is_man] = Gloss(span=span, name=name)
        return tuple(sorted(found.values(), key=lambda gloss: gloss.span))

    def _name(self, pronoun: Token, wanted: str) -> Span | None:
        """The first of the longest names of whom it means; none where two of the surname may be meant."""
        meant = self._meant.get(pronoun.idx)
        if meant is None:
            return None
        words = _words(self._of(meant))
        family = self._families.get(words[-1], [])
        full = [span for span in family if len(_words(self._of(span))) > 1]
        firsts = {_words(self._of(span))[0] for span in full}
        fitting = {words[0]} if len(words) > 1 else {f for f in firsts if _gender(f) == wanted}
        fitting = fitting or {first for first in firsts if _gender(first) is None}
        if len(fitting) > 1:
            return None
        same = [span for span in full if _words(self._of(span))[0] in fitting]
        return max(same or family, key=lambda span: len(_words(self._of(span))), default=None)

    def _is_sure(self, pronoun: Token, name: Span, before: Sentence | None) -> bool:
        """Whether the sentence before names the person last, or as its subject, or nobody else is in question.

        What follows a colon tells what stands before it: "Polls say the same: she leads.".
        """
        if before is None or before.text.endswith(":"):
            return False
        if pronoun.idx in self._plain:
            return True
        key = _words(self._of(name))[-1]
        at = bisect_left(self._starts, pronoun.idx) - 1
        is_last = at >= 0 and self._keys[at] == key and self._starts[at] >= before.span.start
        subjects = (t for t in before.own if t.dep_.startswith("nsubj"))
        return is_last or any(fold(t.text) == key for t in subjects)


def _gender(first: str) -> str | None:
    return gender(first) or gender_abroad(first)


def _words(name: str) -> list[str]:
    return fold(name).removesuffix("'s").split()


__all__ = ["Glosses"]
