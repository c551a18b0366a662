"""Sites of invented briefings, built by MkDocs from plain Markdown: no model, no hook."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

from generator import pipeline
from generator.model import Briefing, Entity, History, State
from generator.pipeline import Outcome
from generator.resolve import resolve
from generator.settings import Settings
from generator.sources import Source
from generator.write import write
from tests.docs import extract
from tests.sites import ROOT, run

HARBOUR = """\
{PERSON Maria Quill} of the {ORG Wendle Harbour Board} met {PERSON Tobin Hadrane} in {GPE Skerrin}.
{PERSON Maria Quill} and {PERSON Tobin Hadrane} sailed on the {PRODUCT Grey Heron}.
"""
QUAY = """\
{PERSON Maria Quill} met {PERSON Odile Brand} of the {ORG Wendle Harbour Board}. | {PERSON Brand} left {GPE Skerrin}.
{PERSON Tobin Hadrane} left the {ORG Wendle Harbour Board}. | {PERSON Quill} slept.
"""
HOSTILE = {
    "people/maria-quill": "</script><script>alert(1)</script>",
    "people/tobin-hadrane": "\"&<' onload=alert(1) x='",
    "people/odile-brand": "{{ 7*7 }} {% raw %}",
    "places/skerrin": "[Skerrin](javascript:alert(1)) *too*",
}
"""Names are what seeds say, and anybody may have written a seed."""

Change = Callable[[Entity], Entity]


def briefing(change: Change = lambda entity: entity) -> Briefing:
    """Two invented documents, in `2025/` and on top, with each entity as `change` makes it."""
    whole = resolve([extract(HARBOUR, "harbour"), extract(QUAY, "2025/quay")])
    return replace(whole, entities={id: change(e) for id, e in whole.entities.items()})


def hostile(entity: Entity) -> Entity:
    """The entity with a name that wants to be markup, in the place of its own and as another form."""
    name = HOSTILE.get(entity.id, entity.name)
    return replace(entity, name=name, aliases=(*entity.aliases, f"{name} II"))


def made(folder: Path, *, directory_urls: bool = True, page_mentions: int = 1) -> Settings:
    """The settings of a site in `folder`."""
    return Settings(
        root=folder,
        site_name="T",
        seeds=folder / "seeds",
        templates=(ROOT / "templates",),
        docs=folder / "docs",
        site=folder / "site",
        cache=folder / ".briefing",
        directory_urls=directory_urls,
        page_mentions=page_mentions,
    )


def pages(whole: Briefing, settings: Settings) -> dict[str, str]:
    """Every generated file, by its path below `docs/`."""
    files = {e.document.id: Path(e.document.path) for e in whole.extracts}
    found = {id: Source(id, settings.root / file, None) for id, file in files.items()}
    return pipeline.pages(Outcome(whole, found, (), History(latest=State())), settings)


def built(whole: Briefing, settings: Settings, own: Mapping[str, str] | None = None) -> Path:
    """The folder of the site, built strictly; `own` are hand-written pages beside the generated ones."""
    about = (ROOT / "docs" / "about.md").read_text(encoding="utf-8")
    for path, text in {"about.md": about, **(own or {})}.items():
        file = settings.docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    write(settings.docs, pages(whole, settings))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("\n  - briefing\n", "\n")
    addresses = f"use_directory_urls: {str(settings.directory_urls).lower()}"
    config = config.replace("use_directory_urls: true", addresses)
    (settings.root / "mkdocs.yml").write_text(config, encoding="utf-8")
    run("mkdocs", "build", "--strict", cwd=settings.root)
    return settings.site


def target(page: str, link: str, site: Path) -> str:
    """The file of the site, by its path below it, that a link on a page leads to."""
    address = urlsplit(link).path
    there = normpath(join(dirname(page), address)) if address else page
    return f"{there}/index.html".removeprefix("./") if (site / there).is_dir() else there


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag, and the text directly in it."""

    tag: str
    attributes: Mapping[str, str]
    text: list[str]


class Elements(HTMLParser):
    """All elements of a page, in order, as a browser would read them."""

    def __init__(self, file: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Element] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Collects an element."""
        self.found.append(Element(tag, {key: value or "" for key, value in attrs}, []))

    def handle_data(self, data: str) -> None:
        """Collects the text of the element that was opened last."""
        if self.found:
            self.found[-1].text.append(data)

    def of(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of this tag with these attributes."""
        return [
            e for e in self.found if e.tag == tag and attributes.items() <= e.attributes.items()
        ]
