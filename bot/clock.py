"""The real clock and the real ids, for whoever hands them in; tests hand in their own."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    """A ULID: sorts by the time it was made, and is unique across processes."""
    from ulid import ULID  # noqa: PLC0415 - a look-up makes no ids

    return str(ULID())
