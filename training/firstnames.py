"""Writes generator/firstnames.txt and generator/firstnames_abroad.txt: first names that tell a gender.

    python -m training.firstnames

The first is from the US census of 1990 (public domain), as the package `names` carries it; a name is kept if it is at
least twenty times as frequent for one gender as for the other. The second is from the lists of many languages in the
package `faker` (MIT): names that the census does not have and on which all languages agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from generator.text import fold

_PACKAGE = Path(__file__).parent.parent / "generator" / "gazetteer"
_TIMES = 20
_LEAST_PERCENT = 0.004
_NAME = re.compile(r"[a-z]{3,}")


def _frequencies(gender: str) -> Iterator[tuple[str, float]]:
    text = files("names").joinpath(f"dist.{gender}.first").read_text(encoding="ascii")
    for line in text.splitlines():
        name, percent, *_ = line.split()
        yield name.lower(), float(percent)


def _languages() -> dict[str, set[str]]:
    """By gender: what any language gives to it, in Latin letters."""
    found: dict[str, set[str]] = {"f": set(), "m": set()}
    folder = files("faker").joinpath("providers", "person")
    for locale in sorted(e.name for e in folder.iterdir() if re.match(r"[a-z]{2,3}_", e.name)):
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for gender, attribute in (("f", "first_names_female"), ("m", "first_names_male")):
            names = {fold(name) for name in getattr(provider, attribute, ())}
            found[gender] |= {name for name in names if _NAME.fullmatch(name)}
    return found


def _write(name: str, kept: dict[str, set[str]]) -> None:
    """Two lines, each a letter for the gender and its names."""
    with (_PACKAGE / name).open("w", encoding="utf-8") as out:
        for gender, names in kept.items():
            out.write(f"{gender} {' '.join(sorted(names))}\n")


def main() -> None:
    """Writes the files."""
    census = {"f": dict(_frequencies("female")), "m": dict(_frequencies("male"))}
    pairs = (("f", "m"), ("m", "f"))
    kept = {
        gender: {
            name
            for name, percent in census[gender].items()
            if percent >= _LEAST_PERCENT and percent >= _TIMES * census[other].get(name, 0.0)
        }
        for gender, other in pairs
    }
    known = census["f"].keys() | census["m"].keys()
    abroad = _languages()
    _write("firstnames.txt", kept)
    _write(
        "firstnames_abroad.txt",
        {gender: abroad[gender] - abroad[other] - known for gender, other in pairs},
    )


if __name__ == "__main__":
    main()
