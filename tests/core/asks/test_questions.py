"""Questions to us, and those that belong into copy."""

import pytest

from bot.core.asks import Wish
from bot.core.asks.questions import asks_after, is_question


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("what does dana prefer?", Wish.PREFERS),
        ("what does she prefer", Wish.PREFERS),
        ("why email?", Wish.PREFERS),
        ("When is the best time?", Wish.PREFERS),
        ("who is she?", Wish.PERSONA),
        ("does she like puns?", Wish.PERSONA),
        ("how long is it?", Wish.HELP),
        ("what can you do?", Wish.HELP),
    ],
)
def test_a_question_to_us_is_known_with_what_it_is_after(text: str, wish: Wish) -> None:
    assert (is_question(text), asks_after(text)) == (True, wish)


@pytest.mark.parametrize(
    "text",
    [
        "Why not pop in?",
        "Are you ready for spring?",
        "When it rains, we move inside",
        "Fancy a cuppa?",
        "What a summer!",
        "What's new? Bulbs.",
        "What is new: bulbs",
        "How to plant bulbs",
        "can you make it shorter?",
    ],
)
def test_a_question_to_the_customer_and_an_order_are_none(text: str) -> None:
    assert not is_question(text)
