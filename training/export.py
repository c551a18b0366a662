"""Writes the trained network as the package runs it: ONNX in eight-bit integers, and the tables beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import spacy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from generator.language.component import NAME
from generator.language.pieces import Reader
from training.examples import ATTRIBUTION_TAGS, NAME_TAGS, Inventory
from training.network import Network

_OUTPUTS = (
    "names", "attribution", "tags", "morphs", "lemmas", "starts", "arcs", "dependents", "governors",
    "links",
)  # fmt: skip

_META = {
    "name": "briefing_news",
    "version": "2.0.0",
    "description": "Tags, dependencies, lemmas, names and attributions for English news.",
    "license": "CC BY-NC-SA 4.0",
    "author": "",
    "email": "",
    "url": "",
    "sources": None,
}


class _Exported(nn.Module):
    """One window, unpadded; layers without a grammar decided at once."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        said = self.network(pieces[None], shapes[None], firsts[None])
        return (
            said.names[0],
            said.attribution[0],
            said.tags[0].argmax(-1),
            said.morphs[0].argmax(-1),
            said.lemmas[0].argmax(-1),
            said.starts[0],
            said.arcs[0],
            said.dependents[0],
            said.governors[0],
            said.links[0],
        )


def write(network: Network, inventory: Inventory, tokenizer: Path, folder: Path) -> None:
    """Writes the pipeline to `folder`: spaCy's tokenizer and the component with the network."""
    with TemporaryDirectory() as made:
        export(network, inventory, tokenizer, Path(made))
        nlp = spacy.blank("en")
        nlp.add_pipe(NAME).from_disk(made)  # type: ignore[attr-defined]
        nlp.meta |= _META
        shutil.rmtree(folder, ignore_errors=True)
        nlp.to_disk(folder)


def export(network: Network, inventory: Inventory, tokenizer: Path, folder: Path) -> None:
    """Writes network.onnx, vocabulary.json, labels.json and numbers.npz to `folder`."""
    shutil.copyfile(tokenizer, folder / "vocabulary.json")
    example = Reader(tokenizer).read("The minister said on Friday that “ it is over .".split())
    inputs = tuple(torch.from_numpy(x) for x in example)
    whole, ready = folder / "whole.onnx", folder / "ready.onnx"
    torch.onnx.export(
        _Exported(network.eval()),
        inputs,
        str(whole),
        input_names=list(example._fields),
        output_names=list(_OUTPUTS),
        dynamic_axes={
            "pieces": {0: "P"},
            "shapes": {0: "P"},
            "firsts": {0: "N"},
        },
        dynamo=False,
        opset_version=17,
    )
    quant_pre_process(str(whole), str(ready))
    quantize_dynamic(
        ready,
        folder / "network.onnx",
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
    ready.unlink()
    whole.unlink()
    labels = {"names": NAME_TAGS, "attribution": ATTRIBUTION_TAGS, **vars(inventory)}
    (folder / "labels.json").write_text(
        json.dumps(labels, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )
    relation = network.relation
    with torch.no_grad():
        np.savez(
            folder / "numbers.npz",
            moves=network.crf.transitions.numpy(),
            relation=relation.weight.T.numpy(),
            relation_bias=relation.bias.numpy(),
        )
