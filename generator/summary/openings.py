"""Words at a sentence's opening that join it to the one before, and words in it that point there."""

from __future__ import annotations

import re


def _any_of(phrases: str) -> str:
    """A pattern of the phrases, which commas part."""
    return "|".join(re.escape(" ".join(p.split())) for p in phrases.split(",") if p.strip())


_JOINTS = _any_of(
    """but, and, or, nor, yet, so, also, too, still, then, now, however, meanwhile, instead, moreover, nevertheless,
    nonetheless, furthermore, besides, otherwise, indeed, thus, hence, therefore, accordingly, consequently,
    likewise, similarly, rather, plus, alternatively, conversely, additionally, incidentally, finally, lastly,
    firstly, secondly, thirdly, later, afterward, afterwards, eventually, subsequently, previously, soon,
    ultimately, overall, again, sure, ok, okay, maybe, perhaps, either way, even so, even then, even now, even
    more, even worse, even better, not only, not just, not so, not that, not all, not everyone, not
    surprisingly, that said, that is, after all, of course, to be sure, to be clear, to be fair, in fact, in
    short, in sum, in other words, in particular, in addition, in contrast, in comparison, in response, in
    return, in turn, in the end, in reality, in both, in either, in the meantime, in the process, in light of,
    in doing, in so, in that, in this, for example, for instance, for one, for that, for this, for now, for
    starters, for his part, for her part, for their part, for its part, as a result, as a consequence, as such,
    as well, as before, as expected, as usual, as always, as previously, as noted, by contrast, by comparison,
    by then, by that, by this, by doing, on the other hand, on the contrary, on the one hand, on the other side,
    on the flip side, on top of, on that, at the same time, at that, at this, at first, at the time, at least,
    at any rate, at one point, at issue, after that, after this, after doing, before that, before this, since
    then, from there, to that, to this, to do so, because of that, because of this, despite that, despite this,
    with that, with this, under that, under this, along with, aside from, apart from that, beyond that,
    regardless, granted, what's more, naturally, obviously, clearly, apparently, presumably, unfortunately, fortunately,
    ironically, interestingly, here, here's, just as, equally, no less, more than that, more recently, more
    importantly, more broadly, more specifically, that's, it's, he's, she's, they're, there's"""
)
_BEFORE_COMMA = _any_of("yes, no, well, first, second, third, next, last, earlier, there")
_PARTS = _any_of(
    """others, another, such, neither, either, one of them, one of those, one of these, some of them, some of those,
    some of these, most of them, most of those, none of, part of that, part of this, part of it, much of it,
    much of this, much of that, most of it, all of it, some of it, one reason, another reason, all of this,
    all of that, all of these, all of those, all of them, all of which, all this, all that, all three, all
    four, the latter, the same, the other, the others, the first is, the first was, the former is, the former
    was, the former has, the former had, the second is, the second was, the third is, the third was, the two,
    the three, the four, the pair, the duo, the couple, the trio, the rest, the answer, the question, the
    result, the results, the reason, the problem, the point, the upshot, the bottom line"""
)
"""What is a part, or another, of what went before."""
_COUNTED = (
    r"(?:other|both|many|several|some|few|most|each|all|two|three|four|one)"
    r"(?= (?:have|had|has|is|are|was|were|said|say|says|also|who|will|would|can|could|did|do)\b)|"
    r"both(?! (?:\w+ ){1,4}and\b)|other(?! than\b)|similar(?! to\b)"
)
"""A number without what is counted: "Two were closed."; not "Both Quill and Brand left.". And "Other piers closed."."""
_AFTER = (
    r"(?:an?|one|few|\w+) (?:few \w+|days?|weeks?|months?|years?|hours?|minutes?) (?:later|earlier)"
)
OPENS_AFTER = re.compile(
    rf"[“\"‘'(]?\s*(?:(?:{_JOINTS}|{_PARTS})\b|(?:{_BEFORE_COMMA}),|(?:{_COUNTED})|{_AFTER}\b)",
    re.IGNORECASE,
)
"""A sentence that opens so goes on with the one before."""
_POINTERS = _any_of(
    """the latter, the resulting, the ensuing, aforementioned, thereafter, thereby, vice versa, the pair, the duo,
    the trio, said so, did so, do so, does so, doing so, since then, that day, that night, that year, that
    time, that week, that month, that point, those comments, those remarks, those words, those claims, those
    charges, those attacks, those figures, went on to, goes on to, once again, on the other hand, on the
    contrary, for instance, for example"""
)
POINTS_BACK = re.compile(
    rf"\b(?:{_POINTERS})\b|\bas well\.|,? too\.|, either\.|"
    r"\bthe (?:two|three) (?:men|women|sides|candidates|rivals|leaders|parties|countries|companies)\b|"
    r"\bthe (?:two|three|four|five)(?= (?:\w+ed|are|were|have|had|will|would|say|said|met)\b|[,.])|"
    r"\bas much\b(?! as| of)|\bat the time\b(?! of)|\bas a result\b(?! of)|"
    r"\bin (?:particular|turn|response)(?=[,.])|\bby (?:contrast|comparison)(?=[,.])|"
    r"\bthe same\b(?! (?:\w+ )?(?:as|that|number|amount)\b)",
    re.IGNORECASE,
)
"""What is filled by another sentence, wherever it stands: "Quill left at the time."."""

__all__ = ["OPENS_AFTER", "POINTS_BACK"]
