"""What an editor decided of the front page."""

from __future__ import annotations

from generator.merge.documents import Documents, pinned
from generator.merge.quotes import meant, note
from generator.model import Briefing, Front
from generator.overrides import FrontSaid


def front(briefing: Briefing, said: FrontSaid, documents: Documents) -> Front:
    """The decisions, with documents and quotes by their ids."""
    quotes = (meant(briefing.extracts, words, documents.problems) for words in said.quotes)
    order = (documents.meant(words) for words in said.order)
    return Front(
        title=note(said.title) if said.title else None,
        lead=note(said.lead) if said.lead else None,
        order=tuple(id for id in order if id),
        quotes=tuple(quote.id for quote in quotes if quote),
        stories=pinned(said.stories, documents, briefing.matters),
    )
