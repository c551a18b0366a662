"""How this was made: the figures of the card, the counts, what editors changed, and nothing that is hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.language import card, measured
from generator.merge import merge
from generator.model import Doubt, Maker, Metadata, Span
from generator.overrides import SharedSaid, entities_said, seed_overrides
from generator.pipeline.showing import weigh
from generator.render import renderer
from generator.resolve import resolve
from generator.views import MadeView, views
from tests.docs import extract
from tests.invented import Elements, briefing, built, hostile, made
from tests.sites import ROOT, Html
from tests.spoken import spoken
from tests.test_views import SETTINGS, _extract


def _view(*names: str, **said: str) -> MadeView:
    """Of documents of these names, with what editors say of each."""
    whole = resolve([_extract(name, "2031-05-07") for name in names])
    decided = {id: seed_overrides(text, f"seeds/{id}.yml", []) for id, text in said.items()}
    merged = merge(whole, decided)
    (view,) = [v for v in views(merged, weigh(merged), SETTINGS) if isinstance(v, MadeView)]
    return view


def test_the_cards_figures_are_read_from_the_card() -> None:
    """Each is found in it, and people's beside those for which they are known; of another pipeline there are none."""
    found = measured("bundled")
    text = (ROOT / "generator" / "language" / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert [one.what for one in found] == [
        "names of people, organisations, places and things",
        "who says something",
        "the words of saying",
        "what is said, word for word",
        "where sentences end",
        "which word belongs to which",
    ]
    for one in found:
        (row,) = [row for row in text.splitlines() if row.startswith(f"| {one.on} |")]
        assert one.figure in row
    assert [one.people is not None for one in found] == [False, True, True, True, False, False]
    assert measured("en_core_web_sm") == ()
    assert card("en_core_web_sm") is None


def test_the_card_on_a_site_has_no_links_into_the_repository() -> None:
    """They would lead nowhere; those to the web stay."""
    text = card("bundled") or ""
    assert "](../" not in text
    assert "](https://github.com/" in text
    assert "training/labels.py" in text


def test_counts() -> None:
    """Of documents, words, quotes by kind, with a name and with nobody; and how it is known who speaks."""
    view = _view("harbour", "pier")
    assert {count.what: count.number for count in view.read} == {
        "documents": 2,
        "words": 2 * 55,
        "publishers": 0,
        "documents without a date": 0,
    }
    found = {count.what: count.number for count in view.found}
    assert (found["people"], found["places"], found["quotes and reported words"]) == (2, 1, 8)
    assert view.quotes == (
        ("in quotation marks", 6, 4, 2),
        ("partly in marks", 0, 0, 0),
        ("reported in the writer’s words", 2, 2, 0),
    )
    assert sum(count.number for count in view.speakers) == 8
    assert view.unheard.in_all == 2
    assert [ref.text for ref in view.unheard.refs] == ["Ferry Sails Again (1)"] * 2


def test_what_editors_changed() -> None:
    """Each decision with its line and its page; particulars are counted."""
    source = (
        "date: 2031-05-08\npublisher: Wire\ntitle: It sails\n"
        "quotes:\n- {quote: whatever the weather, pin: true}\n- {quote: No comment, hide: true}\n"
    )
    view = _view("harbour", harbour=source)
    assert [(d.origin.editor, d.what, d.before, d.after) for d in view.decisions] == [
        (("seeds/harbour.yml", 3), "headline", "Ferry Sails Again", "It sails"),
        (
            ("seeds/harbour.yml", 5),
            "quote put first",
            None,
            "“The ferry of Skerrin will sail whatever the weather brings,” “Nobody stays ashore.”",
        ),
        (("seeds/harbour.yml", 6), "quote hidden", None, None),
    ]
    pages = [d.about.to for d in view.decisions if d.about.to]
    assert [place.page for place in pages] == ["documents/harbour.md"] * 3
    assert [place.anchor for place in pages] == ["", "q-harbour-0", ""]
    assert [(count.what, count.number) for count in view.particulars] == [
        ("dates of publication", 1),
        ("publishers", 1),
    ]


def test_what_is_published_in_excerpts_shows_nothing_that_stood_before() -> None:
    """A sentence that an editor took away is then on no page."""
    view = _view("harbour", harbour="text: excerpts\ntitle: It sails\n")
    assert [(d.what, d.before) for d in view.decisions] == [("text", None), ("headline", None)]


def test_a_thousand_decisions_are_a_page_that_loads() -> None:
    """The first two hundred stand on it, and how many there are."""
    notes = "notes:\n" + "".join(f"- Note {n}.\n" for n in range(1000))
    view = _view("harbour", harbour=notes)
    assert (len(view.decisions), view.decided) == (200, 1000)
    page = renderer([ROOT / "templates"]).page(view).text
    assert "1,000 decisions, of which the first 200 stand here" in page


def test_what_is_doubtful_leads_to_the_documents() -> None:
    """By what it is, each with how many; twelve documents and no more."""
    made_ = [
        replace(extract("The pier closed.", f"d{n:02}"), doubts=(Doubt(span=Span(0, 3), message="odd"),))
        for n in range(20)
    ]  # fmt: skip
    whole = resolve(made_)
    (view,) = [v for v in views(whole, weigh(whole), SETTINGS) if isinstance(v, MadeView)]
    ((message, few),) = view.doubts
    assert (message, few.in_all, len(few.refs), few.left) == ("odd", 20, 12, 8)
    assert "odd" in renderer([ROOT / "templates"]).page(view).text


def test_without_documents_or_decisions_the_page_says_so() -> None:
    """No empty table, and nothing of a model that was not asked."""
    whole = resolve([])
    (view,) = [v for v in views(whole, weigh(whole), SETTINGS) if isinstance(v, MadeView)]
    page = renderer([ROOT / "templates"]).page(view).text
    assert "Nothing of what was found." in page
    assert "No figures are known of this model" in page


@pytest.mark.site
@pytest.mark.parametrize("directory_urls", [True, False], ids=["folders", "files"])
def test_nothing_of_a_seed_or_an_editor_is_markup(
    tmp_path_factory: pytest.TempPathFactory,
    directory_urls: bool,  # noqa: FBT001
) -> None:
    """Names, publishers, sources of quotes and editors' words are shown as they are, on the page and behind each i."""
    evil = "</small></details><script>alert(1)</script> {{ 7*7 }} | [x](javascript:alert(1))"
    plain = extract("“Nobody stays ashore tonight at all,” {PERSON Maria Quill} said.", "evil")
    (block,) = plain.document.blocks
    text = f"{plain.document.text.rstrip()} {evil}"
    whole_block = (replace(block, span=Span(0, len(text))),)
    worse = replace(plain, document=replace(plain.document, text=text, blocks=whole_block))
    said = spoken(worse, ("direct", "“Nobody stays ashore tonight at all,”", evil))
    about = Metadata(publisher=evil, published="2031-05-07")
    said = replace(said, document=replace(said.document, metadata=about))
    whole = resolve([said, *briefing().extracts])
    whole = replace(whole, entities={id: hostile(e) for id, e in whole.entities.items()})
    written = seed_overrides(f"notes: ['{evil}']\ntitle: '{evil}'\n", "seeds/evil.yml", [])
    shared = entities_said(
        f"entities: [{{entity: places/skerrin, description: '{evil}'}}]\n", "seeds/entities.yml", []
    )
    merged = merge(whole, {"evil": written}, SharedSaid(entities=shared))
    assert len(merged.decisions) == 3
    merged = replace(merged, maker=Maker(program="briefing 0", model=evil))
    settings = made(tmp_path_factory.mktemp("site"), directory_urls=directory_urls)
    site = built(merged, settings)
    for file in site.rglob("*.html"):
        page = Elements(file)
        run = [e for e in page.of("script") if e.attributes.get("type") != "application/ld+json"]
        assert not any("alert(1)" in "".join(e.text) for e in run), file
        assert not any("javascript:" in v for e in page.of("a") for v in e.attributes.values())
        assert "49" not in "".join("".join(e.text) for e in page.of("small")), file
    listed = Html((site / "made" / "index.html").read_text(encoding="utf-8"))
    assert listed.shown.count("<script>alert(1)</script>") >= 3
