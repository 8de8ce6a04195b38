"""A quote counts where its words stand in the text, and is given as they stand there."""

import pytest

from bot.writers.model.quotes import find_quote

BRIEF = "Don't miss it: 20 %  off\nall roses – until “Friday”."


@pytest.mark.parametrize(
    ("claimed", "stands"),
    [
        ("20 %  off", "20 %  off"),
        ("20 % off all roses", "20 %  off\nall roses"),
        ("DON’T MISS IT", "Don't miss it"),
        ('all roses - until "Friday"', "all roses – until “Friday"),
        ("30 % off", None),
        ("", None),
        ("…", None),
    ],
)
def test_words_are_found_as_they_stand(claimed: str, stands: str | None) -> None:
    assert find_quote(claimed, BRIEF) == stands
