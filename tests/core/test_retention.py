from datetime import timedelta

import pytest

from bot.core.retention import BadRetention, Retention, read_retention


def test_kinds_and_days_are_read_as_people_write_them() -> None:
    year = timedelta(days=365)
    assert read_retention("") == Retention()
    for written in ("assumed 365, touches 30", "Assumed=365,touches: 30 days,"):
        assert read_retention(written) == Retention((("assumed", year), ("touches", timedelta(days=30))))


@pytest.mark.parametrize("written", ["guesses 30", "said", "said 0", "said -5", "touches 3 weeks", "said 999999"])
def test_what_says_nothing_that_can_be_kept_to_is_told(written: str) -> None:
    with pytest.raises(BadRetention, match="assumed 365"):
        read_retention(written)
