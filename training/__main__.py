"""Trains the bundled pipeline: `python -m training --corpora FOLDER`.

Two pipelines are trained, each on one core: the syntax of `syntax.cfg` and the names of
`names.cfg`; then they are put together as generator/language/weights. Seeded throughout.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import spacy
from spacy.cli.init_config import fill_config
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import DocBin

from training import corpora
from training.corpora import Sentence
from training.renaming import renamed

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "generator" / "language" / "weights"
_SEED = 20221216


def _save(
    path: Path,
    articles: Iterable[Iterator[list[Sentence]]],
    *,
    syntax: bool,
    printed: bool,
    again: Iterable[Iterator[list[Sentence]]] = (),
) -> None:
    """Writes the articles; those of `again` a second time, with other names."""
    chance = random.Random(_SEED)
    vocab = spacy.blank("en").vocab
    docs = DocBin(store_user_data=False)
    first = chain.from_iterable(corpora.pieces(a, chance) for a in articles)
    second = chain.from_iterable(corpora.pieces(a, chance) for a in again)
    for piece in chain(first, (renamed(piece, chance) for piece in second)):
        sentences = corpora.as_printed(piece, chance) if printed else piece
        docs.add(corpora.as_doc(vocab, sentences, syntax=syntax, names=not syntax))
    docs.to_disk(path)


def prepare(source: Path, build: Path) -> None:
    """Writes {syntax,names}.{train,dev}.spacy to `build`."""
    gum, ewt = source / "gum", source / "ewt"
    build.mkdir(parents=True, exist_ok=True)
    _save(
        build / "syntax.train.spacy",
        [corpora.conllu(gum / "train.dep.conllu.gz"), corpora.conllu(ewt / "train.conllu.gz")],
        syntax=True,
        printed=True,
    )
    _save(
        build / "syntax.dev.spacy",
        [corpora.conllu(gum / "dev.dep.conllu.gz")],
        syntax=True,
        printed=False,
    )

    def gold() -> list[Iterator[list[Sentence]]]:
        return [
            corpora.conllu(gum / "train.dep.conllu.gz"),
            corpora.conll2003(source / "conll2003" / "train.iob.gz"),
        ]

    _save(
        build / "names.train.spacy",
        [*gold(), corpora.polnear(source / "polnear", "train")],
        syntax=False,
        printed=True,
        # Gold is seen twice: it is less than the silver, and right.
        again=gold(),
    )
    _save(
        build / "names.dev.spacy",
        [
            corpora.conllu(gum / "dev.dep.conllu.gz"),
            corpora.conll2003(source / "conll2003" / "dev.iob.gz"),
        ],
        syntax=False,
        printed=False,
    )


def assemble(build: Path) -> Language:
    """The one pipeline of the two: tok2vec, tagger, morphologizer, lemmatizer, parser, ner."""
    nlp = spacy.load(build / "syntax" / "model-best")
    names = spacy.load(build / "names" / "model-best")
    nlp.add_pipe("ner", source=names)
    nlp.meta |= {
        "name": "briefing_news_cnn",
        "version": "1.0.0",
        "description": "Tags, dependencies, lemmas and names for English news.",
        "license": "CC BY-NC-SA 4.0",
        "author": "",
        "email": "",
        "url": "",
        "sources": None,
    }
    return nlp


def main() -> None:
    """Parses the command line and runs the steps asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--build", type=Path, default=HERE / "build", help="where to work")
    parser.add_argument(
        "--steps", default="prepare,syntax,names,assemble", help="which steps, comma-separated"
    )
    arguments = parser.parse_args()
    steps = arguments.steps.split(",")
    build: Path = arguments.build
    if "prepare" in steps:
        prepare(arguments.corpora, build)
    for name in ("syntax", "names"):
        if name in steps:
            overrides = {
                f"paths.{part}": str(build / f"{name}.{part}.spacy") for part in ("train", "dev")
            }
            fill_config(build / f"{name}.cfg", HERE / f"{name}.cfg")
            train(build / f"{name}.cfg", build / name, overrides=overrides)
    if "assemble" in steps:
        assemble(build).to_disk(WEIGHTS)
        sys.stdout.write(f"wrote {WEIGHTS}\n")


if __name__ == "__main__":
    main()
