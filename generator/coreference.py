"""Whom a quote's source means: a name in it, a pronoun's or a role's bearer, the speaker before.

After the sieves of Lee et al., "Deterministic Coreference Resolution Based on Entity-Centric,
Precision-Ranked Rules" (Computational Linguistics, 2013): the surest rule first, and silence where two
candidates are equally good.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from generator.gazetteer import gender
from generator.model import Document, Mention, MentionKind, Quote, Role, Span
from generator.text import fold

_GENDER_OF_PRONOUN = {"he": "m", "she": "f", "him": "m", "her": "f", "himself": "m", "herself": "f"}
_RELATIVE = frozenset("who which that whom".split())
_MALE = re.compile(
    r"\b(?:mr|sir|lord|king|prince|father|brother|son|husband|spokesman|chairman|businessman|congressman|"
    r"councilman|salesman|actor|fisherman|uncle|nephew|duke|baron|pope|emperor|sultan)\b"
)
_FEMALE = re.compile(
    r"\b(?:mrs|ms|miss|dame|lady|queen|princess|mother|sister|daughter|wife|spokeswoman|chairwoman|"
    r"businesswoman|congresswoman|councilwoman|actress|aunt|niece|duchess|baroness|widow)\b"
)
_FARTHEST_BLOCKS = 3
"""Paragraphs a pronoun looks back over; GUM's news has 97 % of antecedents within them."""
_OFFICE = re.compile(
    r"(?:former |acting )?[A-Z][\w-]+(?: [A-Z][\w-]+)* of (?:the )?(?:[A-Z][\w’'-]+ )+$"
)
"""A title with an office in it: "Secretary of State "."""
_JOINED = re.compile(r"\b(?:for|of|at|with|in|from|to|by|and|or)\b|['’]s?\s|,")
_JOINS_NAME = {"flat", "appos", "compound", "nmod:desc", "nmod:appos", "flat:name"}


def coreference(
    document: Document,
    doc: Doc,
    names: Sequence[Mention],
    roles: Sequence[Role],
    quotes: Sequence[Quote],
) -> tuple[tuple[Mention, ...], tuple[Role, ...], tuple[Quote, ...]]:
    """The same mentions, roles and quotes, with the referring mentions among the first and each quote's speaker.

    Mentions stay in reading order, so the indexes that roles and quotes hold are set anew.
    """
    reader = _Reader(document, doc, names, roles)
    speakers: list[int | None] = []
    referring: dict[Span, Mention] = {}
    for quote in quotes:
        speaker, mention = reader.speaker(quote, quotes[: len(speakers)], speakers)
        speakers.append(speaker)
        if mention is not None:
            referring.setdefault(mention.span, mention)
    merged = sorted(
        [*enumerate(names), *((-1, m) for m in referring.values())], key=lambda pair: pair[1].span
    )
    place = {old: new for new, (old, _) in enumerate(merged) if old >= 0}
    return (
        tuple(
            m if m.antecedent is None else replace(m, antecedent=place[m.antecedent])
            for _, m in merged
        ),
        tuple(replace(role, mention=place[role.mention]) for role in roles),
        tuple(
            replace(quote, speaker=None if speaker is None else place[speaker])
            for quote, speaker in zip(quotes, speakers, strict=True)
        ),
    )


class _Reader:
    """One document as a reader has it in mind: who was named where, with which role and gender."""

    def __init__(
        self, document: Document, doc: Doc, names: Sequence[Mention], roles: Sequence[Role]
    ) -> None:
        self.document = document
        self.doc = doc
        self.names = names
        self.roles = roles
        self.blocks = [
            block.span
            for block in document.blocks
            if block.kind not in {"title", "heading", "caption"}
        ]
        self.people = [i for i, m in enumerate(names) if m.label == "PERSON"]
        self.genders = self._genders()

    # ------------------------------------------------------------ one quote

    def speaker(
        self, quote: Quote, before: Sequence[Quote], speakers: Sequence[int | None]
    ) -> tuple[int | None, Mention | None]:
        """The name a quote's source comes down to, and the mention that refers to it if it is no name."""
        last = self._last_speaker(quote, before, speakers)
        if not quote.source:
            return (last if self._floats_after(quote, before) else None), None
        source = self.doc.char_span(*quote.source[0], alignment_mode="expand")
        if source is None:
            return None, None
        named = self._named(source)
        if named is not None:
            return named, None
        span, kind, index = self._referred(source, quote, last)
        if index is None or span is None:
            return None, None
        label = self.names[index].label
        return index, Mention(span=span, label=label, kind=kind, antecedent=index)

    def _named(self, source: Tokens) -> int | None:
        """The name in the source that its head word is, or is joined to: not "Putin’s spokesman"."""
        # "Rep. Jason Chaffetz (R-Utah)": what stands in brackets is not the speaker.
        words = source.text.split(" (")[0]
        inside = Span(source.start_char, source.start_char + len(words))
        within = [
            (i, m) for i, m in enumerate(self.names) if inside.covers(m.span) and m.label != "NORP"
        ]
        if (
            within
            and within[-1][1].span.end >= inside.end - 1
            and self._is_titled(source, within[-1][1])
        ):
            return within[-1][0]
        for i, mention in within:
            tokens = self.doc.char_span(*mention.span, alignment_mode="expand")
            if tokens is not None and self._is_head(tokens.root, source.root):
                return i
        return None

    def _is_head(self, name: Token, head: Token) -> bool:
        while name.i != head.i:
            is_owner = name.dep_ == "compound" and name.head.pos_ == "NOUN"  # "Kolbrand workers"
            if name.dep_ not in _JOINS_NAME or name.head.i == name.i or is_owner:
                return self._hangs_below(head, name)
            name = name.head
        return True

    def _hangs_below(self, head: Token, name: Token) -> bool:
        """A title taken for the head of what follows it: "spokeswoman" over "Maria"."""
        return head.dep_ in _JOINS_NAME and head.head.i == name.i

    def _is_titled(self, source: Tokens, mention: Mention) -> bool:
        """Whether only a title stands before the name that ends the source.

        "Pentagon spokesman Air Force Brig. Gen. Pat Ryder" and "Secretary of State Antony Blinken", but not
        "a spokesman for Putin" or "an aide of President Biden".
        """
        before = self.document.text[source.start_char : mention.span.start]
        if _OFFICE.match(before):
            return True
        return not _JOINED.search(before)

    def _referred(
        self, source: Tokens, quote: Quote, last: int | None
    ) -> tuple[Span | None, MentionKind, int | None]:
        head = source.root
        span = Span(head.idx, head.idx + len(head.text))
        word = head.lower_
        if word in _GENDER_OF_PRONOUN:
            return span, "pronoun", self._bearer(head, quote, _GENDER_OF_PRONOUN[word], last)
        if word in _RELATIVE:
            return span, "pronoun", self._relative(head)
        if word in {"they", "it"} and last is not None and self.names[last].label == "ORG":
            return span, "pronoun", last
        if source[0].lower_ in {"the", "this"} and head.pos_ == "NOUN" and head.tag_ != "NNS":
            return (
                Span(source.start_char, source.end_char),
                "nominal",
                self._role_bearer(head, last),
            )
        return None, "nominal", None

    # ------------------------------------------------------------ candidates

    def _bearer(self, pronoun: Token, quote: Quote, wanted: str, last: int | None) -> int | None:
        """The person a pronoun means: who spoke last, else the subject before, else the nearest."""
        fitting = [
            i
            for i in self.people
            if self.names[i].span.end <= pronoun.idx
            and self._distance(self.names[i].span.start, pronoun.idx) <= _FARTHEST_BLOCKS
            and self.genders.get(self._key(i), wanted) == wanted
            and not any(part.covers(self.names[i].span) for part in quote.content)
        ]
        if (
            last is not None
            and last in self.people
            and self.genders.get(self._key(last), wanted) == wanted
        ):
            between = [i for i in fitting if self.names[i].span.start > self.names[last].span.start]
            subjects = [
                i for i in between if self._is_subject(i) and self._key(i) != self._key(last)
            ]
            if not subjects:
                return last
        near = [
            i for i in fitting if self._distance(self.names[i].span.start, pronoun.idx) <= 1
        ] or fitting
        subjects = [i for i in near if self._is_subject(i)]
        known = [i for i in (subjects or near) if self._key(i) in self.genders]
        left = {self._key(i) for i in known or near}
        if subjects:
            return subjects[-1]
        return (known or near)[-1] if len(left) == 1 else None

    def _relative(self, pronoun: Token) -> int | None:
        """The name a relative pronoun hangs on: "Barkley, who said …"."""
        clause = pronoun.head
        while clause.dep_ not in {"acl:relcl", "relcl", "acl"} and clause.head.i != clause.i:
            clause = clause.head
        noun = clause.head
        return next(
            (
                i
                for i, m in enumerate(self.names)
                if m.span.start <= noun.idx < m.span.end
                or (noun.idx < m.span.start and 0 <= pronoun.idx - m.span.end <= 2)
            ),
            None,
        )

    def _role_bearer(self, noun: Token, last: int | None) -> int | None:
        """Who has the role that "the minister" names; nobody if two have."""
        word = fold(noun.text)
        bearers = {
            self._key(role.mention): role.mention
            for role in self.roles
            if role.span.start < noun.idx
            and re.search(rf"\b{re.escape(word)}\b", fold(self.document.of(role.span)))
        }
        if last is not None and self._key(last) in bearers:
            return last
        return next(iter(bearers.values())) if len(bearers) == 1 else None

    def _last_speaker(
        self, quote: Quote, before: Sequence[Quote], speakers: Sequence[int | None]
    ) -> int | None:
        """Who spoke last, in this paragraph or the one before, outside headlines."""
        for earlier, speaker in zip(reversed(before), reversed(speakers), strict=True):
            if self._distance(earlier.span.end - 1, quote.span.start) > 1:
                return None
            if speaker is not None:
                return speaker
        return None

    def _floats_after(self, quote: Quote, before: Sequence[Quote]) -> bool:
        """Whether an unattributed quote opens the paragraph right after one that ends with a quote."""
        block = self._block(quote.span.start)
        if not before or block is None or self.blocks[block].start != quote.span.start:
            return False
        ends = max(
            span.end
            for spans in (before[-1].content, before[-1].cue, before[-1].source)
            for span in spans
        )
        return self._distance(ends - 1, quote.span.start) == 1

    # ------------------------------------------------------------ what is known

    def _block(self, offset: int) -> int | None:
        return next((n for n, b in enumerate(self.blocks) if b.start <= offset < b.end), None)

    def _distance(self, earlier: int, later: int) -> int:
        """Paragraphs between two offsets; far away where one is in none."""
        first, second = self._block(earlier), self._block(later)
        return second - first if first is not None and second is not None else _FARTHEST_BLOCKS + 1

    def _is_subject(self, index: int) -> bool:
        tokens = self.doc.char_span(*self.names[index].span, alignment_mode="expand")
        return tokens is not None and tokens.root.dep_.startswith("nsubj")

    def _key(self, index: int) -> str:
        """The surname, folded: what one person's mentions in one document share."""
        return fold(self.document.of(self.names[index].span)).split()[-1]

    def _genders(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for index, known in self._evidence():
            found.setdefault(self._key(index), known)
        return found

    def _evidence(self) -> Iterator[tuple[int, str]]:
        for role in self.roles:
            words = fold(self.document.of(role.span))
            if self.names[role.mention].label == "PERSON" and (
                _FEMALE.search(words) or _MALE.search(words)
            ):
                yield role.mention, "f" if _FEMALE.search(words) else "m"
        for index in self.people:
            span = self.names[index].span
            before = fold(self.document.text[max(0, span.start - 6) : span.start]).replace(".", "")
            if re.search(r"\b(?:mrs|ms|miss|mr|sir)\s*$", before + " "):
                yield index, "f" if re.search(r"m(?:r?s|iss)\s*$", before + " ") else "m"
        for index in self.people:
            name = fold(self.document.of(self.names[index].span)).split()
            if len(name) > 1 and (known := gender(name[0])):
                yield index, known
