"""A table is attached, looked at, and imported: as a marketer does it with a pointer, in light and dark, wide and narrow."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import form, message, open_thread, reply
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured

PEOPLE = b"""Record ID,First Name,Last Name,Email,Lifecycle Stage,City
901,Noor,Haddad,noor@example.org,lead,York
902,Piet,de Vries,piet@example.org,customer,Utrecht
903,Ida
"""
ODD = b"Klant;Adres;Bel;Sinds\nMia Lund;mia@example.org;+45 32 12 34 56;2024-05-01\n"
FORM = "Which column is what?"


def attach(page: Page, name: str, content: bytes) -> None:
    """By the button of the message box, then sent without a word."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Attach files").click()
    chooser.value.set_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Send").click()


@pytest.mark.parametrize(("user", "look", "width"), [("ana", "light", 1280), ("ben", "dark", 420)])
def test_a_tools_export_is_taken_for_what_it_is_and_its_refused_rows_come_back(
    open_as: OpenAs, user: str, look: str, width: int
) -> None:
    page = open_as(user, dark=look == "dark", width=width, height=1000)
    attach(page, f"people-{look}.csv", PEOPLE)
    open_thread(message(page, f"people-{look}.csv"))
    card = reply(page, "Nothing is stored yet")
    expect(card).to_contain_text("“First Name” and “Last Name” → name")
    expect(card).to_contain_text("Noor Haddad")
    pictured(page, f"import-card-{look}")
    card.get_by_role("button", name="Import it").click()
    expect(reply(page, "row was refused")).to_be_visible()
    expect(reply(page, "each with its line and the reason").get_by_role("link")).to_contain_text("rejects.csv")
    pictured(page, f"import-report-{look}")


@pytest.mark.parametrize(("user", "look", "width"), [("ana", "light", 1280), ("ben", "dark", 420)])
def test_columns_that_nobody_knows_are_chosen_in_a_form(open_as: OpenAs, user: str, look: str, width: int) -> None:
    page = open_as(user, dark=look == "dark", width=width, height=1000)
    attach(page, f"klanten-{look}.csv", ODD.replace(b"Sinds", look.encode()))
    open_thread(message(page, f"klanten-{look}.csv"))
    reply(page, "I do not know what").get_by_role("button", name="Say what the columns are").click()
    asked = form(page, FORM)
    for label, heading in (("Name", "Klant"), ("Email", "Adres")):
        menu = asked.get_by_label(label, exact=True)
        menu.fill(heading)
        expect(asked.locator(f"option[value={heading}]")).to_be_attached()
        menu.press("Tab")
        expect(asked.get_by_role("button", name=f"Remove {heading}")).to_be_visible()
    pictured(page, f"import-form-{look}")
    asked.get_by_role("button", name="Keep").click()
    expect(reply(page, "Nothing is stored yet")).to_contain_text("“Klant” → name")
    pictured(page, f"import-asked-again-{look}")
