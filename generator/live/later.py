"""What nobody waits for is done when nobody waits for anything else."""

from __future__ import annotations

import threading
from collections.abc import Callable

_CALM = 1.5
"""Seconds for the browser to load the page that was edited, and for the next edit of somebody who is quick."""


class Later:
    """One piece of work that waits: until it is asked for, or for a little while."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._is_wanted = threading.Event()
        self._is_dropped = False

    def begin(self, work: Callable[[Callable[[], bool]], None]) -> None:
        """Leaves `work`, which may ask whether it is dropped, for later; what was left before is done or dropped."""
        self._is_wanted, self._is_dropped = threading.Event(), False
        self._thread = threading.Thread(target=self._run, args=(work,), daemon=True)
        self._thread.start()

    def done(self, *, in_haste: bool = True) -> None:
        """Comes back when the work is done, which in haste begins at once."""
        if in_haste:
            self._is_wanted.set()
        if self._thread is not None:
            self._thread.join()

    def dropped(self) -> None:
        """Comes back when the work will not be done any more, or is done because it had begun."""
        self._is_dropped = True
        self.done()

    def _run(self, work: Callable[[Callable[[], bool]], None]) -> None:
        self._is_wanted.wait(_CALM)
        if not self._is_dropped:
            work(lambda: self._is_dropped)
