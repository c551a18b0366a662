"""What pages say of a name: the line that describes it, how it is known, and where one looks it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model import Extract, Metadata
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.settings import Settings
from generator.views import EntityView, FeedView, IndexView, View, views
from generator.views.addresses import Place
from generator.views.called import described, distinct, is_relative
from generator.views.parts import Ref, RoleView, SourceLine
from tests.cases import cases
from tests.docs import extract
from tests.test_views import SETTINGS


def _role(said: str) -> RoleView:
    """A role as "document: role"."""
    document, _, text = said.partition(": ")
    ref = Ref(document, Place(document))
    return RoleView(text, Place(document), SourceLine(ref, None, None, None, None, None, 1))


@cases("described")
def test_one_line_describes(text: Sequence[str], expected: str | None) -> None:
    """The role with the noun that most documents agree on, neither bare nor long."""
    best = described([_role(said) for said in text])
    assert (best.text if best else None) == expected


@pytest.mark.parametrize(
    "role, expected",
    [
        ("wife", True),
        ("longtime rival", True),
        ("rival of the harbour master", False),
        ("son, a diver", False),
        ("harbour master", False),
        ("wifely", False),
    ],
)
def test_a_relation_alone_tells_nothing(role: str, expected: bool) -> None:  # noqa: FBT001
    """Whose wife it is stands only where it was said."""
    assert is_relative(role) == expected


def test_roles_stand_once_the_best_first() -> None:
    """What a longer one before it says is left out; relations to somebody too."""
    said = ["b: rival", "b: pilot", "b: ferry pilot of Skerrin", "a: Ferry Pilot", "a: chief diver"]
    found = [role.text for role in distinct([_role(each) for each in said])]
    assert found == ["ferry pilot of Skerrin", "chief diver"]


def _pages(*extracts: Extract, settings: Settings = SETTINGS) -> dict[str, View]:
    whole = resolve(extracts)
    found = views(whole, weigh(whole), settings)
    return {view.path: view for view in found if not isinstance(view, FeedView)}


def _entity(pages: dict[str, View], address: str) -> EntityView:
    found = pages[f"{address}.md"]
    assert isinstance(found, EntityView)
    return found


def _index(pages: dict[str, View], kind: str) -> IndexView:
    found = pages[f"{kind}/index.md"]
    assert isinstance(found, IndexView)
    return found


def _dated(text: str, name: str, day: str) -> Extract:
    made = extract(text, name)
    return replace(made, document=replace(made.document, metadata=Metadata(published=day)))


def test_how_a_name_is_known() -> None:
    """Every form, how often, why, and its latest place."""
    first = _dated(
        "{PERSON Maria Quill} left. | {PERSON Quill} rowed. | {PERSON Quill} sang.",
        "a",
        "2031-01-02",
    )
    later = _dated("{PERSON Maria Quill} came back. | {PERSON Quill} slept.", "b", "2031-02-02")
    page = _entity(_pages(first, later), "people/maria-quill")
    assert [(f.text, f.mentions, f.reason, f.to.page) for f in page.forms] == [
        ("Quill", 3, "surname of the only such person", "documents/b.md"),
        ("Maria Quill", 2, None, "documents/b.md"),
    ]


def test_one_form_needs_no_reason() -> None:
    """Nothing was joined; where it stands is told all the same."""
    page = _entity(_pages(extract("{PERSON Maria Quill} left.")), "people/maria-quill")
    assert [(f.text, f.mentions, f.reason) for f in page.forms] == [("Maria Quill", 1, None)]
    assert page.apart == ()


def test_namesakes_are_told_apart() -> None:
    """Who bears the surname and is somebody else; a company that bears it is no namesake."""
    text = "{PERSON Maria Quill} met {PERSON Tobin Quill, Jr.}, and {ORG Boat Quill} built {PERSON Ada Reed} a boat."
    pages = _pages(extract(text))
    assert [ref.name for ref in _entity(pages, "people/maria-quill").apart] == ["Tobin Quill, Jr."]
    assert _entity(pages, "people/ada-reed").apart == ()
    assert _entity(pages, "organisations/boat-quill").apart == ()


def test_few_stand_by_what_they_are() -> None:
    """Places by kind of place, each with its heading."""
    text = "{GPE Skerrin} lies on {LOC Lake Vell} by {FAC Pier Nine} and near {GPE Tolmark}."
    page = _index(_pages(extract(text)), "places")
    assert [(s.title, s.to.anchor, [e.name for e in s.entities]) for s in page.sections] == [
        ("Countries, states and towns", "countries-states-and-towns", ["Skerrin", "Tolmark"]),
        ("Regions", "regions", ["Lake Vell"]),
        ("Buildings and sites", "buildings-and-sites", ["Pier Nine"]),
    ]
    assert page.first == ()


def test_many_stand_by_letter() -> None:
    """People by surname; the twelve that matter most stand before the letters, and in them too."""
    names = [f"{first} {last}ford" for first in ("Ada", "Bo", "Cy") for last in _SURNAMES]
    text = " | ".join(f"{{PERSON {name}}} left." for name in [*names, "Ödön Öman", "李 小龙"])
    page = _index(_pages(extract(text)), "people")
    titles = [section.title for section in page.sections]
    assert titles[:-1] == sorted(titles[:-1])
    assert titles[-1] == "Other"
    by_title = {s.title: [e.name for e in s.entities] for s in page.sections}
    assert by_title["B"] == ["Ada Balford", "Bo Balford", "Cy Balford"]
    assert by_title["O"] == ["Ödön Öman"]
    assert len(page.first) == 12
    assert sum(len(s.entities) for s in page.sections) == page.entities == len(names) + 2


_SURNAMES = [f"{c}al" for c in "BCDFGHJKLMNPRST"]
