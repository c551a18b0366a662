"""Which sentences stand for a document."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from spacy.tokens import Doc

from generator.dates import dates
from generator.model import Document, Extract, Mention, Quote, Span
from generator.quotes import quotes
from generator.summary import Gist, summary
from generator.summary.able import Able, able
from generator.summary.choosing import briefest, chosen
from generator.summary.figures import figures
from generator.summary.glosses import Glosses
from generator.summary.leaning import leans
from generator.summary.naming import names
from generator.summary.phrases import around
from generator.summary.pronouns import unanswered
from generator.summary.scores import features
from generator.summary.sentences import Sentence, sentences
from generator.summary.standing import is_personal, is_the_documents, is_whole
from generator.summary.words import Words
from tests.cases import cases
from tests.docs import extract, written

ABLE = "A ferry with forty people sank at an old pier."
NEWS = """\
# Ferry Sank
The harbour of Velmora closed on Monday after a storm. |
  A ferry with forty people held at an old pier.
Two inspectors walked to/IN a lighthouse in May. |
  A captain with a lantern met a council of Kessholm.
"""


def _found(text: str) -> tuple[Extract, Doc]:
    """What is found in a document before its summary, with the names that the notation marks."""
    document, doc = written(text)
    said, _ = quotes(document, doc)
    return replace(extract(text), quotes=said, dates=dates(document, doc)), doc


def _gist(text: str, most: int = 3) -> tuple[Document, Gist]:
    found, doc = _found(text)
    return found.document, summary(found, doc, most)


def _chosen(text: str, most: int = 3) -> list[str]:
    document, gist = _gist(text, most)
    return [document.of(sentence.span) for sentence in gist.sentences]


def _first(text: str) -> Sentence:
    return sentences(*_found(text))[0]


@cases("summary", "begins")
def test_begins(text: str, expected: str) -> None:
    """What leads in to a sentence is left away, and the rest is verbatim; a sentence's own words stay."""
    assert sentences(*_found(text))[-1].text == expected


@cases("summary", "is whole")
def test_is_whole(text: str, expected: bool) -> None:  # noqa: FBT001
    """One statement from its first word to its last is whole; a fragment, a question or a headline is none."""
    assert is_whole(_first(text)) is expected


@cases("summary", "is the document's")
def test_is_the_documents(text: str, expected: bool) -> None:  # noqa: FBT001
    """What the document says of its matter is its own; pleas, captions and speech are not."""
    assert is_the_documents(_first(text)) is expected


@cases("summary", "is personal")
def test_is_personal(text: str, expected: bool) -> None:  # noqa: FBT001
    """Writer and reader make a sentence personal, unless somebody else says so in marks."""
    assert is_personal(_first(text)) is expected


@cases("summary", "leans")
def test_leans(text: str, expected: bool) -> None:  # noqa: FBT001
    """A sentence leans on the one before where its words are filled only there."""
    assert leans(_first(text), is_first=False) is expected


@cases("summary", "leaves open")
def test_leaves_open(text: str, expected: list[str]) -> None:
    """A pronoun is open where nothing in its sentence can be what it means."""
    assert [token.text for token in unanswered(_first(text))] == expected


@cases("summary", "figures")
def test_figures(text: str, expected: list[str]) -> None:
    """Money, shares and counts are figures, one for a phrase; dates, times and other numbers are none."""
    document, gist = _gist(text)
    assert [f"{f.kind} {document.of(f.span)}" for f in gist.figures] == expected


def test_too_many_words() -> None:
    """What takes as long to read as three sentences is passed over; a word less is not."""
    short, long = (f"A harbour closed{' again' * n}." for n in (57, 58))
    assert is_whole(_first(short))
    assert not is_whole(_first(long))


@pytest.mark.parametrize("most", range(6))
def test_few_in_reading_order_verbatim(most: int) -> None:
    """At most as many as asked, and three of a short document, each one of its sentences, in their order."""
    found, doc = _found(NEWS)
    spans = [sentence.span for sentence in summary(found, doc, most).sentences]
    assert len(spans) == min(most, 3) == len(set(spans))
    assert spans == sorted(spans)
    assert set(spans) <= set(found.sentences)


def test_a_long_document_has_more() -> None:
    """Of each fifteen sentences one may be taken, from three up to as many as asked."""
    text = "\n".join(f"A ferry{n} with people{n} sank at pier{n} of town{n}." for n in range(75))
    assert [len(_chosen(text, most)) for most in (2, 4, 5, 9)] == [2, 4, 5, 5]


def test_the_first_sentence() -> None:
    """Where nothing else speaks, the first sentence stands for the document."""
    text = NEWS.replace("# Ferry Sank\n", "")
    assert _chosen(text, 1) == ["The harbour of Velmora closed on Monday after a storm."]


def test_the_headlines_words() -> None:
    """Of two sentences as long and as central, the one that the headline names goes first."""
    text = (
        "# Ferry Sank\n"
        "Two inspectors walked to/IN a lighthouse in May. | A ferry sank at a harbour wall in May."
    )
    assert _chosen(text, 1) == ["A ferry sank at a harbour wall in May."]


def test_whom_a_document_is_about() -> None:
    """A name matters the more the oftener and earlier it comes; a sentence has what its best name has."""
    text = "{PERSON Quill} met {PERSON Brand} in May. | {PERSON Mara Quill} sank a ferry. | A pier closed."
    found, doc = _found(text)
    worth = [names(found)[m.span] for m in found.mentions]
    assert worth[0] == worth[2] > worth[1] > 0
    known = sentences(found, doc)
    given = features(found.document, known, Words([s.text for s in known]), names(found))
    assert [one["named"] for one in given] == [worth[0], worth[0], 0.0]


def test_the_same_is_not_said_twice() -> None:
    """A sentence like one already taken is not taken at all."""
    text = (
        "A ferry line closed a pier in Velmora on Monday. | "
        "A ferry line closed a pier in Velmora on Monday again. | "
        "A captain with a lantern met a council of Kessholm in May."
    )
    assert _chosen(text, 3) == [
        "A ferry line closed a pier in Velmora on Monday.",
        "A captain with a lantern met a council of Kessholm in May.",
    ]


def test_likeness_and_substance() -> None:
    """Two are the same by the weights of their words, or where the shorter has little of its own."""
    free = {0: Able(), 1: Able()}
    ferry, pier = frozenset({"ferry", "harbour"}), frozenset({"piers", "lantern"})
    assert chosen([1, 0], [{"a": 1.0}, {"b": 1.0}], [ferry, pier], [9, 9], free, 2) == [0, 1]
    assert chosen([1, 0], [{"a": 1.0}, {"a": 1.0}], [ferry, pier], [9, 9], free, 2) == [0]
    assert chosen([1, 0], [{"a": 1.0}, {"b": 1.0}], [ferry, ferry], [9, 9], free, 2) == [0]


def test_scores() -> None:
    """The best few are those with the highest scores, whatever order they are read in."""
    found, doc = _found(NEWS)
    marks = {s.span: s.score for s in summary(found, doc, 3).sentences}
    order = sorted(marks, key=lambda span: -marks[span])
    assert len(set(marks.values())) == 3
    for few in (1, 2):
        taken = {s.span for s in summary(found, doc, few).sentences}
        assert taken == set(order[:few])
    assert all(mark == round(mark, 4) for mark in marks.values())


def test_taken_with_what_it_needs() -> None:
    """A sentence that leans is taken only where the one before it is."""
    leaning = "But an inspector with a lantern closed a pier in May."
    assert _chosen(f"{leaning} | {ABLE}") == [ABLE]
    assert _chosen(f"{ABLE} | {leaning}") == [ABLE, leaning]
    assert _chosen(f"Had a harbour closed? | {leaning} | {ABLE}") == [ABLE]


def test_a_pronoun_that_the_sentence_before_answers() -> None:
    """ "She" may follow a subject that can be meant, not one that cannot."""
    after = "She closed an old pier of Kessholm in May."
    person = "{nsubj {PERSON Quill}} met a council of Velmora on Monday."
    assert _chosen(f"{person} | {after}") == ["Quill met a council of Velmora on Monday.", after]
    assert _chosen(f"{ABLE} | {after}") == [ABLE]


def test_known_by_the_last_name() -> None:
    """Who is introduced in one sentence is not called by the last name alone without it."""
    long = "{nsubj Harbour inspector {PERSON Mara* Quill}} met a council of Velmora on Monday."
    short = "{nsubj {PERSON Quill}} closed an old pier with a lantern in May."
    bare = "Quill closed an old pier with a lantern in May."
    others = " | ".join(f"A ferry{n} sank at pier{n} of town{n} in May." for n in range(4))
    assert bare not in _chosen(f"{ABLE} | {others} | So {long} | {others} | {short}", 9)
    assert bare in _chosen(f"{ABLE} | {long} | {short}")


def test_the_thing_that_only_the_text_tells() -> None:
    """Past a document's first sentences "the unit" needs a sentence or a headline that has a unit."""
    others = [f"A ferry{n} sank at pier{n} of town{n} in May." for n in range(3)]
    text = " | ".join([*others, "A captain closed {obj the unit} with a lantern and a storm."])
    needs = []
    for head in ("", "# A Unit of Kessholm\n"):
        found, doc = _found(head + text)
        needs.append(able(found, sentences(found, doc), {})[3].needs)
    assert needs == [{"the unit"}, set()]


def _glossed(text: str, pronoun: str, name: str) -> tuple[Extract, Doc]:
    """The document with a pronoun that coreference gives to the last such name."""
    found, doc = _found(text)
    at = found.document.text.index(pronoun)
    meant = max(i for i, m in enumerate(found.mentions) if found.document.of(m.span).endswith(name))
    mention = Mention(
        span=Span(at, at + len(pronoun)), label="PERSON", kind="pronoun", antecedent=meant
    )
    return replace(found, mentions=(*found.mentions, mention)), doc


HER = (
    "{nsubj Inspector {PERSON Mara* Quill}} met a council. |"
    " She closed an old pier of Kessholm in May."
)


def test_glosses() -> None:
    """A pronoun that coreference is sure of is laid beside the fullest name, and the sentence stays verbatim."""
    found, doc = _glossed(HER, "She", "Quill")
    gist = summary(found, doc, 1)
    (sentence,) = gist.sentences
    (gloss,) = sentence.glosses
    assert found.document.of(sentence.span) == "She closed an old pier of Kessholm in May."
    assert found.document.of(gloss.span) == "She"
    assert found.document.of(gloss.name) == "Mara Quill"
    assert gist.takeaway is None  # it does not stand alone as it is


def test_no_gloss_where_somebody_else_was_named_last() -> None:
    """A name that came up since, and is nobody's subject, leaves the pronoun open."""
    text = (
        "{PERSON Mara Quill} slept. | A council met {obj {PERSON Rosa Brand}} on Monday in May. |"
        " She closed an old pier of Kessholm in May."
    )
    found, doc = _glossed(text, "She", "Quill")
    she = found.mentions[-1]
    content = (Span(she.span.end, she.span.end + 7),)
    said = Quote(
        id="q-1", kind="indirect", content=content, source=(she.span,), speaker=she.antecedent
    )
    found = replace(found, quotes=(said,))
    assert all(not s.glosses for s in summary(found, doc, 3).sentences)


@pytest.mark.parametrize(
    "before, expected",
    [
        pytest.param(
            "{nsubj {PERSON Mara* Quill}} met a council. | It was late, and all were tired.",
            ["Mara Quill"],
            id="named two sentences before, nobody else since",
        ),
        pytest.param(
            "{nsubj {PERSON Thomas* Quill}} and {PERSON Mara Quill} slept. |"
            " {nsubj {PERSON Quill}} met a council.",
            ["Mara Quill"],
            id="a surname that a man has too",
        ),
        pytest.param(
            "{nsubj {PERSON Susan* Quill}} and {PERSON Mara Quill} slept. |"
            " {nsubj {PERSON Quill}} met a council.",
            [],
            id="a surname of two women",
        ),
        pytest.param(
            "{nsubj {PERSON Mara* Quill}} met a council, and all agreed on this:",
            [],
            id="after a colon",
        ),
    ],
)
def test_the_name_of_a_plain_pronoun(before: str, expected: list[str]) -> None:
    """Coreference has seen to it that nobody else has come up since; a surname must be one person's."""
    text = f"{before} | She closed an old pier of Kessholm in May."
    found, doc = _glossed(text, "She", "Quill")
    (sentence,) = (s for s in sentences(found, doc) if s.text.startswith("She"))
    made = Glosses(found).of(sentence, sentences(found, doc)[sentence.place - 1])
    assert [found.document.of(gloss.name) for gloss in made or ()] == expected


def test_what_is_personal() -> None:
    """Personal sentences are passed over, unless they are the document's manner."""
    mine = "I closed a harbour with a lantern in May."
    others = [f"A ferry{n} sank at pier{n} of town{n} in May." for n in range(3)]
    assert mine not in _chosen(" | ".join([mine, *others]), 4)
    assert _chosen(f"{mine} | {ABLE}") == [mine, ABLE]


def test_what_stands_before_the_story() -> None:
    """Short paragraphs before a longer one are a headline and a standfirst; a label ends them, abstract and all."""
    lead = "A ferry with forty people sank at an old pier of Kessholm in a storm."
    rest = "\n".join(
        f"A ferry{n} of people{n} sank at pier{n} of town{n} in May." for n in range(8)
    )
    head = "Harbour closed with an old pier."
    assert head not in _chosen(f"{head}\n{lead} | {lead[:-1]} again.\n{rest}", 9)
    told = "An abstract{0} closed a harbour{0} with a lantern{0} in May and a storm{0}."
    assert told.replace("{0}", "") not in _chosen(
        f"{head}\n{told.replace('{0}', '')}\nFULL TEXT.\n{lead}\n{rest}", 9
    )


def test_a_lede_that_the_story_takes_up() -> None:
    """A short first paragraph stays where the next one leans on it."""
    rest = "\n".join(
        f"A ferry{n} of people{n} sank at pier{n} of town{n} in May." for n in range(8)
    )
    head = "{nsubj {PERSON Quill}} closed an old harbour of Kessholm in May."
    after = "She met a council of Kessholm and Velmora with an old lantern in a storm in May."
    text = f"# Harbour Closed\n{head}\n{after}\n{rest}"
    assert "Quill closed an old harbour of Kessholm in May." in _chosen(text, 9)
    apart = text.replace("She met", "A captain met")
    assert "Quill closed an old harbour of Kessholm in May." not in _chosen(apart, 9)


def test_the_pages_own_words() -> None:
    """What follows an editor's note in the later part of a text is no part of the story."""
    text = f"{ABLE}\nA captain met a council of Kessholm in May.\nEditor’s note: See below.\n"
    note = "A harbour with a lantern closed an old unit of Velmora in May."
    assert note in _chosen(text.replace("Editor’s note: See below.", "") + note)
    assert note not in _chosen(text + note)


def test_what_the_standfirst_says() -> None:
    """A sentence that says nearly the same as the standfirst is no part of the summary, but may be the takeaway."""
    lead = "A ferry with forty people held at an old pier."
    plain = NEWS.replace("# Ferry Sank\n", "# Ferry Sank\n> Two captains met.\n")
    decked = plain.replace("Two captains met.", f"{lead[:-1]} in May.")
    assert lead in _chosen(plain)
    assert lead not in _chosen(decked)
    assert len(_chosen(decked)) == len(_chosen(plain))
    for text in (plain, decked):
        document, gist = _gist(text)
        assert gist.takeaway
        assert document.of(gist.takeaway) == lead


def test_what_an_interview_answers_is_left_out() -> None:
    """Of an interview its introduction is the summary; one that has none, or hardly asks, is as any document."""
    intro = "A council of Kessholm met a captain in May."
    talk = [
        "A ferry with forty people sank at an old pier.",
        "A harbour with a lantern closed an old unit of Velmora.",
        "A storm held two inspectors at a lighthouse on Monday.",
    ]
    asked = "\n".join(f"Who met the captain{n}?\n{told}" for n, told in enumerate(talk))
    assert _chosen(f"{intro}\n{asked}", 4) == [intro]
    assert _chosen(asked, 4) == talk
    once = asked.replace("Who met the captain1?\n", "")
    assert _chosen(f"{intro}\n{once}", 3) == [intro, *talk[:2]]


@pytest.mark.parametrize(
    "text", ["# Ferry Sank", "But she closed it.", "Ferries and piers\nLanterns and storms"]
)
def test_nothing_stands(text: str) -> None:
    """A document without a statement has neither summary nor takeaway, rather than nonsense."""
    _, gist = _gist(text)
    assert gist == Gist()


def test_a_short_note() -> None:
    """A note of one short sentence is its own summary."""
    assert _chosen("A harbour closed.") == ["A harbour closed."]


def test_takeaway() -> None:
    """The takeaway is the best of the summary's sentences that stand alone, or a brief one about as good."""
    _, gist = _gist(NEWS)
    assert gist.takeaway in {sentence.span for sentence in gist.sentences}
    alone, needy = Able(), Able(needs=frozenset({"brand"}))
    assert briefest([0.0, 0.0], [20, 20], {0: alone, 1: alone}, [0, 1]) == 0
    assert briefest([0.0, 0.0], [50, 20], {0: alone, 1: alone}, [0, 1]) == 1
    assert briefest([0.0, 0.0], [20, 20], {0: needy, 1: alone}, [0, 1]) == 1
    assert briefest([0.0], [20], {0: needy}, [0]) is None


def test_at_most_eight_figures_each_once() -> None:
    """Eight figures at most, in reading order; a number that comes again is not told again."""
    text = " | ".join(
        f"A captain{n} built a ferry{n} for ${n}.5 million in May." for n in range(12)
    )
    found, doc = _found(f"{text} | A council built a pier{99} for $3.5 million in June.")
    known = sentences(found, doc)
    told = figures(found.document, known, [0.0] * len(known), found.dates)
    values = [found.document.of(f.span) for f in told]
    assert len(values) == 8 == len(set(values))
    assert all(one.span < other.span for one, other in pairwise(told))


def test_around() -> None:
    """Of a long sentence the clauses next to the part are taken, whole and verbatim."""
    clause = "a captain with a lantern met a council of Velmora and an inspector of Kessholm"
    text = f"In May, {clause}, a ferry sank with $4 million, {clause}, and a pier closed in June."
    found, doc = _found(text)
    (sentence,) = sentences(found, doc)
    at = text.index("$4 million")
    phrase = around(found.document, sentence, Span(at, at + 10))
    words = found.document.of(phrase)
    assert "a ferry sank with $4 million" in words
    assert len(words.split()) <= 24
    assert words[-1] not in " ,"


@pytest.mark.parametrize("words, minutes", [(1, 1), (230, 1), (231, 2), (460, 2), (461, 3)])
def test_minutes(words: int, minutes: int) -> None:
    """The time to read a document is counted up, from one minute on."""
    found, _ = _found(" ".join(["ferry"] * words) + ".")
    assert found.document.minutes == minutes
