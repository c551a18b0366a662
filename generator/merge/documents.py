"""Which document an editor means, and which story one belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.errors import Problem
from generator.model import Briefing, Matter, Origin, Title
from generator.overrides import Words
from generator.text import fold, nearest, slug

_FOLDER = "stories/"
"""What a story's address begins with; after it comes the id of one of its documents, or a name."""
_NONE = "none"


@dataclass(frozen=True, slots=True)
class Documents:
    """Every id and headline."""

    titles: Mapping[str, Title]
    by_headline: Mapping[str, Sequence[str]]
    """The ids, by the folded headline."""
    problems: list[Problem]

    def called(self, text: str) -> Sequence[str]:
        """The ids of those with that id or headline."""
        return [text] if text in self.titles else self.by_headline.get(fold(text), [])

    def meant(self, words: Words) -> str | None:
        """The id of the one called so; None, and a problem, where there is none or several."""
        ids = self.called(words.text)
        if len(ids) == 1:
            return ids[0]
        if not ids:
            fix = "write its headline, or its path without ending"
            self.report(words, f"no document is called {words.text!r}", self.nearest(words) or fix)
        else:
            self.report_several(words, ids)
        return None

    def nearest(self, words: Words, others: Sequence[str] = ()) -> str:
        """A fix with what was most likely meant; an empty one where nothing is near."""
        known = [*self.titles, *(title.text for title in self.titles.values()), *others]
        near = nearest(words.text.removeprefix(_FOLDER), known)
        return f"did you mean {near!r}?" if near else ""

    def report_several(self, words: Words, ids: Sequence[str]) -> None:
        """That more than one is called so."""
        few = ", ".join(sorted(ids))
        message = f"{len(ids)} documents are called {words.text!r}: {few}"
        self.report(words, message, f"write the id: `{min(ids)}`")

    def report(self, words: Words, message: str, fix: str) -> None:
        """Adds a problem at the words."""
        path, line = words.location
        self.problems.append(Problem(path=path, line=line, message=message, fix=fix))


def documents_of(briefing: Briefing, problems: list[Problem]) -> Documents:
    """The documents of a briefing; what fits none or several is added to `problems`."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, title in briefing.titles.items():
        found[fold(title.text)].append(id)
    return Documents(briefing.titles, dict(found), problems)


def matters(said: Mapping[str, Words], documents: Documents) -> dict[str, Matter]:
    """Which story each document belongs to, by its id, as its editor has it in the words `said`.

    A name that is no document's is the editor's own for a story, if the files of two documents have it.
    """
    spelled: dict[str, dict[str, Words]] = defaultdict(dict)
    for id, words in said.items():
        if not documents.called(_bare(words)) and fold(words.text) != _NONE:
            spelled[slug(_bare(words))][id] = words
    own = {name: next(iter(of.values())).text for name, of in spelled.items() if len(of) > 1}
    found = {id: _matter(words, documents, own) for id, words in said.items()}
    kept = {id: matter for id, matter in found.items() if matter and matter.document != id}
    for id in [id for id, matter in kept.items() if _is_in_none(matter, kept)]:
        message = f"{kept[id].document!r} belongs to no story, as its own file says"
        documents.report(said[id], message, "take one of the two lines away")
        del kept[id]
    return kept


def pinned(
    said: Sequence[Words], documents: Documents, known: Mapping[str, Matter]
) -> tuple[Matter, ...]:
    """The stories that come first, each by a document of it or by its name."""
    own = {slug(m.name): m.name for m in known.values() if m.name}
    return tuple(m for words in said if (m := _matter(words, documents, own, is_pin=True)))


def _matter(
    words: Words, documents: Documents, own: Mapping[str, str], *, is_pin: bool = False
) -> Matter | None:
    origin = Origin(editor=words.location)
    if fold(words.text) == _NONE and not is_pin:
        return Matter(origin=origin)
    ids = documents.called(_bare(words))
    if len(ids) == 1:
        return Matter(document=ids[0], origin=origin)
    if ids:
        documents.report_several(words, ids)
    elif name := own.get(slug(_bare(words))):
        return Matter(name=name, origin=origin)
    else:
        alone = "" if is_pin else ", and no other document's file has that name"
        fix = documents.nearest(words, list(own.values()))
        message = f"no story or document is called {words.text!r}{alone}"
        other = "write the id or headline of a document that is in it"
        documents.report(words, message, fix or other)
    return None


def _bare(words: Words) -> str:
    return words.text.removeprefix(_FOLDER).strip("/")


def _is_in_none(matter: Matter, known: Mapping[str, Matter]) -> bool:
    other = known.get(matter.document or "")
    return other is not None and other.document is None and other.name is None
