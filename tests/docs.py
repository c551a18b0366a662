"""Documents and their Docs by hand, in a notation that reads as the text itself.

A line is a block, and an indented line goes on with it; "# " opens a headline, "## " a heading,
"> " a standfirst, "! " a caption, "~ " boilerplate. Within a line, what a spaCy pipeline would say
is written into the words:

- `{PERSON Mara Quill}` is a name and its label (capitals),
- `{nsubj the harbour master}` is a phrase and what it is to the word it hangs on (small letters);
  its head is its first verb, else its last noun, or the word with a star:
  `{nsubj {PERSON Mara* Quill}}`,
- `word/VBD` has that tag, and `rowed/VBD=row` that lemma, where the tables below do not say,
- ` | ` ends a sentence within a block.

So a test says all that a rule looks at, and no model's mood decides it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import spacy
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token

from generator.model import Block, BlockKind, Document, Extract, Mention, Metadata, Span

_KINDS: dict[str, BlockKind | None] = {
    "# ": "title", "## ": "heading", "> ": "deck", "! ": "caption", "~ ": None,
}  # fmt: skip
_BODY = {"paragraph", "item"}
_MARKUP = re.compile(
    r"\{(?P<label>\S+) |(?P<close>\})|(?P<star>\*)|(?P<stop> \|)"
    r"|/(?P<tag>[A-Z]{2,4}\$?)(?:=(?P<lemma>\w+))?"
)
_TAGS = {
    tag: pos
    for pos, tags in {
        "NOUN": "NN NNS",
        "PROPN": "NNP NNPS",
        "ADJ": "JJ JJR JJS",
        "ADV": "RB",
        "PRON": "PRP PRP$ WP WDT",
        "VERB": "VB VBD VBG VBN VBP VBZ",
        "AUX": "MD",
        "ADP": "IN",
        "DET": "DT",
        "NUM": "CD",
        "CCONJ": "CC",
        "PART": "POS TO",
        "INTJ": "UH",
    }.items()
    for tag in tags.split()
}
_CLOSED = {
    word: (pos, tag)
    for (pos, tag), words in {
        ("DET", "DT"): "the a an this these those some every no each",
        ("PRON", "PRP"): "i you he she it we they him them us me nobody",
        ("PRON", "PRP$"): "my your his her its our their",
        ("PRON", "WP"): "who what whom",
        ("PRON", "WDT"): "which",
        ("ADP", "IN"): "of in on at for with by from near into about after before under like as",
        ("AUX", "MD"): "will would can could may might must should",
        ("AUX", "VBZ"): "is has does",
        ("AUX", "VBD"): "was were had did",
        ("AUX", "VBP"): "are have do",
        ("AUX", "VB"): "be",
        ("SCONJ", "IN"): "that because if while although",
        ("CCONJ", "CC"): "and or but",
        ("PART", "TO"): "to",
        ("PART", "RB"): "not n’t n't",
        ("PART", "POS"): "’s 's ’",
        ("ADV", "RB"): "also never again there soon now later",
        ("ADJ", "JJ"): "former new old other",
    }.items()
    for word in words.split()
}
_NAMES = {"May", "Will"}
"""No verbs, with a capital."""
_VERBS = {
    form: (tag, lemma)
    for tag, entries in {
        "VB": "close/close hold/hold rebuild/rebuild reopen/reopen sail/sail",
        "VBD": """said/say told/tell added/add warned/warn asked/ask wrote/write replied/reply
            argued/argue claimed/claim denied/deny insisted/insist tweeted/tweet concluded/conclude
            promised/promise closed/close sailed/sail met/meet left/leave sank/sink walked/walk
            opened/open built/build visited/visit held/hold slept/sleep""",
        "VBG": "adding/add saying/say according/accord",
        "VBP": "know/know",
        "VBZ": "says/say insists/insist runs/run",
    }.items()
    for form, lemma in (entry.split("/") for entry in entries.split())
}
_DEPS = {
    "PUNCT": "punct",
    "DET": "det",
    "AUX": "aux",
    "SCONJ": "mark",
    "CCONJ": "cc",
    "ADJ": "amod",
    "ADV": "advmod",
    "NUM": "nummod",
    "ADP": "case",
    "PART": "case",
}
_RANKS = "Brig. Gen. Lt. Capt. Col. Sgt. Cmdr."


@dataclass(slots=True)
class _Phrase:
    label: str
    start: int
    outer: int | None = None
    """Which phrase it lies in; a name is no phrase that others lie in."""
    end: int = 0

    @property
    def is_name(self) -> bool:
        return self.label.isupper() and self.label != "S"


@dataclass(slots=True)
class _Notes:
    """What the markup said, at offsets of the text without it."""

    text: str = ""
    phrases: list[_Phrase] = field(default_factory=list)
    stars: set[int] = field(default_factory=set)
    tags: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Tag and lemma, by the end of the word."""


def document(notation: str, name: str = "harbour", metadata: Metadata | None = None) -> Document:
    """The Document that `notation` describes."""
    return _document(_noted(notation), notation, name, metadata)


def written(notation: str, name: str = "harbour") -> tuple[Document, Doc]:
    """The Document that `notation` describes, and its Doc."""
    notes = _noted(notation)
    return _document(notes, notation, name, None), _doc(notes)


def names(notation: str) -> tuple[Mention, ...]:
    """The names that `notation` marks, in reading order."""
    return tuple(
        Mention(span=Span(p.start, p.end), label=p.label)
        for p in sorted(_noted(notation).phrases, key=lambda p: p.start)
        if p.is_name
    )


def extract(notation: str, name: str = "harbour") -> Extract:
    """The names and sentences that `notation` marks, and nothing that a finder finds."""
    notes = _noted(notation)
    made = _document(notes, notation, name, None)
    body = [block.span for block in made.blocks if block.kind in _BODY]
    sentences = [Span(p.start, p.end) for p in notes.phrases if p.label == "S"]
    return Extract(
        document=made,
        sentences=tuple(s for s in sentences if any(block.covers(s) for block in body)),
        mentions=names(notation),
    )


# ---------------------------------------------------------------- the notation


def _lines(notation: str) -> list[tuple[BlockKind | None, str]]:
    found: list[tuple[BlockKind | None, str]] = []
    joined = re.sub(r"\n[ \t]+", " ", notation)
    for line in filter(None, map(str.strip, joined.splitlines())):
        sign = next((sign for sign in _KINDS if line.startswith(sign)), "")
        found.append((_KINDS[sign] if sign else "paragraph", line.removeprefix(sign)))
    return found


def _noted(notation: str) -> _Notes:
    """The text and its notes; each sentence is a phrase labelled S."""
    notes = _Notes()
    for _, line in _lines(notation):
        notes.text += "\n\n" if notes.text else ""
        opened = [_open(notes, "S", [])]
        at = 0
        for match in _MARKUP.finditer(line):
            notes.text += line[at : match.start()]
            at = match.end()
            here = len(notes.text)
            if match["label"]:
                opened.append(_open(notes, match["label"], opened))
            elif match["close"]:
                notes.phrases[opened.pop()].end = here
            elif match["star"]:
                notes.stars.add(here)
            elif match["tag"]:
                notes.tags[here] = match["tag"], match["lemma"] or ""
            else:
                notes.phrases[opened.pop()].end = here
                opened.append(_open(notes, "S", []))
                notes.phrases[-1].start += 1
        notes.text += line[at:]
        notes.phrases[opened.pop()].end = len(notes.text)
    return notes


def _open(notes: _Notes, label: str, opened: Sequence[int]) -> int:
    """Begins a phrase here; which one it is."""
    outer = next((n for n in reversed(opened) if not notes.phrases[n].is_name), None)
    notes.phrases.append(_Phrase(label, len(notes.text), outer))
    return len(notes.phrases) - 1


def _document(notes: _Notes, notation: str, name: str, metadata: Metadata | None) -> Document:
    blocks, boilerplate, at = [], [], 0
    for (kind, _), text in zip(_lines(notation), notes.text.split("\n\n"), strict=True):
        span = Span(at, at + len(text))
        at = span.end + 2
        if kind is None:
            boilerplate.append(span)
        else:
            blocks.append(Block(span=span, kind=kind))
    return Document(
        id=name,
        path=f"seeds/{name}.txt",
        sha256="0" * 64,
        text=notes.text,
        metadata=metadata or Metadata(),
        blocks=tuple(blocks),
        boilerplate=tuple(boilerplate),
    )


# ---------------------------------------------------------------- the Doc


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = spacy.blank("en").tokenizer
    assert isinstance(tokenizer, Tokenizer)
    for rank in _RANKS.split():
        tokenizer.add_special_case(rank, [{"ORTH": rank}])
    return tokenizer


def _doc(notes: _Notes) -> Doc:
    tokens = list(_tokenizer()(notes.text))
    analysed = [_analysis(token, notes) for token in tokens]
    pos = [word[0] for word in analysed]
    heads, deps = _tree(tokens, pos, notes)
    doc = Doc(
        _tokenizer().vocab,
        words=[t.text for t in tokens],
        spaces=[bool(t.whitespace_) for t in tokens],
        pos=pos,
        tags=[word[1] for word in analysed],
        lemmas=[word[2] for word in analysed],
        heads=heads,
        deps=deps,
    )
    spans = [doc.char_span(p.start, p.end, p.label) for p in notes.phrases if p.is_name]
    doc.set_ents([span for span in spans if span is not None])
    return doc


def _analysis(token: Token, notes: _Notes) -> tuple[str, str, str]:
    """Part of speech, tag and lemma."""
    word = token.lower_
    tag, lemma = notes.tags.get(token.idx + len(token), ("", ""))
    if tag:
        return _TAGS[tag], tag, lemma or _VERBS.get(word, ("", word))[1]
    if word in _VERBS:
        return "VERB", *_VERBS[word]
    return *_guess(token), token.text if token.is_title else word


def _guess(token: Token) -> tuple[str, str]:
    """Part of speech and tag of what is no verb."""
    word = token.lower_
    if word in _CLOSED and token.text not in _NAMES:
        return _CLOSED[word]
    if token.is_space:
        return "SPACE", "_SP"
    if word.isdigit():
        return "NUM", "CD"
    if not any(c.isalnum() for c in word):
        return "PUNCT", "."
    return ("PROPN", "NNP") if token.text[0].isupper() else ("NOUN", "NN")


def _tree(
    tokens: Sequence[Token], pos: Sequence[str], notes: _Notes
) -> tuple[list[int], list[str]]:
    """Head and relation of each token: its phrase's head, and of that the head of the one around."""
    around = [_innermost(notes.phrases, token) for token in tokens]
    tops = {
        n: _top([t.i for t in tokens if around[t.i] == n], tokens, pos, notes.stars)
        for n in set(around)
        if n is not None
    }
    heads, deps = [], []
    for token, n in zip(tokens, around, strict=True):
        outer = notes.phrases[n].outer if n is not None else None
        if n is None or (token.i == tops[n] and outer is None):
            heads.append(token.i)
            deps.append("ROOT")
        elif token.i == tops[n] and outer is not None:
            assert outer in tops, f"{token.text!r} hangs on a phrase without a word of its own"
            heads.append(tops[outer])
            deps.append(notes.phrases[n].label)
        else:
            heads.append(tops[n])
            deps.append(_relation(pos[token.i], is_after=token.i > tops[n]))
    return heads, deps


def _innermost(phrases: Sequence[_Phrase], token: Token) -> int | None:
    """The phrase opened last around the token; None between blocks."""
    holding = (
        n
        for n, p in enumerate(phrases)
        if not p.is_name and p.start <= token.idx and token.idx + len(token) <= p.end
    )
    return max(holding, default=None)


def _top(found: Sequence[int], tokens: Sequence[Token], pos: Sequence[str], stars: set[int]) -> int:
    """The head of a phrase's own words."""
    starred = [i for i in found if tokens[i].idx + len(tokens[i]) in stars]
    verbs = [i for i in found if pos[i] == "VERB"][:1]
    nouns = [i for i in found if pos[i] in {"NOUN", "PROPN", "PRON", "NUM"}][-1:]
    return next(iter([*starred, *verbs, *nouns, *found[-1:]]))


def _relation(pos: str, *, is_after: bool) -> str:
    if pos in {"NOUN", "PROPN"}:
        return "flat" if is_after else "compound"
    return _DEPS.get(pos, "dep")
