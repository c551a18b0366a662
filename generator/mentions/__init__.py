"""Which spans of a document name a person, organisation, place or thing, and of which label.

The model's names, cut to the name itself, then put right by what the document says: the words in and beside a
name tell its kind (`kinds`), and one form keeps one label in one document (Gale, Church and Yarowsky, "One sense
per discourse", 1992).
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from generator.gazetteer import is_place, is_seat
from generator.mentions.added import with_added
from generator.mentions.bounds import cut
from generator.mentions.headlines import is_agency, is_credit, is_in_headline
from generator.mentions.junk import common_words, is_junk
from generator.mentions.kinds import told
from generator.mentions.labels import is_inside, labels
from generator.mentions.missed import missed
from generator.mentions.names import Name, key_of, span_of
from generator.model import Document, Mention


def mentions(document: Document, doc: Doc) -> tuple[Mention, ...]:
    """The document's names in reading order, none overlapping another."""
    names = _names(document, doc)
    labelled = labels(doc, names)
    common = common_words(doc)
    found = ((name, span_of(doc, name)) for name in names if not is_junk(doc, name, common))
    return tuple(
        Mention(span=span, label=_label(doc, name, labelled[key_of(doc, name)]))
        for name, span in found
        if (block := document.block_at(span.start)) and block.span.covers(span)
    )


def _label(doc: Doc, name: Name, of_form: str) -> str:
    """The label of its form; a town and the club called by it are told apart by each sentence."""
    key = key_of(doc, name)
    if of_form == "ORG" and is_place(key) and is_inside(doc, name):
        return "GPE"
    is_open = {name.label, of_form} == {"ORG", "GPE"} and not name.sure
    return name.label if is_open and not is_seat(key) else of_form


def _names(document: Document, doc: Doc) -> list[Name]:
    """Those that the words beside them tell, the model's, and where either stands again."""
    openings = [block.span.start for block in document.blocks if block.kind == "paragraph"]
    seen = [n for ent in doc.ents if (n := cut(doc, ent.start, ent.end, ent.label_))]
    sure = [n for n in told(doc, openings) if not is_in_headline(document, doc, n)]
    names = _apart(
        [*seen, *sure]
    )  # of two the same the model's, unless the words beside it are sure
    names = _apart([*names, *missed(document, doc, names)])
    left_out = (is_agency, is_credit)
    return [name for name in names if not any(f(document, doc, name) for f in left_out)]


def _apart(names: Iterable[Name]) -> list[Name]:
    """The names without overlaps, in reading order.

    Those told by the words beside them go before the model's, longer ones before shorter.
    """
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda n: (not n.sure, n.first - n.last, n.first)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)


__all__ = ["mentions", "with_added"]
