"""Which hour to try next, where too little is known to name the best.

The polite part of the week of which most may be hoped: the one whose interval reaches highest. So a part that others answer
well comes before one that they do not, a part that nobody tried before one that was tried in vain, and two that look alike
in the order of the week.
"""

from collections.abc import Mapping

from bot.core.norms import Days, HoursNorm, share_an_hour
from bot.core.preference.answer import HourAnswer, HourTrial
from bot.core.preference.chances import Beta, compare
from bot.core.preference.dayparts import PARTS, Part, total_of
from bot.core.preference.fading import NO_WEIGHT, Weight
from bot.core.preference.hour_words import preferred
from bot.core.preference.polite import Polite

ENOUGH_OF_OTHERS = 20
"""Messages to others in that part of the day before their answers are a reason."""
MORE = 1.2
"""Times the rate of the whole day: what is answered a fifth more often is worth a word."""


def hour_trial(
    rates: Mapping[Part, Beta], tried: Mapping[Part, Weight], others: Mapping[Part, Weight], polite: Polite
) -> HourTrial | None:
    """`rates` is what is believed of the audience, `tried` and `others` count messages to it and to all customers."""
    hoped = {at: compare({at: rates[at]})[at].high for at in PARTS if polite.to_try(at)}
    best = max(hoped, key=lambda at: round(hoped[at], 4), default=None)
    window = polite.to_try(best) if best else None
    if best is None or window is None:
        return None
    return HourTrial(
        start=window[0],
        end=window[1],
        weekend=best[1],
        tried=round(tried.get(best, NO_WEIGHT).delivered),
        because="customers in general answer best then" if _stands_out(others, best) else "",
    )


def trial_of(found: HourAnswer, tried: Mapping[Part, Weight], polite: Polite) -> HourTrial | None:
    """The hours of an answer that rests on others; None where there are none, or where it is not for us to propose them."""
    named = preferred(found)
    hours = polite.left_of(named) if named else None
    if hours is None:
        return None
    there = [weight for at, weight in tried.items() if share_an_hour(hours, _hours_of(at))]
    return HourTrial(start=hours.start, end=hours.end, weekend=found.weekend, tried=round(total_of(there).delivered))


def _hours_of(at: Part) -> HoursNorm:
    return HoursNorm(*at[0].hours, Days.WEEKEND if at[1] else Days.WEEKDAY)


def _stands_out(others: Mapping[Part, Weight], part: Part) -> bool:
    """Whether others answer more in that part than in the whole week."""
    there, all_week = others.get(part, NO_WEIGHT), total_of(others.values())
    if there.delivered < ENOUGH_OF_OTHERS:
        return False
    return there.answered / there.delivered >= MORE * all_week.answered / all_week.delivered
