"""Words that are to be others, said in a hurry below a draft; and what only looks like that."""

import pytest

from bot.core.proposing.change import Reword
from bot.core.proposing.rewording import rewords_in

BRIEF = "sunflower kits, 20% off until 29 May, order at https://larkmoor.example/kits"
COPY = "A little news about sunflower kits: 20% off until 29 May. Tea is on the house. Order: https://larkmoor.example/kits"


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("change 20% to 25%", "20%", "25%"),
        ("chnage 20% to 25% pls", "20%", "25%"),
        ("say coffee instead of tea", "tea", "coffee"),
        ("replace “sunflower kits” with “sunflower sets”", "sunflower kits", "sunflower sets"),
        ("change sunflwer to sunny", "sunflower", "sunny"),
        ("coffee instead of tea", "tea", "coffee"),
        ("its 25% not 20%", "20%", "25%"),
        ("tea should be coffee", "tea", "coffee"),
        ("make it 25% off", "20%", "25%"),
        ("can you make it for tommorow instead", "29 May", "tomorrow"),
        ("no wait, its friday", "29 May", "Friday"),
        ("it should be until 5 june", "29 May", "5 June"),
        ("change the date to 5 June", "29 May", "5 June"),
        ("change the link to https://larkmoor.example/sale", "https://larkmoor.example/kits", "https://larkmoor.example/sale"),
    ],
)  # fmt: skip
def test_other_words_are_asked_for_in_a_hurry(said: str, old: str, new: str) -> None:
    assert rewords_in(said, BRIEF, COPY) == (Reword(old, new),)


@pytest.mark.parametrize(
    "said",
    [
        "Use your voucher instead of cash",
        "It's on Saturday",
        "and on Sunday",
        "The shop is open, not the café",
        "Orders must be placed by Friday",
        "£4 a kit",
        "shorter",
        "change email to sms",
        "make it warmer",
    ],
)
def test_what_tells_the_customer_something_or_wishes_for_something_else_is_no_other_word(said: str) -> None:
    assert rewords_in(said, BRIEF, COPY) == ()


def test_of_two_dates_nobody_knows_which_is_meant() -> None:
    assert rewords_in("make it 5 June", f"{BRIEF}, from 1 May", COPY) == ()


def test_words_that_are_not_there_are_named_as_they_were_typed() -> None:
    assert rewords_in("say autumn instead of summer", BRIEF, COPY) == (Reword("summer", "autumn"),)
