"""List customers nobody has had good contact with for long: asked for, never sent by itself."""

from datetime import datetime

from bot.core.care.contact import LONG, Neglected, since
from bot.usecases.ports import Store


def list_neglected(store: Store, now: datetime, days: int = LONG, limit: int = 20, offset: int = 0) -> Neglected:
    """One page. Raises BadDays."""
    return store.neglected(since(now, days), days, limit, offset)
