"""Case tables: a YAML list in `tests/cases`, a test for each of its entries."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

_FOLDER = Path(__file__).parent / "cases"


def cases(name: str, group: str | None = None) -> pytest.MarkDecorator:
    """Runs a test with `text` and `expected` of each case in `tests/cases/NAME.yml`.

    A table may have groups ("cuts", "leaves alone"); `group` is one of them. What a case is for, its
    `why`, names the test.
    """
    table = yaml.safe_load((_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    rows = table if group is None else table[group]
    return pytest.mark.parametrize(
        "text, expected",
        [pytest.param(row["text"], row["expected"], id=row["why"]) for row in rows],
    )
