"""Which words are of the calendar and of no name (Unicode CLDR, by Babel)."""

from __future__ import annotations

from functools import cache

from babel import Locale

from generator.gazetteer.first_names import gender
from generator.text import fold


@cache
def calendar_words() -> frozenset[str]:
    """The names of weekdays and of the months that nobody is called; folded."""
    english = Locale("en")
    days, months = (table["format"]["wide"].values() for table in (english.days, english.months))
    return frozenset(map(fold, days)) | frozenset(fold(m) for m in months if gender(m) is None)
