"""Which states of the United States, Canada and Australia papers print in short."""

from __future__ import annotations

from functools import cache

from generator.text import fold

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
