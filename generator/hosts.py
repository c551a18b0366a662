"""Where a file of the repository is edited on its host.

The forms are those of the hosts' own buttons: an existing file is edited, a missing one begun with its name given.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from generator.settings import Settings

_BRANCH = "main"
"""Where `edit_uri` does not name one."""


@dataclass(frozen=True, slots=True)
class _Host:
    """The addresses below a repository's, with the branch and the path as their blanks."""

    edit: str
    new: str | None
    """None where a file cannot be begun by an address."""


_GITHUB = _Host("edit/{branch}/{path}", "new/{branch}?filename={path}")
_GITLAB = _Host("-/edit/{branch}/{path}", "-/new/{branch}?file_name={path}")
_HOSTS: Mapping[str, _Host] = {
    "github.com": _GITHUB,
    "gitlab.com": _GITLAB,
    "bitbucket.org": _Host("src/{branch}/{path}?mode=edit", None),
    "codeberg.org": _Host("_edit/{branch}/{path}", "_new/{branch}?filename={path}"),
}


def edit_address(settings: Settings, path: str, *, is_there: bool) -> str | None:
    """The address at which the file is edited or, where there is none, begun; None where that is not known.

    `path` starts from the folder of mkdocs.yml, which is taken for the repository's own unless `edit_uri`, which leads
    to the folder of pages, says otherwise.
    """
    if settings.repo_url is None or path.startswith(("/", "..")):
        return None
    base = f"{settings.repo_url.rstrip('/')}/"
    if settings.edit_uri is None:
        host = _HOSTS.get(urlsplit(base).hostname or "")
        return _filled(base, host, _BRANCH, path, is_there=is_there) if host else None
    whole = posixpath.relpath(path, settings.shown(settings.docs))
    return _beside_pages(urljoin(base, settings.edit_uri), whole, settings, is_there=is_there)


def _filled(base: str, host: _Host, branch: str, path: str, *, is_there: bool) -> str | None:
    form = host.edit if is_there else host.new
    return form and base + form.format(branch=branch, path=quote(path))


def _beside_pages(pages: str, way: str, settings: Settings, *, is_there: bool) -> str | None:
    """The address where `edit_uri` says where the pages are edited; `way` leads from these to the file."""
    if is_there:
        return urljoin(f"{pages.rstrip('/')}/", quote(way))
    for mark, host in (
        ("/-/edit/", _GITLAB),
        ("/edit/", _GITHUB),
        ("/_edit/", _HOSTS["codeberg.org"]),
    ):
        base, found, rest = pages.partition(mark)
        if found:
            rest = rest.strip("/")
            docs = settings.shown(settings.docs)
            branch = (
                rest.removesuffix(f"/{docs}") if rest.endswith(f"/{docs}") else rest.split("/")[0]
            )
            folder = rest.removeprefix(branch).strip("/")
            path = posixpath.normpath(posixpath.join(folder, way))
            return _filled(f"{base}/", host, branch, path, is_there=False)
    return None
