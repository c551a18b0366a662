"""Reads the corpora into sentences with the annotations that each corpus has.

Where a corpus comes from, and on what terms, stands in generator/language/MODEL_CARD.md.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from training.labels import UNKNOWN, is_people, ontonotes

_NO_SPACE_BEFORE = re.compile(r"[,.;:?!%)\]}]+|n't|N'T|'(?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)|''|’s")
_NO_SPACE_AFTER = re.compile(r"[(\[{$]|``|US\$|A\$|C\$")
_ROLES = frozenset(
    """president minister secretary general justice senator governor mayor pope king queen prince
    princess judge chairman chairwoman chair director chancellor premier representative congressman
    congresswoman ambassador attorney sheriff commissioner lord lady sir madam mr. mrs. ms. mr mrs ms
    dr. dr prof. professor doctor captain colonel sergeant lieutenant commander commodore gen lt col maj
    capt brig mom dad mother father""".split()
)


class Name(NamedTuple):
    """words[first:last] are a name; with several labels one of them is right, with none perhaps nothing is."""

    first: int
    last: int
    labels: tuple[str, ...]


class Part(NamedTuple):
    """words[first:last] belong to an article's attribution `number`, as its source, cue or content."""

    first: int
    last: int
    role: str
    number: int


@dataclass
class Sentence:
    """One sentence's tokens; lists run parallel to `words`, `heads` index into them."""

    words: list[str]
    spaces: list[bool]
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    names: list[Name] | None = None
    """None where names are not annotated."""
    parts: list[Part] | None = None
    """None where attributions are not annotated."""
    opens_paragraph: bool = False
    is_silver: bool = False
    """Whether a machine found the names."""


# ---- CoNLL-U: GUM and EWT


def conllu(path: Path, *, names: bool, genres: tuple[str, ...] = ()) -> Iterator[list[Sentence]]:
    """The documents of a CoNLL-U file, each as its sentences; `names` says whether it annotates them.

    Of all genres, or of those named ("GUM_news_homeopathic" is news).
    """
    with gzip.open(path, "rt", encoding="utf8") as file:
        chunks = re.split(r"(?m)^# newdoc id = ", file.read())[1:]
    for chunk in chunks:
        if genres and chunk.split("_")[1] not in genres:
            continue
        opened: dict[str, list[tuple[int, str]]] = {}
        yield [
            _conllu_sentence(block, opened, names=names)
            for block in re.split(r"\n\s*\n", chunk)
            if re.search(r"(?m)^1\t|^1-", block)
        ]


def _conllu_sentence(
    block: str, opened: dict[str, list[tuple[int, str]]], *, names: bool
) -> Sentence:
    sentence = Sentence([], [], opens_paragraph=bool(re.search(r"(?m)^# newpar( |$)", block)))
    spans: list[tuple[int, int, str]] = []
    after: dict[int, bool] = {}
    inside_until = 0
    for line in block.split("\n"):
        row = line.split("\t")
        if len(row) != 10 or "." in row[0]:
            continue
        if "-" in row[0]:
            inside_until = int(row[0].split("-")[1])
            after[inside_until - 1] = "SpaceAfter=No" not in row[9]
            continue
        index = len(sentence.words)
        sentence.words.append(row[1])
        inside = index + 1 < inside_until
        sentence.spaces.append(after.get(index, not inside and "SpaceAfter=No" not in row[9]))
        sentence.lemmas.append(row[2])
        sentence.pos.append(row[3])
        sentence.tags.append(row[4])
        sentence.morphs.append("" if row[5] == "_" else row[5])
        sentence.heads.append(int(row[6]) - 1 if row[6] != "0" else index)
        sentence.deps.append("ROOT" if row[7] == "root" else row[7])
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", entity[1] if entity else ""):
            fields = part.strip("()").split("-", 7)
            if part.startswith("("):
                opened.setdefault(fields[0], []).append((index, fields[1]))
            if part.endswith(")") and opened.get(fields[0]):
                first, kind = opened[fields[0]].pop()
                spans.append((first, index + 1, kind))
    opened.clear()
    sentence.names = list(_gum_names(sentence, spans)) if names else None
    return sentence


def _gum_names(sentence: Sentence, spans: Sequence[tuple[int, int, str]]) -> Iterator[Name]:
    """The named mentions, cut down to the name itself; of nested names the longest.

    Of "the Russian President Vladimir Putin, who …" the words from "Vladimir" to "Putin".
    """
    cut = []
    for first, last, kind in spans:
        head = next(
            (i for i in range(first, last) if not first <= sentence.heads[i] < last or
             sentence.heads[i] == i),
            first,
        )  # fmt: skip
        form = sentence.words[head]
        if (
            sentence.pos[head] != "PROPN"
            or not any(c.isupper() for c in form)
            or kind == "time"
            or (kind == "person" and form.lower() in _ROLES)
        ):
            continue
        start, end = _name_around(sentence, head, first, last, kind)
        cut.append((start, end, ontonotes(kind, _form(sentence, start, end))))
    taken: set[int] = set()
    for start, end, label in sorted(cut, key=lambda n: n[0] - n[1]):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            yield Name(start, end, label)
    for i, word in enumerate(sentence.words):
        if i not in taken and word[:1].isupper() and is_people(word):
            yield Name(i, i + 1, ("NORP",))


def _name_around(
    sentence: Sentence, head: int, first: int, last: int, kind: str
) -> tuple[int, int]:
    """The run of capitalised words about `head` inside first:last, without titles."""

    def is_part(i: int) -> bool:
        word = sentence.words[i]
        return (
            (word[:1].isupper() or word[:1].isdigit() or word in {"-", "&", "'s", "’s", "."})
            and sentence.deps[i] not in {"nmod:desc", "det", "appos"}
            and sentence.pos[i] != "DET"
        )

    start, end = head, head + 1
    while start > first and is_part(start - 1):
        start -= 1
    while end < last:
        if is_part(end) and sentence.words[end] not in {"'s", "’s"}:
            end += 1
        elif (
            kind != "person"
            and sentence.words[end] in {"of", "for", "and", "the", "de", "'s", "’s", "-"}
            and end + 1 < last
            and (is_part(end + 1) or (end + 2 < last and sentence.words[end + 1] == "the"
                                      and is_part(end + 2)))
        ):  # fmt: skip
            end += 2
        else:
            break
    while end > head + 1 and not sentence.words[end - 1][:1].isalnum():
        end -= 1
    return start, end


def _form(sentence: Sentence, start: int, end: int) -> str:
    return "".join(
        word + " " * space
        for word, space in zip(sentence.words[start:end], sentence.spaces[start:end], strict=True)
    ).strip()


# ---- CoNLL-2003


def conll2003(path: Path, *, own_labels: bool = False) -> Iterator[list[Sentence]]:
    """The file as articles: it has no document marks, so one begins above each dateline.

    Names have OntoNotes labels, or the corpus's own.
    """
    article: list[Sentence] = []
    for sentence in _iob_sentences(path, own_labels=own_labels):
        is_dateline = (
            bool(re.fullmatch(r"\d{4}-\d\d-\d\d", sentence.words[-1])) and len(sentence.words) <= 8
        )
        if is_dateline and len(article) > 2:
            head = 2 if len(article[-1].words) <= 6 and article[-1].words[-1] != "." else 1
            yield article[:-head]
            article = article[-head:]
        article.append(sentence)
    yield article


def _iob_sentences(path: Path, *, own_labels: bool) -> Iterator[Sentence]:
    with gzip.open(path, "rt", encoding="utf8") as file:
        for block in re.split(r"\n\s*\n", file.read()):
            rows = [line.split("\t") for line in block.split("\n") if "\t" in line]
            if rows:
                words = [row[0] for row in rows]
                names = [
                    Name(a, b, (kind,) if own_labels else ontonotes(kind, " ".join(words[a:b])))
                    for a, b, kind in _iob_spans([row[1] for row in rows])
                ]
                yield Sentence(words, _spaces(words), names=names, opens_paragraph=True)


def _iob_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            yield start, i, tags[start][2:]
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start = i


def _spaces(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word in running text: tokenisation's own spaces are taken out."""
    marks = sum(word == '"' for word in words)
    inside, result = False, []
    for word, following in pairwise([*words, ""]):
        opens = word == '"' and marks % 2 == 0 and not inside
        if word == '"':
            inside = not inside
        closes_next = following == '"' and marks % 2 == 0 and inside
        result.append(
            not (
                opens
                or closes_next
                or _NO_SPACE_AFTER.fullmatch(word)
                or _NO_SPACE_BEFORE.fullmatch(following)
            )
        )
    return result


# ---- PolNeAR, CoreNLP's silver layer

_MOST_SILVER_WORDS = 6  # longer ones are mostly clauses: "Democrats Should Be Very Nervous About …"
_SILVER = {
    "PERSON": "person",
    "ORGANIZATION": "organisation",
    "LOCATION": "location",
    "MISC": "misc",
}


def polnear(folder: Path, part: str) -> Iterator[list[Sentence]]:
    """The articles in CoreNLP's tokens, with the first annotator's attributions.

    Names are CoreNLP's own, teaching and never gold; the headline has none, for there CoreNLP takes
    whole clauses for organisations.
    """
    with gzip.open(folder / f"{part}.jsonl.gz", "rt", encoding="utf8") as file:
        articles = {x["id"]: x for x in map(json.loads, file)}
    with gzip.open(folder / f"{part}.silver.jsonl.gz", "rt", encoding="utf8") as file:
        for silver in map(json.loads, file):
            article = articles[silver["id"]]
            parts = sorted(_parts(article["annotations"][0]["attributions"]))
            sentences = [
                _silver_sentence(article["text"], silver["tokens"][a:b], parts)
                for a, b in silver["sents"]
            ]
            body = next((i for i, s in enumerate(sentences) if i and s.opens_paragraph), 0)
            for headline in sentences[:body]:
                headline.names = None
            yield sentences


def _parts(attributions: Sequence[dict[str, Any]]) -> Iterator[Part]:
    """The attributions' ranges of characters."""
    for number, attribution in enumerate(attributions):
        for role in ("source", "cue", "content"):
            for start, end in attribution.get(role) or ():
                yield Part(start, end, role, number)


def _silver_sentence(
    text: str, tokens: Sequence[Sequence[object]], parts: Sequence[Part]
) -> Sentence:
    bounds = [(int(str(t[0])), int(str(t[1]))) for t in tokens]
    words = [text[a:b] for a, b in bounds]
    spaces = [text[b : b + 1].isspace() for _, b in bounds]
    kinds = [_SILVER.get(str(t[3]), "") for t in tokens]
    names, start = [], 0
    for i in range(1, len(kinds) + 1):
        if i == len(kinds) or kinds[i] != kinds[start]:
            if kinds[start] and any(w[:1].isupper() for w in words[start:i]):
                labels = ontonotes(kinds[start], " ".join(words[start:i]))
                names.append(Name(start, i, labels if i - start <= _MOST_SILVER_WORDS else UNKNOWN))
            start = i
    return Sentence(
        words,
        spaces,
        names=names,
        parts=list(_in_sentence(bounds, parts)),
        opens_paragraph="\n" in text[max(0, bounds[0][0] - 2) : bounds[0][0]] or not bounds[0][0],
        is_silver=True,
    )


def _in_sentence(bounds: Sequence[tuple[int, int]], parts: Sequence[Part]) -> Iterator[Part]:
    """The parts as ranges of the sentence's words."""
    for part in parts:
        inside = [i for i, (a, b) in enumerate(bounds) if a < part.last and part.first < b]
        if inside:
            yield Part(inside[0], inside[-1] + 1, part.role, part.number)


# ---- as print has it


def as_printed(sentences: Sequence[Sentence], chance: random.Random) -> list[Sentence]:
    """The same sentences as papers print them: curly marks, dashes, now and then a headline's capitals.

    The corpora have straight marks only and no headline case worth the name; without this a
    model reads “Zakharova” with its mark as an unknown word and a Title Case headline as one name.
    """
    curly = chance.random() < 0.5
    printed = []
    for sentence in sentences:
        opening, words = True, list(sentence.words)
        case = chance.choices(("as is", "upper", "title", "lower"), (88, 4, 6, 2))[0]
        for i, word in enumerate(words):
            if curly and word in {'"', "``", "''"}:
                words[i] = "“" if (word == "``" or (word == '"' and opening)) else "”"
                opening = word == "''" or (word == '"' and not opening)
            elif curly and "'" in word:
                words[i] = word.replace("'", "’")
            elif word in {"-", "--"} and i and sentence.spaces[i - 1] and sentence.spaces[i]:
                words[i] = chance.choice(("-", "--", "–", "—"))
            words[i] = _cased(words[i], case)
        printed.append(replace(sentence, words=words))
    return printed


_SMALL_IN_TITLES = frozenset("a an and as at but by for in of on or the to with".split())


def _cased(word: str, case: str) -> str:
    changed = word
    if case == "upper":
        changed = word.upper()
    elif case == "lower":
        changed = word.lower()
    elif case == "title" and word.lower() not in _SMALL_IN_TITLES and word[:1].islower():
        changed = word[:1].upper() + word[1:]
    return changed if len(changed) == len(word) else word
