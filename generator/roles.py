"""What the text calls someone beside the name: "Pentagon spokesman", "a former top commander …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from generator.gazetteer import ROLE_NOUNS
from generator.model import Document, Mention, Role, Span
from generator.text import fold

_ORGANISATION_NOUNS = frozenset(
    """firm company group agency newspaper magazine network think-tank charity nonprofit startup bank union party
    militia organization organisation site website broadcaster airline manufacturer maker retailer supplier
    operator watchdog regulator consultancy shipyard utility foundry institute""".split()
)
_ENDINGS = tuple("man woman person ist ologist or eer ier crat ician official".split())
_NO_ROLE = frozenset(
    """other such many several last next ex uncle aunt today yesterday tomorrow monday tuesday wednesday thursday
    friday saturday sunday""".split()
)
_JOINING = frozenset("of for and to at on in with by from".split())
_STATES = frozenset(
    "retired elected appointed convicted accused disgraced exiled renowned ousted".split()
)
"""Participles that begin a role; any other is the verb before it."""
_TITLE_CLASSES = {"NOUN", "PROPN", "ADJ", "NUM"}
_TITLE_TAGS = {"JJ", "NN", "NNP", "NNPS", "VBN"}
_NOT_FIRST = {"VERB", "ADP", "SCONJ", "CCONJ"}
_LABELS = {"PERSON", "ORG"}
_MOST_BEFORE = 12
_MOST_AFTER = 24
"""Tokens a role may have; a longer apposition is a sentence of its own."""
_REACH = 400
"""Characters that so many tokens have at most."""
_HEADS = {"title", "heading", "caption"}
_INNER = {"of", "for", "and", "the", "to", "at", "on", "&", "-", "’s", "'s", ",", "/"}


def roles(document: Document, doc: Doc, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The roles in reading order; `mentions` are the document's, whose indexes the roles name."""
    people = [m.span for m in mentions if m.label == "PERSON"]
    found = []
    for index, mention in enumerate(mentions):
        name = doc.char_span(*mention.span, alignment_mode="expand")
        if mention.kind != "name" or mention.label not in _LABELS or name is None:
            continue
        block = document.block_at(mention.span.start)
        if block is None or block.kind in _HEADS or not block.span.covers(mention.span):
            continue
        others = [span for span in _near(people, mention.span) if span != mention.span]
        before = _before(doc, name.start, mention.label, others)
        if before is not None and not any(before.meets(other) for other in others):
            found.append(Role(span=before, mention=index))
        after = _after(doc, name.end, mention.label, others)
        if after is not None:
            found.append(Role(span=after, mention=index))
    return tuple(sorted(found, key=lambda role: role.span))


def _near(people: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the people, who are in reading order, that a role beside the span may reach."""
    first = bisect_left(people, (span.start - _REACH,))
    return people[first : bisect_left(people, (span.end + _REACH,))]


def _is_role_noun(token: Token, label: str) -> bool:
    word = fold(token.text)
    if label == "ORG":
        return word in _ORGANISATION_NOUNS
    return word in ROLE_NOUNS or (
        token.pos_ == "NOUN" and len(word) > 5 and word.endswith(_ENDINGS)
    )


def _before(doc: Doc, start: int, label: str, others: Sequence[Span]) -> Span | None:
    """The words that stand before a name as its title: "Russian Foreign Ministry spokeswoman"."""
    first = start
    floor = max(doc[start].sent.start, start - _MOST_BEFORE)
    while first > floor and _is_before(doc[first - 1]) and not _is_inside(doc[first - 1], others):
        first -= 1
    run = list(doc[first:start])
    if run and run[-1].lower_ in _JOINING:  # "a spokesman for Quill", "the mayor and Quill"
        return None
    while run and (run[0].lower_ in _INNER or run[0].is_punct or run[0].pos_ == "DET"):
        run.pop(0)
    while run and (run[-1].lower_ in _INNER or run[-1].is_punct or _is_short_rank(run)):
        run.pop()
    run = _own_part(run, label)
    if not any(_is_role_noun(token, label) for token in run):
        return None
    if label != "ORG":
        return _span(_without_ranks(_of_the_name(run)))
    # "private intelligence firm The Soufan Center": the noun itself ends the run.
    return _span(run) if run[-1].text.islower() and _is_role_noun(run[-1], label) else None


def _is_before(token: Token) -> bool:
    """Whether the word may be of a title: nouns, adjectives, and the small words between them."""
    if token.is_space or (token.is_sent_start and token.pos_ in _NOT_FIRST):
        return False
    if token.pos_ in _TITLE_CLASSES or token.tag_ in _TITLE_TAGS:
        return token.lower_ not in _NO_ROLE and (token.tag_ != "VBN" or token.lower_ in _STATES)
    if token.lower_ == "the":
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text[:1].isupper()
    return token.lower_ in {"of", "for", "and", "'s", "’s", "-", "&", "."} or token.text in {
        "Lt.",
        "Gen.",
    }


def _own_part(run: list[Token], label: str) -> list[Token]:
    """The run without what only stands before it: "the recommendation | Attorney General", "cells and | President".

    A plain noun before a capital, and several things joined on by "and", belong to the sentence.
    """
    cuts = [0]
    for n, (token, after) in enumerate(pairwise(run), 1):
        is_plain = token.pos_ == "NOUN" and token.text.islower() and not _is_role_noun(token, label)
        begins_title = is_plain and after.text[:1].isupper()
        things = any(t.tag_ in {"NNS", "CD"} for t in run[: n - 1])
        is_joined = token.lower_ == "and" and things
        if (begins_title or is_joined) and any(_is_role_noun(t, label) for t in run[n:]):
            cuts.append(n)
    return run[cuts[-1] :]


def _of_the_name(run: list[Token]) -> list[Token]:
    """Of "funeral of President" the part that is the name's own: after an "of" with no role before it."""
    joints = [n for n, t in enumerate(run) if t.lower_ in {"of", "for"}]
    if joints and not any(_is_role_noun(t, "PERSON") for t in run[: joints[-1]]):
        return run[joints[-1] + 1 :]
    return run


def _is_inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= token.idx < span.end for span in spans)


def _is_short_rank(run: Sequence[Token]) -> bool:
    """Whether a rank in short closes a title: of "panel Chairman Rep." the "Rep."."""
    return len(run) > 1 and run[-1].text.endswith(".") and run[-1].text[:1].isupper()


def _without_ranks(run: list[Token]) -> list[Token]:
    """Of "Pentagon spokesman Air Force Brig. Gen." the part up to the last plain role noun."""
    plain = [n for n, t in enumerate(run) if t.text.islower() and _is_role_noun(t, "PERSON")]
    is_cut = plain and "of" not in [t.lower_ for t in run[plain[-1] :]]
    return run[: plain[-1] + 1] if is_cut else run


def _after(doc: Doc, end: int, label: str, others: Sequence[Span]) -> Span | None:
    """The apposition after a name: ", a former top commander for operations in Europe,"."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    first = end + 1
    if doc[first].like_num and first + 2 < len(doc) and doc[first + 1].text == ",":
        first += 2  # ", 61, a farmer"
    run: list[Token] = []
    for token in doc[first : first + _MOST_AFTER]:
        if _is_end(token) or (token.text == "," and not _goes_on(doc, token.i)):
            break
        run.append(token)
    if not run or len(run) == _MOST_AFTER or not _opens_apposition(run[0]):
        return None
    is_clause = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in run)
    opens_plain = run[0].pos_ != "DET" and run[0].lower_ != "one"
    is_list = opens_plain and any(_is_inside(token, others) for token in run)
    if is_clause or is_list or not _has_role(run, label):
        return None
    return _span(run[1:] if run[0].lower_ in {"a", "an", "the"} and len(run) > 1 else run)


def _is_end(token: Token) -> bool:
    is_mark = token.text in {".", ";", ":", "—", "–", "“", "”", '"'}
    return is_mark or token.is_space or bool(token.is_sent_start)


def _has_role(run: Sequence[Token], label: str) -> bool:
    """Whether a noun of the run is a role's; after "one of" it is in the plural."""
    if any(t.pos_ in {"NOUN", "PROPN"} and _is_role_noun(t, label) for t in run):
        return True
    return run[0].lower_ == "one" and any(fold(t.text).removesuffix("s") in ROLE_NOUNS for t in run)


def _opens_apposition(first: Token) -> bool:
    """Whether an apposition may open so; "its director" would lose whose it is away from its text."""
    if first.lower_ in {"its", "his", "her", "their"}:
        return False
    return first.lower_ in {"a", "an", "the", "one"} or first.pos_ in {"NOUN", "ADJ", "PROPN"}


def _goes_on(doc: Doc, comma: int) -> bool:
    """Whether a list of places or a second role follows: "of Ames, Iowa"."""
    return (
        comma + 1 < len(doc)
        and doc[comma - 1].pos_ == "PROPN"
        and doc[comma + 1].ent_type_ == "GPE"
    )


def _span(run: Iterator[Token] | Sequence[Token]) -> Span:
    tokens = list(run)
    return Span(int(tokens[0].idx), int(tokens[-1].idx) + len(tokens[-1].text))
