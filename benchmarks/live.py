"""How soon an edit shows in the browser: `python -m benchmarks.live`.

A real `briefing serve` and a real headless Chromium that shows the page of the edited document, or the list of all. An
edit of an override is saved (a takeaway, a speaker, a quote hidden or shown again, in turns), and the time taken until
the browser, which the server has load the page again, shows it. Beside it the same of a page that MkDocs alone serves:
the same site written into `docs/`, without our plugin.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).parent.parent
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --window-size=1440,1000"
_PATIENCE = 300.0
_REST = 5.0
"""Seconds between edits: nobody edits without a look at what came of it."""
_DOCUMENTS = 80
"""Invented ones, which make some two thousand pages."""


class Edit(NamedTuple):
    """An edit, where it is looked at, and the script that says whether it shows."""

    what: str
    page: str
    save: Callable[[], object]
    shows: str


class Browser:
    """Headless Chromium."""

    def __init__(self, address: str) -> None:
        options = webdriver.ChromeOptions()
        for flag in _FLAGS.split():
            options.add_argument(flag)
        self.address = address
        # Its own path: otherwise selenium would look for one in the web.
        self.driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))

    def seconds(self, edit: Edit) -> float:
        """From the saving of the edit until its page shows it."""
        self.driver.get(self.address + edit.page)
        time.sleep(_REST)
        if self.asks(edit.shows):
            sys.exit(f"{edit.what}: shown before it was made")
        start = time.monotonic()
        edit.save()
        while not self.asks(edit.shows):
            if time.monotonic() > start + _PATIENCE:
                sys.exit(f"{edit.what}: not shown")
        return time.monotonic() - start

    def asks(self, script: str) -> bool:
        """What the page answers; a page that is being loaded does not know."""
        try:
            return bool(self.driver.execute_script(f"return document.body && ({script})"))
        except WebDriverException:
            return False


@contextmanager
def serving(folder: Path, *command: str) -> Iterator[str]:
    """The address at which the command serves the site meanwhile, once it is built."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "serve.log"
    with log.open("w") as out:
        process = subprocess.Popen(  # noqa: S603 - this program and MkDocs
            [sys.executable, "-m", *(part.format(port=port) for part in command)],
            cwd=folder,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        while "Serving on" not in log.read_text():
            if process.poll() is not None:
                sys.exit(log.read_text())
            time.sleep(0.2)
        yield log.read_text().split("Serving on ")[1].split()[0]
    finally:
        # The command, and MkDocs, which it has started.
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def site(folder: Path, seeds: Path) -> None:
    """A site of its own of these seeds, as this repository is configured."""
    shutil.copytree(seeds, folder / "seeds")
    (folder / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "about.md", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    alone = "INHERIT: mkdocs.yml\nplugins: [material/search, material/tags]\n"
    (folder / "alone.yml").write_text(alone, encoding="utf-8")


def edits(folder: Path, address: str) -> Iterator[Edit]:
    """Edits of one document's override without end, each other than the one before."""
    rows = json.loads(_fetched(f"{address}data/quotes.json"))["quotes"]
    told = [r for r in rows if r["key"] is not None and r["speaker"] and r["identified"]]
    first = next(r for r in told if sum(t["document"] == r["document"] for t in told) > 1)
    here = [r for r in told if r["document"] == first["document"]]
    record = json.loads(_fetched(f"{address}data/documents/{first['document']}.json"))
    people = [
        e for e in record["entities"] if e["label"] == "PERSON" and e["id"] != first["speaker"]
    ]
    names = [first["speaker_name"], people[0]["name"]]
    override = (folder / record["path"]).with_suffix(".yml")
    head = override.read_text(encoding="utf-8").split("\nquotes:")[0] if override.exists() else ""
    head = "\n".join(line for line in head.splitlines() if not line.startswith("takeaway:"))
    page, hidden = f"documents/{first['document']}/", here[1]["id"]
    figure = (
        "[...document.querySelectorAll('figure')].some(f => f.querySelector('a[href$=\"#{}\"]')"
    )
    state = {"takeaway": "As it was.", "speaker": names[0], "hide": "false"}

    def save(**changed: str) -> None:
        state.update(changed)
        said = f"""takeaway: {state["takeaway"]}
quotes:
  - quote: {first["id"]}
    speaker: {state["speaker"]}
  - quote: {hidden}
    hide: {state["hide"]}
"""
        part = folder / "saving.part"
        part.write_text(f"{head}\n{said}", encoding="utf-8")
        part.replace(override)

    save()
    time.sleep(2 * _REST)
    n = 0
    while True:
        n += 1
        words, who = f"In other words, {n}.", names[n % 2]
        yield Edit("takeaway", "documents/", partial(save, takeaway=words), _has(words))
        shown = f"{figure.format(first['id'])} && f.querySelector('.b-name').innerText === {json.dumps(who)})"
        yield Edit("speaker", page, partial(save, speaker=who), shown)
        is_hidden = "true" if n % 2 else "false"
        there = f"{figure.format(hidden)})"
        yield Edit("quote", page, partial(save, hide=is_hidden), f"!{there}" if n % 2 else there)


def edits_alone(folder: Path, _: str) -> Iterator[Edit]:
    """Edits of one page that MkDocs alone serves."""
    file = min((folder / "docs" / "documents").glob("*.md"))
    n = 0
    while True:
        n += 1
        words = f"In other words, {n}."
        text = file.read_text(encoding="utf-8") + f"\n{words}\n"
        yield Edit("page", f"documents/{file.stem}/", partial(file.write_text, text), _has(words))


def _has(words: str) -> str:
    return f"document.body.innerText.includes({json.dumps(words)})"


def _fetched(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
        return bytes(answer.read())


def measured(
    folder: Path, command: Sequence[str], made: Callable[[Path, str], Iterator[Edit]], count: int
) -> list[float]:
    """The seconds of so many edits."""
    with serving(folder, *command) as address:
        browser = Browser(address)
        found = []
        for _, edit in zip(range(count), made(folder, address), strict=False):
            found.append(browser.seconds(edit))
            sys.stderr.write(f"{folder.name}: {edit.what} {found[-1]:.2f} s\n")
        browser.driver.quit()
    return found


def rows(name: str, seeds: Path, count: int, alone: int, folder: Path) -> Iterator[str]:
    """A table's rows of the site of these seeds."""
    site(folder, seeds)
    command = ("generator", "serve", "--address", "127.0.0.1:{port}")
    ours = measured(folder, command, edits, count)
    _run(folder, "generator", "build")
    pages = sum(1 for _ in (folder / "docs").rglob("*.md"))
    plain = ("mkdocs", "serve", "-f", "alone.yml", "--dev-addr", "127.0.0.1:{port}")
    theirs = measured(folder, plain, edits_alone, alone)
    for what, taken in (
        (f"`briefing serve`, {len(ours)} edits", ours),
        (f"MkDocs alone, {len(theirs)}", theirs),
    ):
        yield f"| {name}, {pages:,} pages | {what} | {median(taken):.2f} | {max(taken):.2f} |"


def _run(folder: Path, *command: str) -> Any:
    subprocess.run([sys.executable, "-m", *command], cwd=folder, check=True, stdout=sys.stderr)  # noqa: S603


_FIRST = (
    "Ada Bram Clara Dorian Edda Felix Greta Hugo Ines Jonas Karla Linus Mara Nils Olga Piet".split()
)
_BEGIN = "Ald Bram Cor Dren Esk Far Gren Hal Irm Jost Kel Lorn Mav Nord Orm Pel Quist Rav Sten Torv Ulm Vand".split()
_END = "berg dale feld gard holm ing kvist lund mark nes off rud sen stad ton vik".split()
_BODIES = "Council Ministry Institute Bank Company Union".split()


def invented(folder: Path, count: int) -> None:
    """So many documents, each of which names some ten that no other names, and some that others do."""
    chance = Random(20310509)
    folder.mkdir(parents=True)
    known = [_person(chance) for _ in range(40)]
    for n in range(count):
        text = "\n\n".join(_paragraph(chance, known) for _ in range(8))
        place = _surname(chance)
        (folder / f"report-{n:04}.txt").write_text(
            f"{place} Votes Again\n\n{text}\n", encoding="utf-8"
        )
        day = f"date: 2031-{1 + n % 12:02}-{1 + n % 28:02}\n"
        (folder / f"report-{n:04}.yml").write_text(day, encoding="utf-8")


def _surname(chance: Random) -> str:
    return chance.choice(_BEGIN) + chance.choice(_END) + chance.choice(_END)


def _person(chance: Random) -> str:
    return f"{chance.choice(_FIRST)} {_surname(chance)}"


def _paragraph(chance: Random, known: Sequence[str]) -> str:
    one, body, other = (
        _person(chance),
        f"{_surname(chance)} {chance.choice(_BODIES)}",
        chance.choice(known),
    )
    sum_of = f"{chance.randint(2, 90)} million"
    return (
        f"{one}, who heads the {body}, met {other} in {_surname(chance)} on Tuesday. "
        f"“We need {sum_of} by the spring, and nobody in this house has offered a tenth of it,” {one} said. "
        f"{other} said the {body} had asked for {sum_of} before. “There is no such money,” {other} said."
    )


def main() -> None:
    """Measures, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.live", description=__doc__)
    parser.add_argument(
        "--documents", type=Path, help="a folder of seeds in the place of invented ones"
    )
    parser.add_argument("--edits", type=int, default=20)
    parser.add_argument(
        "--alone", type=int, default=3, help="edits of MkDocs alone of the larger site"
    )
    given = parser.parse_args()
    sys.stdout.write("| site | what | median, s | worst, s |\n| --- | --- | ---: | ---: |\n")
    with TemporaryDirectory() as made:
        seeds = given.documents or Path(made) / "invented"
        if not given.documents:
            invented(seeds, _DOCUMENTS)
        small = ROOT / "examples" / "seeds"
        for name, found, alone in (
            ("12 documents", small, given.edits),
            ("many documents", seeds, given.alone),
        ):
            folder = Path(made) / name.replace(" ", "-")
            folder.mkdir()
            for row in rows(name, found, given.edits, alone, folder):
                sys.stdout.write(f"{row}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
