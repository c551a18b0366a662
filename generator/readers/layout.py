"""Which block is the headline, which the standfirst, which a heading, a caption or a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.model import Block, BlockKind, Span
from generator.text import DATELINE, fold, latin

_MOST_TITLE = 320
"""Characters. The longest headline of PolNeAR's train part has 318."""
_MOST_TITLE_WORDS = 16
"""Of a headline that ends in a full stop, as some archives print them."""
_SOON = 4
"""Blocks within which the story begins after a headline: "ABSTRACT.", a standfirst and a byline may come between."""
_MOST_HEADING_WORDS = 12
_MOST_DECK_WORDS = 45
_RESTATES = 0.34
"""Of a standfirst's content words, how many the paragraph after it says again: in "Officials in Moscow
warned the U.S. would get sucked into the war in Ukraine if it sends Kyiv a new sophisticated American
missile system." six of fourteen. Of two opening paragraphs of PolNeAR's train part it is 18 % in the median."""
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")
_CAPTION = re.compile(
    r"^\(?(?:photos?|pictures?|images?|caption|file(?: photo)?|video|graphic|map)\s*(?::|[-–—]\s|/)|"
    r"\((?:photo|picture|image|file|ap photo|source|credit)\b[^)]*\)\s*$|"
    r"[.!?]\s+(?:photo(?:graph)?|picture|image|illustration)s?(?: credit| by| courtesy)?\s?[:;]\s?[^.:;]{2,60}\.?\s*$|"
    r"(?:/\s*(?:AP|AFP|Reuters|EPA|Getty Images|TASS|dpa)|Getty Images|AP Photo[^.]*)\)?\s*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    latin(
        r"^by [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:(?:,| and| \|).{0,60})?$|"
        r"^(?:by|from) (?:the )?(?:associated press|reuters|afp|staff(?: writers?)?|[A-Z][\w ]{2,30} staff)$|"
        r"^(?:updated|published|posted|last updated|last modified)\b.{0,60}$|"
        r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? "
        r"\d{1,2}(?:st|nd|rd|th)?,? \d{4}(?:,? .{0,30})?$|"
        r"^[A-Z][A-Z .,'-]{2,40} \d{4}-\d\d-\d\d$"
    ),
    re.IGNORECASE,
)
_INITIALS = re.compile(latin(r"\b(?:[A-Z]\.)+"))
_TWO_SENTENCES = re.compile(latin(r"[.!?][\"”’]?\s+[A-Z“]"))
_OPENS_STORY = re.compile(latin(r"[“\"‘]|(?:[A-Z][\w.]+,? ){1,4}(?:\(\w+\) )?[—–-] |\w+day, "))
"""With a quotation, a dateline or a day."""
_STOP = frozenset(
    """a about after again against all also an and any are as at be because been before being but by can could did do
    does during for from had has have he her his how i if in into is it its itself just may might more most new no
    not of off on one only or other our out over own said same say says she should so some such than that the their
    them then there these they this those through to too under until up very was we were what when where which while
    who whom whose why will with would year years""".split()
)


def layout(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks, each with its kind; what a reader of the format already knows stays."""
    kinds: list[BlockKind] = [
        block.kind if block.kind != "paragraph" else _kind(text[block.span.start : block.span.end])
        for block in blocks
    ]
    for i in _leading_in(text, blocks, kinds):
        kinds[i] = "paragraph"
    if "title" not in kinds and _is_title(text, blocks, kinds):
        kinds[0] = "title"
    if (
        kinds.count("title") > 1
    ):  # a Markdown file with several first-level headings: the first is it
        first = kinds.index("title")
        kinds = [
            "heading" if kind == "title" and i != first else kind for i, kind in enumerate(kinds)
        ]
    if "title" in kinds and _is_deck(text, blocks, kinds, kinds.index("title") + 1):
        kinds[kinds.index("title") + 1] = "deck"
    if kinds and kinds[-1] == "heading":  # nothing follows that it could head
        kinds[-1] = "paragraph"
    return tuple(replace(block, kind=kind) for block, kind in zip(blocks, kinds, strict=True))


def _leading_in(text: str, blocks: tuple[Block, ...], kinds: list[BlockKind]) -> Iterator[int]:
    """The short lines that head nothing and lead to words in marks: "Quill continued:"."""
    for i, (block, after) in enumerate(pairwise(blocks)):
        leads = text[block.span.start : block.span.end].rstrip().endswith(":")
        if kinds[i] == "heading" and leads and text[after.span.start] in "“\"„«‘'":
            yield i


def _kind(words: str) -> BlockKind:
    if _BYLINE.search(words.strip()):
        return "byline"
    if _CAPTION.search(words):
        return "caption"
    is_short = len(words.split()) <= _MOST_HEADING_WORDS
    if is_short and not _ENDS.search(words) and not re.search(r"[“\"„«,;–—-]\s*$|^[“\"„«‘]", words):
        return "heading"
    return "paragraph"


def _is_title(text: str, blocks: tuple[Block, ...], kinds: list[BlockKind]) -> bool:
    """Whether the first block is a headline: in Title Case, without a full stop, or one short sentence."""
    if len(blocks) < 2 or kinds[0] not in {"heading", "paragraph", "item"}:
        return False
    words = text[blocks[0].span.start : blocks[0].span.end]
    if len(words) > _MOST_TITLE or words.count(". ") > 1:
        return False
    long_words = [w for w in re.findall(r"[^\W\d_]+", words) if len(w) > 3]
    is_title_case = bool(long_words) and sum(w[0].isupper() for w in long_words) > 0.6 * len(
        long_words
    )
    is_short_sentence = (
        len(words.split()) <= _MOST_TITLE_WORDS
        and kinds[1] in {"paragraph", "byline", "deck", "heading"}
        and any(b.span.end - b.span.start > len(words) for b in blocks[1:_SOON])
    )
    return is_title_case or is_short_sentence or not re.search(r"[.…][\"”’]?$", words)


def _is_deck(text: str, blocks: tuple[Block, ...], kinds: list[BlockKind], i: int) -> bool:
    """Whether block `i` is a standfirst: one sentence that the paragraph after it says again."""
    if (
        i + 1 >= len(blocks)
        or kinds[i] not in {"paragraph", "heading"}
        or kinds[i + 1] != "paragraph"
    ):
        return False
    words = text[blocks[i].span.start : blocks[i].span.end]
    said, again = _content(words), _content(text[blocks[i + 1].span.start : blocks[i + 1].span.end])
    if len(words.split()) <= _MOST_DECK_WORDS and _opens_story(blocks[i + 1], text, kinds[i + 1]):
        return not _opens_story(blocks[i], text, kinds[i])
    return (
        len(words.split()) <= _MOST_DECK_WORDS
        and kinds[i + 1] == "paragraph"
        and not _TWO_SENTENCES.search(_INITIALS.sub("", words))
        and not _OPENS_STORY.match(words)
        and len(said) > 3
        and len(said & again) >= _RESTATES * len(said)
    )


def _opens_story(block: Block, text: str, kind: BlockKind) -> bool:
    """Whether the story itself begins here: with a byline or a dateline ("KESSHOLM (Tern Wire) – ")."""
    return kind == "byline" or bool(DATELINE.match(text, block.span.start))


def _content(words: str) -> set[str]:
    """Content words, cut to six letters so that "sends" meets "send"."""
    found = re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*", fold(words))
    return {word[:6].rstrip("s") for word in found if word not in _STOP}


__all__ = ["Span", "layout"]
