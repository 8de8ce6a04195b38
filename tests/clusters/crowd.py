"""Customers of kinds that are known, for whoever has to find them: the same on every run."""

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from random import Random

from bot.core.suggesting.buyer import Buyer

TODAY = datetime(2026, 11, 20, tzinfo=UTC)
KINDS: Mapping[str, Mapping[str, int]] = {
    "bulbs": {"bulbs": 7, "bedding": 2, "tools": 1},
    "plot": {"seeds": 6, "compost": 2, "tools": 2},
    "flat": {"houseplants": 6, "pots": 3, "compost": 1},
    "trade": {"hedging": 5, "trees": 4, "tools": 1},
}
EVERYTHING: Mapping[str, int] = dict.fromkeys(
    ("bulbs", "bedding", "tools", "seeds", "compost", "houseplants", "pots", "hedging", "trees"), 1
)


def crowd(each: int, seed: int = 1) -> list[Buyer]:
    """So many of every kind, one after the other; ids begin with the kind."""
    chance = Random(seed)
    return [buyer(f"{kind}-{n}", shares, chance) for kind, shares in KINDS.items() for n in range(each)]


def whatever_comes(number: int, seed: int = 2) -> list[Buyer]:
    """Customers who buy of everything."""
    chance = Random(seed)
    return [buyer(f"any-{n}", EVERYTHING, chance) for n in range(number)]


def buyer(name: str, shares: Mapping[str, int], chance: Random, bought: int | None = None) -> Buyer:
    number = bought or 2 + min(int(chance.expovariate(1 / 6)), 40)
    last = TODAY - timedelta(days=chance.expovariate(1 / 90))
    return Buyer(
        id=name,
        bought=number,
        first_at=last - timedelta(days=400),
        last_at=last,
        categories=Counter(chance.choices(list(shares), list(shares.values()), k=number)),
        spent={"GBP": int(number * chance.lognormvariate(7, 0.5))},
        priced={"GBP": number},
        months=(0,) * 11 + (number,),
    )
