"""Seasons, trends and hours: told only where they are the group's own, and purchases reach back far enough."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.core.suggesting.buyer import Bought
from bot.core.suggesting.when import hours_of, season_of, times_of, together, trend_of
from tests.core.suggesting.test_traits import EVERYONE

AUTUMN = replace(EVERYONE, purchases=300, months=(10, 10, 10, 10, 10, 10, 10, 10, 70, 80, 60, 10))
EVEN = replace(EVERYONE, purchases=1_200, months=(100,) * 12)
SINCE, UNTIL = date(2024, 11, 1), date(2026, 11, 20)


def test_a_season_is_told_where_most_of_it_falls_and_everybodys_does_not() -> None:
    told, months = season_of(AUTUMN, EVEN, SINCE, UNTIL)
    assert months == (9, 10, 11)
    assert told == "70% of their 300 purchases were made from September to November; of everybody’s, 25%."
    assert season_of(AUTUMN, AUTUMN, SINCE, UNTIL) == ("", ())


def test_a_season_may_go_over_the_turn_of_the_year() -> None:
    winter = replace(EVERYONE, purchases=300, months=(90, 10, 5, 5, 5, 5, 5, 5, 5, 5, 80, 80))
    assert season_of(winter, EVEN, SINCE, UNTIL)[1] == (11, 12, 1)


def test_less_than_a_year_shows_no_season_and_less_than_two_no_trend() -> None:
    assert season_of(AUTUMN, EVEN, UNTIL - timedelta(days=300), UNTIL) == ("", ())
    grown = replace(AUTUMN, lately=200, before=100)
    assert trend_of(grown, grown, UNTIL - timedelta(days=700), UNTIL) == ""


def test_a_trend_is_held_against_everybodys() -> None:
    grown, everyone = replace(AUTUMN, lately=200, before=100), replace(EVEN, lately=610, before=590)
    assert trend_of(grown, everyone, SINCE, UNTIL) == (
        "200 purchases in the last 365 days, 100 in the 365 before (+100%), while everybody’s changed by +3%."
    )
    assert trend_of(grown, grown, SINCE, UNTIL).endswith("about as everybody’s.")


def bought(hour: int, zone: str, times: int) -> list[Bought]:
    """On a Friday, in UTC."""
    return [Bought(customer_id="c", at=datetime(2026, 11, 20, hour, tzinfo=UTC), zone=zone)] * times


def test_hours_and_weekends_are_those_of_whoever_bought() -> None:
    tokyo, leeds = times_of(bought(22, "Asia/Tokyo", 40)), times_of(bought(10, "Europe/London", 40))
    told = hours_of(tokyo, together([(40, 40, tokyo), (400, 40, leeds)]))
    assert [(trait.key, trait.figure, trait.everyone) for trait in told] == [
        ("hours early", "100%", "9%"),
        ("weekend", "100%", "9%"),
    ]
    assert hours_of(times_of(bought(22, "Asia/Tokyo", 5)), tokyo) == ()
