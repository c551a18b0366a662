"""Editors' decisions on quotes, names and sentences of one document, and what fits nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import Problem
from generator.merge import merge
from generator.model import Briefing, Location, Note, Origin, Quote, Span, Speaker, SummaryItem
from generator.overrides import seed_overrides
from generator.resolve import resolve
from tests.docs import extract

PATH = "seeds/pier.yml"
TEXT = (
    "“The keel is sound,” {PERSON Ada Quill} said. “The keel will hold,” {PERSON Tam Rusk} said.\n"
    "{PERSON Ada Quill} met {PERSON Mara Quill} of {ORG Kolbrand}.\n"
)


def _quote(id: str, words: str, speaker: int) -> Quote:
    at = PIER.document.text.index(words)
    return Quote(id=id, kind="direct", content=(Span(at, at + len(words)),), speaker=speaker)


PIER = extract(TEXT, "pier")
BRIEFING = resolve(
    [
        replace(
            PIER,
            quotes=(
                _quote("q-sound", "“The keel is sound,”", 0),
                _quote("q-hold", "“The keel will hold,”", 1),
            ),
        ),
        extract("{PERSON Ines Quill} left {ORG Harbour Board}. {ORG Kolbrand} stayed.", "quay"),
    ]
)


def _merged(source: str) -> tuple[Briefing, str]:
    wrong: list[Problem] = []
    found = seed_overrides(source, PATH, wrong)
    assert wrong == []
    merged = merge(BRIEFING, {"pier": found})
    return merged, "\n".join(map(str, merged.problems))


def _origin(line: int) -> Origin:
    return Origin(editor=Location(PATH, line))


@pytest.mark.parametrize(
    "words", ["q-sound", "keel is", "“the keel is SOUND", "'\"The keel is sound,\"'"]
)
def test_a_quote_is_known_by_id_and_by_words(words: str) -> None:
    """Case and form of the marks do not matter; the words need not be all."""
    merged, problems = _merged(f"quotes:\n  - quote: {words}\n    hide: true\n")
    assert (merged.hidden, problems) == (frozenset({"q-sound"}), "")
    assert [q.id for q in merged.said(merged.extracts[0])] == ["q-hold"]


def test_pins_speaker_and_note() -> None:
    """Pins keep the editor's order; the speaker and the note have their line."""
    merged, problems = _merged(
        "quotes:\n  - quote: q-hold\n    pin: true\n    speaker: Mara Quill\n"
        "  - quote: q-sound\n    pin: true\n    note: Said  twice.\n"
    )
    assert problems == ""
    assert merged.pinned == ("q-hold", "q-sound")
    assert merged.speakers["q-hold"] == Speaker(entity="people/mara-quill", origin=_origin(4))
    assert merged.speakers["q-sound"] == BRIEFING.speakers["q-sound"]
    assert merged.remarks == {"q-sound": Note(text="Said twice.", origin=_origin(7))}


def test_names() -> None:
    """A name hidden in one document stays in others; who has none left is gone, and speaks for nobody."""
    merged, problems = _merged(
        "entities:\n  - {name: Kolbrand, hide: true}\n  - {name: Tam Rusk, hide: true}\n"
        "  - {name: Ada Quill, role: shipwright}\n"
    )
    assert problems == ""
    linked = {(key.document, id) for key, id in merged.links.items()}
    assert ("pier", "organisations/kolbrand") not in linked
    assert ("quay", "organisations/kolbrand") in linked
    assert "people/tam-rusk" not in merged.entities
    assert merged.speaker(merged.extracts[0].quotes[1]) is None
    assert merged.called(merged.extracts[0], merged.extracts[0].quotes[0]) == "shipwright"


def test_sentences() -> None:
    """A number is a sentence of the machine's summary; a takeaway may be chosen without a summary."""
    items = tuple(SummaryItem(text=words, span=None) for words in ("One.", "Two.", "Three."))
    proposed = replace(BRIEFING.summaries["pier"], items=items, takeaway=items[0])
    briefing = replace(BRIEFING, summaries={**BRIEFING.summaries, "pier": proposed})
    said = seed_overrides("takeaway: 3\n", PATH, [])
    assert merge(briefing, {"pier": said}).summaries["pier"] == replace(
        proposed, takeaway=items[2], takeaway_origin=_origin(1)
    )
    said = seed_overrides("summary: [2, 1]\n", PATH, [])
    assert merge(briefing, {"pier": said}).summaries["pier"].items == (items[1], items[0])
    said = seed_overrides("takeaway: 4\nsummary: [0, Own words.]\n", PATH, [])
    merged = merge(briefing, {"pier": said})
    assert merged.summaries["pier"].items == (SummaryItem(text="Own words."),)
    assert "\n".join(map(str, merged.problems)) == (
        "seeds/pier.yml:2: the summary has no sentence 0: 3 are in it\n"
        "    fix: choose one from 1 to 3, or write the words of a sentence\n"
        "seeds/pier.yml:1: the summary has no sentence 4: 3 are in it\n"
        "    fix: choose one from 1 to 3, or write the words of a sentence"
    )


def test_notes_and_text() -> None:
    """Notes are the editor's own words; how much text is published is decided by document."""
    merged, _ = _merged("notes:\n  - Checked  by the desk.\ntext: excerpts\n")
    assert merged.notes == {"pier": (Note(text="Checked by the desk.", origin=_origin(2)),)}
    assert merged.texts == {"pier": "excerpts"}


@pytest.mark.parametrize(
    "source, problem",
    [
        (
            "quotes:\n  - quote: The keel\n",
            "seeds/pier.yml:2: 2 quotes have the words 'The keel': q-sound (“The keel is sound,”), "
            "q-hold (“The keel will hold,”)\n    fix: write more of its words, or its id",
        ),
        (
            "quotes:\n  - quote: The keel is sond\n",
            "seeds/pier.yml:2: no quote of this document has the words 'The keel is sond'\n"
            "    fix: did you mean '“The keel is sound,”'? `briefing quotes` lists them all",
        ),
        (
            "quotes:\n  - quote: q-sound\n  - quote: keel is sound\n",
            "seeds/pier.yml:3: this quote is decided on twice, first in line 2\n"
            "    fix: put both into one entry",
        ),
        (
            "entities:\n  - {name: Ada Quill}\n  - {name: ada quill, role: b}\n",
            "seeds/pier.yml:3: the name 'ada quill' is decided on twice, first in line 2\n"
            "    fix: put both into one entry",
        ),
        (
            "quotes:\n  - quote: q-sound\n    speaker: Adda Quill\n",
            "seeds/pier.yml:3: no entity is called 'Adda Quill'\n"
            "    fix: did you mean 'Ada Quill'? `briefing names` lists them all",
        ),
        (
            "entities:\n  - {name: Zzyzx, role: a road}\n",
            "seeds/pier.yml:2: no entity is called 'Zzyzx'\n    fix: `briefing names` lists them all",
        ),
        (
            "entities:\n  - {name: Harbour Board, hide: true}\n",
            "seeds/pier.yml:2: this document does not name 'Harbour Board'\n"
            "    fix: take the entry away, or `add` the words that name it",
        ),
        (
            "boilerplate: Read our other stories\n",
            "seeds/pier.yml:1: no paragraph has the words 'Read our other stories'\n"
            "    fix: copy words of the paragraph, or take the line away",
        ),
    ],
    ids=[
        "two quotes",
        "no quote",
        "one twice",
        "name twice",
        "no speaker",
        "no name",
        "elsewhere",
        "no passage",
    ],
)
def test_what_fits_nothing_is_a_problem(source: str, problem: str) -> None:
    """A decision that no longer matches is told with its line, and decides nothing."""
    merged, problems = _merged(source)
    assert problems == problem
    assert replace(merged, problems=()) == BRIEFING


def test_two_entities_that_fit() -> None:
    """A name that two bear is refused, with the ids that tell them apart."""
    entities = {
        id: replace(entity, aliases=("Quill",)) if "quill" in id else entity
        for id, entity in BRIEFING.entities.items()
    }
    said = seed_overrides("quotes:\n  - quote: q-hold\n    speaker: Quill\n", PATH, [])
    merged = merge(replace(BRIEFING, entities=entities), {"pier": said})
    assert "\n".join(map(str, merged.problems)) == (
        "seeds/pier.yml:3: 3 entities are called 'Quill': people/ada-quill, people/ines-quill, people/mara-quill\n"
        "    fix: write the full name, or the id: `people/ada-quill`"
    )
