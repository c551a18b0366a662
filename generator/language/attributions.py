"""Which source and which content go with which cue: attributions, from runs of words and links between them."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.language.chains import Run

Range = tuple[int, int]
_LEAST = math.log(0.001)
"""Log-probability below which a source does not go with a cue: without it a cue whose source is unsaid ("It was said
that …") would take the next best person's name, and a wrong speaker is worse than none."""

_GIVEN = 2.0
"""Log-odds that a content may lose by going to another cue that would have none: a cue without content is no cue."""


class Links(NamedTuple):
    """How well each of N words from `first` on goes with a cue that begins at each of W words from `seen` on."""

    first: int
    seen: int
    scores: NDArray[np.floating[Any]]
    """(N, W)"""


class Attribution(NamedTuple):
    """Ranges of words, in reading order; a cue without content is none."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


def attributions(runs: Sequence[Run], links: Sequence[Links]) -> list[Attribution]:
    """The attributions among the runs, in the order of their cues, or of their contents where they have none.

    `links` together have the words of all runs; both are in reading order.  Each content goes with the cue that it
    links to best, or nearly so if that one has another and this one would have none; it stands alone where no cue
    was read with it.  Each cue goes with the likeliest source, if any is likely at all.
    """
    cues = [run for run in runs if run.label == "cue"]
    chances = {run: _chances(run, cues, links) for run in runs if run.label != "cue"}
    sources = _sources(chances)
    cue_of = _assigned(cues, {run: n for run, n in chances.items() if run.label == "content"})
    contents = defaultdict[Run, list[Range]](list)
    for content, cue in cue_of.items():
        contents[cue].append(content[:2])
    found = [
        Attribution((), (), (run[:2],))
        for run in chances
        if run.label == "content" and run not in cue_of
    ]
    for cue, said in contents.items():
        source = (sources[cue][:2],) if cue in sources else ()
        found.append(Attribution(source, (cue[:2],), tuple(said)))
    return sorted(found, key=lambda attribution: attribution.cue or attribution.content)


def _assigned(cues: Sequence[Run], chances: Mapping[Run, Mapping[Run, float]]) -> dict[Run, Run]:
    """The cue of each content that was read with one."""
    # Of two cues as good the later, for most follow what was said.
    best = {run: max(n, key=lambda cue: (n[cue], cue)) for run, n in chances.items() if n}
    held = Counter(best.values())
    for cue in (cue for cue in cues if not held[cue]):
        spare = [
            (near[cue] - near[best[run]], run)
            for run, near in chances.items()
            if cue in near and held[best[run]] > 1
        ]
        loss, run = max(spare, default=(-math.inf, cue))
        if loss > -_GIVEN:
            held.subtract((best[run],))
            best[run] = cue
            held[cue] += 1
    return best


def _sources(chances: Mapping[Run, Mapping[Run, float]]) -> dict[Run, Run]:
    """The likeliest source of each cue; of two as likely the nearer."""
    ranked: dict[Run, list[tuple[float, int, Run]]] = defaultdict(list)
    for source, near in chances.items():
        for cue, chance in near.items():
            if source.label == "source" and chance > _LEAST:
                ranked[cue].append((chance, -abs(source.first - cue.first), source))
    return {cue: max(ranks)[-1] for cue, ranks in ranked.items()}


def _chances(run: Run, cues: Sequence[Run], links: Sequence[Links]) -> dict[Run, float]:
    """The log-probability that the run goes with each cue that was read together with its first word.

    A row of links tells only which cue is the best for its word: made to probabilities, rows can be compared.
    """
    part = links[bisect_right(links, run.first, key=lambda part: part.first) - 1]
    rows = part.scores[run.first - part.first : run.last - part.first].astype(np.float32)
    chances = (rows - np.logaddexp.reduce(rows, axis=1, keepdims=True)).mean(0)
    first, last = (
        bisect_left(cues, place, key=lambda cue: cue.first)
        for place in (part.seen, part.seen + len(chances))
    )
    return {cue: float(chances[cue.first - part.seen]) for cue in cues[first:last]}


__all__ = ["Attribution", "Links", "attributions"]
