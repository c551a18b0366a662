"""Which verb of saying stands before or after words in marks, in the same sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Token

from generator.model import Span
from generator.quotes.body import Body, span_of
from generator.quotes.cues import TELLING
from generator.quotes.sayings import NAMING, Saying, according, is_cue, saying

STOPS = {".", "?", "!", ";"}
"""What ends a sentence, for who said a thing is told in the same one."""
FARTHEST = 40
"""Tokens between a quotation and its verb of saying: "…,” retired Army Lt. Gen. Mark Hertling, a former top
commander for operations in Europe, tweeted" has sixteen; beyond forty the verb is another sentence's."""


def before(body: Body, i: int, used: AbstractSet[int]) -> Saying | None:
    """The verb of saying between the sentence's start and mark `i`: 'He said: “…”'."""
    start = body.marks[i].span.start
    floor = body.block(start).start
    if i and body.marks[i - 1].span.end > floor:
        floor = body.marks[i - 1].span.end
    tokens = body.tokens(Span(floor, start))[-FARTHEST:]
    stops = [n for n, t in enumerate(tokens) if t.text in STOPS]
    tokens = tokens[stops[-1] + 1 :] if stops else tokens
    for token in reversed(tokens):
        if is_cue(body, token, used) and (found := saying(body, token)).source:
            return found
    return according(tokens)


def after(body: Body, i: int, used: AbstractSet[int]) -> Saying | None:
    """The verb of saying between mark `i` and the sentence's end: '“…,” he said.'"""
    tokens = _following(body, i)
    for n, token in enumerate(tokens):
        if token.text == "," and n and tokens[n - 1].text in {"and", "but"}:
            break
        if is_cue(body, token, used) and (found := _beside(body, tokens, n)):
            return found
    return according(tokens)


def adjacent(body: Body, part: Span) -> Saying | None:
    """Who says the words in marks that end the part, told right after them: '“…,” said Quill'."""
    i = bisect_left(body.marks, part.end, key=lambda mark: mark.span.end)
    if (
        i == len(body.marks)
        or body.marks[i].span.end != part.end
        or body.text[part.end - 2] not in ",?!"
    ):
        return None
    found, following = after(body, i, frozenset()), _following(body, i)
    if found is None or found.source is None or not following:
        return None
    first, second = sorted((found.cue, found.source))
    is_beside = following[0].idx == first.start and not body.text[first.end : second.start].strip()
    return found if is_beside else None


def _following(body: Body, i: int) -> list[Token]:
    """What stands between mark `i` and the sentence's end or the next mark, a first comma or dash left out."""
    end = body.marks[i].span.end
    ceiling = body.block(end - 1).end
    if i + 1 < len(body.marks):
        ceiling = min(ceiling, body.marks[i + 1].span.start)
    tokens = body.tokens(Span(end, max(end, ceiling)))[:FARTHEST]
    stop = next((n for n, t in enumerate(tokens) if t.text in STOPS), len(tokens))
    tokens = tokens[:stop]
    while tokens and tokens[0].text in {",", "—", "–", "-", "--"}:
        tokens = tokens[1:]
    return tokens


def _beside(body: Body, tokens: Sequence[Token], n: int) -> Saying | None:
    """The verb at `n` with the words before it as its subject, or, if it comes first, those after."""
    found = saying(body, tokens[n])
    if found.source:
        return found
    source = [t for t in tokens[:n] if t.pos_ not in {"AUX", "ADV"}]
    while source and source[-1].text == ",":
        source.pop()
    if not _has_noun(source):
        if tokens[n].lemma_.lower() in TELLING:  # after "told" stands who was told
            return None
        source = _phrase_after(tokens[n + 1 :])
    return Saying(found.cue, span_of(source), tokens[n]) if _has_noun(source) else None


def _phrase_after(tokens: Sequence[Token]) -> list[Token]:
    """The words that `tokens` begin with and that a name with its title may be made of."""
    found: list[Token] = []
    for token in tokens:
        is_part = token.pos_ in NAMING | {"DET", "ADJ", "NUM"}
        if not is_part and token.lower_ not in {"of", "for", "’s", "'s", ".", "&", "-"}:
            break
        found.append(token)
    return found


def _has_noun(tokens: Sequence[Token]) -> bool:
    return any(t.pos_ in NAMING for t in tokens)
