"""A real `mkdocs serve`: one rebuild an edit, and a mistake never takes the pages away."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sites import QUIET, copy, free_port

pytestmark = pytest.mark.site

_PATIENCE = 60.0
_CALM = 2.5
"""Seconds without a further build after which there will be none: MkDocs waits 0.25 for more changes."""


class Preview:
    """A running `mkdocs serve` and what it prints."""

    def __init__(
        self, folder: Path, process: subprocess.Popen[str], log: Path, address: str
    ) -> None:
        self.folder = folder
        self.process = process
        self.log = log
        self.address = address

    def said(self) -> str:
        """Everything printed so far."""
        return self.log.read_text(encoding="utf-8")

    def page(self, path: str = "") -> str:
        """A page as the browser gets it."""
        with urllib.request.urlopen(f"{self.address}/briefing/{path}", timeout=10) as answer:  # noqa: S310
            return str(answer.read().decode())

    def builds(self) -> int:
        """How many builds have ended; MkDocs says "built in 0.54 seconds" only once in its life."""
        return self.said().count("Reloading browsers")

    def edit(self, path: str, old: str, new: str) -> str:
        """Changes a file as an editor does, waits, and gives what was printed; exactly one build must follow."""
        before, offset = self.builds(), len(self.said())
        file = self.folder / path
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        assert old in text
        self.save(file, text.replace(old, new, 1) if old else text + new)
        self.wait(lambda: self.builds() > before)
        time.sleep(_CALM)
        assert self.builds() == before + 1, self.said()[offset:]
        assert self.process.poll() is None
        return self.said()[offset:]

    def save(self, file: Path, text: str) -> None:
        """Saves as editors do, in one step: a watcher must not see half a file."""
        part = self.folder / "saving.part"
        part.write_text(text, encoding="utf-8")
        part.replace(file)

    def wait(self, done: Callable[[], bool]) -> None:
        """Waits until `done()`; fails with what was printed where it takes too long."""
        end = time.monotonic() + _PATIENCE
        while not done():
            assert time.monotonic() < end, self.said()
            assert self.process.poll() is None, self.said()
            time.sleep(0.05)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a copy of this repository's site."""
    folder = copy(tmp_path_factory.mktemp("preview"))
    log, port = folder / "log.txt", free_port()
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=folder,
            env=QUIET,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
        )
    found = Preview(folder, process, log, f"http://127.0.0.1:{port}")
    with contextlib.closing(_Stop(process)):
        found.wait(lambda: "Serving on" in found.said())
        yield found


class _Stop:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def close(self) -> None:
        """Ends the process."""
        self.process.terminate()
        self.process.wait(timeout=20)


SEED = "seeds/000_ae0d3c916259aa1d.txt"
OVERRIDE = "seeds/000_ae0d3c916259aa1d.yml"
DOCUMENT = "documents/000-ae0d3c916259aa1d/"


def test_an_edit_of_a_seed_is_one_rebuild(preview: Preview) -> None:
    """The new words are on the page."""
    preview.edit(SEED, "would get sucked into", "would be drawn into")
    assert "would be drawn into" in preview.page()


def test_an_edit_of_an_override_is_one_rebuild(preview: Preview) -> None:
    """The editor's title stands; the document is not read again."""
    preview.edit(OVERRIDE, "language: en", "language: en\ntitle: An editor’s title")
    assert "An editor’s title" in preview.page(DOCUMENT)


def test_an_edit_of_a_template_is_one_rebuild(preview: Preview) -> None:
    """Also where the template is only included by others."""
    preview.edit("templates/documents.md.j2", "", "\nWritten by a test.\n")
    assert "Written by a test." in preview.page("documents/")


def test_an_edit_of_a_hand_written_page_is_one_rebuild(preview: Preview) -> None:
    """The hook watches, it does not write: no build sets off another."""
    preview.edit("docs/about.md", "", "\nWritten by hand.\n")
    assert "Written by hand." in preview.page("about/")


@pytest.mark.parametrize(
    "path, old, new, message",
    [
        (OVERRIDE, "language: en", "langauge: en", "no field called &#x27;langauge&#x27;"),
        ("templates/front.md.j2", "", "{% if %}", "templates/front.md.j2:"),
        ("docs/about.md", "", "\n[nowhere](nowhere.md)\n", "nowhere.md"),
        ("mkdocs.yml", "text: full", "text: some", "must be one of full, excerpts"),
        ("seeds/empty.txt", "", " ", "seeds/empty.txt: is empty"),
    ],
    ids=["override", "template", "hand-written page", "settings", "seed"],
)
def test_a_mistake_is_one_message_and_the_pages_stay(
    preview: Preview, path: str, old: str, new: str, message: str
) -> None:
    """In the console and on the page; when it is mended both fall silent."""
    said = preview.edit(path, old, new)
    assert said.count("WARNING") == 1, said
    assert "Traceback" not in said
    page = preview.page()
    assert "b-problems" in page
    assert message in page
    assert "Maria Zakharova" in page
    if old:
        preview.edit(path, new, old)
    else:
        file = preview.folder / path
        text = file.read_text(encoding="utf-8").removesuffix(new)
        before = preview.builds()
        if text:
            preview.save(file, text)
        else:
            file.unlink()
        preview.wait(lambda: preview.builds() > before)
    assert "b-problems" not in preview.page()
