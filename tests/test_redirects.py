"""The addresses of other forms of a name, as a browser meets them on the built site."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Entity
from generator.text import slug
from tests.invented import HOSTILE, Change, Elements, briefing, built, hostile, made, pages, target

QUILL, HADRANE, BRAND = "people/maria-quill", "people/tobin-hadrane", "people/odile-brand"
HERON = "things/grey-heron"


def _aliases(**named: Sequence[str]) -> Change:
    """Gives entities these other forms and no others, by the end of their ids."""

    def change(entity: Entity) -> Entity:
        known = named.get(entity.id.rpartition("/")[2].replace("-", "_"), ())
        return replace(entity, aliases=tuple(known))

    return change


def _redirects(folder: Path, change: Change, *, directory_urls: bool = True) -> dict[str, str]:
    found = pages(briefing(change), made(folder, directory_urls=directory_urls))
    return {path: text for path, text in found.items() if path.endswith(".html")}


@pytest.mark.parametrize(
    "directory_urls, expected",
    [(True, "people/m-quill/index.html"), (False, "people/m-quill.html")],
)
def test_the_address_is_what_the_alias_would_have_had(
    tmp_path: Path, *, directory_urls: bool, expected: str
) -> None:
    """In the folder of its kind, as the site writes addresses."""
    change = _aliases(maria_quill=["M. Quill"])
    assert list(_redirects(tmp_path, change, directory_urls=directory_urls)) == [expected]


@pytest.mark.parametrize("alias", ["Maria Quill", "MARIA QUILL", "Tobin Hadrane", "Index", "404"])
def test_no_page_of_an_entity_is_written_over(tmp_path: Path, alias: str) -> None:
    """Nor one that means something else as an address."""
    assert _redirects(tmp_path, _aliases(maria_quill=[alias])) == {}


def test_one_alias_of_two_redirects_to_neither(tmp_path: Path) -> None:
    """It names both, and leaves the choice to the reader."""
    change = _aliases(maria_quill=["The Master"], tobin_hadrane=["the master"])
    (page,) = _redirects(tmp_path, change).values()
    assert "refresh" not in page
    assert "canonical" not in page
    assert page.index('<a href="../maria-quill/">') < page.index('<a href="../tobin-hadrane/">')
    assert "<p>This may be:</p>" in page


@pytest.mark.parametrize("directory_urls", [True, False])
def test_a_former_address_leads_to_todays(tmp_path: Path, *, directory_urls: bool) -> None:
    """Of what an editor gave another label, or joined with another; not where somebody else is by now."""

    def change(entity: Entity) -> Entity:
        former = ("organisations/quill", QUILL, BRAND) if entity.id == HADRANE else ()
        return replace(entity, aliases=(), former=former)

    ((path, page),) = _redirects(tmp_path, change, directory_urls=directory_urls).items()
    assert path == f"organisations/quill{'/index' * directory_urls}.html"
    way = "../../people/tobin-hadrane/" if directory_urls else "../people/tobin-hadrane.html"
    assert f'content="0; url={way}"' in page


def test_two_forms_with_one_address_are_one_page(tmp_path: Path) -> None:
    """Of one entity they are no two claims."""
    change = _aliases(maria_quill=["M. Quill", "M Quill"])
    (page,) = _redirects(tmp_path, change).values()
    assert '<meta http-equiv="refresh" content="0; url=../maria-quill/">' in page


def test_the_same_alias_of_two_kinds_leads_to_each(tmp_path: Path) -> None:
    """A person's address and a place's are two."""
    change = _aliases(maria_quill=["Heron"], grey_heron=["Heron"])
    assert sorted(_redirects(tmp_path, change)) == [
        "people/heron/index.html",
        "things/heron/index.html",
    ]


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose names want to be markup, and one hand-written page at an alias's address."""
    settings = made(tmp_path_factory.mktemp("site"), directory_urls=request.param)
    own = {"people/quill.md": "# Quill, by hand\n\nWritten by a person.\n"}
    return built(briefing(hostile), settings, own)


def _file(site: Path, id: str) -> str:
    return f"{id}/index.html" if (site / id).is_dir() else f"{id}.html"


@pytest.mark.site
@pytest.mark.parametrize("id, name", HOSTILE.items())
def test_every_alias_leads_to_the_page(site: Path, id: str, name: str) -> None:
    """By itself, by a link, and by what search engines read; they are told to leave it out."""
    here = _file(site, f"{id.partition('/')[0]}/{slug(f'{name} II')}")
    page = Elements(site / here)
    (refresh,) = page.of("meta", **{"http-equiv": "refresh"})
    (canonical,) = page.of("link", rel="canonical")
    (link,) = page.of("a")
    seconds, _, address = refresh.attributes["content"].partition("; url=")
    links = [address, canonical.attributes["href"], link.attributes["href"]]
    assert seconds == "0"
    assert {target(here, address, site) for address in links} == {_file(site, id)}
    assert (site / _file(site, id)).is_file()
    assert page.of("meta", name="robots", content="noindex")


@pytest.mark.site
@pytest.mark.parametrize("id, name", HOSTILE.items())
def test_any_name_is_shown_as_it_is(site: Path, id: str, name: str) -> None:
    """A redirect runs nothing, whatever the name would like to be."""
    page = Elements(site / _file(site, f"{id.partition('/')[0]}/{slug(f'{name} II')}"))
    (title,), (link,) = page.of("title"), page.of("a")
    assert "".join(title.text).strip() == f"{name} II"
    assert "".join(link.text).strip() == name
    assert page.of("script") == []
    assert not any(key.startswith("on") for e in page.found for key in e.attributes)


@pytest.mark.site
def test_what_a_person_wrote_stays(site: Path) -> None:
    """A page in `docs/` at the same address is the one that readers get."""
    assert "Written by a person." in (site / _file(site, "people/quill")).read_text("utf-8")


@pytest.mark.site
def test_what_is_named_seldom_has_no_page_and_no_redirect(tmp_path: Path) -> None:
    """No node either; it stays listed and is found by search, and the site builds strictly."""
    change = _aliases(grey_heron=["Heron"], maria_quill=["Grey", "Odile Brand", "M. Quill"])
    site = built(briefing(change), made(tmp_path, page_mentions=2))
    assert not (site / HERON).exists()
    assert not (site / "things/heron").exists()
    network = (site / "network/index.html").read_text("utf-8")
    assert "../people/maria-quill/" in network
    assert "Grey Heron" not in network
    assert "Grey Heron" in (site / "things/index.html").read_text("utf-8")
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    found = [d["location"] for d in index["docs"] if "Grey Heron" in d["title"] + d["text"]]
    assert any(location.startswith("things/") for location in found)


def test_a_name_without_a_page_is_nobody_elses(tmp_path: Path) -> None:
    """Where it would stand is not led to another."""
    settings = made(tmp_path, page_mentions=3)
    found = pages(briefing(_aliases(maria_quill=["Odile Brand"])), settings)
    assert f"{QUILL}.md" in found
    assert [path for path in found if path.startswith(BRAND)] == []
