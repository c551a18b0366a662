"""Who and what appears together, and how much oftener than by chance."""

from __future__ import annotations

from generator.model import Relation
from generator.relations import relations
from generator.resolve import resolve
from tests.docs import extract


def _found(*texts: str) -> dict[tuple[str, str], Relation]:
    made = [extract(text, f"d{n}") for n, text in enumerate(texts)]
    names = [[part.partition("/")[2] for part in r.entities] for r in relations(resolve(made))]
    return {(a, b): r for (a, b), r in zip(names, relations(resolve(made)), strict=True)}


def test_a_sentence_is_nearer_than_a_paragraph() -> None:
    """Both windows are found, the passages as whole sentences."""
    text = "{PERSON Maria Quill} met {PERSON Tobin Hadrane}. | {PERSON Odile Brand} left."
    found = _found(text)
    assert [m.is_close for m in found["maria-quill", "tobin-hadrane"].meetings] == [True]
    (apart,) = found["maria-quill", "odile-brand"].meetings
    assert not apart.is_close
    assert extract(text).document.of(apart.span).endswith("Odile Brand left.")


def test_those_that_meet_again_and_again_come_before_those_that_met_once() -> None:
    """Mutual information alone would put two names that stand nowhere else first."""
    met = "{PERSON Maria Quill} met {PERSON Tobin Hadrane}."
    once = "{PERSON Odile Brand} met {PERSON Ada Lunt}."
    others = "{PERSON Maria Quill} left.\n{PERSON Yusra Dank} left."
    assert next(iter(_found(f"{met}\n{met}\n{met}\n{once}\n{others}"))) == (
        "maria-quill",
        "tobin-hadrane",
    )


def test_two_paragraphs_are_not_together() -> None:
    """Nor two documents."""
    assert _found("{PERSON Maria Quill} left.\n{PERSON Tobin Hadrane} left.") == {}


def test_a_long_list_is_not_everybody_with_everybody() -> None:
    """Pairs grow with the names, not with their square."""
    surnames = [f"{a}{b}ord" for a in "BCDFGHKLMN" for b in "aeiou"]
    listed = ", ".join(f"{{PERSON Ada {name}}}" for name in surnames)
    assert 0 < len(_found(listed + ".")) <= 12 * len(surnames)
