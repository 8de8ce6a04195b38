"""Column types: times that stay in UTC, and words of our enumerations."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from sqlalchemy import DateTime, Dialect, String, TypeDecorator

W = TypeVar("W", bound=StrEnum)


class NaiveTime(ValueError):
    """A time without a zone reached the store: a fault of the program, never of a person."""


class UtcDateTime(TypeDecorator[datetime]):
    """Takes aware times alone, keeps them in UTC, gives them back aware.

    SQLite drops zones: without this, what was written as 18:00 in Leeds comes back as 18:00 nowhere.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise NaiveTime(value.isoformat())
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Word(TypeDecorator[W], Generic[W]):
    """A member of one of our enumerations, kept as its word so that the database can be read by people."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[W]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: W | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> W | None:
        return None if value is None else self.words(value)
