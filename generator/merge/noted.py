"""A decision with what the machine says of the same, and what its file should remember of that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.quotes import meant
from generator.model import Briefing, Entity, Extract, Location, TextForm
from generator.overrides import LABELS, Was, Words, hashed, hashed_of, remembered
from generator.text import shorten

_FEW = 40
"""Characters of each of several sentences."""
_NOBODY = "nobody"
_SPOKEN = {label: word for word, label in LABELS.items()}
At = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """One decision, with what the machine says of the same."""

    at: At
    """Where its file remembers this: keys and places in lists, from the top."""
    location: Location
    about: str
    """What is decided on, for people: "the summary", "the quote"."""
    value: str
    """All that the machine says; by this a change is noticed."""
    words: str
    """So much of it as tells people what it is."""
    basis: str | None = None
    """So much of the value as does not depend on how it is decided."""
    of: str | None = None
    """The words of the decision on which the value depends."""
    basis_of: str | None = None
    """Those on which the basis does."""
    was: Was | None

    @property
    def noted(self) -> str:
        """What the file should remember."""
        return remembered(self.value, self.words, self.of)

    @property
    def noted_at_first(self) -> str:
        """The same before anybody has decided."""
        return (
            self.noted if self.basis is None else remembered(self.basis, self.basis, self.basis_of)
        )

    @property
    def is_as_it_was(self) -> bool:
        """Whether the machine says what it said; of a decision that is about something else now nobody knows."""
        if self.was is None or self.was.hash in {hashed(self.value), hashed(self.basis or "")}:
            return True
        known = {hashed_of(of) for of in (self.of, self.basis_of) if of is not None}
        return self.was.of is not None and self.was.of not in known


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What stands where no editor decides."""

    briefing: Briefing
    form: TextForm
    """How much of each document's text the settings publish."""
    stories: Mapping[str, str]
    """The earliest document of the story that a document is in, by the ids of both; those in no story have none."""


def field_of(
    name: str, location: Location, texts: Sequence[str], was: Mapping[str, Was]
) -> Replaced:
    """Of a field of a file; `texts` are what the machine says, sentence by sentence."""
    few = [shorten(text, _FEW) for text in texts] if len(texts) > 1 else texts
    return Replaced(
        at=("was", name),
        location=location,
        about=f"`{name}`",
        value="\n".join(texts),
        words=" / ".join(few),
        was=was.get(name),
    )


def list_of(
    name: str, said: Sequence[Words], texts: Sequence[str], was: Mapping[str, Was]
) -> Replaced:
    """Of decisions that are a list, each about something of its own."""
    of = "\n".join(words.text for words in said)
    return replace(field_of(name, said[0].location, texts, was), of=of)


def quoted(found: Briefing, extracts: Sequence[Extract], words: Words) -> str | None:
    """Who says what."""
    quote = meant(extracts, words, [])
    if quote is None:
        return None
    extract = next(e for e in extracts if quote in e.quotes)
    speaker = found.entities.get(found.speaker(quote) or "")
    return f"{speaker.name if speaker else _NOBODY}: {extract.document.words(quote.content)}"


def called(entity: Entity) -> str:
    """As "Ada Quill (person)"."""
    return f"{entity.name} ({_SPOKEN.get(entity.label, entity.label)})"
