"""A function is run again only where what it has read is another; what it gives is always what it would give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memory import Memory, anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a function may need, of which it reads little."""

    names: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()

    def name(self, id: str) -> str:
        """What stands under the id, or the id."""
        return self.names.get(id, id)


BEFORE = Desk(names={"a": "Ada", "b": "Bram"}, hidden=frozenset("x"), order=("a", "b"))


def all_of(desk: Desk) -> str:
    """Reads all names."""
    return ", ".join(desk.names.values())


@pytest.mark.parametrize(
    "function, after, is_run",
    [
        (lambda d: d.name("a"), Desk(names={"a": "Ada", "c": "C"}), False),
        (lambda d: d.name("a"), Desk(names={"a": "Agnes"}), True),
        (lambda d: d.name("c"), Desk(names={"c": "C"}), True),
        (lambda d: "c" in d.names, Desk(names={"c": "C"}), True),
        (lambda d: "c" in d.names, Desk(names={"b": "B"}), False),
        (lambda d: "x" in d.hidden, Desk(hidden=frozenset("xy")), False),
        (lambda d: "x" in d.hidden, Desk(hidden=frozenset("y")), True),
        (lambda d: sorted(d.hidden), Desk(hidden=frozenset("xy")), True),
        (lambda d: d.order[0], Desk(order=("a", "c")), True),
        (lambda d: d.order[0], Desk(order=("a", "b")), False),
        (all_of, Desk(names={"a": "Ada", "b": "Bram"}, order=("b",)), False),
        (all_of, Desk(names={"b": "Bram", "a": "Ada"}), True),
        (lambda d: len(d.names), Desk(names={"a": "Ada"}), True),
    ],
)
def test_only_what_was_read_counts(
    function: Callable[[Desk], Any],
    after: Desk,
    is_run: bool,  # noqa: FBT001
) -> None:
    """Keys of mappings, elements of sets and fields by themselves; the order where all was read."""
    memory, runs = Memory(Desk), []

    def told(desk: Desk) -> object:
        runs.append(desk)
        return function(desk)

    for desk in (BEFORE, after):
        recall = memory.begin()
        assert recall("told", told, desk) == function(desk)
        memory.end()
    assert len(runs) == 1 + is_run


def test_what_a_round_does_not_ask_for_is_forgotten() -> None:
    """A round that breaks off forgets nothing."""
    memory, runs = Memory(), []

    def told(what: str) -> str:
        runs.append(what)
        return what

    for asked, ends in (("ab", True), ("a", False), ("ab", True), ("a", True), ("b", True)):
        recall = memory.begin()
        for what in asked:
            recall(what, told, what)
        if ends:
            memory.end()
    assert runs == ["a", "b", "b"]


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 2)), min_size=1))
def test_with_and_without_a_memory_the_same_is_given(rounds: list[dict[str, int]]) -> None:
    """Whatever changes from round to round."""

    def told(values: Mapping[str, int], key: str) -> object:
        if values.get(key) == 1:
            return list(values.items())
        return values.get("a") if key in values else None

    memory = Memory()
    for values in rounds:
        recall = memory.begin()
        for key in "abcd":
            assert recall(key, told, values, key) == anew(key, told, values, key)
        memory.end()
