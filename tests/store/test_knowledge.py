from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.exc import DBAPIError, StatementError

from bot.core.consent import ConsentState
from bot.core.evidence import Aspect, Polarity, Taste
from store.bound import NotStored
from store.database import Database
from store.kept import Kept
from store.tables import audit, consent_log
from store.workspace import WorkspaceStore
from tests.store.people import DANA, MORNING, ROSA, consent, evidence, purchase, touch
from tests.store.test_isolation import DRAFT

GRANTED, WITHDRAWN = ConsentState.GRANTED, ConsentState.WITHDRAWN
MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


@pytest.fixture
def known(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA])
    return store


@pytest.mark.parametrize(
    "norm", ["", "channel:sms", "hours:9-12/weekend", "length:80", "language:de/formal", "frequency:2/month"]
)
def test_evidence_comes_back_as_it_was_with_its_norm(known: WorkspaceStore, norm: str) -> None:
    item = evidence(norm=norm)
    assert known.keep_evidence([item]) == Kept(new=1)
    assert known.keep_evidence([item]) == Kept(same=1)
    assert known.evidence_about("c-dana") == (item,)


def test_the_newest_evidence_comes_first_and_what_has_no_day_last(known: WorkspaceStore) -> None:
    days = {"old": date(2025, 1, 1), "none": None, "new": date(2026, 3, 1)}
    known.keep_evidence(replace(evidence(item_id), on=on) for item_id, on in days.items())
    assert [item.id for item in known.evidence_about("c-dana")] == ["new", "old", "none"]


def test_evidence_about_nobody_is_refused(known: WorkspaceStore) -> None:
    with pytest.raises(NotStored, match="c-nobody"):
        known.keep_evidence([evidence(audience="c-nobody")])


@pytest.mark.parametrize(
    ("before", "after", "holds"),
    [
        ((GRANTED, MARCH), (WITHDRAWN, APRIL), WITHDRAWN),
        ((WITHDRAWN, APRIL), (GRANTED, MARCH), WITHDRAWN),
        ((WITHDRAWN, MARCH), (GRANTED, APRIL), GRANTED),
        ((GRANTED, MARCH), (WITHDRAWN, MARCH), WITHDRAWN),
        ((WITHDRAWN, MARCH), (GRANTED, MARCH), WITHDRAWN),
        ((WITHDRAWN, MARCH), (GRANTED, None), WITHDRAWN),
        ((GRANTED, None), (WITHDRAWN, MARCH), WITHDRAWN),
    ],
)
@pytest.mark.parametrize("together", [True, False])
def test_the_last_word_on_a_channel_holds(
    known: WorkspaceStore,
    before: tuple[ConsentState, date | None],
    after: tuple[ConsentState, date | None],
    holds: ConsentState,
    together: bool,
) -> None:
    told = [consent(*before), consent(*after)]
    for batch in [told] if together else [told[:1], told[1:]]:
        known.keep_consents(batch)
    assert [one.state for one in known.consents_of("c-dana")] == [holds]
    assert known.keep_consents(told) == Kept(same=2)


def test_every_word_on_consent_stays_in_the_log(known: WorkspaceStore, database: Database) -> None:
    told = [consent(GRANTED, MARCH), consent(WITHDRAWN, APRIL), consent(GRANTED, MARCH, basis="paper form")]
    known.keep_consents(told)
    known.keep_consents(told)
    with database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(consent_log)) == 3


@pytest.mark.parametrize("table", [audit, consent_log], ids=str)
@pytest.mark.parametrize("verb", ["update", "delete"])
def test_what_was_done_and_told_can_be_neither_changed_nor_deleted(
    known: WorkspaceStore, database: Database, table: Table, verb: str
) -> None:
    known.keep_draft(DRAFT, [], [])
    known.keep_consents([consent(GRANTED, MARCH)])
    statement = update(table).values(workspace="T-larkmoor") if verb == "update" else delete(table)
    with pytest.raises(DBAPIError, match="append-only"), database.engine.begin() as connection:
        connection.execute(statement)


def test_purchases_are_told_apart_by_order_or_by_time_and_product(known: WorkspaceStore) -> None:
    bought = [purchase(), purchase(external_id="o-1"), purchase(external_id="o-2")]
    assert known.keep_purchases(bought) == Kept(new=3)
    assert known.keep_purchases(bought) == Kept(same=3)
    assert known.keep_purchases([replace(bought[1], quantity=2)]) == Kept(changed=1)


def test_a_taste_is_its_owners_alone(store: WorkspaceStore) -> None:
    ana = Taste(id="t1", owner="U-ana", aspect=Aspect.TOPIC, value="golf", polarity=Polarity.LIKES)
    store.keep_taste(ana)
    store.keep_taste(replace(ana, owner="U-ben", value="tennis"))
    assert store.tastes_of("U-ana") == (ana,)
    assert not store.delete_taste("U-max", "t1")
    assert store.delete_taste("U-ben", "t1")
    assert store.tastes_of("U-ana") == (ana,)


def test_a_time_without_a_zone_never_gets_in(known: WorkspaceStore) -> None:
    with pytest.raises((StatementError, ValueError)):
        known.keep_purchases([replace(purchase(), at=datetime(2026, 3, 1, 9))])  # noqa: DTZ001 - the point of the test


def test_a_time_of_any_zone_comes_back_as_the_same_moment_in_utc(known: WorkspaceStore) -> None:
    tokyo = datetime.fromisoformat("2026-03-02T19:30:00+09:00")
    known.keep_touches([touch(at=tokyo)])
    (counted,) = known.touch_counts("c-dana")
    assert counted.last_at == MORNING
    assert str(counted.last_at).endswith("+00:00")
