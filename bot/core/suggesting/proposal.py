"""A persona that purchases speak for: who it would stand for, in figures, and what to ask them before believing it."""

from dataclasses import dataclass
from datetime import date

from bot.core.suggesting.centre import Centre
from bot.core.suggesting.fifths import Fifth, Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One thing that sets them apart: `text` ("bought bulbs"), `figure` for them ("71 %") and `everyone` ("14 %").

    `n` is of how many customers or purchases it is the figure, as `counted` says. `key` is the same for the same thing in
    any analysis ("category bulbs", "frequency"), so that `value` and `ordinary`, the figures as numbers, may be compared.
    """

    key: str
    text: str
    figure: str
    everyone: str
    n: int
    counted: str
    value: float
    ordinary: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """`id` is a digest of what sets them apart, not of the figures: a few purchases more, and it is still the same.

    `title` is made of the traits. `share` is of all customers who bought, `revenue` of the money of all in `currency`; None
    where no purchase has an amount. `season` and `trend` are sentences, "" where there is nothing to say; `months` are those
    of the season, 1 to 12. `examples` are ids of customers, the most typical first. `unknown` names fields of an avatar
    that purchases do not tell, `questions` are five to ask five of them. `stability` is 0 to 1: how much of the group comes
    back when the analysis is done again on customers drawn anew. `already` counts those of them who stand behind a persona,
    by its id, the most first. `since` and `until` are the days of the first and the last purchase that was looked at.
    `fifths` are recency, frequency and money among all who bought; () for one that was found before they were measured.
    """

    id: str
    title: str
    customers: int
    purchases: int
    share: float
    revenue: float | None
    currency: str | None
    traits: tuple[Trait, ...]
    season: str
    months: tuple[int, ...]
    trend: str
    examples: tuple[str, ...]
    unknown: tuple[str, ...]
    questions: tuple[str, ...]
    stability: float
    criterion: str
    centre: Centre
    already: tuple[tuple[str, int], ...]
    since: date
    until: date
    fifths: tuple[Fifth, ...] = ()

    @property
    def apart(self) -> tuple[Trait, ...]:
        """The traits that `fifths` do not tell of."""
        told = {str(each.measure) for each in self.fifths if each.measure is not Measure.MONEY}
        return tuple(trait for trait in self.traits if trait.key not in told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What an analysis found: the largest group first. `customers` are all who bought, of `known` who are stored; `left` are
    the ones no proposal stands for, `once` bought a single time. `why_not` tells why there are none, or why groups were left
    out; "" where all were proposed. `criterion` tells how they were found.
    """

    proposals: tuple[Proposal, ...]
    customers: int
    known: int
    purchases: int
    left: int
    once: int
    why_not: str
    criterion: str
