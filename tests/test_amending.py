"""Values set in a YAML text, and not a character more; texts as YAML on one line."""

from __future__ import annotations

import re
import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.fields import amended, comment, scalar

WAS = "3f2a9c1d It's: here"
LINE = "was: '3f2a9c1d It''s: here'"


@pytest.mark.parametrize(
    "source, at, expected",
    [
        (
            "quotes:\n  - quote: q-1   # first\n    # why\n    pin: true\n",
            ("quotes", 0, "was"),
            f"quotes:\n  - quote: q-1   # first\n    {LINE}\n    # why\n    pin: true\n",
        ),
        (
            "quotes:\r\n- quote: 'a\r\n    b'\r\n  pin: true\r\n",
            ("quotes", 0, "was"),
            f"quotes:\r\n- quote: 'a\r\n    b'\r\n  {LINE}\r\n  pin: true\r\n",
        ),
        (
            "quotes:\n- quote: >\n    a\n    b\n  note: |\n    c\n",
            ("quotes", 0, "was"),
            f"quotes:\n- {LINE}\n  quote: >\n    a\n    b\n  note: |\n    c\n",
        ),
        (
            "entities:\n  - same as:\n      - A  # one\n\n    entity: B\n    hide: true",
            ("entities", 0, "was"),
            f"entities:\n  - same as:\n      - A  # one\n\n    entity: B\n    {LINE}\n    hide: true",
        ),
        (
            "entities: [{name: A, hide: true}, {name: B, role: c}]  # both\n",
            ("entities", 1, "was"),
            f"entities: [{{name: A, hide: true}}, {{name: B, {LINE}, role: c}}]  # both\n",
        ),
        (
            "quotes:\n  - quote: q-1\n    was: 00000000 Old words   # mine\n    pin: true\n",
            ("quotes", 0, "was"),
            f"quotes:\n  - quote: q-1\n    {LINE}   # mine\n    pin: true\n",
        ),
        (
            "title: X",
            ("was", "title"),
            "title: X\nwas:\n  title: '3f2a9c1d It''s: here'\n",
        ),
        (
            "was: {summary: 00000000 Old}\ntitle: X\n",
            ("was", "title"),
            "was: {summary: 00000000 Old, title: '3f2a9c1d It''s: here'}\ntitle: X\n",
        ),
        (
            "was:\ntitle: X\n",
            ("was", "title"),
            "was: {title: '3f2a9c1d It''s: here'}\ntitle: X\n",
        ),
        (
            "{title: X}",
            ("was", "title"),
            "{title: X, was: {title: '3f2a9c1d It''s: here'}}",
        ),
        (
            "\ufefftitle: X  # ü\n",
            ("was", "title"),
            "\ufefftitle: X  # ü\nwas:\n  title: '3f2a9c1d It''s: here'\n",
        ),
        ("quotes: &a [{quote: A, pin: true}]\nnotes: *a\n", ("quotes", 0, "was"), None),
        ("quotes: [{quote: A}]\n", ("quotes", 1, "was"), None),
        ("title: X\n...\n", ("was", "title"), None),
        ("title: [\n", ("was", "title"), None),
    ],
)  # fmt: skip
def test_a_value_is_set_and_nothing_else(
    source: str, at: tuple[str | int, ...], expected: str | None
) -> None:
    """In block style and in flow; where it cannot be done surely, nothing is."""
    assert amended(source, {at: WAS}) == expected


WORDS = st.text(string.ascii_letters + " '\":#-{}[],&*!|>%@`é“\t", max_size=12).map(str.strip)
NOTE = st.sampled_from(["", "  # a note", "\n# a line: [of, its own]\n\n", "\n"])


@st.composite
def _sources(draw: st.DrawFn) -> tuple[str, int]:
    """A file with so many quotes, in every style."""
    lines, count = [], draw(st.integers(1, 4))
    indent = " " * draw(st.integers(0, 3))
    if draw(st.booleans()):
        lines.append(f"title: {scalar(draw(WORDS))}{draw(NOTE)}")
    lines.append(f"quotes:{draw(st.sampled_from(['', '   # all']))}")
    for _ in range(count):
        one, other = scalar(draw(WORDS)), scalar(draw(WORDS))
        lines.append(
            draw(
                st.sampled_from(
                    [
                        f"{indent}- quote: {one}{draw(NOTE)}\n{indent}  note: {other}",
                        f"{indent}- {{quote: {one}, note: {other}}}",
                        f"{indent}-\n{indent}  quote: {one}\n{indent}  note: >-\n{indent}    some\n{indent}    words",
                        f"{indent}- quote: |\n{indent}    some\n\n{indent}    words\n{indent}  note: {other}",
                        f'{indent}- "quote": {one}\n\n{indent}  pin: true\n{indent}  was: 00000000 old # then',
                    ]
                )
            )
        )
    lines.append(
        draw(
            st.sampled_from(
                ["", "text: full", "was: {text: 00000000 old}", "was:\n  text: 00000000"]
            )
        )
    )
    source = "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))
    return source.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), count


@given(_sources(), WORDS)
def test_only_what_is_set_changes(made: tuple[str, int], words: str) -> None:
    """Whatever the file looks like: without what was put in, it is the file as it was."""
    source, count = made
    values: dict[tuple[str | int, ...], str] = {
        ("quotes", n, "was"): f"{n}{n}aaaaaa {words}".strip() for n in range(count)
    }
    values["was", "text"] = f"ffffffff {words}".strip()
    found = amended(source, values)
    assert found is not None
    before, after = yaml.safe_load(source), yaml.safe_load(found)
    assert [one.pop("was") for one in after["quotes"]] == list(values.values())[:-1]
    assert after.pop("was")["text"] == values["was", "text"]
    had = [one.pop("was", None) for one in before["quotes"]]
    had.append(before.pop("was", None))
    assert after == before
    if not any(had):
        assert _without(found, list(values.values())).rstrip() == source.rstrip()
    assert ("\r" in found) == ("\r" in source)
    assert found.count("#") - "".join(map(scalar, values.values())).count("#") == source.count("#")
    assert amended(found, values) == found


def _without(text: str, values: list[str]) -> str:
    """The text without the lines and pieces that hold these values."""
    *entries, last = [re.escape(f"{scalar(value)}") for value in values]
    for value in entries:
        for form in (rf", was: {value}", rf"(?m)^ *was: {value}\r?\n", rf"was: {value}\r?\n *"):
            shorter = re.sub(form, "", text, count=1)
            if shorter != text:
                text = shorter
                break
    return re.sub(rf"was:\r?\n  text: {last}\r?\n", "", text)


@given(st.text(max_size=30))
def test_any_text_is_a_value_on_one_line(text: str) -> None:
    """Which says exactly it, wherever it stands, and hides nothing."""
    made = scalar(text)
    assert len(made.splitlines()) == 1
    assert made.isprintable()
    for source in (
        f"a: {made}\n",
        f"a: {{b: {made}, c: 1}}\n",
        f"- {made}  # {made}\n",
        f"a: [{made}]\n",
    ):
        found = yaml.safe_load(source)
        value = found[0] if isinstance(found, list) else found["a"]
        value = (
            value["b"]
            if isinstance(value, dict)
            else value[0]
            if isinstance(value, list)
            else value
        )
        assert value == text


@given(st.text(max_size=30))
def test_any_text_is_a_comment_on_one_line(text: str) -> None:
    """No character of it ends the comment."""
    assert yaml.safe_load(f"# {comment(text)}\na: 1\n") == {"a": 1}
    assert len(f"# {comment(text)}".splitlines()) == 1
