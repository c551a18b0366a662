"""What went wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a person should put right."""

    path: str
    """As a person would type it from the folder of mkdocs.yml."""
    line: int | None = None
    message: str
    fix: str

    @property
    def place(self) -> str:
        """`path:line`, or the path alone."""
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def __str__(self) -> str:
        """Two lines: place and message, then the fix."""
        return f"{self.place}: {self.message}\n    fix: {self.fix}"


class GeneratorError(Exception):
    """The root of all that this package raises on purpose; holds every problem found, not the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        """All problems, each in its two lines."""
        return "\n".join(map(str, self.problems))


class SettingsError(GeneratorError):
    """`mkdocs.yml` says something that cannot be."""


class SeedError(GeneratorError):
    """A document cannot be read."""


class ModelError(GeneratorError):
    """The language model cannot be loaded."""


class OverrideError(GeneratorError):
    """An editor's file cannot be understood."""


class TemplateError(GeneratorError):
    """A template cannot be rendered."""
