"""What the words in and beside a name tell of its kind: "… Ministry", "Lake …", "the yacht …", "Captain …".

After Hearst, "Automatic Acquisition of Hyponyms from Large Text Corpora" (COLING 1992). These hold for names no
model has ever seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.gazetteer import gender, is_place, territory
from generator.text import DATELINE, fold


@dataclass(slots=True)
class Name:
    """A name in the making: tokens `first` to `last` (exclusive) and a label."""

    first: int
    last: int
    label: str
    sure: bool = False
    """Whether the words in or beside it told the label."""


TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor doctor sir dame lord lady baron baroness count king queen prince
    princess pope rev reverend father sister brother rabbi imam sheikh ayatollah cardinal archbishop bishop saint
    president vice-president premier prime minister chancellor secretary senator sen rep representative congressman
    congresswoman governor gov mayor judge justice ambassador attorney sheriff chief director chairman chairwoman
    general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm
    commander cmdr cdr commodore brigadier brig marshal ensign officer detective inspector constable superintendent
    commissioner deputy former retired ret acting then-president ex-president coach spokesman spokeswoman
    hon honorable honourable attorney-general mp mep undersecretary army navy marine marines
    ceo cfo coo cto vp""".split()
)
"""Words before a person's name that are not of it; compared folded and without full stops."""

_TELLING_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame president premier minister chancellor senator sen rep congressman
    congresswoman governor gov mayor judge justice ambassador sheriff gen lt col maj capt captain sgt sergeant
    admiral adm cmdr commander commodore brigadier brig colonel lieutenant rabbi imam ayatollah archbishop
    bishop cardinal detective inspector commissioner superintendent""".split()
)
"""Those after which hardly anything but a person's name is capitalised."""

_LAST_WORDS = {
    "ORG": """ministry department agency bureau commission committee council court university college institute
        institution academy party bank fund foundation association federation union league alliance authority
        corporation company corp inc ltd llc plc group center centre board senate congress parliament assembly
        police guard force forces army navy corps command organization organisation society trust exchange airlines
        airways times post journal tribune herald gazette observer telegraph chronicle courier ledger news press
        laboratory laboratories holdings partners office service services brigade battalion regiment steel motors
        energy industries systems technologies electric petroleum pharmaceuticals insurance securities shipping
        media pictures entertainment studios records chamber secretariat directorate inspectorate registry
        consortium coalition caucus cabinet treasury taskforce campaign orchestra museum church coalition""",
    "LOC": """river sea lake bay sound strait straits island islands isles mountain mountains valley peninsula coast
        gulf ocean desert delta plateau basin archipelago estuary lagoon reef peak glacier""",
    "FAC": """barrier bridge airport stadium dam tower towers palace square station prison street avenue road boulevard
        tunnel gate cathedral park hotel terminal pier quay wharf lighthouse arena plaza monastery castle abbey""",
    "EVENT": "war cup olympics games festival summit championship championships marathon referendum uprising massacre",
    "LAW": "treaty act accord accords amendment constitution protocol pact convention",
}
_LABEL_OF_LAST = {word: label for label, words in _LAST_WORDS.items() for word in words.split()}
_HEADS_OF = frozenset(
    """ministry department federation institute office bureau board committee council agency union association
    confederation directorate commission society league centre center""".split()
)
_FIRST_WORDS = {
    "GPE": "port fort camp",
    "LOC": "lake mount mt cape gulf",
    "FAC": "gate pier terminal highway interstate route",
    "EVENT": "storm hurricane typhoon cyclone operation",
}
_LABEL_OF_FIRST = {word: label for label, words in _FIRST_WORDS.items() for word in words.split()}
_PLACE_NOUNS = frozenset(
    """city town village island port district province state region county capital municipality suburb hamlet
    republic kingdom emirate colony territory neighbourhood neighborhood peninsula commune borough""".split()
)
_KIND_NOUNS = {
    "PRODUCT": """missile missiles rocket rockets launcher launchers battery batteries howitzer howitzers tank tanks jet
        jets fighter fighters bomber bombers drone drones helicopter helicopters aircraft plane planes airliner
        submarine submarines frigate frigates destroyer destroyers yacht yachts ferry ferries tanker tankers
        trawler trawlers freighter freighters icebreaker satellite satellites spacecraft torpedo torpedoes rifle
        rifles pistol pistols smartphone smartphones phone phones laptop laptops console consoles car cars
        sedan truck trucks suv vaccine vaccines drug drugs pill pills software app apps browser chatbot""",
}
_LABEL_OF_KIND = {word: label for label, words in _KIND_NOUNS.items() for word in words.split()}
_VESSELS = frozenset(
    """yacht ship vessel ferry tanker trawler freighter frigate destroyer submarine icebreaker cruiser carrier boat
    schooner barge tug dredger steamer liner""".split()
)
NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept
    oct nov dec i he she we they you it the this that these those mr mrs ms dr sir lord lady today yesterday tomorrow
    gmt est edt pst utc photo image video editor reporter also meanwhile however but and yet""".split()
)
DETERMINERS = frozenset("the a an this that these those our their his her its my your".split())
_WORD_CLASSES = frozenset("DET PRON ADP ADV SCONJ CCONJ VERB AUX".split())
_PLACE_OF_DATELINE = re.compile(r"[A-Z][A-Z.’' -]+[A-Z]")


def told(doc: Doc, openings: Sequence[int]) -> Iterator[Name]:
    """Names whose label the words in or beside them tell; `openings` are the offsets of the body's blocks."""
    yield from _datelines(doc, openings)
    yield from _vessels(doc)
    for token in doc:
        yield from _titled(doc, token)
        yield from _headed(doc, token)
        yield from _joined(doc, token)
        yield from _opened(doc, token)
        yield from _placed(doc, token)
        yield from _before_kind(doc, token)


def plain(token: Token) -> str:
    """The word for comparison: folded and without full stops."""
    return fold(token.text).replace(".", "")


def is_capitalised(token: Token) -> bool:
    """Whether the word begins as a name's does."""
    return token.text[:1].isupper()


def _run_before(doc: Doc, i: int) -> int:
    """The first token of the run of capitalised words that ends with token `i`."""
    first = i
    while first > 0 and not doc[first].is_sent_start:
        word = doc[first - 1]
        joined = word.text in {"&", "-"} and first > 1 and is_capitalised(doc[first - 2])
        if not joined and (
            not is_capitalised(word) or word.pos_ in _WORD_CLASSES or plain(word) in NOT_NAMES
        ):
            break
        first -= 1
    return first


def _run_after(doc: Doc, i: int, most: int) -> int:
    """The token after the run of at most `most` capitalised words that begins with token `i`."""
    last = i
    while last < len(doc) and last - i < most and (is_capitalised(doc[last]) or doc[last].is_digit):
        if plain(doc[last]) in NOT_NAMES or (last > i and doc[last].is_sent_start):
            break
        last += 1
    return last


def _datelines(doc: Doc, openings: Sequence[int]) -> Iterator[Name]:
    """ "PORT AVERINE, Oct 2 (Tern Wire) – …" """
    for start in openings:
        if DATELINE.match(doc.text, start) and (place := _PLACE_OF_DATELINE.match(doc.text, start)):
            span = doc.char_span(*place.span())
            if span is not None:
                yield Name(span.start, span.end, "GPE", sure=True)


def _titled(doc: Doc, token: Token) -> Iterator[Name]:
    """ "Captain Noor Eskerby, who commands the ship": a person, whatever the model thought."""
    if plain(token) not in _TELLING_TITLES or not is_capitalised(token) or token.i + 1 >= len(doc):
        return
    first = token.i + 1
    while first < len(doc) and plain(doc[first]) in TITLES and is_capitalised(doc[first]):
        first += 1
    last = _run_after(doc, first, 3)
    words = [plain(t) for t in doc[first:last]]
    if (
        not words
        or words[-1] in _LABEL_OF_LAST
        or words[-1] in TITLES
        or not all(t.is_alpha or "." in t.text or "-" in t.text for t in doc[first:last])
    ):
        return
    if doc[first].pos_ in {"PROPN", "NOUN", "ADJ", "X"}:
        yield Name(first, last, "PERSON", sure=True)


def _headed(doc: Doc, token: Token) -> Iterator[Name]:
    """Runs of capitalised words whose last tells what they are: "Russian Foreign Ministry"."""
    label = _LABEL_OF_LAST.get(token.lower_)
    if label is None or not is_capitalised(token) or token.text.isupper():
        return
    first, last = _run_before(doc, token.i), token.i + 1
    if last - first < 2 or _is_person(doc, first, last):
        return
    following = doc[last] if last < len(doc) else None
    goes_on = following is not None and (
        (is_capitalised(following) and not following.is_sent_start and following.pos_ == "PROPN")
        or (following.lower_ in {"of", "for"} and last + 1 < len(doc) and is_capitalised(doc[last + 1]))
    )  # fmt: skip
    if not goes_on:
        yield Name(first, last, label, sure=label != "ORG")


def _joined(doc: Doc, token: Token) -> Iterator[Name]:
    """ "Ministry of Works and Water", "Federation of Dock and Barrier Workers": one name, the "and" in it."""
    if token.lower_ not in _HEADS_OF or not is_capitalised(token) or token.i + 2 >= len(doc):
        return
    if doc[token.i + 1].lower_ not in {"of", "for"}:
        return
    first = token.i + 3 if doc[token.i + 2].lower_ == "the" else token.i + 2
    last = _run_after(doc, first, 4)
    while (
        last > first
        and last + 1 < len(doc)
        and doc[last].lower_ in {"and", "&"}
        and is_capitalised(doc[last + 1])
    ):
        if is_place(doc[first:last].text):
            break
        last = _run_after(doc, last + 1, 4)
    if last > first:
        yield Name(_run_before(doc, token.i), last, "ORG", sure=True)


def _is_person(doc: Doc, first: int, last: int) -> bool:
    """ "Joan Rivers": a first name and one word more; or a person's name inside the run."""
    if last - first == 2 and gender(doc[first].text):
        return True
    return any(
        e.label_ == "PERSON" and e.start >= first and e.end < last and e.end - e.start > 1
        for e in doc.ents
    )


def _opened(doc: Doc, token: Token) -> Iterator[Name]:
    """Runs whose first word tells what they are: "Lake Geneva", "Storm Orsolo", "Gate Nine"."""
    label = _LABEL_OF_FIRST.get(token.lower_)
    if (
        label is None
        or not is_capitalised(token)
        or (token.i and _run_before(doc, token.i) != token.i)
    ):
        return
    last = _run_after(doc, token.i + 1, 2)
    if last > token.i + 1 and doc[last - 1].lower_ not in _LABEL_OF_LAST:
        yield Name(token.i, last, label, sure=True)


def _placed(doc: Doc, token: Token) -> Iterator[Name]:
    """ "the island of Skerrin": the noun before "of" tells that a place follows."""
    if (
        token.lower_ not in _PLACE_NOUNS
        or token.i + 2 >= len(doc)
        or doc[token.i + 1].lower_ != "of"
    ):
        return
    first = token.i + 2
    last = _run_after(doc, first, 3)
    if last > first and doc[last - 1].lower_ not in _LABEL_OF_LAST:
        yield Name(
            first, last, "LOC" if token.lower_ in {"island", "peninsula"} else "GPE", sure=True
        )


def _before_kind(doc: Doc, token: Token) -> Iterator[Name]:
    """Capitalised words before a noun that tells what they are: "Patriot missile batteries"."""
    label = _LABEL_OF_KIND.get(token.lower_)
    if label is None or (is_capitalised(token) and not token.is_sent_start):
        return
    at = token.i - 1
    while at >= 0 and doc[at].pos_ in {"NOUN", "ADJ"} and doc[at].text.islower():
        at -= 1
    if at < 0 or not is_capitalised(doc[at]) or doc[at].pos_ not in {"PROPN", "NOUN", "ADJ"}:
        yield from _examples(doc, token, label)
        return
    first = _run_before(doc, at)
    if not _is_owner(doc, first, at + 1) and _is_name_here(doc, first, at + 1):
        yield Name(first, at + 1, label, sure=True)


def _is_name_here(doc: Doc, first: int, last: int) -> bool:
    """Whether the capital is a name's: not a sentence's ("Cruise missiles sank"), not of "U.S.-made"."""
    word = doc[first]
    if re.search(r"-[a-z]", doc[first:last].text):
        return False
    if last - first > 1 or not (word.is_sent_start or word.i == 0):
        return True
    return any(t.text == word.text and t.i != word.i and not t.is_sent_start for t in doc)


def _is_owner(doc: Doc, first: int, last: int) -> bool:
    """Whether the run before a kind noun is its owner or origin, not its name: "U.S. drones"."""
    text = doc[first:last].text
    labels = [ent.label_ for ent in doc.ents if ent.start <= first and ent.end >= last]
    return (
        territory(text) is not None
        or is_place(text)
        or not {"NORP", "GPE", "LOC"}.isdisjoint(labels)
        or ("PERSON" in labels and last - first > 1)
        or plain(doc[last - 1]) in NOT_NAMES
        or doc[last - 1].lower_ in _LABEL_OF_LAST
    )


def _examples(doc: Doc, noun: Token, label: str) -> Iterator[Name]:
    """Names given as examples of a noun in its sentence: "rockets …, like the HIMARS"."""
    if not noun.lower_.endswith("s"):
        return
    for token in doc[noun.i + 1 : noun.sent.end]:
        is_such = token.lower_ == "as" and doc[token.i - 1].lower_ == "such"
        if token.lower_ in {"like", "including"} or is_such:
            first = token.i + 1
            while first < noun.sent.end and doc[first].lower_ in DETERMINERS:
                first += 1
            last = _run_after(doc, first, 3)
            if last > first and not _is_owner(doc, first, last):
                yield Name(first, last, label, sure=True)
            return


def _vessels(doc: Doc) -> Iterator[Name]:
    """A ship's name in or without marks: the yacht “Nirvana”."""
    for token in doc[:-2]:
        if token.lower_ not in _VESSELS:
            continue
        first = token.i + 1
        is_marked = doc[first].text in {"“", '"', "‘", "'"}
        first += is_marked
        last = _run_after(doc, first, 4)
        if last > first and (not is_marked or (last < len(doc) and doc[last].text[:1] in "”\"’',")):
            yield Name(first, last, "PRODUCT", sure=True)
