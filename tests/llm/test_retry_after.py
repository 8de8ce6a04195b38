"""What a server says in Retry-After, in both of its forms."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from bot.llm.openai_errors import retry_after

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def _refused(said: str) -> BaseException:
    error = RuntimeError()
    error.response = SimpleNamespace(headers={"retry-after": said})  # type: ignore[attr-defined]  # as openai's errors have it
    return error


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("3", 3), ("0.5", 0.5), ("Mon, 02 Nov 2026 09:00:30 GMT", 30), ("Mon, 02 Nov 2026 08:00:00 GMT", 0), ("-4", 0)],
)
def test_seconds_and_dates_are_understood(said: str, seconds: float) -> None:
    assert retry_after(_refused(said), NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize("said", ["", "soon", "nan", "inf", "1e400"])
def test_what_is_no_time_is_no_wait(said: str) -> None:
    assert retry_after(_refused(said), NOW) == timedelta()
