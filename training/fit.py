"""Trains the network: all layers at once, on windows of all corpora mixed."""

from __future__ import annotations

import math
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.examples import UNLABELLED, Window
from training.network import Network, Said

CHECKPOINT = "checkpoint.pt"
_PIECES = 2048
"""Of one batch: what the processor's caches hold."""
_MULTIPLE = 32
"""Windows are padded to a multiple of so many pieces, which is quicker."""
_POOL = 40
"""Batches that are sorted by length together."""
_RATE, _HEAD_RATE = 1.5e-4, 1e-3
_WARM, _COOL = 0.04, 0.35
"""Shares of the steps in which the rate rises and falls; between them it stays."""
_DECAY = 0.01
_EVERY = 200
"""Batches between two checkpoints."""
_WEIGHTS = {
    "names": 1.0,
    "attribution": 1.0,
    "links": 0.3,
    "tags": 0.3,
    "morphs": 0.3,
    "lemmas": 0.2,
    "arcs": 0.5,
    "deps": 0.3,
    "starts": 0.2,
}


@dataclass
class Batch:
    """B windows, padded to the longest."""

    windows: dict[str, Tensor]
    """Each of Window's arrays as (B, P) or (B, N); what is padded is 0 or UNLABELLED."""
    lengths: Tensor
    """(B,): words of each window."""
    hide: Tensor
    """(B, 1, 1, P): added to attention, far below 0 where a piece is padding."""

    @classmethod
    def of(cls, windows: Sequence[Window]) -> Batch:
        """The windows, padded."""
        zero = {"pieces", "shapes", "firsts", "names", "trust"}
        padded = {}
        for field in Window._fields:
            arrays = [getattr(w, field) for w in windows]
            fill = 0 if field in zero else UNLABELLED
            width = max(map(len, arrays))
            if field in {"pieces", "shapes"}:
                width = -(-width // _MULTIPLE) * _MULTIPLE
            shape = (len(arrays), width)
            whole = np.full(shape, fill, dtype=arrays[0].dtype)
            for row, array in zip(whole, arrays, strict=True):
                row[: len(array)] = array
            padded[field] = torch.from_numpy(whole)
        sizes = torch.tensor([len(w.pieces) for w in windows])
        index = torch.arange(padded["pieces"].shape[1])
        hide = (index[None] >= sizes[:, None]).float() * -1e4
        return cls(padded, torch.tensor([len(w.firsts) for w in windows]), hide[:, None, None])


def batches(windows: list[Window], chance: random.Random) -> Iterator[Batch]:
    """The windows in batches of like lengths, in random order."""
    chance.shuffle(windows)
    average = sum(len(w.pieces) for w in windows) / len(windows)
    pool = max(1, int(_POOL * _PIECES / average))
    for start in range(0, len(windows), pool):
        near = sorted(windows[start : start + pool], key=lambda w: len(w.pieces))
        ready: list[list[Window]] = [[]]
        for window in near:
            if ready[-1] and (len(ready[-1]) + 1) * len(window.pieces) > _PIECES:
                ready.append([])
            ready[-1].append(window)
        chance.shuffle(ready)
        yield from map(Batch.of, ready)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The loss of each layer that the batch has, per labelled word."""
    w = batch.windows
    with torch.autocast("cpu", dtype=torch.bfloat16):
        said: Said = network(w["pieces"], w["shapes"], w["firsts"], batch.hide)
    found = {}
    if (w["names"] > 0).any():
        found["names"] = _names(said.names.float(), w["names"], w["trust"])
    quoted = (w["attribution"] >= 0).any(1)
    if quoted.any():
        lengths = batch.lengths[quoted]
        tags = w["attribution"][quoted].clamp(min=0)
        found["attribution"] = (
            network.crf(said.attribution[quoted].float(), tags, lengths) / lengths.sum()
        )
    inside = torch.arange(w["firsts"].shape[1])[None] < batch.lengths[:, None]
    outside = (~inside).float()[:, None] * -1e4
    for layer, target, scores in (
        ("links", "cues", said.links.float() + outside),
        ("arcs", "heads", said.arcs.float() + outside),
        ("tags", "tags", said.tags),
        ("morphs", "morphs", said.morphs),
        ("lemmas", "lemmas", said.lemmas),
    ):
        if (w[target] >= 0).any():
            found[layer] = functional.cross_entropy(
                scores.float().flatten(0, 1), w[target].flatten(), ignore_index=UNLABELLED
            )
    if (w["deps"] >= 0).any():
        heads = w["heads"].clamp(min=0)[..., None].expand_as(said.governors)
        scores = network.relation(said.dependents.float() * said.governors.float().gather(1, heads))
        found["deps"] = functional.cross_entropy(
            scores.flatten(0, 1), w["deps"].flatten(), ignore_index=UNLABELLED
        )
        known = w["starts"] >= 0
        found["starts"] = functional.binary_cross_entropy_with_logits(
            said.starts.float()[known], w["starts"][known].float()
        )
    return found


def _names(scores: Tensor, allowed: Tensor, trust: Tensor) -> Tensor:
    """The loss over names whose labels are partly open: the probability of all allowed tags together."""
    bits = 1 << torch.arange(scores.shape[-1])
    ok = (allowed[..., None] & bits) > 0
    share = torch.logsumexp(scores.masked_fill(~ok, -1e9), -1) - torch.logsumexp(scores, -1)
    weight = trust * (allowed > 0)
    return -(share * weight).sum() / weight.sum()


def _rate(step: int, steps: int) -> float:
    """Rises, stays, and falls to 0 as the square root of the time left falls (Hägele et al., NeurIPS 2024)."""
    warm, cool = _WARM * steps, _COOL * steps
    left = max(0.0, min(1.0, (steps - step) / cool))
    return min(1.0, (step + 1) / warm, 1.0 - math.sqrt(1.0 - left))


def train(
    network: Network,
    epoch: Callable[[int], list[Window]],
    steps: int,
    folder: Path,
    seed: int,
) -> None:
    """Trains for so many batches, from the checkpoint in `folder` where there is one."""
    head = [p for n, p in network.named_parameters() if not n.startswith("encoder")]
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    groups = [{"params": body, "lr": _RATE}, {"params": head, "lr": _HEAD_RATE}]
    rates = [_RATE, _HEAD_RATE]
    optimizer = torch.optim.AdamW(groups, weight_decay=_DECAY, betas=(0.9, 0.98), fused=True)
    at = {"step": 0, "epoch": 0, "batch": 0}
    saved = folder / CHECKPOINT
    if saved.exists():
        state = torch.load(saved)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        at = state["at"]
    network.train()
    while at["step"] < steps:
        torch.manual_seed(seed + at["step"])
        began, total = time.monotonic(), Counter[str]()
        ahead = batches(epoch(at["epoch"]), random.Random(seed + at["epoch"]))
        for batch in islice(ahead, at["batch"], None):
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * _rate(at["step"], steps)
            total += _step(network, batch, optimizer)
            at["step"], at["batch"] = at["step"] + 1, at["batch"] + 1
            if at["step"] % _EVERY == 0 or at["step"] == steps:
                _save(saved, network, optimizer, at)
                rows = (f"{layer} {value / _EVERY:.3f}" for layer, value in total.items())
                sys.stderr.write(f"{at} {time.monotonic() - began:.0f}s {' '.join(rows)}\n")
                total.clear()
            if at["step"] == steps:
                return
        at["epoch"], at["batch"] = at["epoch"] + 1, 0


def _step(network: Network, batch: Batch, optimizer: torch.optim.Optimizer) -> Counter[str]:
    """One step down; the loss of each layer."""
    found = losses(network, batch)
    loss = torch.stack([_WEIGHTS[layer] * value for layer, value in found.items()]).sum()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return Counter({layer: float(value.detach()) for layer, value in found.items()})


def _save(
    path: Path, network: Network, optimizer: torch.optim.Optimizer, at: dict[str, int]
) -> None:
    """Writes the checkpoint whole or not at all."""
    saving = path.with_suffix(".saving")
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "at": at}
    torch.save(state, saving)
    saving.replace(path)
