"""All quotes as rows for other programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from generator.export import Json, quote_rows, quotes_csv, quotes_json
from generator.key_quotes import key_quotes
from generator.model import Metadata
from generator.resolve import resolve
from generator.salience import entity_salience
from tests.docs import document, extract
from tests.spoken import spoken

TEXT = """\
# Ferry Sails
Harbour master {PERSON Maria Quill} left.
“The ferry, "Wendle", sails to {GPE Skerrin},” {PERSON Quill} said. “Nobody stays.”
=SUM(A1) was what a dock worker reported, she said.
"""
FERRY = '“The ferry, "Wendle", sails to Skerrin,”'


def _rows(text: str = TEXT) -> list[Json]:
    made = spoken(
        extract(text),
        ("direct", f"{FERRY} / “Nobody stays.”", "Quill"),
        ("indirect", "=SUM(A1)", "a dock worker"),
    )
    whole = resolve([made])
    salience = entity_salience(made, whole.links)
    return list(quote_rows(whole, {"harbour": key_quotes(whole, made, salience)}, "/"))


def _read(rows: list[Json]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(quotes_csv(rows), newline="")))


def test_a_row_says_all_about_a_quote() -> None:
    """What, who, where; parts are slices of the document."""
    row = _rows()[0]
    text = document(TEXT).text
    assert row == {
        "id": "q-harbour-0",
        "address": "documents/harbour/#q-harbour-0",
        "document": "harbour",
        "title": "Ferry Sails",
        "publisher": None,
        "date": None,
        "url": None,
        "kind": "direct",
        "quote": f"{FERRY} … “Nobody stays.”",
        "parts": [FERRY, "“Nobody stays.”"],
        "speaker": "people/maria-quill",
        "speaker_name": "Maria Quill",
        "role": None,
        "source": "Quill",
        "cue": None,
        "identified": True,
        "sign": None,
        "speaker_origin": {"model": ""},
        "note": None,
        "names": ["places/skerrin"],
        "key": 1,
        "start": text.index("“The ferry"),
        "end": text.index("stays.”") + 7,
        "line": 5,
    }


def test_csv_is_rfc_4180() -> None:
    """A header, lines that end in CR LF, quotation marks doubled; read again it is the same."""
    rows = _rows()
    table = quotes_csv(rows)
    assert table.startswith("id,address,document,title,publisher,date,url,kind,quote,speaker,")
    assert table.count("\r\n") == table.count("\n") == 3
    assert '""Wendle""' in table
    first = _read(rows)[0]
    assert first["quote"] == rows[0]["quote"]
    assert (first["identified"], first["key"], first["publisher"]) == ("yes", "1", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＠"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """A spreadsheet shows it; the apostrophe is all that is added."""
    rows = [row | {"quote": f"{sign}SUM(A1)", "title": f"{sign}x"} for row in _rows()]
    for row in _read(rows):
        assert row["quote"] == f"'{sign}SUM(A1)"
        assert row["title"] == f"'{sign}x"


def test_json_has_every_word_as_it_stands() -> None:
    """Without an apostrophe before what looks like a formula."""
    found = json.loads(json.dumps(quotes_json(_rows()), allow_nan=False))
    assert found["schema"] == "briefing/quotes@1"
    assert found["quotes"][1]["quote"] == "=SUM(A1)"


def test_wishes_and_attitudes_are_left_out() -> None:
    """They tell no words."""
    made = spoken(extract("Quill wants to leave."), ("indirect", "to leave", "Quill"))
    wish = replace(made, quotes=(replace(made.quotes[0], is_assertion=False),))
    whole = resolve([wish])
    assert list(quote_rows(whole, {"harbour": key_quotes(whole, wish, {})}, "/")) == []


def test_documents_come_latest_first() -> None:
    """As on the page of all quotes; those of one date by their id."""
    texts = {"a": "2031-01-01", "b": "2031-02-01", "c": "2031-01-01"}
    made = []
    for name, published in texts.items():
        bare = extract("“We row.”", name)
        dated = replace(bare.document, metadata=Metadata(published=published))
        made.append(spoken(replace(bare, document=dated), ("direct", "“We row.”", "")))
    whole = resolve(made)
    weighed = {e.document.id: key_quotes(whole, e, {}) for e in made}
    assert [row["document"] for row in quote_rows(whole, weighed, ".html")] == ["b", "a", "c"]
