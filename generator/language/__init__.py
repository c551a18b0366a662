"""A Document to a spaCy Doc: the one door to the language model.

Any spaCy pipeline fits that gives tags, lemmas, dependencies and names in OntoNotes labels.  The bundled one is the
component of `component`, and gives attributions as well.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from generator.errors import ModelError, Problem
from generator.language.card import card, measured
from generator.language.component import ATTRIBUTIONS, NAME
from generator.model import Document, Span
from generator.settings import BUNDLED_MODEL
from generator.text import DATELINE

WEIGHTS = Path(__file__).parent / "weights"
_NEEDED = {
    "token.tag": "tags",
    "token.lemma": "lemmas",
    "token.dep": "dependencies",
    "doc.ents": "names",
}
"""What a pipeline must assign, in spaCy's words and in ours."""
_TITLES = """Brig. Lt. Sgt. Maj. Capt. Cmdr. Cpl. Pvt. Adm. Col. Gen. Gov. Sen. Rep. Rev. Hon. Prof. Dr. Mr. Mrs.
    Ms. Supt. Insp. Det. Amb. Pres. Sec. Asst. Assoc. St. Mt. Ft.""".split()
"""Words before a name whose full stop ends no sentence: "Air Force Brig. Gen. Pat Ryder"."""
_ABBREVIATIONS = [*_TITLES, *"Jr. Sr. Dept. Univ. Inc. Corp. Co. Ltd. No.".split()]
"""Words whose full stop is their own; spaCy's list lacks the ranks."""
_MARKS = '“”„«»‹›‘’"'
_DASH = "(?:[―—–]|--)"
_BETWEEN = "|".join(
    (
        f"(?<=[{_MARKS}]){_DASH}",
        f"{_DASH}(?=[{_MARKS}])",
        f"[{_MARKS}](?={_DASH})",
        f"(?<=[―—–])[{_MARKS}]",
        f"(?<=--)[{_MARKS}]",
        "―",
    )
)
"""What spaCy leaves in one word: '“Go”—he'; then what is said has no border."""
_CALM = 5
"""Tokens after a dateline that open no further sentence: the parser takes "HOUSTON - Five" for one by itself."""
_MOST_CHARACTERS = 50_000
"""Of one call of another pipeline: a parser's memory grows with the length of what it is given."""


@cache
def load(name: str) -> Language:
    """The pipeline that the settings call `name`; raises ModelError where there is none.

    Loaded once a process.
    """
    try:
        nlp = spacy.load(WEIGHTS if name == BUNDLED_MODEL else name)
    except OSError as error:
        raise ModelError(_missing(name)) from error
    nlp.max_length = sys.maxsize  # `annotate` bounds what another pipeline is given
    if isinstance(nlp.tokenizer, Tokenizer):
        _teach(nlp.tokenizer)
    assigned = {a for name in nlp.pipe_names for a in nlp.get_pipe_meta(name).assigns}
    lacking = [ours for theirs, ours in _NEEDED.items() if theirs not in assigned]
    if lacking:
        raise ModelError(
            Problem(
                path="mkdocs.yml",
                message=f"the model {name!r} gives no {' and no '.join(lacking)}",
                fix=f"name a whole English pipeline, or `model: {BUNDLED_MODEL}`",
            )
        )
    return nlp


def _teach(tokenizer: Tokenizer) -> None:
    """Tells spaCy's tokenizer of the ranks before names, and of dashes that touch quotation marks."""
    for short in _ABBREVIATIONS:
        tokenizer.add_special_case(short, [{ORTH: short}])
    known = tokenizer.infix_finditer.__self__.pattern
    tokenizer.infix_finditer = re.compile(f"{known}|{_BETWEEN}").finditer


def _missing(name: str) -> Problem:
    if name == BUNDLED_MODEL:
        message = "the bundled language model is missing"
        return Problem(path=str(WEIGHTS), message=message, fix="install the package again")
    return Problem(
        path="mkdocs.yml",
        message=f"the model {name!r} is not installed",
        fix=f"run `python -m spacy download {name}`, or set `model: {BUNDLED_MODEL}`",
    )


def version(name: str) -> str:
    """The model's own name and version: what a reader is told, and what a cache depends on."""
    meta = load(name).meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}"


def annotate(nlp: Language, document: Document) -> Doc:
    """The document as a Doc of exactly its text; no sentence or name reaches over a block's end.

    Other pipelines than the bundled one see the document in parts of at most 50,000 characters, cut between
    blocks, so that memory stays bounded.
    """
    parts = []
    most = len(document.text) if nlp.has_pipe(NAME) else _MOST_CHARACTERS
    for part in _parts(document, most):
        doc = nlp.make_doc(document.of(part))
        _start_sentences(doc, part, document)
        parts.append(nlp(doc))
    if not parts:
        return nlp(nlp.make_doc(document.text))
    # Joining counts the sentence starts again, from heads: what need not be joined is not.
    whole = parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False)
    _drop_crossing(whole, document)
    return whole


def _parts(document: Document, most: int) -> Iterator[Span]:
    """Ranges that together are the text, cut where a block begins."""
    start = 0
    for block in document.blocks:
        if block.span.start - start > 0 and block.span.end - start > most:
            yield Span(start, block.span.start)
            start = block.span.start
    while len(document.text) - start > 2 * most:  # one block without a break
        cut = document.text.rfind(" ", start, start + most) + 1
        end = cut if cut > start else start + most
        yield Span(start, end)
        start = end
    if start < len(document.text):
        yield Span(start, len(document.text))


def _start_sentences(doc: Doc, part: Span, document: Document) -> None:
    """A block's first word opens a sentence, and the first after a dateline; white space is one of its own."""
    after_datelines = {
        line.end() - part.start
        for block in document.blocks
        if (line := DATELINE.match(document.text, block.span.start))
    }
    starts = {block.span.start - part.start for block in document.blocks} | after_datelines
    ends = {block.span.end - part.start for block in document.blocks}
    calm = 0
    for token in doc:
        calm = _CALM if token.idx in after_datelines else calm - 1
        if token.idx in starts or token.idx in ends:
            token.is_sent_start = True
        elif token.is_space or calm > 0 or (token.i and doc[token.i - 1].text in _TITLES):
            token.is_sent_start = False


def _drop_crossing(doc: Doc, document: Document) -> None:
    """Takes away the names that do not lie wholly in one block."""
    starts = [block.span.start for block in document.blocks]

    def is_inside(name: Span) -> bool:
        block = bisect_right(starts, name.start) - 1
        return block >= 0 and document.blocks[block].span.covers(name)

    doc.ents = tuple(e for e in doc.ents if is_inside(Span(e.start_char, e.end_char)))


__all__ = ["ATTRIBUTIONS", "WEIGHTS", "annotate", "card", "load", "measured", "version"]
