"""A reader's way through the site, in headless Chromium, below a project's base path."""

from __future__ import annotations

import os
import re
import shutil
from base64 import b64decode
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from generator.views.labels import Box
from tests.sites import copy, run, served

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
IN_CI = os.environ.get("CI", "") not in {"", "false"}
T = TypeVar("T")

needs_browser = pytest.mark.skipif(
    not (CHROMIUM and DRIVER) and not IN_CI,
    reason="no browser: install chromium and chromedriver (Debian: chromium chromium-driver)",
)
pytestmark = [pytest.mark.browser, pytest.mark.site, needs_browser]
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --window-size=1440,1000"
).split()


PARTED = """\
INHERIT: mkdocs.yml
site_dir: parted
extra: {briefing: {quotes_per_page: 30}}
"""
"""The same documents with their quotes on several pages."""


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


def chromium(profile: Path) -> webdriver.Chrome:
    """A browser that keeps what it logs; `profile` is an empty folder."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in [*FLAGS, f"--user-data-dir={profile}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A browser on the example site, served below /briefing/examples/ by a plain static server."""
    folder = copy(tmp_path_factory.mktemp("browser"))
    run("generator", "site", "--config", "examples/mkdocs.yml", cwd=folder)
    root = tmp_path_factory.mktemp("root")
    (root / "briefing").mkdir()
    (folder / "examples" / "site").rename(root / "briefing" / "examples")
    (folder / "examples" / "parted.yml").write_text(PARTED, encoding="utf-8")
    run("mkdocs", "build", "--strict", "-f", "examples/parted.yml", cwd=folder)
    (folder / "examples" / "parted").rename(root / "briefing" / "parted")
    driver = chromium(tmp_path_factory.mktemp("profile"))
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


def test_an_event_leads_to_its_highlighted_place(reader: Reader) -> None:
    """From the timeline to the sentence in the text, the whole of it set off from the rest."""
    reader.open("timeline/")
    link = reader.one("a[href*='#t-']")
    event = link.get_attribute("href").split("#")[1]
    reader.run("document.querySelector(\"a[href*='#t-']\").click()")
    reader.until(lambda: reader.driver.current_url.endswith(f"#{event}"))
    pieces = reader.until(
        lambda: reader.driver.find_elements(By.CSS_SELECTOR, f".b-text [data-of~='{event}']")
    )
    reader.until(lambda: all("b-on" in str(p.get_attribute("class")) for p in pieces))


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


@pytest.mark.parametrize(
    "query",
    ["", "speaker=Henrik Stallmoor", "kind=mixed", "words=the spring", "kind=direct&words=the"],
)
def test_filters_reach_over_the_pages_of_quotes(reader: Reader, query: str) -> None:
    """With very many quotes a filter finds in all of them what it finds where all stand on one page."""
    ids = (
        "return [...document.querySelectorAll('.b-group > figure')].filter(f => f.offsetParent)"
        ".map(f => f.querySelector('.b-go').href.split('#')[1])"
    )
    documents = "return [...document.querySelectorAll('.b-group')].map(g => g.dataset.document)"
    reader.open("quotes/")
    everything = reader.run(documents)
    reader.open(f"quotes/?{query}")
    reader.one(".b-filters")
    expected = reader.run(ids)
    reader.open(f"../parted/quotes/?{query}")
    first = reader.run(ids) if not query else expected
    reader.until(lambda: reader.run(ids) == first)
    assert 0 < len(first) <= len(expected)
    here = [document for document in everything if document in reader.run(documents)]
    assert reader.run(documents) == here


def test_what_was_fetched_leads_where_it_led(reader: Reader) -> None:
    """A quote from another page keeps its links; without filters only the page's own quotes stand."""
    reader.open("../parted/quotes/")
    own = _shown(reader)
    assert own < 60
    reader.open("../parted/quotes/?kind=direct")
    reader.until(lambda: "…" not in reader.one(".b-filters output").text and _shown(reader) > own)
    last = "return [...document.querySelectorAll('.b-group:not([hidden]) .b-go')].pop().href"
    address = reader.run(last)
    reader.one(".b-filters button").send_keys(Keys.ENTER)
    reader.until(lambda: _shown(reader) == own)
    reader.driver.get(address)
    reader.until(lambda: reader.driver.find_elements(By.CSS_SELECTOR, ".b-text .b-on"))


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
    "path",
    ["", "documents/", "people/", "quotes/", "timeline/", "people/henrik-stallmoor/", "about/"],
)
def test_nothing_is_wider_than_the_window(reader: Reader, width: int, path: str) -> None:
    """On a phone and on a desk nobody scrolls sideways."""
    reader.driver.set_window_size(width, 1000)
    reader.open(path)
    reader.one("h1")
    assert reader.run("return document.documentElement.scrollWidth - window.innerWidth") <= 0


PAGES = [
    "",
    "stories/",
    "stories/2025-10-02-tern-wire-gate-nine-crack/",
    "documents/",
    "people/",
    "quotes/",
    "timeline/",
    "network/",
    "people/tobin-hadrane/",
    "documents/2025-10-10-tern-wire-minister-not-told/",
    "tags/",
]


@pytest.mark.parametrize("path", PAGES)
def test_headings_go_down_one_at_a_time(reader: Reader, path: str) -> None:
    """Who steps through a page by its headings meets one first, and misses none."""
    reader.open(path)
    reader.one("h1")
    levels = reader.run(
        "return [...document.querySelectorAll('.md-content :is(h1, h2, h3, h4)')].map(e => Number(e.tagName[1]))"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_relations_are_a_table_that_fits_a_phone_and_is_filtered(reader: Reader) -> None:
    """All four columns are in sight, and the box stays where nothing is found."""
    reader.driver.set_window_size(390, 1000)
    reader.open("network/#table")
    box = reader.one(".b-pairs .b-filter")
    table = "return document.querySelector('.b-pairs table').getBoundingClientRect().right"
    assert reader.run(f"{table} <= innerWidth")
    rows = len(reader.driver.find_elements(By.CSS_SELECTOR, ".b-pairs tbody tr"))
    box.send_keys("no such relation")
    reader.until(lambda: reader.one(".b-found").text == f"0 of {rows}")
    assert box.is_displayed()


# ---------------------------------------------------------------- pictures of relations


def _zoom(reader: Reader) -> tuple[str, int]:
    """How many times the picture is enlarged, and its width."""
    zoom = reader.one("[data-network]").get_attribute("data-zoom")
    return str(zoom), int(reader.run("return document.querySelector('.b-canvas svg').clientWidth"))


def _network(reader: Reader, path: str = "network/", width: int = 1440) -> Any:
    """The box of a page's picture, once the script has seen to it."""
    reader.driver.set_window_size(width, 1000)
    reader.open(path)
    reader.one("[data-network][data-zoom]")
    return reader.one(".b-canvas")


def test_keys_enlarge_the_network_and_move_it(reader: Reader) -> None:
    """Plus and minus in steps, nought back to the first; arrows move it as they move any page."""
    box = _network(reader)
    first = _zoom(reader)
    found = []
    for key in "++-+":
        box.send_keys(key)
        found.append(_zoom(reader))
    times = [int(zoom) for zoom, _ in found]
    assert times == [2, 4, 2, 4]
    assert [width for _, width in found] == [first[1] * zoom for zoom in times]
    box.send_keys("+")
    assert _zoom(reader)[0] == "4"
    left = reader.run("return document.querySelector('.b-canvas').scrollLeft")
    box.send_keys(Keys.ARROW_RIGHT)
    reader.until(lambda: reader.run("return document.querySelector('.b-canvas').scrollLeft") > left)
    box.send_keys("0")
    assert _zoom(reader) == first


def test_buttons_do_what_keys_do(reader: Reader) -> None:
    """Each says what it does; what stood in the middle stays there."""
    box = _network(reader)
    middle = """const b = document.querySelector('.b-canvas'), s = b.querySelector('svg');
        const x = b.scrollLeft + b.clientWidth / 2, y = b.scrollTop + b.clientHeight / 2;
        return [x / s.clientWidth, y / s.clientHeight]"""
    before = reader.run(middle)
    reader.one(".b-zoom [aria-label='Enlarge']").click()
    assert _zoom(reader)[0] == "2"
    assert reader.run(middle) == pytest.approx(before, abs=0.02)
    reader.one(".b-zoom [aria-label='Make smaller']").click()
    assert _zoom(reader)[0] == "1"
    box.send_keys("++")
    reader.one(".b-zoom [aria-label='Back to the first size']").click()
    assert _zoom(reader)[0] == "1"


def test_nodes_are_reached_by_keyboard(reader: Reader) -> None:
    """After the box the first node: its neighbours stand out, and Enter opens its page without loading anew."""
    _network(reader).send_keys(Keys.TAB)
    node = reader.driver.switch_to.active_element
    assert "b-node" in str(node.get_attribute("class"))
    assert reader.run("return document.querySelectorAll('.b-node.b-near').length") > 1
    assert reader.run("return document.querySelectorAll('.b-lines .b-near').length") > 0
    name = reader.run("return document.activeElement.querySelector('text').textContent")
    node.send_keys(Keys.ENTER)
    assert reader.until(lambda: reader.heading() == name)


def test_every_name_of_the_network_can_be_read_on_a_phone(reader: Reader) -> None:
    """Twelve pixels at least, the one that matters most in sight, and the page no wider than the screen."""
    _network(reader, width=390)
    size = """const svg = document.querySelector('.b-canvas svg');
        return parseFloat(getComputedStyle(svg.querySelector('text')).fontSize) * svg.getScreenCTM().a"""
    assert reader.run(size) >= 12
    assert reader.run(
        "return [...document.querySelectorAll('.b-node')].every(n => n.classList.contains('b-t1'))"
    )
    inside = """const box = document.querySelector('.b-canvas').getBoundingClientRect();
        const node = document.querySelector('.b-node :is(circle, path)').getBoundingClientRect();
        return box.left <= node.left && node.right <= box.right && box.top <= node.top && node.bottom <= box.bottom"""
    assert reader.run(inside)
    assert reader.run("return document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.parametrize("path", ["network/", "people/henrik-stallmoor/"])
def test_no_two_names_stand_on_one_another(reader: Reader, path: str) -> None:
    """As the browser's own type has them, not only as they were reckoned; nor over the picture's edge."""
    _network(reader, path)
    texts = """return [...document.querySelectorAll('.b-canvas svg, .b-node text')].map(e => {
        const box = e.getBoundingClientRect();
        return [e.textContent, box.left, box.top + 2, box.right, box.bottom - 2] })"""
    (_, *frame), *found = reader.run(texts)
    names = [(name, Box(*box)) for name, *box in found]
    assert len(names) > 3
    assert [name for name, box in names if not Box(*frame).holds(box)] == []
    pairs = [(one, other) for (one, a), (other, b) in combinations(names, 2) if a.meets(b)]
    assert pairs == []


def _luminance(colour: str) -> float:
    """Relative luminance of `rgb(…)`, as WCAG 2 has it."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_the_network_has_contrast_in_both_schemes(reader: Reader, scheme: str) -> None:
    """Names 7 to 1, shapes 3 to 1 at least."""
    _network(reader)
    reader.run(f"document.body.setAttribute('data-md-color-scheme', '{scheme}')")
    paper = reader.run("return getComputedStyle(document.body).backgroundColor")
    fills = "return [...new Set([...document.querySelectorAll('.b-node {}')].map(e => getComputedStyle(e).fill))]"
    (ink,) = reader.run(fills.format("text"))
    kinds = reader.run(fills.format(":is(circle, path)"))
    assert _contrast(ink, paper) >= 7
    assert len(kinds) > 1
    assert [kind for kind in kinds if _contrast(kind, paper) < 3] == []


def test_the_network_moves_nothing_by_itself(reader: Reader) -> None:
    """Who asked for less motion gets none, and everything still works."""
    media = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    box = _network(reader)
    styles = """return [...document.querySelectorAll('.b-net, .b-net *')].map(e => {
        const style = getComputedStyle(e);
        return [style.animationName, style.transitionDuration, style.scrollBehavior].join() })"""
    assert set(reader.run(styles)) == {"none,0s,auto"}
    box.send_keys("+")
    assert _zoom(reader)[0] == "2"
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


@pytest.mark.parametrize("path", ["", "stories/2025-10-02-tern-wire-gate-nine-crack/"])
def test_a_briefing_prints_on_two_pages(reader: Reader, path: str) -> None:
    """The front page and a story, with all the words of their stories' takeaways, and no button."""
    reader.open(path)
    reader.one(".b-story")
    pdf = b64decode(reader.driver.print_page())
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = ".b-sections, .b-foot, .b-go, .b-more, .md-header"
        assert reader.run(
            f"return [...document.querySelectorAll('{hidden}')].every(e => !e.offsetParent)"
        )
        assert reader.run(
            "return [...document.querySelectorAll('.b-deck')].every(e => e.offsetParent)"
        )
    finally:
        reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_where_a_quote_comes_from_opens_by_keyboard(reader: Reader) -> None:
    """A small i with a name, as large as a fingertip; what is behind it is shown, and leads to the place."""
    reader.open("documents/2025-10-02-tern-wire-gate-nine-crack/")
    summary = reader.one(".b-quote .b-how > summary")
    assert (summary.aria_role, summary.accessible_name) in {
        ("DisclosureTriangle", "How we know"),
        ("button", "How we know"),
    }
    assert min(summary.size["width"], summary.size["height"]) >= 24
    words = reader.one(".b-quote .b-how > small")
    assert not words.is_displayed()
    summary.send_keys(Keys.ENTER)
    reader.until(words.is_displayed)
    assert "was read as the words of saying" in words.text
    words.find_element(By.TAG_NAME, "a").click()
    reader.until(lambda: reader.run("return location.hash").startswith("#q-"))
    assert reader.one(".b-text .b-on").is_displayed()


def test_a_page_is_searched_without_what_is_behind_the_i(reader: Reader) -> None:
    """The browser's own search finds it only where somebody has opened it; paper never has it."""
    reader.open("documents/2025-10-02-tern-wire-gate-nine-crack/")
    reader.one(".b-quote .b-how > summary")
    assert reader.run("return window.find('was read as the words of saying')") is False
    reader.one(".b-quote .b-how > summary").click()
    assert reader.run("return window.find('was read as the words of saying')") is True
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = reader.run(
        "return [...document.querySelectorAll('.b-how, .b-data')].filter((e) => e.offsetHeight).length"
    )
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert shown == 0


@pytest.mark.parametrize("width", [390, 1440])
def test_the_i_covers_nothing(reader: Reader, width: int) -> None:
    """Whatever the last line beside it is, and every link below it can be clicked."""
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    for path in ("", "documents/2025-10-02-tern-wire-gate-nine-crack/", "people/tobin-hadrane/"):
        reader.open(path)
        reader.one(".b-how > summary")
        covered = reader.run(
            """
            const words = [...document.querySelectorAll("figcaption, .b-summary li, .b-story li, .b-day li")];
            const lines = words.flatMap((e) => { const r = document.createRange(); r.selectNodeContents(e);
                return [...r.getClientRects()]; });
            return [...document.querySelectorAll(".b-how > summary")].map((e) => e.getBoundingClientRect())
                .filter((i) => i.width && lines.some((l) => l.width && l.left < i.right - 4 && i.left + 4 < l.right
                    && l.top < i.bottom - 4 && i.top + 4 < l.bottom)).length;
            """
        )
        assert covered == 0, path
        assert reader.run("return document.documentElement.scrollWidth <= innerWidth") is True, path
    reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_how_this_was_made_is_a_link_away(reader: Reader) -> None:
    """At the foot of any page, and it fits a phone."""
    size = {"width": 390, "height": 900, "deviceScaleFactor": 1, "mobile": True}
    reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    reader.open("people/")
    reader.one(".b-foot a[href$='made/']").click()
    reader.until(lambda: reader.heading() == "How this was made")
    assert reader.run("return document.documentElement.scrollWidth <= innerWidth") is True
    wide = "return [...document.querySelectorAll('table')].some((t) => t.scrollWidth > 358)"
    assert reader.run(wide) is False
    reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
