"""What lists know of names: territories (Unicode CLDR, by Babel), cities (GeoNames), first names, roles.

First names' short forms are those of the `nicknames` package.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from babel import Locale
from nicknames import NickNamer

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


PERSON_TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor doctor sir dame president vice-president vice premier prime minister
    chancellor
    secretary senator sen representative rep congressman congresswoman governor gov mayor judge justice ambassador
    attorney sheriff chairman chairwoman general gen lieutenant lt colonel col maj captain capt sergeant sgt
    corporal cpl private pvt admiral adm commander cmdr cdr commodore brigadier brig ensign officer detective
    inspector constable superintendent commissioner former ex-president then-president president-elect acting
    spokesman spokeswoman hon honorable honourable mp mep undersecretary ceo cfo""".split()
)
"""Words before a name that are not of it; folded, without full stops. Those before a first name alone ("King Charles",
"Sister Act") and those that are first names themselves ("Dean", "Major") are none."""

TOWN_FORMS = {
    "kiev": "kyiv", "odessa": "odesa", "kharkov": "kharkiv", "lvov": "lviv", "peking": "beijing",
    "bombay": "mumbai", "calcutta": "kolkata", "madras": "chennai", "bangalore": "bengaluru",
    "rangoon": "yangon", "saigon": "ho chi minh city", "canton": "guangzhou", "nyc": "new york city",
    "washington dc": "washington", "washington d c": "washington", "la": "los angeles",
}  # fmt: skip
"""Other names of towns that papers print; folded, without full stops."""

_STATES = """Ala|Alabama Ariz|Arizona Ark|Arkansas Calif|California Cal|California Colo|Colorado Conn|Connecticut
    Del|Delaware Fla|Florida Ga|Georgia_US Ill|Illinois Ind|Indiana Kan|Kansas Kans|Kansas Ky|Kentucky
    Md|Maryland Mass|Massachusetts Mich|Michigan Minn|Minnesota Miss|Mississippi Mo|Missouri
    Mont|Montana Neb|Nebraska Nebr|Nebraska Nev|Nevada NH|New_Hampshire NJ|New_Jersey NM|New_Mexico
    NY|New_York_State NC|North_Carolina ND|North_Dakota Okla|Oklahoma Ore|Oregon Pa|Pennsylvania Penn|Pennsylvania
    RI|Rhode_Island SC|South_Carolina SD|South_Dakota Tenn|Tennessee Tex|Texas Vt|Vermont Va|Virginia
    Wash|Washington_State WVa|West_Virginia Wis|Wisconsin Wisc|Wisconsin Wyo|Wyoming BC|British_Columbia
    NSW|New_South_Wales Ont|Ontario Que|Quebec Alta|Alberta Sask|Saskatchewan Man|Manitoba Alaska|Alaska
    Hawaii|Hawaii Idaho|Idaho Iowa|Iowa Maine|Maine Ohio|Ohio Utah|Utah Louisiana|Louisiana"""
"""The short forms of states that papers print (Associated Press style), and the states'. Georgia, New York and
Washington
are also a country and two cities: theirs lead to names that nothing else has. "LA" is a city."""


@cache
def _states() -> tuple[dict[str, str], dict[str, str]]:
    """Folded short forms, and folded full names, to the names."""
    pairs = [pair.replace("_", " ").split("|") for pair in _STATES.split()]
    shared = {"Georgia US", "New York State", "Washington State"}
    whole = {fold(name): name for _, name in pairs if name not in shared}
    return {fold(short): name for short, name in pairs}, whole


def state(name: str) -> str | None:
    """The state of the United States, Canada or Australia that `name` is a form of.

    In short forms full stops and spaces do not count, but one has a stop or is all in capitals: "Miss" may be
    anything.

    >>> state("Calif."), state("W. Va."), state("N.C."), state("Miss")
    ('California', 'West Virginia', 'North Carolina', None)
    """
    short, whole = _states()
    bare = fold(name).replace(".", "").replace(" ", "")
    is_short = "." in name or (name.isupper() and " " not in name)
    return whole.get(fold(name)) or (short.get(bare) if is_short else None)


_NICKNAMES = NickNamer()


@cache
def is_short_for(short: str, first_name: str) -> bool:
    """Whether people called `first_name` are called `short`.

    Pairs are of the list, also with another diminutive's ending ("Barty" is "Bart" there). The list has some that no
    ear would join ("Bill" for Robert): a short form begins as the name does, or is part of it, or rhymes with one
    that begins so ("Bill" and "Will", "Dick" and "Rick").

    >>> is_short_for("Josie", "Josephine"), is_short_for("Barty", "Bartholomew"), is_short_for("Bill", "William")
    (True, True, True)
    >>> is_short_for("Bill", "Robert"), is_short_for("Joe", "Jane")
    (False, False)
    """
    short, full = fold(short), fold(first_name)
    stems = {short, *(short.removesuffix(end) for end in ("y", "ie", "ey") if len(short) > 4)}
    known = _NICKNAMES.nicknames_of(full)
    rhymes = {other[1:] for other in known if other[:1] == full[:1]}
    return any(
        stem in known and (stem[0] == full[0] or stem[1:] in full or stem[1:] in rhymes)
        for stem in stems
    )


@cache
def calendar_words() -> frozenset[str]:
    """The names of weekdays and of the months that nobody is called; folded."""
    english = Locale("en")
    days, months = (table["format"]["wide"].values() for table in (english.days, english.months))
    return frozenset(map(fold, days)) | frozenset(fold(m) for m in months if gender(m) is None)


_DEMONYMS = ("n", "an", "ian", "ean", "ese", "ish", "i", "er", "ers", "ns", "ans", "ians", "is")
"""What a place's name takes to mean its people: "Canad-ian", "Tolmark-ish"."""


def places_of(demonym: str) -> frozenset[str]:
    """The folded names of places whose people `demonym` may mean, there or not.

    >>> {"tolmark"} <= places_of("Tolmarkish"), {"canada"} <= places_of("Canadian")
    (True, True)
    """
    form = fold(demonym)
    stems = {form.removesuffix(end) for end in _DEMONYMS if form.endswith(end)} - {""}
    return frozenset(stem + end for stem in stems if len(stem) > 2 for end in ("", "a", "e", "ia"))


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
    bare = form.removeprefix("the ")
    known = _territories()
    return known.get(form) or known.get(bare) or known.get(bare.replace(".", ""))


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
