"""When: date expressions, resolved against the document's date.

Expressions and values follow TIMEX3 (Pustejovsky et al., 2003), the rules HeidelTime (Strötgen and Gertz, 2010);
values are ISO 8601, and where that has none, ISO 8601-2: the decade "199X", the spring "2031-21". `grammar` says what
reads as a date, `traps` what is none, `ranges` which two belong together, `tense` which way a sentence looks, and
`resolving` which day that makes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from generator.dates.grammar import Expression, expressions
from generator.dates.ranges import around, shared_years, stretches
from generator.dates.resolving import resolved
from generator.dates.tense import direction
from generator.dates.traps import is_trap, names_it
from generator.model import DateMention, Document, Span
from generator.text import DATELINE


def dates(document: Document, doc: Doc) -> tuple[DateMention, ...]:
    """In reading order, apart, each within a block; what is relative stays open where no day of writing is told."""
    today = _today(document)
    names = [(Span(e.start_char, e.end_char), e.label_) for e in doc.ents]
    return tuple(
        DateMention(span=around(ends), iso=_iso(document, doc, ends, today))
        for block in document.blocks
        for ends in stretches(document.text, _found(document, block.span, names))
    )


def _found(document: Document, block: Span, names: Sequence[tuple[Span, str]]) -> list[Expression]:
    """What reads as a date and is one."""
    here = [(name, label) for name, label in names if name.meets(block)]
    found = [
        e
        for e in expressions(document.text, *block)
        if not is_trap(document.text, e)
        and not any(names_it(name, label, document.of(name), e) for name, label in here)
    ]
    return shared_years(document.text, found)


def _today(document: Document) -> dt.date | None:
    """The day that "today" is: of publication, or else of a dateline that tells its year."""
    if document.metadata.published:
        return dt.date.fromisoformat(document.metadata.published[:10])
    return next(_filed(document), None)


def _filed(document: Document) -> Iterator[dt.date]:
    for block in document.blocks:
        if line := DATELINE.match(document.text, block.span.start):
            for found in expressions(document.text, *line.span()):
                if found.kind == "day" and (iso := resolved(found, None, 0)):
                    yield dt.date.fromisoformat(iso[:10])


def _iso(
    document: Document, doc: Doc, ends: Sequence[Expression], today: dt.date | None
) -> str | None:
    """The value of one expression, or of the stretch between two."""
    values = [_value(document, doc, end, today) for end in ends]
    if None in values:
        return None
    first, last = values[0], values[-1]
    return first if len(values) == 1 or first == last else _stretch(str(first), str(last))


def _value(document: Document, doc: Doc, one: Expression, today: dt.date | None) -> str | None:
    way = direction(doc, document.text, one.span)
    return None if way is None and "year" not in one.says else resolved(one, today, way or 0)


def _stretch(first: str, last: str) -> str | None:
    """ISO 8601's interval; a decade has no place in one, and what ends before it begins is none."""
    return f"{first}/{last}" if first < last and "X" not in first + last else None
