"""What sets a group apart from everybody who bought, in figures: what they buy, how often, for how much, how lately."""

from collections.abc import Callable, Iterator
from functools import partial
from math import log

from bot.core.suggesting.grouping import Sums
from bot.core.suggesting.proposal import Trait
from bot.core.suggesting.said import amount, percent, whole

DRAWN = 10
"""Customers that everybody's share is weighed as, before a group's own share is held against it: of a dozen who bought
something rare, half may have by chance.
"""
APART = 1.5
"""Times everybody's share, so drawn, from which a category sets a group apart: less is a shade, and no persona."""
COMMON = 0.25
"""Of the group have to have bought it: what three in four leave alone is no habit of theirs."""
MOST = 4
"""Categories on one card."""
FACTOR = 1.5
"""Times everybody's median, or as many times less, from which a median is worth a line."""


def lift(theirs: int, customers: int, everyones: float) -> float:
    """How many times likelier somebody of them bought it than anybody, drawn towards 1 as a small group is."""
    if not everyones:
        return 1.0
    return (theirs + DRAWN * everyones) / (customers + DRAWN) / everyones


def traits_of(sums: Sums, everyone: Sums, currency: str | None) -> tuple[Trait, ...]:
    """The categories first, those that tell most of them before others; () where they buy as everybody does."""
    return (*categories(sums, everyone), *_how_they_buy(sums, everyone, currency))


def categories(sums: Sums, everyone: Sums) -> tuple[Trait, ...]:
    told = [(_told(name, sums, everyone), _category(name, sums, everyone)) for name in sums.categories]
    ranked = sorted(told, key=lambda pair: (-pair[0], pair[1].text))
    return tuple([trait for told, trait in ranked if told > 0][:MOST])


def _told(name: str, sums: Sums, everyone: Sums) -> float:
    """How much it tells of them: its share among their purchases, times the logarithm of its lift. 0 for no trait."""
    buyers, bought = sums.categories[name]
    factor = lift(buyers, sums.customers, everyone.categories[name][0] / everyone.customers)
    if factor < APART or buyers < COMMON * sums.customers:
        return 0.0
    return bought / sums.purchases * log(factor)


def _category(name: str, sums: Sums, everyone: Sums) -> Trait:
    buyers = sums.categories[name][0]
    theirs, ordinary = buyers / sums.customers, everyone.categories[name][0] / everyone.customers
    return Trait(
        key=f"category {name.casefold()}",
        text=f"bought {name}",
        figure=percent(theirs),
        everyone=percent(ordinary),
        n=sums.customers,
        counted="customers",
        value=theirs,
        ordinary=ordinary,
    )


def _how_they_buy(sums: Sums, everyone: Sums, currency: str | None) -> Iterator[Trait]:
    """Medians, where they are clearly others than everybody's."""
    bought, days = (sums.median_bought, everyone.median_bought), (sums.median_days, everyone.median_days)
    if _apart(*bought):
        yield _median(sums, bought, key="frequency", text="purchases each, in the median", said=whole)
    if currency and sums.median_amount and everyone.median_amount:
        paid = (sums.median_amount, everyone.median_amount)
        if _apart(*paid):
            said = partial(amount, currency=currency)
            yield _median(sums, paid, key="money", text="a purchase, in the median", said=said)
    if _apart(days[0] + 1, days[1] + 1):
        yield _median(sums, days, key="recency", text="since the last purchase, in the median", said=_days)


def _median(sums: Sums, both: tuple[float, float], *, key: str, text: str, said: Callable[[float], str]) -> Trait:
    """`both` are theirs and everybody's."""
    return Trait(
        key=key,
        text=text,
        figure=said(both[0]),
        everyone=said(both[1]),
        n=sums.customers,
        counted="customers",
        value=both[0],
        ordinary=both[1],
    )


def _days(days: float) -> str:
    return "1 day" if round(days) == 1 else f"{days:,.0f} days"


def _apart(theirs: float, ordinary: float) -> bool:
    return theirs >= FACTOR * ordinary or ordinary >= FACTOR * theirs
