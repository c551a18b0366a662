"""The built site where GitHub Pages puts it: below a project's path, at a domain's root, and without an address."""

from __future__ import annotations

import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from selenium.webdriver.common.keys import Keys

from generator.limits import expected, measured
from generator.settings import settings
from tests.sites import copy, hosted, run
from tests.test_browser import Reader, chromium, needs_browser

pytestmark = pytest.mark.site

ADDRESSES = {
    "project page": "https://user.example/some-repo",
    "user page or custom domain": "https://user.example",
    "no address": "",
}
"""As configure-pages says them: without a slash at the end."""


@dataclass(frozen=True)
class Site:
    """A built site and the address it was built for."""

    folder: Path
    address: str

    @property
    def base(self) -> str:
        """The path that the address ends in."""
        return urlsplit(self.address).path


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """The example site, built for each address."""
    folder = copy(tmp_path_factory.mktemp("base"))
    built = {}
    for name, address in ADDRESSES.items():
        run("generator", "site", "-f", "examples/mkdocs.yml", cwd=folder, SITE_URL=address)
        built[name] = Site(folder / name, address)
        shutil.move(folder / "examples" / "site", built[name].folder)
    return built


class _Addresses(HTMLParser):
    """Every address in a page: where it leads, what it loads, what it says it is."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.leads: set[str] = set()
        """Where a reader goes only by a click."""
        self.others: set[str] = set()
        self._is_data = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collects them; a refresh is an address, too."""
        found = {key: value or "" for key, value in attrs}
        self._is_data = found.get("type") == "application/ld+json"
        refresh = re.search(r"url=(.+)", found.get("content", "")) if tag == "meta" else None
        values = {found[k] for k in ("href", "xlink:href", "src", "action") if k in found}
        values |= {refresh[1]} if refresh and "http-equiv" in found else set()
        (self.leads if tag == "a" else self.others).update(values)

    def handle_data(self, data: str) -> None:
        """What a page tells search engines."""
        if self._is_data:
            self.leads |= set(_said(json.loads(data)))
            self._is_data = False


@dataclass
class Walk:
    """A walk over a hosted site: whatever an address in it leads to is fetched, once."""

    site: Site
    home: str
    """The address at which the site is hosted, without a slash at the end."""
    seen: dict[str, int] = field(default_factory=dict)
    """By address without its anchor, what the host answered."""
    foreign: set[str] = field(default_factory=set)
    """What is loaded from elsewhere, or said to be there."""

    def fetch(self, url: str) -> str:
        """The text at `url`, whether it is there or not."""
        try:
            with urllib.request.urlopen(url) as answer:  # noqa: S310
                code, body = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                code, body = error.code, error.read()
        self.seen[url] = code
        return str(body.decode("utf-8", "replace"))

    def here(self, url: str) -> str:
        """`url` as it is while the site is hosted here."""
        address = self.site.address
        return re.sub(rf"^{re.escape(address)}(?=/|$)", self.home, url) if address else url

    def follow(self, start: str) -> None:
        """Goes to every page that can be reached from `start`, and asks for all that they name."""
        waiting = [start]
        while waiting:
            url = waiting.pop()
            text = self.fetch(url)
            if url.endswith((".css", ".js", ".svg", ".json", ".xml", ".csv", ".png", ".ico")):
                continue
            found = _Addresses(text)
            for address in sorted(found.leads | found.others):
                to = self.here(urljoin(url, address)).partition("#")[0].partition("?")[0]
                if urlsplit(to).netloc == urlsplit(self.home).netloc:
                    waiting += [to] * (to not in self.seen and to not in waiting)
                elif address in found.others and not to.startswith("data:"):
                    self.foreign.add(address)


def _said(value: Any) -> Iterator[str]:
    """All that is called an address in what is for other programs."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "decisions":
                continue  # The places of these are in editors' files.
            named = [inner] if isinstance(inner, str) else inner if isinstance(inner, list) else []
            if key in {"address", "also", "feed_url", "home_page_url", "location", "url"}:
                yield from (address for address in named if isinstance(address, str))
            yield from _said(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _said(inner)


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_address_is_right(sites: dict[str, Site], name: str) -> None:
    """From the front page and the 404 page at any depth: pages, styles, scripts, feeds, data, redirects, sitemap.

    All are there, below the base path and on this host; other hosts are led to by links alone.
    """
    site = sites[name]
    with hosted(site.folder, site.base) as (home, strays):
        walk = Walk(site, home)
        walk.follow(f"{home}/")
        missing = f"{home}/people/nobody/at/all/"
        walk.follow(missing)
        for file in sorted(site.folder.rglob("*.html")):
            path = file.relative_to(site.folder).as_posix()
            walk.follow(f"{home}/{path}")
        for file in sorted(site.folder.rglob("*.json")):
            for address in _said(json.loads(file.read_text(encoding="utf-8"))):
                to = walk.here(urljoin(f"{home}/", address)).partition("#")[0]
                if to.startswith(home) and to not in walk.seen:
                    walk.fetch(to)
        for location in re.findall(r"<loc>(.+?)</loc>", (site.folder / "sitemap.xml").read_text()):
            walk.fetch(walk.here(location))
        assert walk.seen.pop(missing) == 404
        assert {url: code for url, code in walk.seen.items() if code != 200} == {}
        assert (strays, walk.foreign) == ([], set())
        assert len(walk.seen) > 100


@pytest.mark.parametrize("name", ["project page", "user page or custom domain"])
def test_feeds_have_whole_addresses(sites: dict[str, Site], name: str) -> None:
    """Below the site's, and what they lead to is there."""
    site = sites[name]
    found = sorted(site.folder.rglob("feed.xml"))
    assert len(found) > 10
    for file in found:
        feed = feedparser.parse(file.read_bytes())
        own = f"{site.address}/{file.relative_to(site.folder).as_posix()}"
        assert [link.href for link in feed.feed.links if link.rel == "self"] == [own]
        for url in (feed.feed.link, *(entry.link for entry in feed.entries)):
            assert url.startswith(f"{site.address}/")
            assert (site.folder / url.removeprefix(f"{site.address}/") / "index.html").is_file()


def test_without_an_address_nothing_is_promised(sites: dict[str, Site]) -> None:
    """No feeds, and no page that names one: a feed cannot do without whole addresses."""
    folder = sites["no address"].folder
    assert list(folder.rglob("feed.*")) == []
    assert [f for f in folder.rglob("*.html") if "feed.xml" in f.read_text(encoding="utf-8")] == []


def test_what_a_site_will_take_is_known_before_it_is_built(sites: dict[str, Site]) -> None:
    """Within a tenth: what is reckoned of the pages, and what the site takes."""
    site = sites["project page"]
    chosen = settings(site.folder.parent / "examples" / "mkdocs.yml")
    written = json.loads((chosen.docs / ".briefing.json").read_text(encoding="utf-8"))
    pages = {path: (chosen.docs / path).read_text(encoding="utf-8") for path in written}
    reckoned = sum(expected(chosen, pages).values())
    taken = sum(f.stat().st_size for f in site.folder.rglob("*") if f.is_file())
    assert reckoned == pytest.approx(taken, rel=0.1)
    assert measured(chosen) == {}


# ---------------------------------------------------------------- a reader, below a project's base path


@pytest.fixture(scope="module")
def reader(
    sites: dict[str, Site], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Reader, list[str]]]:
    """A browser on the project page, and what was asked for outside of it."""
    driver = chromium(tmp_path_factory.mktemp("profile"))
    site = sites["project page"]
    with hosted(site.folder, site.base) as (home, strays):
        yield Reader(driver, home), strays
    driver.quit()


def _stayed(reader: Reader, strays: list[str]) -> None:
    """The page and all that it fetched lie below the base path."""
    fetched = reader.run("return performance.getEntriesByType('resource').map(e => e.name)")
    assert [
        url for url in (reader.driver.current_url, *fetched) if not url.startswith(reader.home)
    ] == []
    assert strays == []


@needs_browser
@pytest.mark.browser
@pytest.mark.parametrize("start", ["", "no/such/page/at-all"])
def test_search_works(reader: tuple[Reader, list[str]], start: str) -> None:
    """From the front page and from the 404 page at any depth: its index is found, and its results are."""
    browser, strays = reader
    browser.open(start)
    box = browser.one("input[data-md-component=search-query]")
    box.click()
    box.send_keys("Stallmoor")
    first = "return document.querySelector('.md-search-result__item > a')?.href"
    person = f"{browser.home}/people/henrik-stallmoor/"
    browser.until(lambda: str(browser.run(first)).startswith(person))
    box.send_keys(Keys.ENTER)
    browser.until(lambda: browser.driver.current_url.startswith(person))
    browser.until(lambda: "Henrik Stallmoor" in browser.heading())
    _stayed(browser, strays)


@needs_browser
@pytest.mark.browser
def test_the_404_page_is_a_page_of_the_site(reader: tuple[Reader, list[str]]) -> None:
    """In its own style wherever it is shown, and it leads to the front page."""
    browser, strays = reader
    browser.open("documents/2019/gone/")
    assert browser.heading() == "There is no such page"
    style = "return [...document.styleSheets].map(s => s.href).filter(h => h && h.includes('briefing.css')).length"
    assert browser.run(style) == 1
    browser.run("document.querySelector('article a, .md-content a').click()")
    browser.until(lambda: browser.driver.current_url == f"{browser.home}/")
    _stayed(browser, strays)


@needs_browser
@pytest.mark.browser
def test_a_reader_goes_through_all_sections(reader: tuple[Reader, list[str]]) -> None:
    """By their links at the top, without loading anew, and to the first page of each."""
    browser, strays = reader
    browser.open()
    links = "[...document.querySelectorAll('.b-sections a')]"
    sections = browser.run(f"return {links}.map(a => a.href)")
    assert len(sections) > 8
    for section in sections:
        browser.run(f"{links}.find(a => a.href == '{section}').click()")
        _is_at(browser, section)
        _stayed(browser, strays)


def _is_at(browser: Reader, section: str) -> None:
    """In the address bar, and in the links at the top."""
    browser.until(lambda: browser.driver.current_url == section)
    here = ".b-sections a[aria-current=page]"
    browser.until(lambda: browser.one(here).get_attribute("href") == section)


@needs_browser
@pytest.mark.browser
def test_another_form_of_a_name_leads_to_its_page(
    reader: tuple[Reader, list[str]], sites: dict[str, Site]
) -> None:
    """Redirects are relative, so they stay below the base path."""
    browser, strays = reader
    folder = sites["project page"].folder
    aliases = [
        f for f in sorted(folder.rglob("index.html")) if 'http-equiv="refresh"' in f.read_text()
    ]
    alias = aliases[0].parent.relative_to(folder).as_posix()
    browser.open(f"{alias}/")
    browser.until(lambda: browser.driver.current_url != f"{browser.home}/{alias}/")
    browser.one(".md-content h1")
    assert strays == []
    assert browser.driver.current_url.startswith(f"{browser.home}/{alias.split('/')[0]}/")
