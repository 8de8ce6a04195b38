"""What is new about a persona, following one, who went quiet, and personas from purchases, in words typed in a hurry."""

import pytest

from bot.core.asks import Wish
from bot.core.asks.understand import understand
from bot.core.care.lasting import days_named, span_named

UNDERSTOOD = {
    "digest for Gareth": (Wish.DIGEST, "Gareth"),
    "hi can u send me the digset for the busy parent pls": (Wish.DIGEST, "the busy parent"),
    "whats new with gareth this week??": (Wish.DIGEST, "gareth"),
    "any news about the landscaper": (Wish.DIGEST, "the landscaper"),
    "my digest please": (Wish.DIGEST, ""),
    "could you stop teh digest": (Wish.UNFOLLOW, ""),
    "pls stop sending me the digest about gareth": (Wish.UNFOLLOW, "gareth"),
    "i dont want the digest anymore": (Wish.UNFOLLOW, ""),
    "unfollow Gareth": (Wish.UNFOLLOW, "Gareth"),
    "i want a weekly digest for the busy parent": (Wish.FOLLOW, "the busy parent"),
    "can you folow gareth": (Wish.FOLLOW, "gareth"),
    "who do I follow?": (Wish.FOLLOW, ""),
    "sugest personas": (Wish.SUGGEST, ""),
    "can you find some new personas in what our customers bought": (Wish.SUGGEST, ""),
    "which personas are we missing?": (Wish.SUGGEST, ""),
    "any persona ideas pls": (Wish.SUGGEST, ""),
    "who did we not talk to in ages": (Wish.NEGLECTED, ""),
    "who havent we talked to for months": (Wish.NEGLECTED, ""),
    "who went quite": (Wish.NEGLECTED, ""),
    "who went quiet in the last 90 days?": (Wish.NEGLECTED, ""),
    "which custmers stopped buying": (Wish.NEGLECTED, ""),
    "anyone we lost touch with?": (Wish.NEGLECTED, ""),
    "whos gone silent": (Wish.NEGLECTED, ""),
}
OTHERWISE = (
    "follow up with Dana about the quote",
    "email to Gareth: the digest of our spring catalogue is out",
    "stop",
    "who is quite happy with sms?",
    "personas",
    "what about Gareth",
    "write an email for Dana, we went quiet over christmas",
    "sms for Dana: suggest personas to us and win",
)
KEPT = (Wish.DIGEST, Wish.FOLLOW, Wish.UNFOLLOW, Wish.SUGGEST, Wish.NEGLECTED)


@pytest.mark.parametrize(("text", "meant"), UNDERSTOOD.items())
def test_it_is_understood_as_people_type_it(text: str, meant: tuple[Wish, str]) -> None:
    ask = understand(text)
    assert (ask.wish, ask.audience) == meant


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_only_sounds_like_it_is_not_taken_for_it(text: str) -> None:
    assert understand(text).wish not in KEPT


@pytest.mark.parametrize(
    ("text", "days"),
    [("in the last quarter", 91), ("for a fortnight", 14), ("a couple of months", 60), ("in ages", None)],
)
def test_how_long_is_long_is_taken_from_their_words(text: str, days: int | None) -> None:
    assert span_named(text) == days
    assert days_named(text) == (days or 180)
