"""The JSON that other programs read, against its contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from generator.coreference import coreference
from generator.key_quotes import key_quotes
from generator.mentions import mentions
from generator.merge import merge
from generator.model import Briefing, DateMention, Doubt, Extract, Location, Maker, Metadata, Span
from generator.overrides import SeedOverrides, Words, seed_overrides
from generator.quotes import quotes
from generator.record import Json, record
from generator.resolve import resolve
from generator.roles import roles
from generator.salience import entity_salience
from generator.summary import summary
from tests.docs import extract, written

HARBOUR = """\
# Ferry to {GPE Skerrin} Sails Again
> {nsubj The old ferry} sailed {obl on Monday} after a storm.
{nsubj Harbour inspector {PERSON Maria* Quill}} told {obj the {ORG Velmora Ledger}}
  {ccomp that {nsubj the old pier} “would close again”}.
“{ccomp {nsubj We} will rebuild {obj it}},” {nsubj she} said. | “{nsubj Nobody} left.”
“{nsubj Nobody} will ever/RB walk/VB {obl on the old pier of the harbour}.
~ Read also: “{ccomp {nsubj We} sailed {obl with {PERSON Maria* Quill}}},”
  {nsubj {PERSON Tobin* Hadrane}} said.
{nsubj The pier of {GPE Skerrin}} closed {obl on Monday} after the storm. 🚢 {nsubj Zoë} left.
"""
QUAY = "{nsubj {PERSON Quill}} met {obj {ORG Kolbrand}}."
ABOUT = Metadata(
    published="2031-05-03",
    publisher="Velmora Ledger",
    author="Odile Brand",
    url="https://ledger.example/ferry",
    language="en",
)
KEYS = """schema id path sha256 title deck published publisher author url language text boilerplate
    sentences summary mentions entities quotes dates problems""".split()


def _extract(text: str, name: str) -> Extract:
    """All that the finders find in a document written by hand."""
    document, doc = written(text, name)
    bare = extract(text, name)
    named = mentions(document, doc)
    said, doubts = quotes(document, doc)
    names, titles, said = coreference(document, doc, named, roles(document, doc, named), said)
    monday = document.text.find("Monday")
    found = replace(
        bare,
        document=replace(document, metadata=ABOUT),
        mentions=names,
        roles=titles,
        quotes=said,
        doubts=doubts,
        dates=(DateMention(span=Span(monday, monday + 6)),) if monday > 0 else (),
    )
    gist = summary(found, doc, 2)
    return replace(found, summary=gist.sentences, takeaway=gist.takeaway, figures=gist.figures)


BRIEFING = resolve([_extract(HARBOUR, "harbour"), _extract(QUAY, "quay")])


def _record(briefing: Briefing, name: str = "harbour") -> Json:
    found = next(e for e in briefing.extracts if e.document.id == name)
    salience = entity_salience(found, briefing.links)
    weighed = key_quotes(briefing, found, salience)
    return record(briefing, found, salience, weighed, f"seeds/{name}.txt")


ROW = _record(BRIEFING)


def _texts(value: Any) -> Iterator[Json]:
    """Everything in the record that has a text beside a start and an end."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _ranges(row: Json) -> Iterator[tuple[int, int]]:
    """Every range of the record but the boilerplate's own."""
    yield from ((found["start"], found["end"]) for found in [*_texts(row), *row["problems"]])
    yield from map(tuple, row["sentences"])
    for quote in row["quotes"]:
        yield from map(tuple, [*quote["content"], *quote["cue"], *quote["source"]])


def test_keys() -> None:
    """The record has every key of the contract, whatever else it has."""
    assert set(KEYS) <= ROW.keys()
    assert set(KEYS) <= _record(BRIEFING, "quay").keys()


def test_about_the_document() -> None:
    """Who and where the document is, and what is known about it."""
    assert {key: ROW[key] for key in KEYS[:4]} == {
        "schema": "briefing/document@1",
        "id": "harbour",
        "path": "seeds/harbour.txt",
        "sha256": "0" * 64,
    }
    assert {key: ROW[key] for key in KEYS[6:11]} == {
        "published": "2031-05-03",
        "publisher": "Velmora Ledger",
        "author": "Odile Brand",
        "url": "https://ledger.example/ferry",
        "language": "en",
    }


def test_nothing_known_is_null() -> None:
    """What nobody said is null, not empty."""
    row = _record(resolve([extract("The pier closed.")]))
    assert [row[key] for key in KEYS[4:11]] == [None] * 7
    assert [row[key] for key in KEYS[12:]] == [[], [[0, 16]], *[[]] * 6]


def test_title_and_deck() -> None:
    """Headline and standfirst, where the document has them."""
    assert ROW["title"] == {"start": 0, "end": 28, "text": "Ferry to Skerrin Sails Again"}
    assert ROW["deck"]["text"] == "The old ferry sailed on Monday after a storm."


def test_every_text_is_that_slice() -> None:
    """Each text beside a start and an end is exactly what the document has there."""
    found = list(_texts(ROW))
    assert len(found) > 10
    assert all(ROW["text"][row["start"] : row["end"]] == row["text"] for row in found)


def test_nothing_lies_in_boilerplate() -> None:
    """Boilerplate is named and nothing that is found lies in it, nor reaches over it."""
    ((start, end),) = ROW["boilerplate"]
    assert ROW["text"][start:end].startswith("Read also")
    assert ROW["text"][start:end].endswith("Hadrane said.")
    assert all(last <= start or first >= end for first, last in _ranges(ROW))
    assert not [e for e in ROW["entities"] if e["name"] == "Tobin Hadrane"]


def test_ranges_are_half_open_and_in_the_text() -> None:
    """No range is empty, and none leaves the text."""
    assert all(0 <= start < end <= len(ROW["text"]) for start, end in _ranges(ROW))


@pytest.mark.parametrize("key", ["summary", "mentions", "dates"])
def test_reading_order(key: str) -> None:
    """Spans of a kind come in the order of the text."""
    starts = [row["start"] for row in ROW[key]]
    assert starts
    assert starts == sorted(starts)


def test_sentences() -> None:
    """Sentences are the body's, in order and apart: no headline, no standfirst."""
    assert ROW["sentences"] == sorted(ROW["sentences"])
    first = ROW["text"][slice(*ROW["sentences"][0])]
    assert first.startswith("Harbour inspector Maria Quill")
    assert all(a[1] <= b[0] for a, b in pairwise(ROW["sentences"]))


def test_summary() -> None:
    """Sentences of the body with their scores, verbatim."""
    assert len(ROW["summary"]) == 2
    keys = {"start", "end", "text", "score", "glosses", "origin"}
    assert all(set(item) == keys for item in ROW["summary"])
    assert all([item["start"], item["end"]] in ROW["sentences"] for item in ROW["summary"])


def test_mentions_and_entities_know_each_other() -> None:
    """A mention's entity is one of the record's, and every entity of the record is named in it."""
    ids = {entity["id"] for entity in ROW["entities"]}
    named = {mention["entity"] for mention in ROW["mentions"]} - {None}
    assert named == ids
    assert [m["kind"] for m in ROW["mentions"] if m["text"] == "she"] == ["pronoun"]
    assert {m["entity"] for m in ROW["mentions"] if m["text"] == "she"} == {"people/maria-quill"}


def test_entities() -> None:
    """An entity has its name, label, aliases, roles and salience; the most salient comes first."""
    keys = {"id", "name", "label", "aliases", "roles", "salience", "role", "origin"}
    assert all(set(entity) == keys for entity in ROW["entities"])
    weights = [entity["salience"] for entity in ROW["entities"]]
    assert weights == sorted(weights, reverse=True)
    assert all(0 <= weight <= 1 for weight in weights)
    quill = next(e for e in ROW["entities"] if e["id"] == "people/maria-quill")
    assert (quill["name"], quill["label"]) == ("Maria Quill", "PERSON")
    assert [role["text"] for role in quill["roles"]] == ["Harbour inspector"]


def test_one_id_in_all_documents() -> None:
    """An id means the same entity in every record of a run, with the aliases of all."""
    quay = _record(BRIEFING, "quay")
    there = next(e for e in quay["entities"] if e["id"] == "people/maria-quill")
    here = next(e for e in ROW["entities"] if e["id"] == "people/maria-quill")
    assert there["name"] == here["name"] == "Maria Quill"
    assert there["aliases"] == here["aliases"] == ["Quill"]
    assert there["roles"] == []


def test_quotes() -> None:
    """A quote has parts, cue, source and speaker; direct and mixed content includes its marks."""
    keys = {
        "id",
        "kind",
        "content",
        "cue",
        "source",
        "speaker",
        "salience",
        "assertion",
        "key",
        "why",
        "names",
        "sign",
        "origin",
        "speaker_origin",
        "pinned",
        "note",
    }
    assert all(set(quote) == keys for quote in ROW["quotes"])
    words = [[ROW["text"][a:b] for a, b in quote["content"]] for quote in ROW["quotes"]]
    assert words == [
        ["that the old pier “would close again”"],
        ["“We will rebuild it,”", "“Nobody left.”"],
    ]
    assert [quote["kind"] for quote in ROW["quotes"]] == ["mixed", "direct"]
    assert [quote["speaker"] for quote in ROW["quotes"]] == ["people/maria-quill"] * 2
    assert all(0 <= quote["salience"] <= 1 for quote in ROW["quotes"])


def test_key_quotes_have_a_rank_and_reasons() -> None:
    """Ranks count from 1 without gaps; what is no key quote has neither rank nor reasons."""
    ranks = [quote["key"] for quote in ROW["quotes"] if quote["key"]]
    assert sorted(ranks) == list(range(1, len(ranks) + 1))
    assert ranks
    assert all(bool(quote["why"]) <= bool(quote["key"]) for quote in ROW["quotes"])


def test_speakers_are_entities_of_the_record() -> None:
    """A quote's speaker is an entity of the record, or null."""
    ids = {entity["id"] for entity in ROW["entities"]} | {None}
    assert {quote["speaker"] for quote in ROW["quotes"]} <= ids


def test_dates_and_problems() -> None:
    """A date that cannot be resolved is null; a problem has its place and message."""
    assert [(date["text"], date["iso"]) for date in ROW["dates"]] == [("Monday", None)]
    (problem,) = ROW["problems"]
    assert problem["message"] == "quotation mark is never closed"
    assert ROW["text"][problem["start"] : problem["end"]] == "“"


def test_own_words_are_no_part_of_the_records_summary() -> None:
    """What an editor wrote has no place in the text: the summary leaves it out, not the headline."""
    where = Location("seeds/harbour.yml", 1)
    sentence = ROW["summary"][0]["text"]
    said = SeedOverrides(
        title=Words(text="Ferry sails", location=where),
        summary=tuple(
            Words(text=text, location=where) for text in ("The storm is over.", sentence)
        ),
    )
    row = _record(merge(BRIEFING, {"harbour": said}))
    assert [item["text"] for item in row["summary"]] == [sentence]
    assert row["headline"] == "Ferry sails"
    assert row["title"] == ROW["title"]


def test_a_record_says_who_decided_what() -> None:
    """The model by name and version, an editor by file and line; an editor's own words beside the text's."""
    source = (
        "title: Ferry sails\nsummary: [The storm is over., 1]\ntakeaway: 2\n"
        "quotes:\n  - {quote: We will rebuild it, pin: true, note: Said twice.}\n"
        "entities:\n  - {name: Maria Quill, role: keeper of the pier}\n"
        "notes: Checked by the desk.\n"
    )
    said = seed_overrides(source, "seeds/harbour.yml", [])
    maker = Maker(program="briefing 0", model="some model 1")
    row = _record(merge(replace(BRIEFING, maker=maker), {"harbour": said}))
    assert row["made_by"] == {"program": "briefing 0", "model": "some model 1"}
    assert row["headline_origin"] == {"editor": "seeds/harbour.yml:1"}
    assert [item["origin"] for item in row["summary"]] == [{"editor": "seeds/harbour.yml:2"}]
    assert row["written"] == {
        "summary": [{"text": "The storm is over.", "origin": {"editor": "seeds/harbour.yml:2"}}],
        "takeaway": None,
    }
    assert row["takeaway"]["origin"] == {"editor": "seeds/harbour.yml:3"}
    quill = next(e for e in row["entities"] if e["id"] == "people/maria-quill")
    assert quill["role"] == {
        "text": "keeper of the pier",
        "origin": {"editor": "seeds/harbour.yml:7"},
    }
    assert [role["text"] for role in quill["roles"]] == ["Harbour inspector"]
    assert row["notes"] == [
        {"text": "Checked by the desk.", "origin": {"editor": "seeds/harbour.yml:8"}}
    ]
    told = {q["id"]: q for q in row["quotes"] if q["pinned"]}
    (quote,) = told.values()
    assert quote["note"] == {"text": "Said twice.", "origin": {"editor": "seeds/harbour.yml:5"}}
    assert quote["pinned"] == {"editor": "seeds/harbour.yml:5"}
    assert quote["origin"] == quote["speaker_origin"] == {"model": "some model 1"}


def test_an_editors_role_that_the_text_has_too_has_its_place() -> None:
    """Then it is a slice of the text, as every text beside a start and an end."""
    said = seed_overrides("entities:\n  - {name: Maria Quill, role: old pier}\n", "h.yml", [])
    row = _record(merge(BRIEFING, {"harbour": said}))
    (role,) = [e["role"] for e in row["entities"] if e["role"]]
    assert row["text"][role["start"] : role["end"]] == role["text"] == "old pier"


def test_a_quote_says_what_told_of_it() -> None:
    """Here the verb beside words in marks, since no model spoke."""
    assert [quote["sign"] for quote in ROW["quotes"]] == ["marks", "marks"]


def test_json() -> None:
    """The record is plain JSON: written and read again it is the same."""
    assert json.loads(json.dumps(ROW, ensure_ascii=False, allow_nan=False)) == ROW


def test_offsets_count_code_points() -> None:
    """An offset behind a ship and an accent counts each as one."""
    made = extract("🚢 Zoë met {PERSON Mara Quill}.")
    (mention,) = _record(resolve([made]))["mentions"]
    assert (mention["start"], mention["end"]) == (10, 20)


def test_problems_of_a_document() -> None:
    """Each doubt about the document is a problem of its record."""
    made = replace(extract("The pier closed."), doubts=(Doubt(span=Span(4, 8), message="no pier"),))
    assert _record(resolve([made]))["problems"] == [{"start": 4, "end": 8, "message": "no pier"}]
