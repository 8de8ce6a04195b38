from datetime import date

import pytest

from bot.core.keeping_up.rests import rests_by
from bot.public_holidays import public_holiday

rests = rests_by(public_holiday)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/London", date(2026, 12, 25)),
        ("Europe/Berlin", date(2026, 10, 3)),
        ("America/New_York", date(2026, 7, 3)),
        ("Asia/Tokyo", date(2026, 11, 23)),
    ],
)
def test_a_zone_tells_the_country_and_the_country_its_holidays(zone: str, day: date) -> None:
    assert rests(day, zone)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/London", date(2026, 10, 3)), ("Asia/Tokyo", date(2026, 12, 25)), ("", date(2026, 12, 25)), ("UTC", date(2026, 12, 25))],
)  # fmt: skip
def test_where_the_country_is_another_or_nobody_knows_it_people_work(zone: str, day: date) -> None:
    assert not rests(day, zone)
