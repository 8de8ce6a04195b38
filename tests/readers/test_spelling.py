"""Slips that nobody means, and words that only a dictionary has not heard of."""

import pytest

from bot.readers.spelling import spelt_right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("potatos", "potatoes"),
        ("wholsale", "wholesale"),
        ("workshp", "workshop"),
        ("colection", "collection"),
        ("tommorow", "tomorrow"),
        ("definately", "definitely"),
        ("adress", "address"),
        ("acommodation", "accommodation"),
        ("discuont", "discount"),
        ("untill", "until"),
        ("somthing", "something"),
        ("flwoers", "flowers"),
    ],
)
def test_a_slip_of_a_word_that_is_used_often_is_put_right(typed: str, right: str) -> None:
    assert spelt_right(typed) == right


@pytest.mark.parametrize(
    "word",
    [
        *("colour", "favourite", "organise", "centre", "jewellery", "color", "organize", "center"),
        *("hellebore", "buddleja", "pelargonium", "agapanthus", "secateurs", "polytunnel", "sweetpeas", "larkmoor"),
        *("preorder", "plantpots", "preheader", "whatsapp", "sms", "pls", "müde", "картошка"),
    ],
)
def test_british_spellings_plants_and_words_put_together_are_left_alone(word: str) -> None:
    assert spelt_right(word) is None
