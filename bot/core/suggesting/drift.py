"""Whether those behind a persona still buy as they did when it was accepted."""

from dataclasses import dataclass
from datetime import date

from bot.core.suggesting.changed import has_moved
from bot.core.suggesting.grouping import Sums
from bot.core.suggesting.proposal import Proposal
from bot.core.suggesting.said import amount, percent, whole
from bot.core.suggesting.title import CATEGORY

LEAST = 20
"""Customers below which a share says nothing: one of ten is 10 %, and chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What sets them apart, as it was and as it is: `text` is the trait's ("bought bulbs"), the figures are as told."""

    text: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """On the day `on`, `since` the persona was accepted. `customers` stand behind it and bought something, `then` of them
    were in the group that was accepted; `away` of them buy like another group now. `moved` are the traits that changed.
    `like` counts those of them who surely buy like the customers of another persona by now, by its id, the most first.
    """

    persona_id: str
    on: date
    since: date
    then: int
    customers: int
    away: int
    moved: tuple[Moved, ...] = ()
    like: tuple[tuple[str, int], ...] = ()

    @property
    def movable(self) -> int:
        """How many could stand behind another persona, by what they buy."""
        return sum(number for _, number in self.like)

    @property
    def share_away(self) -> float | None:
        """0 to 1; None where they are too few to say."""
        return self.away / self.customers if self.customers >= LEAST else None


def moved_traits(proposal: Proposal, now: Sums) -> tuple[Moved, ...]:
    """What of that which set them apart is clearly otherwise now. Hours are not counted anew."""
    if now.customers < LEAST:
        return ()
    gone = {each.key: (0.0, percent(0)) for each in proposal.traits if each.key.startswith(CATEGORY)}
    figures = gone | _figures(now, proposal.currency)
    changed = [each for each in proposal.traits if each.key in figures and has_moved(each.value, figures[each.key][0])]
    return tuple(Moved(text=each.text, before=each.figure, now=figures[each.key][1]) for each in changed)


def _figures(now: Sums, currency: str | None) -> dict[str, tuple[float, str]]:
    """By the key of a trait: the figure as a number, and as it is told."""
    shares = {f"{CATEGORY}{name.casefold()}": buyers / now.customers for name, (buyers, _) in now.categories.items()}
    told = {key: (share, percent(share)) for key, share in shares.items()}
    told["frequency"] = (now.median_bought, whole(now.median_bought))
    told["recency"] = (now.median_days, f"{now.median_days:,.0f} days")
    if currency and now.median_amount:
        told["money"] = (now.median_amount, amount(now.median_amount, currency))
    return told


def drift_words(drift: Drift) -> str:
    """In one line, with its day."""
    on = f"{drift.on.day} {drift.on:%B %Y}"
    if drift.share_away is None:
        return f"too early to say: {drift.customers} of {drift.then:,} stand behind it by what they bought ({on})"
    moved = "; ".join(f"{each.text}: {each.before} before, {each.now} now" for each in drift.moved)
    share = (
        f"{percent(drift.share_away)} of {drift.customers:,} buy" if drift.away else f"none of {drift.customers:,} buys"
    )
    away = f"{share} like another group now"
    return f"{away}; {moved or 'what sets them apart is as it was'} ({on})"
