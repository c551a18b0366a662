"""The quotes that the language model tells of, their borders set right by quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model import ATTRIBUTIONS, Quote, Span
from generator.quotes.assertions import is_assertion
from generator.quotes.beside import adjacent
from generator.quotes.body import Body, meeting
from generator.quotes.borders import Parts, bordered, kind
from generator.quotes.titles import is_title
from generator.quotes.whose import is_hearer, whose

_CLOSING = "”\"’'»«“ "


@dataclass(slots=True)
class _Told:
    """One attribution as the model tells it."""

    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)


def attributed(body: Body, taken: Sequence[Span]) -> Iterator[Quote]:
    """The quotes of the Doc's attributions in reading order; none where its pipeline gives no attributions.

    What meets `taken` is left out: it is said by somebody for certain.
    """
    found: dict[str, _Told] = {}
    for span in body.doc.spans.get(ATTRIBUTIONS, ()):
        told = found.setdefault(span.id_, _Told())
        getattr(told, span.label_).extend(_in_blocks(body, Span(span.start_char, span.end_char)))
    cues = sorted(cue for told in found.values() for cue in told.cue)
    for told in found.values():
        told.content = [part for part in told.content if not meeting(taken, part)]
        if told.cue:
            _keep_near(body, told, cues)
        if (quote := _quote(body, told)) is not None:
            yield quote


def _quote(body: Body, told: _Told) -> Quote | None:
    """The attribution's quote; none if it has no words but a title's, or is told of within a quote."""
    content = bordered(body, _telling(body, told.content))
    titles = [marked for marked in body.parts_in(content) if is_title(body, marked)]
    if (
        _is_inner(body, content, told.cue)
        or list(content) == titles
        or not any(map(body.words, content))
    ):
        return None
    how = kind(body, content, titles)
    return Quote(
        id="",
        kind=how,
        content=content,
        cue=tuple(told.cue),
        source=whose(body, told.source, told.cue, content),
        is_assertion=is_assertion(body, how, told.cue, content),
    )


def _telling(body: Body, parts: Sequence[Span]) -> Sequence[Span]:
    """The parts without lone small words, "that" or "it", unless there is nothing else."""
    small = {"PRON", "SCONJ", "DET", "PART", "ADP"}
    found = [part for part in parts if any(t.pos_ not in small for t in body.words(part))]
    return found or parts


def _is_inner(body: Body, content: Parts, cue: Sequence[Span]) -> bool:
    """Whether it is told of within what somebody says: what somebody says that somebody said is one quote."""
    # In marks over several paragraphs a verb is rather a sign that the first was never closed.
    near = [mark for span in cue for mark in body.marks_at(span)]
    marks = [mark.span for mark in near if mark.is_closed and len(mark.parts) == 1]
    return any(whole.covers(span) for span in cue for whole in (*content, *marks))


def _keep_near(body: Body, told: _Told, cues: Sequence[Span]) -> None:
    """Leaves out what is told next to the cue and not with it: other paragraphs', and who was told."""
    cue = told.cue[0]
    here = body.block(cue.start)
    told.content = [
        part
        for part in told.content
        if _is_near(body, part, cue, cues)
        and not is_hearer(body, part, told.cue)
        and not _has_own_cue(body, part, told.cue)
    ]
    told.source = [part for part in told.source if here.covers(part)] or told.source


def _has_own_cue(body: Body, part: Span, cue: Sequence[Span]) -> bool:
    """Whether another verb stands right after the words in marks: "“Sixty years,” she sighs, and shuts …"."""
    said = adjacent(body, part) if body.is_all_marked(part) else None
    return said is not None and not any(said.cue.meets(span) for span in cue)


def _is_near(body: Body, part: Span, cue: Span, cues: Sequence[Span]) -> bool:
    """Whether the part is said with that cue, and not merely next to it.

    The model reads over paragraphs and may tie what an article says to who spoke last in it.  So in another
    paragraph only what is in marks is said with the cue, and what a colon leads to, with nothing else between.
    """
    first, last = sorted((cue, part))
    paragraphs = meeting(body.blocks, Span(first.end - 1, last.start + 1))
    if len(paragraphs) == 1:
        return True
    if any(first.end <= other.start < last.start for other in cues):
        return False
    if part < cue:  # marks stay open at the end of a paragraph that goes on
        return any(m.span.covers(part) and m.span.end > paragraphs[-1].start for m in body.marks)
    if body.text[paragraphs[0].end - 1] == ":" and len(paragraphs) == 2:
        return True
    between = all(map(body.is_all_marked, paragraphs[1:-1]))
    return between and body.is_all_marked(part) and not _is_answered(body, part)


def _is_answered(body: Body, part: Span) -> bool:
    """Whether this or the words in marks before it are a question: over paragraphs, then, two people talk."""
    before = body.parts[: bisect_left(body.parts, part)][-1:]
    asked = (body.text[s.start : s.end] for s in (*before, part))
    return any(words.rstrip(_CLOSING).endswith("?") for words in asked)


def _in_blocks(body: Body, span: Span) -> Iterator[Span]:
    """The span without what lies between blocks."""
    for block in meeting(body.blocks, span):
        start, end = max(block.start, span.start), min(block.end, span.end)
        text = body.text[start:end]
        start += len(text) - len(text.lstrip())
        if text.strip():
            yield Span(start, start + len(text.strip()))
