"""What happened when: which sentences tell it, in which order, on which pages; and how much of it over time."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import dates
from generator.export import event_rows
from generator.model import Event, Extract, Metadata, Precision, Quote, Span
from generator.pipeline.showing import weigh
from generator.render import renderer
from generator.resolve import resolve
from generator.salience import entity_salience
from generator.settings import Settings
from generator.timeline import timeline
from generator.timeline.when import begins, precision
from generator.views import EntityView, TimelineView, views
from generator.views.chart import chart
from generator.views.parts import Day, EventView
from generator.views.when import for_machines, when
from tests.cases import cases
from tests.docs import extract, written
from tests.test_render import EXTENSIONS, ROOT
from tests.test_views import SETTINGS

WEDNESDAY = "2031-05-14"
SANK = "The ferry {PRODUCT Albatross} sank off {GPE Skerrin} on Monday."


def _extract(text: str, name: str = "harbour", published: str | None = WEDNESDAY) -> Extract:
    made = extract(text, name)
    document, doc = written(text, name)
    dated = replace(document, metadata=Metadata(published=published, publisher=name.title()))
    return replace(made, document=dated, dates=dates(dated, doc))


def _events(*extracts: Extract) -> tuple[Event, ...]:
    whole = resolve(extracts)
    salience = {e.document.id: entity_salience(e, whole.links) for e in extracts}
    return timeline(whole, salience)


def _found(*extracts: Extract) -> dict[str, str]:
    """The words that say when, and their values, in the order of the timeline."""
    documents = {e.document.id: e.document for e in extracts}
    return {documents[e.document].of(e.dates[0]): e.iso for e in _events(*extracts)}


def _quoted(made: Extract, content: str, cue: str) -> Extract:
    """With one reported quote."""
    spans = [
        Span(at := made.document.text.index(words), at + len(words)) for words in (content, cue)
    ]
    quote = Quote(id="q-1", kind="indirect", content=(spans[0],), cue=(spans[1],))
    return replace(made, quotes=(quote,))


@cases("timeline", "finds")
def test_finds(text: str, expected: Mapping[str, str]) -> None:
    """Days, weeks, months, years, stretches at which something happened, or will."""
    assert _found(_extract(text)) == expected


@cases("timeline", "leaves alone")
def test_leaves_alone(text: str, expected: Mapping[str, str]) -> None:
    """Dates that name a thing or compare; sentences that are no report."""
    assert _found(_extract(text)) == expected


def test_what_happened_goes_before_the_day_on_which_it_was_said() -> None:
    """The sentence stands where its news belongs."""
    made = _extract("The owner said on Tuesday that the yard had built the ferry in 2019.")
    assert _found(_quoted(made, "that the yard had built the ferry in 2019", "said")) == {
        "2019": "2019"
    }


def test_an_attribution_by_itself_is_no_event() -> None:
    """It tells that something was said, and not what."""
    text = "The ferry was sound and fit to sail. | The harbour master of Skerrin said Monday."
    made = _extract(text)
    assert _found(_quoted(made, "The ferry was sound and fit to sail.", "said")) == {}
    assert _found(made) == {"Monday": "2031-05-12"}


def test_speech_is_left_to_the_quotes() -> None:
    """Also where a quotation goes on over sentences that have no marks of their own."""
    made = _extract("The old ferry sank off the pier on Monday.")
    (sentence,) = made.sentences
    quote = Quote(id="q-1", kind="direct", content=(sentence,))
    assert len(_events(made)) == 1
    assert _events(replace(made, quotes=(quote,))) == ()


def test_a_date_within_a_name_is_the_names() -> None:
    """ "The Sunday Ledger" came out on no Sunday."""
    assert (
        _found(
            _extract("The harbour master told all of it to {ORG The Tuesday Ledger} in Skerrin.")
        )
        == {}
    )


def test_the_order_of_time() -> None:
    """The earliest first; of one beginning the coarser first."""
    text = (
        "The ferry will sail again on Friday. | The yard of Skerrin closed in January 2031. | "
        "The yard of Skerrin built it in 2019. | The council of Skerrin met on 1 January 2031. | "
        "The tide of Skerrin rose in 2031."
    )
    assert list(_found(_extract(text)).values()) == [
        "2019", "2031", "2031-01", "2031-01-01", "2031-05-16",
    ]  # fmt: skip


def test_what_several_documents_tell_is_shown_once() -> None:
    """The best with the others beside it; another day's is another event."""
    again = "Off {GPE Skerrin} the ferry {PRODUCT Albatross} sank on Monday in a storm."
    later = SANK.replace("Monday", "Tuesday")
    events = _events(_extract(SANK, "ledger"), _extract(again, "post"), _extract(later, "wire"))
    assert [event.iso for event in events] == ["2031-05-12", "2031-05-13"]
    first, second = events
    assert sorted([first.document, *(other.document for other in first.also)]) == ["ledger", "post"]
    assert second.also == ()


def test_what_a_document_tells_twice_is_shown_once() -> None:
    """Without a link to itself."""
    (event,) = _events(_extract(f"{SANK}\nThe ferry Albatross sank off Skerrin on Monday night."))
    assert event.also == ()


def test_what_opens_a_report_matters_more_than_what_leans_on_it() -> None:
    """And what is told of those that the report is about more than what is told of nobody."""
    rest = "It left the old pier on May 1. | The last pier of all closed on May 2."
    text = f"{SANK} | Nobody saw it. | Nobody sailed. | {rest}"
    by_words = {event.iso: event.score for event in _events(_extract(text))}
    assert by_words["2031-05-12"] > by_words["2031-05-02"] > by_words["2031-05-01"]


def test_an_event_names_those_it_tells_of() -> None:
    """By the ids of their pages, each once."""
    (event,) = _events(_extract(SANK))
    assert event.entities == ("things/albatross", "places/skerrin")


@pytest.mark.parametrize(
    "iso, exact, first, shown, machine",
    [
        ("2031-05-14", "day", "2031-05-14", "14 May 2031", "2031-05-14"),
        ("2031-W20", "week", "2031-05-12", "Week of 12 May 2031", "2031-W20"),
        ("2031-05", "month", "2031-05-01", "May 2031", "2031-05"),
        ("2031-24", "season", "2031-12-01", "Winter 2031–32", None),
        ("2031", "year", "2031-01-01", "2031", "2031"),
        ("2031-05/2031-07", "stretch", "2031-05-01", "May 2031 – July 2031", None),
        ("2016/2022", "stretch", "2016-01-01", "2016 – 2022", None),
        ("2031-05-02/2031-05-05", "stretch", "2031-05-02", "2–5 May 2031", None),
        ("2031-04-30/2031-05-05", "stretch", "2031-04-30", "30 April 2031 – 5 May 2031", None),
    ],
)
def test_a_time_is_shown_no_more_exactly_than_it_was_told(
    iso: str, exact: Precision, first: str, shown: str, machine: str | None
) -> None:
    """In words, and as HTML's `time` has it where it can."""
    assert (precision(iso), begins(iso)) == (exact, first)
    assert when(iso, exact, first) == shown
    assert for_machines(iso, exact) == machine


@pytest.mark.parametrize("iso", ["199X", "19XX"])
def test_a_decade_has_no_place(iso: str) -> None:
    """Nor has a century."""
    assert precision(iso) is None


# ---------------------------------------------------------------- pages


def _views(*extracts: Extract, settings: Settings = SETTINGS) -> dict[str, object]:
    whole = resolve(extracts)
    return {view.path: view for view in views(whole, weigh(whole), settings)}


def _page(*extracts: Extract, settings: Settings = SETTINGS) -> TimelineView:
    page = _views(*extracts, settings=settings)["timeline/index.md"]
    assert isinstance(page, TimelineView)
    return page


def _days(page: TimelineView) -> list[Day]:
    return [day for year in page.years for month in year.months for day in month.days]


def _words(event: EventView) -> str:
    return "".join(piece.text for piece in event.passage.pieces)


def test_the_page_shows_sentences_with_their_dates_marked_and_names_linked() -> None:
    """Verbatim, with a way to their place in the document."""
    (day,) = _days(_page(_extract(SANK)))
    (event,) = day.events
    assert day.label == "12 May 2031"
    assert _words(event) == "The ferry Albatross sank off Skerrin on Monday."
    assert [p.text for p in event.passage.pieces if p.of] == ["Monday"]
    assert [p.text for p in event.passage.pieces if p.to] == ["Albatross", "Skerrin"]
    assert event.passage.to is not None
    assert event.passage.to.page == "documents/harbour.md"
    assert event.passage.to.anchor.startswith("t-")


def test_the_documents_page_has_the_anchor() -> None:
    """So that every link of the timeline leads somewhere."""
    site = _views(_extract(SANK))
    (day,) = _days(_page(_extract(SANK)))
    place = day.events[0].passage.to
    assert place is not None
    body = getattr(site[place.page], "body")  # noqa: B009 - of a document's view, as the path says
    assert place.anchor in {piece.id for passage in body for piece in passage.pieces}


def test_a_site_without_dates_has_the_page_all_the_same() -> None:
    """Its address stands in the navigation."""
    page = _page(_extract("The ferry sank off the pier.", published=None))
    assert (page.years, page.chart, page.in_all) == ((), None, 0)


def test_no_day_drowns_the_others() -> None:
    """Of one day four at most; the rest are counted."""
    surnames = "Quill Brand Lunt Dank Hadrane Orsolo".split()
    lines = [
        f"On Monday {{PERSON Ada {name}}} left {name}haven for {name}port." for name in surnames
    ]
    page = _page(_extract("\n".join([*lines, "The old pier of the town closed on May 2."])))
    assert [(day.label, len(day.events)) for day in _days(page)] == [
        ("2 May 2031", 1),
        ("12 May 2031", 4),
    ]
    assert (page.shown, page.in_all) == (5, 7)


def test_months_have_headings_where_a_year_is_full() -> None:
    """What is told by the year comes first, under none."""
    days = [f"The {name} of Skerrin closed on {day} 2031." for name, day in zip(
        "pier yard school mill bank inn church quay".split(),
        "May 1,May 2,May 3,May 4,May 5,April 6,April 7,April 8".split(","), strict=True,
    )]  # fmt: skip
    page = _page(_extract(" | ".join([*days, "The tide of Averine rose in 2031."])))
    (year,) = page.years
    assert [(month.label, len(month.days)) for month in year.months] == [
        (None, 1),
        ("April 2031", 3),
        ("May 2031", 5),
    ]
    assert [month.label for month in _page(_extract(days[0])).years[0].months] == [None]


def test_excerpts_show_no_more_than_the_documents_page() -> None:
    """A sentence that is not published is on no timeline, and has no anchor to lead to."""
    text = f"{SANK}\nThe yard of the town closed in 2019."
    cut = replace(SETTINGS, text="excerpts")
    assert [day.label for day in _days(_page(_extract(text)))] == ["2019", "12 May 2031"]
    assert [day.label for day in _days(_page(_extract(text), settings=cut))] == ["12 May 2031"]


def test_an_entitys_page_shows_its_own_events_and_mentions_over_time() -> None:
    """The timeline is one link away."""
    made = [
        _extract("{PERSON Maria Quill} left {GPE Skerrin} on Monday.", "a", "2031-05-14"),
        _extract("{PERSON Maria Quill} rowed out to the old ferry in 2019.", "b", "2031-05-15"),
        _extract("The old yard closed in 2020. | {PERSON Maria Quill} slept.", "c", "2031-05-16"),
    ]
    page = _views(*made)["people/maria-quill.md"]
    assert isinstance(page, EntityView)
    assert [day.label for day in page.events] == ["2019", "12 May 2031"]
    assert page.chart is not None
    assert [bar.count for bar in page.chart.bars] == [1, 1, 1]


def test_rows_for_other_programs() -> None:
    """A date, how exact it is, the sentence and its place."""
    made = _extract(SANK)
    (row,) = event_rows(resolve([made]), _events(made), "/")
    assert row["date"] == "2031-05-12"
    assert (row["precision"], row["words"]) == ("day", "Monday")
    assert made.document.text[row["start"] : row["end"]] == row["text"]
    assert row["address"] == f"documents/harbour/#{row['id']}"
    assert row["entities"] == ["things/albatross", "places/skerrin"]


def _shown(*extracts: Extract) -> str:
    """The timeline as a browser gets it, without the theme."""
    page = renderer([ROOT / "templates"]).page(_page(*extracts))
    return str(markdown.markdown(page.text.partition("\n# ")[2], extensions=EXTENSIONS))


def test_whatever_a_document_says_is_shown_and_not_obeyed() -> None:
    """Also by its publisher."""
    text = "The `ferry` & its _crew_ sank off Skerrin [here](x) on Monday."
    made = _extract(text)
    about = replace(made.document.metadata, publisher="<i>The Ledger</i>")
    shown = _shown(replace(made, document=replace(made.document, metadata=about)))
    visible = html.unescape(re.sub(r"<[^>]*>", "", shown))
    assert text in visible
    assert "<i>The Ledger</i>, 14 May 2031" in visible
    assert re.findall("<(?:i|em|code|a href=.x)", shown) == []


def test_the_picture_has_its_numbers_beside_it() -> None:
    """For those who cannot see it, and without a script."""
    days = ("2031-05-12", "2031-05-13", "2031-05-15")
    shown = _shown(*(_extract("Nobody sank.", f"d{n}", day) for n, day in enumerate(days)))
    said = "Documents by day, 12 May 2031 to 15 May 2031: at most 1 document"
    assert f'role="img" aria-label="{said}"' in html.unescape(shown)
    assert f"<title>{said}</title>" in html.unescape(shown)
    assert shown.count("<rect ") == 3
    assert re.findall(r"<td>(.*?)</td>", shown) == [
        "12 May 2031", "1", "13 May 2031", "1", "15 May 2031", "1",
    ]  # fmt: skip
    assert "<script" not in shown


# ---------------------------------------------------------------- charts


@pytest.mark.parametrize(
    "days, unit, bars",
    [
        (["2031-05-01", "2031-05-02", "2031-05-04"], "day", [1, 1, 0, 1]),
        (["2031-05-12", "2031-05-18", "2031-08-04"], "week", [2, *[0] * 11, 1]),
        (["2031-01-31", "2031-02-28", "2032-03-01"], "month", [1, 1, *[0] * 12, 1]),
        (["2001-01-31", "2002-02-28", "2009-03-01"], "year", [1, 1, *[0] * 6, 1]),
        (["1902-01-31", "1903-02-28", "2009-03-01"], "3 years", [2, *[0] * 34, 1]),
    ],
)
def test_bars_stand_for_what_fits(days: list[str], unit: str, bars: list[int]) -> None:
    """Days, weeks, months, years, by how long it all took; a period without any is a gap."""
    made = chart(dict.fromkeys(days, 1))
    assert made is not None
    assert (made.unit, [bar.count for bar in made.bars]) == (unit, bars)


def test_two_days_are_no_picture() -> None:
    """Nor is none."""
    assert chart({"2031-05-01": 7, "2031-05-02": 9}) is None
    assert chart({}) is None


def test_the_tallest_bar_is_as_high_as_the_picture() -> None:
    """One among many is still seen."""
    made = chart({"2031-05-01": 100, "2031-05-02": 1, "2031-05-03": 50})
    assert made is not None
    assert [bar.height for bar in made.bars] == [60, 2, 30]
    assert [bar.y + bar.height for bar in made.bars] == [60, 60, 60]


@given(st.dictionaries(st.dates().map(lambda day: day.isoformat()), st.integers(1, 9), min_size=3))
def test_bars_hold_all_that_is_counted(counts: dict[str, int]) -> None:
    """In few bars, apart, within the picture, whatever the dates."""
    made = chart(counts)
    assert made is not None
    assert sum(bar.count for bar in made.bars) == sum(counts.values())
    assert len(made.bars) <= 46
    assert all(a.x + a.width <= b.x for a, b in pairwise(made.bars))
    assert made.bars[-1].x + made.bars[-1].width <= made.width
