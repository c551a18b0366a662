"""One worker process: loads a pipeline, annotates the texts on its standard input, and says what that took.

Seconds to import and load, and the peak of memory in bytes, as JSON.  torch is hidden: an installed package has
none, but where training has put it thinc would import it, for a second and 150 MB.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path


def main() -> None:
    """`python -m benchmarks.worker MODEL` with a JSON list of texts."""
    sys.modules["torch"] = None  # type: ignore[assignment]
    began = time.perf_counter()
    from generator.language import load  # noqa: PLC0415 - importing is part of what is timed

    nlp = load(sys.argv[1])
    seconds = time.perf_counter() - began
    for text in json.load(sys.stdin):
        nlp(text)
    json.dump({"seconds": seconds, "memory": _peak()}, sys.stdout)


def _peak() -> int:
    """The most memory the process has had, in bytes; `getrusage` would count its parent's at the fork too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    main()
