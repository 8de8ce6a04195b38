"""The notation in which lists of phrases are written."""

import re

import pytest

from bot.core.flags.words.phrases import any_of
from bot.core.flags.words.terms import fold, terms


def found(phrases: str, text: str) -> str | None:
    match = re.search(any_of(phrases, {"colour": r"(?:red|dark\s+blue)"}), text, re.IGNORECASE)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("phrase", "text", "match"),
    [
        ("drives me mad/crazy", "It DRIVES me  crazy!", "DRIVES me  crazy"),
        ("drives me mad/crazy", "it drives me home", None),
        ("not [really] my thing", "that's not my thing", "not my thing"),
        ("not [really] my thing", "that's not really my thing", "not really my thing"),
        ("fed_up/tired", "so fed up", "fed up"),
        ("I find * boring", "I find tables boring", "I find tables boring"),
        ("I find ** boring", "I find all of these boring", "I find all of these boring"),
        ("I find * boring", "I find all tables boring", None),
        ("a {colour} hat", "a dark blue hat", "a dark blue hat"),
        ("my favourite ! client", "my favourite client", None),
        ("my favourite ! client", "my favourite clip", "my favourite"),
        ("I can't", "I can’t", "I can’t"),
        ("I can't", "I cant", "I cant"),
        ("cat", "cathedral", None),
        ("love it [too/also]", "I love it too", "love it too"),
    ],
)
def test_a_phrase_matches_what_it_reads_like(phrase: str, text: str, match: str | None) -> None:
    assert found(phrase, text) == match


def test_every_line_is_a_phrase_of_its_own() -> None:
    assert found("one thing\n\n    another thing\n", "quite another thing") == "another thing"


@pytest.mark.parametrize(
    "family",
    [
        ("photo", "photos"),
        ("pun", "puns", "punning"),
        ("hike", "hiking", "hikes"),
        ("joke", "jokes", "joking"),
        ("story", "stories"),
    ],
)
def test_forms_of_a_word_fold_into_one(family: tuple[str, ...]) -> None:
    assert len({fold(word) for word in family}) == 1


def test_only_words_that_carry_matter_are_terms() -> None:
    assert terms("She would like to get the storage tips, please") == {fold("storage"), fold("tips")}
