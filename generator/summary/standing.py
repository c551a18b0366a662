"""What is a whole statement, and the document's own: no fragment, caption, headline, question, plea or quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from generator.summary.pleas import CAPTION, PLEA, SPEECH
from generator.summary.sentences import Sentence
from generator.text import latin

_SHORTEST, _LONGEST = 7, 60
"""Words: below, a fragment; above, three sentences' worth."""
_MOST_SPOKEN = 0.5
"""The share of words in quotation marks from which on a sentence is left to the quotes."""
_QUOTED = 0.15
"""The share of words in marks from which on a sentence may have for its object what is said in them."""
_FINITE = frozenset("VBD VBZ VBP MD".split())
_VERBS = frozenset("VBD VBZ VBP VBN".split())
_BEGINS = re.compile(latin(r"[“\"‘'(\[]{0,2}(?:[A-Z0-9$£€]|[a-z]{1,2}[A-Z])"))
"""A sentence's first letter; a part of one that was cut wrongly begins small."""
_ENDS = re.compile(r"[.!][\"”’')\]]*$")
_CUT_SHORT = re.compile(
    latin(
        r"(?:\.\.+|…|\b(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Rev|Prof|Hon|St|vs?|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|"
        r"(?<![.\w])[A-Z]\.)[\"”’')\]]*$"
    )
)
"""Ends of what goes on: "… by Gov.", "… with George W."."""
_SAYING = frozenset(
    """say tell add ask answer reply declare proclaim exclaim announce shout yell joke quip tweet write note explain
    argue claim continue insist remark recall state warn conclude respond""".split()
)
_SAID = {"obj", "xcomp", "parataxis", "nsubj:pass", "dobj", "obl:about"}
_WE = frozenset("i we me us my our mine ours myself ourselves".split())
_YOU = frozenset("you your yours yourself let's".split())
_TITLE_CASE = 0.8
"""The share of long words with a capital from which on a sentence is a headline."""


def is_whole(sentence: Sentence) -> bool:
    """Whether it is one statement from its first word to its last, neither too short nor too long."""
    return _SHORTEST <= sentence.length <= _LONGEST and is_finished(sentence)


def is_finished(sentence: Sentence) -> bool:
    """Whether it begins and ends as a statement does, and tells something: no fragment, question or headline."""
    text = sentence.text
    return (
        bool(_BEGINS.match(text) and _ENDS.search(text))
        and not _CUT_SHORT.search(text)
        and _is_balanced(text)
        and any(token.tag_ in _FINITE for token in sentence.words)
        and not _is_headline(sentence.words)
        and not _has_no_subject(sentence)
        and text[0] != "("
    )


def is_the_documents(sentence: Sentence) -> bool:
    """Whether the document says it, and says it of its matter: no quotation, caption or plea."""
    return (
        sentence.spoken < _MOST_SPOKEN
        and any(token.tag_ in _FINITE for token in sentence.own)
        and not PLEA.search(sentence.text)
        and not CAPTION.search(sentence.text)
        and not SPEECH.search(sentence.text)
        and not _is_tail(sentence)
    )


def is_personal(sentence: Sentence) -> bool:
    """Whether it speaks of its writer or to its reader, outside quotation marks."""
    return any(
        t.lower_ in _YOU or (t.lower_ in _WE and t.tag_ in {"PRP", "PRP$"} and t.text != "US")
        for t in sentence.own
    ) or is_imperative(sentence)


def is_imperative(sentence: Sentence) -> bool:
    """Whether it opens with what the reader is to do: "Sign up for our letters.", which has no subject."""
    first = next((t for t in sentence.own if t.text[0].isalnum()), None)
    return (
        first is not None
        and first.tag_ == "VB"
        and not any(child.dep_.startswith(("nsubj", "aux", "expl")) for child in first.children)
    )


def _is_tail(sentence: Sentence) -> bool:
    """Whether somebody says something in it that stands elsewhere: "Quill told the council on Monday."."""
    roots = [t for t in sentence.own if t.head == t and t.lemma_.lower() in _SAYING]
    return any(
        not any(c.dep_ in _SAID or c.dep_.startswith(("ccomp", "csubj")) for c in root.children)
        and sentence.spoken < _QUOTED
        for root in roots
    )


def _is_balanced(text: str) -> bool:
    """Whether every mark that opens closes."""
    return (
        text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and text.count("''") % 2 == 0
        and text.count("(") == text.count(")")
        and text.count("[") == text.count("]")
    )


def _has_no_subject(sentence: Sentence) -> bool:
    """Whether it begins with its verb: "Filed for a licence in May.", a point of a list."""
    first = next((t for t in sentence.words if t.text[0].isalnum()), None)
    if first is None or first.tag_ not in _VERBS or first.pos_ not in {"VERB", "AUX"}:
        return False
    main = first if first.tag_ != "VBN" or first.head == first else first.head
    return not any(c.dep_.startswith(("nsubj", "csubj", "expl")) for c in main.children)


def _is_headline(words: Sequence[Token]) -> bool:
    long = [t.text for t in words if len(t.text) > 3 and t.text[0].isalpha()]
    return len(long) > 3 and sum(w[0].isupper() for w in long) > _TITLE_CASE * len(long)


__all__ = ["is_finished", "is_imperative", "is_personal", "is_the_documents", "is_whole"]
