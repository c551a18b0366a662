"""A reader's way through the site, in headless Chromium, below a project's base path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.sites import copy, run, served

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
IN_CI = os.environ.get("CI", "") not in {"", "false"}
T = TypeVar("T")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER) and not IN_CI,
        reason="no browser: install chromium and chromedriver (Debian: chromium chromium-driver)",
    ),
]
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --window-size=1440,1000"
).split()


class Reader:
    """A browser on the site."""

    def __init__(self, driver: webdriver.Chrome, home: str) -> None:
        self.driver = driver
        self.home = home

    def open(self, path: str = "") -> None:
        """Opens a page of the site."""
        self.driver.get(f"{self.home}/{path}")

    def until(self, ask: Callable[[], T]) -> T:
        """Waits for a true answer."""
        return WebDriverWait(self.driver, 20, ignored_exceptions=[Exception]).until(lambda _: ask())

    def one(self, css: str) -> Any:
        """The first element, once it is there."""
        return self.until(lambda: self.driver.find_element(By.CSS_SELECTOR, css))

    def run(self, script: str) -> Any:
        """What a script returns."""
        return self.driver.execute_script(script)

    def heading(self) -> str:
        """The page's headline."""
        return str(self.one("h1").text)

    def requests(self) -> set[str]:
        """Hosts of everything fetched since the page was opened."""
        urls = self.run("return performance.getEntriesByType('resource').map(e => e.name)")
        return {urlsplit(url).netloc for url in urls}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A browser on the example site, served below /briefing/examples/ by a plain static server."""
    folder = copy(tmp_path_factory.mktemp("browser"))
    run("generator", "site", "--config", "examples/mkdocs.yml", cwd=folder)
    root = tmp_path_factory.mktemp("root")
    (root / "briefing").mkdir()
    (folder / "examples" / "site").rename(root / "briefing" / "examples")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in [*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    with served(root) as address:
        yield Reader(driver, f"{address}/briefing/examples")
    driver.quit()


@pytest.fixture(autouse=True)
def silent(reader: Reader) -> Iterator[None]:
    """After every test: no error in the console, no request to another host."""
    reader.driver.get_log("browser")
    yield
    errors = [e for e in reader.driver.get_log("browser") if e["level"] in {"SEVERE", "WARNING"}]
    assert [e["message"] for e in errors] == []
    assert reader.requests() <= {urlsplit(reader.home).netloc}


def test_a_surname_finds_the_person_first(reader: Reader) -> None:
    """From the front page by search to the person's own page, without loading anew."""
    reader.open()
    field = reader.one("input[data-md-component=search-query]")
    field.click()
    field.send_keys("Stallmoor")
    # Results come anew at each letter typed.
    first = "return document.querySelector('.md-search-result__item > a')"
    reader.until(lambda: "/people/henrik-stallmoor/" in str(reader.run(f"{first}?.href")))
    assert "Henrik Stallmoor" in reader.run(f"{first}.textContent")
    field.send_keys(Keys.ENTER)
    reader.until(lambda: "Henrik Stallmoor" in reader.heading())


def test_a_quote_leads_to_its_highlighted_place(reader: Reader) -> None:
    """From the speaker's page to the words in the text, clear of the header and set off from the rest."""
    reader.open("people/henrik-stallmoor/")
    link = reader.one("a[href*='#q-']")
    quote = link.get_attribute("href").split("#")[1]
    reader.run("document.querySelector(\"a[href*='#q-']\").click()")
    reader.until(lambda: reader.driver.current_url.endswith(f"#{quote}"))
    target = reader.one(f"[id='{quote}']")
    reader.until(lambda: 40 < target.rect["y"] - reader.run("return window.scrollY") < 900)
    pieces = reader.driver.find_elements(By.CSS_SELECTOR, f"[data-of~='{quote}']")
    others = reader.driver.find_elements(By.CSS_SELECTOR, f".b-q:not([data-of~='{quote}'])")
    marked = reader.until(
        lambda: (
            {p.value_of_css_property("background-color") for p in pieces}
            - {p.value_of_css_property("background-color") for p in others[:5]}
        )
    )
    assert marked


def _shown(reader: Reader) -> int:
    """How many quotes of the list are in sight."""
    rows = "return [...document.querySelectorAll('.b-group > figure')].filter(f => f.offsetParent).length"
    return int(reader.run(rows))


def _choice(reader: Reader, name: str) -> Any:
    return reader.one(f".b-filters select[name={name}]")


def test_quotes_are_filtered_by_keyboard_and_the_address_keeps_it(reader: Reader) -> None:
    """By document and by subject; a filtered page can be linked to, and is left as easily."""
    reader.open("people/margit-oelsund/")
    field = _choice(reader, "document")
    everything = _shown(reader)
    field.send_keys(Keys.ARROW_DOWN)
    some = reader.until(lambda: 0 < _shown(reader) < everything and _shown(reader))
    chosen = field.get_attribute("value")
    assert f"document={chosen}" in reader.driver.current_url
    assert reader.one(".b-filters output").text == f"{some} of {everything} quotes"
    reader.driver.refresh()
    assert reader.until(lambda: _choice(reader, "document").get_attribute("value") == chosen)
    assert _shown(reader) == some
    reader.one(".b-filters button").send_keys(Keys.ENTER)
    reader.until(lambda: _shown(reader) == everything)
    assert "?" not in reader.driver.current_url


def test_a_link_leads_to_filtered_quotes(reader: Reader) -> None:
    """From a document to all its quotes and to no other's, without loading anew."""
    reader.open("documents/2025-10-17-tern-wire-minister-resigns/")
    reader.one(".b-quotes .b-more")
    reader.run("document.querySelector('.b-quotes .b-more').click()")
    document = "2025-10-17-tern-wire-minister-resigns"
    reader.until(lambda: _choice(reader, "document").get_attribute("value") == document)
    groups = reader.driver.find_elements(By.CSS_SELECTOR, ".b-group:not([hidden])")
    assert [group.get_attribute("data-document") for group in groups] == [document]
    assert _shown(reader) == len(
        reader.run("return [...document.querySelectorAll('.b-group:not([hidden]) figure')]")
    )


@pytest.mark.parametrize(
    "query, css",
    [
        ("subject=places/oskel-barrier", "[data-on~='places/oskel-barrier']"),
        ("speaker=Henrik Stallmoor", "[data-by='Henrik Stallmoor']"),
        ("kind=indirect", ".b-indirect"),
        ("kind=direct&speaker=Henrik Stallmoor", ".b-direct[data-by='Henrik Stallmoor']"),
        ("speaker=Nobody Atall", ""),
        ("words=spring", ""),
    ],
)
def test_filters_in_the_address(reader: Reader, query: str, css: str) -> None:
    """Each shows what it says; one that the page does not have shows all."""
    reader.open(f"quotes/?{query}")
    reader.one(".b-filters")
    rows = f"return document.querySelectorAll('.b-group > figure{css.replace(chr(39), chr(34))}').length"
    if query.startswith("words"):
        assert 0 < _shown(reader) < 5
    else:
        assert 0 < _shown(reader) == reader.run(rows)


def test_a_page_with_one_quote_has_no_filters(reader: Reader) -> None:
    """Where there is nothing to choose there is no box."""
    reader.open("people/anselm-rookwith/")
    reader.one(".b-quote")
    assert reader.driver.find_elements(By.CSS_SELECTOR, ".b-filters") == []


def test_dark_and_light(reader: Reader) -> None:
    """The toggle changes the scheme, and the choice stays on the next page."""
    reader.open()
    scheme = "return document.body.getAttribute('data-md-color-scheme')"
    before = reader.run(scheme)
    reader.run("document.querySelector('[data-md-component=palette] label:not([hidden])').click()")
    reader.until(lambda: reader.run(scheme) != before)
    after = reader.run(scheme)
    reader.open("people/")
    assert reader.run(scheme) == after


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(
    "path", ["", "documents/", "people/", "quotes/", "people/henrik-stallmoor/", "about/"]
)
def test_nothing_is_wider_than_the_window(reader: Reader, width: int, path: str) -> None:
    """On a phone and on a desk nobody scrolls sideways."""
    reader.driver.set_window_size(width, 1000)
    reader.open(path)
    reader.one("h1")
    assert reader.run("return document.documentElement.scrollWidth - window.innerWidth") <= 0
