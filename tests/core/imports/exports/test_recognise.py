import csv

import pytest

from bot.core.imports.exports import EXPORTS
from bot.core.imports.exports.recognise import recognise
from bot.core.imports.kinds import COLUMNS, Kind
from tests.core.imports.exports.files import EVERY, GOOGLE_BEFORE, HUBSPOT, ORDERS


def headings(text: str) -> list[str]:
    return next(csv.reader([text.splitlines()[0]]))


@pytest.mark.parametrize("what", EVERY)
def test_each_export_is_known_by_its_headings_and_taken_for_no_other(what: str) -> None:
    found = recognise(headings(EVERY[what]))
    assert (found.what, found.between) == (what, ())


@pytest.mark.parametrize("what", EVERY)
def test_neither_order_nor_case_nor_a_column_of_their_own_hides_a_tool(what: str) -> None:
    theirs = [heading.upper() for heading in reversed(headings(EVERY[what]))]
    assert recognise(["Favourite plant", *theirs]).what == what


def test_google_is_known_as_it_wrote_before_2024() -> None:
    assert recognise(headings(GOOGLE_BEFORE)).tool == "Google Contacts"


def test_a_name_is_put_together_as_this_file_spells_it_and_what_is_not_there_is_left_out() -> None:
    mapping = recognise(headings(HUBSPOT)).mapping
    assert mapping
    assert mapping.headings_of("name") == ("First Name", "Last Name")
    assert mapping.headings_of("phone") == ("Phone Number",)
    assert mapping.headings_of("language") == ()


def test_orders_tell_of_purchases_of_their_customers_and_of_a_consent() -> None:
    assert recognise(headings(ORDERS)).kinds == (Kind.PURCHASES, Kind.CUSTOMERS, Kind.CONSENTS)


def test_contacts_of_a_tool_we_do_not_know_are_no_tools_and_still_read() -> None:
    found = recognise(["First Name", "Last Name", "Email", "Shoe size"])
    assert (found.tool, found.what, found.kinds) == ("", "contacts", (Kind.CUSTOMERS,))


@pytest.mark.parametrize("strange", [[], [""], ["a", "b"], ["Email"], ["First Name", "Last Name"]])
def test_what_is_nobodys_is_taken_for_nothing(strange: list[str]) -> None:
    assert recognise(strange).mapping is None


def test_what_could_be_two_tools_is_asked_about() -> None:
    both = ["Email", "Lifecycle Stage", "Contact owner", "Klaviyo ID", "Profile Created On"]
    found = recognise(both)
    assert (found.mapping, found.between) == (None, ("HubSpot contacts", "Klaviyo profiles"))


@pytest.mark.parametrize("half", ["Timestamp,Email,Url", "url,EMAIL,timestamp", "Timestamp,IP,Email,Url"])
def test_answers_without_those_who_did_not_answer_are_known_and_not_read(half: str) -> None:
    found = recognise(half.split(","))
    assert found.tool == "Mailchimp"
    assert found.mapping is None
    assert "table of all recipients" in found.why


def test_a_file_of_touches_with_the_same_headings_and_more_is_read() -> None:
    assert not recognise(["Timestamp", "Email", "Url", "Channel", "Outcome"]).why
    assert not recognise(["Timestamp", "Email"]).why  # a form that people signed up by has these as well


def test_every_export_names_columns_that_there_are() -> None:
    for export in EXPORTS:
        for told in (export.main, *export.also):
            names = {column.name for column in COLUMNS[told.kind]}
            assert {column for column, *_ in told.columns} | {column for column, _ in told.fixed} <= names, export.what
