"""Lemmas as rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.rules import lemma, lemma_rule


@pytest.mark.parametrize(
    "word, of_it, rule",
    [
        ("cities", "city", "as is 3 y"),
        ("Cities", "city", "lower 3 y"),
        ("Wendle", "Wendle", "as is 0 "),
        ("The", "the", "lower 0 "),
        ("sailing", "sail", "as is 3 "),
        ("went", "go", "as is 4 go"),
        ("MEN", "man", "lower 2 an"),
        ("n't", "not", "as is 2 ot"),
        ("Its", "it", "lower 1 "),
    ],
)
def test_lemma_rule(word: str, of_it: str, rule: str) -> None:
    """A rule says the case, how many letters go, and what comes in their place."""
    assert lemma_rule(word, of_it) == rule
    assert lemma(word, rule) == of_it


@pytest.mark.parametrize(
    "word, rule, expected",
    [
        ("Ferries", "lower 3 y", "ferry"),
        ("Harbours", "as is 1 ", "Harbour"),
        ("FERRIES", "lower 1 ", "ferrie"),
    ],
)
def test_lemma_of_a_word_never_seen(word: str, rule: str, expected: str) -> None:
    """A rule learned from one word serves another."""
    assert lemma(word, rule) == expected


@pytest.mark.parametrize(
    "word, rule, expected",
    [
        ("As", "lower 3 y", "as"),
        ("s", "as is 1 ", "s"),
        ("S", "lower 1 ", "s"),
        ("", "as is 1 x", ""),
    ],
)
def test_lemma_by_a_rule_that_does_not_fit(word: str, rule: str, expected: str) -> None:
    """A rule that cuts more than there is, or all there is, leaves the word."""
    assert lemma(word, rule) == expected


@given(st.text(), st.text(min_size=1))
def test_rule_and_lemma_are_inverse(word: str, of_it: str) -> None:
    """Whatever the word and its lemma, the rule that leads from one to the other does so."""
    assert lemma(word, lemma_rule(word, of_it)) == of_it


@pytest.mark.parametrize("of_it", [" ", " of", "0 1", "as is 0 ", "lower 1 x"])
@pytest.mark.parametrize("word", ["", "lower", "Of it"])
def test_spaces_in_lemmas(word: str, of_it: str) -> None:
    """Spaces and figures in a lemma are not mistaken for the rule's own."""
    assert lemma(word, lemma_rule(word, of_it)) == of_it


@given(st.text(min_size=1), st.sampled_from(["as is", "lower"]), st.integers(0, 9), st.text())
def test_lemma_is_never_empty(word: str, case: str, cut: int, ending: str) -> None:
    """Whatever the rule, a word has a lemma: spaCy takes an empty one for none."""
    assert lemma(word, f"{case} {cut} {ending}")
