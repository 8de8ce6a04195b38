"""Figures as a card says them."""

from bot.core.imports.money import DECIMALS
from bot.core.preference.words import MONTHS


def percent(share: float) -> str:
    """Whole, except that something is never said to be nothing, nor most to be all."""
    if 0 < share < 0.01:
        return "under 1%"
    if 0.99 < share < 1:
        return "over 99%"
    return f"{share:.0%}"


def amount(minor: float, currency: str) -> str:
    """Such as "12.40 GBP"; from a thousand on in whole units."""
    decimals = DECIMALS.get(currency, 2)
    units = minor / 10**decimals
    return f"{units:,.{0 if units >= 1_000 else decimals}f} {currency}"


def months_in_words(months: tuple[int, ...]) -> str:
    """Neighbours, in their order: "September to November"."""
    first, last = MONTHS[months[0] - 1], MONTHS[months[-1] - 1]
    return first if len(months) == 1 else f"{first} to {last}"


def whole(number: float) -> str:
    """Such as "4", "4.5" or "1,200"."""
    return f"{number:,.1f}".removesuffix(".0")
