"""All that is known of each entity."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.model import Extract, Location, Metadata, Note, Origin, Role, Span
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


def test_each_entity_has_its_documents() -> None:
    """In order of the id; a document is told by its number, with mentions and salience."""
    found = _found()
    assert found["schema"] == "briefing/entities@3"
    assert found["documents"] == [["harbour", None], ["quay", None]]
    quill, hadrane = found["entities"]
    assert (quill["id"], hadrane["id"]) == ("people/maria-quill", "people/tobin-hadrane")
    assert [(at, mentions) for at, mentions, _ in quill["documents"]] == [(0, 2), (1, 1)]
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_first_and_last_are_dates_of_documents() -> None:
    """Whatever the order of their ids; None where no document says when."""
    dates = {"a": "2025-03-09", "b": None, "c": "2024-12-31"}
    text = "{PERSON Maria Quill} slept."
    made = [
        replace(e, document=replace(e.document, metadata=Metadata(published=dates[e.document.id])))
        for e in (extract(text, name) for name in dates)
    ]
    found = _found(*made)
    (quill,) = found["entities"]
    assert (quill["first"], quill["last"]) == ("2024-12-31", "2025-03-09")
    assert [found["documents"][at] for at, _, _ in quill["documents"]] == [
        [name, day] for name, day in dates.items()
    ]
    assert all(0 < salience <= 1 for _, _, salience in quill["documents"])
    (undated,) = _found(made[1])["entities"]
    assert (undated["first"], undated["last"]) == (None, None)


def test_a_role_is_a_slice_of_its_document() -> None:
    """By offsets that a program can look up."""
    made = extract("The harbour master, {PERSON Maria Quill}, slept.")
    (quill,) = _found(replace(made, roles=(Role(span=Span(4, 18), mention=0),)))["entities"]
    assert quill["roles"] == [{"document": 0, "start": 4, "end": 18, "text": "harbour master"}]


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


def test_a_relation_stands_once() -> None:
    """Its ends by their numbers, its passages by document and offsets; those of one sentence come first."""
    found = _found()
    (row,) = found["relations"]
    relation = dict(zip(found["columns"]["relations"], row, strict=True))
    one, other = (found["entities"][relation[end]]["id"] for end in ("one", "other"))
    assert (one, other) == ("people/maria-quill", "people/tobin-hadrane")
    ((at, start, end),) = relation["passages"]
    assert (found["documents"][at][0], relation["close"]) == ("harbour", 1)
    assert HARBOUR.document.text[start:end] == "Maria Quill met Tobin Hadrane."


def test_what_an_editor_says_of_an_entity() -> None:
    """Description and links, a document's role beside the text's, each with its file and line."""
    where = Origin(editor=Location("seeds/entities.yml", 2))
    whole = resolve([HARBOUR, QUAY])
    quill = replace(
        whole.entities["people/maria-quill"],
        description="Keeps the harbour.",
        links=("https://wire.example/quill",),
        origin=where,
    )
    note = Note(text="pilot", origin=Origin(editor=Location("seeds/quay.yml", 4)))
    whole = replace(
        whole,
        entities={**whole.entities, quill.id: quill},
        roles={("quay", quill.id): note},
    )
    first, second = roster(whole, weigh(whole))["entities"]
    assert first["description"] == "Keeps the harbour."
    assert first["links"] == ["https://wire.example/quill"]
    assert first["origin"] == {"editor": "seeds/entities.yml:2"}
    assert first["roles"] == [
        {"document": 1, "text": "pilot", "origin": {"editor": "seeds/quay.yml:4"}}
    ]
    assert not second.keys() & {"description", "links", "origin"}
