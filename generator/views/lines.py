"""A document in one line: where from, when, by whom, how long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.model import Document
from generator.views.addresses import Place, document_page
from generator.views.parts import Ref, SourceLine


def line(document: Document, title: str) -> SourceLine:
    """The document in one line, under the headline `title`."""
    about = document.metadata
    return SourceLine(
        document=Ref(title, Place(document_page(document.id))),
        published=about.published,
        date=long_date(about.published) if about.published else None,
        publisher=about.publisher,
        author=about.author,
        url=about.url,
        minutes=document.minutes,
    )


def long_date(iso: str) -> str:
    """As people write it.

    >>> long_date("2022-12-16"), long_date("2022-12-16T18:30:00+00:00")
    ('16 December 2022', '16 December 2022')
    """
    day = dt.date.fromisoformat(iso[:10])
    return f"{day.day} {day:%B} {day.year}"


def period(dates: Sequence[str]) -> str | None:
    """The days from the first of `dates`, which are in order, to the last; None where there are none.

    >>> period(["2031-05-03", "2031-05-09"]), period(["2031-05-03", "2031-06-09"])
    ('3–9 May 2031', '3 May – 9 June 2031')
    """
    if not dates:
        return None
    first, last = (dt.date.fromisoformat(dates[at][:10]) for at in (0, -1))
    if first == last:
        return long_date(dates[0])
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(dates[-1])}"
    start = f"{first.day} {first:%B}" if first.year == last.year else long_date(dates[0])
    return f"{start} – {long_date(dates[-1])}"
