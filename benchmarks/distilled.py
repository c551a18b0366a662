"""Whether a small CNN that learns from the encoder finds names as well: `python -m benchmarks.distilled`.

spaCy's recogniser over its default CNN (96 wide, four layers) learns CoNLL-2003's gold names; then the same together
with what the encoder says of CoNLL-2003's own articles as running text, and of PolNeAR's.  Both are measured beside
the encoder on CoNLL-2003 dev, on the corpus's own tokens and in its four labels.  Words a second are those of running
text, tokenisation included; the CNN finds names alone, the encoder says all layers.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Named
from spacy.training import Example

from benchmarks import cnn
from benchmarks.articles import Article, Parsed, coarse, names_f1
from benchmarks.spacy_training import train
from benchmarks.texts import SEEDS, annotating, count, texts
from benchmarks.turns import turns
from generator.language import WEIGHTS
from generator.language.component import NAME
from training import corpora
from training.evaluate import Span

_SEED = 20221216
_ROUNDS = 5


class Lesson(NamedTuple):
    """An article's words, and the names among them in CoNLL-2003's labels."""

    words: list[str]
    spaces: list[bool]
    names: set[Span]

    def doc(self, nlp: Language, *, named: bool) -> Doc:
        """The lesson with its names, or without."""
        doc = Doc(nlp.vocab, words=self.words, spaces=self.spaces)
        doc.ents = tuple(Named(doc, *name) for name in self.names) if named else ()
        return doc


def conll(folder: Path, part: str, most: int | None) -> list[Article]:
    """CoNLL-2003's first articles, with names in its own labels."""
    path = folder / "conll2003" / f"{part}.iob.gz"
    found = corpora.conll2003(path, own_labels=True)
    return [Article.of(sentences) for sentences in islice(found, most)]


def polnear(folder: Path, most: int | None) -> list[str]:
    """The first texts of PolNeAR's train part."""
    with gzip.open(folder / "polnear" / "train.jsonl.gz", "rt", encoding="utf8") as file:
        return [json.loads(line)["text"] for line in islice(file, most)]


def running(article: Article) -> str:
    """The article as running text."""
    paragraphs = [
        "\n\n" * sentence.opens_paragraph
        + "".join(w + " " * s for w, s in zip(sentence.words, sentence.spaces, strict=True))
        for sentence in article.sentences
    ]
    return "".join(paragraphs).strip()


def gold(articles: Iterable[Article]) -> Iterator[Lesson]:
    """What people said of the articles."""
    for article in articles:
        words = list(article.words)
        yield Lesson(words, [False] * len(words), article.names())


def taught(nlp: Language, found: Iterable[str]) -> Iterator[Lesson]:
    """What the encoder says of the texts."""
    for doc in map(nlp, found):
        words, spaces = [t.text for t in doc], [bool(t.whitespace_) for t in doc]
        yield Lesson(words, spaces, names_in(doc))


def names_in(doc: Doc) -> set[Span]:
    """The Doc's names in CoNLL-2003's labels."""
    return {coarse(name.start, name.end, name.label_) for name in doc.ents}


def learned(lessons: Iterable[Lesson], epochs: int) -> Language:
    """A CNN that has learned the lessons so many times over."""
    nlp = cnn.names()
    examples = [Example(x.doc(nlp, named=False), x.doc(nlp, named=True)) for x in lessons]
    train(nlp, examples, epochs, _SEED)
    return nlp


def f1(nlp: Language, articles: Sequence[Article]) -> str:
    """F1 of the pipeline's names, in per cent."""
    said = []
    for lesson in gold(articles):
        doc = lesson.doc(nlp, named=False)
        for _, component in nlp.pipeline:
            doc = component(doc)
        said.append(Parsed(names_in(doc), (), (), ()))
    return str(names_f1(articles, said))


def main() -> None:
    """Learns, measures, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.distilled", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--model", type=Path, default=WEIGHTS, help="the pipeline's folder")
    parser.add_argument("--articles", type=int, help="most of each corpus to learn from")
    parser.add_argument("--dev-articles", type=int, help="most to measure on")
    parser.add_argument("--epochs", type=int, default=3, help="over gold and the encoder's names")
    parser.add_argument("--gold-epochs", type=int, default=8, help="over gold names alone")
    arguments = parser.parse_args()
    encoder = spacy.load(arguments.model, config={"components": {NAME: {"threads": 1}}})
    articles = conll(arguments.corpora, "train", arguments.articles)
    found = [*map(running, articles), *polnear(arguments.corpora, arguments.articles)]
    lessons = [*gold(articles), *taught(encoder, found)]
    pipelines = {
        "the encoder": encoder,
        "a CNN that learned gold names": learned(gold(articles), arguments.gold_epochs),
        "a CNN that learned gold names and the encoder's": learned(lessons, arguments.epochs),
    }
    tested, timed = conll(arguments.corpora, "dev", arguments.dev_articles), texts(SEEDS)
    words = count(timed)
    taken = turns({name: annotating(nlp, timed) for name, nlp in pipelines.items()}, _ROUNDS)
    sys.stdout.write(
        "| what finds names | CoNLL-2003 dev, F1 | words a second |\n| --- | ---: | ---: |\n"
    )
    for name, nlp in pipelines.items():
        sys.stdout.write(f"| {name} | {f1(nlp, tested)} | {words / taken[name]:,.0f} |\n")


if __name__ == "__main__":
    main()
