"""Articles of the corpora as one run of words, what people say of them, and how much of it others said too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.language.pieces import BREAK
from training.corpora import Sentence
from training.evaluate import Scored, Span

COARSE = {"PERSON": "person", "ORG": "organisation"} | dict.fromkeys(
    ("GPE", "LOC", "FAC"), "location"
)
"""CoNLL-2003's labels; all others are misc."""


class Article(NamedTuple):
    """The words of all sentences, with a break between paragraphs."""

    words: tuple[str, ...]
    bases: tuple[int, ...]
    """Where each sentence begins among the words."""
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Article:
        """The sentences' article."""
        words: list[str] = []
        bases, kept = [], tuple(sentences)
        for sentence in kept:
            if words and sentence.opens_paragraph:
                words.append(BREAK)
            bases.append(len(words))
            words += sentence.words
        return cls(tuple(words), tuple(bases), kept)

    def names(self) -> set[Span]:
        """The names that people marked, with the first label of each."""
        return {
            (base + name.first, base + name.last, name.labels[0])
            for base, sentence in zip(self.bases, self.sentences, strict=True)
            for name in sentence.names or ()
        }


class Parsed(NamedTuple):
    """What was said of an article's words."""

    names: set[Span]
    tags: Sequence[str]
    heads: Sequence[int]
    deps: Sequence[str]


def coarse(first: int, last: int, label: str) -> Span:
    """The name in CoNLL-2003's labels, of which it may have one already."""
    return first, last, label if label.islower() else COARSE.get(label, "misc")


def names_f1(articles: Iterable[Article], parsed: Iterable[Parsed]) -> Scored:
    """F1 of names with their labels."""
    scored = Scored()
    for article, said in zip(articles, parsed, strict=True):
        scored.add(said.names, article.names())
    return scored


def syntax(articles: Iterable[Article], parsed: Iterable[Parsed]) -> tuple[float, float]:
    """Words with the right tag, and words under the right head in the right relation, in per cent."""
    count = tags = attached = 0
    for article, said in zip(articles, parsed, strict=True):
        for base, sentence in zip(article.bases, article.sentences, strict=True):
            for i in range(len(sentence.words)):
                count += 1
                tags += said.tags[base + i] == sentence.tags[i]
                under = said.heads[base + i] == base + sentence.heads[i]
                attached += under and said.deps[base + i] == sentence.deps[i]
    return 100 * tags / max(1, count), 100 * attached / max(1, count)


__all__ = ["COARSE", "Article", "Parsed", "coarse", "names_f1", "syntax"]
