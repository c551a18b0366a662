"""Which mentions are one entity, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import (
    MACHINE,
    Briefing,
    Extract,
    Gloss,
    MentionKey,
    Metadata,
    Quote,
    Role,
    Span,
    Speaker,
    SummaryItem,
    SummarySentence,
    Title,
)
from generator.resolve import reasons, resolve
from generator.resolve.explained import explained, occurrences
from tests.cases import cases
from tests.docs import document, extract

REASONS = {why for name, why in vars(reasons).items() if name.isupper()}


def _briefing(texts: Sequence[str]) -> Briefing:
    return resolve([extract(text, f"seed-{n}") for n, text in enumerate(texts)])


def _entities(texts: Sequence[str]) -> dict[str, list[str]]:
    return {id: [e.name, *e.aliases] for id, e in _briefing(texts).entities.items()}


@cases("resolve", "joins")
def test_joins(text: list[str], expected: dict[str, list[str]]) -> None:
    """Forms of one name are one entity, where one candidate is left, called by the fullest."""
    assert _entities(text) == expected


@cases("resolve", "keeps apart")
def test_keeps_apart(text: list[str], expected: dict[str, list[str]]) -> None:
    """Where two might be meant, or the kinds differ, nothing is joined."""
    assert _entities(text) == expected


def test_id_of_a_name_that_is_no_address() -> None:
    """A thing called "Index" may not take its folder's own page."""
    assert _entities(["{ORG Index} closed."]) == {"organisations/index-1bc04b5291c2": ["Index"]}


def test_ids_do_not_collide() -> None:
    """Two names that would have one address have two, each with a part that stays the same."""
    both = _entities(["{ORG Tern+Line} met {ORG Tern Line}."])
    assert sorted(both.values()) == [["Tern Line"], ["Tern+Line"]]
    assert all(id.startswith("organisations/tern-line-") for id in both)
    assert _entities(["{ORG Tern Line} left.", "{ORG Tern+Line} left."]) == both


@pytest.mark.parametrize(
    "label, folder",
    [
        ("PERSON", "people"),
        ("ORG", "organisations"),
        ("GPE", "places"),
        ("LOC", "places"),
        ("FAC", "places"),
        ("PRODUCT", "things"),
        ("EVENT", "things"),
        ("WORK_OF_ART", "things"),
        ("LAW", "things"),
        ("LANGUAGE", "things"),
    ],
)
def test_folders(label: str, folder: str) -> None:
    """Each label has its folder."""
    found = _briefing([f"{{{label} Harrowgate}} closed."]).entities
    assert [(e.id, e.name, e.label, e.origin) for e in found.values()] == [
        (f"{folder}/harrowgate", "Harrowgate", label, MACHINE)
    ]


def test_aliases_by_frequency() -> None:
    """The other forms come most frequent first, equal ones by the alphabet."""
    forms = ["Mara Quill", "Quill", "Mara", "Quill", "Mara Quill", "M. Quill"]
    text = " ".join(f"{{PERSON {form}}}" for form in forms)
    assert _entities([text])["people/mara-quill"] == ["Mara Quill", "Quill", "M. Quill", "Mara"]


def test_surname_by_the_role_beside_it() -> None:
    """Of two of one surname, the one whose role stands beside it again is meant."""
    made = extract(
        "Minister {PERSON Mara Quill} met pilot {PERSON Odile Quill}.\n"
        "The minister {PERSON Quill} left."
    )
    roles = tuple(
        Role(span=Span(at, at + len(word)), mention=mention)
        for word, mention in (("Minister", 0), ("pilot", 1), ("minister", 2))
        if (at := made.document.text.index(word)) >= 0
    )
    links = resolve([replace(made, roles=roles)]).links
    assert [links[MentionKey("harbour", n)] for n in range(3)] == [
        "people/mara-quill",
        "people/odile-quill",
        "people/mara-quill",
    ]


def test_a_role_that_nobody_has_leaves_the_surname_open() -> None:
    """Another document may give it to one of the two: "the engineer Quill", in a report on the minister Quill."""
    here = extract(
        "{PERSON Mara Quill} met {PERSON Tobin Quill}. | An engineer {PERSON Quill} left."
    )
    there = extract("{PERSON Tobin Quill}, an engineer, slept.", "quay")

    def given(made: Extract, mention: int) -> Extract:
        at = made.document.text.index("engineer")
        return replace(made, roles=(Role(span=Span(at, at + len("engineer")), mention=mention),))

    meant = MentionKey("harbour", 2)
    assert resolve([given(here, 2)]).links.get(meant) not in {
        "people/mara-quill",
        "people/tobin-quill",
    }
    assert resolve([given(here, 2), given(there, 0)]).links[meant] == "people/tobin-quill"
    assert resolve([here]).links[meant] == "people/tobin-quill"


def test_referring_mentions_follow_their_antecedents() -> None:
    """A pronoun has the entity of the name it stands for; it is no form of the name."""
    made = extract("{PERSON Mara Quill} left. | {PERSON She} sailed.")
    name, pronoun = made.mentions
    mentions = (name, replace(pronoun, kind="pronoun", antecedent=0))
    briefing = resolve([replace(made, mentions=mentions)])
    assert briefing.links[MentionKey("harbour", 1)] == "people/mara-quill"
    assert briefing.entities["people/mara-quill"].aliases == ()


def test_pronoun_of_a_name_without_a_page() -> None:
    """What refers to something that has no page has no entity either."""
    made = extract("{NORP Sarrovians} left. | {NORP They} sailed.")
    name, pronoun = made.mentions
    mentions = (name, replace(pronoun, kind="pronoun", antecedent=0))
    assert resolve([replace(made, mentions=mentions)]).links == {}


def test_speakers() -> None:
    """A quote's speaker is the entity of the mention it comes down to, or nobody."""
    made = extract("{PERSON Mara Quill} said so.")
    said = [
        Quote(id=f"q-{speaker}", kind="direct", content=(Span(17, 19),), speaker=speaker)
        for speaker in (0, None)
    ]
    assert resolve([replace(made, quotes=tuple(said))]).speakers == {
        "q-0": Speaker(entity="people/mara-quill"),
        "q-None": Speaker(),
    }


def test_summaries() -> None:
    """The summary is at first what was extracted, verbatim."""
    made = extract("The ferry  sailed. | The pier closed.")
    chosen = SummarySentence(span=made.sentences[0], score=0.5)
    items = resolve([replace(made, summary=(chosen,))]).summaries["harbour"].items
    assert items == (SummaryItem(text="The ferry  sailed.", span=Span(0, 18), score=0.5),)


def test_a_pronoun_that_points_out_of_the_sentence_has_its_name_beside_it() -> None:
    """In brackets, and only in what is shown: the sentence itself stays as it is."""
    made = extract("Mara  Quill left. | She rowed, and her boat sank.")
    text, (_, second) = made.document.text, made.sentences
    glosses = tuple(
        Gloss(span=Span(at := text.index(word), at + len(word)), name=Span(0, 11))
        for word in ("She", "her")
    )
    chosen = SummarySentence(span=second, score=0.5, glosses=glosses)
    summary = resolve([replace(made, summary=(chosen,), takeaway=second)]).summaries["harbour"]
    (item,) = summary.items
    assert item.text == "She rowed, and her boat sank."
    assert item.shown == "She [Mara Quill] rowed, and her [Mara Quill] boat sank."
    assert summary.takeaway == item


@pytest.mark.parametrize(
    "text, given, expected",
    [
        ("# Ferry  Sails\nThe pier closed.", None, Title(text="Ferry Sails", span=Span(0, 12))),
        ("# Ferry Sails\nThe pier closed.", "Pier Closes", Title(text="Pier Closes")),
        ("The pier closed.", None, Title(text="The pier closed.")),
        ("The pier closed. " * 8, None, Title(text="The pier closed. " * 5 + "The…")),
        ("~ Read also", None, Title(text="harbour")),
    ],
    ids=["its headline", "its metadata", "its first words", "few of them", "its id"],
)
def test_titles(text: str, given: str | None, expected: Title) -> None:
    """A document is called by its metadata, its headline, its first words, or else its id."""
    made = Extract(document=document(text, metadata=Metadata(title=given)))
    assert resolve([made]).titles == {"harbour": expected}


def test_nothing() -> None:
    """No documents make an empty briefing."""
    assert resolve([]) == Briefing(extracts=())


NAMES = st.tuples(
    st.sampled_from(["PERSON", "ORG", "GPE", "LOC", "PRODUCT", "NORP", "LAW"]),
    st.sampled_from(
        "Mara Quill|Quill|M. Quill|Mara|MARA QUILL|Odile Quill|Mara O. Quill|Mr Quill|Quill’s|"
        "Kolbrand|Kolbrand Ferries|Kolbrand Inc.|KF|K.F.|the U.S.|United States|US|Tern-Line|"
        "Tern Line|Index|Harrower|Harrowers|Åkesson|Zoë Åkesson|Akesson|The|—|Київ".split("|")
    ),
)
CORPORA = st.lists(st.lists(NAMES, max_size=6), max_size=4)


def _corpus(rows: Sequence[Sequence[tuple[str, str]]]) -> list[Extract]:
    texts = [" and ".join(f"{{{label} {name}}}" for label, name in row) for row in rows]
    return [extract(f"They met {text}.", f"seed-{n}") for n, text in enumerate(texts)]


@given(CORPORA)
def test_every_entity_has_a_name_and_every_form_a_reason(rows: list[list[tuple[str, str]]]) -> None:
    """No name has two entities, no entity is without names, and each other form says why it is one."""
    briefing = resolve(_corpus(rows))
    assert set(briefing.links.values()) == set(briefing.entities)
    assert list(briefing.entities) == sorted(briefing.entities)
    for id, entity in briefing.entities.items():
        assert id == entity.id
        assert tuple(join.form for join in entity.joins) == entity.aliases
        assert {join.reason for join in entity.joins} <= REASONS


@given(CORPORA, st.randoms(use_true_random=False))
def test_order_of_documents_does_not_matter(
    rows: list[list[tuple[str, str]]], random: Random
) -> None:
    """Whatever order the documents come in, entities and links are the same."""
    extracts = _corpus(rows)
    shuffled = random.sample(extracts, len(extracts))
    first, second = resolve(extracts), resolve(shuffled)
    assert second.entities == first.entities
    assert second.links == first.links


@cases("resolve", "says why")
def test_says_why(text: list[str], expected: dict[str, str]) -> None:
    """Each form but the name itself has the reason it was joined for, in fixed words."""
    found = _briefing(text).entities.values()
    told = {join.form: join.reason for entity in found for join in entity.joins}
    assert told == {form: getattr(reasons, reason) for form, reason in expected.items()}


def test_explains() -> None:
    """Forms with number, reason and documents; then what was kept apart, and why."""
    briefing = _briefing(["{PERSON Mara Quill} met {PERSON Odile Quill}. | {PERSON Mara} left."])
    assert list(explained(briefing, briefing.entities["people/mara-quill"])) == [
        "Mara Quill (PERSON), people/mara-quill",
        "  1 × Mara: first name of the only such person; in seed-0 (1)",
        "  1 × Mara Quill: its name; in seed-0 (1)",
        "  kept apart: Odile Quill: the same surname, another first name",
    ]
    assert occurrences(briefing)["people/mara-quill"] == {"seed-0": 2}


def test_explains_what_stays_open() -> None:
    """A surname that two of a document bear is nobody's, and is told on the pages' behalf."""
    briefing = _briefing(["{PERSON Quill} left. | {PERSON Mara Quill} met {PERSON Odile Quill}."])
    assert list(explained(briefing, briefing.entities["people/mara-quill"]))[-1] == (
        "  kept apart: 1 × Quill in seed-0: several people there bear it"
    )
