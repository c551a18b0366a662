"""The encoder as a spaCy component: tags, lemmas, dependencies, names and attributions of a Doc."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from generator.language.attributions import Attribution, Links, attributions
from generator.language.chains import OUTSIDE, Chain, Run
from generator.language.encoder import Encoder, Floats, Said
from generator.language.lexicon import confirmed
from generator.language.pieces import BREAK, Reader
from generator.language.rules import lemma
from generator.language.trees import tree
from generator.model import ATTRIBUTIONS

NAME = "briefing_encoder"
_FILES = ("network.onnx", "vocabulary.json", "labels.json", "numbers.npz")
_ROOT = "ROOT"
_LAYERS = (TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START)
_SPACE = {TAG: "_SP", POS: "SPACE", MORPH: "", DEP: "dep"}
"""What white space is."""
_OVER_BREAKS = frozenset((OUTSIDE, "I-content"))
"""Tags that a paragraph's end may have: what is said goes on in the next one, but no name does."""
Keys = NDArray[np.int64]
"""spaCy's keys of strings, their 64 bits read as signed numbers: heads, which go both ways, stand beside them."""
Layers = dict[int, Keys]
"""One of spaCy's attributes of each token of a Doc, by the attribute's number."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the network's numbers mean."""

    names: Chain
    attribution: Chain
    lemmas: list[str]
    """Rules."""
    tags: Keys
    pos: Keys
    """Part of speech of each of the network's morphs; so the next."""
    morphs: Keys
    deps: Keys
    relation: Floats
    """(R, deps): what of R features speaks for which relation."""
    bias: Floats

    @classmethod
    def read(cls, folder: Path, vocab: Vocab) -> Tables:
        """The tables in `folder`; their labels are added to `vocab`."""
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        kinds = [morph.partition(" ") for morph in labels["morphs"]]
        with np.load(folder / "numbers.npz") as numbers:
            return cls(
                names=Chain(labels["names"]),
                attribution=Chain(labels["attribution"], numbers["moves"]),
                lemmas=labels["lemmas"],
                tags=_keys(vocab, labels["tags"]),
                pos=_keys(vocab, [pos for pos, _, _ in kinds]),
                morphs=_signed(vocab.morphology.add(features) for _, _, features in kinds),
                deps=_keys(vocab, labels["deps"]),
                relation=numbers["relation"],
                # A word that hangs on another is no root.
                bias=np.where(np.array(labels["deps"]) == _ROOT, -np.inf, numbers["relation_bias"]),
            )


@Language.factory(
    NAME,
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.ents",
        "doc.spans",
    ],
    default_config={"threads": 0},
)
class Annotator:
    """Sets all layers of a Doc at once.

    Sentence starts that are set already are kept, but an empty line is always a sentence of its own and what the
    network reads at once (some two hundred words) opens with one.  `threads` of one document, 0 for all there are.
    """

    _folder: Path
    _tables: Tables
    _encoder: Encoder

    def __init__(self, nlp: Language, name: str, threads: int) -> None:
        self.name = name
        self._vocab = nlp.vocab
        self._threads = threads

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Annotator:  # noqa: ARG002
        """Reads the network and its tables."""
        self._folder = Path(path)
        self._tables = Tables.read(self._folder, self._vocab)
        reader = Reader(self._folder / "vocabulary.json")
        self._encoder = Encoder(self._folder / "network.onnx", reader, self._threads)
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Copies what was read."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if not folder.samefile(self._folder):
            for name in _FILES:
                shutil.copyfile(self._folder / name, folder / name)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, annotated."""
        tokens = [token for token in doc if not token.is_space or is_break(token)]
        layers = {layer: np.zeros(len(doc), dtype=np.int64) for layer in _LAYERS}
        names, attribution = (
            np.empty((len(tokens), len(chain.tags)), dtype=np.float32)
            for chain in (self._tables.names, self._tables.attribution)
        )
        links = []
        for said in self._encoder.said([BREAK if t.is_space else t.text for t in tokens]):
            here = slice(said.first, said.last)
            self._syntax(layers, tokens[here], said)
            names[here], attribution[here] = said.names, said.attribution
            # Kept until the document's end, at half the size; all else of a window goes with it.
            links.append(Links(said.first, said.seen, said.links.astype(np.float16)))
        _set_white_space(layers, doc)
        store(doc, layers)
        runs = _runs(self._tables.names, tokens, names)
        doc.set_ents([_span(doc, tokens, *run) for run in runs])
        found = attributions(_runs(self._tables.attribution, tokens, attribution), links)
        doc.spans[ATTRIBUTIONS] = list(_spans(doc, tokens, found))
        return doc

    def _syntax(self, layers: Layers, tokens: Sequence[Token], said: Said) -> None:
        """Sets tags, lemmas and trees of the words."""
        starts = _starts(tokens, said.starts)
        heads, deps = self._trees(starts, said)
        tables, vocab = self._tables, self._vocab
        lemmas = self._lemmas(tokens, said)
        places = np.array([token.i for token in tokens])
        layers[TAG][places] = tables.tags[said.tags]
        layers[POS][places] = tables.pos[said.morphs]
        layers[MORPH][places] = tables.morphs[said.morphs]
        layers[LEMMA][places] = _keys(vocab, lemmas)
        layers[DEP][places] = deps
        layers[HEAD][places] = places[heads] - places
        layers[SENT_START][places] = -1
        layers[SENT_START][places[starts]] = 1

    def _lemmas(self, tokens: Sequence[Token], said: Said) -> list[str]:
        """The words' lemmas."""
        tables, strings = self._tables, self._vocab.strings
        words = zip(tokens, said.lemmas, tables.pos[said.morphs], strict=True)
        return [
            confirmed(lemma(token.text, tables.lemmas[rule]), token.text, strings[int(pos)])
            for token, rule, pos in words
        ]

    def _trees(self, starts: Sequence[int], said: Said) -> tuple[Keys, Keys]:
        """The head of each word among the words, and its relation."""
        count = said.last - said.first
        heads = np.arange(count)
        for first, last in pairwise([*starts, count]):
            heads[first:last] = first + tree(said.arcs[first:last, first:last])
        scores = (said.dependents * said.governors[heads]) @ self._tables.relation
        deps = self._tables.deps[(scores + self._tables.bias).argmax(-1)]
        deps[heads == np.arange(count)] = _keys(self._vocab, [_ROOT])
        return heads, deps


def is_break(token: Token) -> bool:
    """Whether white space ends a paragraph: it is a sentence of its own, or has an empty line."""
    return bool(token.is_space and (token.is_sent_start or token.text.count("\n") > 1))


def _keys(vocab: Vocab, strings: Iterable[str]) -> Keys:
    return _signed(map(vocab.strings.add, strings))


def _signed(keys: Iterable[int]) -> Keys:
    return np.array(list(keys), dtype=np.uint64).view(np.int64)


def _set_white_space(layers: Layers, doc: Doc) -> None:
    """White space hangs on the token before it; what has none, or ends a paragraph, is a sentence."""
    spaces = [token for token in doc if token.is_space]
    places = np.array([token.i for token in spaces], dtype=np.int64)
    is_own = np.array([token.i == 0 or is_break(token) for token in spaces], dtype=bool)
    for layer, label in _SPACE.items():
        layers[layer][places] = _keys(doc.vocab, [label])
    layers[LEMMA][places] = _keys(doc.vocab, [token.text for token in spaces])
    layers[DEP][places[is_own]] = _keys(doc.vocab, [_ROOT])
    layers[HEAD][places] = np.where(is_own, 0, -1)
    layers[SENT_START][places] = np.where(is_own, 1, -1)


def store(doc: Doc, layers: Layers) -> None:
    """Sets the layers of the Doc.

    Where sentences start is set last: spaCy would derive it from the heads, but gives up where arcs cross back and
    forth too often (https://github.com/explosion/spaCy/issues/4688).
    """
    starts = layers.pop(SENT_START)
    for part in (layers, {SENT_START: starts}):
        # spaCy's annotation asks for 32 bits, its code for 64.
        columns: Any = np.stack(list(part.values()), axis=1).view(np.uint64)
        doc.from_array(list(part), columns)


def _starts(tokens: Sequence[Token], scores: Floats) -> list[int]:
    """Where sentences begin: where it is said already, around a break, and where the network says so."""
    starts = [0]
    for i in range(1, len(tokens)):
        known = tokens[i].is_sent_start
        at_break = tokens[i].is_space or tokens[i - 1].is_space
        if at_break or known or (known is None and scores[i] > 0):
            starts.append(i)
    return starts


def _runs(chain: Chain, tokens: Sequence[Token], scores: Floats) -> list[Run]:
    """The runs of words that the scores speak for, over paragraphs' ends only where a tag may stand there."""
    breaks = [i for i, token in enumerate(tokens) if token.is_space]
    closed = [i for i, tag in enumerate(chain.tags) if tag not in _OVER_BREAKS]
    scores[np.ix_(breaks, closed)] = -np.inf
    return chain.best(scores)


def _spans(doc: Doc, tokens: Sequence[Token], found: Iterable[Attribution]) -> Iterator[Span]:
    """The attributions' parts as spans of the Doc; those of one attribution share its number as their id."""
    for number, attribution in enumerate(found, start=1):
        for role, ranges in attribution._asdict().items():
            for first, last in ranges:
                yield _span(doc, tokens, first, last, role, str(number))


def _span(
    doc: Doc, tokens: Sequence[Token], first: int, last: int, label: str, name: str = ""
) -> Span:
    """The Doc's span of tokens[first:last], with the white space among them."""
    return Span(doc, tokens[first].i, tokens[last - 1].i + 1, label=label, span_id=name)


__all__ = ["ATTRIBUTIONS", "NAME", "Annotator"]
