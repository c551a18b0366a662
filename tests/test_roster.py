"""All that is known of each entity."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.model import Extract, Metadata, Role, Span
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.roster import Json, roster
from tests.docs import extract
from tests.spoken import spoken

HARBOUR = extract("{PERSON Maria Quill} met {PERSON Tobin Hadrane}. | {PERSON Quill} left.")
QUAY = extract("{PERSON Maria Quill} slept.", "quay")


def _found(*extracts: Extract) -> Json:
    whole = resolve(extracts or [HARBOUR, QUAY])
    return roster(whole, weigh(whole))


def test_each_entity_has_its_documents_and_relations() -> None:
    """In order of the id; a passage stands with the one whose id comes first."""
    found = _found()
    assert found["schema"] == "briefing/entities@2"
    quill, hadrane = found["entities"]
    assert (quill["id"], hadrane["id"]) == ("people/maria-quill", "people/tobin-hadrane")
    assert [(d["id"], d["mentions"]) for d in quill["documents"]] == [("harbour", 2), ("quay", 1)]
    (relation,) = quill["relations"]
    (passage,) = relation["passages"]
    words = HARBOUR.document.text[passage["start"] : passage["end"]]
    assert (relation["id"], words) == (hadrane["id"], "Maria Quill met Tobin Hadrane.")
    assert [r["id"] for r in hadrane["relations"]] == [quill["id"]]
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_first_and_last_are_dates_of_documents() -> None:
    """Whatever the order of their ids; None where no document says when."""
    dates = {"a": "2025-03-09", "b": None, "c": "2024-12-31"}
    text = "{PERSON Maria Quill} slept."
    made = [
        replace(e, document=replace(e.document, metadata=Metadata(published=dates[e.document.id])))
        for e in (extract(text, name) for name in dates)
    ]
    (quill,) = _found(*made)["entities"]
    assert (quill["first"], quill["last"]) == ("2024-12-31", "2025-03-09")
    assert [(d["id"], d["date"]) for d in quill["documents"]] == list(dates.items())
    assert all(0 < d["salience"] <= 1 for d in quill["documents"])
    (undated,) = _found(made[1])["entities"]
    assert (undated["first"], undated["last"]) == (None, None)


def test_a_role_is_a_slice_of_its_document() -> None:
    """By offsets that a program can look up."""
    made = extract("The harbour master, {PERSON Maria Quill}, slept.")
    (quill,) = _found(replace(made, roles=(Role(span=Span(4, 18), mention=0),)))["entities"]
    assert quill["roles"] == [
        {"document": "harbour", "start": 4, "end": 18, "text": "harbour master", "date": None}
    ]


def test_quotes_by_and_about_are_told_apart() -> None:
    """By their ids, as `data/quotes.json` has them; who names oneself is not about oneself."""
    text = "“{PERSON Tobin Hadrane} of all people,” {PERSON Maria Quill} said. “Not {PERSON Quill},” she said."
    made = spoken(
        extract(text),
        ("direct", "“Tobin Hadrane of all people,”", "Maria Quill"),
        ("direct", "“Not Quill,”", "Maria Quill"),
    )
    quill, hadrane = _found(made)["entities"]
    assert (quill["quotes"], quill["quotes_about"]) == (["q-harbour-0", "q-harbour-1"], [])
    assert (hadrane["quotes"], hadrane["quotes_about"]) == ([], ["q-harbour-0"])


def test_a_relation_stands_with_both_and_its_passages_with_one() -> None:
    """Twice the passages would be twice the file."""
    quill, hadrane = _found()["entities"]
    (one,), (other,) = quill["relations"], hadrane["relations"]
    assert (one["weight"], one["count"]) == (other["weight"], other["count"])
    assert [passage["window"] for passage in one["passages"]] == ["sentence"]
    assert "passages" not in other
