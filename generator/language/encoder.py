"""Runs the exported network over a document: what it says of every word, window by window.

Every window is run by itself, without padding: quantised arithmetic takes its scale from all it is given, so
that a window's answer would otherwise depend on its neighbours in a batch.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from generator.language.pieces import Reader
from generator.language.windows import windows

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Said:
    """What the network says of the words first:last, N of them."""

    first: int
    last: int
    names: Floats
    """(N, tags of names)"""
    attribution: Floats
    """(N, tags of attribution)"""
    tags: Integers
    """(N,): the best tag; so the next two."""
    morphs: Integers
    lemmas: Integers
    starts: Floats
    """(N,): above 0 where a sentence begins."""
    arcs: Floats
    """(N, N): how well each word goes under each, under itself as a root."""
    dependents: Floats
    """(N, R): of a word, and of one above it; their product tells the relation."""
    governors: Floats
    seen: int
    """The first of the W words that these words were read among."""
    links: Floats
    """(N, W): how well each word goes with a cue that begins at each word read."""


class Encoder:
    """The exported network with its vocabulary; `threads` work on one window, 0 for all there are."""

    def __init__(self, network: Path, reader: Reader, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or _cores()
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Windows differ in length: an arena would grow with each.
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(network), options, providers=["CPUExecutionProvider"]
        )
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._reader = reader

    def said(self, words: Sequence[str]) -> Iterator[Said]:
        """What the network says of the words, in runs that together are all of them."""
        sizes = [len(self._reader.of_word(word)[0]) for word in words]
        for window in windows(words, sizes):
            read = self._reader.read(words[window.first : window.last])
            found = dict(
                zip(self._outputs, self._session.run(self._outputs, read._asdict()), strict=True)
            )
            core = slice(window.core_first - window.first, window.core_last - window.first)
            yield Said(
                window.core_first,
                window.core_last,
                arcs=found.pop("arcs")[core, core],
                seen=window.first,
                links=found.pop("links")[core],
                **{name: value[core] for name, value in found.items()},
            )


def _cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # Linux: a container may have fewer than the machine
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


__all__ = ["Encoder", "Floats", "Said"]
