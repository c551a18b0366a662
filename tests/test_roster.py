"""All that is known of each entity."""

from __future__ import annotations

import json

from generator.key_quotes import key_quotes
from generator.relations import relations
from generator.resolve import resolve
from generator.roster import Json, roster
from generator.salience import entity_salience
from tests.docs import extract

HARBOUR = extract("{PERSON Maria Quill} met {PERSON Tobin Hadrane}. | {PERSON Quill} left.")
QUAY = extract("{PERSON Maria Quill} slept.", "quay")


def _found() -> Json:
    whole = resolve([HARBOUR, QUAY])
    salience = {e.document.id: entity_salience(e, whole.links) for e in whole.extracts}
    quotes = {e.document.id: key_quotes(whole, e, salience[e.document.id]) for e in whole.extracts}
    return roster(whole, salience, quotes, relations(whole))


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
