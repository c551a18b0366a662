"""Which sentences may be taken: those that stand alone, and those that do beside others, with what they need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from generator.model import Extract, Gloss, Span
from generator.summary.definites import definites
from generator.summary.glosses import Glosses
from generator.summary.introductions import Introductions
from generator.summary.leaning import leans
from generator.summary.pleas import NOTE
from generator.summary.pronouns import told_by, unanswered
from generator.summary.sentences import Sentence
from generator.summary.standing import is_finished, is_personal, is_the_documents, is_whole
from generator.text import fold

_HABIT = 0.3
"""The share of personal sentences from which on a document is somebody's own account: "I", "you" are its manner."""


_MOSTLY = 0.4
"""A note in the first part of a text is followed by the article."""
_STEM = 5
"""Letters that forms of a word share."""
_LEAD = 3
"""Sentences that open a document: they may say "the", and where none stands alone they are as good as it has."""


class Able(NamedTuple):
    """What a sentence takes to be understood, and what it gives to others."""

    needs: frozenset[object] = frozenset()
    """Places of sentences, last names of people, and things called "the …", that others must have given."""
    gives: frozenset[object] = frozenset()
    glosses: tuple[Gloss, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether it stands alone as it is."""
        return not (self.needs or self.glosses)


def able(found: Extract, known: Sequence[Sentence], names: Mapping[Span, float]) -> dict[int, Able]:
    """By place, in reading order; lower standards where no sentence meets them."""
    own = _own(found, known)
    glosses = Glosses(found)
    headline = _headline(found)
    people = Introductions(found.document, found.mentions, names, known)
    result: dict[int, Able] = {}
    for sentence in own:
        given = glosses.of(sentence, _before(known, sentence))
        needs = set[object](people.needed.get(sentence.place, ()))
        if sentence.place >= _LEAD:
            needs |= {stem for t in definites(sentence) if (stem := _stem(t)) not in headline}
        if given is None or leans(sentence, is_first=sentence.place == 0):
            if not _is_told_beside(known, sentence, is_glossed=given is not None):
                continue
            needs.add(sentence.place - 1)
        gives = {sentence.place, *people.given.get(sentence.place, ()), *map(_stem, sentence.words)}
        result[sentence.place] = Able(frozenset(needs), frozenset(gives), given or ())
    if any(not one.needs for one in result.values()):
        return result
    lead = [sentence for sentence in own if sentence.place < _LEAD]
    return {sentence.place: Able() for sentence in lead or _spoken(known) or _short(known)}


def _headline(found: Extract) -> set[str]:
    title = found.document.block("title")
    words = fold(found.document.of(title)).split() if title else []
    return {f"the {word[:_STEM]}" for word in words}


def _stem(noun: Token) -> str:
    """What a noun and others of its kind have in common: "the rul" of "ruling" and "rule"."""
    return f"the {noun.lower_[:_STEM]}"


def _own(found: Extract, known: Sequence[Sentence]) -> list[Sentence]:
    """Whole statements of the document's own: the personal ones only where they are its manner."""
    end = _end(found)
    own = [s for s in known if s.span.start < end and is_whole(s) and is_the_documents(s)]
    personal = {s.place for s in own if is_personal(s)}
    if len(personal) >= _HABIT * len(own):
        return own
    return [s for s in own if s.place not in personal]


def _end(found: Extract) -> int:
    """Where the page's own words begin, in the later part of the text."""
    text = found.document.text
    starts = (b.span.start for b in found.document.blocks if b.span.start > _MOSTLY * len(text))
    return next((start for start in starts if NOTE.match(text, start)), len(text))


def _spoken(known: Sequence[Sentence]) -> list[Sentence]:
    """Of a transcript, in which all is spoken: what stands alone and has no marks of its own."""
    return [s for s in known if is_whole(s) and not set('“”"') & set(s.text) and _is_apart(s)]


def _short(known: Sequence[Sentence]) -> list[Sentence]:
    """The first sentences of a note, however short they are."""
    return [s for s in known[:_LEAD] if is_finished(s) and is_the_documents(s) and _is_apart(s)]


def _is_apart(sentence: Sentence) -> bool:
    """Whether nothing in it is left open."""
    return not (leans(sentence, is_first=sentence.place == 0) or any(unanswered(sentence)))


def _is_told_beside(known: Sequence[Sentence], sentence: Sentence, *, is_glossed: bool) -> bool:
    """Whether the sentence before it, across no more than a paragraph's end, tells what it leaves open."""
    last = _before(known, sentence)
    if last is None:
        return False
    return is_glossed or all(told_by(last, t.lower_) for t in unanswered(sentence))


def _before(known: Sequence[Sentence], sentence: Sentence) -> Sentence | None:
    last = known[sentence.place - 1] if sentence.place else None
    return last if last is not None and sentence.block - last.block <= 1 else None


__all__ = ["Able", "able"]
