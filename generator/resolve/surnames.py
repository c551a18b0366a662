"""Whom a surname or a first name alone means, mention by mention.

Papers name in full whom they speak of first and most of by the surname afterwards; a title tells husband from wife, and
of a family whose one member all documents are about, it is that one who goes by the surname alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.model import Extract
from generator.resolve import reasons
from generator.resolve.bearers import Bearer, best_known, is_known, standing_out, titled
from generator.resolve.fits import is_first_name
from generator.resolve.forms import Form
from generator.resolve.keys import is_full
from generator.resolve.people import People
from generator.resolve.reading import Reading
from generator.text import squeeze

Step = tuple[str, str]
"""The full key that a mention stands for, and why."""


def told_apart(
    extract: Extract, forms: Sequence[Form], here: People, everywhere: People
) -> list[Form]:
    """The document's forms, each mention of a bare surname or first name given to the one whom it means.

    A mention that leaves open who is meant stays with the bare form.
    """
    reading = Reading(extract, forms)
    found = list(forms)
    whole = {form.key: form for form in forms if form.is_full_name}
    for form in forms:
        if form.label != "PERSON" or is_full(form.key):
            continue
        name = _Name(form, reading, here, everywhere)
        # Those of headlines last: the text tells whom they mean.
        for index in sorted(form.indexes, key=lambda i: (reading.is_head(i), i)):
            if step := name.meant(index):
                if step[0] not in whole:
                    whole[step[0]] = Form(form.document, step[0], form.label)
                    found.append(whole[step[0]])
                _give(extract, index, form, whole[step[0]], step[1])
    return [form for form in found if form.indexes]


def _give(extract: Extract, index: int, form: Form, bearer: Form, why: str) -> None:
    """Makes the mention the bearer's instead of the bare name's."""
    text = squeeze(extract.document.of(extract.mentions[index].span))
    form.indexes.remove(index)
    form.texts -= Counter({text: 1})
    bearer.indexes.append(index)
    bearer.texts[text] += 1
    bearer.given.setdefault(text, why)


class _Name:
    """A bare name in one document, read from its first mention to its last."""

    def __init__(self, form: Form, reading: Reading, here: People, everywhere: People) -> None:
        self._form = form
        self._key = form.key
        self._reading = reading
        self._here = here
        self._everywhere = everywhere
        self._local = here.bearers(form.key)
        self._called: str | None = None
        """Whom of several it has begun to mean."""
        self._is_strangers = False
        """Whether it has meant somebody whom the document does not name in full."""

    def meant(self, index: int) -> Step | None:
        """The full name that the mention stands for, and why; None where it is open."""
        sex, titles = self._reading.titles(index)
        agreeing = self._here.of_sex(self._key, sex)
        is_surname = any(b.why != reasons.FIRST_NAME for b in self._local)
        if not is_surname and (surname := self._reading.joined(index)):
            name = f"{self._key} {surname}"
            if name in self._everywhere.counts:
                return name, reasons.FIRST_NAME
            if is_first_name(self._key):  # of a couple of whom nobody names the one in full
                return None
        if not self._local:
            return self._elsewhere(index, sex, titles)
        if stranger := self._stranger(index, sex, titles):
            self._is_strangers = True
            return stranger.name, reasons.KNOWN
        if len(agreeing) == 1:
            return agreeing[0].name, agreeing[0].why
        return self._of_several(index, agreeing, titles)

    def _stranger(self, index: int, sex: str | None, titles: set[str]) -> Bearer | None:
        """The best known bearer, if the document does not name him or her in full and yet means no other.

        "President Obama" beside Michelle Obama; "Mr. Quill" beside Mara; "Quill" before any Quill was introduced.
        """
        best = self._everywhere.best_known(self._key)
        is_here = best is None or self._reading.document.id in best.documents
        if best is None or is_here or best.why != reasons.SURNAME or not best.agrees(sex):
            return None
        local = self._here.of_sex(self._key, sex)
        is_meant = not local or self._is_strangers or self._is_titled(best, local, titles)
        return best if is_meant or self._reading.is_before_all(index, local) else None

    def _is_titled(self, best: Bearer, local: Sequence[Bearer], titles: set[str]) -> bool:
        """Whether the mention has a title of the best known that no document gives one named here."""
        theirs = {t for b in self._of_corpus(local) for t in b.titles}
        return any(best.titles.get(title, 0) for title in titles - theirs)

    def _of_corpus(self, local: Sequence[Bearer]) -> list[Bearer]:
        """What all documents know of the document's bearers."""
        return self._everywhere.of_names(self._key, (n for b in local for n in b.names))

    def _of_several(self, index: int, bearers: Sequence[Bearer], titles: set[str]) -> Step | None:
        """Of those named here the one of the role or title, else the best known, else the main one."""
        known = self._of_corpus(bearers)
        if bearer := self._reading.of_role(index, bearers) or titled(known, titles):
            return bearer.name, reasons.ROLE
        if roles := self._reading.roles(index):
            return self._of_roles(roles, bearers)
        if len(known) == len(bearers) and (bearer := best_known(known)):
            return bearer.name, reasons.KNOWN
        if any(b.why != reasons.FIRST_NAME for b in bearers):
            return self._main(index, bearers)
        bearer = standing_out(bearers)
        return (bearer.name, reasons.FREQUENT) if bearer else None

    def _of_roles(self, roles: set[str], bearers: Sequence[Bearer]) -> Step | None:
        """The only one to whom other documents give such a role; what a role does not settle, nothing does.

        "Apologise to the engineer Quill", in a report on the minister Quill.
        """
        of = self._everywhere.roles
        fitting = [b for b in bearers if roles & of[b.name]]
        return (fitting[0].name, reasons.ROLE) if len(fitting) == 1 else None

    def _main(self, index: int, bearers: Sequence[Bearer]) -> Step | None:
        """The one of a family whom the report calls by the surname: once it has begun to, it means no other by it."""
        if self._called is not None:
            is_open = all(b.name != self._called for b in bearers)
            return None if is_open else (self._called, reasons.MAIN)
        ways = (
            (self._reading.nearest(index, bearers), reasons.NEAREST),
            (standing_out(bearers), reasons.FREQUENT),
            (self._reading.introduced_first(bearers), reasons.INTRODUCED),
        )
        bearer, why = next(((b, why) for b, why in ways if b is not None), (None, ""))
        self._called = bearer.name if bearer else None
        return (bearer.name, why) if bearer else None

    def _elsewhere(self, index: int, sex: str | None, titles: set[str]) -> Step | None:
        """The one in all documents: by title, by how often he or she is named, or by role."""
        found = self._everywhere.of_sex(self._key, sex)
        if self._reading.is_after_article(index):
            found = [b for b in found if is_known(b)]
        if any(b.why == reasons.FIRST_NAME for b in found):
            best = best_known(found)
            return (best.name, reasons.KNOWN) if best and self._is_called(best) else None
        if len(found) == 1:
            return found[0].name, found[0].why
        if bearer := titled(found, titles):
            return bearer.name, reasons.ROLE
        if bearer := standing_out(found):
            return bearer.name, reasons.FREQUENT
        roles, of = self._form.roles, self._everywhere.roles
        of_role = [b for b in found if roles & of[b.name]] if roles else []
        return (of_role[0].name, reasons.ROLE) if len(of_role) == 1 else None

    def _is_called(self, bearer: Bearer) -> bool:
        """Whether it is the surname, or a document that names the bearer in full says the first name alone as well.

        "Minister Ilse" is no Ilse of another document who is never called so.
        """
        called = self._everywhere.called
        return bearer.why != reasons.FIRST_NAME or any(
            (self._key, n) in called for n in bearer.names
        )
