"""A briefing of some days: what belongs into it, and its months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import Problem
from generator.model import Document, Extract, Metadata
from generator.pipeline.gathering import is_within
from generator.pipeline.showing import weigh
from generator.resolve import resolve
from generator.settings import SINCE, UNTIL, settings
from generator.views import ArchiveView, DocumentsView, FeedView, MonthView, View, views
from tests.docs import extract
from tests.sites import run
from tests.test_views import SETTINGS


def _dated(name: str, published: str | None) -> Extract:
    made = extract(f"# About {name}\n{{PERSON Maria Quill}} left {{GPE Skerrin}}.", name)
    return replace(made, document=replace(made.document, metadata=Metadata(published=published)))


def _document(published: str | None) -> Document:
    return replace(_dated("harbour", published).document, path="seeds/harbour.txt")


@pytest.mark.parametrize(
    "published, since, until, expected",
    [
        ("2031-05-03", "2031-05-03", "2031-05-03", True),
        ("2031-05-03T23:59:00+00:00", None, "2031-05-03", True),
        ("2031-05-02", "2031-05-03", None, False),
        ("2031-05-04", None, "2031-05-03", False),
        ("2031-05-04", "2031-05-03", None, True),
        ("2031-05-04", None, None, True),
        (None, None, None, True),
    ],
)
def test_first_and_last_day_belong_to_it(
    published: str | None,
    since: str | None,
    until: str | None,
    expected: bool,  # noqa: FBT001
) -> None:
    """Without days everything belongs, dated or not."""
    problems: list[Problem] = []
    chosen = replace(SETTINGS, since=since, until=until)
    assert is_within(_document(published), chosen, problems) == expected
    assert problems == []


def test_what_has_no_date_is_left_out_and_told() -> None:
    """An editor can give it one."""
    problems: list[Problem] = []
    assert not is_within(_document(None), replace(SETTINGS, since="2031-05-03"), problems)
    assert [str(problem) for problem in problems] == [
        "seeds/harbour.txt: has no date, so it is left out of a dated briefing\n"
        "    fix: write the day into seeds/harbour.yml: `date: 2022-12-16`"
    ]


def test_settings_may_say_it_and_the_command_outdoes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MkDocs, which the command starts, hears of it by the environment."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("extra:\n  briefing:\n    since: 2031-05-03\n", encoding="utf-8")
    assert (settings(config).since, settings(config).until) == ("2031-05-03", None)
    monkeypatch.setenv(SINCE, "2031-06-01")
    monkeypatch.setenv(UNTIL, "2031-06-07")
    assert (settings(config).since, settings(config).until) == ("2031-06-01", "2031-06-07")


def _pages(extracts: Sequence[Extract]) -> dict[str, View]:
    whole = resolve(extracts)
    found = views(whole, weigh(whole), SETTINGS)
    return {view.path: view for view in found if not isinstance(view, FeedView)}


def test_an_archive_by_month() -> None:
    """Latest first; what has no date is in none."""
    pages = _pages(
        [
            _dated("a", "2031-05-03"),
            _dated("b", "2031-06-01"),
            _dated("c", "2031-05-31"),
            _dated("d", None),
        ]
    )
    archive, documents = pages["archive/index.md"], pages["documents/index.md"]
    assert isinstance(archive, ArchiveView)
    assert isinstance(documents, DocumentsView)
    assert documents.archive
    assert documents.archive.page == "archive/index.md"
    found = {
        month.title: [card.line.document.text for card in month.cards] for month in archive.months
    }
    assert found == {"June 2031": ["About b"], "May 2031": ["About c", "About a"]}
    assert [month.path for month in archive.months] == ["archive/2031-06.md", "archive/2031-05.md"]
    may = pages["archive/2031-05.md"]
    assert isinstance(may, MonthView)
    assert [[ref.name for ref in group.entities] for group in may.groups] == [
        ["Maria Quill"],
        ["Skerrin"],
    ]


def test_one_month_needs_no_archive() -> None:
    """Nor does a briefing without dates."""
    pages = _pages([_dated("a", "2031-05-03"), _dated("b", "2031-05-04"), _dated("c", None)])
    assert not [path for path in pages if path.startswith("archive/")]
    documents = pages["documents/index.md"]
    assert isinstance(documents, DocumentsView)
    assert documents.archive is None


@pytest.mark.model
def test_a_weekly_of_the_same_folder(tmp_path: Path) -> None:
    """The site has what was published in these days, and nothing else."""
    (tmp_path / "seeds").mkdir()
    for day in ("2031-05-03", "2031-06-01"):
        text = f"Harbour reopens\n\nThe harbour of Wendle reopened, Ada Quill said on {day}.\n"
        (tmp_path / "seeds" / f"{day}.txt").write_text(text, encoding="utf-8")
        (tmp_path / "seeds" / f"{day}.yml").write_text(f"date: {day}\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    run("generator", "build", "--since", "2031-05-10", cwd=tmp_path)
    assert [page.stem for page in (tmp_path / "docs" / "documents").glob("2031*")] == ["2031-06-01"]
    said = run("generator", "build", "--until", "2030-01-01", cwd=tmp_path, code=1)
    assert said == "no document was published until 2030-01-01\n"


@pytest.mark.model
def test_a_decision_about_other_days_is_no_mistake_of_a_weekly(tmp_path: Path) -> None:
    """The whole briefing has the name; the week has not, and is built all the same."""
    (tmp_path / "seeds").mkdir()
    for day, name in (("2031-05-03", "Ada Quill"), ("2031-06-01", "Odile Brand")):
        text = f"Harbour reopens\n\nThe harbour of Wendle reopened, {name} said on Monday.\n"
        (tmp_path / "seeds" / f"{day}.txt").write_text(text, encoding="utf-8")
        (tmp_path / "seeds" / f"{day}.yml").write_text(f"date: {day}\n", encoding="utf-8")
    said = "entities:\n  - {entity: Ada Quill, description: Keeps the harbour.}\n"
    (tmp_path / "seeds" / "entities.yml").write_text(said, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    run("generator", "build", cwd=tmp_path)
    run("generator", "build", "--since", "2031-05-10", cwd=tmp_path)
    assert [page.stem for page in (tmp_path / "docs" / "documents").glob("2031*")] == ["2031-06-01"]
