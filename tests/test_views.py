"""What pages show: the words of a quote, who said it, which quotes come first and which are about whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Briefing, Extract, Figure, Metadata, QuoteKind, Role, Span
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.settings import Settings
from generator.views import DocumentView, EntityView, FeedView, FrontView, QuotesView, View, views
from generator.views.parts import QuoteView, Run
from generator.views.said import manner, runs
from tests.cases import cases
from tests.docs import extract
from tests.spoken import spoken

HERE = Path()
FERRY = """\
# Ferry Sails Again
{PERSON Maria Quill} left. | The harbour master, {PERSON Tobin Hadrane}, stayed on the pier.
“The ferry of {GPE Skerrin} will sail whatever the weather brings,” {PERSON Quill} said. “Nobody stays ashore.”
“{PERSON Maria Quill} has never seen a winter out there,” {PERSON Hadrane} said.
Hadrane told reporters that {PERSON Quill} would resign. “No comment at all today,” he said.
"""
SETTINGS = Settings(
    root=HERE, site_name="T", seeds=HERE, templates=(), docs=HERE, site=HERE, cache=HERE
)
WEATHER = "“The ferry of Skerrin will sail whatever the weather brings,”"
ASHORE = "“Nobody stays ashore.”"
WINTER = "“Maria Quill has never seen a winter out there,”"
RESIGN = "Quill would resign"


def _extract(name: str = "harbour", published: str | None = None, text: str = FERRY) -> Extract:
    made = extract(text, name)
    dated = replace(made.document, metadata=Metadata(published=published))
    return spoken(
        replace(made, document=dated),
        ("direct", f"{WEATHER} / {ASHORE}", "Quill"),
        ("direct", WINTER, "Hadrane"),
        ("indirect", RESIGN, "Hadrane"),
        ("direct", "“No comment at all today,”", "he"),
    )


def _views(*extracts: Extract) -> dict[str, View]:
    """Every page of a site of these documents, by its path."""
    whole: Briefing = resolve(extracts)
    found = views(whole, weigh(whole), SETTINGS)
    return {view.path: view for view in found if not isinstance(view, FeedView)}


ONE = _views(_extract())


def _words(quote: QuoteView) -> str:
    return " ".join(run.text for part in quote.parts for run in part.runs)


def _page(name: str) -> EntityView:
    found = ONE[f"people/{name}.md"]
    assert isinstance(found, EntityView)
    return found


@cases("set_marks")
def test_marks_are_set_right(text: str, expected: str) -> None:
    """A direct quote stands in “ and ”, whatever its document has; no word changes."""
    (run,) = runs("direct", text)
    assert run == Run(expected, is_own=True)


@pytest.mark.parametrize(
    "kind, words, expected",
    [
        ("mixed", "the night “a victory”", [("the night ", False), ("“a victory”", True)]),
        ("mixed", "“full confidence” in her", [("“full confidence”", True), (" in her", False)]),
        (
            "mixed",
            'it was "fair", he held',
            [("it was ", False), ("“fair”", True), (", he held", False)],
        ),
        ("mixed", "Russia’s ‘an escalation’", [("Russia’s ", False), ("“an escalation”", True)]),
        (
            "mixed",
            "it was ``fair'' to us",
            [("it was ", False), ("“fair”", True), (" to us", False)],
        ),
        ("mixed", "“a “fair” plan", [("“a ", False), ("“fair”", True), (" plan", False)]),
        ("mixed", "that “it goes on", [("that ", False), ("“it goes on", True)]),
        ("mixed", "nobody’s farmers’ plan", [("nobody’s farmers’ plan", False)]),
        ("indirect", "it was “fair”", [("it was “fair”", False)]),
        ("indirect", "“absent”", [("“absent”", False)]),
    ],
)
def test_whose_words_they_are(
    kind: QuoteKind, words: str, expected: list[tuple[str, bool]]
) -> None:
    """In a mixed quote the marks part the speaker's words from the writer's; a reported one gets none."""
    assert [(run.text, run.is_own) for run in runs(kind, words)] == expected


@pytest.mark.parametrize(
    "cue, shown",
    [
        ("said", None),
        ("told", None),
        ("said Friday", None),
        ("according to", None),
        (":", None),
        ("", None),
        ("denied", "denied"),
        ("would not say", "would not say"),
        ("didn’t tell", "didn’t tell"),
        ("made the following promise:", "made the following promise"),
    ],
)
def test_manner(cue: str, shown: str | None) -> None:
    """The words of saying are shown where without them the quote would be taken for the contrary, or for more."""
    assert manner(cue) == shown


def test_what_is_left_out_between_two_parts_shows() -> None:
    """Where the document has other words between them, and not where a quote goes on in the next paragraph."""
    text = "“We row,” {PERSON Quill} said. “We row on.\n“We never stop.”"
    made = extract(text)
    quoted = spoken(made, ("direct", "“We row,” / “We row on. / “We never stop.”", "Quill"))
    page = _views(quoted)["quotes/index.md"]
    assert isinstance(page, QuotesView)
    (quote,) = page.groups[0].quotes
    assert [part.is_cut for part in quote.parts] == [False, True, False]
    assert _words(quote) == "“We row,” “We row on. “We never stop.”"


def test_who_said_it() -> None:
    """By name; else as the text has it; a bare pronoun names nobody."""
    page = ONE["quotes/index.md"]
    assert isinstance(page, QuotesView)
    assert [quote.name for quote in page.groups[0].quotes] == [
        "Maria Quill",
        "Tobin Hadrane",
        "Tobin Hadrane",
        None,
    ]
    assert page.groups[0].quotes[3].source == "he"


def test_a_source_without_a_name_is_shown_as_it_stands() -> None:
    """ "A dock worker" is who said it, without a page."""
    made = extract("“We row every day but Sunday,” a dock worker said.")
    quoted = spoken(made, ("direct", "“We row every day but Sunday,”", "a dock worker"))
    page = _views(quoted)["documents/harbour.md"]
    assert isinstance(page, DocumentView)
    assert [(quote.name, quote.speaker) for quote in page.quotes] == [("a dock worker", None)]
    assert page.doubts == ()


def test_a_quote_of_nobody_is_a_thing_to_read_with_care() -> None:
    """In marks, with neither a speaker nor a source that tells."""
    page = ONE["documents/harbour.md"]
    assert isinstance(page, DocumentView)
    assert page.doubts == ("speaker not identified: “No comment at all today,” he said.",)


def test_quotes_of_a_person_come_by_document_latest_first() -> None:
    """Reported words stand with the others, in reading order."""
    made = _views(_extract("a", "2031-05-03"), _extract("b", "2031-06-03"))
    page = made["people/tobin-hadrane.md"]
    assert isinstance(page, EntityView)
    assert [group.document for group in page.quotes] == ["b", "a"]
    assert [q.kind for q in page.quotes[0].quotes] == ["direct", "indirect"]


def test_quotes_about_a_person_are_by_others_and_name_them() -> None:
    """In marks before reported; what one says of oneself is no quote about one."""
    assert [_words(quote) for quote in _page("maria-quill").about] == [WINTER, RESIGN]
    assert _page("maria-quill").about_in_all == 2
    assert _page("tobin-hadrane").about == ()


def test_subjects_are_what_a_quote_names() -> None:
    """By the id that the filters use, under the name that readers see."""
    assert _page("maria-quill").subjects == {"places/skerrin": "Skerrin"}
    assert _page("tobin-hadrane").subjects == {"people/maria-quill": "Maria Quill"}


def test_wishes_and_attitudes_are_no_quotes() -> None:
    """ "Wants to leave" tells no words; no page shows it as somebody's, and no text is marked for it."""
    made = _extract()
    wish = replace(made.quotes[2], is_assertion=False)
    found = _views(replace(made, quotes=(*made.quotes[:2], wish)))
    page, document = found["quotes/index.md"], found["documents/harbour.md"]
    assert isinstance(page, QuotesView)
    assert isinstance(document, DocumentView)
    assert [quote.id for quote in page.groups[0].quotes] == ["q-harbour-0", "q-harbour-1"]
    assert (page.quotes, page.reported, document.quotes_in_all) == (2, 0, 2)
    marked = {id for passage in document.body for piece in passage.pieces for id in piece.of}
    assert wish.id not in marked


def test_the_address_of_a_quote_is_its_place_in_its_document() -> None:
    """On every page the same."""
    found = {
        (quote.id, quote.to.page, quote.to.anchor)
        for view in ONE.values()
        if isinstance(view, FrontView | DocumentView)
        for quote in view.quotes
    }
    assert found == {(f"q-harbour-{n}", "documents/harbour.md", f"q-harbour-{n}") for n in (0, 1)}


def test_what_two_documents_quote_is_on_the_front_page_once() -> None:
    """The same words of the same report, printed twice."""
    front = _views(_extract("a", "2031-05-03"), _extract("b", "2031-06-03"))["index.md"]
    assert isinstance(front, FrontView)
    assert [quote.id for quote in front.quotes] == ["q-b-0", "q-b-1"]


def test_a_role_is_the_documents_own() -> None:
    """What another document calls the speaker is not said here."""
    role = "The harbour master"
    made = _extract("a")
    start = made.document.text.index(role)
    named = replace(made, roles=(Role(span=Span(start, start + len(role)), mention=1),))
    found = _views(named, _extract("b"))["quotes/index.md"]
    assert isinstance(found, QuotesView)
    roles = {group.document: [quote.role for quote in group.quotes] for group in found.groups}
    assert roles == {"a": [None, role, role, None], "b": [None] * 4}


def test_a_headlines_quote_is_not_shown() -> None:
    """It cuts short what the text has in full."""
    text = "# Quill: Ferry Sails Again Soon\n{PERSON Maria Quill} left."
    found = spoken(extract(text, "harbour"), ("indirect", "Ferry Sails Again Soon", "Quill"))
    page = _views(found)["quotes/index.md"]
    assert isinstance(page, QuotesView)
    assert page.groups == ()


def test_numbers_stand_in_their_words() -> None:
    """Each marked, with its place; what begins within a sentence says so."""
    text = "The {ORG Harbour Board}, which paid 40 crowns for the boat, sank 9 ferries."
    made = extract(text, "harbour")
    clause, whole = "which paid 40 crowns for the boat", made.document.text
    paid = Figure(span=_span(whole, "40 crowns"), kind="money", around=_span(whole, clause))
    sunk = Figure(span=_span(whole, "9 ferries"), kind="count", around=_span(whole, whole))
    page = _views(replace(made, figures=(paid, sunk)))["documents/harbour.md"]
    assert isinstance(page, DocumentView)
    assert [figure.is_cut for figure in page.figures] == [True, False]
    marked = [[p.text for p in figure.pieces if p.of] for figure in page.figures]
    assert marked == [["40 crowns"], ["9 ferries"]]
    anchors = {piece.id for passage in page.body for piece in passage.pieces}
    assert all(figure.to and figure.to.anchor in anchors for figure in page.figures)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _all_quotes(most: int, names: str) -> list[QuotesView]:
    """The pages of all quotes, so many on each, of documents of four quotes, one a day."""
    made = [_extract(name, f"2031-05-{day:02}") for day, name in enumerate(names, 1)]
    whole = resolve(made)
    found = views(whole, weigh(whole), replace(SETTINGS, quotes_per_page=most))
    return [view for view in found if isinstance(view, QuotesView)]


@pytest.mark.parametrize(
    "most, expected",
    [
        (20, {"quotes/index.md": "edcba"}),
        (8, {"quotes/index.md": "e", "quotes/part-2.md": "dc", "quotes/part-1.md": "ba"}),
        (16, {"quotes/index.md": "e", "quotes/part-1.md": "dcba"}),
    ],
)
def test_very_many_quotes_stand_on_several_pages(most: int, expected: dict[str, str]) -> None:
    """The latest first; documents are never torn; pages are counted from the oldest on."""
    found = _all_quotes(most, "abcde")
    assert {view.path: "".join(g.document for g in view.groups) for view in found} == expected
    assert (found[0].documents, found[0].quotes, found[0].reported) == (5, 15, 5)


def test_a_new_document_moves_no_older_page_of_quotes() -> None:
    """What stood on a numbered page stands there still, the list of pages apart."""
    before = {v.path: v.groups for v in _all_quotes(8, "abcde")}
    after = {v.path: v.groups for v in _all_quotes(8, "abcdef")}
    for part in ("quotes/part-1.md", "quotes/part-2.md"):
        assert [g.document for g in after[part]] == [g.document for g in before[part]]


def test_the_first_page_knows_what_the_others_hold() -> None:
    """Each quote elsewhere by its speaker, its kind and whom it names, as numbers; one page alone knows nothing."""
    first, *others = _all_quotes(8, "abcde")
    known: Any = first.elsewhere
    documents = known["documents"]
    assert [row[0] for row in documents] == ["d", "c", "b", "a"]
    assert [row[2].page for row in documents] == [f"quotes/part-{n}.md" for n in (2, 2, 1, 1)]
    told = [quote for view in others for group in view.groups for quote in group.quotes]
    rows = [numbers.split(",") for row in documents for numbers in row[3].split(" ")]
    for quote, (speaker, kind, *subjects) in zip(told, rows, strict=True):
        assert (known["speakers"][int(speaker)] if speaker else None) == quote.name
        assert known["kinds"][int(kind)] == quote.kind
        assert [known["subjects"][int(n)] for n in subjects] == [s.id for s in quote.subjects]
    assert [view.elsewhere for view in others] == [None, None]
    assert [view.elsewhere for view in _all_quotes(20, "abcde")] == [None]
