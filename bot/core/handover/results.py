"""What came of a draft that was sent: counts and days as they were imported, and nothing that they do not say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.touches import Outcome

COUNTED = {
    Outcome.BOUGHT: ("led to a purchase", "led to a purchase"),
    Outcome.REPLIED: ("was replied to", "were replied to"),
    Outcome.CLICKED: ("was clicked", "were clicked"),
    Outcome.UNSUBSCRIBED: ("led to an unsubscription", "led to an unsubscription"),
    Outcome.COMPLAINED: ("was complained about", "were complained about"),
    Outcome.BOUNCED: ("bounced", "bounced"),
}
"""In the order they are told. Opens are left out: mail programs open what nobody reads."""

NOTHING_YET = "Nothing has come back of it yet. Import what was sent with a column draft that holds this id."
HOW_COUNTED = "Each message is counted once, by the furthest it came; opens are left out, since mail programs open messages by themselves."


@dataclass(frozen=True, slots=True)
class Came:
    """So many messages, sent from `first` to `last`."""

    n: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Results:
    """By what came of the messages; `people` is how many customers they went to."""

    by: Mapping[Outcome, Came]
    people: int

    @property
    def sent(self) -> Came | None:
        """All of them; None where nothing came back."""
        every = self.by.values()
        if not every:
            return None
        return Came(sum(each.n for each in every), min(each.first for each in every), max(each.last for each in every))


def results_lines(results: Results) -> tuple[str, ...]:
    """Such as: "Sent 1,204 times to 1,180 customers, 3 to 5 May 2026." and one line for each thing that came of it."""
    sent = results.sent
    if sent is None:
        return ()
    times = "once" if sent.n == 1 else f"{sent.n:,} times"
    to = "1 customer" if results.people == 1 else f"{results.people:,} customers"
    return (f"Sent {times} to {to}, {_days(sent)}.", *_outcomes(results.by))


def _outcomes(by: Mapping[Outcome, Came]) -> Iterable[str]:
    for outcome, (one, many) in COUNTED.items():
        came = by.get(outcome)
        if came:
            yield f"{came.n:,} {one if came.n == 1 else many} (sent {_days(came)})."
    if not any(outcome in COUNTED for outcome in by):
        yield "Nobody is known to have answered."


def _days(came: Came) -> str:
    """In UTC: “5 May 2026”, “3 to 5 May 2026”, “30 April to 2 May 2026”."""
    first, last = came.first.date(), came.last.date()
    if first == last:
        return _day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    return f"{first.day} {first:%B}{'' if first.year == last.year else f' {first.year}'} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
