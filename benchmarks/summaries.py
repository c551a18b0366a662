"""Are a document's first sentences, ours, or a classic ranker's nearer to what people write?

ROUGE-1 (Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004) of as many sentences each on GUM, by
genre: the first ones, those of `generator.summary`, and TextRank, LexRank and LSA of the package sumy on the same
sentences.  With `--fit` the weights of `generator/summary/scores.py`, learned on the train part by ridge regression of
each sentence's own ROUGE, and how each news article fares by weights that have not seen it.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from statistics import fmean
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from benchmarks.found import bundled
from generator import summary as package
from generator.coreference import coreference
from generator.dates import dates
from generator.mentions import mentions
from generator.model import Extract, Span
from generator.quotes import quotes
from generator.readers import read
from generator.roles import roles
from generator.summary import summary
from generator.summary.front import story
from generator.summary.naming import names
from generator.summary.scores import WEIGHTS, features, scores
from generator.summary.sentences import sentences
from generator.summary.words import Words

_MOST = 3
_RIDGE = 0.03
"""How strongly weights are drawn to nought."""
_BODY = {"paragraph", "item"}
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Article:
    """A document of GUM, as the project reads it."""

    part: str
    genre: str
    body: list[str]
    """Its sentences by gold, without headline, date line and captions."""
    references: list[str]
    found: Extract
    doc: Any


class Rouge:
    """ROUGE-1 against the mean of several people."""

    def __init__(self) -> None:
        self._scorer = import_module("rouge_score.rouge_scorer").RougeScorer(
            ("rouge1",), use_stemmer=True
        )

    def of(self, lines: Iterable[str], references: Sequence[str]) -> float:
        """F1 in per cent."""
        text = "\n".join(" ".join(line.split()) for line in lines)
        return 100 * fmean(
            self._scorer.score(reference, text)["rouge1"].fmeasure for reference in references
        )


def articles(corpora: Path, scorers: Path) -> Iterator[Article]:
    """Every document of both parts that has a summary."""
    sys.path.insert(0, str(scorers))
    gold = import_module("gold")
    for part in ("train", "dev"):
        for document in gold.load(corpora / "gum" / f"{part}.dep.conllu.gz", "all"):
            if document.references:
                body = [document.text[a:b] for a, b in document.sentences]
                found, doc = _read(document.id, document.text)
                genre = document.id.split("_")[1]
                yield Article(part, genre, body, document.references, found, doc)


def _read(name: str, text: str) -> tuple[Extract, Any]:
    """All that is found before the summary."""
    raw = text.encode()
    document = read(raw, id=name, path=name, suffix=".txt", longest=len(raw))
    doc = bundled(document)
    body = [block.span for block in document.blocks if block.kind in _BODY]
    spans = [Span(sent.start_char, sent.end_char) for sent in doc.sents]
    bare = [_stripped(text, span) for span in spans if document.of(span).strip()]
    named = mentions(document, doc)
    said, _ = quotes(document, doc)
    known, titles, said = coreference(document, doc, named, roles(document, doc, named), said)
    found = Extract(
        document=document,
        sentences=tuple(s for s in bare if any(block.covers(s) for block in body)),
        mentions=known,
        roles=titles,
        quotes=said,
        dates=dates(document, doc),
    )
    return found, doc


def _stripped(text: str, span: Span) -> Span:
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, start + len(inside.strip()))


# ---------------------------------------------------------------- the rankers

Ranker = Callable[[Article, int], list[str]]


def lead(article: Article, count: int) -> list[str]:
    """The first sentences."""
    return article.body[:count]


def ours(article: Article, count: int) -> list[str]:
    """The best few of the summary, in reading order."""
    chosen = summary(article.found, article.doc, _MOST).sentences
    best = sorted(chosen, key=lambda s: -s.score)[:count]
    return [article.found.document.of(s.span) for s in sorted(best, key=lambda s: s.span)]


def sumy(name: str) -> Ranker:
    """A ranker of sumy's on gold's sentences, with its stemmer and stop words."""
    dom = import_module("sumy.models.dom")
    made = import_module(f"sumy.summarizers.{name}")
    kind = {"text_rank": "TextRank", "lex_rank": "LexRank", "lsa": "Lsa"}[name]
    ranker = getattr(made, f"{kind}Summarizer")(
        import_module("sumy.nlp.stemmers").Stemmer("english")
    )
    ranker.stop_words = import_module("sumy.utils").get_stop_words("english")

    def chosen(article: Article, count: int) -> list[str]:
        lines = [dom.Sentence(" ".join(s.split()), _Tokens()) for s in article.body]
        whole = dom.ObjectDocumentModel([dom.Paragraph(lines)])
        return [str(sentence) for sentence in ranker(whole, count)]

    return chosen


class _Tokens:
    """Words of a sentence that is one already."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Those with letters or digits."""
        return tuple(w for w in sentence.split() if any(c.isalnum() for c in w))


def table(known: Sequence[Article], rankers: Mapping[str, Ranker], rouge: Rouge) -> Iterator[str]:
    """Markdown: a row for each genre and number of sentences."""
    yield f"| genre | documents | sentences | {' | '.join(rankers)} | ours / lead |"
    yield "| --- " * (len(rankers) + 4) + "|"
    by_genre: dict[str, list[Article]] = defaultdict(list)
    for article in known:
        by_genre[article.genre].append(article)
    for genre in sorted(by_genre, key=lambda g: (g != "news", g)):
        for count in range(1, _MOST + 1):
            row = {
                name: fmean(rouge.of(ranker(a, count), a.references) for a in by_genre[genre])
                for name, ranker in rankers.items()
            }
            figures = " | ".join(f"{value:.1f}" for value in row.values())
            ratio = row["ours"] / row["lead"]
            yield f"| {genre} | {len(by_genre[genre])} | {count} | {figures} | {ratio:.3f} |"


# ---------------------------------------------------------------- the weights


def lesson(article: Article, rouge: Rouge) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The features of each sentence, and its own ROUGE; both less their means."""
    has_title = article.found.document.block("title") is not None
    known = story(sentences(article.found, article.doc), has_title=has_title)
    words = Words([sentence.text for sentence in known])
    given = features(article.found.document, known, words, names(article.found))
    x = np.array([[one[name] for name in WEIGHTS] for one in given])
    y = np.array([rouge.of([s.text], article.references) for s in known]) / 100
    return x - x.mean(0), y - y.mean()


def fitted(lessons: Sequence[tuple[NDArray[np.float64], NDArray[np.float64]]]) -> Weights:
    """Ridge regression in which every document weighs the same."""
    x = np.concatenate([x for x, _ in lessons])
    y = np.concatenate([y for _, y in lessons])
    share = np.concatenate([np.full(len(y), 1 / len(y)) for _, y in lessons])
    scale = x.std(0)
    x = x / scale
    ridge = _RIDGE * len(lessons) * np.eye(x.shape[1])
    weights = np.linalg.solve((x * share[:, None]).T @ x + ridge, (x * share[:, None]).T @ y)
    return {n: round(float(w), 3) for n, w in zip(WEIGHTS, weights / scale, strict=True)}


def left_out(known: Sequence[Article], rouge: Rouge) -> Iterator[str]:
    """The weights of the train part; the news of both parts, each by weights learned without it."""
    lessons = {id(a): lesson(a, rouge) for a in known}
    yield f"fitted: {fitted([lessons[id(a)] for a in known if a.part == 'train'])}"
    news = [a for a in known if a.genre == "news"]
    rows: list[list[float]] = []
    for article in news:
        weights = fitted([lessons[id(a)] for a in known if a is not article])
        with patch.object(package, "scores", lambda given, w=weights: scores(given, w)):
            rows.append([rouge.of(ours(article, n + 1), article.references) for n in range(_MOST)])
    first = [fmean(rouge.of(lead(a, n + 1), a.references) for a in news) for n in range(_MOST)]
    mean = np.array(rows).mean(0)
    yield " ".join(
        f"{n + 1}: {m:.1f} / {f:.1f} = {m / f:.3f}"
        for n, (m, f) in enumerate(zip(mean, first, strict=True))
    )


def main() -> None:
    """Prints the table, and with `--fit` the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.summaries", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--scorers", type=Path, required=True, help="folder of gold.py")
    parser.add_argument("--genres", help="only these, parted by commas")
    parser.add_argument("--fit", action="store_true", help="learn the weights as well")
    given = parser.parse_args()
    rouge = Rouge()
    known = list(articles(given.corpora, given.scorers))
    shown = [a for a in known if not given.genres or a.genre in given.genres.split(",")]
    rankers: dict[str, Ranker] = {"lead": lead, "ours": ours}
    rankers |= {n.replace("_", ""): sumy(n) for n in ("text_rank", "lex_rank", "lsa")}
    for line in table(shown, rankers, rouge):
        print(line, flush=True)
    if given.fit:
        for line in left_out(known, rouge):
            print(line)


if __name__ == "__main__":
    main()
