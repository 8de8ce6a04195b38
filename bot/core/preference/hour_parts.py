"""Every part of the week as an audience is believed to answer in it, how sure that is, and how often it was tried."""

from collections.abc import Callable, Mapping

from bot.core.preference.answer import HourPart
from bot.core.preference.chances import Beta, compare
from bot.core.preference.dayparts import PARTS, Part, total_of
from bot.core.preference.fading import NO_WEIGHT, Weight
from bot.core.preference.polite import Polite
from bot.core.preference.rates import doubted
from bot.core.preference.strength import STRENGTH


def hour_parts(
    rates: Mapping[Part, Beta], tried: Mapping[Part, Weight], polite: Polite, enough: Callable[[Part], bool]
) -> tuple[HourPart, ...]:
    """`tried` counts the audience's own messages, each as one. Where not `enough` is known of the part that looks best, no
    chance to be the best is claimed for any.
    """
    known = STRENGTH + total_of(tried.values()).delivered
    rivals = {at: rates[at] for at, weight in tried.items() if weight.delivered and polite.window(at)}
    claimed = len(rivals) > 1 and enough(max(rivals, key=lambda at: rivals[at].mean))
    together = compare(rivals) if claimed else {}
    return tuple(
        _part(at, _unsure(rates[at], known), tried.get(at, NO_WEIGHT), together[at].best if at in together else None)
        for at in PARTS
    )


def _unsure(rate: Beta, known: float) -> Beta:
    """With what is not known of how often they answer at all, which is the same for all parts and favours none."""
    strength = doubted(rate.a + rate.b, known)
    return Beta(rate.mean * strength, (1 - rate.mean) * strength)


def _part(at: Part, rate: Beta, tried: Weight, best: float | None) -> HourPart:
    chance = compare({at: rate})[at]
    return HourPart(
        daypart=at[0],
        weekend=at[1],
        delivered=round(tried.delivered),
        answered=round(tried.answered),
        rate=chance.mean,
        low=chance.low,
        high=chance.high,
        best=best,
    )
