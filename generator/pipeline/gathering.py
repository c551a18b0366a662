"""From all files to a briefing, with what a person should put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from generator import __version__, language, store
from generator.changes import advanced, state
from generator.errors import Problem, SeedError
from generator.memory import Recall, anew
from generator.merge import Machine, Replaced, drifted, merge, replaced, withheld
from generator.model import Briefing, Document, Extract, History, Maker
from generator.overrides import SeedOverrides, SharedSaid, entities_said, front_said, seed_overrides
from generator.pipeline.one import kept_extract
from generator.resolve import resolve
from generator.salience import entity_salience
from generator.settings import Settings
from generator.sources import SHARED, SIDECARS, Source, shared, sources
from generator.stories import Placed, grouped

Progress = Callable[[Sequence[Source]], Iterable[Source]]
"""Hands the sources on, one by one, and may show how far it is."""


_NOTHING_SAID = SharedSaid()
_NOTHING_FOUND = Briefing(extracts=())


def _unseen(found: Sequence[Source]) -> Iterable[Source]:
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """A briefing, the files behind it, and what a person should put right."""

    briefing: Briefing
    files: dict[str, Source]
    """By document id."""
    problems: tuple[Problem, ...]
    history: History
    """This briefing, and the one before it that differed."""
    found: Briefing = _NOTHING_FOUND
    """What the machine says, before any editor."""
    shared: SharedSaid = _NOTHING_SAID
    """What editors say of all documents."""
    replaced: tuple[Replaced, ...] = ()
    """The editors' decisions, each with what it replaced."""

    @property
    def mistakes(self) -> tuple[Problem, ...]:
        """The problems of editors' files: pages without a decision that was made are not built."""
        return tuple(p for p in self.problems if PurePath(p.path).suffix in SIDECARS)

    @property
    def drifted(self) -> tuple[Problem, ...]:
        """The decisions to look at again. They stand as they are, so one can live with it."""
        return tuple(drifted(self.replaced))


def briefing(settings: Settings, progress: Progress = _unseen, recall: Recall = anew) -> Outcome:
    """Reads, extracts, resolves and merges the seeds.

    A document or an editor's file that cannot be read is a problem beside the result; the others stand.
    """
    problems: list[Problem] = []
    found = sources(settings.seeds, settings.shown(settings.seeds), problems)
    said = _shared(settings, problems)
    return _outcome(found, settings, problems, progress, settings.cache / "extracts", said, recall)


def briefing_of(
    found: Sequence[Source], settings: Settings, progress: Progress = _unseen
) -> Outcome:
    """The same of these sources, without a cache: `briefing extract`."""
    return _outcome(found, settings, [], progress, None)


def _outcome(
    sought: Sequence[Source],
    settings: Settings,
    problems: list[Problem],
    progress: Progress,
    cache: Path | None,
    said: SharedSaid = _NOTHING_SAID,
    recall: Recall = anew,
) -> Outcome:
    extracts: list[Extract] = []
    decisions: dict[str, SeedOverrides] = {}
    kept: set[str] = set()
    for source in progress(sought):
        try:
            decisions[source.id] = _overrides(source, settings, problems, recall)
            extract, name = kept_extract(source, decisions[source.id], settings, cache, recall)
        except SeedError as error:
            problems += error.problems
            continue
        kept.add(name)
        if not is_within(extract.document, settings, problems):
            continue
        extracts.append(extract)
        problems += extract.document.problems
    if cache is not None:
        store.prune(cache, kept)
    maker = _maker(settings) if extracts else Maker()
    found = replace(recall("resolve", resolve, extracts), maker=maker)
    whole = withheld(merge(found, decisions, said), settings.text)
    # Which stories there are without editors is asked only where one decides on a story.
    is_asked = any(what.story for what in decisions.values())
    stories = machine_stories(found) if is_asked else {}
    machine = Machine(briefing=found, form=settings.text, stories=stories)
    looked = () if _is_dated(settings) else replaced(machine, decisions, said)
    if not _is_dated(settings):
        # Of a few days a decision may be about what is not in them; the whole briefing tells which fit nothing.
        problems += whole.problems
        problems += _in_no_story(whole)
    kept_history = store.load_history(_history_file(settings)) if cache is not None else None
    history = advanced(kept_history, state(whole))
    files = {source.id: source for source in sought}
    return Outcome(whole, files, tuple(problems), history, found, said, tuple(looked))


def machine_stories(found: Briefing) -> dict[str, str]:
    """The earliest document of the story that the machine puts a document into, by the ids of both."""
    return {id: story.documents[0] for id, story in _grouped(found).items()}


def _in_no_story(whole: Briefing) -> Iterator[Problem]:
    """Stories that are to come first and are none."""
    pins = [(m.document, m.origin.editor) for m in whole.front.stories]
    if not pins:
        return
    known = _grouped(whole)
    for document, place in pins:
        if place is not None and document is not None and document not in known:
            message = f"the document {document!r} is in no story"
            fix = "name it in `order`, or write `story: …` into its own file"
            yield Problem(path=place.path, line=place.line, message=message, fix=fix)


def _grouped(whole: Briefing) -> Mapping[str, Placed]:
    salience = {e.document.id: entity_salience(e, whole.links) for e in whole.extracts}
    return grouped(whole, salience)


def _maker(settings: Settings) -> Maker:
    """Who decides what no editor does: no clock and no path, so that a build can be repeated to the byte."""
    return Maker(
        program=f"briefing {__version__}",
        model=language.version(settings.model),
        measured=language.measured(settings.model),
    )


def remember(outcome: Outcome, settings: Settings) -> None:
    """Makes this briefing the one that the next is compared with: what a preview shows is none."""
    store.save_history(_history_file(settings), outcome.history)


def _history_file(settings: Settings) -> Path:
    """A dated briefing is compared with the last of the same days."""
    days = "".join(f"-{day[:10]}" for day in (settings.since, settings.until) if day)
    return settings.cache / f"last{days}.json"


def _overrides(
    source: Source, settings: Settings, problems: list[Problem], recall: Recall
) -> SeedOverrides:
    """What the editors say of a document; what is wrong with their file is added and the rest stands."""
    if source.overrides is None:
        return SeedOverrides()
    path = settings.shown(source.overrides)
    text = _read(source.overrides, path, problems)
    said, wrong = recall(("overrides", source.id), _parsed, text, path)
    problems += wrong
    return said


def _parsed(text: str, path: str) -> tuple[SeedOverrides, list[Problem]]:
    wrong: list[Problem] = []
    return seed_overrides(text, path, wrong), wrong


def _shared(settings: Settings, problems: list[Problem]) -> SharedSaid:
    """What the editors say that concerns all documents."""
    files = {name: shared(settings.seeds, name) for name in sorted(SHARED)}
    paths = {name: settings.shown(file) for name, file in files.items() if file}
    texts = {name: _read(file, paths[name], problems) for name, file in files.items() if file}
    said = SharedSaid()
    if "entities" in texts:
        found = entities_said(texts["entities"], paths["entities"], problems)
        said = replace(said, entities=found)
    if "briefing" in texts:
        said = replace(said, front=front_said(texts["briefing"], paths["briefing"], problems))
    return said


def _read(file: Path, path: str, problems: list[Problem]) -> str:
    """The text of an editor's file; nothing, and a problem, where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        problems.append(Problem(path=path, message="cannot be read", fix="save it as UTF-8 text"))
        return ""


def is_within(document: Document, settings: Settings, problems: list[Problem]) -> bool:
    """Whether it belongs into a dated briefing; one without a date does not, and is a problem."""
    since, until = settings.since, settings.until
    if not _is_dated(settings):
        return True
    published = document.metadata.published
    if published is None:
        fix = f"write the day into {Path(document.path).with_suffix('.yml')}: `date: 2022-12-16`"
        message = "has no date, so it is left out of a dated briefing"
        problems.append(Problem(path=document.path, message=message, fix=fix))
        return False
    return (since or "")[:10] <= published[:10] <= (until or "9999")[:10]


def _is_dated(settings: Settings) -> bool:
    """Whether only the documents of some days are wanted."""
    return settings.since is not None or settings.until is not None
