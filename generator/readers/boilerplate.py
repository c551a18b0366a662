"""Which parts of a page's text are not the document's own: teasers, share bars, pleas, copyright.

After the block-wise view of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text
Features" (WSDM 2010): a block is kept or cut as a whole, by its length, its words and its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Block, Span
from generator.text import fold

_TAIL = re.compile(
    r"(?:check also|see also|also (?:read|see)|read (?:also|next|more(?: (?:here|on|from|at)\b.{0,60})?)|"
    r"related(?: (?:articles?|stories|posts?|news|content|topics|coverage))?|"
    r"more (?:from|on|stories|news)\b.{0,60}|"
    r"also on \w+|you (?:may|might) (?:also )?(?:like|enjoy)|recommended(?: for you)?|most (?:read|popular)|"
    r"trending(?: now)?|popular (?:posts|stories)|latest (?:news|stories)|up next|don[’']t miss|"
    r"leave a (?:reply|comment)|comments|about the author|tags)(?<![.!?”\"])\s*:?",
    re.IGNORECASE,
)
"""A block that is nothing but this opens what other articles, not this one, have to say."""
_LABEL = re.compile(
    r"(?:subscribe|share|tweet|loading|skip ad|advertisement|ad|(?:\w+ ){0,3}newsletters?|follow us|"
    r"advertisement\W+(?:continue|scroll|story|article)\b.*|sponsored(?: content| by [\w ]{1,30})?|"
    r"share (?:this(?: (?:article|story|post|page))?|on \w+)(?:\s*:.*)?|photos?\b.{0,40}\bgetty images|"
    r"(?:facebook|twitter|whatsapp|linkedin|email|print|pinterest|reddit|telegram|share|tweet)"
    r"(?:[\s|·•,/]+(?:facebook|twitter|x|whatsapp|linkedin|email|e-mail|print|pinterest|reddit|telegram|share|"
    r"tweet|copy link))*|"
    r"\(?(?:additional )?reporting by(?: (?-i:[A-Z]\S*|and|in|by|editing|writing|additional|reporting))+)\W*",
    re.IGNORECASE,
)
"""A block that is nothing but this. "Print shops in Velmora are closing" goes on, and stays."""
_BEGINS = re.compile(
    r"(?:read more|read also|see also|check also|also read|related|click here|tap here|watch|listen)\s*:|"
    r"(?:click|tap) here\b|subscribe (?:to|now|today|here|for|and)\b|(?:please )?donate (?:now|today|here)\b|"
    r"(?:get|join|receive|try)\b.{0,80}\bnewsletters?\b|download the app\b|"
    r"©|\(c\)|copyright (?:©|\(c\)|\d{4}|by\b)|(?:this|no part of this)\b.{0,60}\bmay (?:not )?be (?:re)?p(?:ub|rod)|"
    r"follow (?:us (?:on|at)\b|@\w+|(?:\S+ ){1,4}on (?:twitter|facebook|instagram|x|threads|bluesky|tiktok)\b)|"
    r"this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published)\b|"
    r"(?:this|the|our|his|her|their) (?:interview|conversation|transcript|discussion|questions?|answers?|remarks?)"
    r"\b[^.]*\bedited for (?:length|clarity|style|space)\b|"
    r"(?:[^“\"]*[.!?,:–—] )?sign up\b.*\b(?:newsletter|inbox|alerts?|emails?|e-mails?|updates)\b|"
    r"\((?:additional )?reporting by\b|got a (?:news )?tip\b|"
    r"(?:the )?daily caller news foundation\b.*available",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:to|for|join|get|receive|try|read) our (?:\w+ ){0,2}newsletters?\b|\bdownload our app\b|"
    r"\b(?:delivered|straight) to your inbox\b|"
    r"\ball rights reserved\b(?!\s\w)|\bfollow us on\b|\blike us on facebook\b|\bsupport our journalism\b|"
    r"\bmaterial may not be (?:published|reproduced|republished)\b",
    re.IGNORECASE,
)
"""Pleas to the reader, wherever in the block; not the newsletter that a story is about."""
_REPORTS = re.compile(r"[“”\"„«»]|\b(?:said|says|told|tells|asked|wrote|writes)\b", re.IGNORECASE)
"""What somebody is said to have said of newsletters is the document's own: "… must support our journalism,
the editor said"."""
_MOST_WORDS = 60
"""Of a plea or copyright line; a longer block that has such words is about them."""
_TAIL_FROM = 0.4
"""A "Read more" in the first part of a text opens no tail: the article goes on after it."""


def boilerplate(
    text: str, blocks: tuple[Block, ...], named: Sequence[str] = ()
) -> tuple[Span, ...]:
    """The ranges of `text` to leave out, apart and in order; whole blocks only.

    `named` are words that an editor knows not to be the document's own; the blocks that have them go too.
    """
    told = [fold(words) for words in named]
    cut: list[Span] = []
    for block in blocks:
        whole = fold(text[block.span.start : block.span.end]) if told else ""
        if any(words in whole for words in told):
            cut.append(block.span)
            continue
        words = text[block.span.start : block.span.end].strip(" \t\n*_#|-–—>»›\ufeff")
        if _TAIL.fullmatch(words):
            if block.span.start >= _TAIL_FROM * len(text) and block is not blocks[0]:
                cut.append(Span(block.span.start, blocks[-1].span.end))
                break
            cut.append(block.span)
        elif _is_plea(words):
            cut.append(block.span)
    return tuple(cut)


def _is_plea(words: str) -> bool:
    """Whether the block is of one piece with the page around the text: a button, a plea, a copyright line."""
    if _LABEL.fullmatch(words):
        return True
    if len(words.split()) > _MOST_WORDS:
        return False
    return bool(_BEGINS.match(words) or (_HOLDS.search(words) and not _REPORTS.search(words)))
