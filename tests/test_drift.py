"""Decisions remember what they replaced, and are told of when that changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.errors import Problem
from generator.fields import amended
from generator.settings import Settings, settings
from tests.sites import run

pytestmark = pytest.mark.model

HARBOUR = """\
Harbour reopens after storm

The harbour of Wendle reopened on Monday after three days, said the Harbour Board.

“The cranes are safe, and the harbour is open to every ship that wants to come in,” harbour master Ada Quill said.

Tam Rusk, a shipwright, said the pier was lost. "The old pier cannot be mended before the winter storms arrive," Rusk
told the Wendle Post.

Sign our petition for a new pier before the month ends.
"""
CRANES = "“The cranes are safe, and the harbour is open to every ship that wants to…"
FIX = "\n    fix: look at it again, then run `briefing check --accept`"
Site = Callable[..., Settings]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site of one document with editors' files, by name."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")

    def made(text: str = HARBOUR, **files: str) -> Settings:
        (tmp_path / "seeds" / "harbour.txt").write_text(text, encoding="utf-8")
        for name, source in files.items():
            (tmp_path / "seeds" / f"{name}.yml").write_bytes(source.encode())
        return settings(tmp_path / "mkdocs.yml")

    return made


def _accepted(chosen: Settings) -> list[str]:
    problems: list[Problem] = []
    found = list(pipeline.accept(pipeline.briefing(chosen), chosen, problems))
    assert problems == []
    return found


def _told(chosen: Settings) -> list[str]:
    outcome = pipeline.briefing(chosen)
    assert outcome.problems == ()
    return [str(problem) for problem in outcome.drifted]


@pytest.mark.parametrize(
    "name, source, change, problem",
    [
        (
            "harbour", "title: Storm over\n", ("Harbour reopens after", "Port reopens after"),
            "seeds/harbour.yml:1: `title` has changed underneath: it was 'Harbour reopens after storm' and is now "
            "'Port reopens after storm'",
        ),
        (
            "harbour", "takeaway: Own words.\n", ("reopened on Monday", "opened on Monday"),
            "seeds/harbour.yml:1: `takeaway` has changed underneath: it was 'The harbour of Wendle reopened on Monday "
            "after three days, said the Harbour Board.' and is now 'The harbour of Wendle opened on Monday after three "
            "days, said the Harbour Board.'",
        ),
        (
            "harbour", "takeaway: 2\n", ("a shipwright, said", "an old shipwright, said"),
            "seeds/harbour.yml:1: `takeaway` has changed underneath: it was 'The harbour of Wendle reopened on… / 2: "
            "Tam Rusk, a shipwright, said the…' and is now 'The harbour of Wendle reopened on… / 2: Tam Rusk, an old "
            "shipwright, said…'",
        ),
        (
            "harbour", "language: en\nsummary:\n  - Own words.\n", ("after three days", "after four days"),
            "seeds/harbour.yml:2: `summary` has changed underneath: what began 'The harbour of Wendle reopened on… / "
            "Tam Rusk, a shipwright, said the pier… / Sign our…' goes on otherwise, and is now 'The harbour of Wendle "
            "reopened on Monday after four days, said the Harbour Board. / Tam Rusk, a shipwright, said the pier was "
            "lost. / Sign our petition for a new pier before the month ends.'",
        ),
        (
            "harbour", "boilerplate: [Sign our petition]\n", ("a new pier", "a better pier"),
            "seeds/harbour.yml:1: `boilerplate` has changed underneath: it was 'Sign our petition for a new pier "
            "before the month ends.' and is now 'Sign our petition for a better pier before the month ends.'",
        ),
        (
            "harbour", "quotes:\n- quote: The cranes are safe\n  speaker: Tam Rusk\n", ("Ada Quill", "Ada Brand"),
            f"seeds/harbour.yml:2: the quote has changed underneath: it was 'Ada Quill: {CRANES}' and is now "
            f"'Ada Brand: {CRANES}'",
        ),
        (
            "harbour", "entities: [{name: Ada Quill, role: captain}]\n", ("harbour master Ada", "pilot Ada"),
            "seeds/harbour.yml:1: the name has changed underneath: it was 'Ada Quill (person)' and is "
            "now 'Ada Quill (person), pilot'",
        ),
        (
            "entities", "entities:\n- entity: Rusk\n  description: A man.\n", ("Tam Rusk,", "Tom Rusk,"),
            "seeds/entities.yml:2: the name has changed underneath: it was 'Rusk is Tam Rusk (person)' and is now "
            "'Rusk is Tom Rusk (person)'",
        ),
        (
            "entities", "never: [Rusk]\n", ("Tam Rusk,", "Tom Rusk,"),
            "seeds/entities.yml:1: `never` has changed underneath: it was 'Rusk is Tam Rusk (person)' and is now "
            "'Rusk is Tom Rusk (person)'",
        ),
        (
            "briefing", "quotes: [cranes are safe]\n", ("Ada Quill", "Ada Brand"),
            f"seeds/briefing.yml:1: `quotes` has changed underneath: it was 'Ada Quill: {CRANES}' and is now "
            f"'Ada Brand: {CRANES}'",
        ),
        (
            "briefing", "order: harbour\n", ("Harbour reopens after", "Port reopens after"),
            "seeds/briefing.yml:1: `order` has changed underneath: it was 'Harbour reopens after storm' and is now "
            "'Port reopens after storm'",
        ),
    ],
    ids=lambda value: value.strip() if isinstance(value, str) and value.endswith("\n") else "",
)  # fmt: skip
def test_a_decision_is_told_of_when_what_it_replaced_changes(
    site: Site, name: str, source: str, change: tuple[str, str], problem: str
) -> None:
    """With its place, before and after; a plain one is not, and neither is one accepted since."""
    assert HARBOUR.count(change[0]) == 1
    changed = HARBOUR.replace(*change)
    assert _told(site(changed, **{name: source})) == []
    assert _accepted(site(HARBOUR, **{name: source})) == [f"seeds/{name}.yml"]
    assert _told(site()) == []
    assert _accepted(site()) == []
    assert _told(site(f"{HARBOUR}\n\n\n")) == []
    assert _told(site(changed)) == [problem + FIX]
    assert _accepted(site(changed)) == [f"seeds/{name}.yml"]
    assert _told(site(changed)) == []


@pytest.mark.parametrize(
    "name, source, other",
    [
        ("harbour", "takeaway: 2\n", "takeaway: Own words.\n"),
        ("harbour", "takeaway: 2\n", "takeaway: 1\n"),
        ("harbour", "quotes: [{quote: The cranes, pin: true}]\n", "quotes: [{quote: old pier, pin: true}]\n"),
        ("harbour", "boilerplate: Sign our petition\n", "boilerplate: Tam Rusk, a shipwright\n"),
        ("entities", "entities: [{entity: Rusk, hide: true}]\n", "entities: [{entity: Rusk, same as: Wendle}]\n"),
        ("entities", "entities: [{entity: Rusk, same as: Wendle}]\n", "entities: [{entity: Rusk, name: R}]\n"),
        ("entities", "entities: [{entity: Rusk, name: R}]\n", "entities: [{entity: Wendle, same as: Rusk}]\n"),
        ("briefing", "quotes: [The cranes]\n", "quotes: [old pier, The cranes]\n"),
    ],
)  # fmt: skip
def test_who_decides_otherwise_is_not_told_to_look_again(
    site: Site, name: str, source: str, other: str
) -> None:
    """What is about something else now has replaced something else; accepted, it is watched again."""
    (one,) = pipeline.briefing(site(HARBOUR, **{name: source})).replaced
    edited = amended(other, {one.at: one.noted})
    assert edited is not None
    assert _told(site(HARBOUR, **{name: edited})) == []
    assert _accepted(site()) == [f"seeds/{name}.yml"]
    assert _accepted(site()) == []


def test_what_the_settings_say_is_replaced_too(site: Site, tmp_path: Path) -> None:
    """A text that was published in full, and now would be in excerpts anyway."""
    _accepted(site(HARBOUR, harbour="text: none\n"))
    (tmp_path / "mkdocs.yml").write_text("extra: {briefing: {text: excerpts}}\n", encoding="utf-8")
    assert _told(site()) == [
        f"seeds/harbour.yml:1: `text` has changed underneath: it was 'full' and is now 'excerpts'{FIX}"
    ]


def test_what_adds_something_replaces_nothing(site: Site) -> None:
    """Metadata, notes, a lead, a name that was overlooked."""
    own = "date: 2031-05-02\nnotes: [A note.]\nentities: [{name: cranes, add: product}]\n"
    assert _accepted(site(HARBOUR, harbour=own, briefing="lead: Words.\ntitle: T\n")) == []


@pytest.mark.parametrize("was", ["Harbour reopens", "3F2A9C1D x", "3f2a9c1 x", "[a]"])
def test_a_note_that_the_command_cannot_have_written(site: Site, was: str) -> None:
    """It remembers nothing, and is told with its line."""
    outcome = pipeline.briefing(site(HARBOUR, harbour=f"title: X\nwas:\n  title: {was}\n"))
    assert [str(problem) for problem in outcome.problems] == [
        "seeds/harbour.yml:3: 'was.title' must be what `briefing check --accept` writes\n"
        "    fix: write it like `title: 3f2a9c1d The dam will hold`"
        if was != "[a]"
        else "seeds/harbour.yml:3: 'was.title' must be text\n"
        "    fix: write it like `title: 3f2a9c1d The dam will hold`"
    ]


def test_accepting_leaves_what_has_mistakes_and_what_it_cannot_do_surely(site: Site) -> None:
    """To the byte; the other files are written, with their rights as they were."""
    wrong, odd = "tilte: X\nsummary: [1]\n", "order: harbour\n...\n"
    chosen = site(HARBOUR, harbour=wrong, briefing=odd, entities="never: [Rusk]\n")
    (chosen.seeds / "entities.yml").chmod(0o640)
    problems: list[Problem] = []
    outcome = pipeline.briefing(chosen)
    assert list(pipeline.accept(outcome, chosen, problems)) == ["seeds/entities.yml"]
    assert (chosen.seeds / "harbour.yml").read_text(encoding="utf-8") == wrong
    assert (chosen.seeds / "briefing.yml").read_text(encoding="utf-8") == odd
    assert (chosen.seeds / "entities.yml").stat().st_mode & 0o777 == 0o640
    assert [str(problem) for problem in problems] == [
        "seeds/briefing.yml: cannot take in what its decisions replace without other changes\n"
        "    fix: write each decision on lines of its own, without anchors (`&`) and end marks (`...`)"
    ]


def test_check_tells_of_it_and_a_build_goes_on(site: Site, tmp_path: Path) -> None:
    """Unless they are strict; `check --accept` says what it wrote, and then all is well."""
    site(HARBOUR, harbour="# Mine.\ntitle: Storm over\n")
    said = run("generator", "check", "--accept", cwd=tmp_path)
    assert said.startswith("seeds/harbour.yml: notes what its decisions replace\n")
    file = tmp_path / "seeds" / "harbour.yml"
    assert file.read_text(encoding="utf-8") == (
        "# Mine.\ntitle: Storm over\nwas:\n  title: bd6adec6 Harbour reopens after storm\n"
    )
    site(HARBOUR.replace("Harbour reopens", "Port reopens"))
    said = run("generator", "check", cwd=tmp_path)
    assert said == run("generator", "check", "--strict", cwd=tmp_path, code=1)
    assert "seeds/harbour.yml:2: warning: `title` has changed underneath:" in said
    assert said.endswith("1 problem\n")
    assert "has changed underneath" in run("generator", "build", cwd=tmp_path)
    run("generator", "build", "--strict", cwd=tmp_path, code=1)
    run("generator", "check", "--accept", cwd=tmp_path)
