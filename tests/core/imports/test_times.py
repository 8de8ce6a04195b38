from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.core.imports.row import Refused
from bot.core.imports.times import read_day, read_time

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
OFFSETS = some.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(some.datetimes(datetime(1990, 1, 2), datetime(2026, 11, 20), timezones=OFFSETS))  # noqa: DTZ001 - with OFFSETS
def test_a_time_with_its_offset_is_that_moment_in_utc(at: datetime) -> None:
    assert read_time(at.isoformat(), None, NOW) == at
    assert read_time(at.isoformat(sep=" "), LONDON, NOW).tzinfo is UTC


def test_a_time_without_a_zone_is_refused_unless_the_import_states_one() -> None:
    with pytest.raises(Refused, match=r"does not say in which time zone.*--zone"):
        read_time("2026-07-01 09:30", None, NOW)
    assert read_time("2026-07-01 09:30", LONDON, NOW) == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-03-29 01:30", "2026-10-25 01:30"])
def test_an_hour_that_was_skipped_or_came_twice_needs_its_offset(text: str) -> None:
    with pytest.raises(Refused, match="when the clocks of Europe/London change"):
        read_time(text, LONDON, NOW)
    assert read_time(f"{text}+01:00", LONDON, NOW).minute == 30


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is no time"),
        ("14/03/2026 09:30", "is no time"),
        ("2026-02-30T09:30Z", "is no time"),
        ("2026-03-14", "a day but no hour"),
        ("20260314", "a day but no hour"),
        ("2062-03-14T09:30Z", "still to come"),
        ("1970-01-01T00:00Z", "before 1990"),
        ("0001-01-01T00:00+05:00", "is no time"),
    ],
)
def test_a_time_that_cannot_be_right_says_why(text: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_time(text, None, NOW)


def test_a_day_is_only_read_where_it_cannot_be_two() -> None:
    assert read_day("2026-03-04", NOW) == date(2026, 3, 4)
    assert read_day("", NOW) is None
    with pytest.raises(Refused, match="no day we can be sure of"):
        read_day("3/4/2026", NOW)
    with pytest.raises(Refused, match="still to come"):
        read_day("2027-03-04", NOW)
