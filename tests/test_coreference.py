"""Whom a quote's source means."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.coreference import coreference
from generator.model import Document, Extract, Mention, Quote, Role, Span
from generator.quotes import quotes
from generator.roles import roles
from tests.cases import cases
from tests.docs import names, written


def _read(text: str) -> tuple[Document, tuple[Mention, ...], tuple[Role, ...], tuple[Quote, ...]]:
    document, doc = written(text)
    known = names(text)
    said, _ = quotes(document, doc)
    return document, *coreference(document, doc, known, roles(document, doc, known), said)


def _speakers(text: str) -> list[str]:
    """Each quote's speaker, after the word that refers to the name if the source has one."""
    document, mentions, _, said = _read(text)
    found = []
    for quote in said:
        words = [
            f"{document.of(m.span)} → "
            for m in mentions
            if m.antecedent is not None and m.antecedent == quote.speaker
            if any(source.covers(m.span) for source in quote.source)
        ]
        speaker = "nobody" if quote.speaker is None else document.of(mentions[quote.speaker].span)
        found.append("".join([*words, speaker]))
    return found


@cases("coreference", "finds")
def test_finds(text: str, expected: list[str]) -> None:
    """A source comes down to the name in it, or to the one whom its pronoun or role means."""
    assert _speakers(text) == expected


@cases("coreference", "leaves alone")
def test_leaves_alone(text: str, expected: list[str]) -> None:
    """Where a source is somebody else, or might be two, nobody is named."""
    assert _speakers(text) == expected


def _told(text: str) -> list[str]:
    """Each pronoun that is no quote's source, and the name that it means."""
    document, mentions, _, said = _read(text)
    sources = {source for quote in said for source in quote.source}
    return [
        f"{document.of(m.span)} → {document.of(mentions[m.antecedent].span)}"
        for m in mentions
        if m.kind == "pronoun" and m.span not in sources and m.antecedent is not None
    ]


@cases("told", "finds")
def test_tells(text: str, expected: list[str]) -> None:
    """Outside of quotes a pronoun is given the name that it plainly means."""
    assert _told(text) == expected


@cases("told", "leaves alone")
def test_does_not_tell(text: str, expected: list[str]) -> None:
    """Where it might be another, or is not the document's own word, a pronoun is left alone."""
    assert _told(text) == expected


def test_names_and_sources() -> None:
    """What pages link is told from each "she" of the text: names, and the sources of quotes."""
    document, mentions, found, said = _read(
        "{nsubj {PERSON Maria* Quill}} left. | {nsubj She} sailed. | "
        "{nsubj She} said {ccomp {nsubj the pier} would close}."
    )
    extract = Extract(document=document, mentions=mentions, roles=found, quotes=said)
    assert [m.kind for m in mentions] == ["name", "pronoun", "pronoun"]
    assert extract.names_and_sources == {0, 2}


TALK = """\
{nsubj Minister {PERSON Maria* Quill}} met {obj lawyer {PERSON Thomas* Brand}}.
“{ccomp {nsubj We} will sail},” {nsubj she} said. |
  {nsubj The lawyer} said {ccomp that {nsubj the pier} would close}.
"""


def test_referring_mentions() -> None:
    """What refers becomes a mention of its antecedent's label, among the names in reading order."""
    document, mentions, found, said = _read(TALK)
    assert [(document.of(m.span), m.kind, m.label, m.antecedent) for m in mentions] == [
        ("Maria Quill", "name", "PERSON", None),
        ("Thomas Brand", "name", "PERSON", None),
        ("she", "pronoun", "PERSON", 0),
        ("The lawyer", "nominal", "PERSON", 1),
    ]
    assert [quote.speaker for quote in said] == [0, 1]
    assert [(document.of(role.span), role.mention) for role in found] == [
        ("Minister", 0),
        ("lawyer", 1),
    ]


def test_indexes_are_set_anew() -> None:
    """A referring mention before a name moves that name's index, in roles and speakers too."""
    document, mentions, found, said = _read(
        TALK + "{nsubj Pilot {PERSON Odile* Tern}} said {ccomp {nsubj the ferry} sank}."
    )
    assert document.of(mentions[4].span) == "Odile Tern"
    assert said[-1].speaker == 4
    assert (document.of(found[-1].span), found[-1].mention) == ("Pilot", 4)


def test_nothing_else_changes() -> None:
    """Of quotes only the speaker is set, and names stay as they were."""
    document, doc = written(TALK)
    known = names(TALK)
    before, _ = quotes(document, doc)
    mentions, _, said = coreference(document, doc, known, (), before)
    assert [(q.id, q.content, q.cue, q.source) for q in said] == [
        (q.id, q.content, q.cue, q.source) for q in before
    ]
    assert tuple(m for m in mentions if m.kind == "name") == known


def test_first_person() -> None:
    """ "I" in a quotation is its speaker, though named after it; elsewhere it is whoever writes."""
    document, doc = written("“I said no,” {nsubj {PERSON Quill}} said. | I said yes.")
    around = Quote(
        id="a", kind="direct", content=(Span(0, 12),), cue=(Span(19, 23),), source=(Span(13, 18),)
    )
    inside = Quote(id="b", kind="indirect", content=(Span(8, 10),), source=(Span(1, 2),))
    outside = Quote(id="c", kind="indirect", content=(Span(32, 35),), source=(Span(25, 26),))
    known = (Mention(span=Span(13, 18), label="PERSON"),)
    mentions, _, said = coreference(document, doc, known, (), (around, inside, outside))
    assert [document.of(m.span) for m in mentions] == ["I", "Quill"]
    assert [quote.speaker for quote in said] == [1, 1, None]


def test_without_quotes() -> None:
    """A document without quotes has names, and what plainly means them."""
    text = "{nsubj {PERSON Maria* Quill}} left. | {nsubj She} sailed."
    document, mentions, _, said = _read(text)
    assert [(document.of(m.span), m.antecedent) for m in mentions] == [
        ("Maria Quill", None),
        ("She", 0),
    ]
    assert said == ()


PIECES = """{nsubj {PERSON Mara* Quill}}|{PERSON Quill}’s|{nsubj she}|said|told|“|”|"|'|‘|’|,|.|according to|
    the mayor|a spokesman for|{ccomp {nsubj the pier} would close}|{ORG Kolbrand}|{GPE Velmora}|
    Captain|yacht|missiles/NNS|{acl:relcl {nsubj who} said {ccomp it sank}}|added|({ORG NHT})|and|of|
    —|Lake|Ministry|Monday|island of|“We will sail,”|{amod {NORP Sarrovian}}|{ORG The}|🚢""".replace(
    "\n    ", ""
)


@given(st.lists(st.sampled_from([*PIECES.split("|"), "now. | Then", "now.\n"]), max_size=30))
def test_whatever_the_text(pieces: list[str]) -> None:
    """Names, roles, quotes and what refers lie in blocks, in order, without white space around them."""
    document, mentions, found, said = _read(f"Then {' '.join(pieces)} now.")
    named = [mention.span for mention in mentions]
    parts = [s for q in said for s in (*q.content, *q.cue, *q.source)]
    assert named == sorted(named)
    assert len({quote.id for quote in said}) == len(said)
    for span in [*named, *(role.span for role in found), *parts]:
        assert any(block.span.covers(span) for block in document.blocks)
        assert document.of(span) == document.of(span).strip() != ""
    for index in [*(role.mention for role in found), *(q.speaker for q in said)]:
        assert index is None or mentions[index].kind == "name"
