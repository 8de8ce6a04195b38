"""A stream of buyers as columns of numbers: some hundred bytes a customer, so that a million fit."""

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.core.suggesting.buyer import Buyer

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
DAY = timedelta(days=1)
_BY_ROW = ("bought", "days", "months", "lately", "before", "persona")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One row a buyer. `days` are since the last purchase; `persona` is an index of `personas`, -1 for none.

    Categories and money are entries: the row they belong to, the index of their word, and how much of it.
    """

    ids: list[str]
    since: datetime
    until: datetime
    bought: Ints
    days: Floats
    months: Ints
    lately: Ints
    before: Ints
    persona: Ints
    personas: tuple[str, ...]
    category_row: Ints
    category: Ints
    category_count: Ints
    categories: tuple[str, ...]
    money_row: Ints
    currency: Ints
    spent: Ints
    priced: Ints
    currencies: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, rows: Ints) -> "Table":
        """These rows, in this order."""
        place = np.full(len(self), -1, np.int64)
        place[rows] = np.arange(len(rows))
        by_row = {name: getattr(self, name)[rows] for name in _BY_ROW}
        bought, paid = place[self.category_row] >= 0, place[self.money_row] >= 0
        return replace(
            self,
            ids=[self.ids[row] for row in rows],
            **by_row,
            category_row=place[self.category_row][bought],
            **{name: getattr(self, name)[bought] for name in ("category", "category_count")},
            money_row=place[self.money_row][paid],
            **{name: getattr(self, name)[paid] for name in ("currency", "spent", "priced")},
        )

    def some(self, most: int) -> "Table":
        """At most so many, by a digest of what they bought when: the same ones each time, whatever order they come in and
        whatever ids they were given.
        """
        facts = np.column_stack([self.months, self.bought, self.lately, self.before, self.days.round(3) * 1_000])
        digests = np.array([crc32(each.tobytes()) for each in facts.astype(np.int64)], np.int64)
        return self.take(np.argsort(digests, kind="stable")[:most])

    def category_counts(self, wanted: tuple[str, ...]) -> Floats:
        """A column for each of `wanted`, by any spelling; 0 where somebody bought nothing of it."""
        place = {_folded(name): number for number, name in enumerate(wanted)}
        column = np.array([place.get(_folded(name), -1) for name in self.categories], np.int64)[self.category]
        counts = np.zeros((len(self), len(wanted)), np.float32)
        kept = column >= 0
        counts[self.category_row[kept], column[kept]] = self.category_count[kept]
        return counts

    def mean_amounts(self, currency: str) -> Floats:
        """Of one purchase, in minor units; 0 where somebody never paid in that currency."""
        means = np.zeros(len(self), np.float32)
        if currency in self.currencies:
            mine = self.currency == self.currencies.index(currency)
            means[self.money_row[mine]] = self.spent[mine] / self.priced[mine]
        return means


def gather(buyers: Iterable[Buyer], as_of: datetime) -> Table:
    """Read the stream once."""
    columns = _Columns(as_of)
    for buyer in buyers:
        columns.add(buyer)
    return columns.table()


class _Words:
    """Words by their number: the same however it is spelt, and shown as it was met first."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.words: list[str] = []

    def number(self, word: str) -> int:
        key = _folded(word)
        if key not in self._numbers:
            self._numbers[key] = len(self.words)
            self.words.append(word.strip())
        return self._numbers[key]


class _Columns:
    def __init__(self, as_of: datetime) -> None:
        self._as_of = as_of
        self._since = as_of
        self._ids: list[str] = []
        self._days = array("f")
        self._counts = {name: array("q") for name in ("bought", "months", "lately", "before", "persona")}
        self._entries = {
            name: array("q")
            for name in ("category_row", "category", "category_count", "money_row", "currency", "spent", "priced")
        }
        self._personas: dict[str, int] = {}
        self._categories, self._currencies = _Words(), _Words()

    def add(self, buyer: Buyer) -> None:
        self._since = min(self._since, buyer.first_at)
        self._add_categories(buyer)
        self._add_money(buyer)
        self._ids.append(buyer.id)
        self._days.append(max(0.0, (self._as_of - buyer.last_at) / DAY))
        counts = self._counts
        counts["bought"].append(buyer.bought)
        counts["months"].extend(buyer.months)
        counts["lately"].append(buyer.lately)
        counts["before"].append(buyer.before)
        known = self._personas
        persona = known.setdefault(buyer.persona_id, len(known)) if buyer.persona_id else -1
        counts["persona"].append(persona)

    def _add_categories(self, buyer: Buyer) -> None:
        entries, theirs = self._entries, Counter[int]()
        for name, count in buyer.categories.items():
            theirs[self._categories.number(name)] += count
        entries["category_row"].extend([len(self._ids)] * len(theirs))
        entries["category"].extend(theirs.keys())
        entries["category_count"].extend(theirs.values())

    def _add_money(self, buyer: Buyer) -> None:
        entries = self._entries
        for name, spent in buyer.spent.items():
            entries["money_row"].append(len(self._ids))
            entries["currency"].append(self._currencies.number(name))
            entries["spent"].append(spent)
            entries["priced"].append(buyer.priced[name])

    def table(self) -> Table:
        counts = {name: np.array(values, np.int64) for name, values in self._counts.items()}
        return Table(
            ids=self._ids,
            since=self._since,
            until=self._as_of,
            days=np.array(self._days, np.float32),
            **counts | {"months": counts["months"].reshape(-1, 12)},
            **{name: np.array(values, np.int64) for name, values in self._entries.items()},
            personas=tuple(self._personas),
            categories=tuple(self._categories.words),
            currencies=tuple(self._currencies.words),
        )


def _folded(word: str) -> str:
    return word.strip().casefold()
