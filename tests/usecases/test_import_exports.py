"""Whole exports of other tools, by the door that everybody's files come through."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.core.audiences import Customer
from bot.core.consent import Consent
from bot.core.imports.kinds import Kind
from bot.core.imports.report import ImportReport
from bot.imports.table import Table
from bot.usecases.import_file import Importer
from bot.usecases.look_at_file import look_at
from bot.usecases.ports import Store
from tests.core.imports.exports.files import (
    EVERY,
    GOOGLE,
    HUBSPOT,
    KLAVIYO,
    MAILCHIMP,
    MAILCHIMP_GONE,
    ORDERS,
    SALESFORCE,
    SHOPIFY,
)

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SAVED = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
Bring = Callable[..., ImportReport]


@pytest.fixture
def bring(sqlite_store: Store, tmp_path: Path) -> Bring:
    """Imports a text for what it is taken for, as if it had been saved at some time; no row may be refused."""

    def bring_in(text: str, saved: datetime = SAVED, name: str = "export.csv") -> ImportReport:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        os.utime(path, (saved.timestamp(), saved.timestamp()))
        refused: list[str] = []
        with Table(path) as table:
            look = look_at(sqlite_store, table, now=lambda: NOW)
        assert look.kind
        with Table(path) as table:
            importer = Importer(sqlite_store, lambda: NOW, lambda row, why: refused.append(f"{row.line}: {why}"))
            report = importer.import_file(look.kind, table, look.mapping)
        assert refused == []
        return report

    return bring_in


def one(store: Store, email: str) -> Customer:
    found = store.audience(store.customer_ids([email])[email][0])
    assert isinstance(found, Customer)
    return found


def consents(store: Store, email: str) -> dict[str, tuple[str, date | None]]:
    of: tuple[Consent, ...] = store.consents_of(one(store, email).id)
    return {str(each.channel): (str(each.state), each.on) for each in of}


@pytest.mark.parametrize("what", EVERY)
def test_every_export_is_taken_whole_and_the_second_time_changes_nothing(bring: Bring, what: str) -> None:
    first, again = bring(EVERY[what]), bring(EVERY[what])
    assert first.new > 0
    assert (again.new, again.changed, again.same) == (0, 0, first.rows - first.passed)
    assert [(each.new, each.changed) for each in again.also] == [(0, 0)] * len(again.also)


def test_hubspot_names_are_joined_and_opting_out_is_a_withdrawal_but_staying_is_no_consent(
    bring: Bring, sqlite_store: Store
) -> None:
    bring(HUBSPOT)
    dana = one(sqlite_store, "dana.ruiz@example.com")
    assert (dana.name, dana.country, dana.zone, dana.external_id) == ("Dana Ruiz", "GB", "Europe/London", None)
    assert dana.region is None  # “West Yorkshire” is no code: left out, and the row is taken
    assert consents(sqlite_store, "dana.ruiz@example.com") == {}
    assert consents(sqlite_store, "bo@example.com") == {"email": ("withdrawn", SAVED.date())}


def test_a_state_that_is_named_in_full_is_kept_by_its_code(bring: Bring, sqlite_store: Store) -> None:
    bring(HUBSPOT.replace("West Yorkshire,United Kingdom", "New  york,United States"))
    assert one(sqlite_store, "dana.ruiz@example.com").region == "NY"


def test_who_has_no_name_goes_by_the_address_until_somebody_tells_one(bring: Bring, sqlite_store: Store) -> None:
    bring(HUBSPOT)
    assert one(sqlite_store, "noname@example.com").name == "noname@example.com"
    bring("First Name,Last Name,Email\nNora,Name,noname@example.com\n", name="other.csv")
    assert one(sqlite_store, "noname@example.com").name == "Nora Name"


def test_mailchimp_members_have_consented_since_they_subscribed_and_until_they_left(
    bring: Bring, sqlite_store: Store
) -> None:
    bring(MAILCHIMP)
    assert consents(sqlite_store, "dana.ruiz@example.com") == {"email": ("granted", date(2025, 5, 12))}
    assert consents(sqlite_store, "never@example.com") == {}
    bring(MAILCHIMP_GONE, name="unsubscribed.csv")
    assert consents(sqlite_store, "dana.ruiz@example.com") == {"email": ("withdrawn", date(2026, 6, 1))}
    bring(MAILCHIMP)
    assert consents(sqlite_store, "dana.ruiz@example.com") == {"email": ("withdrawn", date(2026, 6, 1))}


def test_klaviyo_consents_are_read_in_words_and_in_days(bring: Bring, sqlite_store: Store) -> None:
    bring(KLAVIYO)
    assert consents(sqlite_store, "dana.ruiz@example.com") == {
        "email": ("granted", date(2026, 2, 3)),
        "sms": ("withdrawn", SAVED.date()),
    }
    assert consents(sqlite_store, "kim@example.com") == {"email": ("granted", None), "sms": ("unknown", SAVED.date())}


def test_a_box_that_is_not_ticked_takes_back_an_older_yes_and_no_withdrawal(bring: Bring, sqlite_store: Store) -> None:
    bring(SHOPIFY)
    assert consents(sqlite_store, "dana.ruiz@example.com")["email"] == ("granted", None)
    december = datetime(2026, 11, 10, tzinfo=UTC)
    bring(SHOPIFY.replace("dana.ruiz@example.com,yes", "dana.ruiz@example.com,no"), december)
    assert consents(sqlite_store, "dana.ruiz@example.com")["email"] == ("unknown", december.date())
    bring(MAILCHIMP_GONE, name="unsubscribed.csv")
    bring(SHOPIFY.replace("dana.ruiz@example.com,yes", "dana.ruiz@example.com,no"), NOW)
    assert consents(sqlite_store, "dana.ruiz@example.com")["email"] == ("withdrawn", date(2026, 6, 1))


def test_orders_bring_their_customers_and_each_line_is_a_purchase_once(bring: Bring, sqlite_store: Store) -> None:
    report = bring(ORDERS)
    assert (report.kind, report.rows, report.new, report.passed) == (Kind.PURCHASES, 5, 3, 2)
    assert sqlite_store.counts()["customers"] == 2  # who cancelled or was paid back bought nothing
    assert consents(sqlite_store, "dana.ruiz@example.com") == {"email": ("granted", date(2026, 5, 5))}
    assert one(sqlite_store, "kim@example.com").city == "York"


def test_what_salesforce_deleted_is_passed_over_and_do_not_call_is_a_withdrawal(
    bring: Bring, sqlite_store: Store
) -> None:
    assert bring(SALESFORCE).passed == 1
    assert consents(sqlite_store, "dana.ruiz@example.com") == {"phone": ("withdrawn", SAVED.date())}
    assert one(sqlite_store, "dana.ruiz@example.com").phone == "+447700900123"


def test_of_several_addresses_in_a_cell_google_means_the_first(bring: Bring, sqlite_store: Store) -> None:
    bring(GOOGLE)
    assert one(sqlite_store, "ada@example.org").phone == "+447700900999"


def test_one_person_in_four_tools_is_one_customer(bring: Bring, sqlite_store: Store) -> None:
    reports = [
        bring(text, name=f"{number}.csv") for number, text in enumerate((HUBSPOT, MAILCHIMP, KLAVIYO, SHOPIFY, ORDERS))
    ]
    assert sqlite_store.counts()["customers"] == 5
    assert [report.by_email for report in reports[1:4]] == [1, 1, 2]
    assert bring(SHOPIFY, name="3.csv").by_id == 2
