"""Where the files lie that come with the package and are no code of its own.

In a wheel they lie in the package; in a checkout beside it, where people edit them.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The file or folder of that name, or where it should be."""
    places = (_PACKAGE / name, _PACKAGE.parent / name)
    return next((place.resolve() for place in places if place.exists()), places[0])
