"""The MkDocs events: the generator's pages in memory, problems on the page, one build an edit.

`plugin` gives them to MkDocs.
"""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator import live, pipeline, write
from generator.errors import GeneratorError, OverrideError, Problem
from generator.memory import Memory, anew
from generator.settings import TOLD, settings
from generator.warned import Marks, is_on_github

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from watchdog.observers.api import BaseObserver

_mkdocs = logging.getLogger("mkdocs")
_log = logging.getLogger(live.OWN_LOG)


@dataclass
class Process:
    """What one `mkdocs` process remembers from build to build."""

    is_serving: bool = False
    is_told: bool = False
    """Whether `briefing site` has said already what is to be put right."""
    parts: list[Mapping[str, str]] = field(default_factory=lambda: [{}, {}])
    """The last good pages, in two parts."""
    later: live.Later = field(default_factory=live.Later)
    observer: BaseObserver | None = None
    memory: Memory = field(default_factory=pipeline.memory)
    warnings: live.Warnings = field(default_factory=live.Warnings)
    told: live.Told = field(default_factory=live.Told)
    around: object = None
    """What the site was made of besides, when MkDocs began to build it."""
    building: dict[str, Any] = field(default_factory=dict)
    """What MkDocs builds with."""
    is_whole: bool = False
    """Whether MkDocs builds all of it just now."""
    site: live.Site | None = None
    """What it has built."""
    in_nav: frozenset[str] = frozenset()
    """The pages in the navigation, which knows their objects."""
    cache: Path | None = None
    kept: live.Kept | None = None
    """Where what is made of pages is kept, and what is."""
    late: tuple[str, ...] = ()
    """What the addresses end in of what is built later."""
    seen: deque[str] = field(default_factory=lambda: deque(maxlen=3))
    """The addresses that were asked for last."""


_desk = Process()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Notes whether somebody is watching: then a mistake is shown, and does not end the process.

    Of a build that `briefing site` started only warnings are of interest; `--quiet` would keep them from `--strict`.
    """
    _desk.is_serving = command == "serve"
    _desk.is_told = bool(os.environ.get(TOLD))
    _desk.told.listen()
    if _desk.is_serving:
        _mkdocs.addHandler(_desk.warnings)
    if _desk.is_told:
        for handler in _mkdocs.handlers:
            handler.setLevel(max(handler.level, logging.WARNING))


def on_pre_build(config: MkDocsConfig) -> None:
    """Forgets the build before; on GitHub, begins to mark what is warned of in this one."""
    _desk.site, _desk.is_whole = None, True
    _desk.warnings.begin()
    _desk.warnings.of_the_whole.clear()
    if _desk.is_serving:
        _desk.around = live.surroundings(config)
    elif is_on_github():
        _mkdocs.addHandler(Marks(Path(config.docs_dir), "error" if config.strict else "warning"))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Puts the generated pages in the place of whatever an earlier `briefing build` left in `docs/`."""
    pages = write.free(Path(config.docs_dir), _pages(config))
    for path in write.manifest(Path(config.docs_dir)).keys() - pages.keys():
        if (orphan := files.get_file_from_path(path)) is not None:
            files.remove(orphan)
    for path, text in pages.items():
        if (older := files.get_file_from_path(path)) is not None:
            files.remove(older)
        files.append(File.generated(config, path, content=text))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
    """Keeps what pages are built with, and looks for what was made of them before."""
    _desk.building["nav"], _desk.kept = nav, None
    _desk.in_nav = frozenset(page.file.src_uri for page in nav.pages)
    if _desk.cache is not None and live.is_known(config, __file__):
        folder = _desk.cache / ("served" if _desk.is_serving else "built")
        parts = live.common.versions(), live.common.markdown(config)
        _desk.kept = live.Kept(folder, *parts)
    return nav


def on_pre_page(page: Page, config: MkDocsConfig, **_: object) -> Page:
    """Keeps of which page MkDocs now speaks; one that is not in the navigation may be known already."""
    path = page.file.src_uri
    _desk.told.of(path)
    is_single = path not in _desk.in_nav and not isinstance(page, live.KeptPage)
    if _desk.kept is None or not is_single or not live.common.is_of_itself(config):
        return page
    return live.KeptPage(page.file, config, _desk.kept, lambda: _desk.told.has(path))


def on_env(env: object, config: MkDocsConfig, files: Files) -> object:
    """Keeps what pages are built with."""
    _desk.told.of(None)
    if _desk.kept is not None:
        around = live.common.around(config, _desk.building["nav"])
        env = live.KeptTemplates(env, _desk.kept, around)
        search = next((p for n, p in config.plugins.items() if n.endswith("search")), None)
        if search is not None:
            search.search_index = live.entries_kept(search.search_index, _desk.kept)
    _desk.building |= {"env": env, "config": config, "files": files}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Keeps what is built, where single pages of it can be built again."""
    if not _desk.is_whole:
        return
    _desk.is_whole = False
    if _desk.kept is not None:
        _desk.kept.prune()
    if _desk.is_serving and not config.strict and live.is_known(config, __file__):
        _desk.site = live.Site(_desk.parts, told=_desk.told, **_desk.building)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Watches what pages are made of, besides what MkDocs watches itself."""
    found = settings(Path(config.config_file_path))
    for folder in found.templates:
        if folder.is_dir():
            server.watch(str(folder))
    # What lies in `docs/` is watched already: two observers would see each edit, one after the other.
    if found.seeds.is_dir() and not found.seeds.is_relative_to(found.docs):
        _desk.observer = live.watch_closely(server, found.seeds)
    server.builder = lambda: _build(builder)
    serve = cast(live.Application, server.get_app())
    server.set_app(live.with_banner(serve, _desk.warnings.messages, _ready))
    return server


def on_shutdown() -> None:
    """Ends what was begun."""
    if _desk.observer is not None:
        _desk.observer.stop()


def _ready(address: str) -> None:
    """Comes back when what stands at an address is of today."""
    if address.endswith(("/", ".html")):
        _desk.seen.append(address)
    if address.endswith(_desk.late):
        # The index every page asks for as soon as it is shown: that is no reason to hurry.
        _desk.later.done(in_haste=not address.endswith(".json"))


def _build(builder: Callable[[], None]) -> None:
    """Builds what an edit has changed; where that is not sure to be all, MkDocs builds the whole."""
    _desk.later.dropped()
    site, _desk.site = _desk.site, None
    if site is None or live.surroundings(site.config) != _desk.around or not _again(site):
        builder()


def _again(site: live.Site) -> bool:
    """Builds the pages that changed, if that is enough: first those that one may be looking at."""
    start = time.monotonic()
    made = _made(site.config)
    late = site.late(made.first, _desk.seen)
    changed = site.read(0, {**made.first, **{path: site.parts[0][path] for path in late}})
    if changed is None:
        return False
    _desk.warnings.begin()
    _report(made.problems)
    _desk.warnings.again()
    site.write(changed)
    site.tell(late, is_last=False)
    _desk.site, _desk.late = site, site.addresses(late)
    _desk.later.begin(lambda is_dropped: _rest(site, made, late, is_dropped))
    _log.info("%d pages built in %.2f seconds", len(changed.pages), time.monotonic() - start)
    return True


def _rest(
    site: live.Site, made: _Made, late: AbstractSet[str], is_dropped: Callable[[], bool]
) -> None:
    """Builds the rest of what changed; where that is not all that would change, the next edit builds the whole."""
    last, problems = _last(made)
    if is_dropped():
        return
    _desk.site = None
    _report(problems)
    for part, texts in enumerate((made.first, last)):
        changed = site.read(part, texts)
        if changed is None:
            return
        site.write(changed)
    site.tell(late, is_last=True)
    site.end()
    _desk.memory.end()
    _desk.site = site


@dataclass(frozen=True, slots=True)
class _Made:
    """The pages of today, the latter part of them to be made, and what is to be put right."""

    first: Mapping[str, str]
    last: Callable[[], Mapping[str, str]]
    problems: Sequence[Problem]


def _pages(config: MkDocsConfig) -> dict[str, str]:
    """The pages of today, once what is to be put right is told."""
    made = _made(config)
    last, problems = _last(made)
    _report([*made.problems, *problems])
    _desk.memory.end()
    _desk.parts = [made.first, last]
    return {**made.first, **last}


def _made(config: MkDocsConfig) -> _Made:
    """The pages of today; in a preview, where today's cannot be had, the last good ones."""
    try:
        # A preview has an address of its own.
        read = settings(Path(config.config_file_path))
        found = replace(read, site_url=config.site_url or None)
        _desk.cache = found.cache / "pages"
        recall = _desk.memory.begin() if _desk.is_serving else anew
        outcome = pipeline.briefing(found, recall=recall)
        if outcome.mistakes and not _desk.is_serving:
            raise OverrideError(*outcome.mistakes)
        first, last = pipeline.in_turn(outcome, found, recall)
    except GeneratorError as error:
        _end_build(error)
        return _Made(_desk.parts[0], lambda: _desk.parts[1], error.problems)

    def made_last() -> dict[str, str]:
        made = last()
        if not _desk.is_serving:
            pipeline.remember(outcome, found)
        return made

    # One can live with drift: a build that counts warnings must not end at it.
    drifted = outcome.drifted if _desk.is_serving else ()
    return _Made(first, made_last, [*outcome.problems, *drifted])


def _last(made: _Made) -> tuple[Mapping[str, str], Sequence[Problem]]:
    """The latter part; in a preview, where it cannot be had, the last good one."""
    try:
        return made.last(), ()
    except GeneratorError as error:
        _end_build(error)
        return _desk.parts[1], error.problems


def _end_build(error: GeneratorError) -> None:
    """Nobody watches a build: a mistake ends it."""
    if not _desk.is_serving:
        raise PluginError(str(error)) from error


def _report(problems: Sequence[Problem]) -> None:
    for problem in () if _desk.is_told else problems:
        _log.warning("%s", problem)
