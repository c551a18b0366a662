"""Who said what: content, cue and source of each quote, direct, mixed and indirect.

The terms are those of PARC 3.0 (Pareti, "PARC 3.0: A Corpus of Attribution Relations", LREC 2016); the
steps those of O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012) and of the
Gender Gap Tracker (Asr et al., PLOS ONE 2021): marks first, then the verb of saying beside them, then its
subject; last, clauses of saying without marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from generator.model import Document, Doubt, Quote, QuoteKind, Span
from generator.quotes.cues import CLAUSAL, HEARERS, REPORTING, TELLING
from generator.quotes.marks import Marked, marked
from generator.text import fold, short_hash

_QUOTED_KINDS = {"deck", "paragraph", "item"}
_SUBJECTS = {"nsubj", "nsubjpass", "nsubj:pass", "csubj", "nsubj:outer"}
_CLAUSES = {"ccomp", "ccomp:pmod"}
_SUBORDINATE = {"acl", "acl:relcl", "relcl", "advcl", "amod"}
_SHARED_SUBJECT = {"conj", "xcomp", "advcl", "acl", "ccomp", "parataxis"}
_LEAST_WORDS = 6
"""Of a quotation nobody is said to have said: shorter ones are titles and scare quotes."""
_MOST_TITLE_WORDS = 7
_FARTHEST = 40
"""Tokens between a quotation and its verb of saying: "…,” retired Army Lt. Gen. Mark Hertling, a former top
commander for operations in Europe, tweeted" has sixteen; beyond forty the verb is another sentence's."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_STOPS = {".", "?", "!", ";"}
_OPENING = "“\"„«‹‘'`"


@dataclass(frozen=True, slots=True)
class _Saying:
    """A verb of saying with its subject."""

    cue: Span
    source: Span | None
    verb: Token | None = None


def quotes(document: Document, doc: Doc) -> tuple[tuple[Quote, ...], tuple[Doubt, ...]]:
    """The quotes of the document's body in reading order, and what is doubtful about the marks.

    `doc` is the document's text, annotated. Speakers are left open: they are coreference's to say.
    """
    blocks = [b.span for b in document.blocks if b.kind in _QUOTED_KINDS]
    finder = _Finder(document, doc, blocks)
    found = sorted(finder.all(), key=lambda q: (q.content[0], q.content))
    doubts = tuple(
        Doubt(span=Span(m.span.start, m.span.start + 1), message="quotation mark is never closed")
        for m in finder.marks
        if not m.is_closed
    )
    return tuple(_named(document, found)), doubts


def _named(document: Document, found: Sequence[Quote]) -> Iterator[Quote]:
    """Each quote with its id: a hash of the document's id and the words, and of the count of equal ones."""
    seen: dict[str, int] = {}
    for quote in found:
        words = fold(" ".join(document.of(part) for part in quote.content))
        seen[words] = seen.get(words, 0) + 1
        again = (str(seen[words]),) if seen[words] > 1 else ()
        yield replace(quote, id=f"q-{short_hash(document.id, words, *again)}")


class _Finder:
    """One document's search: what is in marks, and which verbs are spoken for already."""

    def __init__(self, document: Document, doc: Doc, blocks: list[Span]) -> None:
        self.text = document.text
        self.doc = doc
        self.blocks = blocks
        self.marks = list(marked(document.text, blocks))
        self.parts = [part for m in self.marks for part in m.parts]
        self.used: set[int] = set()
        self.covered: list[Span] = []

    def all(self) -> Iterator[Quote]:
        """Every quote, those with marks first."""
        for quote in self._with_marks():
            self.covered += quote.content
            yield quote
        yield from self._without_marks()

    # ------------------------------------------------------------ with marks

    def _with_marks(self) -> list[Quote]:
        found: list[Quote] = []
        for i, mark in enumerate(self.marks):
            if self._is_name(mark) and not self._opens_sentence(mark):
                continue
            before = self._before(i)
            after = self._after(i)
            last = found[-1] if found else None
            if last and after is None and self._goes_on(last, mark):
                found[-1] = replace(last, content=(*last.content, *mark.parts))
            elif after and self._ends_open(mark):
                found.append(self._said_after(mark, after))
            elif before:
                found.append(self._said_before(mark, before))
            elif after and not self._is_sentence(mark):
                found.append(self._said_after(mark, after))
            elif self._is_speech(mark):
                found.append(self._quote("direct", mark.parts, None))
            else:
                continue
            self._claim(found[-1])
        return [quote for quote in found if quote.kind != "indirect"]

    def _claim(self, quote: Quote) -> None:
        for cue in quote.cue:
            self.used.update(t.i for t in self._tokens(cue))

    def _block(self, offset: int) -> Span:
        return next(b for b in self.blocks if b.start <= offset < b.end)

    def _tokens(self, span: Span) -> list[Token]:
        found = (
            self.doc.char_span(span.start, span.end, alignment_mode="expand")
            if span.end > span.start
            else None
        )
        return [token for token in found or () if not token.is_space]

    def _before(self, i: int) -> _Saying | None:
        """The verb of saying between the sentence's start and the mark: 'He said: “…”'."""
        start = self.marks[i].span.start
        floor = self._block(start).start
        if i and self.marks[i - 1].span.end > floor:
            floor = self.marks[i - 1].span.end
        tokens = self._tokens(Span(floor, start))[-_FARTHEST:]
        stops = [n for n, t in enumerate(tokens) if t.text in _STOPS]
        tokens = tokens[stops[-1] + 1 :] if stops else tokens
        for token in reversed(tokens):
            if self._is_cue(token) and (saying := self._saying(token)) and saying.source:
                return saying
        return self._according(tokens)

    def _after(self, i: int) -> _Saying | None:
        """The verb of saying between the mark and the sentence's end: '“…,” he said.'"""
        end = self.marks[i].span.end
        ceiling = self._block(end - 1).end
        if i + 1 < len(self.marks):
            ceiling = min(ceiling, self.marks[i + 1].span.start)
        tokens = self._tokens(Span(end, max(end, ceiling)))[:_FARTHEST]
        stop = next((n for n, t in enumerate(tokens) if t.text in _STOPS), len(tokens))
        tokens = tokens[:stop]
        while tokens and tokens[0].text in {",", "—", "–", "-", "--"}:
            tokens = tokens[1:]
        for n, token in enumerate(tokens):
            if token.text == "," and n and tokens[n - 1].text in {"and", "but"}:
                break
            if self._is_cue(token) and (saying := self._beside(tokens, n)):
                return saying
        return self._according(tokens)

    def _beside(self, tokens: Sequence[Token], n: int) -> _Saying | None:
        """The verb at `n` with the words before it as its subject, or, if it comes first, those after."""
        saying = self._saying(tokens[n])
        if saying and saying.source:
            return saying
        before = [t for t in tokens[:n] if t.pos_ not in {"AUX", "ADV"}]
        while before and before[-1].text == ",":
            before.pop()
        if before and any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in before):
            return _Saying(_span(tokens[n : n + 1]), _span(before), tokens[n])
        if tokens[n].lemma_.lower() in TELLING:  # after "told" stands who was told
            return None
        following: list[Token] = []
        for token in tokens[n + 1 :]:
            is_part = token.pos_ in {"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"}
            if not is_part and token.lower_ not in {"of", "for", "’s", "'s", ".", "&", "-"}:
                break
            following.append(token)
        if any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in following):
            return _Saying(_span(tokens[n : n + 1]), _span(following), tokens[n])
        return None

    def _according(self, tokens: Sequence[Token]) -> _Saying | None:
        for n, token in enumerate(tokens[:-1]):
            if token.lower_ == "according" and tokens[n + 1].lower_ == "to" and n + 2 < len(tokens):
                source = self._phrase(tokens[n + 2 :])
                return _Saying(Span(token.idx, _end(tokens[n + 1])), source) if source else None
        return None

    def _phrase(self, tokens: Sequence[Token]) -> Span | None:
        """The noun phrase that `tokens` begin with, with all that hangs on it."""
        nouns = [t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}]
        if not nouns:
            return None
        first = nouns[0]
        while first.head.i > first.i and first.head in nouns:
            first = first.head
        last = min(max(t.i for t in first.subtree), tokens[-1].i)
        run = [t for t in tokens if t.i <= last]
        while run and run[-1].is_punct:
            run.pop()
        return _span(run) if run else None

    def _is_cue(self, token: Token) -> bool:
        return (
            token.i not in self.used
            and token.lemma_.lower() in REPORTING
            and token.pos_ in {"VERB", "AUX"}
            and not self._is_marked(token)
        )

    def _is_marked(self, token: Token) -> bool:
        return any(part.start <= token.idx < part.end for part in self.parts)

    def _saying(self, verb: Token) -> _Saying | None:
        """The verb with its subject; verbs that share one ("…, adding that") look to their head's."""
        holder = verb
        for _ in range(3):
            subject = next((c for c in holder.children if c.dep_ in _SUBJECTS), None)
            if subject is not None:
                break
            if holder.dep_ not in _SHARED_SUBJECT:
                return _Saying(_span([verb]), None, verb)
            holder = holder.head
        is_told = (
            subject is not None and "pass" in subject.dep_ and holder.lemma_.lower() in HEARERS
        )
        if (
            subject is None
            or is_told
            or self._is_marked(subject)
            or subject.lower_ in {"it", "there", "that", "what"}
        ):
            return _Saying(_span([verb]), None, verb)
        run = [t for t in subject.subtree if not self._is_marked(t)]
        run = [t for t in run if (t.i < verb.i) == (subject.i < verb.i)]
        run = _trimmed_source(run, subject, verb)
        return _Saying(_span([verb]), _span(run) if run else None, verb)

    def _ends_open(self, mark: Marked) -> bool:
        """Whether the sentence goes on after the marks: '…,”', '…?”', '…”, he said'."""
        inner = self.text[mark.span.start : mark.span.end].rstrip("”\"’'»›“`")
        following = self.text[mark.span.end : mark.span.end + 2].lstrip()
        return inner[-1:] in ",?!…—–-" or following[:1] in {",", "—", "–"}

    def _is_sentence(self, mark: Marked) -> bool:
        inner = self.text[mark.span.start : mark.span.end].rstrip("”\"’'»›“`")
        return inner[-1:] == "."

    def _is_speech(self, mark: Marked) -> bool:
        """Whether unattributed words in marks are speech: long enough, with a verb, a sentence."""
        tokens = self._tokens(mark.span)
        has_verb = any(t.pos_ in {"VERB", "AUX"} for t in tokens)
        words = sum(t.is_alpha for t in tokens)
        opens = self.text[mark.span.start + 1 : mark.span.start + 2].isupper()
        return words >= _LEAST_WORDS and has_verb and opens and mark.is_closed

    def _is_name(self, mark: Marked) -> bool:
        """Whether the marks hold a name or a title: the yacht “Nirvana”, “The Steve Harvey Morning Show”."""
        words = re.findall(r"[^\W\d_]+", self.text[mark.span.start : mark.span.end])
        telling = [w for w in words if len(w) > 3]
        return (
            len(words) <= _MOST_TITLE_WORDS
            and bool(telling)
            and all(w[0].isupper() for w in telling)
        )

    def _opens_sentence(self, mark: Marked) -> bool:
        """Whether nothing of the sentence stands before the mark."""
        before = self.text[self._block(mark.span.start).start : mark.span.start].rstrip()
        return not before or before[-1] in '.?!:”"’'

    def _goes_on(self, last: Quote, mark: Marked) -> bool:
        """Whether the mark is a further part of the quote before: '“A,” he said. “B.”'"""
        end = max(span.end for spans in (last.content, last.cue, last.source) for span in spans)
        if last.content[-1].end > mark.span.start or end > mark.span.start:
            return False
        if not last.cue or "\n\n" in self.text[last.content[-1].end : mark.span.start]:
            return False
        if last.cue[0].start < last.content[-1].start:
            gap = self.text[last.content[-1].end : mark.span.start]
            return not gap.strip(" .,")
        between = self._tokens(Span(end, mark.span.start))
        verbs = [t for t in between if t.pos_ == "VERB" and t.dep_ not in _SUBORDINATE]
        stops = sum(t.text in _STOPS for t in between)
        return not verbs and stops <= 1 and len(between) < _FARTHEST

    def _said_after(self, mark: Marked, saying: _Saying) -> Quote:
        """'“A,” X said', with what stands before the mark if the sentence began there."""
        start = mark.span.start
        block = self._block(start)
        before = self._tokens(Span(block.start, start))
        stops = [n for n, t in enumerate(before) if t.text in _STOPS or self._is_marked(t)]
        lead = before[stops[-1] + 1 :] if stops else before
        lead = [t for t in lead if t.text not in {"“", '"', "‘"}]
        opens_inside = self.text[start + 1 : start + 2].islower()
        if lead and opens_inside and not any(self._is_cue(t) for t in lead):
            parts = (Span(lead[0].idx, mark.parts[0].end), *mark.parts[1:])
            return self._quote("mixed", parts, saying)
        return self._quote("direct", mark.parts, saying)

    def _said_before(self, mark: Marked, saying: _Saying) -> Quote:
        """'X said: “A.”' or 'X said the plan was “a disgrace”': in the second the clause is the content."""
        if saying.verb is None:
            direct = self.text[mark.span.start + 1 : mark.span.start + 2].isupper()
            return self._quote("direct" if direct else "mixed", mark.parts, saying)
        gap = self.text[saying.cue.end : mark.span.start]
        opens = self.text[mark.span.start + 1 : mark.span.start + 2]
        if not gap.strip(" ,:") or (gap.rstrip().endswith((":", ",")) and opens.isupper()):
            return self._quote("direct" if opens.isupper() else "mixed", mark.parts, saying)
        if self._is_name(mark):
            return self._quote("indirect", mark.parts, None)
        start = self._clause_start(saying.verb, mark.span.start)
        end = max(mark.span.end, self._clause_end(saying.verb, mark.span.end))
        return self._quote("mixed", (Span(start, end),), saying)

    def _clause_start(self, verb: Token, most: int) -> int:
        """Where what is said begins: the clause below the verb, or the word after it and its hearer."""
        for child in verb.children:
            if (
                child.dep_ in _CLAUSES
                and child.left_edge.idx <= most
                and child.left_edge.i > verb.i
            ):
                return int(child.left_edge.idx)
        first = verb.i + 1
        if verb.lemma_.lower() in HEARERS:
            hearers = [
                c
                for c in verb.children
                if c.dep_ in {"obj", "iobj", "dobj", "dative"} and c.i > verb.i
            ]
            ends = [c.right_edge.i + 1 for c in hearers if _end(c.right_edge) < most]
            first = min(ends, default=first)
        while first < len(self.doc) and (
            self.doc[first].is_punct and self.doc[first].text not in _OPENING
        ):
            first += 1
        return min(int(self.doc[first].idx), most)

    def _clause_end(self, verb: Token, least: int) -> int:
        for child in verb.children:
            if child.dep_ in _CLAUSES and child.left_edge.idx < least <= _end(child.right_edge):
                edge = child.right_edge
                while edge.is_punct and edge.i > verb.i and edge.text not in '”"’»':
                    edge = edge.nbor(-1)
                return min(_end(edge), self._block(least - 1).end)
        return least

    # ------------------------------------------------------------ without marks

    def _without_marks(self) -> Iterator[Quote]:
        for block in self.blocks:
            for token in self._tokens(block):
                if self._is_cue(token) and token.lemma_.lower() in CLAUSAL:
                    yield from self._clause(token)
                elif token.lower_ == "according" and token.i not in self.used:
                    yield from self._attributed_sentence(token)

    def _clause(self, verb: Token) -> Iterator[Quote]:
        saying = self._saying(verb)
        if saying is None or saying.source is None:
            return
        content = self._reported(verb, saying.source)
        if content and not self._overlaps(content):
            yield self._quote("indirect", (content,), saying)

    def _overlaps(self, content: Span) -> bool:
        return any(content.meets(span) for span in self.covered)

    def _reported(self, verb: Token, source: Span) -> Span | None:
        """The clause said: below the verb, or the sentence before "…, officials said"."""
        clause = next((c for c in verb.children if c.dep_ in _CLAUSES), None)
        if clause is not None and clause.i > verb.i:
            run = [t for t in clause.subtree if t.i > verb.i and not _within(t, source)]
            return self._trimmed(run)
        at = min(source.start, verb.idx)
        comma = self.doc[verb.i - 1] if verb.idx == at else self._token_before(source.start)
        if comma is not None and comma.text == ",":
            run = [t for t in verb.sent if t.i < comma.i]
            return self._trimmed(run)
        return None

    def _token_before(self, offset: int) -> Token | None:
        found = self.doc.char_span(offset, offset + 1, alignment_mode="expand")
        return self.doc[found.start - 1] if found is not None and found.start else None

    def _trimmed(self, run: Sequence[Token]) -> Span | None:
        tokens = [t for t in run if not t.is_space]
        while tokens and tokens[-1].is_punct and tokens[-1].text not in '”"’»)':
            tokens.pop()
        while tokens and tokens[0].is_punct and tokens[0].text not in _OPENING + "(":
            tokens.pop(0)
        return _span(tokens) if sum(t.is_alpha for t in tokens) > 2 else None

    def _attributed_sentence(self, token: Token) -> Iterator[Quote]:
        """ "…, according to the report": the rest of the sentence is what the report says."""
        tokens = [t for t in token.sent if not t.is_space]
        at = next(n for n, t in enumerate(tokens) if t.i == token.i)
        saying = self._according(tokens[at:])
        if saying is None or saying.source is None:
            return
        if at == 0:
            content = self._trimmed([t for t in tokens if t.idx >= saying.source.end])
        else:
            content = self._trimmed(tokens[:at])
        if content and not self._overlaps(content) and self._block(token.idx).covers(content):
            yield self._quote("indirect", (content,), saying)

    def _quote(self, kind: QuoteKind, parts: Sequence[Span], saying: _Saying | None) -> Quote:
        cue = (saying.cue,) if saying else ()
        source = (saying.source,) if saying and saying.source else ()
        return Quote(id="", kind=kind, content=tuple(parts), cue=cue, source=source)


def _trimmed_source(run: list[Token], subject: Token, verb: Token) -> list[Token]:
    """The subject's words without dateline and day, up to the verb where only a name is between.

    "KESSHOLM – Kolbrand Steel on Tuesday" → "Kolbrand Steel"; "Opposition leader" → "Opposition leader
    Josephine Tarrowby".
    """
    dashes = [n for n, t in enumerate(run) if t.text in {"–", "—", "--"} and t.i < subject.i]
    run = run[dashes[-1] + 1 :] if dashes else run
    days = [
        n
        for n, t in enumerate(run)
        if t.lower_ in _DAYS and n and run[n - 1].lower_ in {"on", "late", "early"}
    ]
    run = run[: days[0] - 1] if days and run[days[0]].i > subject.i else run
    if run and run[-1].i < verb.i:
        gap = list(verb.doc[run[-1].i + 1 : verb.i])
        run = [*run, *gap] if gap and all(t.pos_ in {"PROPN", "DET"} for t in gap) else run
    while run and (run[-1].is_space or (run[-1].is_punct and run[-1].text != ")")):
        run.pop()
    while run and (run[0].is_punct or run[0].is_space):
        run.pop(0)
    return run


def _end(token: Token) -> int:
    return int(token.idx) + len(token.text)


def _span(tokens: Sequence[Token]) -> Span:
    return Span(int(tokens[0].idx), _end(tokens[-1]))


def _within(token: Token, span: Span) -> bool:
    return span.start <= token.idx < span.end
