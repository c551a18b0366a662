"""Are documents of one matter put together, and others not? `python -m benchmarks.stories --corpora … --build …`.

`stories.jsonl` lists pairs of PolNeAR's articles, each read and found to be of one story or not. Those from before the
middle of April 2016 choose the threshold, the later ones only measure.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from generator import pipeline
from generator.model import Briefing, Weighed
from generator.pipeline.showing import weigh
from generator.settings import Settings
from generator.stories import stories
from generator.stories.groups import ENOUGH, groups
from generator.stories.pairs import alike, pairs
from generator.stories.portraits import Portrait, likeness, portraits
from generator.text import slug

_PAIRS = Path(__file__).parent / "stories.jsonl"
_MIDDLE = "2016-04-15"
_THRESHOLDS = [n / 100 for n in range(8, 41)]
_PRECISION = 0.5
"""Beta of the F that chooses: a wrong join is worse than two missed."""

Measure = Callable[[Portrait, Portrait], float]
MEASURES: Mapping[str, Measure] = {
    "words": lambda one, other: likeness(one.words, other.words),
    "names": lambda one, other: likeness(one.names, other.names),
    "mean of both": lambda one, other: (
        (likeness(one.words, other.words) + likeness(one.names, other.names)) / 2
    ),
    "in use": alike,
}


class Judged(NamedTuple):
    """Two articles, by their places among all, and whether they are of one story."""

    one: int
    other: int
    is_same: bool
    is_early: bool


class Score(NamedTuple):
    """What is joined, of what should be."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of joins that are right; 1 where nothing is joined."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of pairs of one story that are joined."""
        return self.right / max(1, self.right + self.missed)

    def f(self, beta: float) -> float:
        """Their weighted harmonic mean."""
        whole = beta * beta * self.precision + self.recall
        return (1 + beta * beta) * self.precision * self.recall / whole if whole else 0.0

    def __str__(self) -> str:
        """As a table has it."""
        return f"{100 * self.precision:.0f} / {100 * self.recall:.0f}"


def _read(corpora: Path, build: Path) -> Briefing:
    """PolNeAR's articles as a site's seeds, each with its date and publisher."""
    seeds = build / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for part in ("train", "dev"):
        with gzip.open(corpora / "polnear" / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for article in map(json.loads, lines):
                about = {"date": article["date"], "publisher": article["publisher"]}
                (seeds / f"{article['id']}.txt").write_text(article["text"], encoding="utf-8")
                (seeds / f"{article['id']}.yml").write_text(yaml.safe_dump(about), encoding="utf-8")
    chosen = Settings(
        root=build, seeds=seeds, templates=(), docs=build, site=build, cache=build / "cache"
    )
    return pipeline.briefing(chosen).briefing


def _judged(drawn: Sequence[Portrait]) -> Iterator[Judged]:
    places = {portrait.id: n for n, portrait in enumerate(drawn)}
    for row in map(json.loads, _PAIRS.read_text(encoding="utf-8").splitlines()):
        is_early = min(row["a"].split("_")[1], row["b"].split("_")[1]) < _MIDDLE
        yield Judged(places[slug(row["a"])], places[slug(row["b"])], row["same"], is_early)


def _score(found: Sequence[Sequence[int]], judged: Sequence[Judged]) -> Score:
    group = {n: at for at, members in enumerate(found) for n in members}
    joined = [(j.one in group and group[j.one] == group.get(j.other), j.is_same) for j in judged]
    return Score(*(joined.count(kind) for kind in ((True, True), (True, False), (False, True))))


def _rows(drawn: Sequence[Portrait], judged: Sequence[Judged]) -> Iterator[str]:
    """Each measure at the threshold that does best on the early half."""
    early, late = ([j for j in judged if j.is_early is half] for half in (True, False))
    days = [portrait.day for portrait in drawn]
    near = pairs(drawn)
    for name, measure in MEASURES.items():
        values = {(a, b): measure(drawn[a], drawn[b]) for a, b in near}
        tried = {enough: groups(days, values, enough) for enough in _THRESHOLDS}
        best = max(tried, key=lambda enough: _score(tried[enough], early).f(_PRECISION))
        found = tried[best]
        yield (
            f"| {name} | {best:.2f} | {len(found)} | {max(map(len, found))} "
            f"| {_score(found, early)} | {_score(found, late)} |"
        )


def _seconds(briefing: Briefing, weighed: Weighed) -> float:
    start = time.process_time()
    stories(briefing, weighed)
    return time.process_time() - start


def main() -> None:
    """Prints a row for each measure, and how long the stories took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--build", type=Path, required=True, help="where articles are kept as read")
    given = parser.parse_args()
    briefing = _read(given.corpora, given.build)
    weighed = weigh(briefing)
    drawn = portraits(briefing, weighed.salience)
    judged = list(_judged(drawn))
    sys.stdout.write(
        f"{len(drawn)} articles, {len(judged)} pairs, {sum(j.is_same for j in judged)} of one story; "
        f"precision / recall of joins, in use from {ENOUGH} on\n\n"
        "| likeness | from | stories | largest | early pairs | late pairs |\n"
        "| --- | --- | --- | --- | --- | --- |\n" + "\n".join(_rows(drawn, judged)) + "\n\n"
        f"all stories in {_seconds(briefing, weighed):.1f} s\n"
    )


if __name__ == "__main__":
    main()
