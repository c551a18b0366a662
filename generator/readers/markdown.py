"""Markdown with front matter: the words a reader sees, without their markup.

Parsed by markdown-it-py (CommonMark); raw HTML, code and pictures are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.errors import Problem
from generator.fields import Fields, fields
from generator.model import Block, BlockKind, Metadata, Span
from generator.overrides import metadata

_FRONT = re.compile(r"---[^\S\n]*\n(.*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def markdown(
    source: str, path: str, problems: list[Problem]
) -> tuple[str, tuple[Block, ...], Metadata]:
    """The visible text, block after block with a blank line between; and what the front matter says.

    Keys of the front matter that are not ours (tags, layout, draft) are left alone: such files come from
    other tools.
    """
    front = _FRONT.match(source)
    # A line before keeps the front matter's line numbers those of the file.
    found = fields(f"\n{front[1]}", path, problems) if front else Fields(None, path, problems)
    about = metadata(found)
    text, blocks = "", []
    above = source.count("\n", 0, front.end()) if front else 0
    for kind, words, line in _blocks(source[front.end() :] if front else source):
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{words}" if text else words
        span = Span(start, start + len(words))
        blocks.append(Block(span=span, kind=kind, line=above + line))
    return f"{text}\n", tuple(blocks), about


def _blocks(source: str) -> Iterator[tuple[BlockKind, str, int]]:
    """Each block's kind, words and line, in reading order."""
    opened: list[Token] = []
    for token in MarkdownIt("commonmark").enable("table").parse(source):
        if token.nesting == 1:
            opened.append(token)
        elif token.nesting == -1:
            opened.pop()
        elif token.type == "inline" and (words := _words(token)):
            yield _kind(opened), words, token.map[0] + 1 if token.map else 1


def _kind(opened: list[Token]) -> BlockKind:
    kinds = [token.type for token in opened]
    if kinds and kinds[-1] == "heading_open":
        return "title" if opened[-1].tag == "h1" else "heading"
    return "item" if "list_item_open" in kinds or "td_open" in kinds else "paragraph"


def _words(inline: Token) -> str:
    """The text of an inline token; a hard break is a space, as a soft one is."""
    pieces = []
    for child in inline.children or ():
        if child.type in {"text", "code_inline"}:
            pieces.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            pieces.append(" ")
    return "".join(pieces).strip()
