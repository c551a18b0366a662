"""Where in one document people are named in full, and what stands around a mention."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Extract
from generator.resolve.bearers import Bearer
from generator.resolve.forms import EVERYONES, Form, addressed, role_words
from generator.resolve.keys import is_full, key, names

_SEXES = {
    **dict.fromkeys("mr sir lord king prince congressman chairman".split(), "m"),
    **dict.fromkeys("mrs ms miss dame lady queen princess congresswoman chairwoman".split(), "f"),
}
"""What a title tells of its bearer."""
_THE = " the "
_HEADS = frozenset({"title", "heading"})


class Reading:
    """One document; mentions are told by their indexes."""

    def __init__(self, extract: Extract, forms: Sequence[Form]) -> None:
        self.document = extract.document
        self._extract = extract
        self._roles = role_words(extract)
        self._places = {form.key: tuple(form.indexes) for form in forms if form.is_full_name}

    def titles(self, index: int) -> tuple[str | None, set[str]]:
        """What the titles before a mention tell of sex ("f" or "m"), and those that tell an office."""
        told = addressed(self._extract, index)
        sex = next((_SEXES[title] for title in sorted(told) if title in _SEXES), None)
        return sex, told - EVERYONES

    def at(self, bearer: Bearer) -> list[int]:
        """Where the bearer is named in full."""
        return [at for name in bearer.names for at in self._places.get(name, ())]

    def is_before_all(self, index: int, bearers: Sequence[Bearer]) -> bool:
        """Whether the text has the mention before it names any of them in full; headlines do not count."""
        return not self.is_head(index) and all(index < at for b in bearers for at in self.at(b))

    def is_head(self, index: int) -> bool:
        """Whether the mention stands in a headline."""
        block = self.document.block_at(self._extract.mentions[index].span.start)
        return block is None or block.kind in _HEADS

    def is_after_article(self, index: int) -> bool:
        """Whether "the" stands right before the mention: "reported in The Hill", but "the Quill administration" too."""
        start = self._extract.mentions[index].span.start
        return self.document.text[max(0, start - len(_THE)) : start].casefold() == _THE

    def roles(self, index: int) -> set[str]:
        """The words of the role that stands beside a mention."""
        return self._roles.get(index, set())

    def of_role(self, index: int, bearers: Sequence[Bearer]) -> Bearer | None:
        """The one bearer whose role shares a word with the role beside this mention."""
        mine = self.roles(index)
        fitting = [b for b in bearers if any(mine & self._roles[at] for at in self.at(b))]
        return fitting[0] if len(fitting) == 1 else None

    def nearest(self, index: int, bearers: Sequence[Bearer]) -> Bearer | None:
        """The bearer named last before this mention, at most a paragraph away."""
        before = [(at, b) for b in bearers for at in self.at(b) if at < index]
        if not before:
            return None
        last, bearer = max(before, key=lambda pair: pair[0])
        mentions = self._extract.mentions
        between = self.document.text[mentions[last].span.end : mentions[index].span.start]
        return bearer if between.count("\n\n") <= 1 else None

    def introduced_first(self, bearers: Sequence[Bearer]) -> Bearer | None:
        """The one whom a paragraph names in full before any that names another: whom the report is about."""
        blocks = {b.name: self._block(min(at)) for b in bearers if (at := self.at(b))}
        first = min(blocks.values(), default=None)
        found = [b for b in bearers if blocks.get(b.name) == first]
        return found[0] if len(found) == 1 else None

    def _block(self, index: int) -> int:
        """Where the mention's paragraph begins."""
        block = self.document.block_at(self._extract.mentions[index].span.start)
        return block.span.start if block else 0

    def joined(self, index: int) -> str | None:
        """The surname that follows with a second first name: "Graham and Olive Meehan"."""
        mentions, document = self._extract.mentions, self.document
        span = mentions[index].span
        if index + 1 == len(mentions):
            return None
        second = key(document.of(mentions[index + 1].span), "PERSON")
        between = document.text[span.end : mentions[index + 1].span.start].strip()
        return names(second)[-1] if between in {"and", "&"} and is_full(second) else None
