"""A customer as one row of a file tells of them, and whom of those that are stored it was."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from bot.core.audiences import Customer


class MatchedBy(StrEnum):
    ID = "external id"
    EMAIL = "email"
    PHONE = "phone"


class Became(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    OLDER = "older"
    """What is stored is newer, and stays; at most its gaps were filled."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Sighting:
    """`at` is when this was last true: what the row says of itself, else when the file was saved; None where neither is
    known. With a `tool`, the customer's external id is that tool's own id, which no customer has two of.
    """

    customer: Customer
    at: datetime | None
    file: str
    line: int
    tool: str = ""

    @property
    def place(self) -> str:
        """The same for the same row of the same file."""
        return f"{self.file} line {self.line}"


class Placed(NamedTuple):
    """`customer_id` is "" where the row was refused, for the reason in `note`; else a note names a conflict that somebody
    should look at.
    """

    customer_id: str
    became: Became
    by: MatchedBy | None = None
    note: str = ""
