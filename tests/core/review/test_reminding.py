"""When reviewers are reminded: never at night, never on a weekend, never before the hours that were set."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.review.reminding import ROOM, Reminder, Reviewer, Wait, at_rest, awake_from, due_reminders, next_due

DAY = timedelta(hours=24)
MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ZONES = st.sampled_from(sorted(available_timezones()))
TIMES = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds it


def waits(*reviewers: Reviewer, sent: datetime = MONDAY_NOON) -> list[Wait]:
    return [Wait("r1", sent, reviewers)]


@pytest.mark.parametrize(
    ("moment", "zone", "awake"),
    [
        ("2026-03-03 12:00", "Europe/London", "2026-03-03 12:00"),
        ("2026-03-03 07:59", "Europe/London", "2026-03-03 08:00"),
        ("2026-03-03 20:00", "Europe/London", "2026-03-04 08:00"),
        ("2026-03-06 20:00", "Europe/London", "2026-03-09 08:00"),
        ("2026-03-07 12:00", "Europe/London", "2026-03-09 08:00"),
        ("2026-03-08 23:59", "Europe/London", "2026-03-09 08:00"),
        ("2026-03-03 12:00", "Asia/Tokyo", "2026-03-03 23:00"),
        ("2026-03-06 23:30", "America/Los_Angeles", "2026-03-06 23:30"),
        ("2026-03-27 21:00", "Europe/Berlin", "2026-03-30 06:00"),
        ("2026-03-03 21:00", "Atlantis/Nowhere", "2026-03-04 08:00"),
        ("2026-03-03 21:00", "", "2026-03-04 08:00"),
    ],
    ids=["by day", "too early", "too late", "friday night", "saturday", "sunday night", "elsewhere", "still friday there",
         "clocks change", "no such zone", "no zone"],
)  # fmt: skip
def test_the_first_hour_at_which_somebody_may_be_told(moment: str, zone: str, awake: str) -> None:
    """All in UTC."""
    found = awake_from(datetime.fromisoformat(f"{moment}+00:00"), zone)
    assert f"{found:%Y-%m-%d %H:%M}" == awake


@given(TIMES, ZONES)
def test_nobody_is_ever_told_at_night_or_on_a_weekend(moment: datetime, zone: str) -> None:
    found = awake_from(moment, zone)
    there = found.astimezone(ZoneInfo(zone))
    assert found >= moment
    assert not at_rest(found, zone)
    assert there.weekday() < 5
    assert 8 <= there.hour < 20
    assert found - moment <= timedelta(hours=62)


@given(TIMES, ZONES, st.integers(1, 96))
def test_a_reminder_is_due_exactly_from_the_hour_that_was_foretold(sent: datetime, zone: str, hours: int) -> None:
    after, waiting = timedelta(hours=hours), waits(Reviewer("U-max", zone), sent=sent)
    foretold = next_due(waiting, after, sent)
    assert foretold is not None
    assert due_reminders(waiting, after, foretold) == (Reminder("r1", "U-max"),)
    assert due_reminders(waiting, after, foretold - timedelta(minutes=1)) == () or foretold > sent + after


def test_each_reviewer_is_told_by_their_own_day() -> None:
    waiting = waits(Reviewer("U-max", "Europe/London"), Reviewer("U-yui", "Asia/Tokyo"), Reviewer(ROOM, "UTC"))
    assert due_reminders(waiting, DAY, MONDAY_NOON + DAY) == (Reminder("r1", "U-max"), Reminder("r1", ROOM))
    assert due_reminders(waiting, DAY, MONDAY_NOON + timedelta(hours=23)) == ()
    assert next_due(waits(Reviewer("U-yui", "Asia/Tokyo")), DAY, MONDAY_NOON) == datetime(2026, 3, 3, 23, tzinfo=UTC)


def test_nothing_that_waits_for_nobody_is_foretold() -> None:
    assert next_due([], DAY, MONDAY_NOON) is None
    assert next_due(waits(), DAY, MONDAY_NOON) is None
