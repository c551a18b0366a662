"""Who and what appears together, and how much oftener than by chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Extract, Metadata, Relation
from generator.relations import relations
from generator.resolve import resolve
from tests.docs import extract


def _found(*texts: str) -> dict[tuple[str, str], Relation]:
    made = [extract(text, f"d{n}") for n, text in enumerate(texts)]
    names = [[part.partition("/")[2] for part in r.entities] for r in relations(resolve(made))]
    return {(a, b): r for (a, b), r in zip(names, relations(resolve(made)), strict=True)}


MET = "{PERSON Maria Quill} met {PERSON Tobin Hadrane}."
APART = "{PERSON Maria Quill} left. | {PERSON Tobin Hadrane} stayed."
ELSEWHERE = "{PERSON Odile Brand} left."


def _dated(made: Extract, published: str) -> Extract:
    return replace(made, document=replace(made.document, metadata=Metadata(published=published)))


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


@pytest.mark.parametrize(
    "texts, expected",
    [
        ([MET], 0.125),
        ([MET, MET], 0.2963),
        ([f"{MET}\n{MET}"], 0.2222),
        ([MET, ELSEWHERE], 0.125),
        ([MET, MET, ELSEWHERE, ELSEWHERE], 0.2963),
        ([APART], 0.0),
        ([APART, ELSEWHERE, ELSEWHERE], 0.0278),
        ([MET, APART], 0.0453),
    ],
    ids=[
        "once",
        "in two documents",
        "twice in one",
        "once, and nowhere else",
        "always, in half of the sentences",
        "a paragraph is no more than chance where there is nothing else",
        "a paragraph among others",
        "a sentence and a paragraph",
    ],
)
def test_weight(texts: list[str], expected: float) -> None:
    """Bouma's measure by the formula, times n / (n + 1) of sentences, of the rarer one and of documents."""
    assert _found(*texts)["maria-quill", "tobin-hadrane"].weight == expected


def test_the_passages_that_show_most_come_first() -> None:
    """A sentence before a paragraph, of those the latest; documents of one day by id."""
    made = [
        _dated(extract(APART, "a"), "2025-03-09"),
        _dated(extract(MET, "b"), "2025-03-01"),
        _dated(extract(MET, "d"), "2025-03-04"),
        _dated(extract(MET, "c"), "2025-03-04"),
    ]
    (relation,) = relations(resolve(made))
    assert [m.document for m in relation.meetings] == ["c", "d", "b", "a"]


def test_a_passage_holds_both() -> None:
    """Its mentions are in the order of the entities, whichever stands first."""
    text = "{PERSON Tobin Hadrane} slept. | {ORG Wendle Ferry} sailed. | {PERSON Maria Quill} left."
    made = extract(text)
    document = made.document
    for relation in relations(resolve([made])):
        (meeting,) = relation.meetings
        names = [document.of(made.mentions[at].span) for at in meeting.mentions]
        assert [name.lower().replace(" ", "-") for name in names] == [
            id.rpartition("/")[2] for id in relation.entities
        ]
        assert all(meeting.span.covers(made.mentions[at].span) for at in meeting.mentions)
        assert document.of(meeting.span).endswith(".")


def test_a_headline_is_a_passage() -> None:
    """A block without sentences is one itself."""
    (relation,) = relations(resolve([extract("# {PERSON Maria Quill} Meets {PERSON Odile Brand}")]))
    assert relation.meetings[0].is_close


def test_nobody_is_together_with_themselves() -> None:
    """However often a sentence names them."""
    assert _found("{PERSON Maria Quill} said that {PERSON Quill} met {PERSON Maria Quill}.") == {}
