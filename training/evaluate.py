"""The model card's table: how good the bundled model is on the corpora's development parts, on their own tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from generator.language import ATTRIBUTIONS, WEIGHTS
from generator.language.pieces import BREAK
from training import corpora
from training.corpora import Sentence
from training.examples import ROLES

_COARSE = {"PERSON": "person", "ORG": "organisation"} | dict.fromkeys(
    ("GPE", "LOC", "FAC"), "location"
)
"""CoNLL-2003's labels; all others are misc."""
Span = tuple[int, int, str]


class Scored:
    """How many were right, of how many said and how many there are."""

    def __init__(self) -> None:
        self.right = self.said = self.gold = 0

    def add(self, said: set[Span], gold: set[Span]) -> None:
        """Counts what one document adds."""
        self.right += len(said & gold)
        self.said += len(said)
        self.gold += len(gold)

    def __str__(self) -> str:
        """F1 in per cent."""
        return f"{200 * self.right / max(1, self.said + self.gold):.1f}"


def rows(source: Path) -> Iterator[str]:
    """A row for each development part: what was measured, and how good it is."""
    nlp = spacy.load(WEIGHTS)
    gum = source / "gum" / "dev.dep.conllu.gz"
    yield f"| CoNLL-2003 dev | {_conll(nlp, source / 'conll2003' / 'dev.iob.gz')} |"
    yield f"| PolNeAR dev | {_polnear(nlp, source / 'polnear')} |"
    yield f"| GUM dev | {_syntax(nlp, corpora.conllu(gum, names=True))} |"
    news = corpora.conllu(gum, names=True, genres=("news",))
    yield f"| GUM dev, news | {_syntax(nlp, news)} |"
    ewt = corpora.conllu(source / "ewt" / "dev.conllu.gz", names=False)
    yield f"| EWT dev | {_syntax(nlp, ewt)} |"


def _annotated(nlp: Language, article: Sequence[Sentence]) -> tuple[Doc, list[int]]:
    """The article's own tokens, annotated, and where each sentence begins."""
    words: list[str] = []
    bases = []
    for sentence in article:
        if words and sentence.opens_paragraph:
            words.append(BREAK)
        bases.append(len(words))
        words += sentence.words
    doc = Doc(nlp.vocab, words=words, spaces=[False] * len(words))
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc, bases


def _conll(nlp: Language, path: Path) -> str:
    """Names in CoNLL-2003's four labels."""
    labelled, bare = Scored(), Scored()
    for article in corpora.conll2003(path, own_labels=True):
        doc, bases = _annotated(nlp, article)
        gold = {
            (base + name.first, base + name.last, name.labels[0])
            for base, sentence in zip(bases, article, strict=True)
            for name in sentence.names or ()
        }
        said = {(e.start, e.end, _COARSE.get(e.label_, "misc")) for e in doc.ents}
        labelled.add(said, gold)
        bare.add({(*s[:2], "") for s in said}, {(*s[:2], "") for s in gold})
    return f"names F1 {labelled}, without their labels {bare}"


def _polnear(nlp: Language, folder: Path) -> str:
    """Runs of words in sources, cues and contents, as CofeNet counts them (COLING 2022)."""
    scored = {role: Scored() for role in ROLES}
    for article in corpora.polnear(folder, "dev"):
        doc, bases = _annotated(nlp, article)
        for role, score in scored.items():
            gold = {
                (base + part.first, base + part.last, role)
                for base, sentence in zip(bases, article, strict=True)
                for part in sentence.parts or ()
                if part.role == role
            }
            said = [s for s in doc.spans[ATTRIBUTIONS] if s.label_ == role]
            score.add(
                {piece for s in said for piece in _in_sentences(s.start, s.end, role, bases)}, gold
            )
    return "attribution F1 " + " / ".join(f"{role} {score}" for role, score in scored.items())


def _in_sentences(first: int, last: int, role: str, bases: Sequence[int]) -> Iterator[Span]:
    """The run, cut where the corpus's sentences begin."""
    cuts = [first, *(base for base in bases if first < base < last), last]
    for start, end in pairwise(cuts):
        yield start, end, role


def _syntax(nlp: Language, articles: Iterable[Sequence[Sentence]]) -> str:
    """Tags, parts of speech, lemmas, and words under the right head in the right relation."""
    count, right = 0, dict.fromkeys(("tags", "parts of speech", "lemmas", "UAS", "LAS"), 0)
    starts = Scored()
    for article in articles:
        doc, bases = _annotated(nlp, article)
        begun = {(s.start, s.start, "") for s in doc.sents if not doc[s.start].is_space}
        starts.add(begun, {(base, base, "") for base in bases})
        for base, sentence in zip(bases, article, strict=True):
            for i, token in enumerate(doc[base : base + len(sentence.words)]):
                under = token.head.i == base + sentence.heads[i]
                right["tags"] += token.tag_ == sentence.tags[i]
                right["parts of speech"] += token.pos_ == sentence.pos[i]
                right["lemmas"] += token.lemma_ == sentence.lemmas[i]
                right["UAS"] += under
                right["LAS"] += under and token.dep_ == sentence.deps[i]
                count += 1
    figures = ", ".join(f"{name} {100 * n / count:.1f}" for name, n in right.items())
    return f"{count:,} tokens: {figures}, sentences F1 {starts}"
