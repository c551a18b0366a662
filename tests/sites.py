"""Whole sites for the tests: built once a run, served by a plain static server."""

from __future__ import annotations

import contextlib
import http.server
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from html.parser import HTMLParser
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar

ROOT = Path(__file__).parent.parent
QUIET = {k: v for k, v in os.environ.items() if not k.startswith("GITHUB_")} | {
    "NO_MKDOCS_2_WARNING": "1",
    "OMP_NUM_THREADS": "1",
}
"""On a workflow's runner, too, commands say what they say to a person."""


def run(*command: str, cwd: Path, code: int = 0, **environment: str) -> str:
    """Runs this project's command or MkDocs; gives what it printed on both channels."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=QUIET | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == code, done.stdout
    return done.stdout


def copy(folder: Path) -> Path:
    """A site of its own with this repository's seeds, templates, configuration and hand-written pages."""
    for name in ("seeds", "templates", "examples"):
        ignored = shutil.ignore_patterns("site", ".briefing", "people", "places", "data")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    (folder / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "about.md", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


class Html(HTMLParser):
    """What a page shows and where it leads."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loads: list[str] = []
        """What a browser fetches by itself."""
        self.ids: set[str] = set()
        self.words: list[str] = []
        self._hidden = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collects ids and addresses."""
        found = {key: value or "" for key, value in attrs}
        self._hidden += tag in {"script", "style", "template"}
        if "id" in found:
            self.ids.add(found["id"])
        if tag == "a" and (found.keys() & {"href", "xlink:href"}):
            self.links.append(found["href"] if "href" in found else found["xlink:href"])
        if tag in {"img", "script", "iframe", "source"} and "src" in found:
            self.loads.append(found["src"])
        if tag == "link" and found.get("rel") in {"stylesheet", "icon", "preload", "preconnect"}:
            self.loads.append(found.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        """Leaves what is not shown."""
        self._hidden -= tag in {"script", "style", "template"}

    def handle_data(self, data: str) -> None:
        """Collects what is shown."""
        if not self._hidden:
            self.words.append(data)

    @property
    def shown(self) -> str:
        """The visible text, spaces squeezed."""
        return " ".join("".join(self.words).split())


def pages(site: Path) -> dict[str, Html]:
    """Every HTML page of a built site by its path below it."""
    return {
        file.relative_to(site).as_posix(): Html(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


class _Silent(http.server.SimpleHTTPRequestHandler):
    """A static server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served meanwhile."""
    with _serving(partial(_Silent, directory=str(folder))) as address:
        yield address


@contextlib.contextmanager
def _serving(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


class _Host(_Silent):
    """A static host as GitHub Pages is: a site below its base path, its own 404 page, nothing beside it."""

    base = ""
    strays: ClassVar[list[str]]

    def translate_path(self, path: str) -> str:
        """The file below the base path; what is asked for outside is noted, and not there."""
        if path.startswith(f"{self.base}/"):
            return super().translate_path(path.removeprefix(self.base))
        self.strays.append(path)
        return super().translate_path("/.outside")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextlib.contextmanager
def hosted(folder: Path, base: str) -> Iterator[tuple[str, list[str]]]:
    """The address at which `folder` is served below `base`, and all that was asked for outside of it."""
    strays: list[str] = []
    handler = type("_Hosted", (_Host,), {"base": base, "strays": strays})
    with _serving(partial(handler, directory=str(folder))) as address:
        yield f"{address}{base}", strays


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
