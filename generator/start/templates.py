"""The package's templates, one by one: which there are, and a copy of one for a site to change."""

from __future__ import annotations

from pathlib import Path

from generator.errors import GeneratorError, Problem
from generator.settings import Settings
from generator.shipped import shipped
from generator.text import nearest


def names() -> tuple[str, ...]:
    """Every template by its path below the folder of templates."""
    folder = shipped("templates")
    return tuple(sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.j2")))


def copied(name: str, settings: Settings) -> Path:
    """The site's own copy of a template; raises GeneratorError where there is no such one, or one stands there."""
    own = settings.templates[0] / name
    if name not in names():
        near = nearest(name, names())
        hint = f"did you mean {near!r}? " if near else ""
        raise GeneratorError(
            Problem(
                path=settings.shown(own),
                message=f"the package has no template {name!r}",
                fix=f"{hint}`briefing template` lists them all",
            )
        )
    if own.exists():
        raise GeneratorError(
            Problem(
                path=settings.shown(own),
                message="is there already",
                fix="change that one, or delete it to have the package's again",
            )
        )
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_bytes((shipped("templates") / name).read_bytes())
    return own
