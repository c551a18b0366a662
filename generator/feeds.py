"""A FeedView as RSS 2.0 and as JSON Feed 1.1 (jsonfeed.org/version/1.1).

Readers show a description as HTML and a title sometimes as such: a seed's words are escaped for that once more.
"""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

from feedgenerator import Rss201rev2Feed

from generator.settings import Settings
from generator.text import drop_controls
from generator.views import FeedItem, FeedView, built

_VERSION = "https://jsonfeed.org/version/1.1"
_NO_DATE = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""The channel has its latest item's date, or else the time of the build, which would change every file each time."""


def feed_files(view: FeedView, settings: Settings) -> Iterator[tuple[str, str]]:
    """Path below `docs/` and text of both forms; addresses are below the settings' `site_url`."""
    site_url, directory_urls = settings.site_url or "/", settings.directory_urls

    def address(page: str) -> str:
        path = built(page, directory_urls=directory_urls)
        return site_url + (path.removesuffix("index.html") if directory_urls else path)

    yield f"{view.path}.xml", _rss(view, f"{site_url}{view.path}.xml", address)
    yield f"{view.path}.json", _json(view, f"{site_url}{view.path}.json", address)


def _rss(view: FeedView, own: str, address: Callable[[str], str]) -> str:
    feed = Rss201rev2Feed(
        title=_plain(view.title),
        link=address(view.home.page),
        description=_plain(view.description),
        feed_url=own,
    )
    for item in view.items:
        feed.add_item(
            title=_plain(item.title),
            link=address(item.to.page),
            description=html.escape(drop_controls(item.text), quote=False),
            pubdate=_time(item),
            updateddate=_time(item) or _NO_DATE,
            author_name=item.author and _plain(item.author),
            unique_id=address(item.to.page),
            categories=map(_plain, item.tags),
        )
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue() + "\n"


def _plain(text: str) -> str:
    """`text` for an element that some readers take for HTML: nothing in it opens a tag."""
    return drop_controls(text).replace("<", "&lt;")


def _json(view: FeedView, own: str, address: Callable[[str], str]) -> str:
    feed = {
        "version": _VERSION,
        "title": view.title,
        "home_page_url": address(view.home.page),
        "feed_url": own,
        "description": view.description,
        "items": [_entry(item, address(item.to.page)) for item in view.items],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _entry(item: FeedItem, url: str) -> dict[str, Any]:
    time = _time(item)
    entry = {
        "id": url,
        "url": url,
        "external_url": item.original,
        "title": item.title,
        "content_text": item.text,
        "date_published": time.isoformat() if time else None,
        "authors": [{"name": item.author}] if item.author else None,
        "tags": list(item.tags) or None,
    }
    return {key: value for key, value in entry.items() if value is not None}


def _time(item: FeedItem) -> dt.datetime | None:
    """When it was published; a day alone begins at midnight, UTC."""
    if item.published is None:
        return None
    time = dt.datetime.fromisoformat(item.published)
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)
