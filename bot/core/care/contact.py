"""Good contact: when somebody last answered, bought or told us something. A message that we sent is none."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.audiences import Customer
from bot.core.errors import TheirRulesError
from bot.core.evidence import Source

LONG = 180
"""Days after which a customer counts as neglected, unless somebody asks otherwise: half a year, two seasons."""
MOST_DAYS = 3_650


class BadDays(TheirRulesError):
    """“{typed}” is no number of days. Write one from 1 to {most:,}."""


class Contact(StrEnum):
    """What the contact was. `answered` is a reply, a click or a purchase that came of a message."""

    ANSWERED = "answered"
    BOUGHT = "bought"
    SAID = "said"
    DID = "did"


BY_SOURCE = {
    Source.SAID: Contact.SAID,
    Source.SURVEY: Contact.SAID,
    Source.DID: Contact.DID,
    Source.BOUGHT: Contact.BOUGHT,
}
"""Evidence that is contact. A consent is a record, and what a colleague assumes is none."""

IN_WORDS = {
    Contact.ANSWERED: "answered a message",
    Contact.BOUGHT: "bought something",
    Contact.SAID: "told us something",
    Contact.DID: "did something that was noted",
}


@dataclass(frozen=True, slots=True)
class LastContact:
    """`at` and `by` are None where nothing of the kind is stored of them."""

    customer: Customer
    at: datetime | None = None
    by: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Neglected:
    """One page of those without good contact for `days`: the longest silent first, then those who never were in any.

    `silent` and `never` count all of both; `offset` says how many stand before this page.
    """

    days: int
    people: tuple[LastContact, ...]
    silent: int
    never: int
    offset: int = 0

    @property
    def total(self) -> int:
        return self.silent + self.never

    @property
    def next_offset(self) -> int | None:
        """Where the next page begins; None on the last."""
        end = self.offset + len(self.people)
        return end if self.people and end < self.total else None


def since(now: datetime, days: int) -> datetime:
    """The moment before which contact is long ago. Raises BadDays."""
    if not 1 <= days <= MOST_DAYS:
        raise BadDays(typed=days, most=MOST_DAYS)
    return now - timedelta(days=days)
