from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from bot.core.audiences import Customer
from bot.core.channels.channel import Channel
from bot.core.preference.strength import STRENGTH
from bot.core.touches import Outcome, Touch
from store.database import Database, open_database

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
SMS = Channel.SMS


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'a.db'}", now=lambda: NOW)
    yield opened
    opened.close()


def touch(customer: str, day: int, outcome: Outcome = Outcome.SENT) -> Touch:
    return Touch(customer_id=customer, channel=SMS, at=NOW - timedelta(days=day), outcome=outcome)


def test_customers_are_counted_by_how_many_messages_they_got_and_answered(database: Database) -> None:
    store = database.workspace("w")
    store.keep_customers([Customer(id=name, name=name, external_id=name) for name in ("a", "b", "c")])
    clicked = Outcome.CLICKED
    store.keep_touches(
        [
            *(touch("a", day, clicked) for day in range(3)),
            touch("a", 9),
            *(touch(name, day, outcome) for name in "bc" for day, outcome in ((1, Outcome.SENT), (2, clicked))),
        ]
    )
    told = {(each.delivered, each.answered): each for each in store.spreads()}
    assert {n_x: each.customers for n_x, each in told.items()} == {(4, 3): 1, (2, 1): 2}
    assert {(each.persona_id, each.channel) for each in told.values()} == {("", SMS)}


def test_a_workspace_learns_from_its_own_customers_alone_and_ages_them_as_it_is_told(database: Database) -> None:
    store, chance = database.workspace("w", half_life=30), Random(1)
    store.keep_customers([Customer(id=f"c{number}", name="Ann", external_id=f"e{number}") for number in range(200)])
    always = {f"c{number}": chance.random() < 0.3 for number in range(200)}
    store.keep_touches(
        touch(name, day, Outcome.REPLIED if keen else Outcome.SENT) for name, keen in always.items() for day in range(4)
    )
    assert store.learning().half_life == 30
    assert store.learning().strengths.of(SMS) < 3  # who answers one answers all
    assert database.workspace("other").learning().strengths.of(SMS) == STRENGTH


def test_the_newest_touches_of_a_customer_come_first(database: Database) -> None:
    store = database.workspace("w")
    store.keep_customers([Customer(id=name, name=name, external_id=name) for name in ("a", "b")])
    store.keep_touches([touch("a", 9), touch("a", 1, Outcome.REPLIED), touch("b", 2)])
    assert [(each.at, each.outcome) for each in store.touches_of("a")] == [
        (NOW - timedelta(days=1), Outcome.REPLIED),
        (NOW - timedelta(days=9), Outcome.SENT),
    ]
