"""What is new since the briefing before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.changes import advanced, changes, state
from generator.model import Briefing, Changes, Extract, History, State, Summary, SummaryItem
from generator.resolve import resolve
from generator.store import load_history, save_history
from tests.docs import extract

FERRY = "{PERSON Maria Quill} met {PERSON Tobin Hadrane} on the ferry."
FULL = f"{FERRY}\n{{PERSON Quill}} sailed."
PIER = "{PERSON Odile Brand} closed the pier."


def _extract(notation: str, name: str, sha256: str = "0") -> Extract:
    made = extract(notation, name)
    return replace(made, document=replace(made.document, sha256=sha256))


def _briefing(**texts: str) -> Briefing:
    return resolve([_extract(text, name) for name, text in texts.items()])


def _changes(before: Briefing, now: Briefing) -> Changes:
    return changes(state(before), state(now))


def _told(briefing: Briefing, document: str, *sentences: str) -> Briefing:
    summary = Summary(items=tuple(SummaryItem(text=text) for text in sentences))
    return replace(briefing, summaries={**briefing.summaries, document: summary})


OLD = _briefing(ferry=FERRY)


def test_a_new_document() -> None:
    """With the names that it brings; its summary is new with it, not changed."""
    now = _told(_briefing(pier=PIER, ferry=FERRY), "pier", "Odile Brand closed the pier.")
    assert _changes(OLD, now) == Changes(added=("pier",), names=("people/odile-brand",))


def test_a_removed_document() -> None:
    """The names that go with it are no news."""
    assert _changes(_briefing(pier=PIER, ferry=FERRY), OLD) == Changes(removed=("pier",))


def test_an_edited_document() -> None:
    """Another file of the same id."""
    now = resolve([_extract(FERRY, "ferry", sha256="1")])
    assert _changes(OLD, now) == Changes(edited=("ferry",))


def test_a_changed_summary() -> None:
    """Whoever changed it; in other order it is another."""
    one, other = _told(OLD, "ferry", "A.", "B."), _told(OLD, "ferry", "B.", "A.")
    assert _changes(one, other) == Changes(summaries=("ferry",))
    assert _changes(one, one) == Changes()


@pytest.mark.parametrize(
    "before, now, expected",
    [
        pytest.param("{PERSON Quill} sailed.", FULL, ["tobin-hadrane"], id="known in full now"),
        pytest.param(FULL, "{PERSON Quill} sailed.", [], id="known less well again"),
        pytest.param(
            FERRY, f"{FERRY}\n{{PERSON Odile Quill}} left.", ["odile-quill"], id="a namesake"
        ),
        pytest.param(
            "{PERSON Skerrin} left.", "{GPE Skerrin} slept.", ["skerrin"], id="a place, a person"
        ),
        pytest.param(
            "{PERSON Ada Lunt} left.", "{PERSON Ada Marsh} left.", ["ada-marsh"], id="other"
        ),
    ],
)
def test_new_names(before: str, now: str, expected: list[str]) -> None:
    """Somebody of whom more or less is known now is nobody new."""
    found = _changes(_briefing(ferry=before), _briefing(ferry=now)).names
    assert [name.partition("/")[2] for name in found] == expected


def test_only_who_is_gone_can_have_been_renamed() -> None:
    """A Quill beside Maria Quill, who is still called so too, is somebody else."""
    maria: dict[str, tuple[str, ...]] = {"people/maria-quill": ("Maria Quill", "Quill")}
    other: dict[str, tuple[str, ...]] = {"people/quill": ("Quill",)}
    assert changes(State(names=maria), State(names=maria | other)).names == ("people/quill",)
    assert changes(State(names=maria), State(names=other)).names == ()


def test_the_first_briefing_has_no_news() -> None:
    """All of it would be."""
    found = changes(None, state(OLD))
    assert found == Changes()
    assert not found


@pytest.mark.parametrize("field", ["added", "removed", "edited", "names", "summaries"])
def test_any_change_is_news(field: str) -> None:
    """Each kind by itself."""
    assert replace(Changes(), **{field: ("ferry",)})


def test_building_again_tells_the_same_news() -> None:
    """What is kept moves only where something differs."""
    first = advanced(None, state(OLD))
    assert first == History(latest=state(OLD))
    new = state(_briefing(ferry=FERRY, pier=PIER))
    second = advanced(first, new)
    assert second == History(latest=new, before=state(OLD))
    assert advanced(second, new) is second
    assert changes(second.before, second.latest) == Changes(
        added=("pier",), names=("people/odile-brand",)
    )


def test_the_order_of_documents_is_no_change() -> None:
    """Nor of anything else."""
    one, other = _briefing(ferry=FERRY, pier=PIER), _briefing(pier=PIER, ferry=FERRY)
    kept = History(latest=state(one), before=State())
    assert advanced(kept, state(other)) is kept


def test_news_come_in_order() -> None:
    """Of the ids."""
    now = _briefing(ferry=FERRY, c=PIER, a="Nobody came.", b="Nobody left.")
    assert _changes(OLD, now).added == ("a", "b", "c")


def test_history_is_kept(tmp_path: Path) -> None:
    """What is read is what was written, to the byte the same if written again; what cannot be read is not there."""
    file = tmp_path / ".briefing" / "history.json"
    assert load_history(file) is None
    history = History(latest=state(_briefing(ferry=FERRY, pier=PIER)), before=state(OLD))
    save_history(file, history)
    assert load_history(file) == history
    written, when = file.read_bytes(), file.stat().st_mtime_ns
    save_history(file, history)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == (written, when)
    assert list(file.parent.iterdir()) == [file]
    file.write_text("[]")
    assert load_history(file) is None


def test_history_that_cannot_be_kept(tmp_path: Path) -> None:
    """A build goes on: the news are told without it."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    save_history(blocked / "history.json", History(latest=state(OLD)))
    assert load_history(blocked / "history.json") is None
