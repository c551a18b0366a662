"""Fits the weights of `generator.coreference`: `python -m benchmarks.coreference_weights --corpora ../shared/corpora`.

A conditional logistic model: the probability of those whom gold means among all in mind, "nobody" included, is made
great over the pronouns of GUM train and of PolNeAR train as far as `pronouns.jsonl` has them. As the features depend on
how earlier pronouns were read, the documents are read again with each round's weights. Prints the table.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from spacy.tokens import Token

from benchmarks.chains import Chained, gum, polnear, pronouns
from benchmarks.coreference import SINGULAR, is_same
from benchmarks.found import Annotate, Found, bundled, given
from generator.coreference.discourse import Discourse
from generator.coreference.features import Features
from generator.coreference.pronouns import Choice, candidates, likely
from generator.coreference.reader import Reader
from generator.coreference.reading import reading
from generator.coreference.weights import WEIGHTS
from generator.model import Quote

_ROUNDS = 4
_STEPS = 1500
_RATE = 0.05
_KEEP = 0.002
"""How strongly weights are drawn to nought: unseen features stay there."""
_NEWS = 4.0
"""What a pronoun of PolNeAR counts for beside one of GUM, of whose fifteen genres one is news."""

_GENRES = frozenset("news interview bio letter speech court".split())
"""Of GUM: those that speak of people by their names, as news does, and seldom in dialogue."""

Weights = dict[str, float]
Right = Callable[[Discourse, Token], set[int | None] | None]
"""Whom gold means by a pronoun; nothing where it does not say."""


class Example:
    """A pronoun: the features of each candidate, and which of them are right."""

    def __init__(
        self, found: dict[int | None, Features], right: set[int | None], weight: float
    ) -> None:
        self.figures = np.array([[f.get(name, 0.0) for name in WEIGHTS] for f in found.values()])
        self.right = np.array([key in right for key in found])
        self.weight = weight


def examples(
    found: Found, quotes: Sequence[Quote], right: Right, weight: float, weights: Weights
) -> Iterator[Example]:
    """The pronouns of a document, read with the weights so far."""
    seen: list[Example] = []

    def decide(here: Discourse, pronoun: Token) -> Choice | None:
        those = candidates(here, pronoun)
        told = right(here, pronoun)
        if told is not None and len(those) > 1:
            seen.append(Example(those, told & those.keys() or {None}, weight))
        chances = likely(those, weights)
        best = max(chances, key=lambda key: chances[key])
        return None if best is None else Choice(best, is_plain=False)

    reading(Reader(found.document, found.doc, found.names, found.roles, quotes), quotes, decide)
    yield from seen


def of_chains(gold: Chained, found: Found) -> Right:
    """Whom a document's chains mean."""
    heads = {n: [mention.head for mention in chain] for n, chain in gold.chains.items()}
    asked = {
        mention.span.start: n
        for n, chain in gold.chains.items()
        for mention in chain
        if gold.text[slice(*mention.span)].lower() in SINGULAR
    }

    def right(here: Discourse, pronoun: Token) -> set[int | None] | None:
        if pronoun.idx not in asked:
            return None
        chain = heads[asked[pronoun.idx]]
        return {
            who.key
            for who in here.in_mind(pronoun)
            if any(head.start <= who.last.token.idx < head.end for head in chain)
            or any(found.names[i].span.covers(head) for i in who.names[-5:] for head in chain)
        }

    return right


def of_list(asked: dict[int, tuple[str, ...]], found: Found) -> Right:
    """Whom the list of pronouns means."""

    def right(here: Discourse, pronoun: Token) -> set[int | None] | None:
        if pronoun.idx not in asked:
            return None
        return {
            who.key
            for who in here.in_mind(pronoun)
            if any(
                is_same(found.document.of(found.names[i].span), asked[pronoun.idx])
                for i in who.names
            )
        }

    return right


Lesson = tuple[Found, Sequence[Quote], Right, float]


def lessons(corpora: Path, annotate: Annotate) -> Iterator[Lesson]:
    """The documents to learn from."""
    for gold in gum(corpora / "gum" / "train.ontogum.conllu.gz"):
        if gold.genre not in _GENRES:
            continue
        found = Found.of(gold.id, gold.text, annotate)
        yield found, found.quotes, of_chains(gold, found), 1.0
    articles = polnear(corpora / "polnear" / "train.jsonl.gz")
    for name, asked in pronouns("train").items():
        found = Found.of(name, articles[name]["text"], annotate)
        yield found, given(found, articles[name]), of_list(dict(asked), found), _NEWS


def fitted(seen: Sequence[Example], weights: Weights) -> Weights:
    """The weights that make right candidates likely, by gradient ascent (Adam)."""
    figures = np.concatenate([example.figures for example in seen])
    right = np.concatenate([example.right for example in seen])
    sizes = [len(example.right) for example in seen]
    of = np.repeat(np.arange(len(seen)), sizes)
    counts = np.array([example.weight for example in seen])
    now = np.array(list(weights.values()))
    mean, square = np.zeros_like(now), np.zeros_like(now)
    for step in range(1, _STEPS + 1):
        odds = np.exp(figures @ now)
        chances = odds / np.bincount(of, odds)[of]
        wanted = odds * right / np.bincount(of, odds * right)[of]
        slope = ((wanted - chances) * counts[of]) @ figures / counts.sum() - _KEEP * now
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        now = now + _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(weights, (round(float(w), 2) for w in now), strict=True))


def learned(known: Sequence[Lesson]) -> Iterable[Weights]:
    """The weights after each round."""
    weights: Weights = dict.fromkeys(WEIGHTS, 0.0)
    for _ in range(_ROUNDS):
        seen = [
            example
            for found, quotes, right, weight in known
            for example in examples(found, quotes, right, weight, weights)
        ]
        weights = fitted(seen, weights)
        yield weights


def main() -> None:
    """Prints the table of the last round."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=Path, required=True)
    *_, weights = learned(list(lessons(parser.parse_args().corpora, bundled)))
    for name, weight in weights.items():
        print(f'    "{name}": {weight},')


if __name__ == "__main__":
    main()
