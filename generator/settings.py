"""Where things are and how much of them is wanted; read from `extra: briefing:` in mkdocs.yml.

They live below `extra` because every engine that reads mkdocs.yml leaves that key alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.errors import Problem, SettingsError
from generator.fields import Fields, fields
from generator.model import TEXT_FORMS, TextForm
from generator.shipped import shipped

_T = TypeVar("_T")

BUNDLED_MODEL = "bundled"
SINCE, UNTIL = "BRIEFING_SINCE", "BRIEFING_UNTIL"
TOLD = "BRIEFING_TOLD"
"""Set for the MkDocs that `site` starts: what is to be put right has been told, and how a build goes is not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One site's settings; paths are absolute."""

    root: Path
    """The folder of mkdocs.yml."""
    site_name: str = "Briefing"
    site_url: str | None = None
    """Where the site will be, ending with a slash; feeds need it."""
    repo_url: str | None = None
    """Where the repository is; pages then lead to the editors' files on its host."""
    edit_uri: str | None = None
    """What stands between that and the folder of pages where these are edited: "edit/main/docs/"."""
    seeds: Path
    templates: tuple[Path, ...]
    """Looked through in order; the last is the package's own."""
    docs: Path
    site: Path
    cache: Path
    directory_urls: bool = True
    """Whether a page's address is a folder's, as `use_directory_urls` says."""
    model: str = BUNDLED_MODEL
    """`bundled`, or the name or path of any installed spaCy pipeline."""
    since: str | None = None
    """The first day of a dated briefing, ISO 8601: what was published before, or nobody knows when, is left out."""
    until: str | None = None
    """Its last day."""
    text: TextForm = "full"
    """`excerpts` publishes only the passages a summary, a quote or a mention needs; `none` quotations alone."""
    summary_sentences: int = 5
    key_quotes: int = 8
    """The most that a document's page shows above its text."""
    quotes_per_page: int = 1000
    """On the pages of all quotes: 1 MB of HTML, 140 kB as sent, which a browser lays out in a second."""
    page_mentions: int = 1
    """Names in all documents from which on a thing has a page; below, it is listed and found by search."""
    longest_seed: int = 2_000_000
    """Characters; a longer seed is refused: its page would be of no use to a reader."""
    search_text: bool = True
    """Whether documents' full text is searched; without it one short entry a page is."""

    def shown(self, path: Path) -> str:
        """`path` as a person would type it from the root."""
        resolved = path.resolve()
        inside = resolved.is_relative_to(self.root)
        return resolved.relative_to(self.root).as_posix() if inside else str(path)

    def shown_template(self, name: str) -> str:
        """The file of a template, as a person would type it: the site's own before the package's."""
        files = [folder / name for folder in self.templates]
        return self.shown(next((file for file in files if file.is_file()), files[0]))


def settings(config_file: Path) -> Settings:
    """The settings that `config_file` gives, its INHERIT chain included.

    `!ENV` is resolved as MkDocs does. The days of a dated briefing may stand in the environment instead, as SINCE and
    UNTIL have them: so the command tells MkDocs, which it starts. Raises SettingsError with every problem found.
    """
    problems: list[Problem] = []
    layers = _layers(config_file, problems)
    root = config_file.resolve().parent
    own = [layer.mapping("extra").mapping("briefing") for layer in layers]

    def first(sources: list[Fields], ask: Callable[[Fields], _T | None]) -> _T | None:
        # Every layer is asked, so that `finish` knows the key in each.
        answers = [ask(source) for source in sources]
        return next((answer for answer in answers if answer is not None), None)

    def path(sources: list[Fields], key: str, default: str) -> Path:
        return (root / (first(sources, lambda f: f.text(key, default)) or default)).resolve()

    defaults = Settings(root=root, seeds=root, templates=(), docs=root, site=root, cache=root)
    text = first(own, lambda f: f.choice("text", TEXT_FORMS))
    since, until = first(own, lambda f: f.date("since")), first(own, lambda f: f.date("until"))
    search_text = first(own, lambda f: f.flag("search_text"))
    directory_urls = first(layers, lambda f: f.flag("use_directory_urls"))
    found = Settings(
        root=root,
        site_url=_folder(first(layers, lambda f: f.plain("site_url"))),
        repo_url=first(layers, lambda f: f.url("repo_url")),
        edit_uri=first(layers, lambda f: f.plain("edit_uri")),
        site_name=first(layers, lambda f: f.text("site_name")) or defaults.site_name,
        seeds=path(own, "seeds", "seeds"),
        templates=_templates(path(own, "templates", "templates")),
        docs=path(layers, "docs_dir", "docs"),
        site=path(layers, "site_dir", "site"),
        cache=path(own, "cache", ".briefing"),
        directory_urls=defaults.directory_urls if directory_urls is None else directory_urls,
        model=first(own, lambda f: f.text("model", "en_core_web_sm")) or defaults.model,
        since=os.environ.get(SINCE) or since,
        until=os.environ.get(UNTIL) or until,
        text=next((form for form in TEXT_FORMS if form == text), defaults.text),
        summary_sentences=first(own, lambda f: f.whole("summary_sentences", least=1, example=3))
        or defaults.summary_sentences,
        key_quotes=first(own, lambda f: f.whole("key_quotes", least=1, example=8))
        or defaults.key_quotes,
        quotes_per_page=first(own, lambda f: f.whole("quotes_per_page", least=1, example=1000))
        or defaults.quotes_per_page,
        page_mentions=first(own, lambda f: f.whole("page_mentions", least=1, example=2))
        or defaults.page_mentions,
        longest_seed=first(own, lambda f: f.whole("longest_seed", least=1000, example=2_000_000))
        or defaults.longest_seed,
        search_text=defaults.search_text if search_text is None else search_text,
    )
    for source in own:
        source.finish()
    if problems:
        raise SettingsError(*problems)
    return found


def _folder(url: str | None) -> str | None:
    return f"{url.rstrip('/')}/" if url else None


def _templates(own: Path) -> tuple[Path, ...]:
    ours = shipped("templates")
    return (ours,) if own == ours else (own, ours)


def _layers(config_file: Path, problems: list[Problem]) -> list[Fields]:
    """The file and those it inherits from, nearest first."""
    layers: list[Fields] = []
    seen: set[Path] = set()
    following: Path | None = config_file
    while following is not None and following.resolve() not in seen:
        seen.add(following.resolve())
        shown = Path(os.path.relpath(following.resolve(), config_file.resolve().parent)).as_posix()
        try:
            source = following.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            message = (
                "no such file"
                if isinstance(error, FileNotFoundError)
                else "cannot be read as UTF-8 text"
            )
            fix = "name the file with `--config`, or change to the folder that holds mkdocs.yml"
            if not layers:
                raise SettingsError(
                    Problem(path=str(following), message=message, fix=fix)
                ) from error
            problems.append(
                Problem(
                    path=layers[-1].path,
                    line=layers[-1].line("INHERIT"),
                    message=f"INHERIT names {shown}: {message}",
                    fix="correct the path, which starts from this file's folder, or delete the line",
                )
            )
            break
        layers.append(fields(source, shown, problems, os.environ))
        inherited = layers[-1].text("INHERIT", "../mkdocs.yml")
        following = following.parent / inherited if inherited else None
    return layers
