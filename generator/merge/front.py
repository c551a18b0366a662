"""What an editor decided of the front page."""

from __future__ import annotations

from collections import defaultdict

from generator.errors import Problem
from generator.merge.quotes import meant, note
from generator.model import Briefing, Front
from generator.overrides import FrontSaid, Words
from generator.text import fold, nearest


def front(briefing: Briefing, said: FrontSaid, problems: list[Problem]) -> Front:
    """The decisions, with documents and quotes by their ids."""
    quotes = (meant(briefing.extracts, words, problems) for words in said.quotes)
    order = (_document(briefing, words, problems) for words in said.order)
    return Front(
        title=note(said.title) if said.title else None,
        lead=note(said.lead) if said.lead else None,
        order=tuple(id for id in order if id),
        quotes=tuple(quote.id for quote in quotes if quote),
    )


def _document(briefing: Briefing, words: Words, problems: list[Problem]) -> str | None:
    """The id of the document with that id or headline."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, title in briefing.titles.items():
        found[fold(title.text)].append(id)
    ids = [words.text] if words.text in briefing.titles else found.get(fold(words.text), [])
    if len(ids) == 1:
        return ids[0]
    if ids:
        message = f"{len(ids)} documents are called {words.text!r}: {', '.join(sorted(ids))}"
        fix = f"write the id: `{min(ids)}`"
    else:
        near = nearest(words.text, [*briefing.titles, *(t.text for t in briefing.titles.values())])
        message = f"no document is called {words.text!r}"
        fix = (
            f"did you mean {near!r}?" if near else "write its headline, or its path without ending"
        )
    path, line = words.location
    problems.append(Problem(path=path, line=line, message=message, fix=fix))
    return None
