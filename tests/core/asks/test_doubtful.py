"""Orders below a draft that nobody understood, and what tells a customer to do something."""

import pytest

from bot.core.asks.doubtful import is_doubtful


@pytest.mark.parametrize(
    "said",
    [
        "make it for tommorow instead",
        "ad an emoji",
        "bigger font",
        "make the subject shorter",
        "can u sign it from Max",
        "move the price to the top",
        "you misspelt potatoes",
    ],
)
def test_an_order_that_would_stand_in_the_copy_is_doubtful(said: str) -> None:
    assert is_doubtful(said)


@pytest.mark.parametrize(
    "said",
    [
        "Parking is free",
        "Make the most of your garden",
        "Put your name down by Friday",
        "Try our new compost",
        "Use code SPRING at the till",
        "Add a mug for £3",
        "Give it a try on Saturday at our stand",
        "Send it back within 30 days",
        "no emojis",
        "add that parking is free",
        "mention the free parking",
        "put the price first",
        "25% not 20%",
    ],
)
def test_what_a_customer_may_read_or_the_writer_understands_is_not(said: str) -> None:
    assert not is_doubtful(said)


def test_a_key_that_was_held_down_and_letters_that_the_brief_has_none_of_are_doubtful() -> None:
    assert is_doubtful("x" * 3000)
    assert is_doubtful("אנא קצר יותר", "sunflower kits, 20% off")
    assert not is_doubtful("אנא קצר יותר", "ערכות חמניות")
    assert not is_doubtful("王芳 is coming to the shop on Saturday", "sunflower kits")
    assert not is_doubtful("order at https://larkmoor.example/" + "kits-" * 20, "sunflower kits")
