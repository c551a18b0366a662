"""Pictures of relations: where nodes and names stand, and that the built page shows what the table says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from generator.model import Briefing
from generator.pipeline.showing import weigh
from generator.render import renderer
from generator.resolve import resolve
from generator.text import shorten
from generator.views import NetworkView
from generator.views.desk import Desk, desk
from generator.views.labels import NEVER, Box, extent, labelled
from generator.views.layout import placed, ring
from generator.views.network import around, network_view
from tests.docs import extract
from tests.invented import HOSTILE, Elements, briefing, built, hostile, made, target
from tests.sites import ROOT

WIDTH, HEIGHT = 9_760, 8_000
SYLLABLES = "bran dor fel gam hol jut kes lim mor nar pol rus sev tam vok".split()
NAMES = [f"{one}{other}".title() for one in SYLLABLES for other in SYLLABLES if one != other][:200]
FIRST = "Ada Maria Odile Yusra Tobin Josephine Bartholomew Leontine".split()


def _invented(count: int) -> tuple[list[Box], list[tuple[int, int, float]]]:
    """So many nodes, a few of them joined with many."""
    boxes = [extent(45 + (n * 31) % 66, "x" * (4 + (n * 7) % 21)) for n in range(count)]
    links = [(n, (n * n) % max(n, 1), ((n * 13) % 100) / 100) for n in range(1, count)]
    return boxes, links + [(n, n // 2, 0.1) for n in range(1, count)]


def _at(box: Box, place: tuple[int, int]) -> Box:
    x, y = place
    return Box(box.left + x, box.top + y, box.right + x, box.bottom + y)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 40, 200])
def test_every_node_stands_in_the_frame_with_its_name_clear_of_the_others(count: int) -> None:
    """Up to as many as a picture shows, of names as long as it shows."""
    boxes, links = _invented(count)
    places = placed(boxes, links, WIDTH, HEIGHT)
    stand = [_at(box, place) for box, place in zip(boxes, places, strict=True)]
    assert all(Box(-1, -1, WIDTH + 1, HEIGHT + 1).holds(box) for box in stand)
    assert [pair for pair in combinations(stand, 2) if pair[0].meets(pair[1])] == []


def test_a_picture_is_the_same_on_every_build() -> None:
    """No chance, no clock."""
    boxes, links = _invented(60)
    assert placed(boxes, links, WIDTH, HEIGHT) == placed(boxes, links, WIDTH, HEIGHT)


def test_those_that_are_joined_stand_near_one_another() -> None:
    """Two groups without a relation between them lie apart."""
    boxes = [extent(60, "Ada Quill")] * 12
    groups = [range(6), range(6, 12)]
    links = [(a, b, 0.5) for group in groups for a, b in combinations(group, 2)]
    places = placed(boxes, links, WIDTH, HEIGHT)

    def far(pairs: Sequence[tuple[int, int]]) -> float:
        return sum(dist(places[a], places[b]) for a, b in pairs) / len(pairs)

    within = [pair for group in groups for pair in combinations(group, 2)]
    assert far(within) < 0.8 * far([(a, b) for a in groups[0] for b in groups[1]])


def test_nodes_without_any_relation_have_places() -> None:
    """As many as there are, each its own."""
    assert len(set(placed([extent(45, "Ada")] * 9, [], WIDTH, HEIGHT))) == 9


def test_a_ring_is_an_ellipse_from_the_top() -> None:
    """Clockwise from beside it; every place on the edge of the box or within, and no two level."""
    assert ring(4, 200, 100) == [(138, 4), (192, 69), (62, 96), (8, 31)]
    assert all(len({y for _, y in ring(n, 2000, 3000)}) == n for n in range(3, 13))


@pytest.mark.parametrize(
    "nodes, expected",
    [
        ([(500, 500, 50)], [("start", 1)]),
        ([(950, 500, 50)], [("end", 1)]),
        ([(300, 500, 50), (420, 500, 50)], [("over", 1), ("start", 1)]),
        ([(500, 500, 50), (500, 500, 50)], [("start", 1), ("end", 1)]),
        ([(500, 500, 600)], [("start", NEVER)]),
    ],
    ids=["to the right", "not over the edge", "above", "one place", "no room"],
)
def test_names_stand_where_they_can_be_read(
    nodes: list[tuple[int, int, int]], expected: list[tuple[str, int]]
) -> None:
    """On the best side that is free; where none is, in an enlarged picture, or by pointing."""
    labels = ["Tobin"] * len(nodes)
    assert labelled(nodes, labels, Box(0, 0, 1000, 1000)) == expected


def test_a_crowded_name_waits_for_a_larger_picture() -> None:
    """There its letters take less room between the nodes."""
    nodes = [(500 + x, 500 + y, 50) for x, y in ((0, 0), (300, 0), (-300, 0), (0, 150), (0, -150))]
    assert labelled(nodes, ["Tobin"] * 5, Box(0, 0, 1000, 1000))[0] == ("start", 2)


@cache
def _large() -> Briefing:
    """Two hundred people who meet in forty documents."""
    people = [f"{FIRST[n % len(FIRST)]} {name}" for n, name in enumerate(NAMES)]
    texts = []
    for n in range(40):
        here = [people[(n * 5 + m * (1 + n % 3)) % len(people)] for m in range(10)]
        lines = (f"{{PERSON {a}}} met {{PERSON {b}}}." for a, b in combinations(here, 2))
        texts.append("\n".join(lines))
    return resolve([extract(text, f"d{n}") for n, text in enumerate(texts)])


def _desk(whole: Briefing) -> Desk:
    return desk(whole, weigh(whole), made(Path()))


@cache
def _network() -> NetworkView:
    return network_view(_desk(_large()))


def test_two_hundred_names_can_all_be_read() -> None:
    """None is hidden until one enlarges the picture, and no two stand on one another."""
    graph = _network().graph
    assert graph is not None
    assert len(graph.nodes) > 150
    assert {node.tier for node in graph.nodes} == {1}
    assert len(graph.lines) <= 2 * len(graph.nodes)


def test_a_large_network_is_no_large_page() -> None:
    """Picture and table of two hundred together: what MkDocs makes of it grows by a third at most."""
    page = renderer([ROOT / "templates"]).page(_network())
    assert len(page.text.encode()) < 180_000


def test_the_table_has_the_pairs_of_the_picture() -> None:
    """The same, the heaviest first."""
    view = _network()
    assert view.graph is not None
    nodes = view.graph.nodes
    drawn = [{nodes[line.one].entity, nodes[line.other].entity} for line in view.graph.lines]
    assert drawn == [{pair.one, pair.other} for pair in view.pairs]
    weights = [pair.weight for pair in view.pairs]
    assert weights == sorted(weights, reverse=True)


def test_a_heavier_relation_has_a_thicker_line() -> None:
    """Never a thinner one."""
    view = _network()
    assert view.graph is not None
    widths = [line.width for line in view.graph.lines]
    assert widths == sorted(widths, reverse=True)
    assert set(widths) <= {1, 2, 3}


def test_an_entity_stands_amid_those_it_appears_with() -> None:
    """Itself in the middle, the others around it, all names inside the frame of a phone's width."""
    whole = _desk(_large())
    known = max(whole.related, key=lambda id: (len(whole.related[id]), id))
    graph = around(whole, known)
    assert graph is not None
    here, *others = graph.nodes
    assert (here.is_here, here.x, here.y) == (True, graph.width // 2, graph.height // 2)
    assert 3 <= len(others) <= 12
    for node in graph.nodes:
        width = extent(node.size, node.label).right
        left = {"start": 0.0, "end": width}.get(node.side, width / 2)
        assert node.tier < NEVER
        assert left <= node.x <= graph.width - (width - left)
    # A name of 24 letters is as readable on 360 pixels as the rest of the page.
    assert 326 / graph.width * 100 > 9.5


def test_two_neighbours_are_no_picture() -> None:
    """A line says it as well."""
    whole = resolve([extract("{PERSON Maria Quill} met {PERSON Tobin Hadrane}.")])
    assert around(_desk(whole), "people/maria-quill") is None


def test_nobody_together_is_a_page_that_says_so() -> None:
    """And no picture."""
    view = network_view(_desk(resolve([extract("{PERSON Maria Quill} left.")])))
    assert (view.graph, view.pairs, view.in_all) == (None, (), 0)
    page = renderer([ROOT / "templates"]).page(view)
    assert "Nobody and nothing is named together in these documents." in page.text


# ---------------------------------------------------------------- the built page


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose names want to be markup, with either kind of address."""
    settings = made(tmp_path_factory.mktemp("site"), directory_urls=request.param)
    return built(briefing(hostile), settings)


def _file(site: Path, id: str) -> str:
    return f"{id}/index.html" if (site / id).is_dir() else f"{id}.html"


def _nodes(page: Elements) -> list[str]:
    return [
        e.attributes["xlink:href"]
        for e in page.of("a")
        if "b-node" in e.attributes.get("class", "")
    ]


@pytest.mark.site
@pytest.mark.parametrize(
    "id", ["network", "people/maria-quill", "organisations/wendle-harbour-board"]
)
def test_every_node_is_a_link_to_its_page(site: Path, id: str) -> None:
    """At every depth; the keyboard stops at links."""
    here = _file(site, id)
    nodes = _nodes(Elements(site / here))
    assert nodes
    assert [link for link in nodes if not (site / target(here, link, site)).is_file()] == []


@pytest.mark.site
def test_the_table_leads_where_the_picture_does(site: Path) -> None:
    """Who cannot see the one reads the other: the same pairs, by the addresses that they lead to."""
    here = _file(site, "network")
    page = Elements(site / here)
    nodes = [target(here, link, site) for link in _nodes(page)]
    ends = [
        e.attributes["data-ends"].split() for e in page.of("path") if "data-ends" in e.attributes
    ]
    drawn = [tuple(sorted(nodes[int(end)] for end in pair)) for pair in ends]
    table = (site / here).read_text("utf-8").partition("<tbody>")[2].partition("</tbody>")[0]
    rows = [re.findall(r'href="([^"]+)"', row)[:2] for row in table.split("</tr>")[:-1]]
    assert drawn == [tuple(sorted(target(here, link, site) for link in row)) for row in rows]


@pytest.mark.site
def test_a_way_past_the_picture_comes_before_it(site: Path) -> None:
    """Nobody has to step through two hundred nodes to the table."""
    tags = Elements(site / _file(site, "network")).found
    skip = next(n for n, e in enumerate(tags) if e.attributes.get("href") == "#table")
    first = next(n for n, e in enumerate(tags) if "b-node" in e.attributes.get("class", ""))
    assert skip < first
    assert any(e.attributes.get("id") == "table" for e in tags[first:])


@pytest.mark.site
@pytest.mark.parametrize("name", HOSTILE.values())
def test_any_name_is_drawn_as_it_is(site: Path, name: str) -> None:
    """In the picture's words and what one reads by pointing; it closes nothing and runs nothing."""
    page = Elements(site / _file(site, "network"))
    shown = ["".join(e.text).strip() for e in page.of("text")]
    told = ["".join(e.text) for e in page.of("title")[1:]]
    assert shorten(name, 24) in shown
    assert any(words.startswith(name) for words in told)
    assert not any("alert(1)" in "".join(e.text) for e in page.of("script"))
    in_picture = [e for e in page.found if e.tag in {"a", "g", "svg", "text", "title"}]
    assert not any(key.startswith("on") for e in in_picture for key in e.attributes)
    assert not any("javascript:" in value for e in page.of("a") for value in e.attributes.values())
