"""How the customers of a persona, or all of them, want to be reached: counted, never guessed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.core.audiences import Customer, Persona
from bot.core.channels.channel import Channel
from bot.core.norms import ChannelNorm, Days, HoursNorm, read_norm
from bot.core.preference.leaning import By
from bot.core.touches import Daypart, TouchCount

Key = TypeVar("Key")

KNOWN, CLOSED = "known", "closed"
"""What is counted beside norms: customers of whom anything is known, and those of them whom no channel is open to."""


@dataclass(frozen=True, slots=True)
class LeaningCount:
    """So many customers for whom that holds. `what` is a norm, KNOWN or CLOSED; `by` is "said", "did" or ""."""

    what: str
    by: str
    customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """How many lean to one thing, by their own words and by what they did."""

    said: int = 0
    did: int = 0

    @property
    def customers(self) -> int:
        return self.said + self.did

    def plus(self, other: "Lean") -> "Lean":
        return Lean(said=self.said + other.said, did=self.did + other.did)


NOBODY = Lean()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`persona` is None for everybody. Of `customers` anything at all is known of `known`; `closed` of those cannot be
    reached by any channel. `channels` and `hours` hold those who lean to each, the most first. `counts` are the messages
    that they were sent.
    Of `due` customers, of this group or of others, something changed that is not counted yet.
    """

    persona: Persona | None
    customers: int
    known: int
    closed: int
    channels: tuple[tuple[Channel, Lean], ...]
    hours: tuple[tuple[HoursNorm, Lean], ...]
    counts: tuple[TouchCount, ...] = ()
    due: int = 0

    @property
    def by_channel(self) -> Lean:
        """Those whose channel is known."""
        return total(lean for _, lean in self.channels)

    @property
    def by_hours(self) -> Lean:
        return total(lean for _, lean in self.hours)

    @property
    def delivered(self) -> int:
        return sum(count.delivered for count in self.counts)

    @property
    def answered(self) -> int:
        return sum(count.answered for count in self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class HowMany:
    """How many of a group lean to a channel, or to hours. `lean` are they, `known` all whose channel (or hours) is known;
    `names` a few of them, for whoever asked alone.
    """

    asked: ChannelNorm | HoursNorm
    group: Group
    lean: Lean
    known: Lean
    names: tuple[Customer, ...] = ()

    @property
    def unknown(self) -> int:
        return self.group.customers - self.known.customers


def group_of(
    persona: Persona | None,
    customers: int,
    counted: Iterable[LeaningCount],
    counts: tuple[TouchCount, ...],
    due: int = 0,
) -> Group:
    channels: dict[Channel, Lean] = {}
    hours: dict[HoursNorm, Lean] = {}
    others: dict[str, int] = {}
    for count in counted:
        norm = None if count.what in (KNOWN, CLOSED) else read_norm(count.what)
        if isinstance(norm, ChannelNorm):
            channels[norm.channel] = channels.get(norm.channel, NOBODY).plus(_lean(count))
        elif isinstance(norm, HoursNorm):
            hours[norm] = hours.get(norm, NOBODY).plus(_lean(count))
        else:
            others[count.what] = count.customers
    return Group(
        persona=persona,
        customers=customers,
        known=others.get(KNOWN, 0),
        closed=others.get(CLOSED, 0),
        channels=_most_first(channels),
        hours=_most_first(hours),
        counts=counts,
        due=due,
    )


def how_many(group: Group, asked: ChannelNorm | HoursNorm, names: Iterable[Customer] = ()) -> HowMany:
    fitting = total(lean for norm, lean in _norms(group, asked) if fits(norm, asked))
    known = group.by_channel if isinstance(asked, ChannelNorm) else group.by_hours
    return HowMany(asked=asked, group=group, lean=fitting, known=known, names=tuple(names))


def fitting_norms(group: Group, asked: ChannelNorm | HoursNorm) -> list[str]:
    """What customers lean to who count as leaning to what is asked, as the store spells it."""
    return [str(norm) for norm, _ in _norms(group, asked) if fits(norm, asked)]


def fits(norm: ChannelNorm | HoursNorm, asked: ChannelNorm | HoursNorm) -> bool:
    """Hours fit where at least half of the shorter of the two lies in the other, on the same days: whoever likes 17 to 21
    likes 20, and whoever likes 6 to 9 is no "morning" from 8 to 12.
    """
    if isinstance(norm, HoursNorm) and isinstance(asked, HoursNorm):
        same_days = Days.ANY in (norm.days, asked.days) or norm.days is asked.days
        mine, theirs = _hours(norm), _hours(asked)
        return same_days and 2 * len(mine & theirs) >= min(len(mine), len(theirs))
    return norm == asked


def by_part(hours: Iterable[tuple[HoursNorm, Lean]]) -> list[tuple[Daypart, Lean]]:
    """Those who lean to each part of the day, in its order; hours over several parts count in the one they fill most."""
    parts: dict[Daypart, Lean] = {}
    for norm, lean in hours:
        part = max(Daypart, key=lambda part: len(_hours(norm) & set(range(*part.hours))))
        parts[part] = parts.get(part, NOBODY).plus(lean)
    return [(part, parts[part]) for part in Daypart if part in parts]


def total(leans: Iterable[Lean]) -> Lean:
    whole = NOBODY
    for lean in leans:
        whole = whole.plus(lean)
    return whole


def _norms(
    group: Group, asked: ChannelNorm | HoursNorm
) -> list[tuple[ChannelNorm, Lean]] | list[tuple[HoursNorm, Lean]]:
    if isinstance(asked, ChannelNorm):
        return [(ChannelNorm(channel), lean) for channel, lean in group.channels]
    return list(group.hours)


def _hours(norm: HoursNorm) -> set[int]:
    return {hour for hour in range(24) if norm.covers(hour)}


def _lean(count: LeaningCount) -> Lean:
    return Lean(said=count.customers) if count.by == By.SAID else Lean(did=count.customers)


def _most_first(leans: dict[Key, Lean]) -> tuple[tuple[Key, Lean], ...]:
    return tuple(sorted(leans.items(), key=lambda item: (-item[1].customers, str(item[0]))))
