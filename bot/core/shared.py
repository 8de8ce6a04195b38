"""An answer about somebody, or a group, that its asker showed to a room."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAnswer:
    """`asked` is the request that was answered, `request_id` the one that showed its answer."""

    asked: str
    by: str
    at: datetime
    request_id: str
