"""Whether pronouns are given to the right people: `python -m benchmarks.coreference --corpora ../shared/corpora`.

Each row is of pronouns that gold has a person for. *Right* is the share of those for which the right one is named,
*precision* that among those for which anybody is named; silence lowers the one and not the other.

- OntoGUM dev: he, she, him, her and his in a chain that has named its person before. Right is an
  antecedent that holds the head of a named mention of the chain, or is a part of a short one. In a row of their own
  only those count as answered that become mentions: sources of quotes, and what is plain outside of them.
- PolNeAR dev: the pronouns of `pronouns.jsonl`, sources of quotes, with the corpus's own quotes and with those that
  are found. Right is a name whose words are all the gold name's, or the other way round. Where the text names nobody,
  silence is right; those stand in a row of their own.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.chains import Chained, Gold, gum, polnear, pronouns
from benchmarks.found import Annotate, Found, bundled, given
from generator.coreference import coreference
from generator.coreference.reader import Reader
from generator.coreference.reading import reading
from generator.model import Extract, MentionKey, Quote, Span
from generator.resolve import resolve
from generator.text import slug

SINGULAR = frozenset("he she him her his".split())
_LONGEST_NAME = 4
"""Words of a mention that is but a name, and not one with a clause about somebody else in it."""
_NEWS = frozenset({"news", "interview"})


@dataclass(slots=True)
class Counts:
    """How many pronouns were asked for, answered, and answered right."""

    asked: int = 0
    answered: int = 0
    right: int = 0

    def add(self, *, is_answered: bool, is_right: bool) -> None:
        """One more pronoun."""
        self.asked += 1
        self.answered += is_answered
        self.right += is_right

    def row(self, name: str) -> str:
        """As a row of a Markdown table."""
        share = 100 * self.right / max(1, self.asked)
        precision = 100 * self.right / max(1, self.answered)
        answered = 100 * self.answered / max(1, self.asked)
        return f"| {name} | {self.asked} | {answered:.1f} | {precision:.1f} | {share:.1f} |"


# ---------------------------------------------------------------- GUM


def chained(gold: Chained, annotate: Annotate) -> tuple[Counts, Counts]:
    """The pronouns of a document whose chain has a name before them: as read, and as they become mentions."""
    found = Found.of(gold.id, gold.text, annotate)
    reader = Reader(found.document, found.doc, found.names, found.roles, found.quotes)
    read = reading(reader, found.quotes).pronouns
    meant = {found.doc[i].idx: found.names[name].span for i, name in read.items()}
    mentions, *_ = coreference(found.document, found.doc, found.names, found.roles, found.quotes)
    told = {m.span.start: mentions[m.antecedent].span for m in mentions if m.antecedent is not None}
    return _counted(gold, meant), _counted(gold, told)


def _counted(gold: Chained, meant: Mapping[int, Span]) -> Counts:
    """How many of a document's pronouns are given the right name; `meant` is by their offsets."""
    counts = Counts()
    for chain in gold.chains.values():
        named = [mention for mention in chain if mention.is_name]
        for mention in chain:
            is_asked = gold.text[slice(*mention.span)].lower() in SINGULAR
            if is_asked and any(name.span.start < mention.span.start for name in named):
                name = meant.get(mention.span.start)
                is_right = name is not None and _is_in(gold, named, name)
                counts.add(is_answered=name is not None, is_right=is_right)
    return counts


def _is_in(gold: Chained, named: Sequence[Gold], name: Span) -> bool:
    """Whether a name is in a chain: it holds the head of a named mention, or is a part of a short one.

    OntoGUM leaves some names of a chain's person without a mark.
    """
    if any(name.covers(mention.head) for mention in named):
        return True
    said = [slug(gold.text[slice(*mention.span)]) for mention in named]
    words = set(slug(gold.text[slice(*name)]).split("-"))
    return any(words <= set(s.split("-")) for s in said if s.count("-") < _LONGEST_NAME)


def _sum(counts: Iterable[Counts]) -> Counts:
    total = Counts()
    for one in counts:
        total.asked += one.asked
        total.answered += one.answered
        total.right += one.right
    return total


# ---------------------------------------------------------------- PolNeAR


def speakers(found: Found, said: Sequence[Quote]) -> Iterator[tuple[Span, str | None]]:
    """Each source's first span, and the name that the page shows for the quote's speaker."""
    names, titles, marked = coreference(found.document, found.doc, found.names, found.roles, said)
    whole = Extract(document=found.document, mentions=names, roles=titles, quotes=marked)
    briefing = resolve([whole])
    for quote in marked:
        if quote.source:
            entity = (
                briefing.links.get(MentionKey(found.document.id, quote.speaker))
                if quote.speaker is not None
                else None
            )
            yield quote.source[0], briefing.entities[entity].name if entity else None


def is_same(name: str, slugs: Sequence[str]) -> bool:
    """Whether a name is one of the gold names, or a part of one.

    >>> is_same("Bill Clinton", ["hillary-clinton"]), is_same("Hillary Rodham Clinton", ["hillary-clinton"])
    (False, True)
    """
    words = set(slug(re.sub(r"['’]s$", "", name)).split("-"))
    return any(words <= set(s.split("-")) or words >= set(s.split("-")) for s in slugs)


Answer = tuple[str, int, tuple[str, ...], bool, str | None]
"""Article, offset, gold names, whether a quote with that source is there, the name that is shown."""


def answers(
    articles: dict[str, dict[str, Any]], part: str, annotate: Annotate, *, is_given: bool
) -> Iterator[Answer]:
    """What is said of each pronoun of the list."""
    for name, asked in pronouns(part).items():
        found = Found.of(name, articles[name]["text"], annotate)
        said = given(found, articles[name]) if is_given else found.quotes
        shown = list(speakers(found, said))
        for offset, slugs in asked:
            of = [who for span, who in shown if span.start <= offset < span.end]
            yield name, offset, slugs, bool(of), next((who for who in of if who), None)


def _rows(said: Sequence[Answer], what: str) -> Iterator[str]:
    named, open_ = Counts(), Counts()
    for _, _, slugs, _, who in said:
        if slugs:
            named.add(is_answered=who is not None, is_right=bool(who and is_same(who, slugs)))
        else:
            open_.add(is_answered=who is not None, is_right=False)
    silent = open_.asked - open_.answered
    yield named.row(f"PolNeAR dev, {what}")
    yield f"| … nobody named | {open_.asked} | silent {silent} | | |"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True)
    corpora = parser.parse_args().corpora
    documents = list(gum(corpora / "gum" / "dev.ontogum.conllu.gz"))
    print("| pronouns | asked | answered | precision | right |\n| --- | --- | --- | --- | --- |")
    counted = [(gold.genre, *chained(gold, bundled)) for gold in documents]
    print(_sum(c for g, c, _ in counted if g in _NEWS).row("OntoGUM dev, news and interviews"))
    print(_sum(c for g, _, c in counted if g in _NEWS).row("… as mentions"))
    print(_sum(c for _, c, _ in counted).row("OntoGUM dev, all genres"))
    print(_sum(c for _, _, c in counted).row("… as mentions"))
    articles = polnear(corpora / "polnear" / "dev.jsonl.gz")
    for is_given, what in ((True, "the corpus’s quotes"), (False, "quotes found")):
        for row in _rows(list(answers(articles, "dev", bundled, is_given=is_given)), what):
            print(row)


if __name__ == "__main__":
    main()
