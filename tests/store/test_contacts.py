"""When customers were last in good contact, as rows: it follows what they answer, buy and say, forward and back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import delete

from bot.core.care.contact import Contact, Neglected
from bot.core.evidence import Source
from bot.core.retention import read_retention
from bot.core.touches import Outcome
from store.database import Database
from store.tables import last_contacts
from store.workspace import WorkspaceStore
from tests.store.people import BEN, DANA, MORNING, ROSA, evidence, purchase, touch

TODAY = MORNING + timedelta(days=400)


@pytest.fixture
def stored(store: WorkspaceStore) -> WorkspaceStore:
    store.keep_persona(ROSA)
    store.keep_customers([DANA, BEN])
    return store


def neglected(store: WorkspaceStore, before: datetime = TODAY, offset: int = 0, limit: int = 10) -> Neglected:
    return store.neglected(before, 180, limit, offset)


def contact_of(store: WorkspaceStore, customer_id: str = "c-dana") -> tuple[datetime | None, Contact | None]:
    return next((each.at, each.by) for each in neglected(store).people if each.customer.id == customer_id)


def test_a_message_that_nobody_answered_is_no_contact(stored: WorkspaceStore) -> None:
    stored.keep_touches([touch(), touch(at=MORNING + timedelta(days=1), outcome=Outcome.OPENED)])
    found = neglected(stored)
    assert [each.at for each in found.people] == [None, None]
    assert (found.silent, found.never) == (0, 2)


def test_an_answer_a_purchase_and_a_word_are_the_last_wins(stored: WorkspaceStore) -> None:
    stored.keep_touches([touch(outcome=Outcome.REPLIED)])
    assert contact_of(stored) == (MORNING, Contact.ANSWERED)
    stored.keep_purchases([replace(purchase(), at=MORNING + timedelta(days=3))])
    assert contact_of(stored) == (MORNING + timedelta(days=3), Contact.BOUGHT)
    stored.keep_evidence([replace(evidence(), on=date(2026, 4, 1))])
    assert contact_of(stored) == (datetime(2026, 4, 1, tzinfo=UTC), Contact.SAID)
    stored.keep_touches([touch(at=MORNING - timedelta(days=9), outcome=Outcome.CLICKED)])
    assert contact_of(stored) == (datetime(2026, 4, 1, tzinfo=UTC), Contact.SAID)


def test_what_a_colleague_assumes_and_what_a_persona_is_known_for_is_no_contact(stored: WorkspaceStore) -> None:
    stored.keep_evidence([replace(evidence(), source=Source.ASSUMED), replace(evidence("e2"), on=None)])
    stored.keep_evidence([evidence("e3", audience="p-rosa")])
    stored.keep_evidence([replace(evidence("e3", audience="p-rosa"), on=date(2026, 3, 3))])
    assert neglected(stored).never == 2


def test_an_answer_that_turns_out_to_be_a_goodbye_is_taken_back(stored: WorkspaceStore) -> None:
    stored.keep_purchases([replace(purchase(), at=MORNING - timedelta(days=30))])
    stored.keep_touches([touch(outcome=Outcome.CLICKED, external_id="m1")])
    assert contact_of(stored) == (MORNING, Contact.ANSWERED)
    stored.keep_touches([touch(outcome=Outcome.UNSUBSCRIBED, external_id="m1")])
    assert contact_of(stored) == (MORNING - timedelta(days=30), Contact.BOUGHT)


def test_what_is_corrected_to_an_earlier_day_counts_on_that_day(stored: WorkspaceStore) -> None:
    stored.keep_evidence([replace(evidence(), on=date(2026, 4, 1))])
    stored.keep_evidence([replace(evidence(), on=date(2026, 3, 1))])
    assert contact_of(stored)[0] == datetime(2026, 3, 1, tzinfo=UTC)
    stored.keep_purchases([purchase(external_id="o1")])
    stored.keep_purchases([replace(purchase(external_id="o1"), at=datetime(2026, 1, 5, tzinfo=UTC))])
    assert contact_of(stored) == (datetime(2026, 3, 1, tzinfo=UTC), Contact.SAID)


def test_the_longest_silent_come_first_then_those_who_never_were_in_contact_page_by_page(
    stored: WorkspaceStore,
) -> None:
    many = [replace(DANA, id=f"c-{n}", external_id=f"X-{n}", email=None, phone=None) for n in range(5)]
    stored.keep_customers(many)
    stored.keep_touches([touch("c-3", MORNING, Outcome.REPLIED), touch("c-1", MORNING + timedelta(1), Outcome.BOUGHT)])
    stored.keep_touches([touch("c-4", TODAY + timedelta(1), Outcome.REPLIED)])
    pages = [neglected(stored, offset=at, limit=2) for at in (0, 2, 4, 6)]
    assert [[each.customer.id for each in page.people] for page in pages] == [
        ["c-3", "c-1"],
        ["c-dana", "c-ben"],
        ["c-0", "c-2"],
        [],
    ]
    assert {(page.silent, page.never) for page in pages} == {(2, 4)}
    assert [page.next_offset for page in pages] == [2, 4, None, None]


def test_another_workspaces_customers_are_nobodys_to_be_in_touch_with(
    stored: WorkspaceStore, database: Database
) -> None:
    stored.keep_touches([touch(outcome=Outcome.REPLIED)])
    other = database.workspace("T-other")
    other.keep_customers([replace(DANA, persona_id=None)])
    assert (neglected(other).silent, neglected(other).never) == (0, 1)


def test_what_is_swept_away_is_no_contact_any_more(stored: WorkspaceStore, database: Database) -> None:
    """The clock of these tests stands at the beginning of 2026."""
    old = datetime(2020, 5, 1, tzinfo=UTC)
    stored.keep_touches([touch(at=old, outcome=Outcome.REPLIED)])
    stored.keep_purchases([replace(purchase(), at=old - timedelta(days=9))])
    database.sweeping("T-larkmoor").sweep(read_retention("touches 1095"))
    assert contact_of(stored) == (old - timedelta(days=9), Contact.BOUGHT)
    database.sweeping("T-larkmoor").sweep(read_retention("purchases 1095"))
    assert neglected(stored).never == 2


def test_the_roll_up_is_what_counting_anew_gives(stored: WorkspaceStore, database: Database) -> None:
    stored.keep_touches([touch(outcome=Outcome.REPLIED), touch("c-ben", MORNING, Outcome.SENT)])
    stored.keep_evidence([evidence()])
    before = neglected(stored)
    from store.contacts import recount_contacts

    with database.engine.begin() as connection:
        connection.execute(delete(last_contacts))
        recount_contacts(connection, "T-larkmoor", ["c-ben", "c-dana", "p-rosa"])
    assert neglected(stored) == before
