"""What the editors decided of one document, in the file beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.merge.ledger.entry import entry
from generator.merge.names import Names
from generator.merge.quotes import meant
from generator.model import ADDED, PINNED, Briefing, Decision, Extract, MentionKey, Quote, Summary
from generator.overrides import NameSaid, QuoteSaid, SeedOverrides, Words
from generator.text import fold, squeeze


@dataclass(frozen=True, slots=True)
class Beside:
    """A document before and after what is said of it."""

    before: Briefing
    named: Briefing
    after: Briefing
    extract: Extract
    names: Names
    """Those of `named`."""

    def decided(self, said: SeedOverrides) -> Iterator[Decision]:
        """Each decision of the file beside it."""
        document = self.extract.document
        found = (
            *self._given(said),
            *self._sentences(said),
            *self._quotes(said.quotes),
            *(d for one in said.entities for d in self._name(one)),
            *self._cut(said.boilerplate),
            *(entry(words, "note", None, squeeze(words.text)) for words in said.notes),
        )
        return (replace(decision, document=document.id) for decision in found)

    def _given(self, said: SeedOverrides) -> Iterator[Decision]:
        if said.story and self.extract.document.id in self.after.matters:
            yield entry(said.story, "story", None, squeeze(said.story.text))
        for name, words in said.given:
            yield entry(words, name, None, words.text)
        if said.title:
            id = self.extract.document.id
            yield entry(
                said.title, "headline", self.before.titles[id].text, self.after.titles[id].text
            )

    def _sentences(self, said: SeedOverrides) -> Iterator[Decision]:
        id = self.extract.document.id
        was, now = self.before.summaries[id], self.after.summaries[id]
        if said.summary_location:
            yield entry(said.summary_location, "summary", _told(was), _told(now))
        if said.takeaway and now.takeaway_origin:
            takeaway = was.takeaway.text if was.takeaway else None
            yield entry(
                said.takeaway, "takeaway", takeaway, now.takeaway.text if now.takeaway else None
            )

    def _quotes(self, said: Iterable[QuoteSaid]) -> Iterator[Decision]:
        """Of a quote that is decided on twice, the first."""
        seen: set[str] = set()
        for one in said:
            quote = meant([self.extract], one.quote, [])
            if quote is not None and quote.id not in seen:
                seen.add(quote.id)
                yield from self._quote(quote, one)

    def _quote(self, quote: Quote, said: QuoteSaid) -> Iterator[Decision]:
        words = self.extract.document.words(quote.content)
        if said.pin:
            yield replace(entry(said.location, PINNED, None, words), quote=quote.id)
        if said.hide:
            yield entry(said.location, "quote hidden")
        if said.speaker and (speaker := self.after.speakers[quote.id]).origin.is_editorial:
            was = self._called(self.named.speaker(quote))
            made = entry(said.speaker, "speaker", was, self._called(speaker.entity))
            yield replace(made, quote=quote.id, entity=speaker.entity)
        if said.note:
            made = entry(said.note, "note on a quote", None, squeeze(said.note.text))
            yield replace(made, quote=quote.id)

    def _called(self, entity: str | None) -> str | None:
        found = self.named.entities.get(entity or "")
        return found.name if found else None

    def _name(self, said: NameSaid) -> Iterator[Decision]:
        here = frozenset(self._here())
        id = self.names.meant(said.name, here)
        if id not in here:
            return
        now = id if id in self.after.entities else None
        if said.add:
            yield replace(entry(said.location, ADDED, None, said.name.text), entity=now)
        if said.hide:
            yield entry(said.location, "name hidden")
        called = self.after.roles.get((self.extract.document.id, id or ""))
        if said.role and called and called.origin.editor == said.role.location:
            role = squeeze(said.role.text)
            yield replace(entry(said.role, "role", self._role(id), role), entity=now)

    def _here(self) -> Iterator[str]:
        links, document = self.named.links, self.extract.document.id
        keys = (MentionKey(document, at) for at in range(len(self.extract.mentions)))
        return (id for key in keys if (id := links.get(key)))

    def _role(self, entity: str | None) -> str | None:
        """What the document itself calls the entity, at its longest."""
        document, links = self.extract.document, self.named.links
        spans = [
            role.span
            for role in self.extract.roles
            if links.get(MentionKey(document.id, role.mention)) == entity
        ]
        longest = max(spans, key=lambda span: span.end - span.start, default=None)
        return squeeze(document.of(longest)) if longest else None

    def _cut(self, said: Iterable[Words]) -> Iterator[Decision]:
        document = self.extract.document
        cut = [fold(document.of(span)) for span in document.boilerplate]
        return (entry(w, "passage cut") for w in said if any(fold(w.text) in text for text in cut))


def _told(summary: Summary) -> str | None:
    return " ".join(squeeze(item.text) for item in summary.items) or None
