"""Who made a briefing: the program and its model, and what editors decided besides."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.facts import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How sure a model is at something, as it was measured."""

    what: str
    """What it finds, in plain words."""
    figure: str
    """F1 or another share in a hundred."""
    on: str
    """The texts that it was measured on."""
    people: str | None = None
    """What one person reaches against another there; None where nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who decided all that no editor did."""

    program: str = "briefing"
    """Its name and version."""
    model: str = ""
    """The language model's name and version."""
    measured: tuple[Measured, ...] = ()
    """How sure it is; nothing where nobody measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who decided: the machine, or an editor in a file."""

    editor: Location | None = None

    @property
    def is_editorial(self) -> bool:
        """Whether an editor said so."""
        return self.editor is not None

    def told(self, maker: Maker) -> dict[str, str]:
        """The same for other programs.

        >>> MACHINE.told(Maker(model="en_briefing_news 2.0.0"))
        {'model': 'en_briefing_news 2.0.0'}
        >>> Origin(editor=Location("seeds/dam.yml", 3)).told(Maker())
        {'editor': 'seeds/dam.yml:3'}
        """
        if self.editor is None:
            return {"model": maker.model}
        return {"editor": f"{self.editor.path}:{self.editor.line}"}


MACHINE = Origin()


PINNED, PINNED_IN_FRONT = "quote put first", "front page: quote"
"""What is decided of quotes that stand before others."""
ADDED = "name added"
"""What is decided of words that the machine took for no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One thing that an editor decided, as laid over what the machine had found."""

    location: Location
    what: str
    """In a few fixed words: "speaker", "headline"."""
    before: str | None = None
    """None where there was nothing."""
    after: str | None = None
    """None where it is taken away."""
    document: str | None = None
    entity: str | None = None
    quote: str | None = None
    """Which of them it is about, by id."""
