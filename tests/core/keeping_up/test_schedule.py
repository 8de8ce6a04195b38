from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.keeping_up.schedule import WEEK, first_after, is_due, next_working, week_of, works

LONDON, TOKYO = "Europe/London", "Asia/Tokyo"
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LONG_AGO = MONDAY - 5 * WEEK


def no_rest(day: date, zone: str) -> bool:
    return False


def monday_rests(day: date, zone: str) -> bool:
    return day == MONDAY.date()


def test_it_comes_on_monday_at_nine_of_their_own_day() -> None:
    assert not is_due(MONDAY - timedelta(minutes=1), LONDON, LONG_AGO, "2026-W47", no_rest)
    assert is_due(MONDAY, LONDON, LONG_AGO, "2026-W47", no_rest)
    assert is_due(MONDAY - timedelta(hours=9), TOKYO, LONG_AGO, "2026-W47", no_rest)
    assert not is_due(MONDAY, TOKYO, LONG_AGO, "2026-W47", no_rest)


def test_it_comes_once_a_week() -> None:
    assert not is_due(MONDAY + timedelta(days=1), LONDON, LONG_AGO, "2026-W48", no_rest)
    assert is_due(MONDAY + WEEK, LONDON, LONG_AGO, "2026-W48", no_rest)


def test_what_was_missed_on_monday_comes_on_the_next_working_day_and_never_at_the_weekend() -> None:
    assert is_due(MONDAY + timedelta(days=3, hours=7), LONDON, LONG_AGO, "", no_rest)
    assert not is_due(MONDAY + timedelta(days=4, hours=8), LONDON, LONG_AGO, "", no_rest)
    assert not is_due(MONDAY + timedelta(days=5), LONDON, LONG_AGO, "", no_rest)


def test_nobody_has_it_on_their_holiday() -> None:
    assert not is_due(MONDAY, LONDON, LONG_AGO, "", monday_rests)
    assert is_due(MONDAY + timedelta(days=1), LONDON, LONG_AGO, "", monday_rests)


def test_who_follows_in_the_middle_of_a_week_has_the_first_one_with_the_next() -> None:
    wednesday = MONDAY + timedelta(days=2)
    assert not is_due(wednesday + timedelta(hours=1), LONDON, wednesday, "", no_rest)
    assert is_due(MONDAY + WEEK, LONDON, wednesday, "", no_rest)


@pytest.mark.parametrize(
    ("followed", "first"),
    [
        (MONDAY - timedelta(hours=1), MONDAY),
        (MONDAY + timedelta(hours=1), MONDAY + WEEK),
        (MONDAY + timedelta(days=6), MONDAY + WEEK),
    ],
)
def test_the_promised_day_is_the_day_on_which_it_comes(followed: datetime, first: datetime) -> None:
    assert first_after(followed, LONDON, no_rest) == first
    assert is_due(first, LONDON, followed, "", no_rest)
    assert not is_due(first - timedelta(minutes=1), LONDON, followed, "", no_rest)


def test_the_next_working_hour_lies_beyond_nights_weekends_and_holidays() -> None:
    friday_evening = MONDAY - timedelta(days=2, hours=14)
    assert next_working(friday_evening, LONDON, no_rest) == MONDAY
    assert next_working(friday_evening, LONDON, monday_rests) == MONDAY + timedelta(days=1)
    assert next_working(MONDAY, LONDON, no_rest) == MONDAY


def test_an_unknown_zone_counts_as_utc() -> None:
    assert works(MONDAY, "", no_rest)
    assert works(MONDAY, "Middle/Earth", no_rest)
    assert week_of(MONDAY, "") == "2026-W48"
