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
import srsly
from spacy.cli.init_config import fill_config
from spacy.cli.train import train
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example

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


def save(nlp: Language, folder: Path) -> None:
    """Writes the pipeline with the strings it needs and no others: spaCy would keep every word ever seen."""
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # of the machine it was trained on
    nlp.to_disk(folder)
    trees = srsly.read_msgpack(folder / "trainable_lemmatizer" / "trees")["trees"]
    hashes = {node[key] for node in trees for key in ("orig", "subst") if key in node}
    needed = set(spacy.blank("en").vocab.strings)
    needed |= {str(label) for _, part in nlp.pipeline for label in getattr(part, "labels", ())}
    needed |= {nlp.vocab.strings[number] for number in hashes if number}
    srsly.write_json(folder / "vocab" / "strings.json", sorted(needed))


def evaluate(source: Path) -> Iterator[str]:
    """A row of the model card for each dev part: what was measured, on how much, and how well."""
    nlp = spacy.load(WEIGHTS)
    chance = random.Random(_SEED)
    parts = {
        "GUM dev": corpora.conllu(source / "gum" / "dev.dep.conllu.gz"),
        "EWT dev": corpora.conllu(source / "ewt" / "dev.conllu.gz"),
        "CoNLL-2003 dev": corpora.conll2003(source / "conll2003" / "dev.iob.gz"),
    }
    for name, articles in parts.items():
        is_syntax, is_names = not name.startswith("CoNLL"), not name.startswith("EWT")
        examples = []
        for piece in corpora.pieces(articles, chance):
            gold = corpora.as_doc(nlp.vocab, piece, syntax=is_syntax, names=is_names)
            examples.append(Example(nlp.make_doc(gold.text), gold))
        scores = nlp.evaluate(examples)
        wanted = {
            "tag_acc": "tags",
            "pos_acc": "parts of speech",
            "lemma_acc": "lemmas",
            "dep_las": "LAS",
        }
        wanted = wanted | {"sents_f": "sentences F"} if is_syntax else {}
        wanted |= {"ents_f": "names F"} if is_names else {}
        figures = ", ".join(f"{words} {100 * scores[key]:.1f}" for key, words in wanted.items())
        yield f"| {name} | {sum(len(e.reference) for e in examples):,} tokens | {figures} |"


def main() -> None:
    """Parses the command line and runs the steps asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--build", type=Path, default=HERE / "build", help="where to work")
    parser.add_argument(
        "--steps",
        default="prepare,syntax,names,assemble,evaluate",
        help="which steps, comma-separated",
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
        save(assemble(build), WEIGHTS)
        sys.stdout.write(f"wrote {WEIGHTS}\n")
    if "evaluate" in steps:
        sys.stdout.writelines(f"{row}\n" for row in evaluate(arguments.corpora))


if __name__ == "__main__":
    main()
