"""What GitHub reads of `briefing check --format github`, read as its runner does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.annotation import annotation
from generator.cli.annotated import annotated
from generator.cli.findings import Finding, Findings, Level

WORKSPACE = Path("/repository")
UNKNOWN = Finding(
    Level.error, "seeds/dam.yml", 3, "there is no field called 'tilte'", "did you mean 'title'?"
)
EMPTY = Finding(Level.warning, "seeds/ferry.txt", None, "is empty", "delete it, or put the text in")
WHO = Finding(Level.notice, "seeds/dam.txt", 7, "speaker not identified: “It will hold,”")


def _lines(*found: Finding, root: Path = WORKSPACE) -> list[str]:
    """As the runner has them: it splits at each line break."""
    printed = "\n".join(annotated(Findings(found, "1 document"), root, WORKSPACE))
    return re.split(r"\r\n|\r|\n", printed)


def _commands(lines: list[str]) -> list[str]:
    """What the runner obeys: `::name` at the start of a line and `##[name` anywhere, until it is told to stop."""
    obeyed: list[str] = []
    token = None
    for line in lines:
        found = re.match(r"\s*::([\w-]+)(?: |::)", line) or re.search(r"##\[([\w-]+)", line)
        if found and token is None:
            obeyed.append(line)
            token = line.split("::")[2] if found[1] == "stop-commands" else None
        elif found and found[1] == token:
            token = None
    assert token is None
    return obeyed


def test_each_finding_is_marked_at_its_line() -> None:
    """With its own sentence and its fix; the gravest first."""
    assert _commands(_lines(WHO, EMPTY, UNKNOWN))[1:] == [
        "::error file=seeds/dam.yml,line=3,title=To put right"
        "::there is no field called 'tilte'%0Afix: did you mean 'title'?",
        "::warning file=seeds/ferry.txt,title=Can be lived with"
        "::is empty%0Afix: delete it, or put the text in",
        "::notice file=seeds/dam.txt,line=7,title=To look at"
        "::speaker not identified: “It will hold,”",
    ]


def test_the_log_says_what_a_terminal_says() -> None:
    """Every finding in its order, and the counts, between the two lines that switch commands off and on."""
    lines = _lines(WHO, EMPTY, UNKNOWN)
    token = lines[0].removeprefix("::stop-commands::")
    assert lines[1 : lines.index(f"::{token}::")] == [
        "seeds/dam.txt:7: note: speaker not identified: “It will hold,”",
        "seeds/ferry.txt: warning: is empty",
        "    fix: delete it, or put the text in",
        "seeds/dam.yml:3: there is no field called 'tilte'",
        "    fix: did you mean 'title'?",
        "1 document",
    ]


HOSTILE = [
    "\n::set-output name=x::y",
    "\r::add-mask::secret",
    "\r\n  ::warning::z",
    "%0A::error::z",
    "##[add-mask]secret",
    "::stop-commands::x",
    "\n::x::\n::error::z",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_becomes_a_command(words: str) -> None:
    """Neither in a sentence, nor in a fix, nor in the name of a file: they come from documents."""
    found = Finding(Level.error, f"seeds/{words}.yml", 1, words, words)
    switch, marked = _commands(_lines(found))
    assert switch.startswith("::stop-commands::")
    assert marked.startswith("::error file=seeds/")
    message = marked.split("::", 2)[2]
    for escape, character in {"%0D": "\r", "%0A": "\n", "%25": "%"}.items():
        message = message.replace(escape, character)
    assert message == f"{words}\nfix: {words}"


def test_a_token_is_another_for_other_words() -> None:
    """Who writes a document cannot know it, since it hangs on the whole report; the same report has the same."""
    assert _lines(WHO)[0] == _lines(WHO)[0]
    assert _lines(WHO)[0] != _lines(EMPTY)[0]
    assert len(_lines(WHO)[0].removeprefix("::stop-commands::")) == 64


@pytest.mark.parametrize(
    "message, title, file, expected",
    [
        ("50%\nof it", "a", None, "::error title=a::50%25%0Aof it"),
        ("a: b, c", "a", "a,b:c%.yml", "::error file=a%2Cb%3Ac%25.yml,title=a::a: b, c"),
        ("x", "a\r\nb", None, "::error title=a%0D%0Ab::x"),
    ],
)
def test_what_is_escaped(message: str, title: str, file: str | None, expected: str) -> None:
    """In messages what would end them, in properties also what parts them."""
    assert annotation("error", message, title=title, file=file, line=None) == expected


@pytest.mark.parametrize(
    "number, shown, last",
    [(10, 10, "::sentence 9"), (11, 10, "::and 2 more: this step’s log has them all")],
)
def test_ten_of_a_kind_at_most(number: int, shown: int, last: str) -> None:
    """GitHub shows no more, so where there are, the tenth says so."""
    found = [Finding(Level.error, "a.yml", n, f"sentence {n}") for n in range(number)]
    marked = _commands(_lines(*found))[1:]
    assert len(marked) == shown
    assert marked[-1].endswith(last)
    assert sum("sentence" in line for line in _lines(*found)) == number + shown - (number > 10)


@pytest.mark.parametrize(
    "root, path, expected",
    [
        (WORKSPACE, "seeds/dam.yml", "file=seeds/dam.yml,"),
        (WORKSPACE / "sites" / "dam", "seeds/dam.yml", "file=sites/dam/seeds/dam.yml,"),
        (WORKSPACE / "sites" / "dam", "../mkdocs.yml", "file=sites/mkdocs.yml,"),
        (WORKSPACE, "/elsewhere/dam.yml", ""),
    ],
)
def test_paths_start_from_the_repository(root: Path, path: str, expected: str) -> None:
    """Wherever in it the site lies; what lies outside has no lines to mark."""
    found = Finding(Level.error, path, None, "x")
    assert _commands(_lines(found, root=root))[1:] == [f"::error {expected}title=To put right::x"]
