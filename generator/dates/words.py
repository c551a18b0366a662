"""The words that dates are made of, and the numbers that they stand for."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
"""Monday is 0, as in `datetime`."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""As ISO 8601-2 has them in the place of a month."""
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
NUMBERS = {
    word: number
    for number, words in {
        1: "a an one", 2: "two couple", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
        9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen",
        16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty",
        40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    }.items()
    for word in words.split()
}  # fmt: skip
WHICH = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
"""Which of several weeks, months or years is meant, counted from today's."""


def number(word: str) -> int:
    """What a word or digits say.

    >>> number("12"), number("Two"), number("a"), number("seventy-four")
    (12, 2, 1, 74)
    """
    return int(word) if word.isdigit() else sum(NUMBERS[part] for part in word.lower().split("-"))


def month(word: str) -> int:
    """The number of a month, whole or short: "Oct.", "Sept", "May"."""
    return MONTHS[word.lower().rstrip(".")]


def which(word: str) -> int:
    """How far away the one is that is meant: "last", "this", "this coming"."""
    return WHICH[word.lower().split()[-1]]
