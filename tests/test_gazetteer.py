"""What well-kept lists know of names."""

from __future__ import annotations

import pytest

from generator.gazetteer import gender, is_place, is_seat, relatives, territory
from tests.cases import cases


@cases("gazetteer", "finds")
def test_territory(text: str, expected: str) -> None:
    """Every form of a country's name that papers print leads to one name."""
    assert territory(text) == expected


@cases("gazetteer", "leaves alone")
def test_no_territory(text: str, expected: None) -> None:
    """What is no country or dependency is none, however near its name comes to one."""
    assert territory(text) is expected


@pytest.mark.parametrize(
    "name",
    [
        "Norway",
        "the U.S.",
        "Paris",
        "PARIS",
        "the Hague",
        "The Hague",
        "the Bronx",
        "São Paulo",
        "Sao Paulo",
    ],
)
def test_place(name: str) -> None:
    """Countries and large cities are places, with or without article, accents and capitals."""
    assert is_place(name)


@pytest.mark.parametrize(
    "name", ["Velmora", "Mara Quill", "Nice", "Reading", "Mobile", "United Nations", "the", ""]
)
def test_no_place(name: str) -> None:
    """A small town, a person and a city whose name is mostly a plain word are not taken for places."""
    assert not is_place(name)


@pytest.mark.parametrize(
    "name, expected",
    [
        ("the Kremlin", True),
        ("White House", True),
        ("the Élysée", True),
        ("Velmora", False),
        ("house", False),
    ],
)
def test_seat(name: str, *, expected: bool) -> None:
    """A building that stands for the power in it is known by name."""
    assert is_seat(name) is expected


@pytest.mark.parametrize(
    "name, expected",
    [("Maria", "f"), ("THOMAS", "m"), ("José", "m"), ("Velmora", None), ("", None)],
)
def test_gender(name: str, expected: str | None) -> None:
    """A first name borne by one gender says so; any other says nothing."""
    assert gender(name) == expected


@pytest.mark.parametrize(
    "name, other, expected",
    [("Bill", "william", True), ("William", "bill", True), ("Bill", "robert", False)],
)
def test_relatives(name: str, other: str, *, expected: bool) -> None:
    """Short forms lead to the whole first name and back, those that no ear would join do not."""
    assert (other in relatives(name)) is expected
