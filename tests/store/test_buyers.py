"""What customers bought, summed up: each once, exactly, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from bot.core.suggesting.buyer import Buyer
from bot.core.touches import Purchase
from store.database import Database
from store.workspace import WorkspaceStore
from tests.store.people import BEN, DANA, MORNING, ROSA, purchase

UNTIL = MORNING + timedelta(days=1)


@pytest.fixture
def stored(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA, replace(BEN, persona_id=None)])
    return store


def bought(customer: str, days_ago: int, category: str = "", **rest: object) -> Purchase:
    made = replace(purchase(customer), at=MORNING - timedelta(days=days_ago), category=category)
    return replace(made, product=f"thing {days_ago}", **rest)  # type: ignore[arg-type]  # fields by their names


def test_nobody_bought_anything_in_an_empty_store(store: WorkspaceStore) -> None:
    assert store.last_purchase() is None
    assert list(store.buyers(UNTIL)) == []


def test_each_is_summed_up_once_however_many_categories_and_currencies(stored: WorkspaceStore) -> None:
    stored.keep_purchases(
        [
            bought("c-dana", 0, "bulbs"),
            bought("c-dana", 10, "bulbs", amount=None, currency=None),
            bought("c-dana", 400, "tools", amount=500),
            bought("c-dana", 800, amount=700, currency="EUR"),
            bought("c-ben", 3, "tools"),
        ]
    )
    dana, ben = sorted(stored.buyers(UNTIL), key=lambda buyer: buyer.id, reverse=True)
    assert dana == Buyer(
        id="c-dana",
        bought=4,
        first_at=MORNING - timedelta(days=800),
        last_at=MORNING,
        lately=2,
        before=1,
        categories={"bulbs": 2, "tools": 1, "thing 800": 1},
        spent={"GBP": 2499, "EUR": 700},
        priced={"GBP": 2, "EUR": 1},
        months=months_of(stored, "c-dana"),
        persona_id="p-rosa",
    )
    assert (ben.bought, ben.persona_id) == (1, None)
    assert stored.last_purchase() == MORNING


def months_of(stored: WorkspaceStore, customer_id: str) -> tuple[int, ...]:
    """Counted here from the single purchases."""
    times = [item.at.month for item in stored.purchase_times([customer_id])]
    return tuple(times.count(month) for month in range(1, 13))


def test_what_was_bought_after_the_day_is_not_counted(stored: WorkspaceStore) -> None:
    stored.keep_purchases([bought("c-dana", 5), bought("c-dana", 1)])
    assert [buyer.bought for buyer in stored.buyers(MORNING - timedelta(days=2))] == [1]


def test_single_times_come_with_the_zone_of_whoever_bought(stored: WorkspaceStore) -> None:
    stored.keep_purchases([bought("c-dana", 0), bought("c-ben", 1)])
    found = {item.customer_id: (item.at, item.zone) for item in stored.purchase_times(["c-ben", "c-nobody"])}
    assert found == {"c-ben": (datetime(2026, 3, 1, 10, 30, tzinfo=UTC), "Asia/Tokyo")}


def test_neither_names_nor_anything_else_of_a_person_is_asked_for(stored: WorkspaceStore, database: Database) -> None:
    """Suggestions must not rest on age or gender: what could tell of them never leaves the database."""
    asked: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    list(stored.buyers(UNTIL))
    list(stored.purchase_times(["c-dana"]))
    words = " ".join(asked).replace("audiences.workspace", "").replace("audiences.id", "")
    assert "purchases" in words
    left = {word.strip(",()") for word in words.split() if word.startswith("audiences.")}
    assert left <= {"audiences.persona_id", "audiences.zone"}
