"""Feeds: what feed readers read of them, and that a seed's words stay words."""

from __future__ import annotations

import json
from dataclasses import replace

import feedparser

from generator.feeds import feed_files
from generator.model import Briefing, Extract, Metadata, Summary, SummaryItem, Title
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.views import FeedView, views
from tests.docs import extract
from tests.test_views import SETTINGS

SITE = "https://example.org/brief/"
HOSTILE = "<script>alert(1)</script> & Söhne\x0b"
PUBLISHED = replace(SETTINGS, site_url=SITE, site_name="Harbour & Sea")


def _extract(name: str, published: str | None, text: str) -> Extract:
    made = extract(text, name)
    about = Metadata(published=published, publisher="The Gull", url="https://gull.example/1")
    return replace(made, document=replace(made.document, metadata=about))


FERRY = _extract(
    "2031/ferry", "2031-05-03", "# Ferry Sails\n{PERSON Maria Quill} left. | {PERSON Quill} rowed."
)
PIER = _extract(
    "pier", "2031-06-01T08:30:00+02:00", "# Pier Closed\nNobody knew {PERSON Maria Quill}."
)
NIGHT = _extract("night", None, "# Night\nIt was {PERSON Tobin Hadrane}.")


def _briefing(*extracts: Extract) -> Briefing:
    """With every first sentence as the summary."""
    whole = resolve(extracts)
    items = {
        e.document.id: Summary(
            items=(SummaryItem(text=e.document.of(e.sentences[0]), span=e.sentences[0]),)
        )
        for e in extracts
    }
    return replace(whole, summaries=items)


def _feeds(whole: Briefing, *, directory_urls: bool = True) -> dict[str, str]:
    settings = replace(PUBLISHED, directory_urls=directory_urls)
    found = (v for v in views(whole, weigh(whole), settings) if isinstance(v, FeedView))
    return {path: text for view in found for path, text in feed_files(view, settings)}


FEEDS = _feeds(_briefing(FERRY, PIER, NIGHT))


def test_one_for_all_and_one_for_each_person() -> None:
    """Each in two forms; other entities have none."""
    assert sorted(FEEDS) == [
        "feed.json",
        "feed.xml",
        "people/maria-quill/feed.json",
        "people/maria-quill/feed.xml",
        "people/tobin-hadrane/feed.json",
        "people/tobin-hadrane/feed.xml",
    ]


def test_a_feed_reader_reads_it() -> None:
    """Well formed; title, address and date of each document, latest first, the undated last."""
    feed = feedparser.parse(FEEDS["feed.xml"])
    assert not feed.bozo
    assert (feed.feed.title, feed.feed.link) == ("Harbour & Sea", SITE)
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [f"{SITE}feed.xml"]
    assert [(e.title, e.link, e.id, e.get("published")) for e in feed.entries] == [
        (title, f"{SITE}documents/{id}/", f"{SITE}documents/{id}/", date)
        for title, id, date in [
            ("Pier Closed", "pier", "Sun, 01 Jun 2031 08:30:00 +0200"),
            ("Ferry Sails", "2031/ferry", "Sat, 03 May 2031 00:00:00 +0000"),
            ("Night", "night", None),
        ]
    ]
    assert feed.entries[1].summary == "Maria Quill left."


def test_a_json_feed_says_the_same() -> None:
    """The keys that JSON Feed 1.1 wants, and no null."""
    feed = json.loads(FEEDS["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert (feed["home_page_url"], feed["feed_url"]) == (SITE, f"{SITE}feed.json")
    assert feed["items"][0] == {
        "id": f"{SITE}documents/pier/",
        "url": f"{SITE}documents/pier/",
        "external_url": "https://gull.example/1",
        "title": "Pier Closed",
        "content_text": "Nobody knew Maria Quill.",
        "date_published": "2031-06-01T08:30:00+02:00",
        "authors": [{"name": "The Gull"}],
        "tags": ["Maria Quill"],
    }
    assert "date_published" not in feed["items"][2]


def test_a_persons_feed_has_what_names_the_person() -> None:
    """The first sentence of each document that does."""
    feed = json.loads(FEEDS["people/maria-quill/feed.json"])
    assert feed["title"] == "Maria Quill in Harbour & Sea"
    assert feed["home_page_url"] == f"{SITE}people/maria-quill/"
    assert [item["content_text"] for item in feed["items"]] == [
        "Nobody knew Maria Quill.",
        "Maria Quill left.",
    ]


def test_addresses_without_folders() -> None:
    """As `use_directory_urls: false` has them."""
    feed = json.loads(_feeds(_briefing(FERRY), directory_urls=False)["feed.json"])
    assert feed["home_page_url"] == f"{SITE}index.html"
    assert feed["items"][0]["url"] == f"{SITE}documents/2031/ferry.html"


def test_nothing_of_a_seed_becomes_markup() -> None:
    """Readers take a description for HTML, and some a title too."""
    whole = _briefing(FERRY)
    items = Summary(items=(SummaryItem(text=HOSTILE),))
    hostile = replace(
        whole,
        titles={"2031/ferry": Title(text=HOSTILE)},
        summaries={"2031/ferry": items},
        entities={id: replace(e, name=HOSTILE) for id, e in whole.entities.items()},
    )
    for path, text in _feeds(hostile).items():
        if path.endswith(".xml"):
            feed = feedparser.parse(text, sanitize_html=False)
            assert not feed.bozo
            (entry,) = feed.entries
            for shown in (
                entry.title,
                entry.summary,
                feed.feed.title,
                *(t.term for t in entry.tags),
            ):
                assert "<script" not in shown
            assert entry.title == "&lt;script>alert(1)&lt;/script> & Söhne"
    assert json.loads(_feeds(hostile)["feed.json"])["items"][0]["title"] == HOSTILE


def test_without_an_address_there_are_no_feeds() -> None:
    """A feed needs whole addresses, and `site_url` is where they begin."""
    whole = _briefing(FERRY)
    assert not [v for v in views(whole, weigh(whole), SETTINGS) if isinstance(v, FeedView)]


def test_a_feed_depends_on_no_clock() -> None:
    """Where no document has a date, neither has the feed one of its own."""
    text = _feeds(_briefing(NIGHT))["feed.xml"]
    assert "<lastBuildDate>Thu, 01 Jan 1970 00:00:00 +0000<" in text
    assert "<pubDate>" not in text


def test_without_a_document_there_are_no_feeds() -> None:
    """Nothing to subscribe to, and no date but the clock's."""
    assert _feeds(_briefing()) == {}
