"""Which quotations are signed by who said them: '“It was a disgrace.” — Mara Quill, harbour pilot'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Quote, Span
from generator.quotes.body import FINITE, Body
from generator.quotes.marks import Marked

_DASH = re.compile(r"[^\S\n]*(?P<dash>[―—–~]|-{1,2})[^\S\n]*(?=\w)")
_MOST_WORDS = 12
"""Of a signature: a name with an office or a place."""


def signed(body: Body) -> Iterator[Quote]:
    """The quotations whose paragraph, or the one after it, ends with a dash and a name; in reading order."""
    for mark in body.marks:
        if (signature := _signature(body, mark)) is not None:
            dash, name = signature
            yield Quote(id="", kind="direct", content=mark.parts, cue=(dash,), source=(name,))


def _signature(body: Body, mark: Marked) -> tuple[Span, Span] | None:
    """The dash and the name after the mark, if nothing else stands there."""
    end = mark.span.end
    block = body.block(end - 1)
    if end == block.end:
        block = body.next_block(block) or block
        end = block.start
    found = _DASH.match(body.text, end, block.end)
    if found is None:
        return None
    name = Span(found.end(), block.end)
    words = body.tokens(name)
    is_name = words[0].text[0].isupper() and len(words) <= _MOST_WORDS
    if not is_name or any(t.tag_ in FINITE for t in words):
        return None
    return Span(*found.span("dash")), _bare(body, name)


def _bare(body: Body, name: Span) -> Span:
    """The name without the full stop of its line."""
    return Span(name.start, name.start + len(body.text[name.start : name.end].rstrip(" .")))
