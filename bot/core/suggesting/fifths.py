"""How lately, how often and for how much a group buys, beside everybody: recency, frequency and money in plain figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.preference.words import count_in_words
from bot.core.suggesting.said import amount, percent, whole

APART = 1.5
"""Times the share of everybody that is in the top fifth, or as many times less, from which a group's share is told."""


class Measure(StrEnum):
    RECENCY = "recency"
    FREQUENCY = "frequency"
    MONEY = "money"


MOST = {
    Measure.RECENCY: "who bought most lately",
    Measure.FREQUENCY: "who buy most often",
    Measure.MONEY: "who spend most",
}
LETTER = {Measure.RECENCY: "R", Measure.FREQUENCY: "F", Measure.MONEY: "M"}


OF_FIVE = "fifths of all who bought, by recency, frequency and money; 5 is the best. The figures are medians."
"""Behind the ranks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fifth:
    """One measure of a group. `median` and `everyone` are in days since the last purchase, in purchases, or in minor units
    that one customer spent in all. `top` is the share of the group (0 to 1) that is among the fifth of all who bought that
    is best by this measure, `everyones_top` how large that fifth is: alike customers stay together, so it is seldom quite
    a fifth. `fifth` is where the group's middle lies, 1 to 5; 5 is best.
    """

    measure: Measure
    median: float
    everyone: float
    top: float
    everyones_top: float
    fifth: int

    @property
    def tells(self) -> bool:
        """Whether clearly more of them are in the top fifth than of everybody, or clearly fewer."""
        return self.everyones_top > 0 and not self.everyones_top / APART < self.top < self.everyones_top * APART


def how_they_buy(fifths: Sequence[Fifth], currency: str | None) -> Iterator[str]:
    """A sentence or two each, such as: 46.60 GBP spent each; everybody: 18.60 GBP. 61% are among the fifth who spend most."""
    for each in fifths:
        told = f"{_said(each.measure, each.median, currency)}; everybody: {_plainly(each, currency)}."
        yield f"{told} {_top(each)}" if each.tells else told


def ranks(fifths: Sequence[Fifth]) -> str:
    """As those who know RFM write it: "R 2, F 3, M 5"; "" where nothing was measured."""
    return ", ".join(f"{LETTER[each.measure]} {each.fifth}" for each in fifths)


def _top(each: Fifth) -> str:
    who = f"{percent(each.top)} are" if each.top else "None is"
    return f"{who} among {_the_top(each.everyones_top)} {MOST[each.measure]}."


def _the_top(share: float) -> str:
    return "the fifth" if round(share, 2) in (0.19, 0.2, 0.21) else f"the {percent(share)} of all"


def _said(measure: Measure, figure: float, currency: str | None) -> str:
    match measure:
        case Measure.RECENCY:
            return f"{_days(figure)} since the last purchase"
        case Measure.FREQUENCY:
            return "1 purchase each" if figure == 1 else f"{whole(figure)} purchases each"
    return f"{amount(figure, currency or '')} spent each"


def _plainly(each: Fifth, currency: str | None) -> str:
    match each.measure:
        case Measure.RECENCY:
            return _days(each.everyone)
        case Measure.FREQUENCY:
            return whole(each.everyone)
    return amount(each.everyone, currency or "")


def _days(days: float) -> str:
    return count_in_words(round(days), "day", "days")
