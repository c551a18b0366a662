"""Whom a bare surname means that several people of one document share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model import Extract
from generator.resolve import reasons
from generator.resolve.forms import Form, role_words
from generator.resolve.people import longest
from generator.text import squeeze


def told_apart(extract: Extract, forms: Sequence[Form]) -> list[Form]:
    """The forms, a surname that several people of the document share given to each mention's own bearer.

    Told by the role beside it ("Minister Hadrane", "the engineer Hadrane"), else by the bearer named last in
    the same or the previous paragraph; else the mention stays the bare surname's.
    """
    words = role_words(extract)
    people = {form.key: form for form in forms if form.is_full_name}
    for form in forms:
        bearers = _bearers(form, people)
        if form.label != "PERSON" or len(form.words) > 1 or len(bearers) < 2:
            continue
        for index in list(form.indexes):
            if bearer := _by_role(words, index, bearers):
                _give(extract, index, form, bearer, reasons.ROLE)
            elif bearer := _by_nearness(extract, index, bearers):
                _give(extract, index, form, bearer, reasons.NEAREST)
    return [form for form in forms if form.indexes]


def _bearers(form: Form, people: Mapping[str, Form]) -> list[Form]:
    """The people with that surname; one with a longer and a shorter name counts once."""
    found = [person for person in people.values() if person.words[-1] == form.key]
    names = longest(person.key for person in found)
    return [person for person in found if person.key in names]


def _give(extract: Extract, index: int, form: Form, bearer: Form, why: str) -> None:
    """Makes the mention the bearer's instead of the bare surname's."""
    text = squeeze(extract.document.of(extract.mentions[index].span))
    form.indexes.remove(index)
    form.texts -= Counter({text: 1})
    bearer.indexes.append(index)
    bearer.texts[text] += 1
    bearer.given.setdefault(text, why)


def _by_role(words: Mapping[int, set[str]], index: int, bearers: Sequence[Form]) -> Form | None:
    """The one bearer whose role shares a word with the role beside this mention."""
    mine = words.get(index, set())
    fitting = [b for b in bearers if any(mine & words.get(at, set()) for at in b.indexes)]
    return fitting[0] if len(fitting) == 1 else None


def _by_nearness(extract: Extract, index: int, bearers: Sequence[Form]) -> Form | None:
    """The bearer named last before this mention, at most a paragraph away."""
    before = [(at, b) for b in bearers for at in b.indexes if at < index]
    if not before:
        return None
    last, bearer = max(before, key=lambda pair: pair[0])
    between = extract.document.text[
        extract.mentions[last].span.end : extract.mentions[index].span.start
    ]
    return bearer if between.count("\n\n") <= 1 else None
