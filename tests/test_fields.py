"""YAML that knows its lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Problem
from generator.fields import Fields, fields
from tests.cases import cases

PATH = "seeds/ferry.yml"


def _read(source: str) -> tuple[Fields, list[Problem]]:
    problems: list[Problem] = []
    return fields(source, PATH, problems), problems


def _ask_all(found: Fields) -> None:
    """Every getter there is, each for a key of its own."""
    found.text("title")
    found.texts("summary")
    found.flag("open")
    found.whole("count", least=2, example=3)
    found.choice("size", ("small", "large"))
    found.date("date")
    found.url("url")
    nested = found.mapping("nested")
    nested.text("name")
    nested.choice("tint", ("black", "white"))
    nested.finish()
    found.finish()


def _problems(source: str) -> str:
    found, problems = _read(source)
    _ask_all(found)
    return "".join(f"{problem}\n" for problem in problems)


@cases("fields", "finds")
def test_what_is_wrong(text: str, expected: str) -> None:
    """Whatever is wrong is told with its file, its line and what to write instead."""
    assert _problems(text) == expected


@cases("fields", "leaves alone")
def test_what_is_right(text: str, expected: str) -> None:
    """A good file, and an empty one, has no problems."""
    assert _problems(text) == expected


@pytest.mark.parametrize(
    "source, expected",
    [
        ("title: The ferry", "The ferry"),
        ("title: '  The ferry '", "The ferry"),
        ("title: >\n  The ferry\n  sails.\n", "The ferry sails."),
        ("title: no", "no"),
        ("title: 007", "007"),
        ("title: 2031-05-02", "2031-05-02"),
        ("title: The ferry # which one?", "The ferry"),
        ("title: ''", None),
        ("title: ' '", None),
        ("title: ~", None),
        ("date: 2031-05-02", None),
    ],
)
def test_text(source: str, expected: str | None) -> None:
    """Text is what stands there, letter for letter: "no" is no truth and 007 no number."""
    found, problems = _read(source)
    assert found.text("title") == expected
    assert problems == []


@pytest.mark.parametrize(
    "source, expected",
    [
        ("summary: The ferry sails.", (("The ferry sails.", 1),)),
        ("summary: [One., Two.]", (("One.", 1), ("Two.", 1))),
        ("summary:\n  - One.\n  - >\n    Two\n    lines.\n", (("One.", 2), ("Two lines.", 3))),
        ("summary: []", ()),
        ("summary: ['', ~, One.]", (("", 1), ("", 1), ("One.", 1))),
        ("summary:", None),
        ("title: The ferry", None),
    ],
)
def test_texts(source: str, expected: tuple[tuple[str, int], ...] | None) -> None:
    """One text or a list of them, each with its line; an empty list is not the same as none."""
    found, problems = _read(source)
    assert found.texts("summary") == expected
    assert problems == []


@pytest.mark.parametrize(
    "word, expected",
    [
        ("true", True),
        ("Yes", True),
        ("ON", True),
        ("false", False),
        ("no", False),
        ("Off", False),
        ("~", None),
    ],
)
def test_flag(word: str, *, expected: bool | None) -> None:
    """Every way in which YAML says true or false is understood."""
    found, problems = _read(f"open: {word}")
    assert found.flag("open") is expected
    assert problems == []


@pytest.mark.parametrize("word, expected", [("2", 2), ("1_000", 1000), ("'12'", 12), ("~", None)])
def test_whole(word: str, expected: int | None) -> None:
    """Whole numbers, however they are written."""
    found, problems = _read(f"count: {word}")
    assert found.whole("count", least=2, example=3) == expected
    assert problems == []


@pytest.mark.parametrize("word", ["9" * 5000, "-3", "0x10", "٣", "_"])
def test_no_whole_number(word: str) -> None:
    """What Python would refuse to read, or read as something else, is a problem like any other."""
    found, problems = _read(f"count: {word}")
    assert found.whole("count", least=2, example=3) is None
    assert [problem.message for problem in problems] == [
        "'count' must be a whole number of 2 or more"
    ]


@pytest.mark.parametrize(
    "word, expected",
    [
        ("2031-05-02", "2031-05-02"),
        ("'2031-05-02'", "2031-05-02"),
        ("20310502", "2031-05-02"),
        ("2031-05-02 14:30", "2031-05-02T14:30:00"),
        ("2031-05-02T14:30:05Z", "2031-05-02T14:30:05+00:00"),
        ("~", None),
    ],
)
def test_date(word: str, expected: str | None) -> None:
    """A day stays a day, a time keeps its zone, both as ISO 8601 writes them."""
    found, problems = _read(f"date: {word}")
    assert found.date("date") == expected
    assert problems == []


@pytest.mark.parametrize(
    "word", ["2031", "2031-5-2", "02.05.2031", "05/02/2031", "2031-05-02 25:00", "２０３１-05-02"]
)
def test_no_date(word: str) -> None:
    """A date that could be read in two ways, or in none, is not guessed."""
    found, problems = _read(f"date: {word}")
    assert found.date("date") is None
    assert [problem.message for problem in problems] == [f"'date' must be a date, not {word!r}"]


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org:8000/a?b=c&d#e", "HTTPS://example.org/Fähre"],
)
def test_url(address: str) -> None:
    """A web address stays as it was written."""
    found, problems = _read(f"url: {address}")
    assert found.url("url") == address
    assert problems == []


def test_line() -> None:
    """Each key knows its line; one that is not there stands for the file's first."""
    found, _ = _read("# The ferry\ntitle: The ferry\n\ndate: 2031-05-02\n")
    assert (found.line("title"), found.line("date"), found.line("url")) == (2, 4, 1)


def test_first_of_two_equal_keys_stands() -> None:
    """A key given twice has its first value until somebody decides."""
    found, problems = _read("title: The ferry\ntitle: The harbour\n")
    assert found.text("title") == "The ferry"
    assert len(problems) == 1


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!python/object/new:os.system", "!ENV"]
)
def test_tags_construct_nothing(tag: str, tmp_path: Path) -> None:
    """A tag that runs a command in other readers of YAML is only a tag here."""
    target = tmp_path / "touched"
    found, problems = _read(f"title: {tag} ['touch {target}']")
    assert found.text("title") is None
    assert [problem.message for problem in problems] == ["'title' must be text"]
    assert not target.exists()


def test_tagged_text_is_text() -> None:
    """The text after a tag is read, the tag left alone."""
    found, problems = _read("title: !!python/name:os.system The ferry")
    assert found.text("title") == "The ferry"
    assert problems == []


def test_depth_is_a_problem() -> None:
    """A file of ten thousand brackets is told of, not died of."""
    assert _problems("[" * 10_000) == (
        "seeds/ferry.yml: not YAML: nested too deeply, or a number in it is far too large\n"
        "    fix: write fields, each on a line of its own: `title: A title`\n"
    )


SIGNS = [
    *"[]{}'\"!|>#%~?,\\\t\n\x00\ufeff\ud800é",
    ": ",
    "- ",
    "\n  ",
    "---",
    "...",
    "<<",
    "&a ",
    "*a",
    "\\x",
]
KEYS = "title: date: url: summary: nested: open: count: size:".split()
VALUES = "!!python/object:os.system 2031-05-02 https://[ javascript: 1_000 yes Grebe".split()
YAML_LIKE = st.lists(st.sampled_from(SIGNS + KEYS + VALUES), max_size=30).map("".join)


@given(st.one_of(st.text(st.characters()), YAML_LIKE))
def test_no_text_raises(source: str) -> None:
    """Whatever the text, it is read or its problems are told; it never raises and nothing is made of it."""
    found, problems = _read(source)
    _ask_all(found)
    text, texts = found.text("title"), found.texts("summary") or ()
    assert text is None or isinstance(text, str)
    assert all(isinstance(item, str) and isinstance(line, int) for item, line in texts)
    assert all(problem.path == PATH and problem.message and problem.fix for problem in problems)
