"""Who answers, and who goes on: what the verb beside a pronoun tells of whose turn it is."""

from __future__ import annotations

from spacy.tokens import Token

from generator.coreference.discourse import Discourse, Referent

REPLIES = frozenset("replied replies answered answers responded responds retorted retorts".split())
_ASKS = frozenset("asked asks questioned questions pressed presses".split())
_GOES_ON = frozenset("added adds continued continues concluded concludes".split())
"""Forms, as some pipelines' lemmas are poor."""
_ASKED = frozenset("obj iobj dobj obl".split())


def has_asked(here: Discourse, pronoun: Token, who: Referent) -> bool:
    """Whether somebody asked what the pronoun answers: "“Why?” Quill asked. “Because,” she replied"."""
    if not _is_answer(here, pronoun):
        return False
    last = here.last_speaker(pronoun.idx)
    return last is not None and here.reader.bearer(last) == who.key


def who_was_asked(here: Discourse, pronoun: Token, gender: str) -> Referent | None:
    """The one person of fitting gender whom the question before was put to: "Quill asked Brand. … he replied"."""
    if not _is_answer(here, pronoun):
        return None
    found = [
        who
        for who in here.in_mind(pronoun)
        if who.gender in {gender, None}
        and who.told is not None
        and who.told.token.dep_ in _ASKED
        and who.told.token.head.lower_ in _ASKS
        and here.reader.distance(who.told.token.idx, pronoun.idx) <= 1
    ]
    return found[0] if len(found) == 1 and found[0].names else None


def who_goes_on(here: Discourse, pronoun: Token, gender: str) -> Referent | None:
    """Who said the quote right before, of fitting gender, where the pronoun adds to it: "Quill said. … he added"."""
    speaker = here.speaker_before(pronoun.idx)
    if speaker is None or pronoun.head.lower_ not in _GOES_ON or not here.reader.said_by(pronoun):
        return None
    who = here.known(here.reader.bearer(speaker))
    return who if who is not None and who.gender in {gender, None} else None


def _is_answer(here: Discourse, pronoun: Token) -> bool:
    return (
        here.was_question()
        and pronoun.head.lower_ in REPLIES
        and bool(here.reader.said_by(pronoun))
    )
