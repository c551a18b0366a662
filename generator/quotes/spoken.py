"""Which words in marks somebody is said to have said, and who: direct and mixed quotes.

The steps are those of O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012): marks
first, then the verb of saying beside them, then its subject.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.model import Quote, Span
from generator.quotes.beside import FARTHEST, STOPS, after, before
from generator.quotes.body import Body
from generator.quotes.clauses import around
from generator.quotes.marks import Marked
from generator.quotes.sayings import Saying, cues, is_cue, quote
from generator.quotes.titles import is_name

_SUBORDINATE = {"acl", "acl:relcl", "relcl", "advcl", "amod"}
_LEAST_WORDS = 6
"""Of a quotation nobody is said to have said: shorter ones are titles and scare quotes."""


def spoken(body: Body) -> list[Quote]:
    """The quotes in marks, in reading order; a quotation in several parts is one quote."""
    found: list[Quote] = []
    used: set[int] = set()
    for i, mark in enumerate(body.marks):
        if is_name(body, mark.span) and not _opens_sentence(body, mark):
            continue
        said_before, said_after = before(body, i, used), after(body, i, used)
        last = found[-1] if found else None
        if last and said_after is None and _goes_on(body, last, mark):
            found[-1] = replace(last, content=(*last.content, *mark.parts))
        elif one := _attributed(body, mark, said_before, said_after, used):
            found.append(one)
            used |= cues(body, [one])
    # A name in marks stayed among them until now, so that nothing was taken for a further part of what is before it.
    return [one for one in found if one.kind != "indirect"]


def _attributed(
    body: Body,
    mark: Marked,
    before: Saying | None,
    after: Saying | None,
    used: AbstractSet[int],
) -> Quote | None:
    """The mark's quote, said by whom the verb before or after it tells, if anybody said it."""
    if after and _ends_open(body, mark):
        return _said_after(body, mark, after, used)
    if before:
        return _said_before(body, mark, before)
    if after and not _inner(body, mark).endswith("."):
        return _said_after(body, mark, after, used)
    return quote("direct", mark.parts, None) if _is_speech(body, mark) else None


def _said_after(body: Body, mark: Marked, saying: Saying, used: AbstractSet[int]) -> Quote:
    """'“A,” X said', with what stands before the mark if the sentence began there."""
    start = mark.span.start
    tokens = body.tokens(Span(body.block(start).start, start))
    stops = [n for n, t in enumerate(tokens) if t.text in STOPS or body.is_marked(t)]
    lead = tokens[stops[-1] + 1 :] if stops else tokens
    lead = [t for t in lead if t.text not in {"“", '"', "‘"}]
    opens_inside = _first(body, mark).islower()
    if lead and opens_inside and not any(is_cue(body, t, used) for t in lead):
        parts = (Span(lead[0].idx, mark.parts[0].end), *mark.parts[1:])
        return quote("mixed", parts, saying)
    return quote("direct", mark.parts, saying)


def _said_before(body: Body, mark: Marked, saying: Saying) -> Quote:
    """'X said: “A.”' or 'X said the plan was “a disgrace”': in the second the clause is the content."""
    is_sentence = _first(body, mark).isupper()
    gap = body.text[saying.cue.end : mark.span.start]
    opens = not gap.strip(" ,:") or (gap.rstrip().endswith((":", ",")) and is_sentence)
    if saying.verb is None or opens:
        return quote("direct" if is_sentence else "mixed", mark.parts, saying)
    if is_name(body, mark.span):
        return quote("indirect", mark.parts, None)
    return quote("mixed", (around(body, saying.verb, mark.span),), saying)


def _goes_on(body: Body, last: Quote, mark: Marked) -> bool:
    """Whether the mark is a further part of the quote before: '“A,” he said. “B.”'"""
    end = max(span.end for spans in (last.content, last.cue, last.source) for span in spans)
    if last.content[-1].end > mark.span.start or end > mark.span.start:
        return False
    gap = body.text[last.content[-1].end : mark.span.start]
    if not last.cue or "\n\n" in gap:
        return False
    if last.cue[0].start < last.content[-1].start:
        return not gap.strip(" .,")
    between = body.tokens(Span(end, mark.span.start))
    verbs = [t for t in between if t.pos_ == "VERB" and t.dep_ not in _SUBORDINATE]
    stops = sum(t.text in STOPS for t in between)
    return not verbs and stops <= 1 and len(between) < FARTHEST


def _first(body: Body, mark: Marked) -> str:
    """The first character after the opening mark."""
    return body.text[mark.span.start + 1 : mark.span.start + 2]


def _inner(body: Body, mark: Marked) -> str:
    """What is in the marks, without those that close it."""
    return body.text[mark.span.start : mark.span.end].rstrip("”\"’'»›“`")


def _ends_open(body: Body, mark: Marked) -> bool:
    """Whether the sentence goes on after the marks: '…,”', '…?”', '…”, he said'."""
    following = body.text[mark.span.end : mark.span.end + 2].lstrip()
    return _inner(body, mark)[-1:] in ",?!…—–-" or following[:1] in {",", "—", "–"}


def _is_speech(body: Body, mark: Marked) -> bool:
    """Whether unattributed words in marks are speech: a paragraph, or long enough, with a verb, a sentence."""
    if mark.is_closed and body.block(mark.span.start) == mark.span:
        return _inner(body, mark)[-1] in ".?!…" and not is_name(body, mark.span)
    tokens = body.tokens(mark.span)
    has_verb = any(t.pos_ in {"VERB", "AUX"} for t in tokens)
    words = sum(t.is_alpha for t in tokens)
    return words >= _LEAST_WORDS and has_verb and _first(body, mark).isupper() and mark.is_closed


def _opens_sentence(body: Body, mark: Marked) -> bool:
    """Whether nothing of the sentence stands before the mark."""
    before = body.text[body.block(mark.span.start).start : mark.span.start].rstrip()
    return not before or before[-1] in '.?!:”"’'
