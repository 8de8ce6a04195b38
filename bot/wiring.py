"""Which adapter fills which port: read here what the product is made of.

Everything is imported when it is asked for, so that a look-up never pays for a model's client.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from bot.settings import Settings, read_settings

if TYPE_CHECKING:
    from store.database import Database

    from bot.usecases.ports import Judge, Reader, Store, Writer


def utc_now() -> datetime:
    return datetime.now(UTC)


def new_id() -> str:
    """A ULID: sorts by the time it was made, and is unique across processes."""
    from ulid import ULID

    return str(ULID())


@dataclass(frozen=True)
class House:
    """The product, assembled from the settings."""

    settings: Settings

    @cached_property
    def database(self) -> "Database":
        from store.database import open_database

        return open_database(self.settings.database_url)

    @cached_property
    def store(self) -> "Store":
        return self.database.workspace(self.settings.workspace)

    @cached_property
    def writer(self) -> "Writer":
        from bot.writers.offline.writer import OfflineWriter

        if not self.settings.has_model:
            return OfflineWriter()
        from bot.llm.client import open_model
        from bot.writers.model import ModelWriter

        return ModelWriter(open_model(self.settings))

    @cached_property
    def judge(self) -> "Judge":
        from bot.judges.house import HouseJudge

        return HouseJudge()

    @cached_property
    def reader(self) -> "Reader":
        from bot.readers.offline import OfflineReader

        if not self.settings.has_model:
            return OfflineReader()
        from bot.llm.client import open_model
        from bot.readers.model import ModelReader

        return ModelReader(open_model(self.settings), otherwise=OfflineReader())


def open_house() -> House:
    return House(read_settings())
