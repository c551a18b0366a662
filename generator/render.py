"""A View and a template to a page of Markdown; every word of a view is escaped here, in one place.

Jinja2's `finalize` escapes whatever a template puts out, so a template cannot forget to. Escaping is by numeric
character references, the only form that none of Material's Markdown extensions alters.
"""

from __future__ import annotations

import hashlib
import html
import json
import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from generator.errors import Problem, TemplateError
from generator.model import Maker
from generator.text import drop_controls, squeeze
from generator.views import (
    ArchiveView,
    DocumentsView,
    DocumentView,
    EntityView,
    FrontView,
    IndexView,
    MadeView,
    MonthView,
    NetworkView,
    Passage,
    Piece,
    Place,
    QuotesView,
    RedirectView,
    StoriesView,
    StoryView,
    TimelineView,
    View,
    built,
)

_TEMPLATES: dict[type[Any], str] = {
    FrontView: "front.md.j2",
    DocumentView: "document.md.j2",
    DocumentsView: "documents.md.j2",
    StoryView: "story.md.j2",
    MonthView: "month.md.j2",
    ArchiveView: "archive.md.j2",
    StoriesView: "stories.md.j2",
    EntityView: "entity.md.j2",
    IndexView: "index.md.j2",
    NetworkView: "network.md.j2",
    TimelineView: "timeline.md.j2",
    RedirectView: "redirect.html.j2",
    QuotesView: "quotes.md.j2",
    MadeView: "made.md.j2",
}
_HAZARDS = re.compile(r"[!\"#$&'()*+\-/:<=>?@\[\\\]^_`{|}~]|(?<=\d)\.")
"""Every ASCII mark that Markdown, HTML, YAML-less front matter or an extension may read as markup; the full stop
only after a digit, where a list would begin."""


_TEMPLATE_MISTAKES = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What a template can raise: its own errors, and those of the expressions in it."""


_NOBODY = Maker()


class Markdown(str):
    """Text that is Markdown already and is not escaped again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site below `docs/`."""

    path: str
    text: str


def escape(text: str) -> Markdown:
    """`text` as Markdown that shows exactly it, on one line.

    >>> escape("1. *Bold* {{ x }} <b>")
    '1&#46; &#42;Bold&#42; &#123;&#123; x &#125;&#125; &#60;b&#62;'
    """
    line = squeeze(drop_controls(text)) if text.strip() else " " * bool(text)
    return Markdown(_HAZARDS.sub(lambda m: f"&#{ord(m.group())};", line))


def _inline(text: str) -> Markdown:
    """`escape` that keeps the spaces at both ends, for text in pieces."""
    body = escape(text)
    if not body.strip():
        return Markdown(" " if text else "")
    return Markdown(" " * text[:1].isspace() + body + " " * text[-1:].isspace())


def _finalize(value: object) -> object:
    return value if isinstance(value, Markdown) else escape(str(value))


def _relative(from_page: str, to: Place) -> str:
    """The address of `to` on the page `from_page`, as Markdown files link to one another."""
    if to.page == from_page and to.anchor:
        return f"#{to.anchor}"
    path = posixpath.relpath(to.page, posixpath.dirname(from_page) or ".")
    return f"{path}{'?' * bool(to.query)}{to.query}{'#' * bool(to.anchor)}{to.anchor}"


def _address(from_page: str, to: Place, *, directory_urls: bool) -> str:
    """The same as a browser finds it, for HTML that no engine looks into."""
    here, there = (built(page, directory_urls=directory_urls) for page in (from_page, to.page))
    path = posixpath.relpath(there, posixpath.dirname(here) or ".")
    folder = path.removesuffix("index.html") if directory_urls else path
    return f"{folder or './'}{'?' * bool(to.query)}{to.query}{'#' * bool(to.anchor)}{to.anchor}"


@dataclass(frozen=True, slots=True)
class Renderer:
    """The templates of a site, ready to use."""

    environment: jinja2.Environment
    folders: tuple[Path, ...]
    directory_urls: bool
    """Whether a page's address is a folder's."""
    shown: Callable[[str], str]
    """A template's name to its file, as a person would type it."""

    def page(self, view: View) -> Page:
        """The page of `view`; raises TemplateError where its template cannot be rendered."""
        name = _TEMPLATES[type(view)]
        try:
            template = self.environment.get_template(name)
            links = _Links(view.path, directory_urls=self.directory_urls)
            text = template.render(view=view, links=links)
        except _TEMPLATE_MISTAKES as error:
            raise TemplateError(_problem(error, name, self)) from error
        return Page(view.path, _tidy(text))


def renderer(
    folders: Sequence[Path],
    *,
    directory_urls: bool = True,
    shown: Callable[[str], str] = "templates/{}".format,
    maker: Maker = _NOBODY,
) -> Renderer:
    """A Renderer that looks for each template through `folders` in order; `maker` is who found what they show."""
    environment = jinja2.Environment(  # noqa: S701 - the output is Markdown; `finalize` escapes it
        loader=jinja2.FileSystemLoader(list(folders)),
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["maker"] = maker
    environment.filters |= {"yaml": _yaml, "plural": _plural, "spaced": _inline}
    return Renderer(environment, tuple(folders), directory_urls, shown)


def written(folders: Sequence[Path]) -> str:
    """A hash of all templates: other ones make other pages."""
    digest = hashlib.sha256()
    for file in (file for folder in folders for file in sorted(folder.rglob("*.j2"))):
        raw = file.read_bytes()
        digest.update(f"{file}\x00{len(raw)}\x00".encode() + raw)
    return digest.hexdigest()


class _Links:
    """What a template needs to link from its own page."""

    def __init__(self, page: str, *, directory_urls: bool) -> None:
        self.page = page
        self.directory_urls = directory_urls

    def to(self, place: Place) -> Markdown:
        """The address of a place."""
        return Markdown(_relative(self.page, place))

    def there(self, path: str) -> Markdown:
        """The address of another page of the site."""
        return self.to(Place(path))

    def at(self, place: Place) -> Markdown:
        """The address of a place inside raw HTML, where no engine turns a page's path into its address."""
        return Markdown(_address(self.page, place, directory_urls=self.directory_urls))

    def anchor(self, place: Place) -> Markdown:
        """What a place's address ends in, for the element that it leads to."""
        return Markdown(place.anchor)

    def data(self, value: object) -> Markdown:
        """A value for front matter, its strings as they are: the theme must escape them for where it puts them."""
        return Markdown(_flow(self._plain(value)))

    def json(self, value: object) -> str:
        """A value for the scripts of the page, with addresses for places."""
        return json.dumps(self._plain(value), ensure_ascii=False, separators=(",", ":"))

    def _plain(self, value: object) -> object:
        """`value` with addresses for places."""
        if isinstance(value, Mapping):
            return {key: self._plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._plain(item) for item in value]
        if isinstance(value, Place):
            return str(self.at(value))
        return squeeze(drop_controls(value)) if isinstance(value, str) else value

    def link(self, text: str, place: Place | None, css: str = "") -> Markdown:
        """A Markdown link, or the words alone where there is nowhere to go."""
        if place is None:
            return escape(text)
        attributes = f"{{ .{css} }}" if css else ""
        return Markdown(f"[{escape(text)}]({_relative(self.page, place)}){attributes}")

    def out(self, text: str, url: str) -> Markdown:
        """A link to the web; the address was checked to be http or https when it was read."""
        safe = re.sub(r"[^\w:/?#@!$&*+,;=.~%-]", lambda m: f"%{ord(m.group()):02X}" if ord(m.group()) < 128
                      else m.group(), url)  # fmt: skip
        return Markdown(
            f'<a href="{safe.replace("&", "&#38;")}" rel="noopener external">{escape(text)}</a>'
        )

    def passage(self, passage: Passage) -> Markdown:
        """A passage's pieces, anchored and linked."""
        return Markdown("".join(map(self._piece, passage.pieces)).strip())

    def _piece(self, piece: Piece) -> str:
        words = _inline(piece.text)
        if piece.to is not None:
            lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
            words = Markdown(f"{lead}[{words.strip()}]({_relative(self.page, piece.to)}){tail}")
        if not piece.id and not piece.of:
            return words
        kinds = sorted({f"b-{id[0]}" for id in piece.of})
        attributes = [f'id="{piece.id}"'] if piece.id else []
        attributes += [f'class="{" ".join(kinds)}" data-of="{" ".join(piece.of)}"'] if kinds else []
        return f"<span {' '.join(attributes)}>{words}</span>"


def _yaml(value: object) -> Markdown:
    """A value for front matter: JSON is YAML. Themes put titles and tags into the page's head as they are."""
    return Markdown(_flow(_html(value)))


def _flow(value: object) -> str:
    """`value` as YAML on one line: JSON, whose pairs of surrogates YAML would take for two characters."""
    made = json.dumps(value, ensure_ascii=False)
    return re.sub(r"[^ -~]", lambda m: f"\\U{ord(m.group()):08X}", made)


def _html(value: object) -> object:
    """`value` with each of its strings as HTML that shows exactly it."""
    if isinstance(value, list):
        return [_html(item) for item in value]
    return html.escape(squeeze(drop_controls(value))) if isinstance(value, str) else value


def _plural(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _tidy(text: str) -> str:
    """No run of more than one blank line, one line end at the end: templates may be airy, pages are not."""
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[^\S\n]+\n", "\n", text)).strip("\n") + "\n"


def _problem(error: Exception, name: str, made: Renderer) -> Problem:
    """Where in which template it went wrong."""
    if isinstance(error, jinja2.TemplateNotFound):
        return Problem(
            path=made.shown(str(error.name or name)),
            message="no such template",
            fix="restore it, or delete the `templates` setting to use the package's own",
        )
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Problem(
            path=made.shown(error.name or name),
            line=error.lineno,
            message=f"not a Jinja2 template: {error.message}",
            fix="close the tag, or write a literal brace as {{ '{' }}",
        )
    line = None
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        for folder in made.folders:
            if file.is_relative_to(folder):
                name, line = file.relative_to(folder).as_posix(), trace.tb_lineno
        trace = trace.tb_next
    return Problem(
        path=made.shown(name),
        line=line,
        message=str(error) or type(error).__name__,
        fix="use a name that the view has; views/shown lists them",
    )
