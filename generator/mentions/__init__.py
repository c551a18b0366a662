"""Which spans of a document name a person, organisation, place or thing, and of which label.

The model's names, cut to the name itself, then put right by what the document says: the words in and beside a
name tell its kind (`kinds`), and one form keeps one label in one document (Gale, Church and Yarowsky, "One sense
per discourse", 1992).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from generator.gazetteer import gender, is_place, is_seat
from generator.mentions.kinds import (
    DETERMINERS,
    NOT_NAMES,
    TITLES,
    Name,
    is_capitalised,
    plain,
    told,
)
from generator.model import Document, Mention, Span
from generator.text import DATELINE, fold

NAMED = frozenset("PERSON NORP ORG GPE LOC FAC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE".split())
"""The labels of names; dates, sums and counts have others."""

_RANKS = frozenset("gen lt col maj capt sgt cpl pvt adm cmdr brig sec secretary spokesman".split())
"""What a name of a force is taken too far by: "Air Force Brig. Gen. Pat Ryder"."""
_INSIDE = frozenset("in near outside across throughout around".split())
"""Nobody is in, near or across a person."""
_TRUSTED = frozenset(
    "confidence faith trust interest believe believes believed trusts trusted rooted rise change".split()
)
"""… but for "confidence in Hadrane"."""
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_PEOPLE_OF = re.compile(r"(?:n|ns|an|ans|ian|ians|ese|ish|er|ers|i|is)")
_LEAST_PROPAGATED = 3
"""Characters of a name looked for where the model missed it: shorter ones are too often something else."""


def mentions(document: Document, doc: Doc) -> tuple[Mention, ...]:
    """The document's names in reading order, none overlapping another."""
    openings = [block.span.start for block in document.blocks if block.kind == "paragraph"]
    body = [n for n in told(doc, openings) if not _in_headline(document, doc, n)]
    cut = [n for ent in doc.ents if (n := _cut(doc, ent.start, ent.end, ent.label_))]
    names = _apart([*body, *(n for n in cut if not _in_title_case(document, doc, n))])
    names = _apart([*names, *_missed(document, doc, names)])
    names = [name for name in names if not _is_agency(document, doc, name)]
    labels = _labels(doc, names)
    return tuple(
        Mention(span=span, label=labels[_key(doc, name)])
        for name in names
        if not _is_junk(doc, name)
        and any(block.span.covers(span := _span(doc, name)) for block in document.blocks)
    )


def _in_headline(document: Document, doc: Doc, name: Name) -> bool:
    """Capitals tell nothing where every word has one."""
    at = doc[name.first].idx
    return any(
        b.span.start <= at < b.span.end for b in document.blocks if b.kind in {"title", "heading"}
    )


def _is_agency(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name is the agency's in a dateline: "PORT AVERINE, Oct 2 (Tern Wire) – "."""
    at = doc[name.first].idx
    block = next((b.span for b in document.blocks if b.span.start < at < b.span.end), None)
    line = DATELINE.match(document.text, block.start) if block else None
    return line is not None and at < line.end()


def _in_title_case(document: Document, doc: Doc, name: Name) -> bool:
    """Whether the name stands in a headline in Title Case or capitals: "Elizabeth Warren Hammers Wells Fargo".

    There names are found again that the body has, and no others.
    """
    at = doc[name.first].idx
    heads = [b.span for b in document.blocks if b.kind in {"title", "heading"}]
    span = next((s for s in heads if s.start <= at < s.end), None)
    if span is None:
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", document.of(span)) if len(w) > 3]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _span(doc: Doc, name: Name) -> Span:
    last = doc[name.last - 1]
    text = _POSSESSIVE.sub("", last.text) or last.text
    return Span(int(doc[name.first].idx), int(last.idx) + len(text))


def _key(doc: Doc, name: Name) -> str:
    """What makes two names the same for the vote on their label."""
    span = _span(doc, name)
    return fold(doc.text[span.start : span.end]).removeprefix("the ")


def _cut(doc: Doc, first: int, last: int, label: str) -> Name | None:
    """The name without article, possessive, outer punctuation and, for people, titles and ranks."""
    if label not in NAMED:
        return None
    while first < last and (
        doc[first].lower_ in DETERMINERS or doc[first].is_punct or doc[first].is_space
    ):
        first += 1
    while first < last and _is_tail(doc, first, last, label):
        last -= 1
    if label == "PERSON":
        first = _after_titles(doc, first, last)
    if label == "PERSON" and last - first == 1:
        first = _with_first_name(doc, first)
    return Name(first, last, label) if first < last else None


def _after_titles(doc: Doc, first: int, last: int) -> int:
    """Where the name begins: of "Secretary of State Noor Eskerby" after "State"."""
    start = first
    while first < last and (plain(doc[first]) in TITLES or doc[first].text in {".", "-", "elect"}):
        first += 1
    if start < first < last and doc[first].lower_ == "of" and last - first > 3:
        return first + 2
    return first


def _with_first_name(doc: Doc, first: int) -> int:
    """Where a surname's first name begins that the model left out: ", Ilse Hadrane, the minister"."""
    before = first - 1
    while before >= 0 and not doc[before + 1].is_sent_start:
        word = doc[before]
        is_name = word.pos_ == "PROPN" and is_capitalised(word) and word.is_alpha
        if (
            not is_name
            or word.like_num
            or word.ent_type_
            or plain(word) in TITLES | NOT_NAMES
            or first - before > 2
        ):
            break
        before -= 1
    return before + 1


def _is_tail(doc: Doc, first: int, last: int, label: str) -> bool:
    """Whether the last token is not of the name: a mark, a possessive, a rank after a force."""
    token = doc[last - 1]
    return (
        (label == "ORG" and last - first > 1 and plain(token) in _RANKS)
        or (token.is_punct and not token.text.endswith("."))
        or token.is_space
        or token.lower_ in {"'s", "’s", "'", "’", "."}
    )


def _apart(names: Iterable[Name]) -> list[Name]:
    """The names without overlaps, in reading order.

    Those told by the words beside them go before the model's, longer ones before shorter.
    """
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda n: (not n.sure, n.first - n.last, n.first)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)


def _missed(document: Document, doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """Where the document has a name again that the model did not see."""
    forms: dict[str, Name] = {}
    for name in names:
        text = doc[name.first : name.last].text
        if len(text) >= _LEAST_PROPAGATED and not _is_junk(doc, name) and name.label != "NORP":
            forms.setdefault(text, name)
            if name.label == "PRODUCT" and name.last - name.first == 1:
                forms.setdefault(f"{text}s", name)
            if name.label == "PERSON" and name.last - name.first > 1:
                forms.setdefault(_surname(doc, name), name)
    forms.pop("", None)
    if not forms:
        return
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
    taken = {i for name in names for i in range(name.first, name.last)}
    for block in document.blocks:
        for match in pattern.finditer(document.text, block.span.start, block.span.end):
            span = doc.char_span(*match.span())
            if span is not None and taken.isdisjoint(range(span.start, span.end)):
                label = forms[match.group()].label
                first = _with_first_name(doc, span.start) if label == "PERSON" else span.start
                yield Name(first if " " not in match.group() else span.start, span.end, label)


def _surname(doc: Doc, name: Name) -> str:
    """The last word of a person's name, or nothing where it would be taken for a plain word."""
    word = doc[name.first : name.last].text.split()[-1]
    is_telling = len(word) > _LEAST_PROPAGATED and not word.isupper() and not is_place(word)
    return word if is_telling else ""


def _labels(doc: Doc, names: Sequence[Name]) -> dict[str, str]:
    """One label for each form: the words beside it decide, then the lists, then the votes."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    sure: dict[str, Counter[str]] = defaultdict(Counter)
    inside: Counter[str] = Counter()
    for name in names:
        key = _key(doc, name)
        votes[key][name.label] += 1
        inside[key] += _is_inside(doc, name)
        if name.sure:
            sure[_singular(key)][name.label] += 1
    surnames = _surnames(doc, names, votes)
    labels = {
        key: _most(sure[_singular(key)])
        or ("PERSON" if _is_of_family(key, surnames) else None)
        or _by_list(key)
        or _by_place(key, counts, inside[key])
        for key, counts in votes.items()
    }
    labels |= {key: "GPE" for key in labels if _has_people(key, labels)}
    places = {key for key, label in labels.items() if label in {"GPE", "LOC"}}
    return {key: "NORP" if _is_people_of(key, places) else label for key, label in labels.items()}


def _is_of_family(key: str, surnames: set[str]) -> bool:
    """A known surname alone, or with one word before it: "Ilse Hadrane" beside "Tobin Hadrane"."""
    words = key.split()
    return words[-1] in surnames and len(words) <= 2 and not is_place(key)


def _surnames(doc: Doc, names: Sequence[Name], votes: dict[str, Counter[str]]) -> set[str]:
    """The last words of the full names of people; a form seen as something else more often is none."""
    return {
        fold(doc[n.last - 1].text)
        for n in names
        if n.label == "PERSON" and n.last - n.first > 1 and _most(votes[_key(doc, n)]) == "PERSON"
    }


def _most(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda label: (-counts[label], label)) if counts else None


def _singular(key: str) -> str:
    return key.removesuffix("s") if len(key) > 4 else key


def _by_list(key: str) -> str | None:
    if is_seat(key):
        return "ORG"
    return "GPE" if is_place(key) else None


def _by_place(key: str, counts: Counter[str], inside: int) -> str:
    """The most frequent label; a "person" that things are mostly in is a place."""
    label = _most(counts) or "ORG"
    is_known = gender(key.split(maxsplit=1)[0]) is not None and " " in key
    return (
        "GPE" if label == "PERSON" and not is_known and 2 * inside >= counts.total() > 0 else label
    )


def _is_inside(doc: Doc, name: Name) -> bool:
    """Whether something is said to be in it: "in Skerrin", not "in Skerrin’s view"."""
    before = name.first - 1
    if before < 1 or doc[before].lower_ not in _INSIDE or doc[before - 1].lower_ in _TRUSTED:
        return False
    return name.last >= len(doc) or doc[name.last].lower_ not in {"'s", "’s", "'", "’"}


def _has_people(key: str, labels: dict[str, str]) -> bool:
    """Whether the document names a people after it: a place, then, not a person: Sarrovia, Sarrovians."""
    return key.endswith("a") and (f"{key}n" in labels or f"{key}ns" in labels)


def _is_people_of(key: str, places: set[str]) -> bool:
    """Whether it is made from the name of a place of the document: Sarrovia, Sarrovian, Sarrovians."""
    return any(
        len(place) > 3
        and key.startswith(place[:-1])
        and key != place
        and _PEOPLE_OF.fullmatch(key.removeprefix(place[:-1]).removeprefix(place[-1]) or "-")
        is not None
        for place in places
    )


def _is_junk(doc: Doc, name: Name) -> bool:
    """A weekday, a rank, a lone letter, a number, a lower-case word: no page is wanted for these."""
    words = [plain(t) for t in doc[name.first : name.last] if not t.is_punct]
    text = doc[name.first : name.last].text
    before = [t.lower_ for t in doc[max(0, name.first - 2) : name.first]]
    return (
        not words
        or all(word in NOT_NAMES or word in TITLES for word in words)
        or not any(c.isupper() for c in text)
        or sum(c.isalpha() for c in text) < 2
        or before == ["departments", "of"]
        or _is_plain_word(doc, name)
    )


def _is_plain_word(doc: Doc, name: Name) -> bool:
    """Whether it is a common word that only opens sentences: "Engineers have taken …", and then "engineers".

    After the rule of Mikheev, "Periods, Capitalized Words, etc." (Computational Linguistics, 2002): what a text
    has in small letters too, and never with a capital inside a sentence, is no name.
    """
    token = doc[name.first]
    if name.last - name.first > 1 or name.sure or not token.is_sent_start or not token.is_title:
        return False
    others = [t for t in doc if t.lower_ == token.lower_ and t.i != token.i]
    is_inside = any(t.is_title and not t.is_sent_start for t in others)
    return not is_inside and any(t.is_lower for t in others)
