"""Measurements that a choice rests on, each taken on one core.

Importing the package confines the process to one core, before any library counts them and starts its threads;
`taskset -c 3 python -m benchmarks.…` chooses which.
"""

from __future__ import annotations

import os

os.environ.update(
    dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
)
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
