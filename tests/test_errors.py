"""Problems, and the errors that carry them."""

from __future__ import annotations

import pickle

import pytest

from generator.errors import (
    GeneratorError,
    ModelError,
    OverrideError,
    Problem,
    SeedError,
    SettingsError,
    TemplateError,
)

TYPO = Problem(
    path="seeds/ferry.yml",
    line=3,
    message="there is no field called 'titel'",
    fix="did you mean 'title'?",
)
EMPTY = Problem(path="seeds/quay.txt", message="is empty", fix="delete it, or put the text in")


def test_problem_with_a_line() -> None:
    """A problem is two lines: place and message, then what to do."""
    assert str(TYPO) == (
        "seeds/ferry.yml:3: there is no field called 'titel'\n    fix: did you mean 'title'?"
    )


def test_problem_of_a_whole_file() -> None:
    """Without a line the place is the path alone."""
    assert EMPTY.place == "seeds/quay.txt"
    assert str(EMPTY) == "seeds/quay.txt: is empty\n    fix: delete it, or put the text in"


def test_error_prints_all_its_problems() -> None:
    """An error holds every problem found and prints them in the order given."""
    error = GeneratorError(TYPO, EMPTY)
    assert error.problems == (TYPO, EMPTY)
    assert str(error) == (
        "seeds/ferry.yml:3: there is no field called 'titel'\n"
        "    fix: did you mean 'title'?\n"
        "seeds/quay.txt: is empty\n"
        "    fix: delete it, or put the text in"
    )


@pytest.mark.parametrize(
    "kind", [SettingsError, SeedError, ModelError, OverrideError, TemplateError]
)
def test_five_kinds_have_one_root(kind: type[GeneratorError]) -> None:
    """Whoever catches the root catches all five kinds."""
    with pytest.raises(GeneratorError) as caught:
        raise kind(EMPTY)
    assert caught.value.problems == (EMPTY,)


def test_error_crosses_a_process() -> None:
    """An error raised in a worker arrives whole: kind and problems."""
    arrived = pickle.loads(pickle.dumps(SeedError(TYPO, EMPTY)))  # noqa: S301 - its own bytes
    assert isinstance(arrived, SeedError)
    assert arrived.problems == (TYPO, EMPTY)
