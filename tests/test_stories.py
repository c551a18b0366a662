"""Which documents are about the same matter, and what a briefing tells of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.key_quotes import key_quotes
from generator.model import (
    Briefing,
    Extract,
    Location,
    Metadata,
    QuoteKind,
    Role,
    Span,
    Story,
    SummarySentence,
    Title,
    Weighed,
    WeighedQuote,
)
from generator.resolve import resolve
from generator.salience import entity_salience
from generator.stories import stories
from generator.stories.groups import groups
from generator.stories.pairs import Pair, pairs
from generator.stories.portraits import portraits
from generator.stories.telling import telling
from generator.stories.voices import voices
from tests.cases import cases
from tests.docs import extract
from tests.spoken import spoken

FIRE = """\
# Fire Guts {ORG Wendle Cannery}
A fire gutted the packing hall of the {ORG Wendle Cannery} in {GPE Skerrin} on Monday night. | Flames spread from a
 boiler room to the packing hall within minutes.
Inspector {PERSON Mara Quill} said that a valve had been painted shut. | The cannery has 212 workers.
"""
VALVE = """\
# Cannery Valve Was Painted Shut
Somebody had painted a boiler valve at the {ORG Wendle Cannery} shut before fire gutted its packing hall. | The paint
 was green, like the doors.
{PERSON Tobin Hadrane}, the {ORG Wendle Cannery} manager, blamed inspector {PERSON Mara Quill} for the valve.
"""
TRIAL = """\
# Cannery Manager Charged Over Fire
A prosecutor charged {PERSON Tobin Hadrane}, the {ORG Wendle Cannery} manager, over the fire that gutted its packing
 hall. | Bail was set at 90,000 crowns.
The boiler valve had been painted shut, {PERSON Mara Quill} told the magistrate.
"""
CHOIR = """\
# {GPE Ostrand} Choir Sings in June
Tickets for the spring concert of the {GPE Ostrand} choir go on sale on Saturday. | {PERSON Odile Brand} conducts.
"""

ELECTION = """\
Voters in {GPE Pellick} elected {PERSON Ada Lunt} mayor by a margin of 40 ballots. | {PERSON Ada Lunt} beamed.
Turnout rose to 61 percent. | {PERSON Feodor Marsh} conceded at dawn, and {PERSON Feodor Marsh} wept.
"""


def _report(
    notation: str, name: str, published: str | None = None, publisher: str | None = None
) -> Extract:
    """An extract whose summary is its first three sentences."""
    made = extract(notation, name)
    about = Metadata(published=published, publisher=publisher)
    told = tuple(SummarySentence(span=s, score=1.0) for s in made.sentences[:3])
    return replace(made, document=replace(made.document, metadata=about), summary=told)


def _dated(notation: str, number: int) -> Extract:
    """A case's document: its first line may be its day."""
    day, _, rest = notation.partition("\n")
    is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    return _report(rest if is_day else notation, f"d{number}", day if is_day else None)


def _weighed(briefing: Briefing) -> Weighed:
    salience = {e.document.id: entity_salience(e, briefing.links) for e in briefing.extracts}
    quotes = {
        e.document.id: key_quotes(briefing, e, salience[e.document.id]) for e in briefing.extracts
    }
    return Weighed(salience=salience, quotes=quotes)


def _found(extracts: Sequence[Extract]) -> tuple[Story, ...]:
    whole = resolve(extracts)
    return stories(whole, _weighed(whole))


def _one(*extracts: Extract) -> Story:
    (story,) = _found(extracts)
    return story


def _reports() -> tuple[Extract, Extract, Extract]:
    return (
        _report(FIRE, "fire", "2031-05-12", "Harbour Post"),
        _report(VALVE, "valve", "2031-05-13", "Quay Courier"),
        _report(TRIAL, "trial", "2031-05-14", "Harbour Post"),
    )


# ---------------------------------------------------------------- which belong together


@cases("stories", "together")
def test_documents_of_one_matter(text: list[str], expected: list[list[int]]) -> None:
    """Neither words nor names nor days speak against it."""
    found = _found([_dated(notation, n) for n, notation in enumerate(text)])
    assert sorted(sorted(s.documents) for s in found) == [[f"d{n}" for n in g] for g in expected]


@cases("stories", "apart")
def test_documents_of_other_matters(text: list[str], expected: list[list[int]]) -> None:
    """Either words or names or days speak against it."""
    found = _found([_dated(notation, n) for n, notation in enumerate(text)])
    assert [sorted(s.documents) for s in found] == [[f"d{n}" for n in g] for g in expected]


def test_a_briefing_about_one_topic_is_not_one_story() -> None:
    """What every document names tells none from another: forty matters of one campaign stay forty."""
    syllables = [f"{a}{b}" for a in "bdfgklmnprst" for b in "aeiou"]
    made = [
        _report(
            "{PERSON Mara Quill} and {PERSON Tobin Hadrane} spoke in their campaign for mayor of {GPE Skerrin}. | "
            + " ".join(f"{s}{syllables[n]}{s}" for s in syllables[:20]),
            f"d{n}",
            "2031-05-12",
        )
        for n in range(40)
    ]
    assert _found(made) == ()


@pytest.mark.parametrize(
    "days, alike, expected",
    [
        pytest.param([0, 0], {(0, 1): 0.5}, [[0, 1]], id="alike"),
        pytest.param([0, 0], {(0, 1): 0.1}, [], id="hardly alike"),
        pytest.param([0, 9], {(0, 1): 0.5}, [], id="alike, but days apart"),
        pytest.param([0, 9], {(0, 1): 0.95}, [[0, 1]], id="the same again after days"),
        pytest.param([None, 0], {(0, 1): 0.2}, [], id="less alike, when nobody knows"),
        pytest.param([None, 0], {(0, 1): 0.3}, [[0, 1]], id="alike, whenever it was"),
        pytest.param(
            [0, 0, 0],
            {(0, 1): 0.5, (1, 2): 0.25},
            [[0, 1]],
            id="a document between two chains none",
        ),
        pytest.param(
            [0, 4, 8],
            {(0, 1): 0.5, (1, 2): 0.5, (0, 2): 0.5},
            [[0, 1, 2]],
            id="a matter goes on from its last day",
        ),
        pytest.param(
            [0, 0, 0, 0],
            {(0, 1): 0.5, (2, 3): 0.5, (0, 2): 0.1, (1, 3): 0.1},
            [[0, 1], [2, 3]],
            id="two matters",
        ),
        pytest.param([0, 0, 0], {(0, 1): 0.2, (0, 2): 0.2}, [[0, 1]], id="ties go to the earlier"),
    ],
)
def test_groups(
    days: list[int | None], alike: dict[Pair, float], expected: list[list[int]]
) -> None:
    """Documents are joined while groups are alike on average, less so with every day between them."""
    assert groups(days, alike) == expected


@given(st.data())
def test_no_document_is_in_two_groups(data: st.DataObject) -> None:
    """Whatever is alike to whatever, and in whichever order it is told."""
    days = data.draw(st.lists(st.none() | st.integers(1, 20), min_size=2, max_size=8))
    every = [(a, b) for b in range(len(days)) for a in range(b)]
    alike = {pair: data.draw(st.floats(0, 1)) for pair in data.draw(st.permutations(every))}
    found = groups(days, alike)
    members = [n for group in found for n in group]
    assert len(members) == len(set(members))
    assert all(len(group) > 1 for group in found)
    assert groups(days, dict(sorted(alike.items()))) == found


def test_names_are_no_words() -> None:
    """ "Cannery" in a name says no more than the name."""
    whole = resolve([_report(FIRE, "fire")])
    (drawn,) = portraits(whole, _weighed(whole).salience)
    assert {"canner", "packin"} <= drawn.words.keys()
    assert {"wendle", "quill"}.isdisjoint(drawn.words)
    assert {"people/mara-quill", "organisations/wendle-cannery"} <= drawn.names.keys()


def test_what_opens_a_document_weighs_more() -> None:
    """Its headline most, its first sentences more than the rest."""
    made = _report(
        "# Kettles\nAnchors sank. | Bells rang. | Candles burned. | Doors slammed.", "d0"
    )
    whole = resolve([made])
    (drawn,) = portraits(whole, _weighed(whole).salience)
    assert drawn.words["kettle"] > drawn.words["anchor"] > drawn.words["doors"]


def test_a_name_that_all_documents_have_weighs_little() -> None:
    """As little as the word "said"."""
    met = "{PERSON Mara Quill} met {PERSON %s}."
    others = [f"Ada {syllable}ord" for syllable in ("Ban", "Del", "Fir", "Gol", "Hun")]
    whole = resolve([_report(met % other, f"d{n}") for n, other in enumerate(others)])
    salience = _weighed(whole).salience
    (drawn, *_) = portraits(
        whole, {id: dict.fromkeys(found, 0.5) for id, found in salience.items()}
    )
    assert drawn.names["people/ada-banord"] > drawn.names["people/mara-quill"]


def test_documents_without_names_are_alike_in_words() -> None:
    """Notes that name nobody are all words."""
    made = [_report("The kettle boiled over again at dawn.", f"d{n}") for n in range(2)]
    whole = resolve(made)
    assert pairs(portraits(whole, _weighed(whole).salience)) == {(0, 1): pytest.approx(1.0)}


# ---------------------------------------------------------------- the story itself


def test_address() -> None:
    """It is the earliest document's, so that later ones and other stories leave it where it is."""
    fire, valve, trial = _reports()
    choir = _report(CHOIR, "choir", "2031-05-01")
    assert {_one(*some).id for some in ((fire, valve), (fire, valve, trial), (fire, trial))} == {
        "stories/fire"
    }
    assert _one(choir, fire, valve, trial).id == "stories/fire"
    assert _one(valve, trial).id == "stories/valve"


def test_an_undated_document_does_not_move_the_address() -> None:
    """Nobody knows that it is the earliest; among sources it comes last."""
    fire, valve, _ = _reports()
    undated = replace(valve, document=replace(valve.document, id="a", metadata=Metadata()))
    story = _one(undated, fire)
    assert (story.id, story.documents) == ("stories/fire", ("fire", "a"))
    assert (story.first, story.last) == ("2031-05-12", "2031-05-12")


def test_sources_come_latest_first() -> None:
    """Whatever the order of the briefing."""
    story = _one(*_reports())
    assert story.documents == ("trial", "valve", "fire")
    assert (story.first, story.last) == ("2031-05-12", "2031-05-14")
    for shuffled in permutations(_reports()):
        assert _one(*shuffled) == story


def test_the_headline_is_the_latest_of_the_central_ones() -> None:
    """One without a headline of its own stands for none, however late it is."""
    fire, valve, trial = _reports()
    assert _one(fire, valve, trial).headed == "trial"
    late = _report(VALVE.partition("\n")[2], "late", "2031-05-15")
    assert _one(fire, valve, late).headed == "valve"
    bare = _report(FIRE.partition("\n")[2], "bare", "2031-05-12")
    assert _one(bare, late).headed == "late"


def test_a_document_at_the_edge_does_not_head_the_story() -> None:
    """However late it is: most of it is about something else."""
    again = _report(VALVE, "again", "2031-05-14")
    edge = _report(VALVE + ELECTION + CHOIR.partition("\n")[2], "edge", "2031-05-15")
    fire, valve, _ = _reports()
    story = _one(fire, valve, again, edge)
    assert "edge" in story.documents
    assert story.headed == "again"


def test_an_editors_title_is_a_headline() -> None:
    """Even where the document has none."""
    fire, valve, _ = _reports()
    bare = _report(VALVE.partition("\n")[2], "bare", "2031-05-15")
    whole = resolve([fire, bare])
    assert stories(whole, _weighed(whole))[0].headed == "fire"
    origin = replace(whole.titles["bare"].origin, editor=Location("seeds/bare.yml", 1))
    titled = replace(whole, titles={**whole.titles, "bare": Title(text="Valve", origin=origin)})
    assert stories(titled, _weighed(titled))[0].headed == "bare"
    assert valve.document.id == "valve"


def test_the_heaviest_story_comes_first() -> None:
    """More documents weigh more, later ones too."""
    fire, valve, trial = _reports()
    choir = [_report(CHOIR, f"choir-{day}", f"2031-05-{day}") for day in ("13", "14")]
    assert [s.id for s in _found([*choir, fire, valve, trial])] == [
        "stories/fire",
        "stories/choir-13",
    ]
    early = [_report(CHOIR, f"choir-{day}", f"2031-05-{day}") for day in ("09", "10")]
    assert [s.id for s in _found([*early, fire, valve])] == ["stories/fire", "stories/choir-09"]


# ---------------------------------------------------------------- what it tells


def _told(story: Story) -> list[tuple[str, str]]:
    return [(told.document, told.item.text) for told in story.bullets]


def test_takeaway_and_bullets() -> None:
    """The takeaway is of the document that heads; bullets are of several, in the order of time, each said once."""
    story = _one(*_reports())
    assert story.takeaway is not None
    assert story.takeaway.document == "trial"
    assert story.takeaway.item.text.startswith("A prosecutor charged")
    documents = [document for document, _ in _told(story)]
    assert 3 <= len(documents) <= 5
    assert documents == sorted(documents, key=["fire", "valve", "trial"].index)
    assert set(documents) >= {"fire", "valve"}
    assert max(map(documents.count, documents)) <= 2


def test_nothing_is_told_twice() -> None:
    """A reprint adds a source and no sentence."""
    fire, valve, _ = _reports()
    again = _report(FIRE, "again", "2031-05-13")
    texts = [text for _, text in _told(_one(fire, again, valve))]
    assert len(texts) == len(set(texts))
    assert _one(fire, again).takeaway is not None
    assert sum(text.startswith("A fire gutted") for text in texts) <= 1


@pytest.mark.parametrize(
    "sentence, is_told",
    [
        ("At noon she left the smoking cannery through a green side door.", False),
        ("It was discovered by divers on Tuesday near a green side door.", False),
        ("But nobody left the smoking cannery through a green side door.", False),
        ("At noon {PERSON Ada Lunt} left what she called a smoking cannery.", True),
        ("Nobody left the smoking cannery through a green side door.", True),
    ],
)
def test_a_bullet_stands_by_itself(sentence: str, is_told: bool) -> None:  # noqa: FBT001
    """ "She said …" tells something only after the sentence that names her."""
    fire, _, _ = _reports()
    leaning = f"{VALVE}{sentence}\n"
    made = extract(leaning, "valve")
    told = (made.sentences[0], made.sentences[-1])
    late = replace(
        _report(leaning, "valve", "2031-05-13"),
        summary=tuple(SummarySentence(span=s, score=1.0) for s in told),
    )
    bare = made.document.of(told[1])
    assert (bare in [text for _, text in _told(_one(fire, late))]) == is_told


MATTERS = {
    "boiler": "Engineers drained every boiler below deck before midnight.",
    "crane": "Dockers unloaded timber without their crane yesterday.",
    "school": "Children stayed home while classrooms dried slowly.",
    "bridge": "Police diverted lorries around Pellick bridge northward.",
    "insurer": "Insurers sent assessors carrying thermal cameras.",
    "bakery": "Bakers worked overtime feeding volunteers through Tuesday.",
}
"""What has nothing in common: each is news."""


def _tells(*documents: Sequence[str]) -> list[str]:
    """The bullets, out of documents whose summaries are these sentences; the first is the one that heads."""
    made = [_report("\n".join(those), f"d{n}") for n, those in enumerate(documents)]
    _, bullets = telling(resolve(made), made, "d0")
    return [told.item.text for told in bullets]


def test_five_bullets_at_most() -> None:
    """Of eleven sentences."""
    takeaway, *others = MATTERS.values()
    assert len(_tells([takeaway], *([other, f"Nobody {other}"] for other in others))) == 5
    assert _tells([takeaway]) == []


def test_few_bullets_let_one_document_tell_more() -> None:
    """Three of each where two documents are all there is; five bullets are never made so."""
    sentences = [*MATTERS.values()]
    assert len(_tells(sentences[:3], sentences[3:4])) == 3
    assert len(_tells(sentences[:3], sentences[3:6])) == 3


def test_what_says_half_of_it_again_waits() -> None:
    """Among more than there is room for."""
    half = "Engineers drained every trough beside Wendle abbey."
    assert half not in _tells([MATTERS["boiler"]], [half], *([s] for s in [*MATTERS.values()][1:]))
    assert half in _tells([MATTERS["boiler"]], [half], *([s] for s in [*MATTERS.values()][1:5]))


def test_other_documents_are_heard_first() -> None:
    """Before the one that has the takeaway says more, though all of them tell what it says."""
    more = "Engineers, dockers, children, police and insurers waited."
    others = [[f"{s}"] for s in [*MATTERS.values()][1:]]
    assert more not in _tells([MATTERS["boiler"], more], *others)
    assert more in _tells([MATTERS["boiler"], more], *others[:4])


def test_what_several_tell_is_told() -> None:
    """The takeaway is what the other documents tell too, where two sentences come first alike."""
    made = [
        _report("Lanterns swung. | Fire gutted the cannery hall at Wendle overnight.", "d0"),
        _report("Fire gutted a cannery hall at Wendle. | Overnight it burned.", "d1"),
        _report("The cannery hall at Wendle, gutted by fire overnight, stands empty.", "d2"),
    ]
    takeaway, _ = telling(resolve(made), made, "d0")
    assert takeaway is not None
    assert takeaway.item.text.startswith("Fire gutted")


def test_a_story_without_summaries_has_no_takeaway() -> None:
    """It is still one: headline, sources and people stand."""
    story = _one(*(replace(e, summary=()) for e in _reports()))
    assert (story.takeaway, story.bullets) == (None, ())
    assert story.actors


# ---------------------------------------------------------------- who is heard, and who's who

Spoken = tuple[QuoteKind, str, str]
BLAMES = "“The inspector had every chance to find that valve and never once looked at it,”"
DENIES = "“We must never again let a manager paint over what keeps his workers alive,”"


def _saying(notation: str, name: str, published: str, *quotes: Spoken) -> Extract:
    plain = "".join(f"\n{words} {source} said." for _, words, source in quotes)
    return spoken(_report(notation + plain, name, published), *quotes)


QUILL, HADRANE, LUNT = "people/mara-quill", "people/tobin-hadrane", "people/ada-lunt"
SPEAKERS = {QUILL: "Mara Quill", HADRANE: "Tobin Hadrane", LUNT: "Ada Lunt"}


@dataclass(frozen=True)
class _Line:
    """A quote: who says in which document what, how good it is, whom it names."""

    speaker: str
    document: int
    score: float
    words: str
    names: tuple[str, ...] = ()
    is_key: bool = True


def _heard(*lines: _Line, told: Sequence[str] = (), firms: Sequence[str] = ()) -> list[str]:
    """The words of the voices; of those of `firms` the documents say that they speak for Kolbrand."""
    made: list[Extract] = []
    for n in range(1 + max(line.document for line in lines)):
        here = [line for line in lines if line.document == n]
        role = {id: "{ORG Kolbrand} spokesman " if id in firms else "" for id in SPEAKERS}
        notation = "\n".join(
            f"“{line.words}” {role[line.speaker]}{{PERSON {SPEAKERS[line.speaker]}}} said."
            for line in here
        )
        quoted: list[Spoken] = [("direct", f"“{x.words}”", SPEAKERS[x.speaker]) for x in here]
        extracted = spoken(extract(notation, f"d{n}"), *quoted)
        made.append(replace(extracted, roles=_roles(extracted)))
    whole = resolve(made)
    quotes = {
        e.document.id: [
            WeighedQuote(quote=q, score=x.score, names=x.names, rank=1 if x.is_key else None)
            for q, x in zip(
                e.quotes, [x for x in lines if f"d{x.document}" == e.document.id], strict=True
            )
        ]
        for e in whole.extracts
    }
    found = voices(whole, whole.extracts, quotes, dict.fromkeys(SPEAKERS, 1.0), told)
    documents = {e.document.id: e.document for e in whole.extracts}
    return [documents[v.document].words(v.quote.quote.content).strip("“”") for v in found]


def _roles(made: Extract) -> tuple[Role, ...]:
    """What stands before a person is the person's role."""
    text, found = made.document.text, []
    for n, mention in enumerate(made.mentions):
        if text.endswith("Kolbrand spokesman ", 0, mention.span.start):
            found.append(
                Role(span=Span(mention.span.start - 19, mention.span.start - 1), mention=n)
            )
    return tuple(found)


BEST, NEXT, THIRD = (
    "Inspectors never looked behind boilers.",
    "Managers painted every valve green.",
    "Firemen waited outside until morning.",
)


def test_the_best_two_are_heard() -> None:
    """The best first, whatever the order of the documents."""
    assert _heard(_Line(QUILL, 0, 0.6, NEXT), _Line(HADRANE, 1, 0.8, BEST)) == [BEST, NEXT]
    three = _Line(QUILL, 0, 0.7, NEXT), _Line(HADRANE, 1, 0.8, BEST), _Line(LUNT, 2, 0.6, THIRD)
    assert _heard(*three) == [BEST, NEXT]


def test_nobody_is_heard_twice() -> None:
    """However good the other quote is."""
    twice = _Line(QUILL, 0, 0.9, BEST), _Line(QUILL, 1, 0.8, NEXT)
    assert _heard(*twice) == [BEST]
    assert _heard(*twice, _Line(HADRANE, 1, 0.6, THIRD)) == [BEST, THIRD]


def test_nothing_is_heard_twice() -> None:
    """Neither what another one says too nor what has been told."""
    assert _heard(_Line(QUILL, 0, 0.9, BEST), _Line(HADRANE, 1, 0.8, BEST)) == [BEST]
    lines = _Line(QUILL, 0, 0.9, BEST), _Line(HADRANE, 1, 0.8, NEXT)
    assert _heard(*lines, told=[f"Quill said: {BEST}"]) == [NEXT]


def test_only_key_quotes_are_heard() -> None:
    """What carries no document carries no story."""
    assert _heard(_Line(QUILL, 0, 0.9, BEST, is_key=False), _Line(HADRANE, 1, 0.8, NEXT)) == [NEXT]


def test_another_document_is_heard_before_the_same() -> None:
    """Where its quote is nearly as good."""
    lines = _Line(QUILL, 0, 0.9, BEST), _Line(HADRANE, 0, 0.7, NEXT), _Line(LUNT, 1, 0.65, THIRD)
    assert _heard(*lines) == [BEST, THIRD]


def test_who_answers_is_heard_first() -> None:
    """One who names the other, or is named."""
    best = _Line(QUILL, 0, 0.9, BEST)
    plain = _Line(HADRANE, 1, 0.7, NEXT)
    assert _heard(best, plain, _Line(LUNT, 1, 0.65, THIRD, names=(QUILL,))) == [BEST, THIRD]
    naming = replace(best, names=(LUNT,))
    assert _heard(naming, plain, _Line(LUNT, 1, 0.65, THIRD)) == [BEST, THIRD]


def test_two_of_one_organisation_are_one_side() -> None:
    """Somebody else is heard beside a firm's spokesman rather than its other spokesman."""
    lines = _Line(QUILL, 0, 0.9, BEST), _Line(HADRANE, 1, 0.8, NEXT), _Line(LUNT, 2, 0.6, THIRD)
    assert _heard(*lines) == [BEST, NEXT]
    assert _heard(*lines, firms=(QUILL, HADRANE)) == [BEST, THIRD]


def test_whom_the_story_is_about_is_heard_first() -> None:
    """Two quotes as good as each other: the speaker decides who is heard."""
    whole = resolve(
        [_saying(FIRE, "fire", "2031-05-12", ("direct", DENIES, "Mara Quill")),
         _saying(VALVE, "valve", "2031-05-13", ("direct", BLAMES, "Tobin Hadrane"))]
    )  # fmt: skip
    quotes = {
        e.document.id: [WeighedQuote(quote=q, score=0.8, rank=1) for q in e.quotes]
        for e in whole.extracts
    }
    for first, second in ((QUILL, HADRANE), (HADRANE, QUILL)):
        found = voices(whole, whole.extracts, quotes, {first: 0.9, second: 0.3}, ())
        assert [whole.speaker(v.quote.quote) for v in found] == [first, second]


def test_who_is_who() -> None:
    """People and organisations; places and whoever publishes a document are none."""
    fire, _, trial = _reports()
    seen = VALVE.replace("# Cannery", "# {ORG Quay Courier}: Cannery")
    story = _one(fire, _report(seen, "valve", "2031-05-13", "The Quay Courier"), trial)
    found = {actor.entity: actor for actor in story.actors}
    assert next(iter(found)) == "organisations/wendle-cannery"
    assert found["organisations/wendle-cannery"].documents == 3
    assert found[HADRANE].documents == 2
    assert "places/skerrin" not in found
    assert "organisations/quay-courier" not in found
    other = _one(fire, _report(seen, "valve", "2031-05-13", "Ostrand Gazette"), trial)
    assert "organisations/quay-courier" in {actor.entity for actor in other.actors}


@pytest.mark.parametrize(
    "given, expected",
    [
        pytest.param(
            ["inspector", "inspector", "inspector of boilers"], "inspector", id="oftenest"
        ),
        pytest.param(
            ["inspector", "inspector of boilers"], "inspector of boilers", id="the fuller"
        ),
        pytest.param(["chief", "chief"], "chief", id="where it is said last"),
        pytest.param([], None, id="none"),
    ],
)
def test_what_somebody_is_called(given: list[str], expected: str | None) -> None:
    """What the story's documents call somebody oftenest, in the document that does so last."""
    called = [*given, *[""] * (3 - len(given))]
    made = [
        _report(f"{FIRE}{role} {{PERSON Mara Quill}} came.\n", f"d{n}", f"2031-05-1{n}")
        for n, role in enumerate(called)
    ]
    story = _one(
        *(replace(e, roles=_last_role(e, role)) for e, role in zip(made, called, strict=True))
    )
    (quill,) = (actor for actor in story.actors if actor.entity == QUILL)
    if expected is None:
        assert quill.role is None
    else:
        assert quill.role is not None
        document, role = quill.role
        assert document == f"d{max(n for n, words in enumerate(called) if words == expected)}"
        assert made[int(document[1])].document.of(role.span) == expected


def _last_role(made: Extract, words: str) -> tuple[Role, ...]:
    """The words before the last name."""
    at = made.mentions[-1].span.start
    last = len(made.mentions) - 1
    return (Role(span=Span(at - 1 - len(words), at - 1), mention=last),) if words else ()
