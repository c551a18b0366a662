"""The options that several commands share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

Config = Annotated[
    Path, typer.Option("--config", "-f", help="The site's mkdocs.yml.", metavar="FILE")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit 1 on problems that can be lived with, too.")
]
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="A dated briefing: documents from this day on."),
]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="And up to this day.")]
