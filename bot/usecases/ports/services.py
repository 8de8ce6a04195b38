"""Who writes, judges, reads, delivers, and tells the time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Protocol

from bot.core.asks import Ask
from bot.core.drafts import Written
from bot.core.flags.flag import Case, Findings
from bot.core.handover.package import Parcel
from bot.core.order import Order
from bot.core.suggesting.buyer import Buyer
from bot.core.suggesting.centre import Frame
from bot.core.suggesting.grouping import Grouping, Sums

Clock = Callable[[], datetime]
"""Aware, in UTC."""

NewId = Callable[[], str]
OnText = Callable[[str], None]
"""Called with the copy so far, from its first character, each time a writer has more of it."""


class Writer(Protocol):
    def write(self, order: Order, on_text: OnText | None = None) -> Written: ...


class Judge(Protocol):
    def judge(self, case: Case) -> Findings: ...


class Reader(Protocol):
    """Understands what somebody typed."""

    def read(self, text: str) -> Ask: ...


class Clusters(Protocol):
    """Who buys alike. Whatever is asked twice is answered alike."""

    def find(self, buyers: Iterable[Buyer], as_of: datetime) -> Grouping:
        """Read the stream once, and part those with a habit into groups. There has to be one buyer."""
        ...

    def likeness(
        self, buyers: Iterable[Buyer], frame: Frame, as_of: datetime
    ) -> Iterator[tuple[str, tuple[float, ...]]]:
        """For each buyer, in their order, the id and the probability of each of the frame's points."""
        ...

    def sums(self, buyers: Iterable[Buyer], as_of: datetime, currency: str | None) -> Sums | None:
        """What is counted of all of them, amounts in that currency; None where there is nobody."""
        ...


class Courier(Protocol):
    """Takes what was handed over to a tool that sends it."""

    def deliver(self, parcel: Parcel) -> None:
        """Raises ServiceDown where trying again may help, WebhookRefused where it will not. The same parcel may be
        delivered again: its id says so.
        """
        ...


class Reviewers(Protocol):
    """Who is in a group of Slack's."""

    def members_of(self, group: str) -> frozenset[str]:
        """Raises CannotAskForGroup where nobody can be asked, and ServiceDown."""
        ...
