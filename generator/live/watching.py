"""How soon an edit is seen: MkDocs looks twice a second, at thousands of pages as at ten seeds."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.observers.polling import PollingObserver
from watchdog.utils.dirsnapshot import DirectorySnapshot

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.api import BaseObserver

_SOONEST = 0.1
"""Seconds from look to look, where a look takes no time."""
_SHARE = 20
"""How much longer than a look itself the time between two must be: the watcher is not to be heard in the fan."""


def watch_closely(server: LiveReloadServer, folder: Path) -> BaseObserver:
    """Has the server watch a folder with an observer of its own, which is begun here and must be stopped."""
    start = time.monotonic()
    DirectorySnapshot(str(folder))
    observer = PollingObserver(timeout=max(_SOONEST, _SHARE * (time.monotonic() - start)))
    usual, server.observer = server.observer, observer
    server.watch(str(folder))
    server.observer = usual
    observer.start()
    return observer
