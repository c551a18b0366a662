"""How long each of several tasks takes, measured in turn so that a machine's moods fall on all alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from statistics import median


def turns(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median seconds of each task; each round runs every task once, after one that is not counted.

    Seconds of the processor: with one thread on one core these are a clock's, less what other processes took.
    """
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            began = time.process_time()
            task()
            if number:
                times[name].append(time.process_time() - began)
    return {name: median(taken) for name, taken in times.items()}


__all__ = ["turns"]
