"""Writes the table of LICENCES.md: all packages that are installed along with this one, and on what terms.

    python -m release.licences

It says what the installed packages say of themselves. What stands above the table is written by hand, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILE = Path(__file__).parent.parent / "LICENCES.md"
HEADING = "## Packages\n"
_HEAD = "\n| package | licence | address |\n| --- | --- | --- |\n"
_PACKAGE = "briefing-site"
_SPDX = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Older names of licences. "BSD" is all that some say; each of its forms allows the same here."""
_ADDRESSES = ("homepage", "home", "repository", "source", "source code", "code", "documentation")
"""Which of a package's addresses is shown, the best first."""


def packages(name: str = _PACKAGE) -> dict[str, Distribution]:
    """All that must be installed for `name`, without itself and without extras, by name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        needed = canonicalize_name(waiting.pop())
        if needed not in found:
            found[needed] = distribution(needed)
            waiting += _needs(found[needed])
    del found[canonicalize_name(name)]
    return dict(sorted(found.items()))


def _needs(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def licence(package: Distribution) -> str:
    """As SPDX has it: what the package says in so many words, or else its classifiers, or else its text."""
    said = package.metadata.get_all("License-Expression") or []
    classifiers = package.metadata.get_all("Classifier") or []
    classed = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    free = package.metadata.get_all("License") or []
    short = [text for text in free if text != "UNKNOWN" and re.fullmatch(r"[\w. -]{1,60}", text)]
    found = [*said, *short, *classed]
    return _SPDX.get(found[0], found[0]) if found else "not said"


def address(package: Distribution) -> str:
    """Where more is known of the package."""
    pairs = (line.partition(", ") for line in package.metadata.get_all("Project-URL") or ())
    named = {label.lower(): url for label, _, url in pairs}
    own = package.metadata.get_all("Home-page") or []
    return next(iter([*own, *(named[label] for label in _ADDRESSES if label in named)]), "")


def table() -> str:
    """A row for each package."""
    return _HEAD + "".join(
        f"| {name} | {licence(package)} | <{address(package)}> |\n"
        for name, package in packages().items()
    )


def main() -> None:
    """Replaces the table in LICENCES.md."""
    above, heading, _ = FILE.read_text(encoding="utf-8").partition(HEADING)
    FILE.write_text(above + heading + table(), encoding="utf-8")


if __name__ == "__main__":
    main()
