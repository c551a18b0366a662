"""The network: MiniLM's encoder with word shapes, and a small head for each layer of annotation.

Encoder: Wang et al., "MiniLM" (NeurIPS 2020).  Attributions: a linear-chain CRF (Lafferty et al., ICML 2001).
Dependencies: deep biaffine attention (Dozat and Manning, ICLR 2017), with relations scored by a product of low rank.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from generator.language.pieces import Shape

WIDTH, LAYERS, ATTENTION_HEADS, INNER, VOCABULARY, LONGEST = 384, 6, 12, 1536, 30522, 512
_ARC, _RELATION, _LINK = 256, 96, 128
_NEVER = -1e4


class LockedDropout(nn.Module):
    """Drops the same places of every vector of a window (Merity et al., ICLR 2018), and is cheap so."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.kept = 1.0 - share

    def forward(self, hidden: Tensor) -> Tensor:
        """(B, P, W) to the same."""
        if not self.training:
            return hidden
        mask = torch.full((len(hidden), 1, hidden.shape[-1]), self.kept, dtype=hidden.dtype)
        return hidden * (torch.bernoulli(mask) / self.kept)


class Layer(nn.Module):
    """One Transformer layer of BERT's kind (normalised after each half)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.attended = (
            nn.Linear(WIDTH, WIDTH) for _ in range(4)
        )
        self.rested, self.finished = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.widened, self.narrowed = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = LockedDropout(dropout)

    def forward(self, hidden: Tensor, hide: Tensor | None) -> Tensor:
        """(B, P, WIDTH) to the same; `hide` (B, 1, 1, P) is added to attention."""
        heads = (*hidden.shape[:2], ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = (
            f(hidden).view(heads).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        scores = (query / math.sqrt(heads[-1])) @ key.transpose(-1, -2)
        if hide is not None:
            scores = scores + hide.to(scores.dtype)
        mixed = (torch.softmax(scores, -1) @ value).transpose(1, 2).reshape(hidden.shape)
        hidden = self.rested(hidden + self.dropout(self.attended(mixed)))
        inner = self.narrowed(functional.gelu(self.widened(hidden)))
        return self.finished(hidden + self.dropout(inner))


class Encoder(nn.Module):
    """Pieces and shapes to vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.shapes = nn.Embedding(len(Shape), WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.normal = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = LockedDropout(dropout)
        nn.init.zeros_(self.shapes.weight)
        self.words.weight.requires_grad = False  # the corpora are too small to improve them

    def forward(self, pieces: Tensor, shapes: Tensor, hide: Tensor | None = None) -> Tensor:
        """(B, P), (B, P) to (B, P, WIDTH)."""
        places = self.places(torch.arange(pieces.shape[1]))
        hidden = self.normal(self.words(pieces) + self.shapes(shapes) + places + self.kind)
        hidden = self.dropout(hidden)
        for layer in self.layers:
            hidden = layer(hidden, hide)
        return hidden

    def start_from(self, path: Path) -> None:
        """Takes MiniLM's own weights from a safetensors file in BERT's names."""
        theirs = load_file(path)
        ours = {
            "words.weight": theirs["embeddings.word_embeddings.weight"],
            "places.weight": theirs["embeddings.position_embeddings.weight"],
            "kind": theirs["embeddings.token_type_embeddings.weight"][0],
            "shapes.weight": self.shapes.weight.data,
            "normal.weight": theirs["embeddings.LayerNorm.weight"],
            "normal.bias": theirs["embeddings.LayerNorm.bias"],
        }
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "attended": "attention.output.dense",
            "rested": "attention.output.LayerNorm",
            "widened": "intermediate.dense",
            "narrowed": "output.dense",
            "finished": "output.LayerNorm",
        }
        for number in range(LAYERS):
            for mine, their in names.items():
                for part in ("weight", "bias"):
                    ours[f"layers.{number}.{mine}.{part}"] = theirs[
                        f"encoder.layer.{number}.{their}.{part}"
                    ]
        self.load_state_dict(ours)


class Crf(nn.Module):
    """A linear chain over T tags; what the tags' own grammar forbids is never chosen."""

    forbidden: Tensor
    bad_first: Tensor
    bad_last: Tensor

    def __init__(self, tags: list[str]) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(tags), len(tags)))
        bad, first, last = grammar(tags)
        self.register_buffer("forbidden", bad * _NEVER)
        self.register_buffer("bad_first", first * _NEVER)
        self.register_buffer("bad_last", last * _NEVER)

    def forward(self, emissions: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Negative log-likelihood of (B, N) tags under (B, N, T) emissions, summed over the batch."""
        moves = self.transitions + self.forbidden
        inside = torch.arange(tags.shape[1])[None, :] < lengths[:, None]
        own = emissions.gather(2, tags[..., None]).squeeze(2)
        steps = moves[tags[:, :-1], tags[:, 1:]]
        path = (own * inside).sum() + (steps * inside[:, 1:]).sum()
        return _LogPartition.apply(emissions, moves, inside) - path


class _LogPartition(torch.autograd.Function):
    """The log of the sum over all paths; its gradient is the marginals, by forward-backward.

    Written out over arrays, for autograd's own steps through a loop take as long as the encoder.
    """

    @staticmethod
    def forward(ctx: Any, emissions: Tensor, moves: Tensor, inside: Tensor) -> Tensor:
        """(B, N, T), (T, T), (B, N) to a number."""
        top = emissions.amax(-1, keepdim=True)
        own = (emissions - top).exp().numpy(force=True)
        step, within = moves.exp().numpy(force=True), inside.numpy()
        count = own.shape[1]
        alphas, betas, scales = np.empty_like(own), np.ones_like(own), np.ones(own.shape[:2])
        alpha = own[:, 0]
        for i in range(count):
            alpha = own[:, i] * (alpha @ step) if i else alpha
            scales[:, i] = alpha.sum(-1)
            alpha = alphas[:, i] = alpha / scales[:, i, None]
        for i in range(count - 2, -1, -1):
            beta = (own[:, i + 1] * betas[:, i + 1]) @ step.T
            beta /= beta.sum(-1, keepdims=True)
            betas[:, i] = np.where(within[:, i + 1, None], beta, 1.0)
        marginals = alphas * betas
        marginals /= marginals.sum(-1, keepdims=True)
        after = own * betas
        both = np.einsum("bni,ij,bnj->bn", alphas[:, :-1], step, after[:, 1:], optimize=True)
        share = within[:, 1:] / both
        pairs = np.einsum("bni,bn,bnj->ij", alphas[:, :-1], share, after[:, 1:], optimize=True)
        ctx.save_for_backward(
            torch.from_numpy(marginals * within[..., None]),
            torch.from_numpy((pairs * step).astype(np.float32)),
        )
        return (top.squeeze(-1) * inside).sum() + float((np.log(scales) * within).sum())

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, Tensor, None]:
        """The marginals of tags and of moves."""
        marginals, pairs = ctx.saved_tensors
        return gradient * marginals, gradient * pairs, None


def grammar(tags: list[str]) -> tuple[Tensor, Tensor, Tensor]:
    """1 for each move, each first and each last tag that BIOES forbids."""

    def opens(tag: str) -> bool:
        return tag[0] in "BSO"

    def closes(tag: str) -> bool:
        return tag[0] in "ESO"

    bad = [
        [
            float(not opens(b)) if closes(a) else float(opens(b) or a[1:] != b[1:])
            for b in tags
        ]
        for a in tags
    ]  # fmt: skip
    first, last = ([float(not f(t)) for t in tags] for f in (opens, closes))
    return torch.tensor(bad), torch.tensor(first), torch.tensor(last)


@dataclass(frozen=True)
class Sizes:
    """How many labels each layer has."""

    names: int
    attribution: int
    tags: int
    morphs: int
    lemmas: int
    deps: int


@dataclass
class Said:
    """What the network says of N words each of B windows."""

    names: Tensor
    """(B, N, names)"""
    attribution: Tensor
    """(B, N, attribution)"""
    tags: Tensor
    morphs: Tensor
    lemmas: Tensor
    starts: Tensor
    """(B, N): above 0 where a sentence begins."""
    arcs: Tensor
    """(B, N, N): how well each word goes under each; under itself as a root."""
    dependents: Tensor
    """(B, N, _RELATION)"""
    governors: Tensor
    """(B, N, _RELATION)"""
    links: Tensor
    """(B, N, N): how well each word goes with the cue that begins at each."""


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, sizes: Sizes, attribution_tags: list[str], dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.names = nn.Linear(WIDTH, sizes.names)
        self.attribution = nn.Linear(WIDTH, sizes.attribution)
        self.crf = Crf(attribution_tags)
        self.tags = nn.Linear(WIDTH, sizes.tags)
        self.morphs = nn.Linear(WIDTH, sizes.morphs)
        self.lemmas = nn.Linear(WIDTH, sizes.lemmas)
        self.starts = nn.Linear(WIDTH, 1)
        self.arc_from, self.arc_to = nn.Linear(WIDTH, _ARC), nn.Linear(WIDTH, _ARC)
        self.arc = nn.Linear(_ARC, _ARC, bias=False)
        self.arc_bias = nn.Linear(_ARC, 1)
        self.dependents, self.governors = nn.Linear(WIDTH, _RELATION), nn.Linear(WIDTH, _RELATION)
        self.relation = nn.Linear(_RELATION, sizes.deps)
        self.link_from, self.link_to = nn.Linear(WIDTH, _LINK), nn.Linear(WIDTH, _LINK)
        self.dropout = LockedDropout(dropout)

    def forward(
        self, pieces: Tensor, shapes: Tensor, firsts: Tensor, hide: Tensor | None = None
    ) -> Said:
        """(B, P) pieces and shapes and the (B, N) first piece of each word."""
        hidden = self.encoder(pieces, shapes, hide)
        words = torch.gather(hidden, 1, firsts[..., None].expand(-1, -1, WIDTH))
        words = self.dropout(words)
        governors = functional.gelu(self.arc_to(words))
        arcs = self.arc(functional.gelu(self.arc_from(words))) @ governors.transpose(1, 2)
        return Said(
            names=self.names(words),
            attribution=self.attribution(words),
            tags=self.tags(words),
            morphs=self.morphs(words),
            lemmas=self.lemmas(words),
            starts=self.starts(words).squeeze(-1),
            arcs=arcs / math.sqrt(_ARC) + self.arc_bias(governors).transpose(1, 2),
            dependents=functional.gelu(self.dependents(words)),
            governors=functional.gelu(self.governors(words)),
            links=self.link_from(words) @ self.link_to(words).transpose(1, 2) / math.sqrt(_LINK),
        )
