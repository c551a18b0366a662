"""The MkDocs events: the generator's pages in memory, problems on the page, one build an edit.

`plugin` gives them to MkDocs.
"""

from __future__ import annotations

import html
import logging
import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator import pipeline, write
from generator.errors import GeneratorError, OverrideError, Problem
from generator.settings import TOLD, settings
from generator.warned import Marks, is_on_github

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

_mkdocs = logging.getLogger("mkdocs")
_log = logging.getLogger("mkdocs.hooks.briefing")


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of during one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Adds the message, once."""
        message = record.getMessage()
        if message not in self.messages:
            self.messages.append(message)


@dataclass
class _Desk:
    """What one `mkdocs` process remembers from build to build."""

    is_serving: bool = False
    is_told: bool = False
    """Whether `briefing site` has said already what is to be put right."""
    pages: dict[str, str] = field(default_factory=dict)
    """The last good ones."""
    warnings: _Warnings = field(default_factory=_Warnings)


_desk = _Desk()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Notes whether somebody is watching: then a mistake is shown, and does not end the process.

    Of a build that `briefing site` started only warnings are of interest; `--quiet` would keep them from `--strict`.
    """
    _desk.is_serving = command == "serve"
    _desk.is_told = bool(os.environ.get(TOLD))
    if _desk.is_serving:
        _mkdocs.addHandler(_desk.warnings)
    if _desk.is_told:
        for handler in _mkdocs.handlers:
            handler.setLevel(max(handler.level, logging.WARNING))


def on_pre_build(config: MkDocsConfig) -> None:
    """Forgets the warnings of the build before; on GitHub, begins to mark those of this one."""
    _desk.warnings.messages.clear()
    if is_on_github() and not _desk.is_serving:
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


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Shows on every page of a live preview what is wrong, and where."""
    if not _desk.is_serving or not _desk.warnings.messages:
        return output
    items = "".join(
        f"<li><pre>{html.escape(message)}</pre></li>" for message in _desk.warnings.messages
    )
    banner = f'<aside class="b-problems" role="alert"><strong>To put right</strong><ul>{items}</ul></aside>'
    head, body, rest = output.partition('<article class="md-content__inner md-typeset">')
    return f"{head}{body}{banner}{rest}" if body else output


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watches what pages are made of, besides what MkDocs watches itself."""
    found = settings(Path(config.config_file_path))
    for folder in (found.seeds, *found.templates):
        if folder.is_dir():
            server.watch(str(folder))
    return server


def _pages(config: MkDocsConfig) -> dict[str, str]:
    """The pages of today; in a preview, where today's cannot be had, the last good ones."""
    try:
        # A preview has an address of its own.
        read = settings(Path(config.config_file_path))
        found = replace(read, site_url=config.site_url or None)
        outcome = pipeline.briefing(found)
        problems = list(outcome.problems)
        if outcome.mistakes and not _desk.is_serving:
            raise OverrideError(*outcome.mistakes)
        pages = pipeline.pages(outcome, found)
    except GeneratorError as error:
        if not _desk.is_serving:
            raise PluginError(str(error)) from error
        _report(error.problems)
        return _desk.pages
    if _desk.is_serving:
        # One can live with these: a build that counts warnings must not end at them.
        problems += outcome.drifted
    else:
        pipeline.remember(outcome, found)
    if not _desk.is_told:
        _report(problems)
    _desk.pages = pages
    return pages


def _report(problems: tuple[Problem, ...] | list[Problem]) -> None:
    for problem in problems:
        _log.warning("%s", problem)
