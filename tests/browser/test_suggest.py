"""Personas suggested from purchases: asked for at home, read card by card in the thread, one accepted and one refused."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.acts import form, message, open_thread, thread
from tests.browser.conftest import OpenAs
from tests.browser.pictures import pictured

LONG = 90_000
"""Milliseconds that looking at all purchases may take on a busy machine."""


def card(page: Page) -> Locator:
    """The first one in the thread that is still to be decided on."""
    waiting = page.get_by_role("button", name="Accept", exact=True)
    return thread(page).get_by_role("article").filter(has=waiting).first


@pytest.mark.parametrize(
    ("user", "dark", "width", "look"),
    [("ana", False, 1280, "light"), ("ben", True, 1280, "dark"), ("max", False, 420, "narrow")],
)
def test_a_marketer_reads_what_was_found_and_decides(
    open_as: OpenAs, user: str, dark: bool, width: int, look: str
) -> None:
    page = open_as(user, dark=dark, width=width, height=1000)
    page.get_by_role("tab", name="Home").click()
    home = page.get_by_role("tabpanel", name="Home")
    home.get_by_role("button", name="Suggest personas from purchases").click()
    expect(home).to_contain_text("comes in our direct messages")
    pictured(page, f"suggest-home-{look}")

    page.get_by_role("tab", name="Messages").click()
    found = message(page, "that a persona could stand for")
    expect(found).to_contain_text("I found", timeout=LONG)
    pictured(page, f"suggest-found-{look}")
    open_thread(found)
    expect(card(page)).to_contain_text("Ask five of them")
    card(page).scroll_into_view_if_needed()
    pictured(page, f"suggest-card-{look}")

    card(page).get_by_role("button", name="Accept", exact=True).click()
    accepting = form(page, "Accept as persona")
    pictured(page, f"suggest-accept-{look}")
    accepting.get_by_role("textbox", name="What are they called?").fill(f"Flora Beck {user}")
    accepting.get_by_role("textbox", name="Who are they, in a few words?").fill(f"the first that {user} found")
    accepting.get_by_role("button", name="Accept").click()
    expect(thread(page)).to_contain_text(f"accepted it as Flora Beck {user}", timeout=LONG)
    expect(thread(page)).to_contain_text("behind it now", timeout=LONG)
    thread(page).get_by_text("behind it now").first.scroll_into_view_if_needed()
    pictured(page, f"suggest-accepted-{look}")

    card(page).get_by_role("button", name="Merge into …").click()
    merging = form(page, "Merge into …")
    pictured(page, f"suggest-merge-{look}")
    merging.get_by_role("button", name="Cancel").click()

    card(page).get_by_role("button", name="Refuse").click()
    refusing = form(page, "Refuse it")
    refusing.get_by_role("textbox", name="Why?").fill("They are our own staff.")
    pictured(page, f"suggest-refuse-{look}")
    refusing.get_by_role("button", name="Refuse").click()
    expect(thread(page)).to_contain_text("refused it: “They are our own staff.”")
