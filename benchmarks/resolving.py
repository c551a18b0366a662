"""How well and how fast names are joined, whoever found them: `python -m benchmarks.resolving --corpora FOLDER`.

The mentions of MSNBC, Reuters-128, News-Fair and RSS-500 as their annotators marked them go through `resolve`, each
with its gold span and a label for its gold kind. No roles, no sentences, no words of a model. What comes out is
scored by `score_entities.py`, so B-cubed F here is what is left when every name is found.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from generator.model import Block, Document, Extract, Mention, MentionKey, Metadata, Span
from generator.readers import read
from generator.resolve import resolve
from generator.text import squeeze

SETS = {
    "MSNBC": "msnbc.jsonl.gz",
    "Reuters-128": "reuters-128.jsonl.gz",
    "News-Fair v2": "news-fair-v2.jsonl.gz",
    "RSS-500": "rss-500.jsonl.gz",
}
LABELS = {"person": "PERSON", "organisation": "ORG", "location": "GPE", "misc": "PRODUCT"}
"""The label that stands for each kind of the gold's, which has no finer ones."""
_NAMES_A_DOCUMENT = 20
"""As many distinct names as a news article has."""
_MOST_SECONDS = 60
_SURNAME = "Hadrane"


def scores(scorer: Any, gold: Sequence[Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Way, kind and figures: resolved, then one page for each exact string."""
    extracts = [extract(doc) for doc in gold]
    links = resolve(extracts).links
    ways: dict[str, list[list[str | None]]] = {
        "resolved": [
            [links.get(MentionKey(e.document.id, i)) for i in _indexes(e)] for e in extracts
        ],
        "one page per exact string": [
            [squeeze(e.document.of(m.span)) for m in e.mentions] for e in extracts
        ],
    }
    for way, pages in ways.items():
        pairs = [
            (doc, _record(made, ids)) for doc, made, ids in zip(gold, extracts, pages, strict=True)
        ]
        table = scorer.score(pairs)["entities across documents"]
        yield from ((way, kind, table[kind]) for kind in ("all", "person") if kind in table)


def extract(gold: Any) -> Extract:
    """A gold document with its mentions and nothing else."""
    raw = gold.text.encode()
    document = read(raw, id=gold.id, path=gold.id, suffix=".txt", longest=len(raw))
    found = sorted(gold.mentions, key=lambda m: (m.start, m.end))
    mentions = [Mention(span=Span(m.start, m.end), label=LABELS[m.label]) for m in found]
    return Extract(document=document, mentions=tuple(mentions))


def _indexes(made: Extract) -> range:
    return range(len(made.mentions))


def _record(made: Extract, pages: Iterable[str | None]) -> dict[str, Any]:
    """A record as the scorers read it."""
    rows = [
        {"kind": "name", "start": m.span.start, "end": m.span.end, "entity": page, "label": m.label}
        for m, page in zip(made.mentions, pages, strict=True)
    ]
    return {"text": made.document.text, "mentions": rows}


def invented(number: int, seed: int = 1) -> list[Extract]:
    """Documents with so many distinct names: people who share surnames and spellings, firms, towns."""
    random = Random(seed)
    return _documents(random, list(_invented(random, number)))


def family(number: int, seed: int = 1) -> list[Extract]:
    """Documents with so many distinct names of people of one surname, and here and there the surname alone."""
    random = Random(seed)
    seen: dict[str, None] = {}
    while len(seen) < number:
        first, middle = _word(random, random.choice((2, 3))), _word(random, 2)
        inner = random.choice(("", "", "", f" {middle[0]}.", f" {middle}"))
        short = random.choice((first, first, first, f"{first[0]}."))
        seen[f"{short}{inner} {_SURNAME}"] = None
    bare = [_SURNAME] * (number // _NAMES_A_DOCUMENT)
    return _documents(random, [("PERSON", name) for name in [*seen, *bare]])


def _documents(random: Random, names: list[tuple[str, str]]) -> list[Extract]:
    """Documents with the names in any order."""
    random.shuffle(names)
    size = _NAMES_A_DOCUMENT
    return [_document(f"d{at}", names[at : at + size]) for at in range(0, len(names), size)]


def _invented(random: Random, number: int) -> Iterator[tuple[str, str]]:
    """Names with their labels, no two alike."""
    seen: set[str] = set()
    makers = (
        ("PERSON", lambda: f"{_word(random, 2)} {_word(random, 2)}"),
        ("PERSON", lambda: f"{_word(random, 2)} {_word(random, 1)[0]}. {_word(random, 3)}"),
        ("PERSON", lambda: _word(random, 3)),
        (
            "ORG",
            lambda: f"{_word(random, 3)} {_word(random, 2)} {random.choice(('Bank', 'Trust'))}",
        ),
        ("ORG", lambda: "".join(random.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=4))),
        ("GPE", lambda: _word(random, 4)),
    )
    while len(seen) < number:
        label, made = random.choice(makers)
        name = made()
        if name not in seen:
            seen.add(name)
            yield label, name


def _word(random: Random, syllables: int) -> str:
    parts = (random.choice("bdfgklmnprstvz") + random.choice("aeiou") for _ in range(syllables))
    return "".join(parts).capitalize()


def _document(id: str, names: Sequence[tuple[str, str]]) -> Extract:
    """A document that lists the names, one a line."""
    text, mentions = "", []
    for label, name in names:
        mentions.append(Mention(span=Span(len(text), len(text) + len(name)), label=label))
        text += f"{name}\n\n"
    block = Block(span=Span(0, len(text)), kind="paragraph")
    document = Document(
        id=id, path=id, sha256="0" * 64, text=text, metadata=Metadata(), blocks=(block,)
    )
    return Extract(document=document, mentions=tuple(mentions))


def _speed(what: str, number: int, extracts: Sequence[Extract]) -> None:
    began = time.process_time()
    found = resolve(extracts)
    seconds = time.process_time() - began
    print(f"| {what} | entities | seconds |\n| ---: | ---: | ---: |")
    print(f"| {number:,} | {len(found.entities):,} | {seconds:.1f} |")
    if seconds > _MOST_SECONDS:
        sys.exit(f"more than {_MOST_SECONDS} seconds")


def _quality(corpora: Path, scorers: Path) -> None:
    sys.path.insert(0, str(scorers))
    scorer, gold = import_module("score_entities"), import_module("gold")
    print("| gold mentions | kind | way | B3 P | B3 R | B3 F | pages | gold entities |")
    print("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for title, file in SETS.items():
        for way, kind, row in scores(scorer, gold.load(corpora / "linking" / file)):
            figures = " | ".join(f"{100 * row[figure]:.1f}" for figure in ("P", "R", "B3 F"))
            print(f"| {title} | {kind} | {way} | {figures} | {row['pages']} | {row['entities']} |")


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resolving", description=__doc__)
    parser.add_argument("--corpora", type=Path, help="the folder that `make model` reads")
    parser.add_argument("--scorers", type=Path, help="the scorers' folder; by default beside it")
    parser.add_argument("--names", type=int, help="resolve so many invented names and time it")
    parser.add_argument("--family", type=int, help="the same with so many people of one surname")
    arguments = parser.parse_args()
    if arguments.corpora:
        _quality(arguments.corpora, arguments.scorers or arguments.corpora.parent / "eval")
    if arguments.names:
        _speed("distinct names", arguments.names, invented(arguments.names))
    if arguments.family:
        _speed("people of one surname", arguments.family, family(arguments.family))


if __name__ == "__main__":
    main()
