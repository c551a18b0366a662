"""Which countries and dependencies there are, by every form of name that papers print (Unicode CLDR, by Babel)."""

from __future__ import annotations

from functools import cache

from babel import Locale

from generator.text import fold

_SHORT_FORMS = {
    "United States": (
        "US",
        "USA",
        "U.S.",
        "U.S",
        "U.S.A.",
        "America",
        "United States of America",
        "the States",
    ),
    "United Kingdom": (
        "UK",
        "U.K.",
        "Britain",
        "Great Britain",
    ),
    "United Arab Emirates": (
        "UAE",
        "U.A.E.",
        "Emirates",
    ),
    "Myanmar (Burma)": (
        "Myanmar",
        "Burma",
    ),
    "Türkiye": ("Turkey",),
    "Czechia": ("Czech Republic",),
    "Côte d’Ivoire": ("Ivory Coast",),
    "Netherlands": ("Holland",),
    "Hong Kong SAR China": ("Hong Kong",),
    "Macao SAR China": (
        "Macau",
        "Macao",
    ),
    "Congo - Kinshasa": (
        "DRC",
        "Democratic Republic of Congo",
        "Democratic Republic of the Congo",
    ),
    "Congo - Brazzaville": (
        "Republic of the Congo",
        "Republic of Congo",
    ),
    "Palestinian Territories": ("Palestine",),
    "Bosnia & Herzegovina": (
        "Bosnia",
        "Bosnia and Herzegovina",
        "Bosnia-Herzegovina",
    ),
    "Trinidad & Tobago": ("Trinidad and Tobago",),
    "Antigua & Barbuda": ("Antigua and Barbuda",),
    "North Macedonia": ("Macedonia",),
    "Eswatini": ("Swaziland",),
    "Russia": ("Russian Federation",),
    "South Korea": (
        "Republic of Korea",
        "S. Korea",
    ),
    "North Korea": (
        "DPRK",
        "N. Korea",
    ),
    "China": (
        "PRC",
        "People’s Republic of China",
    ),
    "Vatican City": ("Vatican",),
    "St. Lucia": ("Saint Lucia",),
    "New Zealand": ("NZ",),
}
"""By the CLDR name: forms that papers print and CLDR's list of English names does not have."""

_NO_TERRITORIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""CLDR's codes for unions, a rest of islands, test languages and the unknown."""


@cache
def _territories() -> dict[str, str]:
    """Folded form to the territory's CLDR name."""
    codes = Locale("en").territories
    known = {
        fold(name): str(name)
        for code, name in codes.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_TERRITORIES
    }
    known |= {form.replace(" & ", " and "): name for form, name in known.items()}
    for name, forms in _SHORT_FORMS.items():
        known |= {fold(form): name for form in forms}
    return known


def territory(name: str) -> str | None:
    """The CLDR name of the country or dependency that `name` is a form of.

    >>> territory("the U.S."), territory("Britain"), territory("Patriot")
    ('United States', 'United Kingdom', None)
    """
    form = fold(name)
    bare = form.removeprefix("the ")
    known = _territories()
    return known.get(form) or known.get(bare) or known.get(bare.replace(".", ""))
