"""Writes generator/firstnames.txt: first names that tell a gender.

    python -m training.firstnames

From the US census of 1990 (public domain), as the package `names` carries it; a name is kept if it is at
least twenty times as frequent for one gender as for the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

_OUT = Path(__file__).parent.parent / "generator" / "firstnames.txt"
_TIMES = 20
_LEAST_PERCENT = 0.004


def _frequencies(gender: str) -> Iterator[tuple[str, float]]:
    text = files("names").joinpath(f"dist.{gender}.first").read_text(encoding="ascii")
    for line in text.splitlines():
        name, percent, *_ = line.split()
        yield name.lower(), float(percent)


def main() -> None:
    """Writes the file: two lines, each a letter for the gender and its names."""
    both = {"f": dict(_frequencies("female")), "m": dict(_frequencies("male"))}
    with _OUT.open("w", encoding="utf-8") as out:
        for gender, other in (("f", "m"), ("m", "f")):
            kept = sorted(
                name
                for name, percent in both[gender].items()
                if percent >= _LEAST_PERCENT and percent >= _TIMES * both[other].get(name, 0.0)
            )
            out.write(f"{gender} {' '.join(kept)}\n")


if __name__ == "__main__":
    main()
