"""Gold for whom a pronoun means: GUM's chains, and pronouns of PolNeAR whose person was told by reading."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from generator.model import Span

PRONOUNS = Path(__file__).parent / "pronouns.jsonl"
"""Document, offset and the antecedent's name as a slug (none where the text has no name): no words of the texts."""
_PIECE = re.compile(r"\([^()]*\)?|[^()]+\)")


class Gold(NamedTuple):
    """A mention in a chain."""

    span: Span
    head: Span
    """Its head word."""
    is_name: bool
    """Whether the head is a proper noun."""


@dataclass(slots=True)
class Chained:
    """A document of GUM, its text as paragraphs, and its chains of mentions."""

    id: str
    text: str = ""
    chains: dict[str, list[Gold]] = field(default_factory=dict)

    @property
    def genre(self) -> str:
        """ "GUM_news_homeopathic" is news."""
        return self.id.split("_")[1]


class _Token(NamedTuple):
    span: Span
    tag: str
    head: int
    """Among the document's tokens; -1 for the root of a sentence."""
    misc: str


def gum(path: Path) -> Iterator[Chained]:
    """The documents of a CoNLL-U file with `Entity=` in its last column; paragraphs are set apart by a blank line."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        chunks = re.split(r"(?m)^# newdoc id = ", file.read())[1:]
    for chunk in chunks:
        name, _, body = chunk.partition("\n")
        found = Chained(name.strip())
        tokens = _tokens(body, found)
        for chain, first, last in _chained(tokens):
            found.chains.setdefault(chain, []).append(_gold(tokens, first, last))
        yield found


def _tokens(body: str, found: Chained) -> list[_Token]:
    """The tokens of the document, whose text is set; one inside a contraction has the whole's place."""
    tokens: list[_Token] = []
    space, base, inside, whole = "", 0, 0, Span(0, 0)
    for line in body.split("\n"):
        if re.match(r"# newpar( |$)", line) and found.text:
            space = "\n\n"
        row = line.split("\t")
        if len(row) != 10 or "." in row[0]:
            continue
        base = len(tokens) if re.fullmatch(r"1|1-\d+", row[0]) and not inside else base
        if not inside:
            found.text += space + row[1]
            space = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inside, whole = last - first + 1, Span(len(found.text) - len(row[1]), len(found.text))
            continue
        end = len(found.text)
        span = whole if inside else Span(end - len(row[1]), end)
        inside = max(0, inside - 1)
        tokens.append(_Token(span, row[3], base + int(row[6]) - 1 if row[6] != "0" else -1, row[9]))
    found.text += "\n"
    return tokens


def _chained(tokens: Sequence[_Token]) -> Iterator[tuple[str, int, int]]:
    """Each mention's chain, first and last token."""
    opened: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", token.misc)
        for part in _PIECE.findall(entity[1] if entity else ""):
            chain = part.strip("()").split("-")[0]
            if part.startswith("("):
                opened.setdefault(chain, []).append(index)
            if part.endswith(")") and opened.get(chain):
                yield chain, opened[chain].pop(), index


def _gold(tokens: Sequence[_Token], first: int, last: int) -> Gold:
    head = next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), first)
    span = Span(tokens[first].span.start, tokens[last].span.end)
    return Gold(span, tokens[head].span, tokens[head].tag == "PROPN")


def polnear(path: Path) -> dict[str, dict[str, Any]]:
    """The articles of a part of PolNeAR by their ids."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def pronouns(part: str) -> Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]:
    """By article: the offset of each pronoun of the list, and the slugs of whom it means; none is nobody named."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for line in PRONOUNS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part:
            found.setdefault(row["document"], []).append((row["start"], tuple(row["antecedent"])))
    return found


__all__ = ["PRONOUNS", "Chained", "Gold", "gum", "polnear", "pronouns"]
