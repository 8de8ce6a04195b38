"""A working title of what was counted: "Buys seeds and onion sets, mostly from January to March". No adjectives, no names."""

from collections.abc import Sequence
from hashlib import sha256

from bot.core.preference.words import listed
from bot.core.suggesting.grouping import Sums
from bot.core.suggesting.proposal import Trait
from bot.core.suggesting.said import amount, months_in_words, whole

NAMED = 2
"""Categories in a title; the card has more."""
CATEGORY = "category "


def title_of(traits: Sequence[Trait], sums: Sums, months: tuple[int, ...], currency: str | None) -> str:
    season = f", mostly from {months_in_words(months)}" if months else ""
    return f"Buys {what_of(traits)}{season}" if _categories(traits) else _by_figures(sums, currency) + season


def what_of(traits: Sequence[Trait]) -> str:
    """What they buy more of than others, for the middle of a sentence; "something" where no category tells."""
    return listed(trait.text.removeprefix("bought ") for trait in _categories(traits)[:NAMED]) or "something"


def id_of(traits: Sequence[Trait], months: tuple[int, ...]) -> str:
    """A digest of what sets them apart, the same while that stays the same: categories in no order, season, and where no
    category tells, in which direction medians lie.
    """
    named = sorted(trait.key for trait in _categories(traits)[:NAMED])
    directions = [f"{trait.key} {'more' if trait.value > trait.ordinary else 'less'}" for trait in traits]
    told = "\n".join([*(named or sorted(directions)), *map(str, months)])
    return f"pr-{sha256(told.encode()).hexdigest()[:12]}"


def _by_figures(sums: Sums, currency: str | None) -> str:
    times = "Bought twice" if sums.median_bought == 2 else f"Bought {whole(sums.median_bought)} times"
    for_how_much = f", {amount(sums.median_amount, currency)} a time" if currency and sums.median_amount else ""
    return f"{times}{for_how_much}, the last {sums.median_days:,.0f} days ago"


def _categories(traits: Sequence[Trait]) -> list[Trait]:
    return [trait for trait in traits if trait.key.startswith(CATEGORY)]
