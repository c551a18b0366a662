"""Which mentions of all documents are one entity, and what it is called.

Two forms are joined only where one candidate is left: first within a document (surname or first name to the
one full name, acronym to the one expansion), then across documents by name. The order of the rules follows
Cucerzan, "Large-Scale Named Entity Disambiguation Based on Wikipedia Data" (EMNLP 2007): the longest form first.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.gazetteer import territory
from generator.model import (
    Briefing,
    Entity,
    Extract,
    MentionKey,
    Span,
    Speaker,
    Summary,
    SummaryItem,
    Title,
)
from generator.text import fold, short_hash, shorten, slug, squeeze

_FOLDERS = {
    "PERSON": "people", "ORG": "organisations", "GPE": "places", "LOC": "places", "FAC": "places",
    "PRODUCT": "things", "EVENT": "things", "WORK_OF_ART": "things", "LAW": "things", "LANGUAGE": "things",
}  # fmt: skip
_SUFFIXES = re.compile(
    r"[ ,]+(?:inc|corp|co|ltd|llc|plc|ag|sa|nv|gmbh|company|corporation|jr|sr|ii|iii)\.?$"
)
_DOTTED = re.compile(r"(?<=\b\w)\.")
_SMALL_LETTERS = re.compile(r"\b[a-z]{3,}\b")
_PARTICLES = frozenset("van von der den de di da del la le al el bin ibn ben ter ten st".split())
"""What a surname may begin with: "von der Leyen"."""
_SMALL = frozenset("of the and for in on de la le du des et & -".split())
_ADDRESSES = frozenset({"index", "readme", "404"})
"""Slugs that mean something else as a page's address."""
_CLEARLY = 3
"""How many times as often as the next a full name must stand for a bare surname to be its bearer's."""


@dataclass(slots=True)
class _Form:
    """One name in one document: the mentions that share a key."""

    document: str
    key: str
    label: str
    indexes: list[int] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    """The words of the roles beside its mentions."""

    @property
    def words(self) -> list[str]:
        return self.key.split()


def resolve(extracts: Sequence[Extract]) -> Briefing:
    """The briefing as the machine proposes it: entities, links, titles, summaries, speakers."""
    common = _common_words(extracts)
    forms = _voted([f for e in extracts for f in _forms(e) if not _is_common(e, f, common)])
    groups = _groups(forms, _expansions(extracts))
    entities, links = _entities(groups)
    links |= _referring(extracts, links)
    return Briefing(
        extracts=tuple(extracts),
        entities=dict(sorted(entities.items())),
        links=links,
        titles={e.document.id: _title(e) for e in extracts},
        summaries={e.document.id: _summary(e) for e in extracts},
        speakers={
            quote.id: Speaker(
                entity=links.get(MentionKey(e.document.id, quote.speaker))
                if quote.speaker is not None
                else None
            )
            for e in extracts
            for quote in e.quotes
        },
    )


def _title(extract: Extract) -> Title:
    """What the metadata calls it; else the headline; else its first words."""
    document = extract.document
    span = document.block("title")
    if document.metadata.title:
        return Title(text=squeeze(document.metadata.title))
    if span is not None:
        return Title(text=squeeze(document.of(span)), span=span)
    first = document.blocks[0].span if document.blocks else Span(0, 0)
    return Title(text=shorten(document.of(first), 90) or document.id)


def _summary(extract: Extract) -> Summary:
    return Summary(
        items=tuple(
            SummaryItem(text=extract.document.of(s.span), span=s.span, score=s.score)
            for s in extract.summary
        )
    )


def _forms(extract: Extract) -> list[_Form]:
    """The document's names, mentions with one key and label together."""
    found: dict[tuple[str, str], _Form] = {}
    words = _role_words(extract)
    plural = {
        _key(extract.document.of(m.span), "") for m in extract.mentions if m.label == "PRODUCT"
    }
    for index, mention in enumerate(extract.mentions):
        if mention.kind != "name" or mention.label not in _FOLDERS:
            continue
        text = squeeze(extract.document.of(mention.span))
        key = _key(text, mention.label)
        if mention.label == "PRODUCT" and key.endswith("s") and key[:-1] in plural:
            key = key[:-1]
        folder = _FOLDERS[mention.label]
        form = found.setdefault((key, folder), _Form(extract.document.id, key, mention.label))
        form.indexes.append(index)
        form.texts[text] += 1
        form.roles |= words[index]
    return _without_ambiguous(extract, list(found.values()))


def _common_words(extracts: Sequence[Extract]) -> frozenset[str]:
    """The words that any document has in small letters."""
    texts = (extract.document.text for extract in extracts)
    return frozenset(word for text in texts for word in _SMALL_LETTERS.findall(text))


def _is_common(extract: Extract, form: _Form, common: AbstractSet[str]) -> bool:
    """Whether a "name" is a plain word that only opens sentences here: "Engineers have taken …"."""
    if " " in form.key or form.label not in {"PERSON", "ORG"} or form.key not in common:
        return False
    starts = {span.start for span in extract.sentences}
    return all(extract.mentions[index].span.start in starts for index in form.indexes)


def _without_ambiguous(extract: Extract, forms: list[_Form]) -> list[_Form]:
    """The forms, a surname that several people of the document share given to each mention's own bearer.

    Told by the role beside it ("Minister Hadrane", "the engineer Hadrane"), else by the bearer named last in
    the same or the previous paragraph; else the mention stays the bare surname's.
    """
    words = _role_words(extract)
    full = {name for names in _full_names(forms).values() for name in names}
    people = {form.key: form for form in forms if form.label == "PERSON" and form.key in full}
    for form in list(forms):
        bearers = [p for key, p in people.items() if key.split()[-1] == form.key]
        bearers = [p for p in bearers if p.key in _longest(Counter({b.key: 1 for b in bearers}))]
        if form.label != "PERSON" or len(form.words) > 1 or len(bearers) < 2:
            continue
        for index in list(form.indexes):
            bearer = _by_role(words, index, bearers) or _by_nearness(extract, index, bearers)
            if bearer is not None:
                text = squeeze(extract.document.of(extract.mentions[index].span))
                form.indexes.remove(index)
                form.texts -= Counter({text: 1})
                bearer.indexes.append(index)
                bearer.texts[text] += 1
    return [form for form in forms if form.indexes]


def _role_words(extract: Extract) -> dict[int, set[str]]:
    """By mention: the words of the roles beside it."""
    words: dict[int, set[str]] = defaultdict(set)
    for role in extract.roles:
        words[role.mention] |= set(fold(extract.document.of(role.span)).split()) - _SMALL
    return words


def _by_role(words: Mapping[int, set[str]], index: int, bearers: Sequence[_Form]) -> _Form | None:
    """The one bearer whose role shares a word with the role beside this mention."""
    mine = words.get(index, set())
    fitting = [b for b in bearers if any(mine & words.get(at, set()) for at in b.indexes)]
    return fitting[0] if len(fitting) == 1 else None


def _by_nearness(extract: Extract, index: int, bearers: Sequence[_Form]) -> _Form | None:
    """The bearer named last before this mention, at most a paragraph away."""
    before = [(at, b) for b in bearers for at in b.indexes if at < index]
    if not before:
        return None
    last, bearer = max(before, key=lambda pair: pair[0])
    between = extract.document.text[
        extract.mentions[last].span.end : extract.mentions[index].span.start
    ]
    return bearer if between.count("\n\n") <= 1 else None


def _voted(forms: list[_Form]) -> list[_Form]:
    """The forms, each with the label most mentions of the same form have in all documents.

    A surname keeps what its own document says: another document's "Washington" may be a city.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        votes[form.key][form.label] += len(form.indexes)
    surnames = {form.words[-1] for form in forms if form.label == "PERSON" and len(form.words) > 1}
    for form in forms:
        if form.key not in surnames:
            form.label = _most(votes[form.key])
    return forms


def _key(text: str, label: str) -> str:
    """What two names of one thing share: folded, without article, possessive, company suffix."""
    if label in {"GPE", "LOC"} and (country := territory(text)):
        return fold(country)
    bare = re.sub(r"'s?$", "", fold(text).removeprefix("the "))
    # "U.N." is "UN", but "L.V. Barrasch" has two initials.
    bare = squeeze(_DOTTED.sub(" " if label == "PERSON" else "", bare))
    if label in {"ORG", "PERSON"}:
        bare = _SUFFIXES.sub("", bare) or bare
    return bare.strip(" .,")


# ---------------------------------------------------------------- joining


def _groups(forms: Sequence[_Form], expansions: Mapping[str, str]) -> list[list[_Form]]:
    """The forms, those of one entity together."""
    by_document: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        by_document[form.document].append(form)
    named: dict[tuple[str, str], list[_Form]] = defaultdict(list)
    everywhere = _full_names(forms)
    roles: dict[str, set[str]] = defaultdict(set)
    for form in forms:
        if form.label == "PERSON" and len(form.words) > 1:
            roles[form.key] |= form.roles
    shorts = {(d, short): full for d, here in by_document.items() for short, full in _shorts(here)}
    for here in by_document.values():
        local = _full_names(here)
        for form in here:
            named[_entity_key(form, (local, everywhere), roles, expansions, shorts)].append(form)
    return [named[key] for key in sorted(named)]


def _entity_key(
    form: _Form,
    known: Sequence[Mapping[str, Counter[str]]],
    roles: Mapping[str, set[str]],
    expansions: Mapping[str, str],
    shorts: Mapping[tuple[str, str], str],
) -> tuple[str, str]:
    """What the form's entity is known by: folder and full key.

    `known` are the full names of its document, then those of all, by their last and first words.
    """
    folder = _FOLDERS[form.label]
    if folder == "people":
        return folder, _person_key(form, known, roles)
    if folder == "organisations":
        return folder, expansions.get(form.key) or shorts.get((form.document, form.key), form.key)
    return folder, form.key


def _shorts(here: Sequence[_Form]) -> Iterator[tuple[str, str]]:
    """An organisation's first word and its whole name, where the document has both and no second such name.

    "Kolbrand" after "Kolbrand Steel". A "person" of one word that no full name of a person ends in counts as
    the organisation.
    """
    surnames = _full_names(here)
    long = [f for f in here if f.label == "ORG" and len(f.words) > 1]
    for form in here:
        if len(form.words) > 1 or form.label not in {"ORG", "PERSON"} or form.key in surnames:
            continue
        whole = {f.key for f in long if f.words[0] == form.key}
        if len(whole) == 1:
            form.label = "ORG"
            yield form.key, whole.pop()


def _full_names(forms: Iterable[_Form]) -> dict[str, Counter[str]]:
    """Last or first word of a person's name to the full names that have it, with their counts."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        if form.label == "PERSON" and len(form.words) > 1:
            for word in {form.words[0], form.words[-1]}:
                found[word][form.key] += len(form.indexes)
    return found


def _person_key(
    form: _Form, known: Sequence[Mapping[str, Counter[str]]], roles: Mapping[str, set[str]]
) -> str:
    """The full name that the form is a part or a variant of, where only one is left.

    First in its own document, then, for what was found there, in all: "Barrasch" → "Leontine Barrasch" →
    "Leontine V. Barrasch".
    """
    key = form.key
    for names in known:
        fitting = _fitting(key.split(), names)
        full = _only(_longest(fitting)) or _only(_of_role(form, fitting, roles))
        if full is None and fitting and " " not in key:
            return key
        key = full or key
    return key


def _of_role(form: _Form, names: Counter[str], roles: Mapping[str, set[str]]) -> Counter[str]:
    """Those of the full names whose roles in any document share a word with this form's."""
    return Counter({name: 1 for name in names if form.roles & roles.get(name, set())})


def _fitting(words: Sequence[str], known: Mapping[str, Counter[str]]) -> Counter[str]:
    """The full names that `words` may be a form of, with their counts."""
    found = known.get(words[-1], Counter())
    if len(words) == 1:
        found = found | known.get(words[0], Counter())
    return Counter({name: count for name, count in found.items() if _fits(words, name.split())})


def _longest(names: Counter[str]) -> Counter[str]:
    """The names without those that are a shorter form of another of them."""
    return Counter(
        {
            name: count
            for name, count in names.items()
            if not any(
                other != name and len(other) > len(name) and _fits(name.split(), other.split())
                for other in names
            )
        }
    )


def _only(names: Counter[str]) -> str | None:
    """The one candidate, or one that stands out among several by far."""
    ranked = names.most_common(2)
    if len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] >= _CLEARLY * ranked[1][1] + 1):
        return ranked[0][0]
    return None


def _fits(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the one name may be a form of the other.

    Surname or first name alone, initials, a middle name left out; never another first name.

    >>> _fits(["biden"], ["joe", "biden"]), _fits(["j", "biden"], ["joe", "biden"])
    (True, True)
    >>> _fits(["joe", "biden"], ["joe", "r", "biden"]), _fits(["jill", "biden"], ["joe", "biden"])
    (True, False)
    """
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    if (
        len(full) > len(short)
        and list(full[-len(short) :]) == list(short)
        and short[0] in _PARTICLES
    ):
        return True
    if short[-1] != full[-1]:
        return False
    first, other = short[0], full[0]
    if first == other:
        inner = [w[0] for w in short[1:-1]]
        return not inner or inner == [w[0] for w in full[1:-1]] or not full[1:-1]
    return (len(first) == 1 or len(other) == 1) and first[0] == other[0]


def _expansions(extracts: Sequence[Extract]) -> dict[str, str]:
    """Acronym to the one organisation it stands for: given in brackets, or its initials in the same document."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for extract in extracts:
        names = [
            (m.span, squeeze(extract.document.of(m.span)))
            for m in extract.mentions
            if m.label == "ORG" and m.kind == "name"
        ]
        long = {_key(text, "ORG"): (span, text) for span, text in names if " " in text}
        for span, text in names:
            acronym = text.replace(".", "")
            if not (acronym.isupper() and acronym.isalpha() and 2 <= len(acronym) <= 7):
                continue
            for key, (other, words) in long.items():
                if acronym.lower() in _initials(words) or _is_given(
                    extract.document.text, other, span
                ):
                    found[_key(text, "ORG")][key] += 1
    return {
        acronym: names.most_common(1)[0][0] for acronym, names in found.items() if len(names) == 1
    }


def _initials(words: str) -> set[str]:
    """The acronyms that a name may have: with and without its small words."""
    parts = [w for w in re.split(r"[\s-]+", fold(words)) if w[:1].isalnum()]
    return {"".join(w[0] for w in parts), "".join(w[0] for w in parts if w not in _SMALL)}


def _is_given(text: str, name: Span, acronym: Span) -> bool:
    """Whether the acronym stands in brackets right after the name."""
    return 0 < acronym.start - name.end <= 4 and text[name.end : acronym.start].strip() in {
        "(",
        "(the",
        ", or",
    }


# ---------------------------------------------------------------- naming


def _entities(
    groups: Sequence[Sequence[_Form]],
) -> tuple[dict[str, Entity], dict[MentionKey, str]]:
    """Each group as an entity with an id of its own, and the links of its mentions."""
    made = [(_name(group), _label(group), group) for group in groups]
    taken = Counter(f"{_FOLDERS[label]}/{slug(name)}" for name, label, _ in made)
    entities: dict[str, Entity] = {}
    links: dict[MentionKey, str] = {}
    for name, label, group in made:
        id = f"{_FOLDERS[label]}/{slug(name)}"
        if taken[id] > 1 or slug(name) in _ADDRESSES:
            id = f"{id}-{short_hash(min(form.key for form in group))}"
        texts = sum((form.texts for form in group), Counter[str]())
        aliases = [t for t, _ in sorted(texts.items(), key=lambda p: (-p[1], p[0]))]
        entities[id] = Entity(
            id=id, name=name, label=label, aliases=tuple(_distinct(aliases, known=name))
        )
        links |= {MentionKey(form.document, index): id for form in group for index in form.indexes}
    return entities, links


def _distinct(texts: Iterable[str], known: str) -> list[str]:
    """The forms that differ from the name and from one another by more than case or article."""
    seen = {fold(known).removeprefix("the ")}
    kept = []
    for text in texts:
        folded = fold(text).removeprefix("the ")
        if folded not in seen:
            seen.add(folded)
            kept.append(text)
    return kept


def _label(group: Sequence[_Form]) -> str:
    votes: Counter[str] = Counter()
    for form in group:
        votes[form.label] += len(form.indexes)
    return _most(votes)


def _most(votes: Counter[str]) -> str:
    """The most frequent; of equals the first by name."""
    return min(votes, key=lambda label: (-votes[label], label))


def _name(group: Sequence[_Form]) -> str:
    """The most complete of the frequent forms; never one in capitals where another is known."""
    texts = sum((form.texts for form in group), Counter[str]())
    mixed = {t: n for t, n in texts.items() if not (t.isupper() and len(t) > 4)} or dict(texts)
    country = next((c for t in texts if (c := territory(t)) and c in texts), None)
    if country:
        return country
    if group[0].label == "PERSON":
        full = {t: n for t, n in mixed.items() if " " in t} or mixed
        return min(full, key=lambda t: (-full[t], -len(t), t))
    spelled = {t: n for t, n in mixed.items() if not (t.isupper() and " " not in t)} or mixed
    return min(spelled, key=lambda t: (-spelled[t], -len(t), t))


def _referring(
    extracts: Sequence[Extract], links: Mapping[MentionKey, str]
) -> dict[MentionKey, str]:
    """The links of pronouns and nominals: their antecedents'."""
    return {
        MentionKey(e.document.id, i): links[MentionKey(e.document.id, m.antecedent)]
        for e in extracts
        for i, m in enumerate(e.mentions)
        if m.antecedent is not None and MentionKey(e.document.id, m.antecedent) in links
    }
