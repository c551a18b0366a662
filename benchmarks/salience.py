"""Fits the weights of `salience` on GUM's news, and says how well such weights do on articles not fitted on.

Gold is how many of an article's five summaries name an entity.  The fit is a pairwise logistic regression, RankNet
without hidden units (Burges et al., "Learning to Rank using Gradient Descent", ICML 2005); all articles weigh the same.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator import pipeline
from generator.record import Json
from generator.salience import WEIGHTS, features
from generator.settings import Settings
from generator.sources import sources

_RIDGE, _RATE, _STEPS = 0.005, 2.0, 1000
Figures = NDArray[np.float64]


class Article(NamedTuple):
    """The entities of an article."""

    features: Figures
    """(entities, features)"""
    grades: list[int]
    """How many summaries name each entity."""
    best: list[int]
    """The grades of all gold entities, the highest first."""


def _articles(corpora: Path, scorers: Path) -> Iterator[Article]:
    """The news of both parts, as the project reads them."""
    sys.path.insert(0, str(scorers))
    gold, tie = import_module("gold"), import_module("score_names").match_entities
    for part in ("train", "dev"):
        for document in gold.load(corpora / "gum" / f"{part}.dep.conllu.gz", "news"):
            found, record = _read(document.id, document.text)
            tied, ids = tie(document, record)
            known = {
                m.entity: document.salience.get(m.entity, 0) for m in document.mentions if m.named
            }
            if any(known.values()):
                rows = [list(found[id].values()) for id in ids]
                grades = [known.get(tied.get(id), 0) for id in ids]
                yield Article(np.array(rows), grades, sorted(known.values(), reverse=True))


def _read(name: str, text: str) -> tuple[dict[str, dict[str, float]], Json]:
    """The features of the entities, and the record."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / f"{name}.txt").write_text(text, encoding="utf-8")
        chosen = Settings(root=here, seeds=here, templates=(), docs=here, site=here, cache=here)
        outcome = pipeline.briefing_of(sources(here, folder, []), chosen)
        (record,) = pipeline.records(outcome, chosen)
    return features(outcome.briefing.extracts[0], outcome.briefing.links), record


def _fit(articles: Sequence[Article]) -> Figures:
    """The weights that best tell of each two entities the one of the higher grade."""
    rows, shares = [], []
    for article in articles:
        pairs = permutations(range(len(article.grades)), 2)
        above = [(i, j) for i, j in pairs if article.grades[i] > article.grades[j]]
        rows += [article.features[i] - article.features[j] for i, j in above]
        shares += [1 / len(above) / len(articles)] * len(above)
    apart, share = np.array(rows), np.array(shares)
    weights = np.zeros(apart.shape[1])
    for _ in range(_STEPS):
        pull = apart * (share / (1 + np.exp(apart @ weights)))[:, None]
        weights += _RATE * (pull.sum(0) - _RIDGE * weights)
    return weights


def _scores(article: Article, weights: Figures) -> tuple[float, float]:
    """NDCG of the first five, and the share of the first three that any summary names."""
    order = np.argsort(-(article.features @ weights), kind="stable")
    ranked = [article.grades[i] for i in order]
    relevant = sum(grade > 0 for grade in article.best)
    return _gain(ranked) / _gain(article.best), sum(g > 0 for g in ranked[:3]) / min(3, relevant)


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades[:5], 1))


def _mean(scores: Sequence[tuple[float, float]]) -> str:
    return " / ".join(f"{100 * value:.1f}" for value in np.mean(np.array(scores), axis=0))


def main() -> None:
    """Prints the weights and the scores."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.salience", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--scorers", type=Path, required=True, help="folder of score_names.py")
    given = parser.parse_args()
    articles = list(_articles(given.corpora, given.scorers))
    fitted = _fit(articles)
    shares = dict(zip(WEIGHTS, fitted / fitted.sum(), strict=True))
    left_out = [_scores(one, _fit([a for a in articles if a is not one])) for one in articles]
    used = np.array(list(WEIGHTS.values()))
    sys.stdout.write(
        f"{len(articles)} articles, nDCG@5 / P@3\n"
        f"fitted: {', '.join(f'{name} {share:.2f}' for name, share in shares.items())}\n"
        f"each article by weights fitted on the others: {_mean(left_out)}\n"
        f"all by the weights in use: {_mean([_scores(a, used) for a in articles])}\n"
    )


if __name__ == "__main__":
    main()
