"""What is counted of a group, and of everybody."""

import numpy as np

from bot.clusters.table import Bools, Ints, Table
from bot.core.suggesting.grouping import Sums


def main_currency(table: Table) -> str | None:
    """The one that most purchases were paid in."""
    if not table.currencies:
        return None
    priced = np.bincount(table.currency, weights=table.priced, minlength=len(table.currencies))
    return table.currencies[int(priced.argmax())]


def sums(table: Table, who: Bools, currency: str | None) -> Sums:
    """Of those whose row is true; there has to be one."""
    amounts = table.mean_amounts(currency)[who] if currency else np.zeros(0)
    paid = amounts[amounts > 0]
    return Sums(
        customers=int(who.sum()),
        purchases=int(table.bought[who].sum()),
        categories=_categories(table, who),
        spent=_spent(table, who),
        months=tuple(map(int, table.months[who].sum(0))),
        lately=int(table.lately[who].sum()),
        before=int(table.before[who].sum()),
        median_days=float(np.median(table.days[who])),
        median_bought=float(np.median(table.bought[who])),
        median_amount=float(np.median(paid)) if paid.size else None,
        personas=_personas(table.persona[who], table.personas),
    )


def _categories(table: Table, who: Bools) -> dict[str, tuple[int, int]]:
    mine = who[table.category_row]
    size, entries = len(table.categories), table.category[mine]
    buyers = np.bincount(entries, minlength=size)
    bought = np.bincount(entries, weights=table.category_count[mine], minlength=size)
    each = zip(table.categories, buyers, bought, strict=True)
    return {name: (int(people), int(count)) for name, people, count in each if people}


def _spent(table: Table, who: Bools) -> dict[str, int]:
    mine = who[table.money_row]
    found = {}
    for number, currency in enumerate(table.currencies):
        amounts = table.spent[mine & (table.currency == number)]
        if amounts.size:
            found[currency] = int(amounts.sum())
    return found


def _personas(behind: Ints, names: tuple[str, ...]) -> dict[str, int]:
    counts = np.bincount(behind[behind >= 0], minlength=len(names))
    return {name: int(count) for name, count in zip(names, counts, strict=True) if count}
