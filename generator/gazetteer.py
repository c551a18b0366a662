"""What lists know of names: territories (Unicode CLDR, by Babel), cities (GeoNames), first names, roles."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

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


ROLE_NOUNS = frozenset(
    """president vice-president premier minister chancellor secretary undersecretary senator representative congressman
    congresswoman lawmaker legislator governor mayor councillor councilor councilwoman councilman judge justice
    ambassador envoy diplomat attorney lawyer prosecutor solicitor barrister sheriff chief director chairman chairwoman
    chair chairperson ceo cfo coo cto president-elect candidate nominee spokesman spokeswoman spokesperson adviser
    advisor aide strategist analyst expert economist scientist researcher professor historian lecturer author writer
    journalist reporter editor columnist correspondent anchor host commentator critic filmmaker producer actor actress
    singer musician artist designer architect engineer developer founder co-founder owner investor billionaire
    businessman businesswoman entrepreneur executive manager banker trader broker accountant auditor inspector
    general colonel major captain sergeant admiral commander officer soldier veteran pilot astronaut detective
    commissioner superintendent constable activist campaigner organizer organiser leader head deputy co-chair
    coach player striker midfielder goalkeeper quarterback pitcher forward captain champion athlete swimmer driver
    doctor physician surgeon nurse psychologist psychiatrist epidemiologist virologist biologist chemist physicist
    teacher student principal dean rector pastor priest bishop archbishop cardinal pope imam rabbi king queen prince
    princess duke duchess emperor sultan sheikh emir ayatollah oligarch tycoon magnate mogul dictator ruler
    father mother son daughter brother sister wife husband widow nephew niece uncle cousin resident farmer fisherman
    fisher worker miner nurse shopkeeper victim suspect defendant whistleblower witness ally critic rival member
    treasurer comptroller controller speaker whip harbourmaster harbormaster dredger welder skipper mechanic
    ombudsman official coordinator consultant specialist partner associate fellow contractor subcontractor
    foreman""".split()
)
"""What people are called by what they do; folded, singular."""


@cache
def _first_names(file: str) -> dict[str, str]:
    lines = files("generator").joinpath(file).read_text(encoding="utf-8").splitlines()
    return {name: line[0] for line in lines for name in line.split()[1:]}


_SEATS = frozenset(
    """kremlin|white house|pentagon|downing street|whitehall|capitol hill|elysee|elysee palace|quai d'orsay|
    zhongnanhai|blue house|foggy bottom|holy see|buckingham palace|number 10|no. 10|state department|
    foreign office|home office""".replace("\n    ", "").split("|")
)
"""Buildings and streets that papers name for who governs there; folded."""


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


@cache
def _cities() -> frozenset[str]:
    lines = files("generator").joinpath("places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(map(fold, lines))


def territory(name: str) -> str | None:
    """The CLDR name of the country or dependency that `name` is a form of.

    >>> territory("the U.S."), territory("Britain"), territory("Patriot")
    ('United States', 'United Kingdom', None)
    """
    form = fold(name)
    return _territories().get(form) or _territories().get(form.removeprefix("the "))


def is_place(name: str) -> bool:
    """Whether `name` is that of a country or a large city, and seldom anything else."""
    form = fold(name)
    is_city = form in _cities() or form.removeprefix("the ") in _cities()
    return is_city or territory(name) is not None


def is_seat(name: str) -> bool:
    """Whether `name` is a building that stands for the power in it: the Kremlin, the White House."""
    return fold(name).removeprefix("the ") in _SEATS


def gender(first_name: str) -> str | None:
    """ "f" or "m" for a first name borne nearly by one gender only (US census of 1990).

    >>> gender("Maria"), gender("Thomas"), gender("Kolbrand")
    ('f', 'm', None)
    """
    return _first_names("firstnames.txt").get(fold(first_name))


def gender_abroad(first_name: str) -> str | None:
    """ "f" or "m" for a first name that the census does not have and many languages' lists agree on.

    Too many to tell a person's name from another thing's by them.

    >>> gender_abroad("Sanna"), gender_abroad("Recep"), gender_abroad("Maria")
    ('f', 'm', None)
    """
    return _first_names("firstnames_abroad.txt").get(fold(first_name))
